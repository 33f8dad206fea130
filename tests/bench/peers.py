"""One peer of the bench: reads a network, does a work some times, prints the processor seconds of each as JSON.

Called with a JSON description: {"needs", "python", "rounds", "nodes", "ties", "file"}; the file holds the ties' first nodes and
second nodes as 32-bit whole numbers and their weights as 64-bit floats, one list after the other.
"""

import json
import sys
import time

import numpy

order = json.loads(sys.argv[1])
ties = order["ties"]
raw = numpy.fromfile(order["file"], dtype=numpy.uint8)
a = raw[: 4 * ties].view(numpy.int32)
b = raw[4 * ties : 8 * ties].view(numpy.int32)
weight = raw[8 * ties :].view(numpy.float64)
names = {"numpy": numpy, "weight": weight, "cost": 1 / weight, "a": a, "b": b, "n": order["nodes"]}

if order["needs"] == "igraph":
    import igraph

    names["igraph"] = igraph
    names["ig"] = igraph.Graph(n=order["nodes"], edges=numpy.column_stack((a, b)).tolist())
    names["weight"] = weight.tolist()
    names["cost"] = (1 / weight).tolist()
elif order["needs"] == "graph_tool":
    import graph_tool.all

    graph_tool.openmp_set_num_threads(1)
    names["graph_tool"] = graph_tool
    gt = graph_tool.Graph(directed=False)
    gt.add_vertex(order["nodes"])
    gt.add_edge_list(numpy.column_stack((a, b)))
    names["gt"] = gt
    names["weight"] = gt.new_edge_property("double", vals=weight)
    names["cost"] = gt.new_edge_property("double", vals=1 / weight)
elif order["needs"] == "networkx":
    import networkx

    names["networkx"] = networkx
    names["nx"] = networkx.Graph()
    names["nx"].add_nodes_from(range(order["nodes"]))
    names["nx"].add_weighted_edges_from(zip(a.tolist(), b.tolist(), weight.tolist()))

code = compile(order["python"], "bench", "exec")
seconds = []
for _ in range(order["rounds"]):
    here = dict(names)
    before = time.process_time()
    exec(code, here)
    seconds.append(time.process_time() - before)
worth = {key: float(value) for key, value in here.get("worth", {}).items()}
print(json.dumps({"seconds": seconds, "worth": worth}))

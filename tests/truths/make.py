#!/usr/bin/python3
"""Writes the truths beside this file: small networks with values that two programs find independently.

    /usr/bin/python3 tests/truths/make.py

Needs the Debian packages python3-igraph and python3-networkx. The tests read only what was written. A value is written when both
programs find it within 1e-9, or 1e-6 where one of them ends its rounds there; else the script stops and names it.
"""

import itertools
import json
import math
import pathlib
import random

import igraph
import networkx
import numpy

here = pathlib.Path(__file__).parent


def agree(what, one, other, within=1e-9):
    """The first, where the second is the same for every node."""
    one, other = list(map(float, one)), list(map(float, other))
    assert len(one) == len(other), what
    for node, (x, y) in enumerate(zip(one, other)):
        same = (math.isnan(x) and math.isnan(y)) or abs(x - y) <= within * max(1, abs(x), abs(y))
        assert same, f"{what} of node {node}: {x} and {y}"
    return [None if math.isnan(x) else x for x in one]


def hand():
    """Eight people, seven papers, as the tests count them by hand; full counting."""
    papers = ["AB", "ABC", "CD", "DEF", "A", "GH", "DE"]
    return projected(sorted(set("".join(papers))), papers, "full")


def projected(names, papers, counting):
    weights = {}
    for authors in papers:
        share = 1 if counting == "full" else 1 / max(1, len(authors) - 1)
        for pair in itertools.combinations(sorted(authors), 2):
            weights[pair] = weights.get(pair, 0) + share
    at = {name: node for node, name in enumerate(names)}
    return names, sorted((at[x], at[y], weight) for (x, y), weight in weights.items())


def invented(seed, people, papers, circle, counting):
    """Papers of one to six authors out of circles; many people stay alone, some wrote alone, many weights are alike."""
    chance = random.Random(seed)
    names = [f"a{node:03d}" for node in range(people)]
    lists = []
    for _ in range(papers):
        first = chance.randrange(people) // circle * circle
        near = range(first, min(people, first + circle))
        size = min(len(near), 1 + int(6 * chance.random() ** 2))
        authors = set(chance.sample(near, size))
        if chance.random() < 0.15:
            authors.add(chance.randrange(people))
        lists.append([names[node] for node in authors])
    return projected(names, lists, counting)


def chain(length):
    names = [f"c{node:02d}" for node in range(length)]
    return names, [(node, node + 1, 1 + node % 3) for node in range(length - 1)]


def karate():
    """Zachary 1977, doi:10.1086/jar.33.4.3629752: who met outside of the club."""
    graph = networkx.karate_club_graph()
    return [f"k{node:02d}" for node in graph], sorted((min(i, j), max(i, j), 1) for i, j in graph.edges)


def values(names, ties):
    n = len(names)
    ig = igraph.Graph(n=n, edges=[(i, j) for i, j, _ in ties])
    weight = [w for _, _, w in ties]
    ig.es["weight"] = weight
    # Lengths as whole numbers, so that ways of one length are told as such: a common multiple of what weights are made of.
    nx = networkx.Graph()
    nx.add_nodes_from(range(n))
    nx.add_edges_from((i, j, {"weight": w}) for i, j, w in ties)
    multiple = 2**6 * 3**4 * 5**3 * 7 * 11 * 13 * 17 * 19 * 23
    lengths = [round(multiple / w) for w in weight]
    for (i, j, _), length in zip(ties, lengths):
        nx.edges[i, j]["length"] = length
    per = {}
    per["degree"] = agree("degree", ig.degree(), [nx.degree(v) for v in range(n)])
    per["strength"] = agree("strength", ig.strength(weights="weight"), [nx.degree(v, weight="weight") for v in range(n)])
    per["betweenness"] = agree(
        "betweenness", ig.betweenness(), networkx.betweenness_centrality(nx, normalized=False).values()
    )
    per["betweenness-weighted"] = agree(
        "betweenness on 1/w",
        ig.betweenness(weights=lengths),
        networkx.betweenness_centrality(nx, normalized=False, weight="length").values(),
    )
    near = dict(networkx.all_pairs_shortest_path_length(nx))
    far = dict(networkx.all_pairs_dijkstra_path_length(nx, weight="length"))
    steps = ig.distances()
    long = ig.distances(weights=lengths)
    others = max(1, n - 1)
    per["harmonic"] = agree(
        "harmonic closeness",
        [sum(1 / d for v, d in enumerate(steps[u]) if v != u and math.isfinite(d)) / others for u in range(n)],
        [sum(1 / d for v, d in near[u].items() if v != u) / others for u in range(n)],
    )
    per["harmonic-weighted"] = agree(
        "harmonic closeness on 1/w",
        [sum(multiple / d for v, d in enumerate(long[u]) if v != u and math.isfinite(d)) / others for u in range(n)],
        [sum(multiple / d for v, d in far[u].items() if v != u) / others for u in range(n)],
    )
    reached = [[d for v, d in enumerate(steps[u]) if v != u and math.isfinite(d)] for u in range(n)]
    per["wasserman-faust"] = agree(
        "Wasserman-Faust closeness",
        [len(r) / sum(r) * len(r) / others if r else 0 for r in reached],
        networkx.closeness_centrality(nx, wf_improved=True).values(),
    )
    per["pagerank"] = agree(
        "PageRank",
        ig.pagerank(weights="weight", damping=0.85),
        networkx.pagerank(nx, alpha=0.85, weight="weight", tol=1e-15, max_iter=10000).values(),
    )
    per["eigenvector"] = eigenvector(ig, nx, names)
    per["core"] = agree("core number", ig.coreness(), networkx.core_number(nx).values())
    below = [v for v in range(n) if ig.degree(v) < 2]
    clustering = list(networkx.clustering(nx).values())
    for v in below:
        clustering[v] = math.nan
    per["clustering"] = agree("clustering", ig.transitivity_local_undirected(mode="nan"), clustering)
    per["constraint"] = agree(
        "constraint", ig.constraint(weights="weight"), networkx.constraint(nx, weight="weight").values()
    )
    per["constraint by steps"] = agree("constraint by steps", ig.constraint(), networkx.constraint(nx).values())
    per["effective-size"] = agree(
        "effective size", effective(ig, weight), networkx.effective_size(nx, weight="weight").values()
    )
    per["component"] = agree("component", components(ig.connected_components(), names),
                             components(networkx.connected_components(nx), names))
    articulations = sorted(ig.articulation_points())
    assert articulations == sorted(networkx.articulation_points(nx)), "articulation people"
    bridges = sorted(ig.bridges())
    assert bridges == sorted(ig.get_eid(i, j) for i, j in networkx.bridges(nx)), "bridges"
    cut = [cut_off(ig, v) for v in range(n)]
    assert [v for v in range(n) if cut[v] > 0] == articulations, "cut off"
    per["articulation"] = cut
    return per, figures(ig, nx, names, articulations, bridges)


def components(parts, names):
    ordered = sorted((set(part) for part in parts), key=lambda part: (-len(part), min(names[v] for v in part)))
    return [next(k for k, part in enumerate(ordered) if v in part) for v in range(len(names))]


def eigenvector(ig, nx, names):
    """Within the largest component, of length 1: by ARPACK through igraph, by LAPACK on the matrix of networkx."""
    n = len(names)
    part = [v for v, one in enumerate(components(ig.connected_components(), names)) if one == 0]
    if len(part) < 2:
        return [1 if v in part else 0 for v in range(n)]
    one, other = [0.0] * n, [0.0] * n
    found = numpy.array(ig.induced_subgraph(part).eigenvector_centrality(weights="weight", scale=False))
    matrix = networkx.to_numpy_array(nx, nodelist=part, weight="weight")
    exact = numpy.abs(numpy.linalg.eigh(matrix)[1][:, -1])
    for place, v in enumerate(part):
        one[v] = exact[place]
        other[v] = abs(found[place]) / numpy.linalg.norm(found)
    return agree("eigenvector", one, other, 1e-6)


def effective(ig, weight):
    """From the definition, on igraph's rows: each neighbour counts 1 less the share of the ego's time with those it is near."""
    found = []
    w = {}
    for tie, edge in enumerate(ig.es):
        w[edge.source, edge.target] = w[edge.target, edge.source] = weight[tie]
    most = [max((w[u, v] for v in ig.neighbors(u)), default=0) for u in range(ig.vcount())]
    for u in range(ig.vcount()):
        near = ig.neighbors(u)
        total = sum(w[u, v] for v in near)
        found.append(
            sum(1 - sum(w[u, q] / total * w.get((j, q), 0) / most[j] for q in near if q != j) for j in near)
            if near
            else math.nan
        )
    return found


def cut_off(ig, v):
    reached = set(ig.subcomponent(v)) - {v}
    left = ig.induced_subgraph(sorted(reached)).connected_components().sizes() if reached else []
    return len(reached) - max(left, default=0)


def figures(ig, nx, names, articulations, bridges):
    n = len(names)
    parts = sorted(ig.connected_components().sizes(), reverse=True)
    assert parts == sorted(map(len, networkx.connected_components(nx)), reverse=True), "components"
    assortativity = ig.assortativity_degree(directed=False) if ig.ecount() else math.nan
    said = {
        "nodes": n,
        "ties": ig.ecount(),
        "components": parts,
        "density": agree("density", [ig.density()], [networkx.density(nx)])[0],
        "triangles": sum(networkx.triangles(nx).values()) // 3,
        "transitivity": agree(
            "transitivity", [ig.transitivity_undirected(mode="zero")], [networkx.transitivity(nx)]
        )[0],
        "clustering": agree(
            "mean clustering",
            [ig.transitivity_avglocal_undirected(mode="zero")],
            [networkx.average_clustering(nx)],
        )[0],
        "efficiency": agree(
            "efficiency",
            [sum(1 / d for u, row in enumerate(ig.distances()) for v, d in enumerate(row) if u != v) / (n * (n - 1))],
            [networkx.global_efficiency(nx)],
        )[0],
        "assortativity": agree(
            "assortativity",
            [assortativity],
            [networkx.degree_assortativity_coefficient(nx) if not math.isnan(assortativity) else math.nan],
        )[0],
        "articulations": len(articulations),
        "bridges": bridges,
    }
    return said


networks = {
    "hand": hand(),
    "karate": karate(),
    "chain": chain(23),
    "circles-full": invented(1, 90, 70, 9, "full"),
    "circles-fractional": invented(2, 90, 80, 9, "fractional"),
    "crowd-fractional": invented(3, 60, 110, 30, "fractional"),
    "scattered": invented(4, 120, 35, 6, "full"),
}

for name, (names, ties) in networks.items():
    per, whole = values(names, ties)
    text = json.dumps({"name": name, "ids": names, "ties": ties, "values": per, "figures": whole})
    (here / f"{name}.json.txt").write_text(text + "\n")
    print(name, len(names), "people", len(ties), "ties")

import { walkSteps } from './components.ts';
import { leadingVector } from './lanczos.ts';
import type { ValueMetric } from './metric.ts';
import { shifted } from './shifted.ts';
import { tenDigits } from './tenDigits.ts';
import { weightRows } from './weightRows.ts';

/** Row entries at which it ends at the latest, some seconds of work: only long chains of a hundred thousand nodes come near. */
const mostWork = 2e9;

const eigenvector: ValueMetric = {
  id: 'eigenvector',
  kind: 'value',
  name: 'Eigenvector centrality',
  explain: 'High for those whose co-authors are central themselves. 0 outside the largest component.',
  definition: 'Leading eigenvector of the weights within the largest component, of length 1.',
  doi: '10.1080/0022250X.1972.9989806',
  networks: ['coauthors', 'papers', 'two-mode'],
  knobs: [],
  whole: false,
  *measure({ network }) {
    const { component, order, sizes } = yield* shifted(walkSteps(network), 0, 0.1);
    if ((sizes[0] ?? 0) < 2) return Float64Array.from(component, (one) => (one === 0 ? 1 : 0));
    const largest = order.filter((node) => component[node] === 0);
    const rows = yield* shifted(weightRows(network, largest), 0.1, 0.1);
    const found = yield* shifted(leadingVector(rows, mostWork), 0.2, 0.8);
    const values = new Float64Array(component.length);
    for (let p = 0; p < found.length; p++) values[rows.order[p]!] = tenDigits(found[p]!);
    return values;
  },
};

export default eigenvector;

import { labelOf, nodeColumns } from './columns.ts';
import { writeCsv } from './csv.ts';
import type { Exporter } from './exporter.ts';
import { coordinate } from './places.ts';

const nodesCsv: Exporter = {
  id: 'nodes-csv',
  about: 'network',
  name: 'CSV table of nodes',
  explain: 'One row per person or paper with its place and every measure, for spreadsheets and statistics programs.',
  ending: '.nodes.csv',
  mime: 'text/csv',
  where: 'everywhere',
  knobs: [],
  write({ portrait }) {
    const columns = nodeColumns(portrait);
    const { network, places } = portrait;
    return writeCsv(
      ['id', 'label', 'x', 'y', ...columns.map((column) => column.id)],
      network.ids.map((id, node) => [
        id,
        labelOf(portrait, node),
        coordinate(places[2 * node]!),
        coordinate(places[2 * node + 1]!),
        ...columns.map((column) => column.value(node)),
      ]),
    );
  },
};

export default nodesCsv;

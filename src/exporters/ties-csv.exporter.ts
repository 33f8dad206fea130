import { labelOf, listMark, proofIds, tieColumns } from './columns.ts';
import { writeCsv } from './csv.ts';
import type { Exporter } from './exporter.ts';

const tiesCsv: Exporter = {
  id: 'ties-csv',
  about: 'network',
  name: 'CSV table of links',
  explain: 'One row per link with both ends, its weight and what makes it, for spreadsheets and network programs.',
  ending: '.ties.csv',
  mime: 'text/csv',
  where: 'everywhere',
  knobs: [],
  write({ portrait }) {
    const columns = tieColumns(portrait);
    const { ids, a, b, weight } = portrait.network;
    return writeCsv(
      ['source', 'target', 'weight', 'source_label', 'target_label', ...columns.map((column) => column.id), 'proof_ids'],
      Array.from(weight, (value, tie) => [
        ids[a[tie]!],
        ids[b[tie]!],
        value,
        labelOf(portrait, a[tie]!),
        labelOf(portrait, b[tie]!),
        ...columns.map((column) => column.value(tie)),
        proofIds(portrait, tie).join(listMark),
      ]),
    );
  },
};

export default tiesCsv;

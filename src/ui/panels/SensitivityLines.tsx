import { identityLevels, type IdentityLevel } from '../../corpus/corpus.ts';
import { type TopLists, type TopRow, topOf } from '../../pipeline/topLists.ts';
import styles from './Sensitivity.module.css';

const [width, line, head, side] = [860, 22, 26, 210];
const step = (width - 2 * side) / (identityLevels.length - 1);
const x = (index: number) => side + index * step;

/** Ranks as lines from level to level, with the names at both ends. The table beneath says the same in words. */
export function SensitivityLines({
  lists: { tops, rows },
  base,
  lit,
}: {
  readonly lists: TopLists;
  readonly base: IdentityLevel;
  readonly lit: TopRow | undefined;
}) {
  const lanes = Math.max(...identityLevels.map((level) => tops[level].length));
  const outside = rows.some(({ places }) => identityLevels.some((level) => slotOf(level, places) < 0));
  const height = head + line * lanes + (outside && lanes === topOf ? line : 0) + 4;
  const y = (slot: number) => head + line * (slot < 0 ? lanes + 0.1 : slot + 0.5);
  function slotOf(level: IdentityLevel, places: TopRow['places']): number {
    const place = places[level];
    return place ? tops[level].findIndex(({ id }) => id === place.id) : -1;
  }
  const path = ({ places }: TopRow) =>
    identityLevels
      .map((level, index) => {
        const at = y(slotOf(level, places));
        if (index === 0) return `M${x(0)} ${at}`;
        const before = y(slotOf(identityLevels[index - 1]!, places));
        const middle = x(index) - step / 2;
        return `C${middle} ${before} ${middle} ${at} ${x(index)} ${at}`;
      })
      .join('');
  const moved = ({ places }: TopRow) => new Set(identityLevels.map((level) => places[level]?.rank)).size > 1;
  return (
    <svg className={styles['lines']} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {identityLevels.map((level, index) => (
        <text
          key={level}
          className={styles['level']}
          data-base={level === base || undefined}
          x={x(index)}
          y={14}
          textAnchor="middle"
        >
          {level}
        </text>
      ))}
      {rows.map((row) => (
        <path key={`${row.level} ${row.id}`} className={styles['line']} data-moved={moved(row) || undefined} d={path(row)} />
      ))}
      {/* Always there, above the others: a dialog in which something vanishes at a change of focus takes the focus. */}
      <path className={styles['line']} data-lit d={lit ? path(lit) : ''} />
      {identityLevels.map((level, index) =>
        tops[level].map(({ id }, slot) => (
          <circle
            key={`${level} ${id}`}
            className={styles['dot']}
            data-lit={lit?.places[level]?.id === id || undefined}
            cx={x(index)}
            cy={y(slot)}
            r={3.5}
          />
        )),
      )}
      {([0, identityLevels.length - 1] as const).map((index) => {
        const level = identityLevels[index]!;
        return tops[level].map(({ id, name, rank }, slot) => (
          <text
            key={`${level} ${id}`}
            className={styles['end']}
            data-lit={lit?.places[level]?.id === id || undefined}
            x={x(index) + (index === 0 ? -12 : 12)}
            y={y(slot) + 4}
            textAnchor={index === 0 ? 'end' : 'start'}
          >
            {index === 0 ? `${cut(name)}  ${rank}` : `${rank}  ${cut(name)}`}
          </text>
        ));
      })}
    </svg>
  );
}

/** A name as long as there is room for it. */
const cut = (name: string) => ([...name].length > 26 ? `${[...name].slice(0, 25).join('')}…` : name);

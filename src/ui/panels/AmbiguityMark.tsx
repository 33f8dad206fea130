import type { Unplaced } from '../../pipeline/portrait.ts';
import { Mark } from '../parts/Mark.tsx';
import { useAmbiguity } from './ambiguity.ts';
import panel from './panel.module.css';

/** "12%", "below 1%". */
export const percent = (share: number): string =>
  share > 0 && share < 0.01 ? 'below 1%' : `${(100 * share).toFixed(share > 0 && share < 0.1 ? 1 : 0)}%`;

/** How doubtful it is who a person is, and why; nothing where nothing is doubted. */
export function AmbiguityMark({ portrait, id }: { readonly portrait: Unplaced; readonly id: string }) {
  const found = useAmbiguity(portrait)?.of.get(id);
  if (!found || found.score === 0) return null;
  return (
    <p className={panel['line']}>
      <Mark explain={`The chance that these are not all papers of one person, or not all of theirs. ${found.reasons.join(' ')}`}>
        Ambiguity {percent(found.score)}
      </Mark>
    </p>
  );
}

/** How doubtful it is who is who in all files. */
export function AmbiguityOfAll({ portrait }: { readonly portrait: Unplaced | undefined }) {
  const found = useAmbiguity(portrait);
  if (!found) return null;
  const explain =
    'Of all authorships, the share whose person would change if every doubt were settled: open cases, people whose names could be one, spellings that only an initial ties. An ORCID leaves no doubt.';
  return <Mark explain={explain}>Ambiguity {percent(found.share)}</Mark>;
}

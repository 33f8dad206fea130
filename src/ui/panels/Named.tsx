import { meantBy } from '../../pipeline/shelves.ts';
import { MathText } from '../parts/MathText.tsx';
import { SelectLink, thing } from '../parts/SelectLink.tsx';
import { usePortrait } from '../useStore.ts';

/** A name or title as a page prints it: a link to whom or what is meant, where that is known. */
export function Named({ text }: { readonly text: string }) {
  const portrait = usePortrait();
  const meant = portrait && meantBy(portrait.corpus, text);
  const shown = <MathText text={text} />;
  return meant ? <SelectLink to={thing(meant.id)}>{shown}</SelectLink> : shown;
}

import type { Unplaced } from '../../pipeline/portrait.ts';
import { shelvesOf } from '../../pipeline/shelves.ts';
import { selectionOf } from '../../scene/selection.ts';
import { select } from '../../state/actions.ts';
import { Button } from '../parts/Button.tsx';

/** A person or paper that a press shows on the map; plain text where the chosen level has none of this id. */
export function SensitivityName({
  portrait,
  id,
  name,
  onLeave,
}: {
  readonly portrait: Unplaced;
  readonly id: string;
  readonly name: string;
  readonly onLeave: () => void;
}) {
  const { authors, papers } = shelvesOf(portrait.corpus);
  if (!authors.has(id) && !papers.has(id)) return name;
  const show = () => {
    select(selectionOf(id));
    onLeave();
  };
  return (
    <Button look="plain" onPress={show}>
      {name}
    </Button>
  );
}

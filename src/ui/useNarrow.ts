import { useSyncExternalStore } from 'react';

const query = '(max-width: 720px)';

/** Whether the window is narrow: panels become sheets, the rail a bar below. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

import { useEffect, useState } from 'react';
import { useChosen } from './useStore.ts';

/**
 * Which of drawer and details lies in front where there is room for one: the one that was asked for last. The other waits behind
 * it until the first is closed.
 */
export function useFront(): { readonly front: 'drawer' | 'details' | undefined; readonly bringDrawer: () => void } {
  const drawer = useChosen((state) => state.drawer);
  const selection = useChosen((state) => state.selection);
  const [last, setLast] = useState<'drawer' | 'details'>('details');
  useEffect(() => {
    if (drawer) setLast('drawer');
  }, [drawer]);
  useEffect(() => {
    if (selection) setLast('details');
  }, [selection]);
  const front = drawer && (last === 'drawer' || !selection) ? 'drawer' : selection ? 'details' : undefined;
  return { front, bringDrawer: () => setLast('drawer') };
}

import type { Theme } from '../scene/looks.ts';
import { store } from '../state/store.ts';

const key = 'coterie.theme';

/** What the person chose here before, else what their system prefers. */
export function firstTheme(): Theme {
  let kept: string | null = null;
  try {
    kept = window.localStorage.getItem(key);
  } catch {
    // Storage may be forbidden; the system's preference stands.
  }
  if (kept === 'light' || kept === 'dark') return kept;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Dresses the page in the store's theme from now on, and keeps the choice for the next visit. */
export function followTheme(): void {
  const dress = (theme: Theme) => {
    document.documentElement.dataset['theme'] = theme;
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', theme === 'dark' ? '#1a212c' : '#faf7f1');
  };
  dress(store.getState().looks.theme);
  store.subscribe((now, before) => {
    if (now.looks.theme === before.looks.theme) return;
    dress(now.looks.theme);
    try {
      window.localStorage.setItem(key, now.looks.theme);
    } catch {
      // Not kept: the choice lasts for this visit.
    }
  });
}

import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import './base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeClient } from '../pipeline/client.ts';
import { hearNews, openFiles } from '../state/actions.ts';
import { connect } from '../state/engine.ts';
import { store } from '../state/store.ts';
import { followAddress, linkedView } from './address.ts';
import { App } from './App.tsx';
import { demoFiles } from './demo.ts';
import { Guard } from './Guard.tsx';
import { followTheme, firstTheme } from './theme.ts';

const makeWorker = () => new Worker(new URL('../pipeline/worker.ts', import.meta.url), { type: 'module', name: 'coterie' });
const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
const later = (act: () => void, milliseconds: number) => void window.setTimeout(act, milliseconds);
connect({ ...makeClient(makeWorker, hearNews, later), still });

store.setState({ looks: { ...store.getState().looks, theme: firstTheme() } });
const linked = linkedView();
store.setState(linked);
followTheme();
followAddress();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Guard>
      <App />
    </Guard>
  </StrictMode>,
);

const demo = await demoFiles();
openFiles(demo, 'replace', true);
// Opening clears what was selected before; the link's own selection is meant for these files.
store.setState({ selection: linked.selection });

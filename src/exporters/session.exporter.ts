import type { Exporter } from './exporter.ts';
import { sessionOf, writeSession } from './session.ts';

const session: Exporter = {
  id: 'session',
  about: 'session',
  name: 'Session',
  explain: 'Papers, choices, identity decisions, looks, camera and pins in one file: opening it gives the same picture back.',
  ending: '.coterie.json',
  mime: 'application/json',
  where: 'everywhere',
  knobs: [],
  write(input) {
    return writeSession(sessionOf(input));
  },
};

export default session;

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A running copy of the built page. */
export interface Served {
  /** Ends with a slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves what `npm run build` made on a free loopback port, at any path. */
export async function serveApp(base = '/'): Promise<Served> {
  if (!existsSync(`${root}dist/app/index.html`)) throw new Error('There is no built page yet: run "npm run build" first.');
  const server = await preview({
    root,
    base,
    configFile: false,
    logLevel: 'silent',
    build: { outDir: 'dist/app' },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the page is served nowhere');
  return { url, close: () => server.close() };
}

/** How a page is looked at. */
export interface Sight {
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  readonly touch?: boolean;
}

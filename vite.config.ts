import { chmodSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import type { Plugin, PreviewServer } from 'vite';
import { defineConfig } from 'vitest/config';
import { addresses, openToPages } from './src/online/hosts.ts';

/**
 * What the built page may do: ask the online sources, when a person says so, and nobody else. Styles may stand inline because
 * the menus and the notices of the kept libraries write their own.
 */
const contentPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  `connect-src 'self' ${openToPages.map((id) => addresses[id]).join(' ')}`,
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The policy goes into the built page only: the development server needs inline scripts. */
function contentSecurity(): Plugin {
  return {
    name: 'content-security',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: contentPolicy }, injectTo: 'head-prepend' },
    ],
  };
}

/** `npm start` says one plain line, and Ctrl-C ends it without complaint. */
function plainAddress(): Plugin {
  return {
    name: 'plain-address',
    configurePreviewServer(server: PreviewServer) {
      server.printUrls = () => console.log(`Coterie is open at ${server.resolvedUrls?.local[0] ?? 'an unknown address'}`);
      server.bindCLIShortcuts = () => undefined;
      process.once('SIGINT', () => void server.close().finally(() => process.exit(0)));
    },
  };
}

/** The command line can be run as a program. */
function executable(): Plugin {
  return {
    name: 'executable',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'cli',
    writeBundle: (options, bundle) => {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && file.isEntry) chmodSync(`${options.dir}/${file.fileName}`, 0o755);
      }
    },
  };
}

const unitTests = ['tests/**/*.test.ts', 'tests/**/*.test.tsx'];

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurity(), plainAddress(), executable()],
  worker: { format: 'es' },
  builder: {},
  build: { target: 'es2022', outDir: 'dist/app', assetsInlineLimit: 0, chunkSizeWarningLimit: 1500 },
  environments: {
    cli: {
      resolve: { noExternal: true },
      build: {
        target: 'node20',
        outDir: 'dist/cli',
        ssr: 'src/cli/main.ts',
        copyPublicDir: false,
        rolldownOptions: {
          output: { entryFileNames: 'coterie.js', banner: '#!/usr/bin/env node', codeSplitting: false },
        },
      },
    },
  },
  preview: { host: '127.0.0.1', port: 4173 },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          pool: 'threads',
          include: unitTests,
          exclude: ['tests/e2e/**'],
          // For machines that are busy with other things: no test waits for the clock.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.e2e.ts'],
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 300_000,
          // A busy machine draws WebGL by software in seconds.
          expect: { poll: { timeout: 15_000 } },
        },
      },
      {
        extends: true,
        test: { name: 'bench', environment: 'node', include: [], benchmark: { include: ['tests/bench/**/*.bench.ts'] } },
      },
    ],
  },
});

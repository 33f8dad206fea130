import type { World } from '../online/request.ts';

/** The browser's own way to send, to wait and to tell the time. */
export const webWorld: World = {
  send: (address, options) => fetch(address, options),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const timer = setTimeout(resolve, ms);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
  now: () => performance.now(),
  date: () => Date.now(),
  random: () => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32,
};

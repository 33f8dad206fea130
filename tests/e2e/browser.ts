import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge', 'chrome'];

const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((base) => {
    const folder = process.env[base];
    if (folder === undefined) return [];
    return [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')];
  }),
};

/** Why a test cannot open a page here, and what to install. */
const noBrowser =
  'No browser found: install Chrome or Chromium (on Debian "apt install chromium"), or name one in COTERIE_BROWSER.';

/** Path of a browser that speaks Chromium's protocol: named, installed, Playwright's own, or, as root on Debian, installed now. */
export function findBrowser(): string {
  const named = process.env['COTERIE_BROWSER'] ?? process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (canRun(named)) return named;
    throw new Error(`COTERIE_BROWSER or CHROME_PATH names ${named}, which cannot be run.`);
  }
  const found = installedBrowser();
  if (found !== undefined) return found;
  if (isRoot() && isDebian()) {
    installChromium();
    const installed = installedBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error(noBrowser);
}

/** A browser without a window, whose WebGL is drawn by software so that every machine shows the same. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: [
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--force-color-profile=srgb',
      ...(isRoot() ? ['--no-sandbox'] : []),
    ],
  });
}

function installedBrowser(): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => commands.map((command) => join(folder, process.platform === 'win32' ? `${command}.exe` : command)));
  const places = [...onPath, ...(usualPlaces[process.platform] ?? []), chromium.executablePath()];
  return places.find(canRun);
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return existsSync(path);
  } catch {
    return false;
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function installChromium(): void {
  console.error('No browser found; installing the chromium package.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-q'], { stdio: 'ignore', env });
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { stdio: 'ignore', env });
  } catch {
    throw new Error(noBrowser);
  }
}

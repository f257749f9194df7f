// Which host opens the window: Electron where its program can be had, otherwise a browser of the Chromium family.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { aptInstall, capture, isDebianRoot, root, Stop, say, step, thrifty } from './setup.mjs';

const electron = join(root, 'node_modules', 'electron');

/** Electron's program when it has been downloaded; null otherwise. */
export function electronProgram() {
  const name = join(electron, 'path.txt');
  const program = existsSync(name) ? join(electron, 'dist', readFileSync(name, 'utf8').trim()) : null;
  return program !== null && existsSync(program) ? program : null;
}

/** Tries the download once for each version of Electron; where it failed, that is remembered, unless it is tried `again`. */
export async function fetchElectron({ again = false } = {}) {
  const already = electronProgram();
  if (already) return already;
  const { version } = JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8'));
  const memory = join(root, '.cache', 'electron-download-failed');
  if (!again && existsSync(memory) && readFileSync(memory, 'utf8') === version) return null;
  await step('Downloading Electron', () => capture(process.execPath, [join(electron, 'install.js')], { timeout: 120_000 }));
  const program = electronProgram();
  if (!program) {
    mkdirSync(join(root, '.cache'), { recursive: true });
    writeFileSync(memory, version);
  }
  return program;
}

async function findBrowser() {
  const finder = await import('../src-main/shell/chromium/find-browser.ts');
  return finder.findBrowser(process.platform, process.env, homedir());
}

/** An installed browser; on Debian, root gets Chromium installed. */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  if (isDebianRoot) await aptInstall(['chromium']);
  const browser = await findBrowser();
  if (!browser) {
    throw new Stop(
      'Budstikke needs a browser of the Chromium family to open its window, and none was found.\nInstall Chromium, Google Chrome or Microsoft Edge, or name the program in BUDSTIKKE_BROWSER, and run the command again.',
    );
  }
  return browser;
}

/** The program and arguments that open the window. */
export async function windowCommand(args) {
  const program = await fetchElectron();
  if (program) return [program, [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, ...args]];
  const browser = await ensureBrowser();
  say(`Electron’s program could not be downloaded here, so Budstikke opens in ${browser}.`);
  return [process.execPath, [...thrifty, join(root, 'out', 'main', 'chromium.js'), ...args]];
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '#main/shell/chromium/find-browser.ts';
import type { OpenOptions } from '#main/shell/chromium/open.ts';
import type { Opened } from './fixtures.ts';

/**
 * Opens the built application with its window in a process of its own, so that it can be killed. The host talks to the
 * browser over a pipe, as ever; the test over a port that only this browser has.
 */
export async function openApart(options: OpenOptions): Promise<Opened> {
  const installed = findBrowser(process.platform, process.env, homedir());
  if (installed === null) throw new Error('There is no browser.');
  const window = join(options.root, 'window');
  mkdirSync(window, { recursive: true });
  const executablePath = join(options.root, 'browser-with-port');
  writeFileSync(executablePath, `#!/bin/sh\nexec "${installed}" --remote-debugging-port=0 "$@"\n`, { mode: 0o755 });
  const child = spawn(process.execPath, [join(import.meta.dirname, 'apart-host.ts'), JSON.stringify({ ...options, executablePath })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await Promise.race([
    once(child.stdout, 'data'),
    ended.then(([code]) => {
      throw new Error(`The application ended before its window was open: ${code}`);
    }),
  ]);
  const [port] = readFileSync(join(window, 'DevToolsActivePort'), 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('There is no window.');
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    const gone = browser.isConnected() ? new Promise<void>((resolve) => void browser.once('disconnected', () => resolve())) : null;
    child.kill(signal);
    await Promise.all([ended, gone]);
  };
  return { page, close: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

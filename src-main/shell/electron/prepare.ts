import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, protocol } from 'electron';
import type { StartOptions } from '../locations.ts';
import { applicationId } from './application-id.ts';
import { scheme } from './guards.ts';

/** What must be said before Electron is ready. False when the application already runs on this data. */
export function prepareElectron(options: StartOptions): boolean {
  const folder = join(options.root, 'window');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setName('Budstikke');
  app.setAppUserModelId(applicationId);
  app.enableSandbox();
  // The lock lies in this folder: another data directory is another application.
  app.setPath('userData', folder);
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
  return app.requestSingleInstanceLock();
}

import { app } from 'electron';
import { AppError } from '#shared/domain/errors.ts';
import { wayOut } from '../explain.ts';
import { type StartOptions, startOptions } from '../locations.ts';
import { useMemorySparingly } from './memory.ts';
import { prepareElectron } from './prepare.ts';
import { tellFailure } from './way-out.ts';
import { openElectron } from './window.ts';

async function run(): Promise<void> {
  useMemorySparingly();
  // Chromium’s own switches stand among the arguments, and are not for us.
  const args = process.argv
    .filter((arg) => !/^--(no-sandbox|disable-|enable-|ozone-|password-store|inspect|remote-debugging-)/.test(arg))
    .slice(app.isPackaged ? 1 : 2);
  const options = startOptions(args);
  if (!prepareElectron(options)) {
    // The one that is open comes forward instead; it is not restored under the hands of those who use it.
    if (options.restore === undefined) return;
    throw new AppError('conflict', 'error.alreadyOpen', { directory: options.root });
  }
  // The end is decided below: not before sends have settled.
  app.on('window-all-closed', () => {});
  await open(options);
}

/** Opens the window. Where the database cannot be opened, the person may have another state put in its place, and it is tried again. */
async function open(options: StartOptions): Promise<void> {
  try {
    await openElectron(options);
  } catch (reason) {
    if (wayOut(reason) === null) throw reason;
    const restore = await tellFailure(reason, process.argv);
    if (restore === null) throw new Told();
    await open({ ...options, restore });
  }
}

/** The end of a start whose failure the person has been told of. */
class Told extends Error {}

run().then(
  () => app.exit(0),
  async (reason: unknown) => {
    await app.whenReady();
    if (!(reason instanceof Told)) await tellFailure(reason, process.argv);
    app.exit(1);
  },
);

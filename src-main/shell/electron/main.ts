import { app, dialog } from 'electron';
import { explain, launchLocale } from '../explain.ts';
import { type StartOptions, startOptions } from '../locations.ts';
import { openElectron, prepareElectron } from './window.ts';

async function run(): Promise<void> {
  // Chromium’s own switches stand among the arguments, and are not for us.
  const args = process.argv.slice(app.isPackaged ? 1 : 2).filter((arg) => !/^--(no-sandbox|disable-|enable-|ozone-)/.test(arg));
  const options: StartOptions = startOptions(args);
  prepareElectron(options);
  // The end is decided below: not before sends have settled.
  app.on('window-all-closed', () => {});
  await openElectron(options);
}

run().then(
  () => app.exit(0),
  async (reason: unknown) => {
    const text = explain(reason, launchLocale(process.argv));
    console.error(text);
    await app.whenReady();
    dialog.showErrorBox('Budstikke', text);
    app.exit(1);
  },
);

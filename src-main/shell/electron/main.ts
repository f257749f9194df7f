import { app, dialog } from 'electron';
import { explain, launchLocale } from '../explain.ts';
import { startOptions } from '../locations.ts';
import { useMemorySparingly } from './memory.ts';
import { prepareElectron } from './prepare.ts';
import { openElectron } from './window.ts';

async function run(): Promise<void> {
  useMemorySparingly();
  // Chromium’s own switches stand among the arguments, and are not for us.
  const args = process.argv
    .filter((arg) => !/^--(no-sandbox|disable-|enable-|ozone-|password-store|inspect|remote-debugging-)/.test(arg))
    .slice(app.isPackaged ? 1 : 2);
  const options = startOptions(args);
  // The one that is open comes forward instead.
  if (!prepareElectron(options)) return;
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

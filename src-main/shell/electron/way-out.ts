import { dialog } from 'electron';
import { translator } from '#shared/texts/translate.ts';
import { explain, launchLocale, wayOut } from '../explain.ts';

/**
 * Tells why the application did not start, in a box of the system. Where the database cannot be opened, the box offers to put
 * another state in its place: gives the file that the person chose, or null.
 */
export async function tellFailure(reason: unknown, args: readonly string[]): Promise<string | null> {
  const t = translator(launchLocale(args));
  const text = explain(reason, t.locale);
  console.error(text);
  const way = wayOut(reason);
  if (way === null) {
    dialog.showErrorBox('Budstikke', text);
    return null;
  }
  const [message = '', ...details] = text.split('\n');
  const offers = way.newest === null ? [] : [{ label: t('launch.restoreNewest'), file: way.newest }];
  const buttons = [...offers.map(({ label }) => label), t('launch.restoreFile'), t('window.quit')];
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Budstikke',
    message,
    detail: details.map((line) => line.trim()).join('\n'),
    buttons,
    // Enter by itself changes nothing.
    defaultId: buttons.length - 1,
    cancelId: buttons.length - 1,
    noLink: true,
  });
  if (response === buttons.length - 1) return null;
  const offered = offers[response];
  if (offered) return offered.file;
  const { canceled, filePaths } = await dialog.showOpenDialog({
    properties: ['openFile'],
    filters: [{ name: 'Budstikke', extensions: ['sqlite', 'gz'] }],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

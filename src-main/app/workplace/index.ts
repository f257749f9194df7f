import { AppError } from '#shared/domain/errors.ts';
import { checkItems } from '#shared/domain/workplace/check.ts';
import { isSelector } from '#shared/domain/workplace/settings-file.ts';
import { translator } from '#shared/texts/translate.ts';
import { actorOrNull, type Context, type Handlers, logged, settingKeys } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';
import { saveFile } from '../save-file.ts';
import { confirmItem, readChecks, runChecks } from './checks.ts';
import { clockDoubt, createClockWatch } from './clock.ts';
import { createPrefill } from './prefill.ts';
import { prefillRecord, requireFree } from './record.ts';

type WorkplaceMethods = `workplace.${
  | 'state'
  | 'readFile'
  | 'useFile'
  | 'letGo'
  | 'settle'
  | 'saveExample'
  | 'checks'
  | 'check'
  | 'confirm'
  | 'dkimSelector'
  | 'confirmClock'}`;

export interface Workplace {
  readonly handlers: Handlers<WorkplaceMethods>;
  /** At start, before anything else is written: is the clock to be trusted, and what does IT's file say? */
  start(): Promise<void>;
  stop(): void;
}

/** Where the program stands: IT's settings file, what to ask IT for and whether it is there, and the machine's clock. */
export function createWorkplace(context: Context): Workplace {
  const { store, host } = context;
  const { read } = store;
  const prefill = createPrefill(context);
  const watch = createClockWatch(context);

  const handlers: Handlers<WorkplaceMethods> = {
    'workplace.state': () => {
      const record = prefillRecord(read);
      return {
        place: context.settingsFiles.place,
        file: record && {
          source: record.source,
          name: record.name,
          readAt: record.readAt,
          settings: prefill.words(record.file, record.locked),
        },
        mistakes: prefill.mistakes(),
        differences: prefill.differences(),
        clock: clockDoubt(context),
      };
    },
    'workplace.readFile': async ({ file }) => {
      const reading = await prefill.readChosen(host.resolveFile(file));
      const t = translator(chosenLocale(read));
      return reading.kind === 'read'
        ? { name: reading.name, mistakes: [], settings: prefill.words(reading.file.values, reading.file.locked) }
        : { name: reading.name, mistakes: reading.mistakes.map((mistake) => t(mistake)), settings: [] };
    },
    'workplace.useFile': async ({ file }) => {
      await prefill.useChosen(host.resolveFile(file));
      return { done: true };
    },
    'workplace.letGo': async () => {
      await prefill.letGo();
      return { done: true };
    },
    'workplace.settle': async ({ settings, take }) => {
      await prefill.settle(settings, take);
      return { done: true };
    },
    'workplace.saveExample': async ({ to }) => ({
      path: await saveFile(context, { name: 'settings.yaml', to, kind: 'settings-example' }, () =>
        context.exampleSettings(chosenLocale(read)),
      ),
    }),
    'workplace.checks': () => readChecks(context),
    'workplace.check': ({ items }) => runChecks(context, items ?? checkItems),
    'workplace.confirm': async ({ item, confirmed }) => {
      await confirmItem(context, item, confirmed);
      return { done: true };
    },
    'workplace.dkimSelector': async ({ selector }) => {
      const wanted = selector.trim();
      if (wanted !== '' && !isSelector(wanted)) throw new AppError('invalid', 'workplace.dkim.badSelector', { selector: wanted });
      requireFree(read, 'dkimSelector', wanted, read.setting(settingKeys.dkimSelector));
      await store.write([
        { do: 'settings.set', key: settingKeys.dkimSelector, value: wanted },
        logged(context, 'settings.changed', null, { setting: settingKeys.dkimSelector }, actorOrNull(context)?.id ?? null),
      ]);
      context.emit('changed', { about: 'settings', messageId: null });
      return { done: true };
    },
    'workplace.confirmClock': async () => {
      await watch.confirm();
      return { done: true };
    },
  };

  return {
    handlers,
    start: async () => {
      await watch.start();
      await prefill.start();
    },
    stop: () => watch.stop(),
  };
}

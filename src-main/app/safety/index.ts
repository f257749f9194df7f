import { AppError } from '#shared/domain/errors.ts';
import type { TextRef } from '#shared/texts/index.ts';
import { translator } from '#shared/texts/translate.ts';
import type { SavedState } from '../../ports/backups.ts';
import type { Change } from '../../ports/store.ts';
import { actorOrNull, type Context, type Handlers, logged, requireActor, settingKeys } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';
import { createSerially } from '../serially.ts';
import { isFixed, requireFree } from '../workplace/record.ts';
import { type BackupKeeper, createBackupKeeper } from './backups.ts';
import type { StaleNotice } from './recognise.ts';
import { workTeller } from './work.ts';

type SafetyMethods = Extract<keyof Handlers, `backups.${string}` | `data.${string}`>;

export interface Safety {
  readonly handlers: Handlers<SafetyMethods>;
  readonly keeper: BackupKeeper;
}

/** Backups, what puts another state in the place of the present one, the check of the database, and everything as one file. */
export function createSafetyHandlers(context: Context): Safety {
  const { store, host, backups, clock } = context;
  const { read } = store;
  const keeper = createBackupKeeper(context);
  const serially = createSerially();
  let leaving = false;

  const changed = (): void => context.emit('changed', { about: 'backups', messageId: null });

  /** Runs work that is told of, and told to be over however it ends. */
  const told = async <T>(work: Parameters<typeof workTeller>[1], run: (onProgress: (share: number) => void) => Promise<T>): Promise<T> => {
    const tell = workTeller(context, work);
    try {
      return await run(tell);
    } finally {
      tell(1, true);
    }
  };

  /** Another state takes the present one's place when the program has opened anew; from then on this one answers nobody. */
  const replaceWith = (state: SavedState): Promise<{ done: true }> =>
    serially('replace', async () => {
      if (leaving) throw new AppError('conflict', 'error.restoreUnderWay');
      if (read.orders().some((order) => order.state === 'sending')) throw new AppError('blocked', 'error.restoreWhileSending');
      const identity = read.identity();
      if (!identity) throw new AppError('internal', 'error.internal', { what: 'identity' });
      await told('restore', (onProgress) => backups.stage(state, identity, onProgress));
      leaving = true;
      host.restart();
      return { done: true };
    });

  const configure: Handlers<'backups.configure'>['backups.configure'] = async ({ kept, folderPath: wanted, chooseFolder }) => {
    const actor = requireActor(context);
    const set = (setting: 'backupsKept' | 'backupsPlace', value: unknown): Change[] => [
      { do: 'settings.set', key: settingKeys[setting], value },
      logged(context, 'settings.changed', null, { setting }, actor.id),
    ];
    const before = read.setting(settingKeys.backupsPlace);
    if (kept !== undefined && isFixed(read, 'backupsKept')) requireFree(read, 'backups', kept, keeper.kept());
    const asksForPlace = chooseFolder === true || wanted !== undefined;
    if (asksForPlace && isFixed(read, 'backupsPlace')) requireFree(read, 'backups', chooseFolder ?? wanted, before);
    if (kept !== undefined) await store.write(set('backupsKept', kept));
    const place = chooseFolder || typeof wanted === 'string' ? await host.chooseFolder(wanted ?? undefined) : wanted;
    if (place === null && wanted === null) await store.write(set('backupsPlace', null));
    if (typeof place === 'string') {
      await store.write(set('backupsPlace', place));
      // What cannot be written to is not chosen: the first backup there tells.
      const taken = await keeper.take('by-hand', actor.id).catch((error: unknown) => error);
      if (!(taken instanceof Object && 'where' in taken && taken.where === 'chosen')) {
        await store.write(set('backupsPlace', typeof before === 'string' ? before : null));
        throw new AppError('storage', 'error.backupFolder', { folder: place });
      }
    }
    changed();
    return { done: true };
  };

  const handlers: Handlers<SafetyMethods> = {
    'backups.list': async () => {
      const list = await backups.list();
      const chosen = typeof read.setting(settingKeys.backupsPlace) === 'string';
      const fixed = (['backupsKept', 'backupsPlace'] as const).filter((setting) => isFixed(read, setting));
      return { ...list, backups: [...list.backups], chosen, kept: keeper.kept(), fixed, nextAt: keeper.nextAt(list) };
    },

    'backups.notices': () => {
      const stale = read.setting(settingKeys.staleNotice) as StaleNotice | null | undefined;
      const failed = read.setting(settingKeys.restoreFailed) as { at: string; text: TextRef } | null | undefined;
      const trouble = keeper.trouble();
      return {
        notices: [
          ...(stale
            ? [
                {
                  about: 'stale' as const,
                  text: {
                    id: 'safety.stale' as const,
                    params: { kind: stale.kind, orders: stale.orders, doubt: stale.doubt },
                  },
                  since: stale.at,
                },
              ]
            : []),
          ...(failed ? [{ about: 'restore' as const, text: { id: 'safety.restoreFailed' as const }, since: failed.at }] : []),
          ...(trouble ? [{ about: 'backup' as const, ...trouble }] : []),
        ],
      };
    },

    'backups.dismiss': async ({ about }) => {
      const key = about === 'stale' ? settingKeys.staleNotice : settingKeys.restoreFailed;
      await store.write([{ do: 'settings.set', key, value: null }]);
      changed();
      return { done: true };
    },

    'backups.take': async () => ({ backup: await keeper.take('by-hand', requireActor(context).id) }),

    'backups.remove': async ({ name }) => {
      const actor = requireActor(context);
      await backups.remove(name);
      await store.write([logged(context, 'backup.removed', null, {}, actor.id)]);
      changed();
      return { done: true };
    },

    'backups.configure': (params) => serially('configure', async () => configure(params)),

    'backups.preview': ({ name }) => told('restore', (onProgress) => backups.compare({ name }, onProgress)),
    'backups.restore': ({ name }) => {
      requireActor(context);
      return replaceWith({ name });
    },

    'data.check': async ({ full, backup }) => {
      const report = await told('database', (onProgress) =>
        backups.check(backup === undefined ? null : { name: backup }, full, onProgress),
      );
      const broken = report.parts.filter(({ state }) => state === 'broken').map(({ part }) => part);
      const facts = { ok: report.ok, full, what: backup === undefined ? 'database' : 'backup', broken: broken.join(' ') };
      await store.write([logged(context, 'database.checked', null, facts, actorOrNull(context)?.id ?? null)]);
      return { ok: report.ok, parts: [...report.parts] };
    },

    'data.export': ({ to }) =>
      serially('export', async () => {
        const t = translator(chosenLocale(read));
        const path = await host.chooseSave(`${t('safety.export.fileName')}-${clock.now().slice(0, 10)}.tar.gz`, to);
        if (path === null) return { saved: null, bytes: 0 };
        const { bytes } = await told('export', (onProgress) => backups.pack(path, onProgress));
        // It holds everybody's addresses, so the log says that it left (privacy.md).
        await store.write([logged(context, 'export.made', null, { kind: 'everything', bytes }, actorOrNull(context)?.id ?? null)]);
        context.emit('changed', { about: 'log', messageId: null });
        return { saved: path, bytes };
      }),

    'data.preview': async ({ file }) => {
      const path = host.resolveFile(file);
      return told('restore', (onProgress) => backups.compare({ file: path }, onProgress));
    },
    'data.import': async ({ file }) => replaceWith({ file: host.resolveFile(file) }),
  };

  return { handlers, keeper };
}

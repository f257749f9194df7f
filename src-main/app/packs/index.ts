import type { MethodName } from '#shared/contract/index.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { LogEventType } from '#shared/domain/log/entry.ts';
import type { PackData } from '#shared/domain/policy/pack.ts';
import { mayWithPacks, type PackAct, rolesFor } from '#shared/domain/policy/pack-acts.ts';
import { copiedPack, editedPack } from '#shared/domain/policy/pack-edits.ts';
import { mergedPack } from '#shared/domain/policy/pack-merge.ts';
import { packDigest } from '#shared/domain/policy/pack-version.ts';
import { ruleCount } from '#shared/domain/policy/rule-count.ts';
import { dayAt } from '#shared/domain/privacy/purge.ts';
import { translator } from '#shared/texts/translate.ts';
import type { PackFile, PackReading } from '../../ports/packs.ts';
import type { Change } from '../../ports/store.ts';
import { actorOrNull, type Context, type Handlers, logged, requirePack, settingKeys } from '../context.ts';
import { fileNameOf } from '../file-name.ts';
import { chosenLocale } from '../house/settings.ts';
import { saveFile } from '../save-file.ts';
import { createSerially } from '../serially.ts';
import { requireFree } from '../workplace/record.ts';
import { differenceOf, isShipped, newerBase, packRowOf } from './rows.ts';

type PackMethods = Extract<MethodName, `packs.${string}`>;

/** Bytes of a file that is taken in. */
const mostBytes = 1024 * 1024;

/** An institution's rules in its own hands: copied, changed, held against what ships, taken out and in. */
export function createPackHandlers(context: Context): Handlers<PackMethods> {
  const { packs, store, clock, host, files, packFiles } = context;
  const serially = createSerially();
  /** One at a time: each counts on from the version before. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => serially('packs', act);

  return {
    'packs.list': () => ({
      packs: packs.all().map((pack) => packRowOf(context, pack)),
      unusable: packs
        .broken()
        .filter(({ inUse }) => inUse === null)
        .map(({ file, mistakes }) => ({ file, mistakes: mistakes.map((mistake) => words()(mistake)) })),
      folder: packFiles.folder,
    }),

    'packs.holding': ({ packId }) => ({ pack: requirePack(context, packId) }),

    'packs.get': ({ id }) => {
      const { pack } = requireKnown(id);
      return { row: packRowOf(context, pack), pack, difference: differenceOf(context, pack) };
    },

    'packs.copy': ({ from, id, name }) =>
      inTurn(async () => {
        const actor = requireMay('copy');
        const source = requireKnown(from);
        if (isTaken(id)) throw new AppError('conflict', 'packs.idTaken', { id });
        const copy = requireReading(packs.filed(`${id}.yaml`, source.yaml, copiedPack(source.data, { id, name, from: source.pack })));
        await put(copy, 'pack.copied', actor, { from, fromVersion: source.pack.version });
        return { id };
      }),

    'packs.change': ({ id, version, edit }) =>
      inTurn(async () => {
        const actor = requireMay('change');
        const own = requireOwn(id, version);
        const data = editedPack(own.data, own.pack, edit as Parameters<typeof editedPack>[2], packs.baseOf(own.pack));
        if (!data) throw new AppError('not-found', 'packs.noSuchField');
        return { version: await change(own, data, 'edit', actor) };
      }),

    'packs.takeIn': ({ id, version }) =>
      inTurn(async () => {
        const actor = requireMay('change');
        const own = requireOwn(id, version);
        const [base, newer] = [packs.baseOf(own.pack), newerBase(context, own.pack)];
        if (!newer) throw new AppError('conflict', 'packs.nothingNewer');
        if (!base) throw new AppError('blocked', 'packs.baseUnknown', { version: own.pack.basedOn?.version ?? '' });
        const { data, both } = mergedPack(base, own.pack, newer);
        return { version: await change(own, data, 'taken-in', actor), kept: both.length };
      }),

    'packs.readAgain': ({ id, version, until }) =>
      inTurn(async () => {
        const actor = requireMay('read');
        const own = requireOwn(id, version);
        const on = dayAt(clock.now(), own.pack.zone);
        if (until <= on) throw new AppError('invalid', 'packs.untilPast');
        const readAgain = [...(own.data.readAgain ?? []), { on, by: actor?.name ?? '', until }];
        return { version: await change(own, { ...own.data, readAgain }, 'read-again', actor) };
      }),

    'packs.use': ({ id }) =>
      inTurn(async () => {
        const actor = requireMay('use');
        const { pack } = requireKnown(id);
        const before = store.read.setting(settingKeys.packId);
        requireFree(store.read, 'pack', id, before);
        if (before === id) return { done: true } as const;
        await store.write([
          { do: 'settings.set', key: settingKeys.packId, value: id },
          logged(
            context,
            'pack.used',
            null,
            { packId: id, packVersion: pack.version, from: String(before ?? ''), digest: packDigest(pack) },
            actor?.id ?? null,
          ),
        ]);
        changed();
        return { done: true } as const;
      }),

    'packs.remove': ({ id }) =>
      inTurn(async () => {
        const actor = requireMay('remove');
        const own = requireOwn(id);
        if (store.read.setting(settingKeys.packId) === id) throw new AppError('blocked', 'packs.inUse');
        if (store.read.packUsed(id)) throw new AppError('blocked', 'packs.writtenUnder');
        await packs.remove(own, [logged(context, 'pack.removed', null, { packId: id, packVersion: own.pack.version }, actor?.id ?? null)]);
        changed();
        return { done: true } as const;
      }),

    'packs.export': async ({ id, to }) => {
      const { pack, yaml } = requireKnown(id);
      const facts = { packId: pack.id, packVersion: pack.version, digest: packDigest(pack) };
      return { path: await saveFile(context, { name: `${pack.id}-${pack.version}.yaml`, to, kind: 'pack', facts }, () => yaml) };
    },

    'packs.look': async ({ file: handle }) => {
      const reading = await readChosen(handle);
      if (!reading.ok) return refused(reading);
      const { pack } = reading;
      const here = packs.own().find((own) => own.pack.id === pack.id);
      return {
        kind: 'pack',
        file: reading.file,
        id: pack.id,
        version: pack.version,
        name: pack.name ?? null,
        institution: pack.institution,
        rules: ruleCount(pack),
        taken: isShipped(context, pack.id),
        replaces: here?.pack.version ?? null,
      };
    },

    'packs.import': ({ file: handle, as }) =>
      inTurn(async () => {
        const actor = requireMay('import');
        const reading = await readChosen(handle);
        if (!reading.ok) return refused(reading);
        const id = as ?? reading.pack.id;
        if (isShipped(context, id)) throw new AppError('conflict', 'packs.idTaken', { id });
        const here = packs.own().find((own) => own.pack.id === id);
        // What holds here is changed by the one who may change it.
        if (here) {
          requireMay('change');
          requireWhole(id);
        }
        const pack = requireReading(packs.filed(here?.file ?? `${id}.yaml`, reading.yaml, { ...reading.data, id }));
        await put(pack, 'pack.imported', actor, here ? { was: here.pack.version } : {});
        return { kind: 'taken', id, version: pack.pack.version };
      }),

    'packs.putBack': ({ id }) =>
      inTurn(async () => {
        requireMay('change');
        const own = requireOwn(id, undefined, false);
        if (isWhole(id)) throw new AppError('conflict', 'packs.notBroken');
        await packs.putBack(own);
        changed();
        return { done: true } as const;
      }),

    'packs.reload': () =>
      inTurn(async () => {
        packs.load();
        await packs.settle();
        changed();
        return { done: true } as const;
      }),
  };

  /** Before the first start there is nobody to ask, and nothing that is changed by a pack more. */
  function requireMay(act: PackAct) {
    const actor = actorOrNull(context);
    if (act === 'import' && store.read.people().length === 0) return null;
    if (!actor) throw new AppError('blocked', 'error.noActor');
    if (!mayWithPacks(act, actor)) {
      const t = words();
      throw new AppError('forbidden', 'packs.notYours', {
        roles: rolesFor(act)
          .map((role) => t(`shell.role.${role}`).toLocaleLowerCase('nb'))
          .join(', '),
      });
    }
    return actor;
  }

  function requireKnown(id: string): PackFile {
    const known = packs.find(id);
    if (!known) throw new AppError('not-found', 'error.notFound', { what: id });
    return known;
  }

  function requireOwn(id: string, version?: string, whole = true): PackFile {
    const known = requireKnown(id);
    if (isShipped(context, id)) throw new AppError('blocked', 'packs.shippedStands');
    if (whole) requireWhole(id);
    if (version !== undefined && known.pack.version !== version) throw new AppError('conflict', 'packs.changedMeanwhile');
    return known;
  }

  function isWhole(id: string): boolean {
    return !packs.broken().some((broken) => broken.id === id && broken.inUse !== null);
  }

  /** What somebody has written in a file by hand is not written over: it may be all of their work but for one letter. */
  function requireWhole(id: string): void {
    const broken = packs.broken().find((one) => one.id === id && one.inUse !== null);
    if (broken) throw new AppError('blocked', 'packs.fileBroken', { file: broken.file });
  }

  function isTaken(id: string): boolean {
    return packs.find(id) !== null || packs.broken().some((broken) => broken.id === id);
  }

  async function change(own: PackFile, data: PackData, because: string, actor: ReturnType<typeof requireMay>): Promise<string> {
    const next = requireReading(packs.filed(own.file, own.yaml, { ...data, version: own.pack.version }));
    if (packDigest(next.pack) === packDigest(own.pack)) return own.pack.version;
    await put(next, 'pack.changed', actor, { was: own.pack.version, because });
    return next.pack.version;
  }

  async function put(
    pack: PackFile,
    type: LogEventType,
    actor: ReturnType<typeof requireMay>,
    facts: Readonly<Record<string, string>>,
  ): Promise<void> {
    const about = { packId: pack.pack.id, packVersion: pack.pack.version, digest: packDigest(pack.pack), ...facts };
    const also: Change[] = [logged(context, type, null, about, actor?.id ?? null)];
    await packs.put(pack, also);
    changed();
  }

  /** A change that gives no pack is told by its first mistake. */
  function requireReading(reading: PackReading): PackFile {
    if (reading.ok) return reading;
    const [first] = reading.mistakes;
    throw new AppError('invalid', 'packs.wrong', { what: first ? words()(first) : '' });
  }

  async function readChosen(handle: string): Promise<PackReading> {
    const path = host.resolveFile(handle);
    return packFiles.read(fileNameOf(path), new TextDecoder().decode(await files.read(path, mostBytes)));
  }

  function refused({ file: name, mistakes }: Extract<PackReading, { ok: false }>) {
    const t = words();
    return { kind: 'mistakes' as const, file: name, mistakes: mistakes.map((mistake) => t(mistake)) };
  }

  function words() {
    return translator(chosenLocale(store.read));
  }

  /** Findings, steps and texts follow the rules: everything that shows a message is read again. */
  function changed(): void {
    for (const about of ['settings', 'messages'] as const) context.emit('changed', { about, messageId: null });
  }
}

import { AppError } from '#shared/domain/errors.ts';
import type { LogEventType } from '#shared/domain/log/entry.ts';
import type { Pack, PackData } from '#shared/domain/policy/pack.ts';
import { packDigest, settledVersion } from '#shared/domain/policy/pack-version.ts';
import type { TextRef } from '#shared/texts/index.ts';
import type { PackFile, PackFiles, PackReading } from '../../ports/packs.ts';
import type { Change, KeptPack, StoreReader, StoreWriter } from '../../ports/store.ts';
import type { Clock, Policies } from '../../ports/surroundings.ts';

/** A file that is no pack that can be used, and why. `inUse`: the version of the same pack that holds meanwhile; null where none does. */
export interface BrokenFile {
  readonly file: string;
  readonly id: string | null;
  readonly mistakes: readonly TextRef[];
  readonly inUse: string | null;
}

/** One pack of the institution's own. */
export interface OwnPack extends PackFile {
  /** Its file says something else than is in force: it was changed by hand, and settles at the start. */
  readonly unsettled: boolean;
}

/** The packs that ship and those of the institution's own. */
export interface InstalledPacks extends Policies {
  readonly shipped: readonly PackFile[];
  own(): readonly OwnPack[];
  broken(): readonly BrokenFile[];
  find(id: string): PackFile | null;
  /** The pack that a copy was made from, as it was then; null where it is known nowhere. */
  baseOf(pack: Pack): Pack | null;
  /** Reads the folder again. */
  load(): void;
  /** Puts packs from the other data directory into the folder, where none of their id is here. */
  bring(yamls: readonly string[]): Promise<void>;
  /** Writes down what `load` found that the database does not know. What the disk refuses waits for the next start. */
  settle(): Promise<void>;
  /** A pack's text with this in it, as the file that it will be: under the version that follows, checked like any file. */
  filed(file: string, yaml: string, data: PackData): PackReading;
  /** Puts a pack in force: the database first, which can take its file's place. */
  put(pack: PackFile, also: readonly Change[]): Promise<void>;
  remove(own: PackFile, also: readonly Change[]): Promise<void>;
  /** A file that cannot be read is set aside, and the version that is in force is written in its place. */
  putBack(own: PackFile): Promise<void>;
}

interface Needs {
  readonly shipped: readonly PackFile[];
  readonly files: PackFiles;
  readonly store: StoreWriter & { readonly read: Pick<StoreReader, 'packVersions' | 'packYaml'> };
  readonly clock: Pick<Clock, 'now'>;
}

/**
 * Holds what is in force. Every version of an institution's own pack is in the database as well as in its file, for three reasons:
 * a message keeps the rules that it was frozen under; a backup has them; and a file that cannot be read any more stops nobody, since
 * the last version that could be is in force in its place. The shipped pack is never put in its place: the institution has other
 * rules, and what was approved under one pack must not be held against another without anybody's word.
 */
export function createInstalledPacks({ shipped, files, store, clock }: Needs): InstalledPacks {
  const { read } = store;
  let own: OwnPack[] = [];
  let broken: BrokenFile[] = [];

  const versionsOf = (id: string) => read.packVersions().filter((kept) => kept.id === id);
  const isShipped = (id: string): boolean => shipped.some(({ pack }) => pack.id === id);

  /** The newest version that the database has of a pack of the institution's own, as a file of this name. */
  function remembered(id: string, file: string): PackFile | null {
    const newest = versionsOf(id).findLast((kept) => kept.own && !kept.removed);
    const yaml = newest && read.packYaml(id, newest.version);
    const reading = yaml ? files.read(file, yaml) : null;
    return reading?.ok ? reading : null;
  }

  function take(reading: PackReading): void {
    if (!reading.ok) {
      fail(reading, reading.id ?? idOf(reading.file), reading.mistakes);
      return;
    }
    const { id } = reading.pack;
    const params = { line: reading.line, path: 'id', id };
    const first = own.find(({ pack }) => pack.id === id);
    if (isShipped(id)) fail(reading, null, [{ id: 'pack.shipped', params }]);
    else if (first) fail(reading, null, [{ id: 'pack.twice', params: { ...params, first: first.file } }]);
    else own.push(settled(reading));
  }

  function fail({ file }: PackReading, id: string | null, mistakes: readonly TextRef[]): void {
    const known = id === null || isShipped(id) || own.some(({ pack }) => pack.id === id) ? null : remembered(id, file);
    broken.push({ file, id, mistakes, inUse: known?.pack.version ?? null });
    if (known) own.push({ ...known, unsettled: false });
  }

  function settled(reading: PackFile): OwnPack {
    const { id } = reading.pack;
    const kept = versionsOf(id);
    const newest = kept.findLast((one) => one.own && !one.removed);
    // A file that says what an earlier version said was left behind by a write that the disk refused, or by an old copy of the folder.
    if (newest && newest.version !== reading.pack.version && kept.some((one) => isExactly(one, reading.pack))) {
      const known = remembered(id, reading.file);
      if (known) return { ...known, unsettled: true };
    }
    const version = settledVersion(reading.pack, kept);
    const isKept = kept.some((one) => one.version === version && !one.removed);
    if (version === reading.pack.version) return { ...reading, unsettled: !isKept };
    return { ...withVersion(reading, version), unsettled: true };
  }

  function withVersion(pack: PackFile, version: string) {
    const reading = files.read(pack.file, files.written(pack.yaml, { ...pack.data, version }));
    if (!reading.ok) throw new AppError('internal', 'error.pack', { file: pack.file }, reading.mistakes);
    return reading;
  }

  function load(): void {
    own = [];
    broken = [];
    for (const reading of files.list()) take(reading);
    // A database that was put in place of another brings packs whose files are not here.
    const ids = new Set(read.packVersions().flatMap((kept) => (kept.own && !kept.removed ? [kept.id] : [])));
    for (const id of ids) {
      if (isShipped(id) || own.some(({ pack }) => pack.id === id) || broken.some((file) => file.id === id)) continue;
      const known = remembered(id, `${id}.yaml`);
      if (known) own.push({ ...known, unsettled: true });
    }
  }

  const keep = ({ pack, yaml }: PackFile, isOwn: boolean): Change => ({
    do: 'pack.keep',
    pack: { id: pack.id, version: pack.version, digest: packDigest(pack), own: isOwn },
    yaml,
    at: clock.now(),
  });

  /** The shipped pack that a copy comes from, so that the two can be held against each other when a newer one ships. */
  function keepBase({ basedOn }: Pack): Change[] {
    const base = shipped.find(({ pack }) => pack.id === basedOn?.id && pack.version === basedOn.version);
    return base ? [keep(base, false)] : [];
  }

  return {
    shipped,
    all: () => [...shipped, ...own].map(({ pack }) => pack),
    own: () => own,
    broken: () => broken,
    find: (id) => [...shipped, ...own].find(({ pack }) => pack.id === id) ?? null,
    baseOf: ({ basedOn }) => {
      if (!basedOn) return null;
      const here = shipped.find(({ pack }) => pack.id === basedOn.id && pack.version === basedOn.version);
      if (here) return here.pack;
      const yaml = read.packYaml(basedOn.id, basedOn.version);
      const reading = yaml === null ? null : files.read(basedOn.id, yaml);
      return reading?.ok ? reading.pack : null;
    },
    load,
    bring: async (yamls) => {
      for (const yaml of yamls) {
        const reading = files.read('', yaml);
        if (!reading.ok) continue;
        const { id } = reading.pack;
        if (isShipped(id) || versionsOf(id).length > 0 || own.some(({ pack }) => pack.id === id)) continue;
        await files.put(`${id}.yaml`, yaml);
      }
      load();
    },
    settle: async () => {
      try {
        for (const pack of own.filter(({ unsettled }) => unsettled)) {
          const { id, version } = pack.pack;
          const was = versionsOf(id).at(-1);
          const facts = { packId: id, packVersion: version, digest: packDigest(pack.pack) };
          const told = (type: LogEventType, more: Readonly<Record<string, string>> = {}): Change => ({
            do: 'log.append',
            event: { at: clock.now(), actor: null, type, messageId: null, facts: { ...facts, ...more } },
          });
          await store.write([
            ...keepBase(pack.pack),
            keep(pack, true),
            ...(was === undefined ? [told('pack.imported')] : []),
            ...(was && was.version !== version ? [told('pack.changed', { was: was.version, because: 'by-hand' })] : []),
          ]);
          await files.put(pack.file, pack.yaml);
          own = own.map((other) => (other === pack ? { ...pack, unsettled: false } : other));
        }
      } catch (error) {
        if (!(error instanceof AppError) || error.kind !== 'storage') throw error;
      }
    },
    filed: (file, yaml, data) => {
      const reading = files.read(file, files.written(yaml, data));
      if (!reading.ok) return reading;
      const version = settledVersion(reading.pack, versionsOf(reading.pack.id));
      return version === reading.pack.version ? reading : withVersion(reading, version);
    },
    put: async (pack, also) => {
      await store.write([...keepBase(pack.pack), keep(pack, true), ...also]);
      own = [...own.filter((other) => other.pack.id !== pack.pack.id), { ...pack, unsettled: true }];
      broken = broken.filter(({ id, file }) => id !== pack.pack.id && file !== pack.file);
      await files.put(pack.file, pack.yaml);
      own = own.map((other) => (other.pack === pack.pack ? { ...pack, unsettled: false } : other));
    },
    remove: async (pack, also) => {
      await store.write([{ do: 'pack.remove', id: pack.pack.id, at: clock.now() }, ...also]);
      own = own.filter((other) => other.pack.id !== pack.pack.id);
      await files.remove(pack.file);
    },
    putBack: async (pack) => {
      await files.setAside(pack.file);
      await files.put(pack.file, pack.yaml);
      broken = broken.filter(({ file }) => file !== pack.file);
    },
  };
}

function isExactly(kept: KeptPack, pack: Pack): boolean {
  return kept.version === pack.version && kept.digest === packDigest(pack);
}

/** What a file that cannot be read is called: the packs that the program writes have their id for a name. */
function idOf(file: string): string {
  return file.replace(/\.ya?ml$/i, '');
}

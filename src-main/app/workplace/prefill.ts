import type { FiledSetting } from '#shared/contract/workplace.ts';
import { AppError } from '#shared/domain/errors.ts';
import { planPrefill, resolved, settingKeysIn, settledBy } from '#shared/domain/workplace/prefill.ts';
import { type FileKey, fileKeys, type PrefillValues, type SettingKey, settingsOf } from '#shared/domain/workplace/settings-file.ts';
import { translator } from '#shared/texts/translate.ts';
import type { Change } from '../../ports/store.ts';
import type { SettingsFileReading } from '../../ports/workplace.ts';
import { actorOrNull, type Context, logged, requireActor, settingKeys } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';
import { type PrefillRecord, prefillRecord } from './record.ts';
import { valueWords } from './value-words.ts';

/** IT's settings file on this workstation: read at the start, held against what was chosen here, settled by a person. */
export interface Prefill {
  /** Reads the file at its place. Never rejects for what is in the file: what held before holds on. */
  start(): Promise<void>;
  /** The mistakes of the file that lies at its place; null where it has none. */
  mistakes(): { readonly name: string; readonly texts: string[] } | null;
  differences(): FiledSetting[];
  /** A reading in words, each setting beside what holds here. */
  words(values: PrefillValues, locked: readonly FileKey[]): FiledSetting[];
  readChosen(path: string): Promise<Exclude<SettingsFileReading, { kind: 'none' }>>;
  useChosen(path: string): Promise<void>;
  letGo(): Promise<void>;
  settle(settings: readonly SettingKey[], take: boolean): Promise<void>;
}

export function createPrefill(context: Context): Prefill {
  const { store, clock, policies, settingsFiles } = context;
  const { read } = store;
  let atPlace: SettingsFileReading = { kind: 'none' };

  const packs = (): string[] => policies.all().map(({ id }) => id);
  /** What has been chosen here; a key that is missing has never been. */
  const ours = (): Record<string, unknown> =>
    Object.fromEntries(
      fileKeys
        .flatMap((key) => settingsOf[key])
        .map((key) => [key, read.setting(settingKeys[key])])
        .filter(([, value]) => value !== undefined),
    );
  /** The values that can hold here: practice has its own server, and before the first start there is no institution to change. */
  const applicable = (values: PrefillValues): PrefillValues =>
    Object.fromEntries(
      Object.entries(values).filter(
        ([key]) => !(key === 'relay' && context.practice) && !(key === 'packId' && read.setting(settingKeys.packId) === undefined),
      ),
    );
  const set = (values: PrefillValues): Change[] => Object.entries(values).map(([key, value]) => ({ do: 'settings.set', key, value }));
  const keep = (kept: PrefillRecord | null): Change => ({ do: 'settings.set', key: settingKeys.prefill, value: kept });
  const told = (): void => context.emit('changed', { about: 'settings', messageId: null });

  const adopt = async (reading: Extract<SettingsFileReading, { kind: 'read' }>, source: 'system' | 'option'): Promise<void> => {
    const before = prefillRecord(read);
    // Another kind of file begins anew: what a person took from their own is a choice of theirs.
    const seen = before && before.source !== 'chosen' ? before.seen : {};
    const { values, locked } = reading.file;
    const plan = planPrefill(applicable(values), seen, ours(), locked);
    const taken = Object.keys(plan.take);
    const isNew = before?.digest !== reading.digest || before.source !== source;
    if (!isNew && taken.length === 0) return;
    await store.write([
      ...set(plan.take),
      keep({
        source,
        name: reading.name,
        digest: reading.digest,
        readAt: clock.now(),
        file: values,
        seen: settledBy(values, seen, plan.differ),
        locked,
      }),
      logged(
        context,
        'settings.prefilled',
        null,
        { source, digest: reading.digest, taken: taken.join(' '), locked: locked.join(' '), differ: plan.differ.length },
        null,
      ),
    ]);
    told();
  };

  const words = (values: PrefillValues, locked: readonly FileKey[]): FiledSetting[] => {
    const t = translator(chosenLocale(read));
    const here = ours();
    const fixed = new Set(locked.flatMap((key) => settingsOf[key]));
    return settingKeysIn(values).map((setting) => ({
      setting,
      value: valueWords(context, t, setting, resolved(setting, values, here)),
      ours: here[setting] === undefined ? null : valueWords(context, t, setting, here[setting]),
      locked: fixed.has(setting),
    }));
  };

  const pending = (record: PrefillRecord | null): readonly SettingKey[] =>
    record ? planPrefill(applicable(record.file), record.seen, ours(), record.locked).differ : [];

  return {
    async start() {
      atPlace = await settingsFiles.readPlace(packs());
      try {
        if (atPlace.kind === 'read') await adopt(atPlace, settingsFiles.source);
        const before = prefillRecord(read);
        if (atPlace.kind === 'none' && before !== null && before.source !== 'chosen') {
          await store.write([keep(null), logged(context, 'settings.released', null, { source: before.source }, null)]);
        }
      } catch (error) {
        // A disk that takes nothing is told of where something of one's own is saved; the start goes on.
        if (!(error instanceof AppError) || error.kind !== 'storage') throw error;
        atPlace = { kind: 'mistakes', name: settingsFiles.place ?? '', mistakes: [error.text] };
      }
    },

    mistakes() {
      if (atPlace.kind !== 'mistakes') return null;
      const t = translator(chosenLocale(read));
      return { name: atPlace.name, texts: atPlace.mistakes.map((mistake) => t(mistake)) };
    },

    differences() {
      const record = prefillRecord(read);
      const differ = pending(record);
      return record ? words(record.file, record.locked).filter(({ setting }) => differ.includes(setting)) : [];
    },

    words,

    async readChosen(path) {
      const reading = await settingsFiles.read(path, packs());
      if (reading.kind === 'none') throw new AppError('invalid', 'workplace.file.gone');
      return reading;
    },

    async useChosen(path) {
      const actor = requireActor(context);
      const inForce = prefillRecord(read);
      if (inForce && inForce.source !== 'chosen') throw new AppError('blocked', 'workplace.file.fromIt', { name: inForce.name });
      const reading = await settingsFiles.read(path, packs());
      if (reading.kind !== 'read') throw new AppError('invalid', 'workplace.file.unusable');
      const { values, locked } = reading.file;
      const here = ours();
      const taken = Object.fromEntries(settingKeysIn(applicable(values)).map((key) => [key, resolved(key, values, here)]));
      await store.write([
        ...set(taken),
        keep({ source: 'chosen', name: reading.name, digest: reading.digest, readAt: clock.now(), file: values, seen: values, locked }),
        logged(
          context,
          'settings.prefilled',
          null,
          { source: 'chosen', digest: reading.digest, taken: Object.keys(taken).join(' '), locked: locked.join(' '), differ: 0 },
          actor.id,
        ),
      ]);
      told();
    },

    async letGo() {
      const actor = requireActor(context);
      const record = prefillRecord(read);
      if (record && record.source !== 'chosen') throw new AppError('forbidden', 'workplace.file.fromIt', { name: record.name });
      if (!record) return;
      await store.write([keep(null), logged(context, 'settings.released', null, { source: 'chosen' }, actor.id)]);
      told();
    },

    async settle(settings, take) {
      const actor = actorOrNull(context);
      const record = prefillRecord(read);
      const differ = pending(record);
      const chosen = settings.filter((setting) => differ.includes(setting));
      if (!record || chosen.length === 0) throw new AppError('conflict', 'workplace.file.settled');
      const here = ours();
      const taken = take ? Object.fromEntries(chosen.map((key) => [key, resolved(key, record.file, here)])) : {};
      const left = differ.filter((setting) => !chosen.includes(setting));
      await store.write([
        ...set(taken),
        keep({ ...record, seen: settledBy(record.file, record.seen, left) }),
        logged(context, 'settings.settled', null, { take, settings: chosen.join(' ') }, actor?.id ?? null),
      ]);
      told();
    },
  };
}

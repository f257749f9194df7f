import { canonicalJson } from '../canonical-json.ts';
import type { Relay } from '../dispatch/order.ts';
import { type FileKey, fileKeys, type PrefillValues, type SettingKey, settingsOf } from './settings-file.ts';

/** What is to be done with a file's values on a workstation that has settings of its own. */
export interface PrefillPlan {
  /** Settings that take the file's value now. */
  readonly take: PrefillValues;
  /** Settings where the file has changed and a person has chosen something else: they are asked. */
  readonly differ: readonly SettingKey[];
}

/**
 * Three ways meet: what the file says now, what it said when it was last settled (`seen`), and what holds here
 * (`ours`; a key that is missing has never been chosen). A fixed value is taken; a start value is taken where nobody
 * has chosen anything since the file last spoke, left alone where the file says what it said before, and asked about
 * where both have changed.
 */
export function planPrefill(
  file: PrefillValues,
  seen: PrefillValues,
  ours: Readonly<Record<string, unknown>>,
  locked: readonly FileKey[],
): PrefillPlan {
  const fixed = new Set(locked.flatMap((key) => settingsOf[key]));
  const take: Record<string, unknown> = {};
  const differ: SettingKey[] = [];
  for (const key of settingKeysIn(file)) {
    const [theirs, mine, before] = [resolved(key, file, ours), ours[key], resolved(key, seen, ours)];
    if (same(theirs, mine)) continue;
    if (fixed.has(key) || mine === undefined || (seen[key] !== undefined && same(before, mine))) take[key] = theirs;
    else if (seen[key] === undefined || !same(before, theirs)) differ.push(key);
  }
  return { take: take as PrefillValues, differ };
}

/** What has been settled once a plan is carried out: everything but what a person is asked about. */
export function settledBy(file: PrefillValues, seen: PrefillValues, differ: readonly SettingKey[]): PrefillValues {
  return Object.fromEntries(
    settingKeysIn(file).flatMap((key) => {
      const value = differ.includes(key) ? seen[key] : file[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** The file's value as it would stand here: a relay without a user keeps the login that is chosen. */
export function resolved(key: SettingKey, file: PrefillValues, ours: Readonly<Record<string, unknown>>): unknown {
  if (key !== 'relay' || !file.relay) return file[key];
  return { ...file.relay, user: file.relay.user === undefined ? ((ours.relay as Relay | undefined)?.user ?? null) : file.relay.user };
}

/** The settings that a file has a value for. */
export function settingKeysIn(file: PrefillValues): SettingKey[] {
  return fileKeys.flatMap((key) => settingsOf[key]).filter((key) => file[key] !== undefined);
}

function same(a: unknown, b: unknown): boolean {
  return a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b);
}

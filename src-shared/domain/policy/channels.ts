import { z } from 'zod';
import type { Fault } from './faults.ts';
import { codeName, localText } from './local-text.ts';

export const channelKinds = ['web', 'intranet', 'lms', 'list', 'mail', 'social', 'helpdesk', 'other'] as const;
export type ChannelKind = (typeof channelKinds)[number];

const ruleIds = z.array(z.string().min(1));

/** One way to reach people that the institution's rules name (N01). */
export const channelSchema = z.strictObject({
  id: codeName,
  kind: z.enum(channelKinds),
  name: localText,
  /** Counts as a place for official information: other channels may point to it (N46). */
  formal: z.boolean(),
  /** What stands there can be corrected afterwards; a mail that is sent cannot (N12). */
  editable: z.boolean(),
  /** What it is for. */
  about: localText,
  /** Whom it reaches, or what it must not be used for. */
  limits: localText.optional(),
  /** Where it is, as far as a source says so. */
  url: z.url({ protocol: /^https$/ }).optional(),
  email: z.string().min(3).optional(),
  /** What to follow there, with its address where a source holds one (N42). */
  guidelines: z.strictObject({ name: localText, url: z.url({ protocol: /^https$/ }).optional() }).optional(),
  /** The directory in which each unit's own one stands. */
  directory: codeName.optional(),
  /** The source itself dates what it says here; from `reviewBy` on somebody should ask again (N28, N31). */
  dated: z.strictObject({ note: localText, reviewBy: z.iso.date() }).optional(),
  rules: ruleIds,
  source: z.string().min(1),
});
export type Channel = z.infer<typeof channelSchema>;

/**
 * A list per unit that the sources speak of and do not contain (U04, U07, U14, N09, N10): contact persons, lists, codes, channels. It
 * ships without entries, and the institution fills it in.
 */
export const directorySchema = z.strictObject({
  id: codeName,
  name: localText,
  about: localText,
  rules: ruleIds,
  source: z.string().min(1),
  entries: z
    .array(
      z.strictObject({
        /** The unit or programme, as people call it. */
        unit: z.string().min(1),
        code: z.string().min(1).optional(),
        name: z.string().min(1).optional(),
        email: z.string().min(3).optional(),
        url: z.url({ protocol: /^https$/ }).optional(),
      }),
    )
    .default([]),
});
export type Directory = z.infer<typeof directorySchema>;
export type DirectoryEntry = Directory['entries'][number];

/** What is wrong with a catalogue beside its shape: names that are used twice, and directories that are not there. */
export function channelFaults({ channels, directories }: { channels: readonly Channel[]; directories: readonly Directory[] }): Fault[] {
  const known = directories.map(({ id }) => id);
  return [
    ...twice(channels).map((index): Fault => ({ path: ['channels', index, 'id'], mistake: taken(channels[index]?.id ?? '') })),
    ...twice(directories).map((index): Fault => ({ path: ['directories', index, 'id'], mistake: taken(directories[index]?.id ?? '') })),
    ...channels.flatMap(({ directory }, index): Fault[] =>
      directory === undefined || known.includes(directory)
        ? []
        : [{ path: ['channels', index, 'directory'], mistake: { id: 'pack.choice', params: { choices: known.join(', ') || '–' } } }],
    ),
  ];
}

/** Where in a list an id stands that stood before. */
export function twice(list: readonly { readonly id: string }[]): number[] {
  return list.flatMap(({ id }, index) => (list.findIndex((other) => other.id === id) === index ? [] : [index]));
}

export function taken(value: string): Fault['mistake'] {
  return { id: 'pack.taken', params: { value } };
}

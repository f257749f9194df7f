import { z } from 'zod';
import type { Body } from './bodies.ts';
import type { Channel } from './channels.ts';
import { taken } from './channels.ts';
import type { Fault } from './faults.ts';
import { codeName } from './local-text.ts';

/** How a platform counts the length of a text: Unicode code points, or X's own weights (links count 23, wide signs 2). */
export const countings = ['code-points', 'x'] as const;
export type Counting = (typeof countings)[number];

/** What holds in an acute crisis: who clears, and the exact set of accounts (N44, N45). */
export const crisisSchema = z.strictObject({
  /** The version of the set: it is kept with each crisis. */
  version: z.string().min(1).max(60),
  /** The body of the pack whose people declare a crisis, clear each text and end it. */
  body: codeName,
  /** Null where it is not known whether the accounts still have these names. */
  verified: z.iso.date().nullable(),
  accounts: z
    .array(
      z.strictObject({
        /** A channel of the catalogue, of the kind `social`. */
        channel: codeName,
        language: z.enum(['nb', 'nn', 'en']),
        /** The most characters, as the platform counts them. */
        limit: z.number().int().positive(),
        counting: z.enum(countings),
      }),
    )
    .min(1),
  source: z.string().min(1),
});
export type CrisisRules = z.infer<typeof crisisSchema>;
export type CrisisAccount = CrisisRules['accounts'][number];

/** What a crisis section names and the pack does not have. */
export function crisisFaults({
  crisis,
  bodies,
  channels,
}: {
  readonly crisis?: CrisisRules | undefined;
  readonly bodies: readonly Body[];
  readonly channels: readonly Channel[];
}): Fault[] {
  if (!crisis) return [];
  const social = channels.filter(({ kind }) => kind === 'social').map(({ id }) => id);
  const choice = (choices: readonly string[]): Fault['mistake'] => ({ id: 'pack.choice', params: { choices: choices.join(', ') || '–' } });
  return [
    ...(bodies.some(({ id }) => id === crisis.body)
      ? []
      : [{ path: ['crisis', 'body'], mistake: choice(bodies.map(({ id }) => id)) } satisfies Fault]),
    ...crisis.accounts.flatMap(({ channel }, index): Fault[] => {
      const path = ['crisis', 'accounts', index, 'channel'];
      if (crisis.accounts.findIndex((other) => other.channel === channel) !== index) return [{ path, mistake: taken(channel) }];
      return social.includes(channel) ? [] : [{ path, mistake: choice(social) }];
    }),
  ];
}

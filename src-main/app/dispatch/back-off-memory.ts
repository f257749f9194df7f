import { z } from 'zod';
import type { KeptBackOff } from '#shared/domain/dispatch/back-off.ts';
import { type Context, settingKeys } from '../context.ts';
import type { BackOffMemory } from './gate.ts';

/** As it is stored: since when on the wall clock, ISO 8601. */
const stored = z.strictObject({ full: z.number().positive(), distance: z.number().positive(), asked: z.iso.datetime() });

/** Keeps how far the relay has made sends slower, so that a restart is no way around it. */
export function backOffMemory({ store, clock }: Pick<Context, 'store' | 'clock'>): BackOffMemory {
  const found = stored.safeParse(store.read.setting(settingKeys.backOff)).data;
  return {
    // An instant from the future counts as now (dispatch.md).
    recalled: found ? { ...found, since: Math.max(0, Date.parse(clock.now()) - Date.parse(found.asked)) } : null,
    keep(backOff) {
      // A pace that could not be written down is kept while the program runs; what cannot be written holds the send anyhow.
      store.write([{ do: 'settings.set', key: settingKeys.backOff, value: backOff && written(backOff, clock.now()) }]).catch(() => {});
    },
  };
}

function written({ full, distance, since }: KeptBackOff, now: string): z.infer<typeof stored> {
  return { full, distance, asked: new Date(Date.parse(now) - since).toISOString() };
}

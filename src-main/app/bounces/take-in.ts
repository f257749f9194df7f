import type { Result } from '#shared/contract/index.ts';
import { type Context, logged, requireActor } from '../context.ts';
import { createKeeper } from './keeper.ts';

/** Steps that are written together, at most so many mails after the last time. */
const batch = { steps: 500, mails: 500 };
/** Mails between two words of how far it has come. */
const tellEvery = 25;

/**
 * Reads a file of returned mail, or all files of a folder, finds out whom each report is about, and keeps the bounces with
 * those ledger rows. `stopped`: asked between mails; what was read by then is kept.
 */
export async function takeIn(context: Context, file: string, stopped: () => boolean): Promise<Result<'bounces.takeIn'>> {
  const { store, host } = context;
  const actor = requireActor(context);
  const path = host.resolveFile(file);
  const reader = context.reports.open();
  const tell = (value: number, done: boolean): void => context.emit('work', { work: 'returned', messageId: null, value, done });
  try {
    tell(0, false);
    const { places, files, others } = await reader.find(path);
    const keeper = createKeeper(context);
    let sinceStored = 0;
    for (const [index, place] of places.entries()) {
      if (stopped()) break;
      keeper.add(await reader.read(place));
      sinceStored += 1;
      if (keeper.waiting >= batch.steps || sinceStored >= batch.mails) {
        await keeper.flush();
        sinceStored = 0;
      }
      if (index % tellEvery === tellEvery - 1) tell((index + 1) / places.length, false);
    }
    await keeper.flush();
    const { stored, reports, unmatched } = keeper.taken;
    await store.write([logged(context, 'bounces.taken-in', null, { count: stored, reports, unmatched, files }, actor.id)]);
    context.emit('changed', { about: 'dispatch', messageId: null });
    return { ...keeper.taken, files, others, left: places.length - keeper.taken.mails };
  } finally {
    reader.close();
    tell(1, true);
  }
}

import { AppError } from '#shared/domain/errors.ts';
import type { BookEntry } from '#shared/domain/register/books.ts';
import type { RegisteredChannel } from '#shared/domain/register/channel.ts';
import { failingGuards, failingOrder, mayTake, stepOf } from '#shared/domain/register/guards.ts';
import { endedStates, transitions } from '#shared/domain/register/life-cycle.ts';
import { readEvidence, take } from '#shared/domain/register/transition.ts';
import { type Context, type Handlers, requireActor } from '../context.ts';
import { requireChannel, told } from './shared.ts';
import { standOf } from './stand.ts';
import { entryOf, entryWritten, laterWritten, type RegisterWriting, refuseAhead, refuseSecrets, written } from './write.ts';

/** The steps of a channel's life. */
export function createRegisterSteps(context: Context, { changing, write }: RegisterWriting): Handlers<'register.transition'> {
  const { store, clock } = context;
  return {
    'register.transition': ({ id, event, evidence: within = {}, revision, ...beside }) =>
      changing(async () => {
        const actor = requireActor(context);
        const channel = requireChannel(context, id);
        isNewest(channel, revision);
        if (endedStates.includes(channel.state)) throw new AppError('blocked', 'register.noStep');
        const entries = store.read.registerEntries(id);
        const stand = standOf(context, channel, entries);
        const step = stepOf(event, channel.state);
        if (!transitions.some((one) => one.event === event && mayTake(step ?? one, actor.roles, stand)))
          throw new AppError('forbidden', 'register.notYours');
        if (!step)
          return { taken: false, state: channel.state, revision: channel.revision, failing: told(context, failingOrder(event, stand)) };
        const evidence = readEvidence(step, { ...beside, ...within });
        refuseSecrets(evidence, event);
        refuseAhead(context, step.evidence, evidence);
        const failing = told(context, failingGuards(step, stand, evidence));
        if (failing.some(({ severity }) => severity === 'block'))
          return { taken: false, state: channel.state, revision: channel.revision, failing };
        const at = clock.now();
        const { channel: after, entry, later } = take(channel, step, evidence, { facts: stand.facts, at, today: stand.today });
        const added = entry ? [entryOf(context, { channelId: id, ...entry, by: actor.id }, entries)] : [];
        const followed = entries.find((one) => one.id === later?.entryId);
        const said = later && { ...later.said, at, by: actor.id };
        const now = [...entries.map((one) => (said && one === followed ? ({ ...one, later: said } as BookEntry) : one)), ...added];
        await write(
          [
            ...added.flatMap(entryWritten),
            ...(said && followed ? laterWritten(followed, said) : []),
            ...written(context, channel, after, actor.id, now),
            {
              do: 'register.audit',
              entries: [{ channelId: id, at: after.changedAt, by: actor.id, field: `event:${event}`, before: null, after: evidence }],
            },
          ],
          'register.moved',
          { channelId: id, event, state: after.state },
          actor.id,
        );
        return { taken: true, state: after.state, revision: after.revision, failing };
      }),
  };
}

/** Errors: `conflict` where the one that was read is not the newest. */
export function isNewest(channel: RegisteredChannel, revision: number | undefined): void {
  if (revision !== undefined && revision !== channel.revision) throw new AppError('conflict', 'error.changedMeanwhile');
}

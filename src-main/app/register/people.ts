import type { Result } from '#shared/contract/index.ts';
import type { Holding } from '#shared/contract/register-documents.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { BookEntry } from '#shared/domain/register/books.ts';
import { isPerson } from '#shared/domain/register/fold.ts';
import { endedStates } from '#shared/domain/register/life-cycle.ts';
import { mayManage } from '#shared/domain/register/rights.ts';
import type { Change } from '../../ports/store.ts';
import type { Context, Handlers } from '../context.ts';
import { knownPeople } from './known-people.ts';
import { channelsOf } from './list.ts';
import { requireChannel, todayAt } from './shared.ts';
import { laterWritten, type RegisterWriting, requireOne, touched, written } from './write.ts';

type PeopleMethods = 'register.people' | 'register.person' | 'register.hasLeft';

/** People over all channels: what somebody has to do with, and what is written when they have left. */
export function createRegisterPeople(context: Context, { changing, write }: RegisterWriting): Handlers<PeopleMethods> {
  const { store, clock } = context;
  return {
    'register.people': ({ query = '' }) => knownPeople(context, query),

    'register.person': ({ who }) => {
      const found = new Map<string, Holding[]>();
      const note = (id: string, as: Holding): void => {
        const all = found.get(id) ?? [];
        if (!all.includes(as)) found.set(id, [...all, as]);
      };
      for (const channel of channelsOf(context, { query: who, filters: {} }))
        for (const as of ['responsible', 'deputy', 'approver'] as const) if (isPerson(channel.fields[as], who)) note(channel.id, as);
      for (const { channelId } of store.read.registerAccessOf(who)) note(channelId, 'access');
      const rows = [...found].flatMap(([id, as]): Result<'register.person'>['rows'] => {
        const { state, fields } = requireChannel(context, id);
        return endedStates.includes(state) ? [] : [{ channelId: id, name: fields.name, platform: fields.platform, state, as }];
      });
      return { rows: rows.sort((a, b) => a.name.localeCompare(b.name, 'nb')) };
    },

    'register.hasLeft': ({ who, on }) =>
      changing(async () => {
        const actor = requireOne(context, mayManage);
        const at = clock.now();
        const byChannel = Map.groupBy(store.read.registerAccessOf(who), ({ channelId }) => channelId);
        if (on > todayAt(context)) throw new AppError('invalid', 'register.badField', { field: 'removedOn' });
        const changes = [...byChannel].flatMap(([id, grants]): Change[] => {
          const channel = requireChannel(context, id);
          const later = { removedOn: on, at, by: actor.id };
          const gone = new Set(grants.map((grant) => grant.id));
          const entries = store.read.registerEntries(id).map((one) => (gone.has(one.id) ? ({ ...one, later } as BookEntry) : one));
          const after = touched(channel, at);
          return [...grants.flatMap((grant) => laterWritten(grant, later)), ...written(context, channel, after, actor.id, entries)];
        });
        const removed = [...byChannel.values()].flat().length;
        if (removed > 0) await write(changes, 'register.left', { count: removed, channels: byChannel.size }, actor.id);
        return { removed, channels: byChannel.size };
      }),
  };
}

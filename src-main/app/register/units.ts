import { AppError } from '#shared/domain/errors.ts';
import { isSame } from '#shared/domain/register/fold.ts';
import { mayManage } from '#shared/domain/register/rights.ts';
import type { Change } from '../../ports/store.ts';
import type { Context, Handlers } from '../context.ts';
import { indexOf } from './indexing.ts';
import { channelsOf, unitsOfMine } from './list.ts';
import { type RegisterWriting, refuseSecrets, requireOne } from './write.ts';

/** The units that channels belong to. */
export function createRegisterUnits(
  context: Context,
  { changing, write }: RegisterWriting,
): Handlers<'register.units' | 'register.saveUnit'> {
  const { store, ids } = context;
  return {
    'register.units': () => ({ units: store.read.registerUnits(), mine: unitsOfMine(context) }),

    'register.saveUnit': ({ id: known, name, email = '' }) =>
      changing(async () => {
        const actor = requireOne(context, mayManage);
        refuseSecrets({ name, email }, 'unit');
        const all = store.read.registerUnits();
        const before = all.find(({ id }) => id === known);
        if (known !== undefined && !before) throw new AppError('not-found', 'register.gone');
        const same = all.find((unit) => unit.id !== known && isSame(unit.name, name));
        if (same) throw new AppError('conflict', 'register.unitTwice', { name: same.name });
        const unit = { id: known ?? ids.next(), name, email };
        const changes: Change[] = [{ do: 'register.unit', unit }];
        // Channels are found by the name of their unit.
        if (before && before.name !== name)
          for (const channel of channelsOf(context, { query: '', filters: { unit: [unit.id] } }))
            changes.push({
              do: 'register.index',
              id: channel.id,
              ...indexOf(context, channel, store.read.registerEntries(channel.id), name),
            });
        await write(changes, 'register.unit-saved', { unitId: unit.id }, actor.id);
        return { id: unit.id };
      }),
  };
}

import { familyOf } from '#shared/domain/policy/pack-version.ts';
import { legacyChannel, type RegisterUnit } from '#shared/domain/register/channel.ts';
import { fold, isSame } from '#shared/domain/register/fold.ts';
import { ownerRows } from '#shared/domain/register/profile.ts';
import { mayManage } from '#shared/domain/register/rights.ts';
import type { Change } from '../../ports/store.ts';
import { type Context, currentPack, type Handlers } from '../context.ts';
import { rulesOf } from './shared.ts';
import { type RegisterWriting, requireOne, written } from './write.ts';

type OwnerMethods = 'register.owners' | 'register.addOwners';
type OwnerRow = ReturnType<typeof ownerRows>[number] & { readonly row: number; readonly source: string; readonly known: boolean };

/** The accounts that an institution's rules name: where a register begins (M41). */
export function createRegisterOwners(context: Context, { changing, write }: RegisterWriting): Handlers<OwnerMethods> {
  const { store, clock, ids } = context;

  /** A row is known by where it came from, also when its channel has another name by now, and by its name on its platform. */
  const rows = (): OwnerRow[] => {
    const taken = new Map<string, ReadonlySet<number>>();
    return ownerRows(rulesOf(context)).map((one, index): OwnerRow => {
      const source = `${familyOf(currentPack(context))} ${one.rule}`;
      const from = taken.get(source) ?? new Set(store.read.registerRowsFrom(source));
      taken.set(source, from);
      const { name, platform } = one.fields;
      const known = from.has(index + 1) || store.read.registerTaken('name', fold(name), platform, '') !== null;
      return { ...one, row: index + 1, source, known };
    });
  };

  return {
    'register.owners': () => ({
      rows: rows().map(({ fields: { name, platform, languages }, owner, rule, known }) => ({
        name,
        platform,
        language: languages[0] ?? '',
        owner,
        rule,
        known,
      })),
    }),

    'register.addOwners': () =>
      changing(async () => {
        const actor = requireOne(context, mayManage);
        const at = clock.now();
        const all = rows();
        const added = all.filter(({ known }) => !known);
        const made = new Map<string, RegisterUnit>();
        const unitOf = (name: string): RegisterUnit => {
          const unit =
            made.get(name) ??
            store.read.registerUnits().find((one) => isSame(one.name, name)) ??
            ({ id: ids.next(), name, email: '' } satisfies RegisterUnit);
          made.set(name, unit);
          return unit;
        };
        const channels = added.map(({ fields, owner, source, row }) => {
          const own = { ...fields, responsibleUnit: unitOf(owner).id };
          return legacyChannel({ id: ids.next(), fields: own, at, by: actor.id, file: source, row });
        });
        const before = new Set(store.read.registerUnits().map(({ id }) => id));
        const units = [...made.values()].filter(({ id }) => !before.has(id));
        if (added.length > 0) {
          await store.write(units.map((unit): Change => ({ do: 'register.unit', unit })));
          const changes = channels.flatMap((channel) => written(context, null, channel, actor.id, []));
          await write(changes, 'register.owners-added', { added: added.length }, actor.id);
        }
        return { added: added.length, known: all.length - added.length, units: units.length };
      }),
  };
}

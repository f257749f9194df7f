import type { Params, Result } from '#shared/contract/index.ts';
import { AppError } from '#shared/domain/errors.ts';
import { familyOf } from '#shared/domain/policy/pack-version.ts';
import { type BookEntry, bookIds, books } from '#shared/domain/register/books.ts';
import type { AuditEntry, RegisteredChannel, RegisterUnit } from '#shared/domain/register/channel.ts';
import { fold } from '#shared/domain/register/fold.ts';
import { unexplained } from '#shared/domain/register/history.ts';
import { lackingInUse } from '#shared/domain/register/in-use.ts';
import { endedStates, livingStates } from '#shared/domain/register/life-cycle.ts';
import { readRegisterJson, registerJson, unreadable, type WholeRegister } from '#shared/domain/register/register-file.ts';
import { mayManage, mayReadIncidents } from '#shared/domain/register/rights.ts';
import { secretIn } from '#shared/domain/register/secrets.ts';
import { translator } from '#shared/texts/translate.ts';
import type { Change } from '../../ports/store.ts';
import { actorOrNull, type Context, currentPack, type Handlers } from '../context.ts';
import { fileNameOf } from '../file-name.ts';
import { chosenLocale } from '../house/settings.ts';
import { saveFile } from '../save-file.ts';
import { indexOf } from './indexing.ts';
import { auditOf, everyChannel, keysOf, rulesOf } from './shared.ts';
import { type RegisterWriting, requireOne } from './write.ts';

type WholeMethods = 'register.whole' | 'register.wholePreview' | 'register.takeWhole';
type Refused = Result<'register.wholePreview'>['refused'][number];

/** Bytes of a file of the whole register, which is read at once. */
const mostOfFile = 200 << 20;
const shownRows = 1000;

interface Plan {
  readonly fileName: string;
  readonly empty: boolean;
  readonly register: WholeRegister;
  readonly units: readonly RegisterUnit[];
  readonly added: readonly RegisteredChannel[];
  readonly known: number;
  readonly newer: number;
  readonly refused: readonly Refused[];
  readonly entries: ReadonlyMap<string, readonly BookEntry[]>;
  readonly audit: ReadonlyMap<string, readonly AuditEntry[]>;
}

/** The whole register as a file, out and in again. */
export function createWholeRegister(context: Context, { changing, write }: RegisterWriting): Handlers<WholeMethods> {
  const { store } = context;
  const institution = (): string => familyOf(currentPack(context));

  return {
    'register.whole': async ({ to }) => {
      const channels = [...everyChannel(context)];
      const leftOut = mayReadIncidents(actorOrNull(context)) ? [] : bookIds.filter((book) => books[book].restricted);
      const whole = () =>
        registerJson({
          institution: institution(),
          leftOut,
          units: store.read.registerUnits(),
          channels,
          entries: channels.flatMap(({ id }) => store.read.registerEntries(id).filter(({ book }) => !leftOut.includes(book))),
          audit: channels.flatMap(({ id }) => auditOf(context, id, { offset: 0, limit: -1 }).entries).sort((a, b) => a.number - b.number),
        });
      const name = `${translator(chosenLocale(store.read))('register.fileName')}.json`;
      return {
        path: await saveFile(context, { name, to, kind: 'register-whole', facts: { count: channels.length } }, whole),
        channels: channels.length,
      };
    },

    'register.wholePreview': async (asked) => {
      const { fileName, empty, register, units, added, known, newer, refused } = await plan(asked);
      const states = Map.groupBy(added, ({ state }) => state);
      return {
        fileName,
        empty,
        channels: register.channels.length,
        added: added.length,
        known,
        newer,
        refusedCount: refused.length,
        refused: refused.slice(0, shownRows),
        units: units.length,
        entries: register.entries.length,
        leftOut: [...register.leftOut],
        states: [...states].map(([state, { length: count }]) => ({ state, count })),
      };
    },

    'register.takeWhole': (asked) =>
      changing(async () => {
        const actor = requireOne(context, mayManage);
        const { empty, units, added, known, refused, entries, audit } = await plan(asked);
        // Units first: a channel is found by the name of its unit.
        if (units.length > 0) await store.write(units.map((unit): Change => ({ do: 'register.unit', unit })));
        const changes = added.flatMap((channel): Change[] => {
          const own = entries.get(channel.id) ?? [];
          return [
            { do: 'register.put', channel, index: indexOf(context, channel, own) },
            ...own.map((entry): Change => ({ do: 'register.entry', entry })),
          ];
        });
        const history = added
          .flatMap(({ id }) => audit.get(id) ?? [])
          .sort((a, b) => a.number - b.number)
          // A number is the place of a change among all of them: in a register that has others it gets the next.
          .map(({ number, ...one }) => (empty ? { ...one, number } : one));
        const facts = { added: added.length, refused: refused.length };
        // All of it, or nothing.
        await write([...changes, { do: 'register.audit', entries: history }], 'register.taken-in', facts, actor.id);
        return { added: added.length, known, refusedCount: refused.length };
      }),
  };

  /** What taking a file in would do. Rejects a file that is no register of this institution, or is not as it was written. */
  async function plan({ file }: Params<'register.wholePreview'>): Promise<Plan> {
    const path = context.host.resolveFile(file);
    const register = readRegisterJson(decoded(await context.files.read(path, mostOfFile)));
    if (register.institution !== institution()) throw new AppError('invalid', 'register.file.otherInstitution');
    const entries = Map.groupBy(register.entries, ({ channelId }) => channelId);
    const audit = Map.groupBy(
      register.audit.toSorted((a, b) => a.number - b.number),
      ({ channelId }) => channelId,
    );
    for (const [index, channel] of register.channels.entries()) {
      const place = unexplained(channel, audit.get(channel.id) ?? []);
      const secret =
        secretIn(channel.fields, 'fields') ??
        secretIn(
          entries.get(channel.id)?.map(({ entry, later }) => [entry, later]),
          'entries',
        );
      if (place !== null) throw unreadable(`channels.${index}.${place}`);
      if (secret !== null) throw unreadable(`channels.${index}.${secret}`);
    }

    const empty = store.read.registerIds(null, 1).length === 0;
    const { units, idOf } = unitsOf(register.units);
    const added: RegisteredChannel[] = [];
    const refused: Refused[] = [];
    let [known, newer] = [0, 0];
    for (const channel of register.channels) {
      const own = store.read.registerChannel(channel.id);
      if (own) {
        known += 1;
        if (channel.revision > own.revision) newer += 1;
        continue;
      }
      const reason = standsInTheWay(channel) ?? lacksWhatIsAsked(channel);
      const { name, responsibleUnit } = channel.fields;
      if (reason) refused.push({ id: channel.id, name, text: { id: reason } });
      else added.push({ ...channel, fields: { ...channel.fields, responsibleUnit: idOf(responsibleUnit) } });
    }
    return { fileName: fileNameOf(path), empty, register, units, added, known, newer, refused, entries, audit };
  }

  /** An address is one channel's, also when the other comes from a file. */
  function standsInTheWay(channel: RegisteredChannel): Refused['text']['id'] | null {
    if (endedStates.includes(channel.state)) return null;
    const { addressKey } = keysOf(context, channel);
    return addressKey !== '' && store.read.registerTaken('address', addressKey, '', channel.id) !== null
      ? 'register.guard.address-free'
      : null;
  }

  /** No file brings a channel into use around what its steps ask for, whatever history it tells. */
  function lacksWhatIsAsked({ state, legacy, fields }: RegisteredChannel): Refused['text']['id'] | null {
    if (legacy || !livingStates.includes(state)) return null;
    return lackingInUse(fields, rulesOf(context)).length > 0 ? 'register.file.lacking' : null;
  }

  /** The units that are not here, and what a unit of the file is here: by its id, else by its whole name. */
  function unitsOf(told: readonly RegisterUnit[]) {
    const here = store.read.registerUnits();
    const byId = new Set(here.map(({ id }) => id));
    const byName = new Map(here.map(({ id, name }) => [fold(name), id]));
    const same = new Map(told.map(({ id, name }) => [id, byId.has(id) ? id : byName.get(fold(name))]));
    return { units: told.filter(({ id }) => same.get(id) === undefined), idOf: (id: string): string => same.get(id) ?? id };
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable('UTF-8');
  }
}

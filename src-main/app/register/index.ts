import type { Result } from '#shared/contract/index.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { RegisterRules } from '#shared/domain/policy/register.ts';
import { bookIds, books } from '#shared/domain/register/books.ts';
import { newChannel, type RegisteredChannel, type RegisterUnit } from '#shared/domain/register/channel.ts';
import { dueOn } from '#shared/domain/register/due.ts';
import { afterEdit, changedFields, emptyFields, type FieldPatch, patched } from '#shared/domain/register/edit.ts';
import { type FieldId, fields as fieldTable } from '#shared/domain/register/fields.ts';
import { isSame } from '#shared/domain/register/fold.ts';
import { debtOf, failingGuards, mayTake, type Neighbours } from '#shared/domain/register/guards.ts';
import { livingStates, targetOf, transitionsFrom } from '#shared/domain/register/life-cycle.ts';
import type { Parts } from '#shared/domain/register/parts.ts';
import { platformNamed } from '#shared/domain/register/platform.ts';
import { mayManage, mayReadIncidents, mayWriteFields, mayWriteIn } from '#shared/domain/register/rights.ts';
import { verifyAddress } from '#shared/domain/register/verify.ts';
import { translator } from '#shared/texts/translate.ts';
import { actorOrNull, type Context, currentPack, type Handlers } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';
import { createRegisterCampaigns } from './campaign.ts';
import { createRegisterCaptures } from './captures.ts';
import { createRegisterDocuments } from './documents.ts';
import { createRegisterEntries } from './entries.ts';
import { createRegisterFiles } from './files.ts';
import { holdingIn } from './holding.ts';
import { createRegisterIncidents } from './incidents.ts';
import { countFacets, listChannels, listDue } from './list.ts';
import { createRegisterLook } from './look.ts';
import { createRegisterOwners } from './owners.ts';
import { createRegisterPeople } from './people.ts';
import { registerPictures } from './pictures.ts';
import { createReindexing } from './reindex.ts';
import { auditOf, dueDatesOf, isForCrisis, requireChannel, rulesOf, told, unitOf } from './shared.ts';
import { createSiteComparison } from './site.ts';
import { neighboursOf, standOf } from './stand.ts';
import { createRegisterSteps, isNewest } from './steps.ts';
import { createRegisterUnits } from './units.ts';
import { createRegisterViews } from './views.ts';
import { createWholeRegister } from './whole.ts';
import { createRegisterWriting, refuseAhead, requireOne, written } from './write.ts';

type RegisterMethods = Extract<keyof Handlers, `register.${string}`>;

/** The register of the institution's channels in social media. */
export function createRegisterHandlers(context: Context): Handlers<RegisterMethods> {
  const { store, clock, ids } = context;
  const writing = createRegisterWriting(context);
  const { changing, write } = writing;
  const upToDate = createReindexing(context, changing);

  return {
    'register.list': async (asked) => {
      await upToDate();
      return listChannels(context, asked);
    },
    'register.facets': async (asked) => {
      await upToDate();
      return countFacets(context, asked);
    },
    'register.due': async (asked) => {
      await upToDate();
      return listDue(context, asked);
    },

    'register.get': ({ id }) => {
      const channel = requireChannel(context, id);
      const entries = store.read.registerEntries(id);
      const me = actorOrNull(context);
      const stand = standOf(context, channel, entries);
      const readable = entries.filter(({ book }) => !books[book].restricted || mayReadIncidents(me));
      return {
        channel,
        unit: unitOf(context, channel),
        due: dueOn(dueDatesOf(context, channel, stand.facts), stand.today, clock.now()),
        debt: told(context, channel.legacy ? debtOf(channel, stand.rules) : []),
        steps: transitionsFrom(channel.state).map((step) => ({
          event: step.event,
          to: targetOf(step, channel),
          mayI: mayTake(step, me?.roles ?? [], stand),
          failing: told(context, failingGuards(step, stand, null)),
          holds: holdingIn(context, step, stand),
        })),
        entries: readable as Result<'register.get'>['entries'],
        states: store.read.registerStates(id),
        audit: auditOf(context, id, { offset: 0, limit: 50 }),
        may: {
          write: me !== null && mayWriteFields(me),
          enter: bookIds.filter((book) => me !== null && mayWriteIn(book, me, channel)),
        },
        crisis: isForCrisis(channel, currentPack(context), stand.rules),
      };
    },

    'register.audit': ({ id, offset = 0, limit = 100 }) => {
      requireChannel(context, id);
      return auditOf(context, id, { offset, limit });
    },

    'register.save': ({ id, revision, as, fields }) =>
      changing(async () => {
        const actor = requireOne(context, id === undefined ? mayManage : mayWriteFields);
        const at = clock.now();
        const before = id === undefined ? null : requireChannel(context, id);
        if (before) isNewest(before, revision);
        const rules = rulesOf(context);
        const sent = named(fields, rules, store.read.registerUnits());
        const after: RegisteredChannel = before
          ? afterEdit(before, sent, rules, at)
          : newChannel({ id: ids.next(), state: as ?? 'draft', fields: patched(emptyFields, sent), at, by: actor.id });
        if (after === before) return { id: after.id, revision: after.revision, state: after.state };
        const unit = after.fields.responsibleUnit;
        if (unit !== '' && !store.read.registerUnits().some((one) => one.id === unit))
          throw new AppError('invalid', 'register.badField', { field: 'responsibleUnit' });
        const changed = changedFields(before?.fields ?? emptyFields, after.fields);
        refuseAhead(context, partsOf(changed.filter((id) => livingStates.includes(after.state) || !stepDates.includes(id))), after.fields);
        if (before && livingStates.includes(after.state)) refuseTaken(neighboursOf(context, after), neighboursOf(context, before));
        const how = before ? 'changed' : 'added';
        await write(written(context, before, after, actor.id), 'register.saved', { channelId: after.id, how }, actor.id);
        return { id: after.id, revision: after.revision, state: after.state };
      }),

    'register.verify': ({ address }) => {
      const found = verifyAddress(address, store.read.registerAccounts(), rulesOf(context).platforms);
      return { ...found, says: translator(chosenLocale(store.read))(found.advice) };
    },

    ...createRegisterSteps(context, writing),
    ...createRegisterEntries(context, writing),
    ...createRegisterUnits(context, writing),
    ...createRegisterFiles(context, writing),
    ...createRegisterDocuments(context),
    ...createSiteComparison(context),
    ...createWholeRegister(context, writing),
    ...createRegisterOwners(context, writing),
    ...createRegisterCampaigns(context),
    ...createRegisterCaptures(context),
    ...createRegisterIncidents(context, writing),
    ...createRegisterPeople(context, writing),
    ...createRegisterViews(context),
    ...createRegisterLook(context),
    'register.pictures': async () => {
      await upToDate();
      return registerPictures(context);
    },
  };
}

/** Days that the guards of the next steps look at. */
const stepDates: readonly FieldId[] = ['anchoring', 'approvalDate', 'registerNotice', 'openedAt'];

function partsOf(ids: readonly FieldId[]): Parts {
  return Object.fromEntries(ids.map((id) => [id, fieldTable[id]]));
}

/** The fields with the platform and the unit by their ids: both may be told by their names. Errors: `invalid` for a platform that there is not. */
function named(fields: FieldPatch, { platforms }: Pick<RegisterRules, 'platforms'>, units: readonly RegisterUnit[]): FieldPatch {
  const { platform, responsibleUnit } = fields;
  const told = { ...fields };
  if (typeof platform === 'string' && platform.trim() !== '') {
    const known = platformNamed(platform, platforms);
    if (!known && platform !== 'other') throw new AppError('invalid', 'register.noPlatform', { name: platform.slice(0, 60) });
    told.platform = known?.id ?? platform;
  }
  if (typeof responsibleUnit === 'string' && !units.some(({ id }) => id === responsibleUnit))
    told.responsibleUnit = units.find(({ name }) => isSame(name, responsibleUnit))?.id ?? responsibleUnit;
  return told;
}

/** What another channel has is not taken from it by a change of one that is in use (M26); what two have already is a matter of their next steps. */
function refuseTaken(after: Neighbours, before: Neighbours): void {
  for (const what of ['address', 'name', 'handle', 'native'] as const)
    if (after[what] !== null && before[what] === null) throw new AppError('conflict', `register.guard.${what}-free`);
}

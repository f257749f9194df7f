import { AppError } from '#shared/domain/errors.ts';
import { type Incident, isDisposed, isForDisposal, isIncident, tombstoneOf } from '#shared/domain/register/disposal.ts';
import { incidentsDigest, incidentsDocument } from '#shared/domain/register/incidents-document.ts';
import { mayDispose, mayReadIncidents } from '#shared/domain/register/rights.ts';
import { translator } from '#shared/texts/translate.ts';
import { type Context, currentPack, type Handlers } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';
import { saveFile } from '../save-file.ts';
import { requireChannel, rulesOf, todayAt } from './shared.ts';
import { type RegisterWriting, refuseSecrets, requireOne, touched, written } from './write.ts';

type IncidentMethods = 'register.incidents' | 'register.disposals' | 'register.dispose';

/** What is written of incidents: out as evidence, and away when its day has come. */
export function createRegisterIncidents(context: Context, { changing, write }: RegisterWriting): Handlers<IncidentMethods> {
  const { store, clock, host } = context;

  return {
    'register.incidents': async ({ id, to }) => {
      const reader = requireOne(context, mayReadIncidents);
      const channel = requireChannel(context, id);
      const incidents = store.read.registerEntries(id).filter(isIncident);
      const digest = incidentsDigest(incidents);
      const t = translator(chosenLocale(store.read));
      const { institution, zone } = currentPack(context);
      const names = new Map(store.read.people().map(({ id: person, name }) => [person, name]));
      const html = () =>
        incidentsDocument({
          channel,
          platform: rulesOf(context).platforms.find((one) => one.id === channel.fields.platform)?.name ?? channel.fields.platform,
          incidents,
          institution: institution[t.locale],
          zone,
          practice: context.practice !== null,
          now: clock.now(),
          savedBy: reader.name,
          nameOf: (person) => names.get(person) || t('privacy.removedPerson'),
          t,
        });
      const wanted = {
        name: `${t('register.incidents.title', { name: channel.fields.name })}.pdf`,
        to,
        kind: 'register-incidents',
        facts: { channelId: id, count: incidents.length, digest },
      };
      return { path: await saveFile(context, wanted, () => host.printPdf(html())), count: incidents.length, digest };
    },

    'register.disposals': () => {
      requireOne(context, mayReadIncidents);
      return {
        rows: store.read.registerDisposals(todayAt(context)).map(({ id, channelId, number, at, entry: { kind, disposeOn } }) => ({
          channelId,
          name: requireChannel(context, channelId).fields.name,
          entryId: id,
          number,
          kind,
          writtenAt: at,
          disposeOn: disposeOn ?? '',
        })),
      };
    },

    'register.dispose': ({ id, entryId, reason }) =>
      changing(async () => {
        const actor = requireOne(context, mayDispose);
        const channel = requireChannel(context, id);
        const entries = store.read.registerEntries(id);
        const incident = entries.filter(isIncident).find((one) => one.id === entryId);
        if (!incident) throw new AppError('not-found', 'register.gone');
        if (isDisposed(incident)) throw new AppError('conflict', 'error.changedMeanwhile');
        if (!isForDisposal(incident, todayAt(context))) throw new AppError('blocked', 'register.dispose.tooEarly');
        refuseSecrets(reason, 'reason');
        const at = clock.now();
        const left: Incident = tombstoneOf(incident, at, actor.id);
        const after = touched(channel, at);
        await write(
          [
            { do: 'register.dispose', entry: left },
            ...written(
              context,
              channel,
              after,
              actor.id,
              entries.map((one) => (one === incident ? left : one)),
            ),
            {
              do: 'register.audit',
              entries: [
                {
                  channelId: id,
                  at,
                  by: actor.id,
                  field: 'book:incidents',
                  before: null,
                  after: { id: entryId, number: left.number, disposed: reason },
                },
              ],
            },
          ],
          'register.disposed',
          { channelId: id, entryId },
          actor.id,
        );
        return { revision: after.revision };
      }),
  };
}

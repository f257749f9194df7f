import type { Result } from '#shared/contract/index.ts';
import { calendarFile, type DueChannel } from '#shared/domain/register/calendar-file.ts';
import type { RegisteredChannel } from '#shared/domain/register/channel.ts';
import { crisisRows, crisisSheet } from '#shared/domain/register/crisis-sheet.ts';
import { dueOn } from '#shared/domain/register/due.ts';
import { factsOf } from '#shared/domain/register/facts.ts';
import { noticeOf } from '#shared/domain/register/notice.ts';
import { type PublicListInput, publicChannels, publicListJson, publicListPage, publicWords } from '#shared/domain/register/public-list.ts';
import { reminderOf } from '#shared/domain/register/reminder.ts';
import { type Translate, translator } from '#shared/texts/translate.ts';
import { type Context, currentPack, type Handlers } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';
import { saveFile } from '../save-file.ts';
import { crisisChannels, dueDatesOf, everyChannel, requireChannel, rulesOf, todayAt, unitOf } from './shared.ts';

type DocumentMethods = `register.${'notice' | 'reminder' | 'calendar' | 'publicList' | 'crisis' | 'crisisSheet'}`;

/** Days ahead that a reminder writes about. */
const reminded = 30;

/** What the register writes for others. */
export function createRegisterDocuments(context: Context): Handlers<DocumentMethods> {
  const { store, clock } = context;
  const words = (): Translate => translator(chosenLocale(store.read));
  const sheetRows = () => crisisRows(crisisChannels(context), currentPack(context), todayAt(context));

  return {
    'register.notice': ({ id }) => {
      const notice = noticeOf(requireChannel(context, id).fields, rulesOf(context), store.read.registerUnits());
      return { notice: notice && { ...notice, lacking: [...notice.lacking] } };
    },

    'register.reminder': ({ id, within = reminded }) => {
      const channel = requireChannel(context, id);
      const today = todayAt(context);
      const due = dueOn(dueDatesOf(context, channel, factsOf(store.read.registerEntries(id))), today, clock.now());
      return { mail: reminderOf({ fields: channel.fields, unit: unitOf(context, channel), due, today, within, t: words() }) };
    },

    'register.calendar': async ({ to }) => {
      const t = words();
      const channels: DueChannel[] = [];
      for (const channel of everyChannel(context)) {
        const due = dueDatesOf(context, channel, factsOf(store.read.registerEntries(channel.id)));
        const { name, addressUrl } = channel.fields;
        if (due.length > 0) channels.push({ id: channel.id, name, addressUrl, due });
      }
      const wanted = { name: `${t('register.fileName')}.ics`, to, kind: 'register-calendar', facts: { count: channels.length } };
      const made = () => calendarFile({ channels, title: t('register.calendar.title'), now: clock.now(), today: todayAt(context), t });
      return { path: await saveFile(context, wanted, made), channels: channels.length };
    },

    'register.publicList': async ({ as, to }) => {
      const t = words();
      const [rules, pack] = [rulesOf(context), currentPack(context)];
      const channels = publicChannels([...everyChannel(context)], rules, store.read.registerUnits());
      const institution = pack.institution[t.locale];
      const list: PublicListInput = { channels, institution, today: todayAt(context) };
      const [first, ...more] = publicWords(rules, institution, t);
      const content = (): string => (as === 'data' || !first ? publicListJson(list) : publicListPage(list, [first, ...more]));
      const name = `${t('register.public.fileName')}.${as === 'data' ? 'json' : 'html'}`;
      return {
        path: await saveFile(context, { name, to, kind: 'register-list', facts: { count: channels.length } }, content),
        channels: channels.length,
      };
    },

    'register.crisis': () => {
      const pack = currentPack(context);
      const t = words();
      const person = (one: { readonly name: string; readonly phone: string } | undefined): string =>
        one ? [one.name, one.phone].filter(Boolean).join(', ') : '';
      return {
        version: pack.crisis?.version ?? null,
        rows: sheetRows().map(({ account, channel, ready, testedOn, overdue }): Result<'register.crisis'>['rows'][number] => {
          const fields = channel?.fields;
          const known = channel && fields ? { id: channel.id, state: channel.state, ...pick(fields) } : null;
          return {
            account,
            name: pack.channels.find(({ id }) => id === account)?.name[t.locale] ?? account,
            channel: known,
            ready,
            responsible: person(fields?.responsible),
            deputy: person(fields?.deputy),
            admin: fields?.crisisAccess.admin ?? '',
            testedOn,
            overdue,
          };
        }),
      };
    },

    'register.crisisSheet': async ({ to }) => {
      const t = words();
      const rows = sheetRows();
      const wanted = { name: `${t('register.sheet.title')}.pdf`, to, kind: 'register-sheet', facts: { count: rows.length } };
      const sheet = () => crisisSheet({ rows, pack: currentPack(context), today: todayAt(context), t });
      return { path: await saveFile(context, wanted, () => context.host.printPdf(sheet())) };
    },
  };
}

function pick({ name, platform, addressUrl, handle }: RegisteredChannel['fields']) {
  return { name, platform, addressUrl, handle };
}

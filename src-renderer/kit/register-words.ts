import { formatDay } from '#shared/domain/format.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import type { DueKind } from '#shared/domain/register/due-kinds.ts';
import { allTexts, type TextId } from '#shared/texts/index.ts';
import type { Translate } from '#shared/texts/translate.ts';
import type { Demand } from './rule-words.ts';

type Told = [id: string, demand: Demand];

/** What a pack's rules ask of the institution's channels in social media, each under its number. */
export function registerInWords({ register }: Pick<Pack, 'register'>, t: Translate): Told[] {
  if (!register) return [];
  const told = (id: string, title: string, what: string, severity: Demand['severity'] = 'hint', source = ''): Told => [
    id,
    { title, what, where: t('help.rules.where.register'), severity, audiences: '', source },
  ];
  // A source is years old: the year stands.
  const day = (one: string): string => formatDay(t.locale, one, { long: true, weekday: false, now: '0001-01-01T00:00:00Z' });
  const requirements = register.requirements.flatMap(({ rule, field, state, severity, source }) =>
    rule === null ? [] : [told(rule, fieldName(field, t), t('help.register.required', { state, severity }), severity, source)],
  );
  const guards = register.guards.flatMap(({ rule, guard, severity, source }) =>
    rule === null ? [] : [told(rule, t(`register.guard.${guard}`), t('help.register.guard', { severity }), severity, source)],
  );
  const due = (Object.entries(register.due) as [DueKind, string][]).map(([kind, rule]) =>
    told(rule, t(`register.due.${kind}`), t('help.register.due'), 'warn'),
  );
  const books = Object.entries(register.books).map(([book, rule]) =>
    told(rule, t('help.register.book', { book }), t('help.register.bookWhat')),
  );
  const profiles = register.platforms.flatMap(({ name, profile }) =>
    !profile
      ? []
      : profile.rules.map((rule) =>
          told(rule, `${name}: ${profile.about[t.locale]}`, t('help.register.profile', { date: day(profile.date) })),
        ),
  );
  const { report, help, campaigns } = register;
  return [
    ...requirements,
    ...guards,
    ...(report ? [told(report.rule, t('help.register.report', { to: report.to }), t('help.register.reportWhat'), 'block')] : []),
    ...due,
    ...books,
    ...profiles,
    ...(help ? help.rules.map((rule) => told(rule, t('help.register.help', { to: help.to }), t('help.register.helpWhat'))) : []),
    ...(campaigns
      ? [
          told(campaigns.rule, t('help.register.campaign', { to: campaigns.to }), t('help.register.campaignWhat'), 'warn'),
          told(campaigns.guide.rule, campaigns.guide.name, t('help.register.form')),
          ...campaigns.forms.map(({ rule, name }) => told(rule, name, t('help.register.form'))),
          told(campaigns.contactsRule, campaigns.contacts.join(', '), t('help.register.contacts', { date: day(campaigns.reviewBy) })),
        ]
      : []),
    ...register.documents.map(({ rule, name }) => told(rule, name, t('help.register.document'))),
    ...register.owners.map(({ rule, name, owner }) => told(rule, `${name}: ${owner}`, t('help.register.owner'))),
    ...register.tensions.flatMap(({ rules, text }) => rules.map((rule) => told(rule, text[t.locale], t('help.register.tension')))),
  ];
}

function fieldName(field: string, t: Translate): string {
  const id = `register.field.${field}`;
  return Object.hasOwn(allTexts, id) ? t(id as TextId) : field;
}

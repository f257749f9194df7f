import type { ReactNode } from 'react';
import { type FieldId, fields } from '#shared/domain/register/fields.ts';
import { isFilled, type Part } from '#shared/domain/register/parts.ts';
import type { TextId } from '#shared/texts/index.ts';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { useOutside } from '../../../kit/outside.tsx';
import { fieldText, languageNamesIn, platformName, useRegisterRules } from '../words.ts';
import type { Channel } from './steps.ts';

type Values = Readonly<Record<string, unknown>>;

/** Parts that say by themselves what they are about: they need no name before them. */
const plain: ReadonlySet<string> = new Set([
  'anchoring.on',
  'registerNotice.on',
  'responsible.appointedOn',
  'graphicProfile.checkedOn',
  'closure.on',
]);
/** Parts that read better within a phrase. */
const phrased = {
  'responsible.appointedBy': 'register.read.appointedBy',
  'resources.people': 'register.read.people',
  'resources.hoursPerWeek': 'register.read.hoursPerWeek',
  'archivingRoutine.everyMonths': 'register.read.everyMonths',
  'monitoringHours.answerHours': 'register.read.answerHours',
  'monitoringHours.answerHoursOutside': 'register.read.answerHoursOutside',
  'responsibilityStatement.namesUniversity': 'register.read.namesUniversity',
  'responsibilityStatement.showsService': 'register.read.showsService',
  'mediumPolicy.publishedAt': 'register.read.publishedAt',
  'mediumPolicy.proof': 'register.read.proof',
  'graphicProfile.proof': 'register.read.proof',
  'responsibilityStatement.proof': 'register.read.proof',
  'crisisAccess.testedOn': 'register.read.testedOn',
  'credentialCustody.twoFactorHolder': 'register.read.twoFactor',
  'credentialCustody.recoveryMailbox': 'register.read.recovery',
} as const satisfies Readonly<Record<string, TextId>>;

/** What the fields of a channel say, to be read: what matters on one line, and in grey under it what belongs to it. */
export function useRead({ channel, unit }: Pick<Channel, 'channel' | 'unit'>) {
  const t = useTexts();
  const format = useFormat();
  const rules = useRegisterRules();
  const outside = useOutside();
  const values = channel.fields;
  const day = (one: string): string => format.day(one, { long: true, weekday: false });
  const languages = languageNamesIn(t.locale);

  const words = (part: Part, value: unknown): string => {
    if (!isFilled(value)) return '';
    switch (part.kind) {
      case 'date':
        return day(String(value));
      case 'count':
      case 'amount':
        return format.decimal(Number(value), 2);
      case 'choice':
        return t(`register.value.${String(value)}` as TextId);
      case 'choices':
        return (value as readonly string[]).map((one) => t(`register.value.${one}` as TextId)).join(', ');
      case 'code':
        if (part.list === 'languages') return languages(String(value));
        if (part.list === 'platforms') return platformName(rules, String(value));
        return rules.businessAreas.find(({ code }) => code === value)?.name[t.locale] ?? String(value);
      case 'codes':
        return (value as readonly string[]).map((one) => languages(one)).join(', ');
      case 'lines':
        return (value as readonly string[]).join(', ');
      case 'unit':
        return unit?.name ?? String(value);
      default:
        return String(value);
    }
  };
  /** A part of a record within a line. */
  const said = (path: string, part: Part, value: unknown): string => {
    const own = words(part, value);
    if (!isFilled(value)) return '';
    const phrase = phrased[path as keyof typeof phrased] as TextId | undefined;
    if (phrase) return t(phrase, { value: part.kind === 'count' || part.kind === 'amount' ? Number(value) : own });
    if (part.kind === 'tick') return t(fieldText(path));
    const named = ['count', 'amount', 'date'].includes(part.kind) && !plain.has(path);
    return named ? `${t(fieldText(path))}: ${own}` : own;
  };
  const lines = (path: string, part: Part, value: Values): readonly [main: string, more: string] => {
    const all = Object.entries(part.parts ?? {})
      .map(([id, inner]) => said(`${path}.${id}`, inner, value[id]))
      .filter(Boolean);
    if (path === 'resources' || path === 'monitoringHours' || path === 'accessibility' || path === 'privacy') return [all.join(', '), ''];
    return [all[0] ?? '', all.slice(1).join(', ')];
  };
  const show = (main: ReactNode, more = ''): ReactNode => (
    <>
      <span className="field-value">{main}</span>
      {more !== '' && <span className="more sub">{more}</span>}
    </>
  );
  const update = ({ count, period }: typeof values.plannedUpdateFrequency): string =>
    count !== null && period !== null ? t('register.read.frequency', { count, period }) : '';

  return {
    /** True for a field that another one shows with it. */
    isWithin: (id: FieldId): boolean => id === 'approvalDate' && isFilled(values.approver) && isFilled(values.approvalDate),
    /** The field as it is read; null where nothing is filled in. */
    value: (id: FieldId): ReactNode => {
      const part = fields[id] as Part;
      const value: unknown = values[id];
      if (!isFilled(value)) return null;
      if (id === 'plannedUpdateFrequency' && update(values.plannedUpdateFrequency)) return show(update(values.plannedUpdateFrequency));
      if (part.kind === 'url' && /^https?:/i.test(String(value))) return show(outside.link(String(value)));
      if (part.kind === 'list')
        return (value as readonly Values[]).map((one, index) => {
          const [main, more] = lines(id, part, one);
          return <span key={index}>{show(main, more)}</span>;
        });
      if (part.kind !== 'record') return show(words(part, value));
      const [main, more] = lines(id, part, value as Values);
      const approved =
        id === 'approver' && values.approvalDate !== null ? t('register.read.approvedOn', { day: day(values.approvalDate) }) : '';
      return show(main, [more, approved].filter(Boolean).join(', '));
    },
  };
}

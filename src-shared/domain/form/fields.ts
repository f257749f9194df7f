import type { Translate } from '#shared/texts/translate.ts';
import type { KeptAdvice } from '../advice/kept.ts';
import { concerns } from '../checks/check.ts';
import { checkRules } from '../checks/check-message.ts';
import type { Brief } from '../draft/brief.ts';
import { groundFields } from '../draft/brief.ts';
import { type Bodies, isEmptyDoc, type LanguageCode, languageCodes } from '../draft/document.ts';
import { formatCount, formatInstant, formatWall } from '../format.ts';
import { mailLanguages } from '../message/languages.ts';
import { plainText } from '../message/render-text.ts';
import { bodyOf } from '../policy/bodies.ts';
import type { Pack } from '../policy/pack.ts';
import { fieldsOfRule, isNumbered } from '../policy/rule-fields.ts';
import type { Rule } from '../policy/rule-kinds.ts';

/**
 * What an application and the institution's form ask for, in the order in which the source lists it (U18-U27); what no line of
 * the source names comes after. The texts are one field a language.
 */
export const formFieldNames = [
  'text',
  'audience',
  'groups',
  'placeCodes',
  'positionGroups',
  'about',
  'wantedAt',
  'subject',
  'sender',
  'body',
  'grounds',
  'from',
  'replyTo',
  'reason',
  'relevance',
  'narrowerGroupsConsidered',
  'webPage',
  'proofread',
] as const;
export type FormFieldName = (typeof formFieldNames)[number];

/** One field, in words. */
export interface FormField {
  readonly name: FormFieldName;
  /** Of a text; null for every other field. */
  readonly language: LanguageCode | null;
  readonly label: string;
  /** Never empty: what is not answered and not asked for is no field. */
  readonly value: string;
  /** The rules of the pack that ask for it. */
  readonly rules: readonly string[];
}

/** What is in the form: the brief and the texts of a draft or of a frozen version. */
export interface Filled {
  readonly brief: Brief;
  readonly bodies: Bodies;
}

/** What was submitted, and the advice that it was written under. */
export interface Submitted extends Filled {
  readonly submittedAt: string;
  readonly advice?: KeptAdvice | null | undefined;
}

export interface FormInput extends Filled {
  readonly pack: Pack;
  /** In the language of the one who reads it. */
  readonly t: Translate;
  readonly nameOf: (personId: string) => string;
}

/** No date of ours: the year is always written. */
const yearAlways = '0001-01-01T00:00:00Z';

/** The fields of a message that have an answer, in the form's order. */
export function formFields(input: FormInput): FormField[] {
  const { pack, brief } = input;
  const rules = (name: FormFieldName): string[] => [
    ...new Set(
      pack.rules
        .filter((rule) => asksFor(rule).includes(name) && concerns(brief, 'audiences' in rule.params ? rule.params.audiences : undefined))
        .map(({ id }) => id)
        .filter(isNumbered),
    ),
  ];
  return formFieldNames.flatMap((name): FormField[] => {
    if (name === 'text') return texts(input).map((field) => ({ ...field, name, rules: rules(name) }));
    const value = answerOf(name, input).trim();
    return value === '' ? [] : [{ name, language: null, label: labelOf(name, input.t), value, rules: rules(name) }];
  });
}

/**
 * The rules by which a field of the form is still missing: nothing goes out of the program before there are none. They are
 * the pack's own rules about these fields, run once more on what is there; a rule that the pack does not have, or that falls away on
 * the message's own way, asks nobody.
 */
export function missingInForm({ brief, bodies, advice, submittedAt }: Submitted, pack: Pack): string[] {
  const asking = new Set(pack.rules.filter((rule) => rule.severity === 'block' && asksFor(rule).length > 0).map(({ id }) => id));
  const found = checkRules({ brief, bodies, advice, pack, now: submittedAt, submittedAt });
  return [...new Set(found.filter(({ severity, rule }) => severity === 'block' && asking.has(rule)).map(({ rule }) => rule))];
}

/** The fields of the form that a rule asks for: those of the brief, and the texts. */
function asksFor(rule: Rule): readonly string[] {
  if (rule.kind === 'text-present' || rule.kind === 'language-present') return ['text'];
  return fieldsOfRule(rule).filter((field) => formFieldNames.some((name) => name === field));
}

function texts({ brief, bodies, pack, t }: FormInput): Pick<FormField, 'language' | 'label' | 'value'>[] {
  const inMail = mailLanguages(pack, brief.audience?.kind ?? null, bodies);
  const written = [...inMail, ...languageCodes.filter((code) => !inMail.includes(code))];
  return written.flatMap((language) => {
    const doc = bodies[language];
    if (!doc || isEmptyDoc(doc)) return [];
    return [{ language, label: t('form.text', { language: t(`shell.language.${language}`) }), value: plainText(doc) }];
  });
}

function labelOf(name: Exclude<FormFieldName, 'text'>, t: Translate): string {
  if (name === 'audience') return t('form.audience');
  if (name === 'subject') return t('form.subject');
  if (name === 'proofread') return t('form.proofread');
  if (name === 'grounds') return t('form.grounds');
  return t(`brief.${name}`);
}

function answerOf(name: Exclude<FormFieldName, 'text'>, { brief, pack, t, nameOf }: FormInput): string {
  const { audience } = brief;
  switch (name) {
    case 'audience':
      return audience ? t(`shell.audience.${audience.kind}`) : '';
    case 'groups':
      return audience?.description ?? '';
    case 'placeCodes':
      return named(audience?.placeCodes, pack.codes.placeCodes);
    case 'positionGroups':
      return named(audience?.positionGroups, pack.codes.positionGroups);
    case 'about':
      return audience?.about === undefined ? '' : formatCount(t.locale, audience.about);
    case 'wantedAt':
      return brief.wantedAt ? `${formatWall(t.locale, brief.wantedAt, { now: yearAlways })} (${brief.wantedAt.zone})` : '';
    case 'body':
      return bodyOf(pack, brief.body)?.name[t.locale] ?? '';
    case 'grounds':
      return groundFields
        .filter((field) => (brief.grounds?.[field] ?? '').trim() !== '')
        .map((field) => `${t(`brief.${field}`)}: ${brief.grounds?.[field]?.trim()}`)
        .join('\n');
    case 'replyTo': {
      const confirmed = brief.replyToConfirmed;
      if (!confirmed || confirmed.address !== brief.replyTo) return brief.replyTo;
      return `${brief.replyTo}\n${t('form.replyList', { who: nameOf(confirmed.by), when: moment(confirmed.at) })}`;
    }
    case 'reason': {
      const reason = pack.reasons.find(({ code }) => code === brief.reason)?.name[t.locale] ?? '';
      return [reason, brief.reasonStatement.trim()].filter(Boolean).join('\n');
    }
    case 'proofread':
      return languageCodes
        .flatMap((language) => {
          const tick = brief.ticks?.proofread?.[language];
          return tick ? [`${t(`shell.language.${language}`)}: ${nameOf(tick.by)}, ${moment(tick.at)}`] : [];
        })
        .join('\n');
    default:
      return brief[name];
  }

  function named(chosen: readonly string[] | undefined, known: Pack['codes']['placeCodes']): string {
    return (chosen ?? [])
      .map((code) => code.trim())
      .filter(Boolean)
      .map((code) => {
        const name = known.find((one) => one.code === code)?.name[t.locale];
        return name ? `${code} (${name})` : code;
      })
      .join(', ');
  }

  function moment(instant: string): string {
    return formatInstant(t.locale, instant, { zone: pack.zone, now: yearAlways });
  }
}

/** The fields as plain text: `Label: value`, and what has several lines under its label. */
export function fieldsText(fields: readonly FormField[]): string {
  return fields.map(({ label, value }) => (value.includes('\n') ? `${label}:\n${indented(value)}` : `${label}: ${value}`)).join('\n');
}

function indented(value: string): string {
  return value
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
}

import { advisedRules } from '#shared/domain/advice/advised-rules.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import type { Rule, RuleKind } from '#shared/domain/policy/rule-kinds.ts';
import type { TextId } from '#shared/texts/index.ts';
import type { Translate } from '#shared/texts/translate.ts';
import { registerInWords } from './register-words.ts';

/** Where a rule of each kind is seen. */
export const rulePlaces = {
  'required-field': 'brief',
  address: 'brief',
  reason: 'brief',
  'reason-misfit': 'brief',
  'selection-described': 'brief',
  'web-page': 'brief',
  'reply-list-confirmed': 'brief',
  'reply-list-told': 'dispatch',
  'replies-answered': 'dispatch',
  'lead-time': 'brief',
  'text-present': 'text',
  'language-present': 'text',
  'missing-block': 'text',
  length: 'text',
  'long-text-links': 'text',
  'opening-line': 'mail',
  'mail-size': 'mail',
  'own-route': 'brief',
  'reasoned-exception': 'brief',
  'body-audience': 'brief',
  'no-mass-mail': 'brief',
  'few-recipients': 'brief',
  'body-grounds': 'brief',
  'selection-codes': 'brief',
  'known-codes': 'brief',
  proofread: 'text',
  care: 'brief',
  'mail-says': 'mail',
  'personal-contact': 'text',
  'subject-language': 'brief',
  'main-channel': 'channels',
  'needs-primary': 'channels',
  'after-primary': 'channels',
  'address-found': 'channels',
  'item-care': 'channels',
  'informal-notice': 'channels',
  'channel-function': 'channels',
  correctable: 'channels',
  'crisis-unlocks': 'channels',
  'crisis-clearance': 'crisis',
  'crisis-set': 'crisis',
} as const satisfies Readonly<Record<RuleKind, 'brief' | 'text' | 'mail' | 'dispatch' | 'channels' | 'crisis'>>;

export const severityShapes = { block: 'stops', warn: 'warns', hint: 'hint' } as const;

const keptPlaces = { 'versions-compared': 'approval', 'operators-pace': 'dispatch', 'source-told': 'settings' } as const satisfies Readonly<
  Record<Pack['kept'][number]['how'], string>
>;

/** What a rule asks for, in one line. */
export function ruleSentence(rule: Rule, t: Translate): string {
  const { params } = rule;
  const title: TextId = `settings.rule.${rule.kind}`;
  return t(title, {
    field: 'field' in params ? t(`settings.field.${params.field}`) : '',
    hours: 'hours' in params ? params.hours : 0,
    words: 'words' in params ? params.words : 0,
    kb: 'kb' in params ? params.kb : 0,
    text: 'text' in params ? params.text : '',
    most: 'most' in params ? params.most : 0,
    languages:
      rule.kind === 'language-present' || rule.kind === 'subject-language'
        ? rule.params.anyOf.map((language) => t(`shell.language.${language}`).toLocaleLowerCase('nb')).join(', ')
        : '',
  });
}

/** One demand under a rule's number. */
export interface Demand {
  readonly title: string;
  readonly what: string;
  readonly where: string;
  readonly severity: Rule['severity'];
  /** Whom it is about, where not everybody. */
  readonly audiences: string;
  readonly source: string;
}

export interface RuleWords {
  readonly id: string;
  readonly demands: readonly Demand[];
}

/** A pack's rules by number, in its order, with the steps of the way to a yes and what the advice says after them. */
export function rulesInWords(pack: Pack, t: Translate): RuleWords[] {
  const demands = pack.rules.map((rule): [id: string, demand: Demand] => [
    rule.id,
    {
      title: ruleSentence(rule, t),
      what: t(`help.rule.${rule.kind}`, { severity: rule.severity }),
      where: t(`help.rules.where.${rulePlaces[rule.kind]}`),
      severity: rule.severity,
      audiences: 'audiences' in rule.params ? (rule.params.audiences ?? []).map((kind) => t(`shell.audience.${kind}`)).join(', ') : '',
      source: rule.source,
    },
  ]);
  const steps = pack.path.map(({ step, role, least, rule }): [id: string, demand: Demand] => [
    rule,
    {
      title: t('help.rules.approvalStep', { role: t(`shell.role.${role}`), step }),
      what: t('help.rules.approvalStep.what', { least }),
      where: t('help.rules.where.approval'),
      severity: 'block',
      audiences: '',
      source: '',
    },
  ]);
  const advised = advisedRules(pack).map(({ rule, text, source }): [id: string, demand: Demand] => [
    rule,
    {
      title: text[t.locale],
      what: t('help.rules.advised'),
      where: t('help.rules.where.advice'),
      severity: 'hint',
      audiences: '',
      source,
    },
  ]);
  const kept = pack.kept.map(({ rule, how, source }): [id: string, demand: Demand] => [
    rule,
    {
      title: t(`help.kept.${how}`),
      what: t(`help.kept.${how}.what`),
      where: t(`help.rules.where.${keptPlaces[how]}`),
      severity: 'block',
      audiences: '',
      source,
    },
  ]);
  return [...Map.groupBy([...demands, ...steps, ...kept, ...registerInWords(pack, t), ...advised], ([id]) => id)].map(([id, of]) => ({
    id,
    demands: of.map(([, demand]) => demand),
  }));
}

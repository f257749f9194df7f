import type { PackDifference } from '#shared/contract/packs.ts';
import { languageCodes } from '#shared/domain/draft/document.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { allTexts, type TextId } from '#shared/texts/index.ts';
import type { Translate } from '#shared/texts/translate.ts';
import { ruleSentence } from '../../../kit/rule-words.ts';

/** The parts of a pack that have a heading of their own; another is called what it is called in the file. */
const sections: Readonly<Record<string, TextId>> = {
  institution: 'packs.section.institution',
  issuer: 'settings.issuer',
  date: 'packs.section.date',
  sourceUrl: 'packs.section.sourceUrl',
  reviewBy: 'packs.section.reviewBy',
  footer: 'packs.section.footer',
  openingLine: 'packs.section.openingLine',
  listId: 'packs.section.listId',
  contacts: 'settings.contacts',
  reasons: 'packs.section.reasons',
  secondPersonFrom: 'packs.section.secondPersonFrom',
  outsideShareWarning: 'packs.section.outsideShareWarning',
  channels: 'packs.section.channels',
  directories: 'packs.section.directories',
  advice: 'packs.section.advice',
  bodies: 'packs.section.bodies',
  codes: 'packs.section.codes',
  domains: 'settings.domains',
  path: 'settings.mustSayYes',
  languages: 'packs.section.languages',
  sendWindow: 'packs.section.sendWindow',
  deliveryMode: 'packs.section.deliveryMode',
  register: 'packs.section.register',
  rules: 'packs.section.rules',
};

/** The names that fields have wherever they stand. */
const leaves: Readonly<Record<string, TextId>> = {
  name: 'packs.leaf.name',
  email: 'packs.leaf.email',
  text: 'packs.leaf.text',
  texts: 'packs.leaf.text',
  title: 'packs.leaf.title',
  about: 'packs.leaf.about',
  help: 'packs.leaf.help',
  limits: 'packs.leaf.limits',
  url: 'packs.leaf.url',
  href: 'packs.leaf.url',
  unit: 'packs.leaf.unit',
  source: 'settings.source',
  severity: 'packs.leaf.severity',
  off: 'packs.leaf.off',
  words: 'packs.leaf.words',
  hours: 'packs.leaf.hours',
  kb: 'packs.leaf.kb',
  most: 'packs.leaf.most',
  date: 'packs.leaf.date',
  reviewBy: 'packs.leaf.reviewBy',
  platforms: 'packs.leaf.platforms',
  content: 'packs.leaf.content',
  businessAreas: 'packs.leaf.businessAreas',
  requirements: 'packs.leaf.requirements',
  guards: 'packs.leaf.guards',
  campaigns: 'packs.leaf.campaigns',
  guide: 'packs.leaf.guide',
  forms: 'packs.leaf.forms',
  documents: 'packs.leaf.documents',
  owners: 'packs.leaf.owners',
  tensions: 'packs.leaf.tensions',
  publicList: 'packs.leaf.publicList',
  intervals: 'packs.leaf.intervals',
  review: 'packs.leaf.review',
  accessReview: 'packs.leaf.accessReview',
  crisisAccess: 'packs.leaf.crisisAccess',
  monitoring: 'packs.leaf.monitoring',
  handover: 'packs.leaf.handover',
  answerHours: 'packs.leaf.answerHours',
  answerHoursOutside: 'packs.leaf.answerHoursOutside',
  leastShare: 'packs.leaf.leastShare',
};

export function sectionName(key: string, t: Translate): string {
  const id = Object.hasOwn(sections, key) ? sections[key] : undefined;
  return id ? t(id) : key;
}

export function leafName(key: string, t: Translate): string {
  const language = languageCodes.find((code) => code === key);
  if (language) return t(`shell.language.${language}`).toLocaleLowerCase('nb');
  const id = Object.hasOwn(leaves, key) ? leaves[key] : undefined;
  return id ? t(id) : key;
}

/** Where in a pack something stands, below its section: the thing by its name, then the field. Steps are indexes, or names of things. */
export function placeWords(pack: Pack, path: readonly (string | number)[], t: Translate): string {
  const [section = '', ...rest] = path;
  const words: string[] = [];
  let value: unknown = (pack as unknown as Record<string, unknown>)[section];
  for (const step of rest) {
    if (Array.isArray(value)) {
      const item: unknown = typeof step === 'number' ? value[step] : value.find((one) => nameOf(one) === step);
      words.push(thingName(item, t) ?? String(step));
      value = item;
      continue;
    }
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
    // What only groups its fields says nothing to anyone.
    if (step !== 'params' && step !== 'profile') words.push(leafName(String(step), t));
  }
  const said = words.join(', ');
  return said.charAt(0).toLocaleUpperCase('nb') + said.slice(1);
}

/** What a thing of a list is called in the reader's language. */
export function thingName(thing: unknown, t: Translate): string | null {
  if (typeof thing !== 'object' || thing === null) return null;
  const fields = thing as Record<string, unknown>;
  for (const key of ['name', 'title', 'text', 'unit']) {
    const own = fields[key];
    if (typeof own === 'string') return own;
    if (typeof own === 'object' && own !== null) {
      const said = (own as Record<string, unknown>)[t.locale];
      if (typeof said === 'string') return said;
    }
  }
  // What a register asks for is called by the field or the step that it is about.
  const asked = typeof fields.field === 'string' ? `register.field.${fields.field}` : `register.guard.${String(fields.guard)}`;
  return isText(asked) ? t(asked) : nameOf(thing);
}

function isText(id: string): id is TextId {
  return Object.hasOwn(allTexts, id);
}

function nameOf(thing: unknown): string | null {
  if (typeof thing !== 'object' || thing === null) return null;
  const fields = thing as Record<string, unknown>;
  const name = fields.id ?? fields.code ?? fields.step;
  return typeof name === 'string' ? name : null;
}

/** What a difference is about: the rule or the part of the pack, and what of it. */
export function differenceWords({ path, rule }: PackDifference, pack: Pack, t: Translate): { what: string; of: string } {
  if (rule)
    return {
      what: ruleSentence(rule, t),
      of: path
        .slice(2)
        .filter((step) => step !== 'params')
        .map((step) => leafName(step, t))
        .join(', '),
    };
  return { what: sectionName(path[0] ?? '', t), of: placeWords(pack, path, t) };
}

/** A value as it is read: words for what the program has words for, and things by their names. */
export function valueWords(path: readonly string[], value: unknown, t: Translate): string {
  if (value === null || value === undefined) return '';
  const key = path.at(-1) ?? '';
  if (key === 'off') return t(value === true ? 'packs.isOff' : 'packs.isOn');
  if (key === 'severity' && (value === 'block' || value === 'warn' || value === 'hint')) return t(`settings.severity.${value}`);
  if (typeof value === 'number') return new Intl.NumberFormat(t.locale === 'en' ? 'en-GB' : 'nb').format(value);
  if (Array.isArray(value)) return value.map((item) => valueWords([], item, t)).join(', ');
  if (typeof value === 'object') return thingName(value, t) ?? '…';
  return String(value);
}

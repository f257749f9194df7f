import { languageCodes } from '#shared/domain/draft/document.ts';
import type { LogEntry } from '#shared/domain/log/entry.ts';
import { roles } from '#shared/domain/people/person.ts';
import { type ChannelKind, channelKinds } from '#shared/domain/policy/channels.ts';
import { type CheckItem, checkItems } from '#shared/domain/workplace/check.ts';
import type { TextId, TextParams } from '#shared/texts/index.ts';
import type { Translate } from '#shared/texts/translate.ts';

/** What a sentence of the log may look up: the log itself holds ids only (privacy.md). */
export interface LogNames {
  /** Null for one who is not known. */
  readonly nameOf: (personId: string | null) => string | null;
  readonly digest: (digest: string) => string;
}

/** One step of the log as a sentence that can be read aloud; the person who did it stands beside it. */
export function logSentence(entry: Pick<LogEntry, 'type' | 'facts'>, t: Translate, names: LogNames): string {
  const { type, facts } = entry;
  const number = (key: string): number => (typeof facts[key] === 'number' ? facts[key] : 0);
  const text = (key: string): string => (typeof facts[key] === 'string' ? facts[key] : '');
  // ICU takes no hyphens in a choice's name.
  const choice = (key: string): string => text(key).replaceAll('-', '_') || 'none';
  const params: TextParams = {
    person: names.nameOf(text('personId') || text('decidedBy') || null) ?? t('log.somebody'),
    roles: roles
      .filter((role) => text('roles').split(/[ ,]+/).includes(role))
      .map((role) => t(`shell.role.${role}`))
      .join(', '),
    setting: t(settingNames[text('setting')] ?? 'log.setting.other'),
    // A dash where an entry lacks what it is about: a sentence is read aloud, also then.
    pack: text('packId') || '–',
    answer: text('answer') || 'none',
    packVersion: text('packVersion') || '–',
    was: text('was') || '–',
    from: text('from') || '–',
    number: number('number') || number('version'),
    digest: text('digest') ? names.digest(text('digest')) : '',
    has: text('digest') ? 'digest' : 'none',
    count: number('count') || (text('taken') ? text('taken').split(' ').length : 0) || number('todo') || number('orders'),
    readers: number('readers'),
    added: number('added'),
    changed: number('changed'),
    refused: number('refused'),
    blocks: number('blocks'),
    left: number('left'),
    days: number('days'),
    item: choice('item'),
    itemName: isCheckItem(text('item')) ? t(`workplace.item.${text('item') as CheckItem}`) : '',
    accepted: number('accepted'),
    doubt: number('in_doubt') || number('inDoubt'),
    strength: choice('strength'),
    step: choice('step'),
    outcome: choice('outcome'),
    because: choice('because'),
    decision: choice('decision'),
    why: choice('why'),
    way: choice('way'),
    how: choice('how'),
    standing: choice('standing'),
    alternative: facts.alternative === true ? 'yes' : 'no',
    scope: choice('scope'),
    kind: text('purpose') !== '' ? choice('purpose') : text('kind') === '' ? 'send' : choice('kind'),
    reset: facts.reset === true ? 'yes' : 'no',
    ok: facts.ok === false || facts.confirmed === false ? 'no' : 'yes',
    still: facts.still === false ? 'no' : 'yes',
    on: facts.on === false ? 'no' : 'yes',
    what: choice('what'),
    found: choice('found'),
    voided: facts.voided === true ? 'yes' : 'no',
    place: isChannelKind(text('channelKind')) ? choice('channelKind') : 'none',
    placeName: isChannelKind(text('channelKind')) ? t(`channels.kind.${text('channelKind') as ChannelKind}`) : '',
    which: text('languages') === '' ? 'none' : 'some',
    languages: languageCodes
      .filter((code) => text('languages').split(' ').includes(code))
      .map((code) => t(`shell.language.${code}`).toLocaleLowerCase('nb'))
      .join(', '),
    practice: facts.practice === true ? 'yes' : 'no',
  };
  return t(`log.${type}` as TextId, params).trim();
}

const isChannelKind = (kind: string): boolean => channelKinds.some((known) => known === kind);
const isCheckItem = (item: string): item is CheckItem => checkItems.some((known) => known === item);

const settingNames: Readonly<Record<string, TextId>> = {
  locale: 'log.setting.locale',
  colorScheme: 'log.setting.colorScheme',
  institutionDomains: 'log.setting.institutionDomains',
  actingAs: 'log.setting.actingAs',
  relay: 'log.setting.relay',
  dkimSelector: 'log.setting.dkimSelector',
  deliveryMode: 'log.setting.deliveryMode',
  houseForm: 'log.setting.houseForm',
  englishEndings: 'log.setting.englishEndings',
  machineTranslation: 'log.setting.machineTranslation',
  caps: 'log.setting.caps',
  ceiling: 'log.setting.caps',
  sendWindow: 'log.setting.sendWindow',
  diskEncryption: 'log.setting.diskEncryption',
  backupsKept: 'log.setting.backups',
  backupsPlace: 'log.setting.backups',
};

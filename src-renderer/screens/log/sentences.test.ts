import { describe, expect, it } from 'vitest';
import { type LogEntry, logEventTypes } from '#shared/domain/log/entry.ts';
import { locales, translator } from '#shared/texts/translate.ts';
import { logSentence } from './sentences.ts';

const names = {
  nameOf: (id: string | null) => (id ? 'Kari Nordmann' : null),
  count: String,
  digest: (digest: string) => digest.slice(0, 4),
};

describe.each(locales)('the log in %s', (locale) => {
  const t = translator(locale);

  it('has a sentence for every event, with and without its facts', () => {
    for (const type of logEventTypes) {
      for (const facts of [
        {},
        {
          personId: 'p',
          roles: 'officer sender',
          count: 3,
          digest: '7f3a91c2',
          step: 'approval',
          outcome: 'yes',
          strength: 'signed',
          setting: 'locale',
          in_doubt: 2,
        },
      ] satisfies LogEntry['facts'][] as LogEntry['facts'][]) {
        const sentence = logSentence({ type, facts }, t, names);
        expect(sentence, type).toMatch(/^[\p{Lu}\d]/u);
        expect(sentence, type).not.toMatch(/\{|\}|undefined|null| {2}/);
      }
    }
  });

  it('has no two events that read the same', () => {
    const sentences = logEventTypes.map((type) => logSentence({ type, facts: {} }, t, names));
    expect(new Set(sentences).size).toBe(logEventTypes.length);
  });
});

it('tells which file of a draft, of templates or for a translator was saved', () => {
  const t = translator('nb');
  const saved = (facts: LogEntry['facts']) => logSentence({ type: 'export.made', facts }, t, names);
  expect(saved({ kind: 'draft', revision: 3 })).toBe('Utkastet ble lagret som utkastfil');
  expect(saved({ kind: 'templates', count: 2 })).toBe('2 maler ble lagret i en fil');
  expect(saved({ kind: 'translation', revision: 3, count: 12 })).toBe('Teksten ble lagret i en fil til oversetteren');
});

it('tells a yes from a no, and whose word it was', () => {
  const t = translator('nb');
  const decided = (outcome: string, strength: string) =>
    logSentence({ type: 'decision.recorded', facts: { step: 'approval', outcome, strength, decidedBy: 'p' } }, t, names);
  expect(decided('yes', 'signed')).toBe('Kari Nordmann godkjente teksten som avsender, signert');
  expect(decided('no', 'attested')).toBe('Kari Nordmann sa nei som avsender, ført inn av en annen');
});

it('tells what became of terms, machine drafts and blocks that were put together', () => {
  const t = translator('nb');
  const said = (type: LogEntry['type'], facts: LogEntry['facts']) => logSentence({ type, facts }, t, names);
  expect(said('term.saved', { how: 'added' })).toBe('En term lagt i termlisten');
  expect(said('terms.taken-in', { added: 2, changed: 1, refused: 1 })).toBe('Termer tatt inn fra fil: 2 nye, 1 endret, 1 rad utelatt');
  expect(said('translation.drafted', { blocks: 3, left: 1 })).toBe('Laget maskinutkast til 3 linjer, 1 ble ikke tatt');
  expect(said('blocks.linked', { on: true })).toBe('Sa at to tekstblokker hører sammen');
  expect(said('blocks.linked', { on: false })).toBe('Tok tilbake at to tekstblokker hører sammen');
});

it('names the setting that was changed', () => {
  const t = translator('nb');
  const said = (setting: string) => logSentence({ type: 'settings.changed', facts: { setting } }, t, names);
  expect(said('machineTranslation')).toBe('Innstilling endret: maskinutkast');
  expect(said('englishEndings')).toBe('Innstilling endret: engelsk med -ise eller -ize');
});

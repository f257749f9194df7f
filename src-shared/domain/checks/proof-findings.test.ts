import { describe, expect, it } from 'vitest';
import { doc, paragraph, sampleBrief, samplePack } from '../message/message.fixture.ts';
import type { ProofFinding, ProofKind } from '../proofing/finding.ts';
import type { CheckInput } from './check.ts';
import { checkMessage } from './check-message.ts';

const input: CheckInput = {
  brief: sampleBrief,
  bodies: { nb: doc(paragraph('Det er 20 plasser på kursset.')), nn: doc(paragraph('Det er 30 plassar på kurset.')) },
  pack: samplePack,
  now: '2026-08-10T07:00:00Z',
};

function found(rule: ProofKind, words: string, from: number | undefined, row = 0): ProofFinding {
  return {
    rule,
    severity: 'warn',
    place: { in: 'body', language: 'nb', row, ...(from !== undefined && { from, to: from + words.length }) },
    source: '',
    text: { id: 'proof.identical', params: { standing: 'nn' } },
    words,
    suggestions: [],
  };
}

const kinds = (proofed: readonly ProofFinding[] | undefined, more: Partial<CheckInput> = {}): string[] =>
  checkMessage({ ...input, ...more, proofed })
    .filter(({ place, severity }) => place.in === 'body' && severity !== 'hint')
    .map(({ rule }) => rule)
    .filter((rule) => /^[a-z-]+$/.test(rule));

describe('what proofreading finds', () => {
  it('stands among what the rules say, in the place that it is about', () => {
    expect(kinds(undefined)).toEqual(['number-mismatch']);
    expect(checkMessage(input).find(({ rule }) => rule === 'number-mismatch')).toMatchObject({
      severity: 'warn',
      place: { in: 'body', language: 'nn', row: 0, from: 7, to: 9 },
    });
  });

  it('of engines joins it, as long as the words still stand where they were found', () => {
    const misspelt = found('spelling', 'kursset', 21);
    expect(kinds([misspelt])).toEqual(['spelling', 'number-mismatch']);
    expect(kinds([found('spelling', 'kursset', 20)])).toEqual(['number-mismatch']);
    expect(kinds([found('spelling', 'kursset', 21, 3)])).toEqual(['number-mismatch']);
    expect(kinds([misspelt], { bodies: { ...input.bodies, nb: doc(paragraph('Det er 20 plasser på kurset.')) } })).toEqual([
      'number-mismatch',
    ]);
  });

  it('is not told where another finding explains it', () => {
    const misspelt = found('spelling', 'kursset', 21);
    expect(kinds([misspelt, found('wrong-written-form', 'kursset', 21)])).toEqual(['wrong-written-form', 'number-mismatch']);
    expect(kinds([misspelt, found('wrong-written-form', 'plasser', 10)])).toEqual(['wrong-written-form', 'spelling', 'number-mismatch']);
    expect(kinds([misspelt, found('wrong-language', '', undefined)])).toEqual(['wrong-language', 'number-mismatch']);
    // What is explained itself explains nothing.
    expect(kinds([misspelt, found('wrong-written-form', 'kursset', 21), found('wrong-language', '', undefined)])).toEqual([
      'wrong-language',
      'number-mismatch',
    ]);
  });

  it('is as grave as the pack holds it', () => {
    expect(checkMessage({ ...input, pack: { ...samplePack, proofing: { parity: { number: 'block' } } } })).toContainEqual(
      expect.objectContaining({ rule: 'number-mismatch', severity: 'block' }),
    );
    expect(kinds(undefined, { pack: { ...samplePack, proofing: { parity: { number: 'off' } } } })).toEqual([]);
  });

  it('counts dates from the wanted time, else from today where the institution is', () => {
    const dated = (text: string): Partial<CheckInput> => ({ bodies: { nb: doc(paragraph(text)) } });
    const wanted = { ...sampleBrief, wantedAt: { local: '2026-10-12T08:00', zone: 'Europe/Oslo' } };
    expect(kinds(undefined, { ...dated('Frist onsdag 14. oktober.'), brief: wanted })).toEqual([]);
    expect(kinds(undefined, { ...dated('Frist tirsdag 14. oktober.'), brief: wanted })).toEqual(['weekday-mismatch']);
    const none = { ...sampleBrief, wantedAt: null };
    expect(kinds(undefined, { ...dated('Frist onsdag 14. oktober.'), brief: none, now: '2026-10-14T21:59:00Z' })).toEqual([]);
    expect(kinds(undefined, { ...dated('Frist onsdag 14. oktober.'), brief: none, now: '2026-10-14T22:01:00Z' })).toEqual([
      'weekday-mismatch',
    ]);
  });
});

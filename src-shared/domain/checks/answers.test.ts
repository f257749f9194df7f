import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doc, heading, paragraph, sampleBrief, samplePack } from '../message/message.fixture.ts';
import type { Rule } from '../policy/rule-kinds.ts';
import { aboutIn, answered, isAnswerable, withoutReason } from './answers.ts';
import type { CheckInput } from './check.ts';
import { checkMessage } from './check-message.ts';
import { countFindings, type Finding } from './finding.ts';

const late: Rule = { id: 'U17', kind: 'lead-time', severity: 'warn', source: 'Søknad', params: { hours: 48 } };
const short: Rule = { id: 'U34', kind: 'length', severity: 'warn', source: 'Krav', params: { words: 3 } };
const input: CheckInput = {
  brief: { ...sampleBrief, wantedAt: { local: '2026-08-11T08:00', zone: 'Europe/Oslo' } },
  bodies: { nb: doc(heading(1, 'Frist'), paragraph('Det er 20 plasser.')), nn: doc(heading(1, 'Frist'), paragraph('Det er 30 plassar.')) },
  pack: { ...samplePack, rules: [late, short] },
  now: '2026-08-10T07:00:00Z',
  submittedAt: null,
};
const languages = ['nb', 'nn', 'en'] as const;
const said = { by: 'kari', at: '2026-08-10T07:00:00.000Z' };

function answersTo(text: CheckInput, rules: readonly string[]) {
  const about = aboutIn(text, languages);
  return checkMessage(text)
    .filter(({ rule }) => rules.includes(rule))
    .map((finding) => ({ about: about(finding), rule: finding.rule, reason: 'Det er avtalt.', ...said }));
}

const open = (text: CheckInput): string[] => withoutReason(checkMessage(text)).map(({ rule }) => rule);

describe('an answer to what the checks warn of', () => {
  it('stands beside it, and is not counted nor asked for again', () => {
    expect(open(input)).toEqual(['U17', 'U34', 'U34', 'number-mismatch']);
    const answers = answersTo(input, ['U17', 'number-mismatch']);
    const found = checkMessage({ ...input, answers });
    expect(found.filter(({ answer }) => answer)).toEqual([
      expect.objectContaining({ rule: 'U17', answer: { reason: 'Det er avtalt.', ...said } }),
      expect.objectContaining({ rule: 'number-mismatch', answer: { reason: 'Det er avtalt.', ...said } }),
    ]);
    expect(open({ ...input, answers })).toEqual(['U34', 'U34']);
    expect(countFindings(found).warn).toBe(2);
  });

  it('falls when the words that it is about change, here or in the other language, and comes back with them', () => {
    const answers = answersTo(input, ['number-mismatch']);
    const reads = (nb: string, nn: string): CheckInput => ({
      ...input,
      answers,
      pack: { ...input.pack, rules: [] },
      bodies: { nb: doc(heading(1, 'Frist'), paragraph(nb)), nn: doc(heading(1, 'Frist'), paragraph(nn)) },
    });
    expect(open(reads('Det er 20 plasser.', 'Det er 30 plassar.'))).toEqual([]);
    expect(open(reads('Det er 20 plasser.', 'Det er 40 plassar.'))).toEqual(['number-mismatch']);
    expect(open(reads('Det er 25 plasser.', 'Det er 30 plassar.'))).toEqual(['number-mismatch']);
    // What stands around the words is not what was answered about.
    expect(open(reads('Nå er det 20 plasser igjen.', 'No er det 30 plassar att.'))).toEqual([]);
  });

  it('is given to one of the things that a block lacks, not to all', () => {
    const lacking: CheckInput = {
      ...input,
      pack: { ...input.pack, rules: [] },
      bodies: { nb: doc(paragraph('Det er 20 plasser og 47 rom.')), nn: doc(paragraph('Det er plassar og rom.')) },
    };
    expect(open(lacking)).toEqual(['number-mismatch', 'number-mismatch']);
    const [first] = answersTo(lacking, ['number-mismatch']);
    expect(open({ ...lacking, answers: first ? [first] : [] })).toEqual(['number-mismatch']);
  });

  it('U17: falls with the wanted time, and not with the hours that pass', () => {
    const answers = answersTo(input, ['U17']);
    const later = { ...input, answers, now: '2026-08-10T09:30:00Z' };
    expect(open(later)).not.toContain('U17');
    expect(open({ ...later, brief: { ...input.brief, wantedAt: { local: '2026-08-11T07:00', zone: 'Europe/Oslo' } } })).toContain('U17');
  });

  it('is never given to what stops', () => {
    const stops: CheckInput = { ...input, pack: { ...input.pack, rules: [{ ...late, severity: 'block' }] } };
    const [block] = checkMessage(stops);
    expect(block && isAnswerable(block)).toBe(false);
    const answers = [{ about: aboutIn(stops, languages)(block as Finding), rule: 'U17', reason: 'Likevel', ...said }];
    expect(checkMessage({ ...stops, answers }).find(({ rule }) => rule === 'U17')?.answer).toBeUndefined();
  });

  it('has one answer, the newest, and none when it is taken back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.option(fc.string()))), (words) => {
        const last = new Map<string, string | null>();
        let answers: ReturnType<typeof answered> = [];
        for (const [about, reason] of words) {
          last.set(about, reason);
          answers = answered(answers, about, reason === null ? null : { rule: 'U17', reason, ...said });
        }
        const left = [...last].filter((entry): entry is [string, string] => entry[1] !== null);
        expect(new Map(answers.map(({ about, reason }) => [about, reason]))).toEqual(new Map(left));
        expect(answers).toHaveLength(left.length);
      }),
    );
  });
});

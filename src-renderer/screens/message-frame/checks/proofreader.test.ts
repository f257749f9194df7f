import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Doc, LanguageCode } from '#shared/domain/draft/document.ts';
import type { ProofFinding } from '#shared/domain/proofing/finding.ts';
import { askAfter, Proofreader } from './proofreader.ts';

const doc = (...texts: string[]): Doc => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});
const finding = (words: string, rule: ProofFinding['rule'] = 'spelling'): ProofFinding => ({
  rule,
  severity: 'warn',
  place: { in: 'body', language: 'nb', row: 0, from: 0, to: words.length },
  source: '',
  text: { id: 'proof.stale' },
  words,
  suggestions: [],
});

interface Question {
  readonly language: LanguageCode;
  readonly texts: readonly string[];
  readonly answer: (findings: readonly ProofFinding[]) => void;
  readonly fail: () => void;
}

function opened() {
  const questions: Question[] = [];
  const reader = new Proofreader(
    (language, texts) =>
      new Promise((answer, fail) => {
        questions.push({ language, texts, answer, fail: () => fail(new Error('away')) });
      }),
  );
  const words = (language: LanguageCode) =>
    reader
      .answers()
      .get(language)
      ?.findings.map((one) => one.words);
  return { questions, reader, words };
}
const rest = () => vi.advanceTimersByTimeAsync(askAfter);

describe('the proofreader of an open message', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('asks once the keys rest, about the languages that are new only', async () => {
    const { questions, reader, words } = opened();
    reader.want({ nb: doc('e'), en: doc('one') });
    await vi.advanceTimersByTimeAsync(askAfter - 1);
    reader.want({ nb: doc('en'), en: doc('one') });
    await vi.advanceTimersByTimeAsync(askAfter - 1);
    expect(questions).toEqual([]);
    await rest();
    expect(questions.map(({ language, texts }) => [language, texts])).toEqual([
      ['nb', ['en']],
      ['en', ['one']],
    ]);
    for (const { answer, texts } of questions) answer([finding(texts[0] ?? '')]);
    await rest();
    expect([words('nb'), words('en')]).toEqual([['en'], ['one']]);
    reader.want({ nb: doc('en'), en: doc('two') });
    await rest();
    expect(questions.slice(2).map(({ language }) => language)).toEqual(['en']);
  });

  it('puts one question at a time, and asks again about what was written meanwhile', async () => {
    const { questions, reader } = opened();
    reader.want({ nb: doc('en') });
    await rest();
    reader.want({ nb: doc('en to') });
    await rest();
    expect(questions).toHaveLength(1);
    questions[0]?.answer([]);
    await rest();
    expect(questions[1]?.texts).toEqual(['en to']);
  });

  it('asks again about the same after a failure or an engine that was away, when something is changed', async () => {
    const { questions, reader } = opened();
    const change = async () => {
      reader.want({ nb: doc('en') });
      await rest();
    };
    await change();
    questions[0]?.fail();
    await change();
    expect(questions).toHaveLength(2);
    questions[1]?.answer([finding('', 'not-checked')]);
    await change();
    expect(questions).toHaveLength(3);
    questions[2]?.answer([]);
    await change();
    expect(questions).toHaveLength(3);
  });

  it('drops an answer that was under way when the words became others', async () => {
    const { questions, reader, words } = opened();
    reader.want({ nb: doc('en') });
    await rest();
    reader.again();
    questions[0]?.answer([finding('old')]);
    questions[1]?.answer([finding('new')]);
    await rest();
    expect(words('nb')).toEqual(['new']);
  });
});

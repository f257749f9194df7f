import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPack } from '#main/adapters/policies/index.ts';
import { checkMessage } from '../checks/check-message.ts';
import { emptyBrief } from '../draft/brief.ts';
import { changedSince } from '../message/changed.ts';
import type { Advice } from '../policy/advice.ts';
import type { Pack } from '../policy/pack.ts';
import { advisedRules } from './advised-rules.ts';
import { fourthPack } from './fourth-pack.fixture.ts';
import { adviceFacts, keptAdvice } from './kept.ts';
import { exceptionPath, outcome } from './outcome.ts';
import { foreignCount, ownRoute, packOnRoute } from './own-route.ts';
import { type AdviceStep, back, backTo, fitting, pathCode, pathFromCode, standing, withAnswer } from './path.ts';

const policies = join(import.meta.dirname, '../../../resources/policies');
const shipped = ['uio', 'ntnu'].map((name) => readPack(name, readFileSync(join(policies, `${name}.yaml`), 'utf8')));
const packs: readonly [string, Pack, Advice][] = [...shipped, fourthPack].map((pack) => [pack.id, pack, pack.advice as Advice]);
const today = '2026-08-10';
const word = { by: 'kari', at: '2026-08-10T07:00:00.000Z', reason: '' };

/** Answers as they fall, until nothing more is asked. */
function walk(advice: Advice, choices: readonly number[]): AdviceStep[] {
  let path: AdviceStep[] = [];
  for (const choice of choices) {
    const { question } = standing(advice, path);
    if (!question) break;
    const option = question.options[choice % question.options.length];
    path = withAnswer(advice, path, { question: question.id, option: option?.id ?? '' });
  }
  return path;
}

/** Every way through the questions. */
function ways(advice: Advice, path: readonly AdviceStep[] = []): AdviceStep[][] {
  const { question } = standing(advice, path);
  if (!question) return [[...path]];
  return question.options.flatMap(({ id }) => ways(advice, withAnswer(advice, path, { question: question.id, option: id })));
}

describe.each(packs)('the advice of %s', (_, pack, advice) => {
  const all = ways(advice);

  it('gives every answer to somebody, and asks every question', () => {
    expect(new Set(all.map((path) => standing(advice, path).answer?.id))).toEqual(new Set(advice.answers.map(({ id }) => id)));
    expect(new Set(all.flatMap((path) => path.map(({ question }) => question)))).toEqual(new Set(advice.questions.map(({ id }) => id)));
  });

  it('says at every end where that stands, and what to do or why not', () => {
    for (const path of all) {
      const found = outcome(pack, standing(advice, path), today);
      expect(found?.answer.source).toBeTruthy();
      expect(found?.rules.length).toBeGreaterThan(0);
      expect((found?.channels.length ?? 0) > 0 || found?.answer.refusal || found?.answer.needsReason).toBe(true);
    }
  });

  it('goes with any answers to one end, and Back from there to the first question', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (choices) => {
        const path = walk(advice, choices);
        const stood = standing(advice, path);
        expect([stood.question === null, stood.answer === null].filter(Boolean)).toHaveLength(1);
        expect(fitting(advice, path)).toEqual(path);
        let left: AdviceStep[] = path;
        while (left.length > 0) {
          const before = back(advice, left);
          expect(before).toEqual(left.slice(0, -1));
          expect(withAnswer(advice, before, left.at(-1) as AdviceStep)).toEqual(left);
          left = before;
        }
        expect(standing(advice, left).question?.id).toBe(advice.first);
      }),
    );
  });

  it('drops a path from where it stops fitting, whatever stands in it', () => {
    const step = fc.record({ question: fc.string().map((name) => `?${name}`), option: fc.string() });
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 20 }), fc.nat(), step, (choices, at, strange) => {
        const path = walk(advice, choices);
        const cut = at % (path.length + 1);
        expect(fitting(advice, [...path.slice(0, cut), strange, ...path.slice(cut)])).toEqual(path.slice(0, cut));
        expect(keptAdvice(pack, [...path.slice(0, cut), strange, ...path.slice(cut)], word) === null || cut === path.length).toBe(true);
      }),
    );
  });

  it('writes a path as one word and reads it again', () => {
    for (const path of all) {
      expect(pathCode(path)).toMatch(/^[a-z0-9.~-]+$/);
      expect(pathFromCode(pathCode(path))).toEqual(path);
    }
    fc.assert(fc.property(fc.string(), (code) => fitting(advice, pathFromCode(code)).length >= 0));
  });

  it('goes back to any question that was answered', () => {
    const longest = all.reduce((most, path) => (path.length > most.length ? path : most));
    longest.forEach(({ question }, index) => {
      expect(backTo(advice, longest, question)).toEqual(longest.slice(0, index));
    });
    expect(backTo(advice, longest, 'nobody-asked')).toEqual(longest);
  });

  it('leads from each exception that has a way to something else than the refusal', () => {
    for (const path of all) {
      const { answer } = standing(advice, path);
      for (const { take } of answer?.exceptions ?? []) {
        const other = exceptionPath(pack, path, take);
        if (take && path.some(({ question }) => question === take.question)) expect(other?.at(-1)).toEqual(take);
        else expect(other).toBeNull();
        if (other) expect(standing(advice, other).answer?.id).not.toBe(answer?.id);
      }
    }
  });
});

describe('a pack of other questions, without code', () => {
  const advice = fourthPack.advice as Advice;
  const outside = [{ question: 'weather', option: 'sun' }];
  const stayIn = [
    { question: 'weather', option: 'rain' },
    { question: 'wind', option: 'storm' },
  ];

  it('has its own channels, contacts and lists in the outcome, and knows what is out of date', () => {
    const found = outcome(fourthPack, standing(advice, outside), '2026-06-01');
    expect(found?.rules).toEqual(['T12', 'T13']);
    expect(found?.channels.map(({ id, stale }) => [id, stale])).toEqual([['posters', true]]);
    expect(found?.directories.map(({ id }) => id)).toEqual(['boards']);
    expect(outcome(fourthPack, standing(advice, outside), '2026-05-31')?.channels[0]?.stale).toBe(false);
    expect(outcome(fourthPack, standing(advice, stayIn), today)?.contacts.map(({ email }) => email)).toEqual(['press@provland.example']);
    expect(outcome(fourthPack, standing(advice, []), today)).toBeNull();
  });

  it('has its own rule for what a unit sends itself', () => {
    const kept = { brief: {}, advice: keptAdvice(fourthPack, outside, word) };
    expect(ownRoute(fourthPack, kept)?.id).toBe('T20');
    expect(packOnRoute(fourthPack, kept).path.map(({ rule }) => rule)).toEqual(['T07']);
    expect(packOnRoute(fourthPack, kept).rules.map(({ id }) => id)).toEqual(['T20', 'T22']);
    const ruleOut = { ...fourthPack, rules: fourthPack.rules.filter(({ id }) => id !== 'T20') };
    expect(packOnRoute(ruleOut, kept)).toBe(ruleOut);
    expect(packOnRoute(fourthPack, { brief: {}, advice: keptAdvice(fourthPack, stayIn, word) })).toBe(fourthPack);
  });

  it('asks for the reason of an exception by its own rule', () => {
    const findings = (reason: string) =>
      checkMessage({
        pack: fourthPack,
        brief: emptyBrief,
        bodies: {},
        now: word.at,
        advice: keptAdvice(fourthPack, stayIn, { ...word, reason }),
      }).filter(({ rule }) => rule === 'T22');
    expect(findings(' ')).toMatchObject([{ severity: 'block', place: { in: 'brief', field: 'advice' } }]);
    expect(findings('Det är vindstilla i hallen.')).toEqual([]);
  });

  it('lists every rule that only its channels and its advice hold', () => {
    expect([...new Set(advisedRules(fourthPack).map(({ rule }) => rule))]).toEqual(['T10', 'T11', 'T12', 'T13', 'T14', 'T15', 'T16']);
  });

  it('keeps a reason only where the answer asks for one, and the log gets codes only', () => {
    expect(keptAdvice(fourthPack, outside, { ...word, reason: 'Kari sa det' })?.reason).toBe('');
    const kept = keptAdvice(fourthPack, stayIn, { ...word, reason: 'Kari sa det' });
    expect(kept?.reason).toBe('Kari sa det');
    expect(adviceFacts(kept)).toEqual({ packVersion: '7', answer: 'stay-in', path: 'weather.rain~wind.storm' });
    expect(keptAdvice(fourthPack, stayIn.slice(0, 1), word)).toBeNull();
  });
});

describe('who belongs to the unit that sends itself', () => {
  const list = (groups: Record<string, number>, count: number) => ({ groups, count });

  it.each([
    ['a faculty’s code covers its departments', { '150000': 2, '151200': 3 }, 5, ['150000'], 0],
    ['one of another faculty is foreign', { '150000': 2, '160000': 1 }, 3, ['150000'], 1],
    ['whoever has no unit is foreign', { '150000': 2 }, 3, ['150000'], 1],
    ['a department does not cover its faculty', { '150000': 1, '151200': 2 }, 3, ['151200'], 1],
    ['several units are ours together', { '150000': 1, '160000': 2 }, 3, ['150000', '160000'], 0],
    ['a unit by its name', { MED: 1, med: 1, JUS: 1 }, 3, ['Med'], 1],
    ['without units everybody is foreign', { MED: 3 }, 3, [], 3],
  ])('%s', (_, groups, count, units, foreign) => {
    expect(foreignCount(list(groups, count), units)).toBe(foreign);
  });

  it('a mailing list of the unit’s own counts as the unit', () => {
    expect(foreignCount({ groups: {}, count: 1, named: { readers: 900 } }, [])).toBe(0);
  });
});

describe('a message whose advice has come to something else', () => {
  const written = { brief: emptyBrief, bodies: {} };
  const kept = (answer: string) => ({ ...written, advice: { answer } });

  it('has changed since it was submitted, as it may need another yes', () => {
    expect(changedSince(kept('own-students'), kept('own-students'))).toBe(false);
    expect(changedSince(kept('own-students'), kept('apply-all'))).toBe(true);
    expect(changedSince(written, kept('own-students'))).toBe(true);
    expect(changedSince(written, written)).toBe(false);
  });
});

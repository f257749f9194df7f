import { afterEach, describe, expect, test, vi } from 'vitest';
import { swedishPack } from '#shared/domain/checks/swedish-pack.fixture.ts';
import { emptyBrief } from '#shared/domain/draft/brief.ts';
import { docFromMarkdown } from '#shared/domain/draft/markdown.ts';
import { type Checked, Checker, type CheckThread, type Told } from './checker.ts';
import { runChecks, type ToCheck } from './run-checks.ts';

const saved = { copied: [], answers: [], advice: null, translated: [], linked: [], bodies: {} };
const toCheck = (text: string, before?: ToCheck): ToCheck => ({
  brief: emptyBrief,
  terms: [],
  proofed: new Map(),
  now: '2026-08-10T07:00:00Z',
  submittedAt: null,
  saved,
  pack: swedishPack,
  ...before,
  bodies: { ...before?.bodies, nb: docFromMarkdown(text) },
});

/** A thread that answers when it is told to, by what it knows, as the real one does. */
function thread() {
  const told: Told[] = [];
  let known = {} as ToCheck;
  const own: CheckThread = {
    postMessage: (one) => {
      // Nothing but data crosses.
      const { news, languages } = structuredClone(one);
      told.push(one);
      const bodies = { ...known.bodies, ...news.bodies };
      known = { ...known, ...news, bodies: Object.fromEntries(languages.map((language) => [language, bodies[language]])) };
    },
    onmessage: null,
    onerror: null,
    terminate: vi.fn(),
  };
  return {
    own,
    told,
    answer: (request = told.at(-1)?.request ?? 0) => own.onmessage?.({ data: { request, answer: runChecks(known) } }),
    fail: () => own.onerror?.({ preventDefault: () => {} }),
  };
}

afterEach(() => void vi.useRealTimers());

describe('checking beside the page', () => {
  test('gives what the page would find, about the very texts that were given', () => {
    const seen: Checked[] = [];
    const other = thread();
    const checker = new Checker(
      () => other.own,
      (checked) => seen.push(checked),
    );
    const input = toCheck('# Hei\n\nMøt opp på tirsdag.');
    checker.want(input);
    other.answer();
    expect(seen[0]?.bodies).toBe(input.bodies);
    expect(seen[0]?.findings).toEqual(runChecks(input).findings);
    expect(seen[0]?.findings.length).toBeGreaterThan(0);
  });

  test('asks one thing at a time, and of what was wanted meanwhile only the last', () => {
    const seen: Checked[] = [];
    const other = thread();
    const checker = new Checker(
      () => other.own,
      (checked) => seen.push(checked),
    );
    const inputs = ['a', 'b', 'c'].map((text) => toCheck(text));
    for (const input of inputs) checker.want(input);
    expect(other.told).toHaveLength(1);
    other.answer();
    expect(other.told).toHaveLength(2);
    other.answer(1);
    expect(seen).toHaveLength(1);
    other.answer();
    expect(seen.map(({ bodies }) => bodies)).toEqual([inputs[0]?.bodies, inputs[2]?.bodies]);
  });

  test('tells only what is new, and of a text only the language that was written in', () => {
    const other = thread();
    const seen: Checked[] = [];
    const checker = new Checker(
      () => other.own,
      (checked) => seen.push(checked),
    );
    const first = { ...toCheck('Hei'), bodies: { nb: docFromMarkdown('Hei'), en: docFromMarkdown('Hello') } };
    const second = toCheck('Hei igjen', first);
    const third: ToCheck = { ...second, bodies: { nb: second.bodies.nb } };
    for (const input of [first, second, third]) {
      checker.want(input);
      other.answer();
    }
    expect(Object.keys(other.told[1]?.news ?? {})).toEqual(['bodies']);
    expect(Object.keys(other.told[1]?.news.bodies ?? {})).toEqual(['nb']);
    expect(seen.map(({ findings }) => findings)).toEqual([first, second, third].map((input) => runChecks(input).findings));
  });

  test.each(['cannot begin', 'fails', 'cannot be told'])('is done without where the other thread %s', async (how) => {
    vi.useFakeTimers();
    const seen: Checked[] = [];
    const other = thread();
    if (how === 'cannot be told')
      other.own.postMessage = () => {
        throw new DOMException('no', 'DataCloneError');
      };
    const begin = (): CheckThread => {
      if (how === 'cannot begin') throw new Error('no worker');
      return other.own;
    };
    const checker = new Checker(begin, (checked) => seen.push(checked));
    const [first, second] = [toCheck('a'), toCheck('b')];
    checker.want(first);
    checker.want(second);
    if (how === 'fails') other.fail();
    await vi.runAllTimersAsync();
    expect(seen.at(-1)?.bodies).toBe(second.bodies);
    expect(seen.at(-1)?.findings).toEqual(runChecks(second).findings);
    checker.end();
  });

  test('says nothing more when it has ended', () => {
    const seen: Checked[] = [];
    const other = thread();
    const checker = new Checker(
      () => other.own,
      (checked) => seen.push(checked),
    );
    checker.want(toCheck('a'));
    checker.end();
    other.answer();
    expect(seen).toEqual([]);
    expect(other.own.terminate).toHaveBeenCalled();
  });
});

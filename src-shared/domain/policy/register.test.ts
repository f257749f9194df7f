import { describe, expect, it } from 'vitest';
import { shippedPack } from '../../../tests/kit/rule-cases.ts';
import { channelOf, twoPeople } from '../../../tests/kit/umea.ts';
import { failingGuards, stepOf } from '../register/guards.ts';
import { type Pack, packSchema } from './pack.ts';
import { type RegisterRules, registerFaults } from './register.ts';
import { ruleCount } from './rule-count.ts';

const umu = shippedPack('umu');
const ntnu = shippedPack('ntnu');
const uio = shippedPack('uio');
const rules = umu.register as RegisterRules;

const faults = (change: Partial<RegisterRules>, crisis: Pack['crisis'] = undefined) =>
  registerFaults({ register: { ...rules, ...change }, crisis }).map(({ path, mistake }) => `${path.join('.')} ${mistake.id}`);
const first = <T>(list: readonly T[]): T => {
  if (list[0] === undefined) throw new Error('an empty list');
  return list[0];
};

describe('what is wrong with a register section', () => {
  const report = rules.report as NonNullable<RegisterRules['report']>;
  const line = (text: string) => ({ ...report, notice: { ...report.notice, lines: [...report.notice.lines, text] } });

  it.each<[string, Partial<RegisterRules>, string[]]>([
    ['nothing, in what is shipped', {}, []],
    [
      'a field that there is not',
      { requirements: [{ ...first(rules.requirements), field: 'mediumPolicy.words' }] },
      ['register.requirements.0.field pack.choice'],
    ],
    ['a platform twice', { platforms: [...rules.platforms, first(rules.platforms)] }, ['register.platforms.15.id pack.taken']],
    ['a guard twice', { guards: [first(rules.guards), first(rules.guards)] }, ['register.guards.1.guard pack.taken']],
    [
      'a business area twice',
      { businessAreas: [first(rules.businessAreas), first(rules.businessAreas)] },
      ['register.businessAreas.1.code pack.taken'],
    ],
    ['a document twice', { documents: [first(rules.documents), first(rules.documents)] }, ['register.documents.1.id pack.taken']],
    [
      'an owner’s platform of nobody’s',
      { owners: [{ ...first(rules.owners), platform: 'orkut' }] },
      ['register.owners.0.platform pack.choice'],
    ],
    ['a place in the notice that is no field', { report: line('Pris: {price}') }, ['register.report.notice.lines pack.choice']],
    [
      'an item that is no field',
      { report: { ...report, items: [{ field: 'price', rule: 'M26' }] } },
      ['register.report.items.0.field pack.choice'],
    ],
    [
      'an item that no line tells',
      { report: { ...report, items: [{ field: 'handle', rule: 'M26' }] } },
      ['register.report.items.0.field pack.choice'],
    ],
    [
      'a crisis account that is not in the list',
      { crisis: [{ account: 'twitter-ntnu', platform: 'x', handle: 'NTNU', rule: 'N45' }] },
      ['register.crisis.0.account pack.choice'],
    ],
  ])('%s', (_, change, found) => {
    expect(faults(change)).toEqual(found);
  });

  it('a guard that there is not is refused by the shape, with its place', () => {
    const wrong = { ...umu, register: { ...rules, guards: [{ ...first(rules.guards), guard: 'address-fre' }] } };
    const read = packSchema.safeParse(wrong);
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(['register.guards.0.guard']);
  });
});

describe('the register sections that ship', () => {
  it.each([
    ['uio', uio],
    ['ntnu', ntnu],
  ])('of %s asks for nothing by a rule that is none, so that nothing of it blocks', (_, { register }) => {
    expect(register?.requirements.filter(({ severity, rule }) => severity !== 'warn' || rule !== null)).toEqual([]);
    expect(register?.guards.filter(({ severity }) => severity !== 'warn')).toEqual([]);
    expect(register?.platforms.every(({ id, hosts }) => hosts.length > 0 || id === 'blog' || id === 'other')).toBe(true);
  });

  const functions = (pack: Pack, fields: Parameters<typeof channelOf>[0]) => {
    const step = stepOf('anchor', 'draft');
    if (!step || !pack.register) throw new Error('no such step');
    const stand = {
      rules: pack.register,
      facts: twoPeople,
      neighbours: { address: null, name: null, handle: null, native: null },
      today: '2026-08-10',
      actor: null,
    };
    return failingGuards(step, { ...stand, channel: channelOf(fields) }, null).map(({ guard, severity, rule }) => [guard, severity, rule]);
  };
  it('N41 fails: at NTNU a channel only for dialogue is warned about', () => {
    expect(functions(ntnu, { functions: ['dialogue'] })).toEqual([['functions-usual', 'warn', 'N41']]);
  });
  it('N41 passes: research, profile and recruitment, also beside another function', () => {
    expect(functions(ntnu, { functions: ['dialogue', 'research'] })).toEqual([]);
    expect(functions(ntnu, { functions: ['profile', 'staff-recruitment'] })).toEqual([]);
    expect(functions(umu, { functions: ['dialogue'] })).toEqual([]);
  });
  it('N42: leads to the editorial guidelines', () => {
    expect(ntnu.register?.documents.map(({ id, rule }) => [id, rule])).toEqual([['editorial-guidelines', 'N42']]);
  });
  it('N45: has no crisis list of its own; what it says of the accounts refers to the pack’s', () => {
    const accounts = ntnu.crisis?.accounts.map(({ channel }) => channel) ?? [];
    expect(ntnu.register?.crisis.filter(({ account }) => !accounts.includes(account))).toEqual([]);
    expect(umu.crisis).toBeUndefined();
  });
});

it('a pack’s rules are counted with those that only its register keeps, each once', () => {
  expect(ruleCount(uio)).toBe(uio.rules.length);
  expect(ruleCount(ntnu)).toBe(ntnu.rules.length);
  expect(ruleCount({ rules: umu.rules })).toBe(umu.rules.length);
  expect(ruleCount(umu)).toBeGreaterThan(umu.rules.length + 20);
  expect(
    ruleCount({ rules: [], register: { ...rules, guards: [], due: {}, books: { incidents: 'M39', captures: 'M39' }, requirements: [] } }),
  ).toBe(1);
});

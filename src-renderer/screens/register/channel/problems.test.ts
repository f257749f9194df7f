import { describe, expect, it } from 'vitest';
import { fields } from '#shared/domain/register/fields.ts';
import type { Part } from '#shared/domain/register/parts.ts';
import { problemsIn } from './problems.ts';

const told = (id: keyof typeof fields, value: unknown) => problemsIn(fields[id] as Part, id, value);

describe('what is wrong with what was filled in', () => {
  it('is nothing where a part can be kept, and where nothing is filled in', () => {
    for (const id of Object.keys(fields) as (keyof typeof fields)[]) expect(told(id, fields[id].empty)).toEqual([]);
    expect(told('resources', { people: 2, hoursPerWeek: 1.5, budget: null })).toEqual([]);
    expect(told('addressUrl', 'https://x.com/umu')).toEqual([]);
  });

  it.each([
    ['plannedUpdateFrequency', { count: 'to', period: 'week' }, 'plannedUpdateFrequency.count', 'register.problem.count'],
    ['resources', { people: 'noen', hoursPerWeek: null, budget: null }, 'resources.people', 'register.problem.amount'],
    ['evaluationDue', '31.02.2026', 'evaluationDue', 'register.problem.date'],
    ['credentialCustody', { vault: 'passord: hemmelig1' }, 'credentialCustody.vault', 'register.problem.secret'],
    ['audiencePrimary', [{ group: 'a' }, { group: 'x'.repeat(201) }], 'audiencePrimary.1.group', 'register.problem.long'],
  ] as const)('of %s stops the save and is told at the very part', (id, value, path, text) => {
    expect(told(id, value)).toEqual([{ path, text, stops: true }]);
  });

  it.each(['http://x.com/umu', 'x.com/umu'])('of %s is told, and can be kept', (address) => {
    expect(told('addressUrl', address)).toEqual([{ path: 'addressUrl', text: 'register.problem.https', stops: false }]);
  });
});

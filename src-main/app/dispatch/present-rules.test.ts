import { expect, it } from 'vitest';
import { samplePack } from '#shared/domain/message/message.fixture.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import type { Rule } from '#shared/domain/policy/rule-kinds.ts';
import { dispatchHouses } from '../../../tests/kit/dispatch-houses.ts';
import { requirePresentRules } from './present-rules.ts';

const { house } = dispatchHouses();
const late: Rule = { id: 'U17', kind: 'lead-time', severity: 'block', source: 'kap. 1', params: { hours: 100_000 } };
const ownStudents: Rule = {
  id: 'U03',
  kind: 'own-route',
  severity: 'block',
  source: 'kap. 1',
  params: { answers: ['own-students'], skips: ['U17'], audiences: ['all-students'], ownUnits: false },
};

it('U03: what falls away on the way of a message stops its send neither, when the rules have changed since', async () => {
  const at = await house(3, { pack: { rules: [...samplePack.rules, late, ownStudents] } });
  const version = at.store.read.versions('m').at(-1) as FrozenVersion;
  const wantedAt = { local: '2026-12-01T08:00', zone: 'Europe/Oslo' };
  const earlier = { ...version, packVersion: '0', brief: { ...version.brief, wantedAt } };
  const advice = {
    packId: 'sample',
    packVersion: '0',
    path: [],
    answer: 'own-students',
    reason: '',
    by: 'writer',
    at: version.submittedAt,
  };
  expect(() => requirePresentRules(at.context, { ...earlier, advice })).not.toThrow();
  expect(() => requirePresentRules(at.context, earlier)).toThrow(
    expect.objectContaining({ text: expect.objectContaining({ id: 'dispatch.blocked.presentRules' }) }),
  );
  // Under the very version that it was frozen under it was checked then.
  expect(() => requirePresentRules(at.context, version)).not.toThrow();
});

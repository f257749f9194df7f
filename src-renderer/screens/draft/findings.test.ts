import { expect, test } from 'vitest';
import type { Finding } from '#shared/domain/checks/finding.ts';
import { emptyBrief } from '#shared/domain/draft/brief.ts';
import { stillFound } from './findings.ts';

const about = (field: 'replyTo' | 'replyToConfirmed'): Finding => ({
  rule: 'U42',
  severity: 'block',
  place: { in: 'brief', field },
  source: '',
  text: { id: 'check.openingLine' },
});

test('U42: once the reply list is confirmed, nothing says that it is not, before the rules are asked again', () => {
  const found = [about('replyTo'), about('replyToConfirmed')];
  const replyToConfirmed = { address: 'svar@example.org', by: 'kari', at: '2026-08-10T07:00:00.000Z' };
  expect(stillFound(found, emptyBrief)).toBe(found);
  expect(stillFound(found, { ...emptyBrief, replyTo: 'svar@example.org', replyToConfirmed })).toEqual([about('replyTo')]);
});

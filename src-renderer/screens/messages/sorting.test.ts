import { expect, it } from 'vitest';
import type { MessageSummary } from '#shared/contract/messages.ts';
import { translator } from '#shared/texts/translate.ts';
import { sortMessages } from './sorting.ts';

const t = translator('nb');
const message = (subject: string, sender: string, updatedAt = '2026-01-01') =>
  ({ subject, sender, updatedAt, audience: null, stage: 'draft', wantedAt: null, finishedAt: null }) as MessageSummary;
const all = [
  message('Åpningstider', 'Biblioteket', '2026-03-01'),
  message('Eksamen 10', 'Studieavdelingen'),
  message('Eksamen 9', 'Biblioteket'),
];
const subjects = (options: Parameters<typeof sortMessages>[1]) => sortMessages(all, options, t).map(({ subject }) => subject);

it('finds a message by any of its words, in subject or sender, whatever the case', () => {
  expect(subjects({ search: 'BIBLIO eks', by: 'subject', down: false })).toEqual(['Eksamen 9']);
  expect(subjects({ search: 'finnes ikke', by: 'subject', down: false })).toEqual([]);
});

it('sorts as Norwegians do: å is last, and 9 comes before 10', () => {
  expect(subjects({ search: '', by: 'subject', down: false })).toEqual(['Eksamen 9', 'Eksamen 10', 'Åpningstider']);
  expect(subjects({ search: '', by: 'updated', down: true })[0]).toBe('Åpningstider');
});

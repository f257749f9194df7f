import { describe, expect, test } from 'vitest';
import type { AudienceKind } from '../draft/brief.ts';
import { populationFits } from './population.ts';

describe('U07, U23: the list agrees with whom the message is for', () => {
  test.each<[AudienceKind, string]>([
    ['all-students', 'students'],
    ['student-selection', 'students'],
    ['all-staff', 'staff'],
    ['staff-selection', 'staff'],
    ['all-staff-and-students', 'students staff mixed'],
  ])('%s takes %s and nothing else', (kind, taken) => {
    const populations = ['students', 'staff', 'mixed'] as const;
    expect(populations.filter((population) => populationFits({ kind }, population))).toEqual(taken.split(' '));
  });

  test('before there is an audience, nothing disagrees', () => expect(populationFits(null, 'mixed')).toBe(true));
});

import { describe, expect, it } from 'vitest';
import type { RecipientsPreview } from '#shared/contract/recipients.ts';
import type { Audience } from '#shared/domain/draft/brief.ts';
import { emptyForm, type FilledForm, filledForm, guessPopulation, isAfter, whatStops } from './take-in.ts';

const today = '2026-08-10';
const students: Audience = { kind: 'all-students' };
const preview = { valid: 5002 } as RecipientsPreview;
const mapping = { email: 'E-post' };
const whole: FilledForm = { source: 'FS', basis: 'GDPR 6', deleteBy: '2026-11-08', population: 'students', followsSend: false };
const stops = (form: Partial<FilledForm>, context = { today, audience: students as Audience | null }) =>
  whatStops(preview, mapping, { ...whole, ...form }, context)?.id ?? null;

describe('before a list is taken in', () => {
  it('is deleted 90 days after today and rests on the public task, unless something else is chosen', () => {
    const defaults = { today, basis: 'Allmennhetens interesse', audience: students };
    expect(filledForm(emptyForm, defaults)).toEqual({
      source: '',
      basis: 'Allmennhetens interesse',
      deleteBy: '2026-11-08',
      followsSend: true,
      population: 'students',
    });
    expect(filledForm({ ...emptyForm, basis: 'Samtykke', deleteBy: '2026-09-01' }, defaults)).toMatchObject({
      basis: 'Samtykke',
      deleteBy: '2026-09-01',
      followsSend: false,
    });
  });

  it('guesses who the list holds from whom the message is for', () => {
    expect(guessPopulation({ kind: 'student-selection' })).toBe('students');
    expect(guessPopulation({ kind: 'all-staff' })).toBe('staff');
    expect(guessPopulation({ kind: 'all-staff-and-students' })).toBe('mixed');
    expect(guessPopulation(null)).toBe('mixed');
  });

  it('stops without source, basis, or a delete-by date after today', () => {
    expect(stops({})).toBeNull();
    expect(stops({ source: '  ' })).toBe('recipients.screen.stops.source');
    expect(stops({ basis: '' })).toBe('recipients.screen.stops.basis');
    expect(stops({ deleteBy: '' })).toBe('recipients.screen.stops.deleteBy');
    expect(stops({ deleteBy: today })).toBe('recipients.screen.stops.deleteBy');
  });

  it('U07: stops a list of staff for a message to students, and takes any list for a message to both', () => {
    expect(stops({ population: 'staff' })).toBe('recipients.screen.stops.population');
    expect(stops({ population: 'staff' }, { today, audience: { kind: 'all-staff-and-students' } })).toBeNull();
  });

  it('stops when no column holds addresses, or none can be used', () => {
    expect(whatStops(preview, { unit: 'Fakultet' }, whole, { today, audience: students })?.id).toBe('recipients.screen.stops.noEmail');
    expect(whatStops({ ...preview, valid: 0 }, mapping, whole, { today, audience: students })?.id).toBe('recipients.screen.stops.nobody');
  });

  it('U07: stops a selection that does not agree with the message, or that has nobody', () => {
    const disagrees = { id: 'recipients.selection.unknown' as const, params: { count: 1, codes: '990000', rule: 'U07' } };
    expect(whatStops(preview, mapping, whole, { today, audience: students, disagrees })?.id).toBe('recipients.selection.stops.disagrees');
    const nobody = { ...preview, valid: 0, unselected: 3 };
    expect(whatStops(nobody, mapping, whole, { today, audience: students })?.id).toBe('recipients.selection.stops.nobody');
  });

  it('takes a half-written date for no date', () => {
    expect(isAfter('2026-1', today)).toBe(false);
    expect(isAfter('2026-08-11', today)).toBe(true);
  });
});

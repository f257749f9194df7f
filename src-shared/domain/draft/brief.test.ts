import { describe, expect, it } from 'vitest';
import { asLine, type Brief, briefLimits, emptyBrief, isTooLong } from './brief.ts';

const fields = Object.keys(briefLimits) as (keyof typeof briefLimits)[];
const answered = (field: (typeof fields)[number], text: string): Brief =>
  field === 'description'
    ? { ...emptyBrief, audience: { kind: 'student-selection', description: text } }
    : { ...emptyBrief, [field]: text };

describe('an answer', () => {
  it.each(fields)('%s may have so many characters and no more', (field) => {
    expect(isTooLong(answered(field, 'x'.repeat(briefLimits[field])))).toBe(false);
    expect(isTooLong(answered(field, 'x'.repeat(briefLimits[field] + 1)))).toBe(true);
  });

  it('of one line holds nothing that a mail header refuses', () => {
    expect(asLine('Eksamen\tog\r\nBcc: a@b.example\u2028\u0000slutt')).toBe('Eksamen og Bcc: a@b.example slutt');
    expect(asLine('Åpen dag 🎓 – עברית')).toBe('Åpen dag 🎓 – עברית');
  });
});

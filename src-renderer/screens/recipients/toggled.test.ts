import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Condition, holds } from '#shared/domain/recipients/selection.ts';
import { toggled } from './toggled.ts';

const column = 'Stedkode';

it('ticks a faculty with the codes below it, and lets them stand one by one when one of them is unticked', () => {
  const about = { column, inFile: ['150000', '150210', '150310'], below: true };
  const faculty = toggled(about, null, '150000');
  expect(faculty).toEqual({ column, values: ['150000'], below: true });
  expect(toggled(about, faculty, '150210')).toEqual({ column, values: ['150000', '150310'] });
});

it('is gone when the last value is unticked', () => {
  const about = { column, inFile: ['HF', 'SV'], below: false };
  expect(toggled(about, toggled(about, null, 'HF'), 'hf')).toBeNull();
});

it('changes what is ticked for the value alone when it unticks, whatever was ticked before', () => {
  const code = fc.constantFrom('15', '1502', '150000', '150200', '150210', '16', '160000', 'HF', '');
  fc.assert(
    fc.property(
      fc.uniqueArray(code, { minLength: 1 }),
      fc.uniqueArray(code, { minLength: 1 }),
      fc.boolean(),
      fc.nat(),
      (inFile, values, below, at) => {
        const before: Condition = { column, values, ...(below && { below: true }) };
        const value = inFile[at % inFile.length] ?? '';
        fc.pre(holds(before, value));
        const after = toggled({ column, inFile, below }, before, value);
        for (const one of inFile) expect(after !== null && holds(after, one)).toBe(one !== value && holds(before, one));
      },
    ),
  );
});

import { describe, expect, it } from 'vitest';
import { type Audience, emptyBrief } from '../draft/brief.ts';
import type { Pack } from '../policy/pack.ts';
import { selectionFault, statedCondition } from './selection-brief.ts';

const rule = (id: string, kind: string, params: object) => ({ id, kind, severity: 'block', params, source: '' });
const name = (nb: string, en: string) => ({ nb, nn: nb, en });
const pack = {
  rules: [
    rule('U23', 'selection-described', { anyOf: ['description', 'placeCodes'] }),
    rule('U08', 'selection-codes', { fields: ['placeCodes'], audiences: ['staff-selection'] }),
    rule('U27', 'selection-codes', { fields: ['positionGroups'], audiences: ['staff-selection'] }),
    rule('U07', 'known-codes', { fields: ['placeCodes', 'positionGroups'] }),
  ],
  codes: {
    placeCodes: [
      { code: '150000', name: name('MN', 'MN') },
      { code: '160000', name: name('HF', 'HF') },
    ],
    positionGroups: [
      { code: 'academic', name: name('Vitenskapelige', 'Academic') },
      { code: 'technical', name: name('Tekniske', 'Technical') },
    ],
  },
} as unknown as Pack;
const to = (audience: Partial<Audience> = {}) => ({
  brief: { ...emptyBrief, audience: { kind: 'staff-selection' as const, ...audience } },
});
const place = (...values: string[]) => ({ column: 'Stedkode', values, below: true as const });
const group = (...values: string[]) => ({ column: 'Stillingsgruppe', values });

describe('a selection held against the brief', () => {
  const stated = to({ placeCodes: ['150000'], positionGroups: ['academic'] });

  it('U07 U27: agrees where the codes are those stated, also by the name that the export gives the group', () => {
    expect(selectionFault(pack, stated, [place(' 150000 '), group('vitenskapelig')])).toBeNull();
    expect(selectionFault(pack, stated, [group('ACADEMIC')])).toBeNull();
  });

  it('U08: is refused with other place codes, more of them or fewer', () => {
    for (const values of [['160000'], ['150000', '160000']])
      expect(selectionFault(pack, stated, [place(...values)])).toMatchObject({
        id: 'recipients.selection.differs',
        params: { rule: 'U08' },
      });
    expect(selectionFault(pack, to({ placeCodes: ['150000', '160000'] }), [place('150000')])?.id).toBe('recipients.selection.differs');
  });

  it('U27: is refused with another position group', () => {
    expect(selectionFault(pack, stated, [group('tekniske')])).toMatchObject({
      id: 'recipients.selection.differs',
      params: { column: 'Stillingsgruppe', stated: 'academic', rule: 'U27' },
    });
  });

  it('U23: is held against the place codes of a selection of students too', () => {
    const students = to({ kind: 'student-selection', placeCodes: ['150000'] });
    expect(selectionFault(pack, students, [place('160000')])).toMatchObject({ params: { rule: 'U23' } });
  });

  it('U07: is refused with a code that the pack does not know', () => {
    expect(selectionFault(pack, to(), [place('990000')])).toEqual({
      id: 'recipients.selection.unknown',
      params: { count: 1, codes: '990000', rule: 'U07' },
    });
  });

  it('is free where the brief states no such codes, and in columns that hold none', () => {
    expect(selectionFault(pack, to(), [place('160000')])).toBeNull();
    expect(selectionFault(pack, stated, [{ column: 'Tilknytning', values: ['emeritus'] }])).toBeNull();
    expect(selectionFault(pack, stated, [{ column: 'Stillingskode', values: ['1013'] }])).toBeNull();
  });

  it('U27: holds numbered position codes against a brief that states numbers', () => {
    const free = { ...pack, codes: { placeCodes: [], positionGroups: [] } };
    const numbers = to({ positionGroups: ['1013'] });
    expect(selectionFault(free, numbers, [{ column: 'Stillingskode', values: ['1013'] }])).toBeNull();
    expect(selectionFault(free, numbers, [{ column: 'Stillingskode', values: ['1408'] }])?.id).toBe('recipients.selection.differs');
  });

  it('U07: offers what the brief states, spelled as the file does', () => {
    expect(statedCondition(pack, stated, 'Stedkode', [])).toEqual(place('150000'));
    expect(statedCondition(pack, stated, 'Stillingsgruppe', ['vitenskapelig', 'teknisk'])).toEqual(group('vitenskapelig'));
    expect(statedCondition(pack, to(), 'Stedkode', ['150000'])).toBeNull();
    expect(statedCondition(pack, stated, 'Tilknytning', ['ansatt'])).toBeNull();
  });
});

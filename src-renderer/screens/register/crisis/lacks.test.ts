import { describe, expect, it } from 'vitest';
import { type CrisisAccount, lacksOf, shapeOf } from './lacks.ts';

const whole: CrisisAccount = {
  account: 'facebook-norwegian',
  name: 'Facebook NTNU',
  channel: { id: '1', name: 'NTNU', platform: 'facebook', addressUrl: 'https://facebook.com/ntnu.no', handle: 'ntnu.no', state: 'open' },
  ready: true,
  responsible: 'Anne Berg',
  deputy: 'Per Aas',
  admin: 'Vakta',
  testedOn: '2026-05-02',
  overdue: false,
};

describe('an account of the crisis list', () => {
  it('lacks nothing when it is open, has its people, and access was tested', () => {
    expect(lacksOf(whole)).toEqual([]);
    expect(shapeOf(whole)).toBe('done');
  });

  it('is only said to be unregistered where the register does not know it', () => {
    const unknown = { ...whole, channel: null, ready: false, responsible: '', deputy: '', admin: '', testedOn: null, overdue: true };
    expect(lacksOf(unknown)).toEqual(['unregistered']);
    expect(shapeOf(unknown)).toBe('stops');
    expect(lacksOf(unknown, false)).toEqual(['noAddress']);
  });

  it('says each thing that is missing, and tells what was never tested from what was tested long ago', () => {
    const bare = { ...whole, ready: false, responsible: '', deputy: '', admin: '', testedOn: null, overdue: true };
    expect(lacksOf(bare)).toEqual(['notOpen', 'responsible', 'admin', 'never', 'deputy']);
    expect(lacksOf({ ...whole, testedOn: '2020-01-01', overdue: true })).toEqual(['old']);
  });

  it('may be used though a deputy is missing, and is marked', () => {
    expect(shapeOf({ ...whole, deputy: '' })).toBe('warns');
    expect(shapeOf({ ...whole, ready: false })).toBe('stops');
  });
});

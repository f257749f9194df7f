import { describe, expect, it } from 'vitest';
import {
  capital,
  compactDigest,
  formatBytes,
  formatClock,
  formatCount,
  formatDay,
  formatInstant,
  formatPercent,
  formatTime,
  formatWall,
} from './format.ts';

const zone = 'Europe/Oslo';
const plain = (text: string) => text.replaceAll(/\u00a0/g, ' ');

describe('figures', () => {
  it('groups thousands with a space that never breaks, also in nynorsk', () => {
    expect(formatCount('nb', 5018)).toBe('5\u00a0018');
    expect(formatCount('nn', 5018)).toBe('5\u00a0018');
    expect(formatCount('en', 5018)).toBe('5,018');
  });

  it('says 100 % of the whole only', () => {
    expect(plain(formatPercent('nb', 0.9999))).toBe('99 %');
    expect(plain(formatPercent('nb', 1))).toBe('100 %');
    expect(plain(formatPercent('nb', 0.003))).toBe('0,3 %');
    expect(formatPercent('en', 0.55)).toBe('55%');
  });

  it('gives bytes the unit that keeps them short', () => {
    expect(plain(formatBytes('nb', 840))).toBe('840 byte');
    expect(plain(formatBytes('nb', 14_336))).toBe('14 kB');
    expect(plain(formatBytes('nn', 2_516_582))).toBe('2,4 MB');
  });
});

describe('times', () => {
  const now = '2026-10-08T10:00:00.000Z';

  it('reads an instant in the institution’s zone, Norwegian with a full stop', () => {
    expect(formatTime('nb', '2026-10-08T08:15:02.000Z', zone)).toBe('10.15');
    expect(formatTime('en', '2026-10-08T08:15:02.000Z', zone, true)).toBe('10:15:02');
    expect(formatClock('nn', '2026-10-08T08:15:02.000Z', zone)).toBe('kl.\u00a010.15');
  });

  it('names the days around today, else the date, with the year where it differs', () => {
    expect(plain(formatInstant('nb', '2026-10-08T05:00:00.000Z', { zone, now }))).toBe('i dag kl. 07.00');
    expect(plain(formatInstant('nn', '2026-10-08T23:30:00.000Z', { zone, now }))).toBe('i morgon kl. 01.30');
    expect(plain(formatInstant('nb', '2026-10-05T06:14:00.000Z', { zone, now }))).toBe('5. okt. kl. 08.14');
    expect(plain(formatInstant('en', '2025-12-31T23:30:00.000Z', { zone, now }))).toBe('1 Jan 00:30');
    expect(plain(formatInstant('en', '2025-06-30T10:00:00.000Z', { zone, now }))).toBe('30 June 2025 12:00');
  });

  it('leaves out what a narrow column does not need', () => {
    expect(formatInstant('nb', '2026-10-08T07:42:00.000Z', { zone, now, bare: true })).toBe('09.42');
    expect(plain(formatInstant('nb', '2026-10-07T13:12:00.000Z', { zone, now, bare: true }))).toBe('i går 15.12');
  });

  it('keeps wanted times as they were written', () => {
    const wall = { local: '2026-10-12T08:00', zone };
    expect(plain(capital(formatWall('nb', wall, { bare: true, now })))).toBe('Man. 12. okt. 08.00');
    expect(plain(formatWall('nn', wall))).toBe('mån. 12. okt. kl. 08.00');
    expect(plain(formatWall('en', wall))).toBe('Mon 12 Oct 08:00');
  });

  it('writes days long and short', () => {
    expect(plain(formatDay('nn', '2026-10-06', { long: true }))).toBe('tysdag 6. oktober');
    expect(plain(formatDay('nb', '2027-01-31', { now, zone, weekday: false }))).toBe('31. jan. 2027');
  });
});

it('shows a digest in two groups that people can compare', () => {
  expect(plain(compactDigest('7f3a91c2aa'))).toBe('7F3A 91C2');
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMessage } from '../checks/check-message.ts';
import { sampleBodies, sampleBrief, samplePack } from '../message/message.fixture.ts';
import { emptyBrief } from './brief.ts';
import { copiedDates, standingDates, withWord } from './copied.ts';
import { bodiesArbitrary } from './document.arbitrary.ts';
import { type Bodies, type Doc, languageCodes } from './document.ts';

const doc = (...texts: string[]): Doc => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});
const bodies: Bodies = {
  nb: doc('Hei', 'Fristen er tirsdag 1. september.', 'Velkommen'),
  en: doc('Hello', 'The deadline is Tuesday 1 September.', 'Welcome'),
};
const brief = {
  ...emptyBrief,
  subject: 'Frist 1. september',
  audience: { kind: 'student-selection' as const, description: 'De som søkte før 1.9.' },
};
const still = { by: 'kari', at: '2026-08-10T07:00:00.000Z' };

describe('the dates that came with a copy', () => {
  const copied = copiedDates({ brief, bodies });

  it('are asked about in their rows and fields', () => {
    expect(standingDates(copied, { brief, bodies }, ['nb', 'en'])).toEqual([
      { place: { in: 'brief', field: 'subject', text: 'Frist 1. september' }, row: null, dates: ['1. september'], still: null },
      { place: { in: 'brief', field: 'audience', text: 'De som søkte før 1.9.' }, row: null, dates: ['1.9.'], still: null },
      {
        place: { in: 'body', language: 'nb', text: 'Fristen er tirsdag 1. september.' },
        row: 1,
        dates: ['tirsdag 1. september'],
        still: null,
      },
      {
        place: { in: 'body', language: 'en', text: 'The deadline is Tuesday 1 September.' },
        row: 1,
        dates: ['Tuesday 1 September'],
        still: null,
      },
    ]);
  });

  it('are no longer asked about when their block was edited, and again when the edit is undone', () => {
    const edited = { brief, bodies: { ...bodies, nb: doc('Hei', 'Fristen er onsdag 2. september.', 'Velkommen') } };
    expect(standingDates(copied, edited, ['nb', 'en']).map(({ place }) => place.in === 'body' && place.language)).not.toContain('nb');
    expect(standingDates(copied, { brief, bodies }, ['nb', 'en'])).toHaveLength(4);
  });

  it('are no finding once somebody has said that they are right, until that is taken back', () => {
    const [, , first] = copied;
    if (!first) throw new Error('nothing was copied');
    const found = (dates: typeof copied) =>
      checkMessage({ brief, bodies, copied: dates, pack: samplePack, now: still.at }).filter(({ rule }) => rule === 'copied-date');
    expect(found(copied)).toHaveLength(4);
    expect(found(copied)[2]).toMatchObject({ severity: 'warn', place: { in: 'body', language: 'nb', row: 1 }, source: '' });
    const said = withWord(copied, first.place, still) ?? [];
    expect(found(said).map(({ place }) => place)).not.toContainEqual({ in: 'body', language: 'nb', row: 1 });
    expect(found(said)).toHaveLength(3);
    expect(found(withWord(said, first.place, null) ?? [])).toEqual(found(copied));
  });

  it('hold no word about what was not copied', () => {
    expect(withWord(copied, { in: 'body', language: 'nn', text: 'Fristen er tirsdag 1. september.' }, still)).toBeNull();
  });

  it('are nothing in a message that began from nothing', () => {
    expect(
      checkMessage({ brief: sampleBrief, bodies: sampleBodies, pack: samplePack, now: still.at }).map(({ rule }) => rule),
    ).not.toContain('copied-date');
  });

  it('all stand in what was copied, whatever the text', () => {
    fc.assert(
      fc.property(bodiesArbitrary, (any) => {
        const written = { brief: emptyBrief, bodies: any };
        const dates = copiedDates(written);
        const standing = standingDates(dates, written, languageCodes);
        for (const { place } of dates) expect(standing.map((one) => one.place)).toContainEqual(place);
        for (const one of standing) expect(one.dates.length).toBeGreaterThan(0);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyBrief } from './brief.ts';
import type { Block, Doc } from './document.ts';
import { countChanged, isUnwritten, pauseMinutes, sameWritten, snapshotDue, snapshotLimits, snapshotsToDrop } from './snapshot.ts';

const at = (minutes: number): string => new Date(Date.UTC(2026, 7, 10, 7) + minutes * 60_000).toISOString();
const paragraph = (value: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text: value }] });
const text = (...values: string[]): Doc => ({ type: 'doc', content: values.map(paragraph) });
const list = (...values: string[]): Doc => ({
  type: 'doc',
  content: [{ type: 'bulletList', content: values.map((value) => ({ type: 'listItem', content: [paragraph(value)] })) }],
});

describe('a draft is kept as it stood', () => {
  const before = { revision: 7, updatedAt: at(0), updatedBy: 'kari' };

  it('when another person writes on, and after a pause; never key by key', () => {
    expect(snapshotDue(before, { by: 'kari', at: at(0.01) })).toBeNull();
    expect(snapshotDue(before, { by: 'kari', at: at(pauseMinutes) })).toBeNull();
    expect(snapshotDue(before, { by: 'kari', at: at(pauseMinutes + 0.01) })).toBe('pause');
    expect(snapshotDue(before, { by: 'ola', at: at(0.01) })).toBe('person');
  });

  it('as it began, when it began with a text', () => {
    expect(snapshotDue({ ...before, revision: 1 }, { by: 'kari', at: at(0.01) })).toBe('beginning');
    expect(isUnwritten({ brief: emptyBrief, bodies: { nb: { type: 'doc', content: [{ type: 'paragraph' }] } } })).toBe(true);
    expect(isUnwritten({ brief: { ...emptyBrief, subject: 'Eksamen' }, bodies: {} })).toBe(false);
  });

  it('when the clock was set back by a day', () => {
    expect(snapshotDue(before, { by: 'kari', at: at(-24 * 60) })).toBe('pause');
  });
});

describe('of the snapshots of a message', () => {
  const heads = (minutes: readonly number[]) => minutes.map((minute, index) => ({ id: `s${index}`, takenAt: at(minute) }));
  const left = (all: readonly { id: string; takenAt: string }[]) => {
    const gone = new Set(snapshotsToDrop(all));
    return all.filter(({ id }) => !gone.has(id));
  };

  it('the newest stay, of one day too', () => {
    const all = heads(Array.from({ length: 30 }, (_, index) => index));
    expect(left(all)).toEqual(all.slice(-snapshotLimits.newest));
  });

  it('of older ones the last of each day stays', () => {
    const day = 24 * 60;
    const all = heads([0, 1, 2, day, day + 1, ...Array.from({ length: snapshotLimits.newest }, (_, index) => 2 * day + index)]);
    expect(left(all).map(({ id }) => id)).toEqual(['s2', 's4', ...all.slice(5).map(({ id }) => id)]);
  });

  it('there are never more than the limit, the newest always stay, and dropping again drops nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 * 24 * 60 }), { maxLength: 300 }), (minutes) => {
        const all = heads(minutes.toSorted((a, b) => a - b));
        const stays = left(all);
        expect(stays.length).toBeLessThanOrEqual(snapshotLimits.all);
        expect(stays.slice(-snapshotLimits.newest)).toEqual(all.slice(-snapshotLimits.newest));
        expect(snapshotsToDrop(stays)).toEqual([]);
      }),
    );
  });

  it('a snapshot every hour for a year leaves the bound, one a day before the newest', () => {
    let kept: { id: string; takenAt: string }[] = [];
    for (let hour = 0; hour < 365 * 24; hour += 1) kept = left([...kept, { id: `h${hour}`, takenAt: at(hour * 60) }]);
    expect(kept).toHaveLength(snapshotLimits.all);
    const days = kept.slice(0, -snapshotLimits.newest).map(({ takenAt }) => takenAt.slice(0, 10));
    expect(new Set(days).size).toBe(days.length);
  });
});

describe('what changed', () => {
  const brief = { ...emptyBrief, subject: 'Eksamen', replyTo: 'svar@lister.uni.example' };

  it('is counted in paragraphs and list items by language, and answers in the brief', () => {
    const before = { brief, bodies: { nb: text('a', 'b', 'c'), nn: list('x', 'y') } };
    const now = {
      brief: { ...brief, subject: 'Ny eksamen' },
      bodies: { nb: text('a', 'B', 'c', 'd'), nn: list('x', 'z'), en: text('new') },
    };
    expect(countChanged(before, now)).toEqual({ blocks: { nb: 2, nn: 1, en: 1 }, answers: 1 });
    expect(countChanged(null, before)).toEqual({ blocks: { nb: 3, nn: 2 }, answers: 2 });
    expect(countChanged(now, now)).toEqual({ blocks: {}, answers: 0 });
  });

  it('is something when paragraphs only changed places', () => {
    expect(countChanged({ brief, bodies: { nb: text('a', 'b') } }, { brief, bodies: { nb: text('b', 'a') } }).blocks).toEqual({ nb: 1 });
  });

  it('is nothing when only the reply list was confirmed, or a language has an empty text instead of none', () => {
    const confirmed = { ...brief, replyToConfirmed: { address: brief.replyTo, by: 'kari', at: at(0) } };
    expect(
      sameWritten({ brief, bodies: {} }, { brief: confirmed, bodies: { en: { type: 'doc', content: [{ type: 'paragraph' }] } } }),
    ).toBe(true);
    expect(sameWritten({ brief, bodies: {} }, { brief, bodies: { en: text('a') } })).toBe(false);
  });
});

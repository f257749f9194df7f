import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyBrief } from '#shared/domain/draft/brief.ts';
import type { Doc } from '#shared/domain/draft/document.ts';
import { type Piece, Saver, type SaveState } from './saver.ts';

const text = (value: string): Doc => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: value }] }] });
const brief = (subject: string): Piece => ({ what: 'brief', brief: { ...emptyBrief, subject } });

/** A store that takes a piece only on top of its own revision. */
function stored(options: { fail?: (piece: Piece) => Error | null; takes?: number } = {}) {
  const kept = new Map<string, unknown>();
  const states: SaveState[] = [];
  let revision = 1;
  let busy = 0;
  const saver = new Saver({
    revision,
    savedAt: 'start',
    isConflict: (error) => error instanceof Error && error.message === 'conflict',
    onState: (state) => states.push(state),
    send: async (piece, on) => {
      busy += 1;
      expect(busy).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, options.takes ?? 20));
      busy -= 1;
      const failure = options.fail?.(piece);
      if (failure) throw failure;
      if (on !== revision) throw new Error('conflict');
      revision += 1;
      kept.set(piece.what, piece.what === 'brief' ? piece.brief : piece.body);
      return { revision, savedAt: `r${revision}` };
    },
  });
  return { saver, kept, states, bump: () => ++revision };
}

describe('saved as it is typed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('a quarter of a second after the last key', async () => {
    const { saver, kept } = stored();
    saver.put({ what: 'nb', body: text('H') });
    await vi.advanceTimersByTimeAsync(200);
    saver.put({ what: 'nb', body: text('Hei') });
    await vi.advanceTimersByTimeAsync(249);
    expect(kept.size).toBe(0);
    await vi.advanceTimersByTimeAsync(30);
    expect(kept.get('nb')).toEqual(text('Hei'));
    expect(saver.state).toEqual({ kind: 'saved', at: 'r2' });
  });

  test('within 700 ms also for one who never stops typing', async () => {
    const { saver, kept } = stored();
    for (let key = 0; key < 8; key++) {
      saver.put({ what: 'nb', body: text('x'.repeat(key + 1)) });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(kept.has('nb')).toBe(true);
  });

  test('after an error the text is kept and tried again', async () => {
    let broken = true;
    const { saver, kept } = stored({ fail: () => (broken ? new Error('disk full') : null) });
    saver.put({ what: 'nn', body: text('Hei') });
    await vi.advanceTimersByTimeAsync(400);
    expect(saver.state).toMatchObject({ kind: 'failed', conflict: false });
    expect(saver.dirty).toBe(true);
    broken = false;
    await vi.advanceTimersByTimeAsync(5100);
    expect(kept.get('nn')).toEqual(text('Hei'));
    expect(saver.dirty).toBe(false);
  });

  test('a brief that is refused does not keep the text from being saved', async () => {
    const { saver, kept } = stored({
      fail: (piece) => (piece.what === 'brief' && piece.brief.subject.length > 400 ? new Error('too long') : null),
    });
    saver.put(brief('x'.repeat(401)));
    await vi.advanceTimersByTimeAsync(400);
    saver.put({ what: 'nb', body: text('Hei') });
    await vi.advanceTimersByTimeAsync(400);
    expect(kept.get('nb')).toEqual(text('Hei'));
    expect(saver.state).toMatchObject({ kind: 'failed', error: new Error('too long') });
    saver.put(brief('kort'));
    await vi.advanceTimersByTimeAsync(400);
    expect(saver.state.kind).toBe('saved');
    expect(kept.get('brief')).toMatchObject({ subject: 'kort' });
  });

  test('a brief that is refused does not keep waiting what is written while it was sent', async () => {
    const { saver, kept } = stored({ fail: (piece) => (piece.what === 'brief' ? new Error('too long') : null), takes: 100 });
    saver.put(brief('x'));
    await vi.advanceTimersByTimeAsync(300);
    saver.put({ what: 'nb', body: text('Hei') });
    await vi.advanceTimersByTimeAsync(900);
    expect(kept.get('nb')).toEqual(text('Hei'));
  });

  test('while it cannot be saved, writing on does not make the word about it come and go', async () => {
    const { saver, states } = stored({ fail: () => new Error('disk full') });
    for (let key = 0; key < 20; key++) {
      saver.put({ what: 'nb', body: text('x'.repeat(key + 1)) });
      await vi.advanceTimersByTimeAsync(400);
    }
    const kinds = states.map(({ kind }) => kind);
    expect(kinds.slice(kinds.indexOf('failed')).every((kind) => kind === 'failed')).toBe(true);
  });

  test('after a conflict nothing is saved until a person chooses', async () => {
    const { saver, kept, bump } = stored();
    const newer = bump();
    saver.put({ what: 'nb', body: text('mitt') });
    await vi.advanceTimersByTimeAsync(10_000);
    saver.put({ what: 'nb', body: text('mitt igjen') });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(kept.size).toBe(0);
    expect(saver.state).toMatchObject({ kind: 'failed', conflict: true });
    const done = saver.overwrite(newer);
    await vi.advanceTimersByTimeAsync(100);
    expect(await done).toBe(true);
    expect(kept.get('nb')).toEqual(text('mitt igjen'));
  });

  test('whatever the order and the pauses, the last of each piece is what stands', async () => {
    const act = fc.record({
      what: fc.constantFrom('brief' as const, 'nb' as const, 'nn' as const, 'en' as const),
      text: fc.string({ maxLength: 5 }),
      pause: fc.nat({ max: 900 }),
      fails: fc.boolean(),
      flush: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), fc.integer({ min: 1, max: 600 }), async (acts, takes) => {
        let failing = false;
        const { saver, kept } = stored({ fail: () => (failing ? new Error('busy') : null), takes });
        const last = new Map<string, unknown>();
        for (const one of acts) {
          failing = one.fails;
          const piece: Piece = one.what === 'brief' ? brief(one.text) : { what: one.what, body: text(one.text) };
          last.set(piece.what, piece.what === 'brief' ? piece.brief : piece.body);
          saver.put(piece);
          if (one.flush) void saver.flush();
          await vi.advanceTimersByTimeAsync(one.pause);
        }
        failing = false;
        await vi.advanceTimersByTimeAsync(20_000);
        expect(kept).toEqual(last);
        expect(saver.dirty).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksForPatience, createBackOff } from './back-off.ts';

const second = 1000;
const minute = 60 * second;

describe('backing off', () => {
  it('halves the pace when the relay asks for patience, and again when it goes on asking', () => {
    const backOff = createBackOff();
    expect(backOff.distance).toBe(0);
    backOff.asked(0, 100);
    expect(backOff.distance).toBe(200);
    backOff.asked(11 * second, 100);
    expect(backOff.distance).toBe(400);
  });

  it('takes what several connections hear at once as one', () => {
    const backOff = createBackOff();
    for (let connection = 0; connection < 8; connection += 1) backOff.asked(connection * 100, 100);
    expect(backOff.distance).toBe(200);
  });

  it('keeps the slower pace for a minute, then grows back with success to the full one', () => {
    const backOff = createBackOff();
    backOff.asked(0, 100);
    for (let sent = 1; sent < 59; sent += 1) backOff.succeeded(sent * second);
    expect(backOff.distance).toBe(200);
    let last = backOff.distance;
    let successes = 0;
    while (backOff.distance > 0) {
      backOff.succeeded(minute + successes);
      successes += 1;
      expect(backOff.distance).toBeLessThan(last);
      last = backOff.distance;
    }
    expect(successes).toBeLessThan(50);
  });

  it('is never slower than a sixteenth, nor faster than the full pace, whatever comes', () => {
    const steps = fc.array(fc.record({ asked: fc.boolean(), after: fc.integer({ min: 0, max: 2 * minute }) }), { maxLength: 200 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 10_000 }), (taken, full) => {
        const backOff = createBackOff();
        let now = 0;
        for (const { asked, after } of taken) {
          now += after;
          if (asked) backOff.asked(now, full);
          else backOff.succeeded(now);
          expect(backOff.distance === 0 || (backOff.distance > full && backOff.distance <= 16 * full)).toBe(true);
        }
      }),
    );
  });
});

describe('a slower pace that was kept', () => {
  it('goes on after a restart where it was, for as long as the relay would have had to wait', () => {
    const before = createBackOff();
    before.asked(0, 100);
    before.asked(20_000, 100);
    const kept = before.kept(30_000);
    expect(kept).toEqual({ full: 100, distance: 400, since: 10_000 });
    const after = createBackOff(kept, 5_000_000);
    expect(after.distance).toBe(400);
    after.succeeded(5_049_000);
    expect(after.distance).toBe(400);
    after.succeeded(5_051_000);
    expect(after.distance).toBeLessThan(400);
  });

  it('is nothing at full pace, and never slower than it can have been', () => {
    expect(createBackOff().kept(0)).toBeNull();
    expect(createBackOff({ full: 10, distance: 1e9, since: 0 }, 0).distance).toBe(160);
  });
});

describe('a reply', () => {
  it.each([
    [421, '421 4.7.0 Try again later'],
    [450, '450 4.2.1 The user you are trying to contact is receiving mail too quickly'],
    [451, '451 4.3.0 Temporary failure'],
    [452, '452 4.3.1 Insufficient system storage'],
  ])('%i asks for patience: %s', (code, reply) => expect(asksForPatience(code, reply)).toBe(true));

  it.each([
    [450, '450 4.7.1 <a@uni.example>: Recipient address rejected: Greylisted'],
    [451, '451 4.7.1 Graylisting in action'],
    [452, '452 4.2.2 The mailbox is full'],
    [450, '450 4.1.2 Domain not found'],
    [454, '454 4.7.0 TLS not available'],
    [550, '550 5.1.1 User unknown'],
  ])('%i does not: %s', (code, reply) => expect(asksForPatience(code, reply)).toBe(false));
});

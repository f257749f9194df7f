import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainOf } from '../recipients/address.ts';
import { countedCaps, domainsWithin, writtenDomain } from './domain-caps.ts';
import { createDomainThrottles } from './domain-throttles.ts';
import type { Caps, DomainCap } from './order.ts';
import { mostInWindow } from './throttle.fixture.ts';
import { createThrottle, windowLengths } from './throttle.ts';
import { createTurns } from './turns.ts';

const noCap: Omit<DomainCap, 'domain'> = { perMinute: null, perHour: null, atOnce: null };
const free: Caps = { perSecond: null, perMinute: null, perHour: null, perDay: null, connections: 8 };

interface Run {
  readonly caps: Caps;
  readonly domainCaps: readonly DomainCap[];
  /** The domain of each row: 0 is one without caps, n that of `domainCaps[n - 1]`. */
  readonly rows: readonly number[];
  readonly lanes: number;
  readonly latencies: readonly number[];
  /** After so many have begun the program is killed; it starts again so much later. */
  readonly kills: readonly { readonly after: number; readonly pause: number }[];
}

/** Sends as the lanes do: whichever row may go goes. Gives when each began and ended, by domain. */
function send({ caps, domainCaps, rows, lanes, latencies, kills }: Run) {
  let now = 0;
  const done: { readonly group: number; readonly began: number; readonly ended: number }[] = [];
  const life = (left: readonly number[]) => {
    const turns = createTurns(rows.length, domainCaps.length + 1);
    for (const seq of left) turns.add(seq, rows[seq - 1] ?? 0);
    const pastOf = (group: number | null) =>
      done
        .filter((one) => group === null || one.group === group)
        .map(({ ended }) => ended)
        .toSorted((a, b) => a - b);
    return {
      turns,
      throttle: createThrottle(pastOf(null), now),
      domains: createDomainThrottles((domain) => pastOf(domainCaps.findIndex((cap) => cap.domain === domain) + 1)),
    };
  };
  const left = new Set(rows.map((_, index) => index + 1));
  let { turns, throttle, domains } = life([...left]);
  let inFlight: { readonly seq: number; readonly group: number; readonly began: number; readonly ends: number }[] = [];
  let begun = 0;
  const nameOf = (group: number) => domainCaps[group - 1]?.domain ?? 'other.example';
  while (left.size > 0 || inFlight.length > 0) {
    const kill = kills.find(({ after }) => after === begun);
    if (kill && inFlight.length > 0) {
      // Their ends are not known; each counts from the latest it can have been.
      for (const { group, began } of inFlight) done.push({ group, began, ended: now });
      now += kill.pause;
      inFlight = [];
      begun += 1;
      ({ turns, throttle, domains } = life([...left]));
      continue;
    }
    const total = inFlight.length >= lanes ? null : throttle.earliest(caps, now);
    const opens = (group: number) => (group === 0 ? now : domains.earliest(domainCaps[group - 1] ?? { domain: '', ...noCap }, now));
    const seq = total !== null && total <= now ? turns.take(now, (group) => (opens(group) ?? Number.POSITIVE_INFINITY) <= now) : null;
    if (seq !== null) {
      const group = rows[seq - 1] ?? 0;
      throttle.begin(caps, now);
      domains.begin(nameOf(group), now, domainCaps[group - 1]);
      inFlight.push({ seq, group, began: now, ends: now + (latencies[begun % latencies.length] ?? 1) });
      begun += 1;
      left.delete(seq);
      continue;
    }
    const events = [
      ...inFlight.map(({ ends }) => ends),
      ...(total !== null && total > now ? [total] : []),
      ...(total !== null ? turns.ready(now).flatMap((group) => opens(group) ?? []) : []),
    ].filter((at) => at > now || inFlight.some(({ ends }) => ends === at));
    now = Math.max(now, Math.min(...events));
    expect(Number.isFinite(now), 'somebody waits for nothing').toBe(true);
    for (const one of inFlight.filter(({ ends }) => ends <= now)) {
      throttle.end(now);
      domains.end(nameOf(one.group), now);
      turns.over(one.seq);
      done.push({ group: one.group, began: one.began, ended: now });
    }
    inFlight = inFlight.filter(({ ends }) => ends > now);
  }
  return done;
}

const someCap = fc.record({
  perMinute: fc.option(fc.integer({ min: 1, max: 60 })),
  perHour: fc.option(fc.integer({ min: 1, max: 100 })),
  atOnce: fc.option(fc.integer({ min: 1, max: 3 })),
});

describe('caps by recipient domain', () => {
  it('hold in every sliding window together with those on everything, over kills, and everybody gets their turn', () => {
    fc.assert(
      fc.property(
        fc.record({
          caps: fc.record({
            perSecond: fc.option(fc.integer({ min: 1, max: 20 })),
            perMinute: fc.option(fc.integer({ min: 1, max: 200 })),
            perHour: fc.constant(null),
            perDay: fc.constant(null),
            connections: fc.constant(8),
          }),
          domainCaps: fc.tuple(someCap, someCap).map(([first, second]): DomainCap[] => [
            { domain: 'a.example', ...first },
            { domain: 'b.example', ...second },
          ]),
          rows: fc.array(fc.constantFrom(0, 1, 1, 2), { minLength: 1, maxLength: 120 }),
          lanes: fc.integer({ min: 1, max: 6 }),
          latencies: fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 5 }),
          kills: fc.array(fc.record({ after: fc.integer({ min: 1, max: 120 }), pause: fc.integer({ min: 0, max: 90_000 }) }), {
            maxLength: 2,
          }),
        }),
        (run) => {
          const done = send(run);
          expect(done).toHaveLength(run.rows.length);
          for (const [index, cap] of run.domainCaps.entries()) {
            const own = done.filter(({ group }) => group === index + 1);
            // Wherever in its transaction the relay counts a message.
            for (const instants of [own.map(({ began }) => began), own.map(({ ended }) => ended)]) {
              if (cap.perMinute !== null) expect(mostInWindow(instants, windowLengths.minute)).toBeLessThanOrEqual(cap.perMinute);
              if (cap.perHour !== null) expect(mostInWindow(instants, windowLengths.hour)).toBeLessThanOrEqual(cap.perHour);
            }
            const { atOnce } = cap;
            if (atOnce !== null)
              for (const { began } of own)
                expect(own.filter((other) => other.began <= began && other.ended > began).length).toBeLessThanOrEqual(atOnce);
          }
          const began = done.map((one) => one.began);
          if (run.caps.perSecond !== null) expect(mostInWindow(began, windowLengths.second)).toBeLessThanOrEqual(run.caps.perSecond);
          if (run.caps.perMinute !== null) expect(mostInWindow(began, windowLengths.minute)).toBeLessThanOrEqual(run.caps.perMinute);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('keep nobody else waiting: the others go at their own pace past a domain that is full', () => {
    const rows = [...Array<number>(300).fill(1), ...Array<number>(600).fill(0)];
    const done = send({
      caps: { ...free, perSecond: 10 },
      domainCaps: [{ domain: 'a.example', ...noCap, perMinute: 60 }],
      rows,
      lanes: 4,
      latencies: [20],
      kills: [],
    });
    const last = (group: number) => Math.max(...done.filter((one) => one.group === group).map(({ ended }) => ended));
    expect(last(0)).toBeLessThan(600 * 130);
    // Nor does the full domain lose its turns to them.
    expect(last(1)).toBeLessThan(300 * 1000 * 1.05);
  });

  it('count what is in flight when a domain’s caps come later', () => {
    const domains = createDomainThrottles(() => []);
    domains.begin('a.example', 0);
    domains.begin('b.example', 0);
    expect(domains.earliest({ domain: 'a.example', ...noCap, atOnce: 1 }, 1)).toBeNull();
    expect(domains.earliest({ domain: 'a.example', ...noCap, perMinute: 1 }, 1)).toBeNull();
    domains.end('a.example', 10);
    expect(domains.earliest({ domain: 'a.example', ...noCap, atOnce: 1 }, 10)).toBe(10);
    expect(domains.earliest({ domain: 'a.example', ...noCap, perMinute: 1 }, 10)).toBe(10 + windowLengths.minute + 1);
  });
});

describe('a recipient domain', () => {
  it('is exactly what stands after the at-sign', () => {
    expect(domainOf('Kari@Student.uni.example')).toBe('student.uni.example');
    expect(domainOf('')).toBe('');
    expect(writtenDomain(' @Blåbær.example ')).toBe('xn--blbr-roah.example');
    expect(writtenDomain('uni')).toBeNull();
  });

  it('U41: has the operator’s caps, and an officer’s where they are lower', () => {
    const most: DomainCap[] = [{ domain: 'a.example', perMinute: 60, perHour: null, atOnce: 2 }];
    expect(domainsWithin([], most)).toEqual(most);
    expect(
      domainsWithin(
        [
          { domain: 'b.example', ...noCap, perHour: 5 },
          { domain: 'a.example', perMinute: 90, perHour: 100, atOnce: null },
        ],
        most,
      ),
    ).toEqual([
      { domain: 'a.example', perMinute: 60, perHour: 100, atOnce: 2 },
      { domain: 'b.example', ...noCap, perHour: 5 },
    ]);
    expect(countedCaps({ domain: 'a.example', perMinute: 3, perHour: 4, atOnce: 5 })).toMatchObject({
      perMinute: 3,
      perHour: 4,
      perDay: null,
    });
  });
});

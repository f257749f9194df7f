import type { Cut, Fault, Faults, Step } from './fault-server.ts';
import { oneOf } from './random.ts';

const later = ['450 4.2.1 Later', '451 4.3.0 Local error', '452 4.3.1 Out of space', '451-4.7.1 Not\r\n451 4.7.1 now'] as const;
const never = ['550 5.1.1 User unknown', '553 5.1.3 Bad address', '550 5.7.1 Blocked', '554 5.5.1 Error', '500 5.5.2 What'] as const;
const leaving = '421 4.3.2 Shutting down\r\n';
/** Longer than any reply may be (RFC 5321 section 4.5.3.1.5), and longer than we read. */
const overlong = (code: number) => `${code} ${'x'.repeat(100_000)}`;

const good: Record<Step, string> = {
  greeting: '220 fault.test ESMTP',
  ehlo: '250-fault.test\r\n250 8BITMIME',
  starttls: '220 2.0.0 Ready',
  mail: '250 2.1.0 Ok',
  rcpt: '250 2.1.5 Ok',
  data: '354 Go on',
  firstByte: '',
  content: '250 2.0.0 Ok: queued',
  rset: '250 2.0.0 Ok',
  quit: '221 2.0.0 Bye',
};

/** Draws a fault for a step. */
function draw(step: Step, random: () => number): Fault {
  const usual = good[step];
  const code = Number(usual.slice(0, 3)) || 250;
  // Whether a mail whose sender hears nothing was taken, is for the server to know.
  const taken = step === 'content' && random() < 0.5;
  const torn = `${usual}\r\n`.slice(0, Math.floor(random() * (usual.length + 2)));
  const ending = oneOf<Fault>(random, [
    { close: '', taken },
    { close: torn, taken },
    { stall: torn, taken },
    { close: leaving },
    { close: '550 5.1.1 Us' },
  ]);
  if (step === 'firstByte') return ending;
  return oneOf<() => Fault>(random, [
    () => oneOf(random, later),
    () => oneOf(random, later),
    () => oneOf(random, never),
    () => ending,
    () => ending,
    () => ({ trickle: usual, every: 1 + Math.floor(random() * 4) }),
    () => overlong(code),
    // Twice the same answer: from here on replies and commands are out of step.
    () => `${usual}\r\n${usual}`,
    // Says goodbye right after its answer, and means it.
    () => ({ close: `${usual}\r\n${leaving}`, taken: step === 'content' }),
    () => 'SSH-2.0-OpenSSH',
  ])();
}

/**
 * A server's faults, drawn at random: `share` is the part of all transactions that one happens to. A connection may also
 * come to its end at any byte of it.
 */
export function randomFaults(random: () => number, share: number): Faults & { readonly drawn: () => number } {
  let drawn = 0;
  const at = (step: Step, part: number) => () => {
    if (random() >= share * part) return undefined;
    drawn += 1;
    return draw(step, random);
  };
  return {
    drawn: () => drawn,
    session: (): Cut | undefined => {
      if (random() >= 0.3) return undefined;
      drawn += 1;
      // A mail and its envelope are some 5,000 bytes, the replies to it some 150.
      const of = oneOf<Cut['of']>(random, ['heard', 'said']);
      const after = Math.floor(random() * (of === 'heard' ? 200_000 : 6000));
      return { after, of, how: oneOf<Cut['how']>(random, ['close', 'close', 'stall']) };
    },
    greeting: at('greeting', 0.5),
    ehlo: at('ehlo', 0.5),
    starttls: at('starttls', 0.5),
    mail: at('mail', 0.15),
    rcpt: at('rcpt', 0.25),
    data: at('data', 0.15),
    firstByte: at('firstByte', 0.15),
    content: at('content', 0.3),
    rset: at('rset', 0.5),
    quit: at('quit', 0.5),
  };
}

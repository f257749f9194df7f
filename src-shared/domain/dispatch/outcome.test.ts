import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, mostAttempts, type Outcome, retryDelay } from './outcome.ts';
import { classifyReply, enhancedStatus, fingerprint } from './replies.ts';

const refused = (code: number, reply: string, stage: 'sender' | 'recipient' | 'content' = 'recipient'): Outcome => ({
  kind: code < 500 ? 'deferred' : 'refused',
  code,
  reply,
  stage,
});

describe('a reply', () => {
  it.each([
    [550, '550 5.1.1 <x@uni.example>: Recipient address rejected: User unknown', 'recipient', 'recipient'],
    [550, '550 No such user here', 'recipient', 'recipient'],
    [550, '550 5.7.1 Client host rejected: Access denied', 'recipient', 'sender'],
    [550, '550 5.7.1 user unknown', 'recipient', 'recipient'],
    [552, '552 5.2.2 Mailbox full', 'recipient', 'recipient'],
    [554, '554 Transaction failed: spam', 'content', 'sender'],
    [552, '552 5.3.4 Message size exceeds fixed limit', 'content', 'sender'],
    [553, '553 5.1.8 Sender domain not found', 'sender', 'sender'],
    [451, '451 4.7.1 Greylisted, try again in 300 seconds', 'recipient', 'recipient'],
    [421, '421 4.7.0 Too many messages', 'recipient', 'relay'],
    [451, '451 4.3.0 Try later', 'sender', 'relay'],
    [530, '530 5.7.0 Authentication required', 'sender', 'login'],
    [535, '535 5.7.8 Bad credentials', 'recipient', 'login'],
    [503, '503 5.5.1 Bad sequence', 'recipient', 'sender'],
  ] as const)('%s %s at %s is about the %s', (code, reply, stage, who) => {
    expect(classifyReply(code, reply, stage)).toBe(who);
  });
  it('shows its enhanced status', () => {
    expect(enhancedStatus('550 5.1.1 no')).toBe('5.1.1');
    expect(enhancedStatus('550-5.1.1 no\n550 5.1.1 more')).toBe('5.1.1');
    expect(enhancedStatus('550 no')).toBeNull();
    expect(fingerprint(550, '550 5.7.1 for r1@uni.example')).toBe(fingerprint(550, '550 5.7.1 for r2@uni.example'));
  });
});

describe('what an outcome does', () => {
  it('settles the row as the relay says where it speaks of the recipient', () => {
    expect(judge(refused(550, '550 5.1.1 User unknown'), 1, 0.5).event).toBe('refused');
    expect(judge(refused(452, '452 4.2.2 Mailbox full'), 1, 0.5)).toMatchObject({ event: 'deferred', hold: null });
    expect(judge({ kind: 'accepted', reply: '250 ok' }, 1, 0.5)).toMatchObject({ event: 'accepted', failure: null });
  });
  it('flags nobody for our own fault: the row comes back', () => {
    expect(judge(refused(550, '550 5.7.1 Blocked'), 1, 0.5).event).toBe('deferred');
    expect(judge(refused(421, '421 closing'), 1, 0.5).event).toBe('deferred');
    expect(judge(refused(535, '535 no'), 1, 0.5)).toMatchObject({ event: 'not-sent', hold: { id: 'dispatch.held.login' } });
    expect(judge(refused(550, '550 5.7.1 no', 'sender'), 1, 0.5)).toMatchObject({
      event: 'not-sent',
      hold: { id: 'dispatch.held.sender' },
    });
  });
  it('tries a greylisted recipient again after 5 to 15 minutes, then less and less often', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 50 }), (jitter, attempts) => {
        expect(retryDelay(1, jitter)).toBeGreaterThanOrEqual(4.8 * 60_000);
        expect(retryDelay(1, jitter)).toBeLessThanOrEqual(15 * 60_000);
        expect(retryDelay(attempts + 1, jitter)).toBeGreaterThanOrEqual(retryDelay(attempts, jitter));
      }),
    );
  });
  it('gives up at last, so that a send can end', () => {
    expect(judge(refused(451, '451 4.7.1 later'), mostAttempts, 0.5).event).toBe('refused');
  });
  it('puts a recipient aside with whom the connection is lost time and again', () => {
    expect(judge({ kind: 'not-sent', reply: '' }, 1, 0.5).event).toBe('not-sent');
    expect(judge({ kind: 'not-sent', reply: '' }, 3, 0.5).event).toBe('deferred');
  });
});

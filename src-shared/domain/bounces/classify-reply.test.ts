import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyReply } from './classify.ts';
import { bounceReasons } from './verdict.ts';

/** What relays in wide use answer, by what it means for the one who was written to. */
const replies = {
  hard: [
    '550 5.1.1 <x@uni.example>: Recipient address rejected: User unknown in local recipient table',
    '550 5.1.1 <x@uni.example>: Recipient address rejected: User unknown in virtual mailbox table',
    '550-5.1.1 The email account that you tried to reach does not exist. Please try\r\n550-5.1.1 double-checking the recipient’s email address for typos\r\n550 5.1.1 or unnecessary spaces. https://support.example/?p=NoSuchUser - gsmtp',
    '550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302). [BL2NAM02.prod.protection.example.com]',
    '550 Requested action not taken: mailbox unavailable',
    '554 delivery error: dd This user doesn’t have a mail.example account (x@mail.example) [0] - mta1.mail.example',
    '552 1 Requested mail action aborted, mailbox not found',
    '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient x@uni.example not found by SMTP address lookup',
    '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found',
    '550 5.4.1 Recipient address rejected: Access denied. AS(201806281) [DB5EUR03.eop-EUR03.prod.protection.example.com]',
    '550 5.4.310 DNS domain uni.example does not exist [Message=InfoDomainNonexistent]',
    '554 5.4.4 SMTPSEND.DNS.NonExistentDomain; nonexistent domain',
    '550 RCPT TO:<x@uni.example> User unknown',
    '550 Unrouteable address',
    '550 No such user here',
    '550 Invalid recipient <x@uni.example> (#5.1.1)',
    '550 #5.1.1 unknown or illegal alias: x@uni.example',
    '550 5.7.1 No such user!',
    '550 5.7.1 user unknown',
    '554 5.0.0 Unknown user',
    '550 Message was not accepted -- invalid mailbox.  Local mailbox x@uni.example is unavailable: user not found',
    '550 Invalid Recipient - https://community.example/docs/DOC-1369#550 [abc]',
    '550 x@uni.example... No such user',
    '550 User x (x@uni.example) not listed in Domino Directory',
    '550 5.1.2 Host unknown (Name server: uni.example: host not found)',
    '550 5.1.3',
    '550 5.1.6 recipient no longer on server: x@uni.example',
    '550 5.2.1',
    '550 5.4.4 no',
    '556 5.1.10 Recipient address has null MX',
    '521 5.3.2 Host does not accept mail',
    '551 not our customer',
    '550 Benutzer unbekannt',
    '550 5.0.0 Utilisateur inconnu',
    '550 Mottakeren finnes ikke',
    '550 Mottakaren finst ikkje',
    '550 Mottagaren finns inte',
    '550 Modtageren findes ikke',
  ],
  soft: [
    '552 5.2.2 Mailbox full',
    '552-5.2.2 The email account that you tried to reach is over quota.\r\n552 5.2.2 Please direct the recipient to https://support.example/',
    '452-4.2.2 The recipient’s inbox is out of storage space.',
    '550 5.1.1 Mailbox is full',
    '554 x@uni.example: user is over quota',
    '550 Postfach voll',
    '552 Postboksen er full',
    '550 5.2.1 The email account that you tried to reach is disabled.',
    '550 [SUSPEND] Mailbox currently suspended',
    '450 4.2.0 <x@uni.example>: Recipient address rejected: Greylisted, see http://postgrey.example/',
    '451 4.3.0 Error: queue file write error',
    '451 4.4.1 no answer',
    '421 Service not available, closing transmission channel',
    '550 4.4.7 QUEUE.Expired; message expired',
    '550 5.4.7 Delivery expired',
    '554 5.4.6 Too many hops',
    '554 5.3.0 Error',
    '450 4.4.3 Host or domain name not found. Name service error for name=uni.example type=MX: Host not found, try again',
    '400 later',
    '450 4.1.1 no',
  ],
  sender: [
    '554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.example',
    '550 5.7.1 Message rejected due to content restrictions',
    '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required',
    '550 5.7.23 The message was rejected because of Sender Policy Framework violation -> 550 5.7.1 SPF fail',
    '550-5.7.26 Unauthenticated email from uni.example is not accepted due to domain’s\r\n550 5.7.26 DMARC policy.',
    '550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient',
    '552 5.3.4 Message size exceeds fixed limit',
    '421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected volume or user complaints',
    '550 5.1.8 Access denied, bad outbound sender',
    '501 5.1.7 Bad sender address syntax',
    '550 5.1.0 <x@uni.example> sender rejected: Domain not found',
    '553 5.1.8 <x@uni.example>... Domain of sender address x@uni.example does not exist',
    '550 5.7.1 Unable to relay',
    '454 4.7.1 <x@uni.example>: Relay access denied',
    '550 Administrative prohibition',
    '554 Transaction failed: spam',
    '554 5.6.1 Body type not supported by remote host',
    '554 Denied by policy',
    '554 Blocked - see https://ipcheck.example/?ip=192.0.2.1',
    '450 4.7.1 Client host rejected: cannot find your hostname, [192.0.2.1]',
    '504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname',
    '550 5.7.1 Your message contains a virus',
    '503 5.5.1 Bad sequence of commands',
    '530 5.7.0 Authentication required',
    '550 Too many invalid recipients from your host',
  ],
  none: ['250 2.0.0 Ok: queued as 4F1B2', '250 OK', '354 go ahead', '220 relay.example ESMTP'],
  uncertain: [
    '550 5.0.0',
    '550 5.1.0 Address rejected',
    '550 no',
    '554 5.0.0 Service refused',
    '',
    'hello',
    '550 Unknown user x@uni.example (in reply to end of DATA command)',
  ],
} as const;

describe('a reply', () => {
  it.each(Object.entries(replies).flatMap(([kind, all]) => all.map((reply) => [kind, reply] as const)))('is %s: %s', (kind, reply) => {
    expect(classifyReply(reply)).toMatchObject({ kind });
  });
  it('gives its code and the address it names', () => {
    expect(classifyReply('550 5.1.1 <anna@uni.example>: no such user')).toMatchObject({
      status: '5.1.1',
      recipient: 'anna@uni.example',
      reason: 'user-unknown',
      original: null,
    });
    expect(classifyReply('550 no such user')).toMatchObject({ status: null, recipient: null });
  });
  it('is not told by the names and links in it', () => {
    expect(classifyReply('550 5.1.1 <x@uni.example>: no, says spam-filter.example, see https://spam.example/virus')).toMatchObject({
      kind: 'hard',
    });
    expect(classifyReply('554 5.7.1 <unknown-user@uni.example>: no')).toMatchObject({ kind: 'sender' });
  });
  it('of any text is told without fail', () => {
    const parts = fc.constantFrom(
      '550 ',
      '5.1.1 ',
      '<a@b>',
      'user ',
      'unknown ',
      'mailbox ',
      '\r\n',
      '>',
      '@',
      '.',
      'ø',
      '\ud800',
      ' ',
      'full',
      '9',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(parts, { maxLength: 60 }).map((all) => all.join('')),
        ),
        (reply) => {
          const { kind, reason, said } = classifyReply(reply);
          expect(bounceReasons[reason]).toBe(kind);
          expect(said.length).toBeLessThanOrEqual(1000);
        },
      ),
    );
  });
});

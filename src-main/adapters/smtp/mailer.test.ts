import { type AddressInfo, createServer, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import type { TokenSource } from '#main/ports/mailer.ts';
import type { Relay } from '#shared/domain/dispatch/order.ts';
import { selfSigned } from '../../../tests/kit/certificate.ts';
import { type FaultServer, type Faults, startFaultServer } from '../../../tests/kit/fault-server.ts';
import { createMailer } from './mailer.ts';

const mail = Buffer.from('Subject: x\r\nFrom: a@uni.example\r\n\r\n.a line with a dot\r\nand the end\r\n');
const cleared = Promise.resolve();
const to = (name: string) => ({ from: 'a@uni.example', to: `${name}@uni.example`, mail, cleared });
const relayAt = (port: number, more: Partial<Relay> = {}): Relay => ({
  host: '127.0.0.1',
  port,
  security: 'none',
  user: null,
  returnPath: '',
  ...more,
});
const impatient = { connect: 300, silence: 300, transaction: 600 };

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});
async function withFaults(faults: Faults = {}): Promise<FaultServer> {
  const server = await startFaultServer(faults);
  cleanUp.push(() => server.close());
  return server;
}
const laneTo = async (server: FaultServer, timeouts = {}) => {
  const lane = await createMailer({ timeouts }).open(relayAt(server.port), null);
  cleanUp.push(() => lane.cut());
  return lane;
};

describe('a lane', () => {
  it('sends one after another over one connection, and the relay’s words are kept', async () => {
    const server = await withFaults();
    const lane = await laneTo(server);
    expect(await lane.send(to('r1'))).toEqual({ kind: 'accepted', reply: '250 2.0.0 Ok: queued' });
    expect(await lane.send(to('r2'))).toMatchObject({ kind: 'accepted' });
    expect([server.accepted, server.connections]).toEqual([['r1@uni.example', 'r2@uni.example'], 1]);
  });

  it('lets no byte of content out before the attempt is durable', async () => {
    const server = await withFaults();
    const lane = await laneTo(server);
    let durable = (): void => {};
    const sending = lane.send({
      ...to('r1'),
      cleared: new Promise((resolve) => {
        durable = resolve;
      }),
    });
    while (server.count('data') === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    // The go-ahead is out; a whole connect, greeting and envelope of another lane goes by meanwhile.
    const other = await laneTo(server);
    await other.send(to('r2'));
    expect(server.count('firstByte')).toBe(1);
    durable();
    expect(await sending).toMatchObject({ kind: 'accepted' });
    expect(server.count('firstByte')).toBe(2);
  });

  it('gives up without a byte of content when the attempt could not be recorded', async () => {
    const server = await withFaults();
    const lane = await laneTo(server);
    const refused = Promise.reject(new Error('disk full'));
    expect(await lane.send({ ...to('r1'), cleared: refused })).toMatchObject({ kind: 'not-sent' });
    expect([server.count('firstByte'), server.accepted, lane.usable]).toEqual([0, [], false]);
  });

  it('keeps its connection when a recipient is refused or put off', async () => {
    const replies = ['550 5.1.1 User unknown', '450 4.2.1 Later', undefined];
    const server = await withFaults({ rcpt: ({ times }) => replies[times - 1] });
    const lane = await laneTo(server);
    expect(await lane.send(to('r1'))).toEqual({ kind: 'refused', code: 550, reply: '550 5.1.1 User unknown', stage: 'recipient' });
    expect(await lane.send(to('r2'))).toEqual({ kind: 'deferred', code: 450, reply: '450 4.2.1 Later', stage: 'recipient' });
    expect(await lane.send(to('r3'))).toMatchObject({ kind: 'accepted' });
    expect([server.connections, server.accepted, server.count('rset')]).toEqual([1, ['r3@uni.example'], 2]);
  });

  it.each([
    ['MAIL', { mail: () => '451 4.3.0 Later' }, { kind: 'deferred', code: 451, stage: 'sender' }],
    ['MAIL', { mail: () => '553 5.1.8 Sender refused' }, { kind: 'refused', code: 553, stage: 'sender' }],
    ['RCPT', { rcpt: () => '452 4.2.2 Full' }, { kind: 'deferred', code: 452, stage: 'recipient' }],
    ['DATA', { data: () => '451 4.3.0 Later' }, { kind: 'deferred', code: 451, stage: 'content' }],
    ['DATA', { data: () => '554 5.5.1 No valid recipients' }, { kind: 'refused', code: 554, stage: 'content' }],
    ['the final dot', { content: () => '452 4.3.1 Disk full' }, { kind: 'deferred', code: 452, stage: 'content' }],
    ['the final dot', { content: () => '550 5.7.1 Spam' }, { kind: 'refused', code: 550, stage: 'content' }],
    ['the final dot, as it leaves', { content: () => '421 4.3.2 Shutting down' }, { kind: 'deferred', code: 421, stage: 'content' }],
  ] as [string, Faults, object][])('knows a refusal at %s', async (_, faults, outcome) => {
    const server = await withFaults(faults);
    const lane = await laneTo(server);
    expect(await lane.send(to('r1'))).toMatchObject(outcome);
    expect(server.accepted).toEqual([]);
  });

  it.each([
    ['at MAIL', { mail: () => ({ close: '' }) }],
    ['at RCPT', { rcpt: () => ({ close: '' }) }],
    ['at DATA', { data: () => ({ close: '' }) }],
    ['with half a refusal at DATA', { data: () => ({ close: '554 5.7' }) }],
    ['by silence at RCPT', { rcpt: () => ({ stall: '' }) }],
    ['by a reply that never ends', { rcpt: () => ({ stall: '250-and' }) }],
    ['by replies out of step', { mail: () => '250 2.1.0 Ok\r\n250 once more' }],
    ['by a 250 where 354 belongs', { data: () => '250 2.0.0 Ok' }],
    ['by a 250 that comes with the 354', { data: () => '354 Go on\r\n250 2.0.0 Ok' }],
    ['by a farewell that comes with the 354', { data: () => '354 Go on\r\n421 4.3.2 Shutting down' }],
  ] as [string, Faults][])('lost %s: not sent', async (_, faults) => {
    const server = await withFaults(faults);
    const lane = await laneTo(server, impatient);
    expect(await lane.send(to('r1'))).toMatchObject({ kind: 'not-sent' });
    expect([server.count('content'), lane.usable]).toEqual([0, false]);
  });

  it.each([
    ['at the first byte', { firstByte: () => ({ close: '' }) }],
    ['after the final dot', { content: () => ({ close: '' }) }],
    ['after the final dot with half a reply', { content: () => ({ close: '250 2.0' }) }],
    ['after the final dot with a torn refusal', { content: () => ({ close: '550 5.1.1 User' }) }],
    ['by silence after the final dot', { content: () => ({ stall: '' }) }],
    ['by nonsense after the final dot', { content: () => 'what?' }],
    ['by a second 354', { content: () => '354 more' }],
  ] as [string, Faults][])('lost %s: in doubt', async (_, faults) => {
    const server = await withFaults(faults);
    const lane = await laneTo(server, impatient);
    expect(await lane.send(to('r1'))).toMatchObject({ kind: 'in-doubt', reply: expect.stringContaining('dispatch.seen.') });
    expect(lane.usable).toBe(false);
  });

  it('on which the answer to RSET never comes to its end is given up: the next one is not sent', async () => {
    const server = await withFaults({
      rcpt: ({ to }) => (to.startsWith('r1@') ? '550 5.1.1 User unknown' : undefined),
      rset: () => ({ trickle: `250 ${'x'.repeat(3000)}`, every: 10 }),
    });
    const lane = await laneTo(server, impatient);
    expect(await lane.send(to('r1'))).toMatchObject({ kind: 'refused' });
    expect(await lane.send(to('r2'))).toMatchObject({ kind: 'not-sent' });
    expect([lane.usable, server.count('mail')]).toEqual([false, 1]);
  });

  it('that is cut says at once what is known: before the content not sent, after it in doubt', async () => {
    const early = await withFaults({ rcpt: () => ({ stall: '' }) });
    const late = await withFaults({ content: () => ({ stall: '' }) });
    for (const [server, step, kind] of [
      [early, 'rcpt', 'not-sent'],
      [late, 'content', 'in-doubt'],
    ] as const) {
      const lane = await laneTo(server);
      const sending = lane.send(to('r1'));
      while (server.count(step) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      lane.cut();
      expect(await sending).toMatchObject({ kind });
    }
  });

  it('does not hand a non-ASCII address to a relay without SMTPUTF8', async () => {
    const server = await withFaults();
    const lane = await laneTo(server);
    expect(await lane.send(to('blåbær'))).toMatchObject({ kind: 'refused', reply: expect.stringContaining('dispatch.seen.notAscii') });
    expect(server.recipientsSeen).toEqual([]);
    expect(await lane.send({ ...to('r1'), from: 'retur+blå@uni.example' })).toMatchObject({ kind: 'refused' });
    expect([server.count('mail'), lane.usable]).toEqual([0, true]);
    expect(await lane.send(to('r1'))).toMatchObject({ kind: 'accepted' });
  });

  it('hands it over, and says so, where the relay offers SMTPUTF8', async () => {
    const server = await withFaults({ ehlo: () => '250-fault.test\r\n250 SMTPUTF8' });
    const lane = await laneTo(server);
    expect(await lane.send(to('blåbær'))).toMatchObject({ kind: 'accepted' });
    expect(server.commands.filter((line) => /^(?:MAIL|RCPT)/.test(line)).map((line) => Buffer.from(line, 'latin1').toString())).toEqual([
      'MAIL FROM:<a@uni.example> SMTPUTF8',
      'RCPT TO:<blåbær@uni.example>',
    ]);
  });

  it.each([
    [
      '250-fault.test\r\n250 DSN',
      'MAIL FROM:<a@uni.example> RET=HDRS ENVID=0a1b-17-xyz',
      'RCPT TO:<r+1=x@uni.example> ORCPT=rfc822;r+2B1+3Dx@uni.example',
    ],
    ['250-fault.test\r\n250 8BITMIME', 'MAIL FROM:<a@uni.example>', 'RCPT TO:<r+1=x@uni.example>'],
    // The library itself would take these two for an offer.
    ['250-mail-dsn.fault.test\r\n250 X-DSN', 'MAIL FROM:<a@uni.example>', 'RCPT TO:<r+1=x@uni.example>'],
    ['250-DSN.fault.test\r\n250 8BITMIME', 'MAIL FROM:<a@uni.example>', 'RCPT TO:<r+1=x@uni.example>'],
  ])('asks for reports that say whom they are about where DSN is offered, and only there: %j', async (ehlo, mailFrom, rcptTo) => {
    const server = await withFaults({ ehlo: () => ehlo });
    const lane = await laneTo(server);
    expect(await lane.send({ ...to('r+1=x'), envelopeId: '0a1b-17-xyz' })).toMatchObject({ kind: 'accepted' });
    expect(server.commands.filter((line) => /^(?:MAIL|RCPT)/.test(line))).toEqual([mailFrom, rcptTo]);
  });
});

describe('opening', () => {
  it.each([
    ['is closed before the greeting', { greeting: () => ({ close: '' }) }, 'dispatch.relay.closed'],
    ['greets with a refusal', { greeting: () => '554 5.7.1 No service' }, 'dispatch.relay.refused'],
    ['asks for another try', { greeting: () => '451 4.3.2 Busy' }, 'dispatch.relay.notNow'],
    ['sends us away', { greeting: () => '421 4.3.2 Closing' }, 'dispatch.relay.refused'],
    ['is no mail server', { greeting: () => 'HTTP/1.1 400 Bad Request' }, 'dispatch.relay.notSmtp'],
    ['never greets', { greeting: () => ({ stall: '' }) }, 'dispatch.relay.timeout'],
    ['answers EHLO without end', { ehlo: () => ({ trickle: `250 ${'x'.repeat(3000)}`, every: 10 }) }, 'dispatch.relay.timeout'],
    ['refuses EHLO and HELO', { ehlo: () => '502 5.5.1 No' }, 'dispatch.relay.refused'],
  ] as [string, Faults, string][])('a relay that %s says so', async (_, faults, id) => {
    const server = await withFaults(faults);
    await expect(createMailer({ timeouts: impatient }).open(relayAt(server.port), null)).rejects.toMatchObject({
      kind: 'network',
      text: { id },
    });
  });

  it('a port where nobody listens, and a name that nobody has, say so', async () => {
    const server = await startFaultServer();
    await server.close();
    const mailer = createMailer({ timeouts: { ...impatient, connect: 5000 } });
    await expect(mailer.open(relayAt(server.port), null)).rejects.toMatchObject({ text: { id: 'dispatch.relay.noConnection' } });
    await expect(mailer.open(relayAt(25, { host: 'relay.invalid', security: 'tls' }), null)).rejects.toMatchObject({
      kind: 'network',
      text: { id: 'dispatch.relay.unknownHost' },
    });
  });

  it('never goes unencrypted beyond this machine', async () => {
    await expect(createMailer().open(relayAt(25, { host: 'relay.uni.example' }), null)).rejects.toMatchObject({
      kind: 'blocked',
      text: { id: 'dispatch.blocked.plainRelay' },
    });
  });

  it('requires STARTTLS where it is asked for', async () => {
    const server = await withFaults();
    await expect(createMailer().open(relayAt(server.port, { security: 'starttls' }), null)).rejects.toMatchObject({
      text: { id: 'dispatch.relay.tls' },
    });
  });
});

describe('encryption and login', () => {
  async function tlsServer(secure: boolean) {
    const { key, cert: ca } = selfSigned();
    const heard: string[] = [];
    const server = new SMTPServer({
      secure,
      key,
      cert: ca,
      disableReverseLookup: true,
      authMethods: ['PLAIN', 'LOGIN', 'XOAUTH2'],
      onAuth: ({ username, password, accessToken }, session, done) => {
        heard.push(`${username} ${session.secure ? 'encrypted' : 'plain'}`);
        if ((password ?? accessToken) === 'right') done(null, { user: username });
        else done(Object.assign(new Error('5.7.8 Wrong'), { responseCode: 535 }));
      },
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => done(null));
      },
    });
    server.on('error', () => {});
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    cleanUp.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
    const address = server.server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return { ca, heard, relay: relayAt(port, { host: 'localhost', security: secure ? 'tls' : 'starttls', user: 'bud' }) };
  }

  it.each([true, false])('a relay with TLS from the start (%s) or by STARTTLS is sent to, encrypted, after login', async (secure) => {
    const { ca, heard, relay } = await tlsServer(secure);
    const mailer = createMailer({ ca });
    const lane = await mailer.open(relay, 'right');
    expect(await lane.send(to('r1'))).toMatchObject({ kind: 'accepted' });
    await lane.close();
    expect(heard).toEqual(['bud encrypted']);
    expect(await mailer.probe(relay, 'right')).toMatchObject({
      tls: expect.stringMatching(/^TLSv1\.[23]$/),
      authMethods: expect.arrayContaining(['PLAIN']),
    });
  });
  it('a certificate that nobody we trust has signed is refused', async () => {
    const { relay, heard } = await tlsServer(true);
    await expect(createMailer().open(relay, 'right')).rejects.toMatchObject({ text: { id: 'dispatch.relay.tls' } });
    expect(heard).toEqual([]);
  });
  describe('with access tokens', () => {
    const tokensThat = (tokens: readonly string[]) => {
      const left = [...tokens];
      const refused: string[] = [];
      const source: TokenSource = {
        current: async () => left[0] ?? '',
        refused: (token) => {
          refused.push(token);
          left.shift();
        },
        worn: (token) => token !== left[0],
      };
      return { source, refused, wearOut: () => left.shift() };
    };

    it.each([true, false])('one goes to a relay with TLS from the start (%s) or by STARTTLS only when it is encrypted', async (secure) => {
      const { ca, heard, relay } = await tlsServer(secure);
      const lane = await createMailer({ ca }).open(relay, tokensThat(['right']).source);
      expect(await lane.send(to('r1'))).toMatchObject({ kind: 'accepted' });
      await lane.close();
      expect(heard).toEqual(['bud encrypted']);
    });
    it('none is asked for, for a relay in the open', async () => {
      const asked: string[] = [];
      const source = { ...tokensThat(['right']).source, current: async () => asked.push('token').toString() };
      const open = createMailer().open(relayAt(25, { host: 'relay.invalid', user: 'bud' }), source);
      await expect(open).rejects.toMatchObject({ kind: 'blocked', text: { id: 'dispatch.blocked.plainRelay' } });
      expect(asked).toEqual([]);
    });
    it('one that is refused is asked for anew, once', async () => {
      const { ca, heard, relay } = await tlsServer(true);
      const tokens = tokensThat(['old', 'right']);
      await (await createMailer({ ca }).open(relay, tokens.source)).close();
      expect(tokens.refused).toEqual(['old']);
      expect(heard).toHaveLength(2);
      const bad = tokensThat(['old', 'older', 'right']);
      await expect(createMailer({ ca }).open(relay, bad.source)).rejects.toMatchObject({ text: { id: 'dispatch.relay.tokenRefused' } });
      expect(bad.refused).toEqual(['old']);
    });
    it('a lane makes way when its token is worn', async () => {
      const { ca, relay } = await tlsServer(true);
      const tokens = tokensThat(['right', 'next']);
      const lane = await createMailer({ ca }).open(relay, tokens.source);
      expect(lane.usable).toBe(true);
      tokens.wearOut();
      expect(lane.usable).toBe(false);
      await lane.close();
    });
    it('a relay that gives the login back in its words has it taken out of them', async () => {
      const server = createServer((socket) => {
        socket.on('error', () => {});
        socket.write('220 echo ESMTP\r\n');
        socket.on('data', (chunk) => {
          const text = chunk.toString('latin1').trim();
          if (/^EHLO/.test(text)) socket.write('250-echo\r\n250 AUTH XOAUTH2\r\n');
          else socket.write(`535 5.7.8 ${text} for secret-token\r\n`);
        });
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      cleanUp.push(() => server.close());
      const relay = relayAt((server.address() as AddressInfo).port, { user: 'bud' });
      const error = await createMailer()
        .open(relay, tokensThat(['secret-token', 'secret-token']).source)
        .catch((reason: unknown) => reason);
      expect(error).toMatchObject({ text: { params: { reply: '535 5.7.8 AUTH XOAUTH2 … for …' } } });
    });
  });
  it('a server that asks for another try at the login is not one that refuses it', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.write('220 busy ESMTP\r\n');
      socket.on('data', (chunk) =>
        socket.write(/^EHLO/.test(chunk.toString('latin1')) ? '250-busy\r\n250 AUTH PLAIN\r\n' : '454 4.7.0 Try again later\r\n'),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    cleanUp.push(() => server.close());
    const relay = relayAt((server.address() as AddressInfo).port, { user: 'bud' });
    await expect(createMailer().open(relay, 'right')).rejects.toMatchObject({ text: { id: 'dispatch.relay.notNow' } });
  });
  it('a wrong password says so', async () => {
    const { ca, relay } = await tlsServer(false);
    await expect(createMailer({ ca }).open(relay, 'wrong')).rejects.toMatchObject({
      kind: 'network',
      text: { id: 'dispatch.relay.login' },
    });
  });
});

describe('a probe', () => {
  async function serverThat(answers: (socket: Socket) => void): Promise<Relay> {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      answers(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    cleanUp.push(() => server.close());
    return relayAt((server.address() as AddressInfo).port);
  }

  it.each<[string, (socket: Socket) => void]>([
    ['says nothing', () => {}],
    ['greets and then says nothing', (socket) => socket.write('220 hello\r\n')],
    [
      'never comes to the end of its greeting',
      (socket) => {
        const drops = setInterval(() => socket.write('220-wait\r\n'), 20);
        socket.on('close', () => clearInterval(drops));
      },
    ],
  ])('comes to an end with a server that %s', async (_what, answers) => {
    const relay = await serverThat(answers);
    await expect(createMailer({ probeWithin: 200 }).probe(relay, null)).rejects.toMatchObject({
      kind: 'network',
      text: { id: 'dispatch.relay.timeout' },
    });
  });

  it('of a server that speaks no TLS says that it is not encrypted, in our own words', async () => {
    const relay = await serverThat((socket) => socket.end('220 hello\r\n'));
    await expect(createMailer().probe({ ...relay, security: 'tls' }, null)).rejects.toMatchObject({
      text: { id: 'dispatch.relay.notTls' },
    });
  });
});

import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { MailboxPlace } from '#shared/domain/bounces/mailbox.ts';
import { certificatesMissing, selfSigned } from '../../../tests/kit/certificate.ts';
import { dovecotMissing, startDovecot } from '../../../tests/kit/dovecot.ts';
import { createMailboxes } from './mailboxes.ts';

const cannot =
  [...(dovecotMissing.length > 0 ? [`not installed: ${dovecotMissing.join(', ')}`] : []), certificatesMissing].find(Boolean) ?? '';
const mail = (name: string): string => `From: a@uni.example\r\nSubject: ${name}\r\n\r\n${name}\r\n`;
const textOf = (source: Uint8Array): string => Buffer.from(source).toString();

describe.skipIf(cannot !== '')(`a real Dovecot${cannot && ` (${cannot})`}`, () => {
  const tls = cannot === '' ? selfSigned() : { key: '', cert: '' };
  let server: Awaited<ReturnType<typeof startDovecot>>;
  beforeAll(async () => {
    server = await startDovecot({ tls });
  });
  afterAll(() => server?.stop());
  const place = (change: Partial<MailboxPlace> = {}): MailboxPlace => ({
    host: '127.0.0.1',
    port: server.port,
    security: 'none',
    user: server.user,
    folder: 'INBOX',
    ...change,
  });
  const mailboxes = createMailboxes({ ca: tls.cert });

  it('gives what is newer than what was read, and leaves everything as it was', async () => {
    for (const name of ['first', 'second', 'third']) server.deliver(mail(name));
    const box = await mailboxes.open(place(), server.password);
    const uids = await box.uidsAfter(0);
    expect([box.mails, uids.length, /^\d+$/.test(box.validity)]).toEqual([3, 3, true]);
    const mails = await box.fetch(uids.slice(1));
    expect(mails.map(({ source }) => textOf(source))).toEqual([mail('second'), mail('third')]);
    expect(mails.every(({ receivedAt }) => receivedAt !== null)).toBe(true);
    expect(await box.uidsAfter(uids[1] ?? 0)).toEqual([uids[2]]);
    // Above the last one there is nothing, although `*` would name it.
    expect(await box.uidsAfter(uids[2] ?? 0)).toEqual([]);
    await box.close();
    // None has become seen.
    expect(server.lying()).toHaveLength(3);
    expect(server.lying().every((name) => !/:2,.*S/.test(name))).toBe(true);
  });

  it('gives the first megabyte of a mail of any size', async () => {
    const box = await mailboxes.open(place(), server.password);
    const [before] = (await box.uidsAfter(0)).slice(-1);
    server.deliver(`Subject: large\r\n\r\n${'x'.repeat(3 * 1024 * 1024)}`);
    await box.close();
    const again = await mailboxes.open(place(), server.password);
    const [large] = await again.fetch(await again.uidsAfter(before ?? 0));
    await again.close();
    expect(large?.source.byteLength).toBe(1024 * 1024);
  });

  it('opens a folder', async () => {
    server.deliver(mail('elsewhere'), 'Retur');
    const box = await mailboxes.open(place({ folder: 'Retur' }), server.password);
    expect((await box.fetch(await box.uidsAfter(0))).map(({ source }) => textOf(source))).toEqual([mail('elsewhere')]);
    await box.close();
  });

  it.each([
    ['tls', (): number => server.tlsPort],
    ['starttls', (): number => server.port],
  ] as const)('is read encrypted: %s', async (security, port) => {
    const box = await mailboxes.open(place({ host: 'localhost', security, port: port() }), server.password);
    expect(box.mails).toBeGreaterThan(0);
    await box.close();
  });

  it('is not believed with a certificate that nobody vouches for', async () => {
    const opening = createMailboxes().open(place({ host: 'localhost', security: 'tls', port: server.tlsPort }), server.password);
    await expect(opening).rejects.toMatchObject({ kind: 'network', text: { id: 'mailbox.tls' } });
  });

  it('says what is wrong: password, folder, port', async () => {
    const failure = (change: Partial<MailboxPlace>, password = server.password) => mailboxes.open(place(change), password);
    await expect(failure({}, 'feil')).rejects.toMatchObject({ kind: 'network', text: { id: 'mailbox.login' } });
    await expect(failure({ folder: 'Ingensteds' })).rejects.toMatchObject({ text: { id: 'mailbox.noFolder' } });
    await expect(failure({ host: 'localhost', security: 'tls' })).rejects.toMatchObject({ text: { id: 'mailbox.notTls' } });
  }, 30_000);

  it('that goes away in the middle says so', async () => {
    const own = await startDovecot();
    const box = await mailboxes.open(place({ port: own.port }), own.password);
    await own.stop();
    await expect(box.uidsAfter(0)).rejects.toMatchObject({ kind: 'network', text: { id: 'mailbox.lost' } });
    box.cut();
  });
});

describe('a server that is no help', () => {
  const servers: [Server, Set<Socket>][] = [];
  afterEach(async () => {
    for (const [server, sockets] of servers.splice(0)) {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    }
  });
  /** Says `greeting`, then what `answer` gives for each line; null: nothing at all. */
  const serve = async (greeting: string, answer: (line: string) => string | null): Promise<MailboxPlace> => {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => {});
      if (greeting) socket.write(greeting);
      socket.on('data', (chunk) => {
        for (const line of chunk.toString().trim().split('\r\n')) {
          const said = answer(line);
          if (said !== null) socket.write(said);
        }
      });
    });
    servers.push([server, sockets]);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    return { host: '127.0.0.1', port: (server.address() as AddressInfo).port, security: 'none', user: 'retur', folder: 'INBOX' };
  };
  const impatient = createMailboxes({ timeouts: { connect: 2000, silence: 2000 } });
  const tag = (line: string): string => line.split(' ')[0] ?? '';

  it('never greets', async () => {
    await expect(impatient.open(await serve('', () => null), 'x')).rejects.toMatchObject({
      kind: 'network',
      text: { id: 'mailbox.timeout' },
    });
  });

  it('greets and says nothing more', async () => {
    await expect(impatient.open(await serve('* OK hei\r\n', () => null), 'x')).rejects.toMatchObject({ text: { id: 'mailbox.timeout' } });
  });

  it('stalls while it is read', async () => {
    const place = await serve('* OK [CAPABILITY IMAP4rev1] hei\r\n', (line) => {
      if (/ FETCH | SEARCH /.test(line)) return null;
      if (/ (?:SELECT|EXAMINE) /.test(line))
        return `* 1 EXISTS\r\n* OK [UIDVALIDITY 7] .\r\n* OK [UIDNEXT 2] .\r\n${tag(line)} OK [READ-ONLY] done\r\n`;
      if (/ CAPABILITY/.test(line)) return `* CAPABILITY IMAP4rev1\r\n${tag(line)} OK done\r\n`;
      return `${tag(line)} OK done\r\n`;
    });
    const box = await impatient.open(place, 'x');
    expect(box.validity).toBe('7');
    await expect(box.uidsAfter(0)).rejects.toMatchObject({ kind: 'network', text: { id: 'mailbox.timeout' } });
    box.cut();
  });

  it('does not offer the encryption that is asked for: no password is said', async () => {
    const lines: string[] = [];
    const place = await serve('* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] hei\r\n', (line) => {
      lines.push(line);
      return / CAPABILITY/.test(line) ? `* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n${tag(line)} OK done\r\n` : `${tag(line)} OK done\r\n`;
    });
    await expect(impatient.open({ ...place, security: 'starttls' }, 'hemmelig')).rejects.toMatchObject({ text: { id: 'mailbox.tls' } });
    expect(lines.join('\n')).not.toMatch(/LOGIN|AUTHENTICATE|hemmelig/i);
  });

  it('is none for IMAP', async () => {
    const place = await serve('220 smtp.uni.example ESMTP\r\n', () => '502 5.5.2 What?\r\n');
    await expect(impatient.open(place, 'x')).rejects.toMatchObject({ kind: 'network' });
  });

  it('is elsewhere and unencrypted: it is not asked', async () => {
    const opening = impatient.open({ host: 'imap.uni.example', port: 143, security: 'none', user: 'retur', folder: 'INBOX' }, 'x');
    await expect(opening).rejects.toMatchObject({ kind: 'blocked', text: { id: 'mailbox.plain' } });
  });
});

import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, it } from 'vitest';
import { openApplication, resources } from '../tests/kit/application.ts';

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

const user = 'budstikke-utsending';
const password = 'hemmelig-passord-til-e-posten';
const [passphrase, wrong, next] = ['tolv grønne hester i regn', 'tolv grønne hester i sol', 'fem stille tårn ved fjorden'];

/** A mail server that wants a password, and remembers which one it got. */
async function mailServer(): Promise<{ port: number; given: string[]; mails: string[] }> {
  const given: string[] = [];
  const mails: string[] = [];
  const server = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onAuth: (auth, _session, answer) => {
      given.push(auth.password ?? '');
      answer(null, { user: auth.username });
    },
    onData: (stream, _session, answer) => {
      let mail = '';
      stream.on('data', (chunk: Buffer) => {
        mail += chunk.toString('latin1');
      });
      stream.on('end', () => {
        mails.push(mail);
        answer();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  cleanUp.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.server.address();
  return { port: typeof address === 'object' && address ? address.port : 0, given, mails };
}

it('a passphrase and the mail server’s password, once used, are nowhere in the data directory', async () => {
  const { port, given, mails } = await mailServer();
  const house = await openApplication({ practice: false });
  cleanUp.push(() => rmSync(house.directory, { recursive: true, force: true }));
  const relay = { host: '127.0.0.1', port, security: 'none', user, returnPath: '' } as const;
  const caps = { perSecond: null, perMinute: null, perHour: null, perDay: null, connections: 1 };

  await house.ask('system.begin', { packId: 'uio', name: 'Kari Nordmann', email: 'kari@uni.example', role: 'officer', sample: false });
  const { person } = await house.ask('people.add', { name: 'Randi Redaktør', email: 'randi@uni.example', roles: ['web-editor'] });
  await house.ask('people.enrol', { id: person.id, passphrase });
  await expect(house.ask('people.enrol', { id: person.id, passphrase: next, old: wrong })).rejects.toMatchObject({ kind: 'forbidden' });
  await house.ask('people.enrol', { id: person.id, passphrase: next, old: passphrase });

  const { id } = await house.ask('messages.import', { folder: join(resources, 'samples/messages/exam') });
  await house.ask('messages.tick', { id, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
  await house.ask('messages.confirmReplyList', { id });
  const { versionId, digest } = await house.ask('messages.submit', { id, revision: (await house.ask('messages.get', { id })).revision });
  const decision = { messageId: id, versionId, digest, step: 'assessment', outcome: 'yes', reason: '', decidedBy: person.id } as const;
  await house.ask('approval.decide', { ...decision, passphrase: next });

  expect(await house.ask('relay.test', { relay, password })).toMatchObject({ ok: true });
  await house.ask('relay.save', { relay, caps, password });
  expect(await house.ask('relay.get', {})).toMatchObject({ relay, passwordKnown: true });
  const { order } = await house.ask('dispatch.sendTest', { messageId: id, addresses: [] });
  await expect.poll(async () => (await house.ask('dispatch.get', { orderId: order.id })).order.state).toBe('finished');
  expect(mails.length).toBeGreaterThan(0);
  expect(new Set(given)).toEqual(new Set([password]));

  // While it runs, with everything in the write-ahead log, and after it has closed.
  const secrets = [passphrase, wrong, next, password, `\0${user}\0${password}`].flatMap((secret) => [
    secret,
    Buffer.from(secret).toString('base64'),
    Buffer.from(secret).toString('hex'),
  ]);
  const findings = (): unknown => {
    const files = (readdirSync(house.directory, { recursive: true }) as string[])
      .map((name) => join(house.directory, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => ({ path, bytes: readFileSync(path) }));
    const holding = (words: string): string[] => files.filter(({ bytes }) => bytes.includes(words)).map(({ path }) => path);
    // What is no secret is found: the search works.
    expect(holding(person.name)).not.toEqual([]);
    expect(holding(user)).not.toEqual([]);
    return secrets.flatMap(holding);
  };
  expect(findings()).toEqual([]);
  expect(JSON.stringify(house.events)).not.toMatch(new RegExp([passphrase, next, password].join('|')));
  await house.application.close();
  expect(findings()).toEqual([]);
  expect(house.mistakes).toEqual([]);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createMailboxes } from '#main/adapters/imap/mailboxes.ts';
import type { Context } from '#main/app/context.ts';
import { AppError } from '#shared/domain/errors.ts';
import { type DispatchHouse, openDispatch } from '../../../tests/kit/dispatch.ts';
import { dispatchHouses } from '../../../tests/kit/dispatch-houses.ts';
import { dovecotMissing, startDovecot } from '../../../tests/kit/dovecot.ts';
import { mailboxOf, placeAt } from '../../../tests/kit/mailbox-house.ts';
import { reportAbout } from '../../../tests/kit/report-about.ts';

const { house, cleanUp } = dispatchHouses();
const cannot = dovecotMissing.length > 0 ? `not installed: ${dovecotMissing.join(', ')}` : '';
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

async function dovecot() {
  const server = await startDovecot();
  cleanUp.push(() => server.stop());
  return server;
}
async function sent(at: DispatchHouse): Promise<string> {
  const id = await at.send();
  await at.reaches(id, 'finished');
  return id;
}

describe.skipIf(cannot !== '')(`the return mailbox, on a real Dovecot${cannot && ` (${cannot})`}`, () => {
  it('is read from where it was left, and nothing in it is touched', async () => {
    const server = await dovecot();
    const at = await house(4);
    const orderId = await sent(at);
    const box = mailboxOf(at);
    await box.save(server.port, server.user, server.password);
    for (const number of [1, 2]) server.deliver(reportAbout(number));
    server.deliver('From: kari@uni.example\r\nSubject: Hei\r\n\r\nHei.\r\n');
    expect(await box.handlers['mailbox.read']({})).toEqual({
      mails: 3,
      reports: 2,
      matched: 2,
      unmatched: 0,
      stored: 2,
      unreadable: 0,
      left: 0,
    });
    expect(await box.handlers['mailbox.read']({})).toMatchObject({ mails: 0, stored: 0 });
    server.deliver(reportAbout(3));
    server.deliver(reportAbout(3));
    // Two that ask at once get the same reading.
    const [one, other] = await Promise.all([box.handlers['mailbox.read']({}), box.handlers['mailbox.read']({})]);
    expect([one, other]).toEqual([one, one]);
    expect(one).toMatchObject({ mails: 2, matched: 2, stored: 1 });
    expect(await box.seqs(orderId)).toEqual([1, 2, 3]);
    expect(server.lying().filter((name) => !/:2,.*[ST]/.test(name))).toHaveLength(5);
    const logged = at.store.read.log({ offset: 0, limit: 50 });
    expect(logged.filter(({ type }) => type === 'bounces.taken-in').map(({ facts }) => facts.count)).toEqual([1, 0, 2]);
    expect(JSON.stringify(logged.map(({ facts }) => facts))).not.toMatch(/@|hemmelig|retur"/);
  });

  it('whose mails were numbered anew is read again, and what is known adds nothing', async () => {
    const server = await dovecot();
    const at = await house(3);
    const orderId = await sent(at);
    const box = mailboxOf(at);
    await box.save(server.port, server.user, server.password);
    for (const number of [1, 2]) server.deliver(reportAbout(number));
    await box.handlers['mailbox.read']({});
    // UIDVALIDITY is made of the second.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    server.renumber();
    server.deliver(reportAbout(3));
    expect(await box.handlers['mailbox.read']({})).toMatchObject({ mails: 3, matched: 3, stored: 1 });
    expect(await box.seqs(orderId)).toEqual([1, 2, 3]);
  });

  it('whose connection is lost half-way keeps what was read, says so, and goes on there', async () => {
    const server = await dovecot();
    const at = await house(50);
    const orderId = await sent(at);
    let fetches = 0;
    const mailboxes: Context['mailboxes'] = {
      open: async (place, password) => {
        const real = await createMailboxes().open(place, password);
        return {
          ...real,
          fetch: (uids) => {
            fetches += 1;
            if (fetches === 2) real.cut();
            return real.fetch(uids);
          },
        };
      },
    };
    const box = mailboxOf(at, { mailboxes });
    await box.save(server.port, server.user, server.password);
    for (const number of upTo(50)) server.deliver(reportAbout(number));
    await expect(box.handlers['mailbox.read']({})).rejects.toMatchObject({ kind: 'network', text: { id: 'mailbox.lost' } });
    expect((await box.handlers['mailbox.get']({})).last).toMatchObject({
      problem: expect.stringContaining('127.0.0.1'),
      taken: { mails: 20, stored: 20, left: 30 },
    });
    expect(await box.handlers['mailbox.read']({})).toMatchObject({ mails: 30, stored: 30, left: 0 });
    expect(await box.seqs(orderId)).toEqual(upTo(50));
  });

  it('is left alone when somebody stops the reading, and read on from there', async () => {
    const server = await dovecot();
    const at = await house(45);
    const orderId = await sent(at);
    const box = mailboxOf(at, {
      emit: ((event: string, { value }: { value: number }) => {
        if (event === 'work' && value > 0 && value < 1 && !stoppedOnce) {
          stoppedOnce = true;
          void box.bounces['bounces.stop']({});
        }
      }) as unknown as Context['emit'],
    });
    let stoppedOnce = false;
    await box.save(server.port, server.user, server.password);
    for (const number of upTo(45)) server.deliver(reportAbout(number));
    expect(await box.handlers['mailbox.read']({})).toMatchObject({ mails: 20, stored: 20, left: 25 });
    expect(await box.handlers['mailbox.read']({})).toMatchObject({ mails: 25, left: 0 });
    expect(await box.seqs(orderId)).toEqual(upTo(45));
  });

  it('that was being read when the program was killed loses nothing and doubles nothing', async () => {
    const server = await dovecot();
    const directory = mkdtempSync(join(tmpdir(), 'budstikke-mailbox-'));
    cleanUp.push(() => rmSync(directory, { recursive: true, force: true }));
    const count = 300;
    for (const number of upTo(count)) server.deliver(reportAbout(number));
    const script = fileURLToPath(new URL('../../../tests/kit/mailbox-child.ts', import.meta.url));
    const child = spawn(process.execPath, [script, directory, String(count), '40', String(server.port), server.user, server.password], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    cleanUp.push(() => child.kill('SIGKILL'));
    let orderId = '';
    for await (const line of createInterface({ input: child.stdout })) {
      orderId = /^well under way (.*)$/.exec(line)?.[1] ?? '';
      child.kill('SIGKILL');
    }
    await ended;
    const at = await openDispatch({ directory });
    cleanUp.push(() => at.close(true));
    await at.recover();
    const box = mailboxOf(at);
    const before = await box.seqs(orderId);
    expect(before).toEqual(upTo(before.length));
    expect(before.length).toBeGreaterThanOrEqual(40);
    await box.save(server.port, server.user, server.password);
    expect(await box.handlers['mailbox.read']({})).toMatchObject({ mails: count - before.length, stored: count - before.length, left: 0 });
    expect(await box.seqs(orderId)).toEqual(upTo(count));
  });

  it('is read by itself, says what went wrong, and is not read any more once it is forgotten', async () => {
    const server = await dovecot();
    const at = await house(2);
    const orderId = await sent(at);
    const waiting: { milliseconds: number; run: () => void; off: boolean }[] = [];
    const clock: Context['clock'] = {
      ...at.context.clock,
      after: (milliseconds, run) => {
        const timer = { milliseconds, run, off: false };
        waiting.push(timer);
        return () => {
          timer.off = true;
        };
      },
    };
    const box = mailboxOf(at, { clock });
    const pending = () => waiting.filter(({ off }) => !off);
    /** Lets the time pass that is waited for, and gives how long it was. */
    const pass = async (): Promise<number> => {
      const [next] = pending();
      if (!next) throw new Error('nothing is waited for');
      next.off = true;
      next.run();
      await at.until(() => pending().length > 0);
      return next.milliseconds;
    };
    const place = placeAt(server.port, server.user);
    await box.handlers['mailbox.save']({ place, minutes: 15, password: 'feil' });
    box.reader.start();
    expect(pending()).toHaveLength(1);
    expect(await pass()).toBeLessThan(60_000);
    expect((await box.handlers['mailbox.get']({})).last?.problem).toContain('innloggingen til postkassen');
    await box.handlers['mailbox.save']({ place, minutes: 15, password: server.password });
    server.deliver(reportAbout(2));
    expect(await pass()).toBe(15 * 60_000);
    expect((await box.handlers['mailbox.get']({})).last).toMatchObject({ problem: null, taken: { mails: 1, stored: 1 } });
    expect(await box.seqs(orderId)).toEqual([2]);
    await pass();
    // Of readings that nobody asked for, the log holds those that found something.
    const taken = at.store.read.log({ offset: 0, limit: 50 }).filter(({ type }) => type === 'bounces.taken-in');
    expect(taken.map(({ actor, facts }) => [actor, facts.count])).toEqual([[null, 1]]);

    await box.handlers['mailbox.forget']({});
    expect(pending()).toEqual([]);
    expect(await box.handlers['mailbox.get']({})).toMatchObject({ place: null, passwordKnown: false, last: null });
    expect(at.secrets.size).toBe(0);
    await expect(box.handlers['mailbox.read']({})).rejects.toMatchObject({ kind: 'blocked', text: { id: 'mailbox.none' } });
    expect(await box.seqs(orderId)).toEqual([2]);
  });

  it('keeps its password out of the data directory', async () => {
    const server = await startDovecot({ password: 'et-helt-eget-passord' });
    cleanUp.push(() => server.stop());
    const at = await house(1);
    await sent(at);
    const box = mailboxOf(at);
    await box.save(server.port, server.user, server.password);
    await box.handlers['mailbox.read']({});
    expect((await box.handlers['mailbox.get']({})).passwordKnown).toBe(true);
    for (const name of readdirSync(at.directory, { recursive: true, withFileTypes: true }))
      if (name.isFile()) expect(readFileSync(join(name.parentPath, name.name)).includes('et-helt-eget-passord')).toBe(false);
  });
});

describe('a return mailbox', () => {
  it('in practice is one on this machine, and elsewhere is read encrypted', async () => {
    const at = await house(1);
    const { handlers } = mailboxOf(at);
    const elsewhere = { ...placeAt(993, 'retur'), host: 'imap.uni.example', security: 'tls' } as const;
    for (const method of ['mailbox.save', 'mailbox.test'] as const)
      await expect(handlers[method]({ place: elsewhere, minutes: null, password: 'x' })).rejects.toMatchObject({
        kind: 'blocked',
        text: { id: 'mailbox.practice' },
      });
    const real = mailboxOf(at, { practice: null }).handlers;
    await real['mailbox.save']({ place: elsewhere, minutes: 60 });
    expect(await real['mailbox.get']({})).toMatchObject({ place: elsewhere, minutes: 60, passwordKnown: false });
    await expect(real['mailbox.read']({})).rejects.toMatchObject({ kind: 'blocked', text: { id: 'mailbox.noPassword' } });
    await expect(real['mailbox.save']({ place: { ...elsewhere, security: 'none' }, minutes: null })).rejects.toMatchObject({
      text: { id: 'mailbox.plain' },
    });
    for (const host of ['https://imap.uni.example', 'a b', '127.0.0.1:143'])
      await expect(real['mailbox.save']({ place: { ...elsewhere, host }, minutes: null })).rejects.toMatchObject({
        text: { id: 'dispatch.relay.badHost' },
      });
  });

  it('that fails in a way nobody foresaw does not pass for one that was read', async () => {
    const at = await house(1);
    const mailboxes: Context['mailboxes'] = { open: () => Promise.reject(new Error('a mistake of ours')) };
    const { handlers } = mailboxOf(at, { mailboxes });
    await handlers['mailbox.save']({ place: placeAt(143, 'retur'), minutes: null, password: 'x' });
    await expect(handlers['mailbox.read']({})).rejects.toThrowError('a mistake of ours');
    expect((await handlers['mailbox.get']({})).last).toBeNull();
    const refused: Context['mailboxes'] = { open: () => Promise.reject(new AppError('network', 'mailbox.timeout', { host: 'x' })) };
    await expect(mailboxOf(at, { mailboxes: refused }).handlers['mailbox.read']({})).rejects.toMatchObject({ kind: 'network' });
  });
});

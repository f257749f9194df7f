import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { aList } from '#main/ports/store.fixture.ts';
import type { Change } from '#main/ports/store.ts';
import type { Doc } from '#shared/domain/draft/document.ts';
import type { Template } from '#shared/domain/draft/template.ts';
import { AppError } from '#shared/domain/errors.ts';
import { checkChain, emptyChain } from '#shared/domain/log/chain.ts';
import type { Recipient } from '#shared/domain/recipients/list.ts';
import { type DispatchHouse, type DispatchSetting, openDispatch } from '../../../tests/kit/dispatch.ts';
import { filesWith } from '../../../tests/kit/traces.ts';
import { createRecipientsHandlers } from '../recipients/index.ts';
import { createPrivacy } from './index.ts';

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

// The one with capitals is looked for in small letters too, and the other way.
const people = ['Spor.Etter@Student.uni.example', 'kari.lund@student.uni.example', 'ola@student.uni.example'];
const [traced = '', kari = '', ola = ''] = people;
const recipients: Recipient[] = people.map((address) => ({ address, unit: 'HF', language: null }));

async function house(setting: DispatchSetting = {}) {
  const at = await openDispatch({ now: '2026-08-10T07:00:00.000Z', ...setting });
  cleanUp.push(() => at.close());
  await at.recover();
  if (!setting.directory) await at.furnish(recipients);
  const privacy = createPrivacy(at.context);
  // Before the store: what is under way there writes.
  cleanUp.push(() => privacy.close());
  return { at, privacy: privacy.handlers, start: privacy.start, lists: createRecipientsHandlers(at.context) };
}

/** A send that was finished, and one with everything that can hold an address beside its rows: replies, reasons, holds. */
async function sent({ at }: Awaited<ReturnType<typeof house>>): Promise<{ orderId: string; troubled: string }> {
  const orderId = await at.send();
  await at.reaches(orderId, 'finished');
  const order = at.orderNow(orderId);
  const troubled = 'troubled';
  const clock = at.context.clock;
  await at.store.write([
    {
      do: 'order.begin',
      order: { ...order, id: troubled, count: 3, state: 'sending', finishedAt: null, departureReason: `Etter ønske fra ${traced}` },
    },
    {
      do: 'order.rows',
      orderId: troubled,
      rows: people.map((address, index) => ({ seq: index + 1, address, renderingId: 'nb-nn-en', mailId: `troubled.${index + 1}@x` })),
    },
    { do: 'order.finish', orderId: troubled },
    ...people.map((_, index): Change => ({ do: 'ledger.attempt', orderId: troubled, seq: index + 1, attempt: 1, at: clock.now() })),
    ...(['in_doubt', 'refused', 'accepted'] as const).map(
      (state, index): Change => ({
        do: 'ledger.settle',
        orderId: troubled,
        seq: index + 1,
        attempt: 1,
        state,
        at: clock.now(),
        dueAt: null,
        reply: `550 5.1.1 <${people[index]}>: user unknown`,
      }),
    ),
    { do: 'doubt.decide', orderId: troubled, seqs: [1], decision: 'leave', reason: `Ringte ${traced}`, by: 'writer', at: clock.now() },
    { do: 'order.state', orderId: troubled, from: ['sending'], set: { state: 'finished', finishedAt: clock.now() } },
  ]);
  const { order: test } = await at.handlers['dispatch.sendTest']({ messageId: 'm', addresses: [traced] });
  await at.reaches(test.id, 'finished');
  return { orderId, troubled };
}

const facts = (at: DispatchHouse) =>
  at.store.read.orders().map(({ id }) => ({ id, counts: at.store.read.counts(id), plot: at.store.read.plot(id, 60) }));
const states = (at: DispatchHouse, id: string) =>
  at.rows(id).map(({ seq, state, attempts, settledAt, mailId }) => [seq, state, attempts, settledAt, mailId]);
const chainHolds = (at: DispatchHouse) => checkChain(emptyChain, at.store.read.logFrom(1, 1000)).brokenAt === null;
const lastOf = (at: DispatchHouse, type: string) => at.store.read.log({ offset: 0, limit: 50 }).find((entry) => entry.type === type);

describe('a list that is purged', () => {
  it('is in no backup that was being taken meanwhile', async () => {
    const all = await house();
    await sent(all);
    const copy = all.at.context.backups.take('automatic');
    const { duties } = await all.privacy['privacy.purge']({ listId: 'l' });
    expect(duties).toEqual([]);
    await copy;
    for (const address of people) expect(filesWith(all.at.directory, address)).toEqual([]);
    expect((await all.at.context.backups.list()).backups.map(({ why }) => why)).toEqual(['before-purge']);
  });

  it('leaves no trace of anybody in any byte of the data directory, and every count, state and digest as it was', async () => {
    const all = await house();
    const { at, privacy } = all;
    const { orderId, troubled } = await sent(all);
    await at.context.backups.take('by-hand');
    const before = { facts: facts(at), states: [states(at, orderId), states(at, troubled)] };
    for (const address of people) {
      const found = filesWith(at.directory, address).map((file) => file.replace(/by-hand-[^:]*/, 'backup'));
      expect(found).toContain('practice.sqlite-wal: utf-8');
      expect(found).toContain('backups/backup: utf-8');
      expect(found.some((file) => file.startsWith('budstikke.sqlite'))).toBe(true);
    }

    const { addresses, duties } = await privacy['privacy.purge']({ listId: 'l' });
    expect({ addresses, duties }).toEqual({ addresses: 3 + 3 + 3 + 1, duties: [] });
    for (const address of people) expect(filesWith(at.directory, address)).toEqual([]);

    expect({ facts: facts(at), states: [states(at, orderId), states(at, troubled)] }).toEqual(before);
    expect(at.rows(troubled).map(({ reply }) => reply)).toEqual(['550 5.1.1', '550 5.1.1', '550 5.1.1']);
    expect(at.practice?.count()).toBe(0);
    const entry = lastOf(at, 'list.purged');
    expect(entry).toMatchObject({ actor: 'writer', messageId: 'm', facts: { list: 'l', count: 3, rows: 7, orders: 3, because: 'hand' } });
    expect(entry?.facts.ledgerDigests).toContain(String(lastOf(at, 'order.finished')?.facts.ledgerDigest));
    expect(lastOf(at, 'purge.completed')?.facts).toMatchObject({ what: 'backups', count: 1 });
    expect(chainHolds(at)).toBe(true);
    expect((await at.context.backups.list()).backups.map(({ why }) => why)).toEqual(['before-purge']);

    const overview = await privacy['privacy.overview']({});
    expect(overview).toMatchObject({
      lists: [{ state: 'purged', list: { count: 3, purged: { by: 'writer', because: 'hand' } } }],
      tests: { orders: 0 },
    });
    expect(at.orderNow(orderId).purged).toMatchObject({ by: 'writer' });
    await expect(privacy['privacy.purge']({ listId: 'l' })).rejects.toMatchObject({ kind: 'conflict' });
    await expect(
      at.handlers['dispatch.prepare']({ messageId: 'm', listId: 'l', startAt: null, departureReason: '' }),
    ).rejects.toMatchObject({ text: { id: 'dispatch.blocked.purgedList' } });
  });

  it('cannot be purged while a send is not finished, nor sent to again afterwards', async () => {
    const all = await house();
    const { at, privacy } = all;
    const { order } = await at.handlers['dispatch.prepare']({ messageId: 'm', listId: 'l', startAt: null, departureReason: '' });
    await expect(privacy['privacy.purge']({ listId: 'l' })).rejects.toMatchObject({
      kind: 'blocked',
      text: { id: 'privacy.waits.openOrder' },
    });
    expect(at.store.read.recipients('l', { offset: 0, limit: 9 }).total).toBe(3);
    await at.handlers['dispatch.cancel']({ orderId: order.id });
    const { troubled } = await sent(all);
    await privacy['privacy.purge']({ listId: 'l' });
    const again = { orderId: troubled, seqs: [1], decision: 'send-again' as const, reason: 'x' };
    await expect(at.handlers['dispatch.settleDoubt'](again)).rejects.toMatchObject({ text: { id: 'dispatch.blocked.erased' } });
  });

  it('keeps what it could not do, says why, and does it at the next start', async () => {
    const all = await house();
    const { at, privacy } = all;
    await sent(all);
    const { name } = await at.context.backups.take('by-hand');
    const { backups } = at.context;
    const remove = backups.remove;
    Object.assign(backups, { remove: () => Promise.reject(new AppError('storage', 'error.storageReadOnly', { directory: 'x' })) });
    const { duties } = await privacy['privacy.purge']({ listId: 'l' });
    expect(duties).toMatchObject([{ do: 'backups', because: expect.stringContaining('x') }]);
    Object.assign(backups, { remove });
    expect(filesWith(at.directory, traced)).toEqual([`backups/${name}: utf-8`]);

    await cleanUp.pop()?.();
    const again = createPrivacy(at.context);
    cleanUp.push(() => again.close());
    again.start();
    await at.until(() => at.store.read.duties().length === 0);
    expect(filesWith(at.directory, traced)).toEqual([]);
  });
});

describe('by its date a list', () => {
  const reopened = async (directory: string, now: string) => {
    const all = await house({ directory, now });
    all.start();
    return all;
  };
  const closed = async (change: Change[] = []): Promise<string> => {
    const directory = mkdtempSync(join(tmpdir(), 'budstikke-privacy-'));
    cleanUp.push(() => rmSync(directory, { recursive: true, force: true }));
    const all = await openDispatch({ directory, now: '2026-08-10T07:00:00.000Z' });
    await all.recover();
    await all.furnish(recipients);
    await all.reaches(await all.send(), 'finished');
    await all.store.write(change);
    await all.close(true);
    return directory;
  };

  it('goes by itself the next time the program is open, and the log says that nobody did it', async () => {
    const { at, privacy } = await reopened(await closed(), '2026-11-30T07:00:00.000Z');
    await at.until(() => at.store.read.duties().length === 0 && at.store.read.list('l')?.purged !== null);
    expect(at.store.read.list('l')?.purged).toMatchObject({ by: null, because: 'date' });
    for (const address of people) expect(filesWith(at.directory, address)).toEqual([]);
    expect(lastOf(at, 'list.purged')).toMatchObject({ actor: null, facts: { because: 'date' } });
    expect(await privacy['privacy.overview']({})).toMatchObject({ lists: [{ state: 'purged' }] });
  });

  it('stays the day before, and where the clock has leapt it waits and says so', async () => {
    for (const [now, state] of [
      ['2026-11-29T07:00:00.000Z', 'kept'],
      ['2027-11-30T07:00:00.000Z', 'waits'],
    ] as const) {
      const { at, privacy } = await reopened(await closed(), now);
      await at.until(() => at.events.some(([, data]) => (data as { about?: string }).about === 'privacy'));
      expect(await privacy['privacy.overview']({})).toMatchObject({
        lists: [{ state, because: state === 'waits' ? { id: 'privacy.waits.clock' } : null }],
      });
      expect(at.store.read.recipients('l', { offset: 0, limit: 9 }).total).toBe(3);
    }
  });

  it('that only a state which was replaced knew goes too: the backup that holds it is removed on its day, and another one is there', async () => {
    const theirs = 'borte@student.uni.example';
    const other = await house();
    await other.at.store.write([
      { do: 'list.begin', list: aList('theirs', 'm') },
      { do: 'list.rows', listId: 'theirs', rows: [{ address: theirs, unit: null, language: null }] },
      { do: 'list.finish', list: { ...aList('theirs', 'm', 1), deleteBy: '2026-11-20' } },
    ]);
    const { name } = await other.at.context.backups.take('by-hand');
    const replaced = 'before-restore-2026-08-10T080000.000Z.sqlite';
    for (const [now, goes] of [
      ['2026-11-19T07:00:00.000Z', false],
      ['2026-11-20T07:00:00.000Z', true],
    ] as const) {
      const directory = await closed();
      mkdirSync(join(directory, 'backups'));
      cpSync(join(other.at.directory, 'backups', name), join(directory, 'backups', replaced));
      const { at } = await reopened(directory, now);
      await at.until(() => at.events.some(([, data]) => (data as { about?: string }).about === 'privacy'));
      const { backups } = await at.context.backups.list();
      expect(backups.map((one) => (one.why === 'before-purge' ? one.why : one.name))).toEqual([goes ? 'before-purge' : replaced]);
      expect(filesWith(at.directory, theirs)).toHaveLength(goes ? 0 : 1);
      // What the present one keeps has its own day.
      expect(at.store.read.list('l')?.purged).toBe(null);
      expect(lastOf(at, 'purge.completed')?.facts).toEqual(goes ? { what: 'backups', count: 1 } : undefined);
    }
  });

  it('waits for a send that is not finished; a later day can be chosen, and stands in the log', async () => {
    const directory = await closed();
    const { at, privacy } = await reopened(directory, '2026-12-01T07:00:00.000Z');
    await at.until(() => at.store.read.list('l')?.purged !== null);
    await at.store.write([
      { do: 'list.begin', list: aList('l2', 'm') },
      { do: 'list.rows', listId: 'l2', rows: recipients },
      { do: 'list.finish', list: { ...aList('l2', 'm', 3), deleteBy: '2026-12-02' } },
    ]);
    await at.handlers['dispatch.prepare']({ messageId: 'm', listId: 'l2', startAt: null, departureReason: '' });
    at.jump(3 * 86_400_000);
    const waiting = (await privacy['privacy.overview']({})).lists.find(({ list }) => list.id === 'l2');
    expect(waiting).toMatchObject({ state: 'waits', because: { id: 'privacy.waits.openOrder' }, sends: 1 });
    await expect(privacy['privacy.setDeleteBy']({ listId: 'l2', deleteBy: '2026-12-01' })).rejects.toMatchObject({ kind: 'blocked' });
    await privacy['privacy.setDeleteBy']({ listId: 'l2', deleteBy: '2027-01-10' });
    expect(lastOf(at, 'list.dated')?.facts).toMatchObject({ list: 'l2', before: '2026-12-02', deleteBy: '2027-01-10' });
  });
});

describe('one address', () => {
  it('is shown with everything about it, however it is written', async () => {
    const all = await house();
    const { at, privacy, lists } = all;
    await sent(all);
    await lists['suppressions.add']({ address: traced, reason: 'har bedt om det' });
    const found = await privacy['privacy.find']({ address: ` ${traced.toUpperCase()} ` });
    expect(found).toMatchObject({
      address: traced.toLowerCase(),
      lists: [{ listId: 'l', source: 'FS', unit: 'HF' }],
      sends: [
        { kind: 'send', state: 'accepted' },
        { state: 'in_doubt', decisions: [{ decision: 'leave', reason: `Ringte ${traced}` }] },
        { kind: 'test', state: 'accepted' },
      ],
      suppression: { reason: 'har bedt om det', by: 'writer' },
      person: null,
    });
    expect(found.mails).toHaveLength(2);
    expect(await privacy['privacy.find']({ address: 'svar@lister.uni.example' })).toMatchObject({
      mentions: [{ in: 'draft' }, { in: 'version' }],
      sends: [],
    });
    await expect(privacy['privacy.find']({ address: 'ingen' })).rejects.toMatchObject({ kind: 'invalid' });
    expect(JSON.stringify(at.store.read.log({ offset: 0, limit: 99 })).toLowerCase()).not.toContain('spor.etter');
  });

  it('is saved as one page that a person and a program can read, and the log does not say whose', async () => {
    const all = await house();
    const { at, privacy } = all;
    await sent(all);
    const to = join(at.directory, '..', `innsyn-${process.pid}.html`);
    cleanUp.push(() => rmSync(to, { force: true }));
    Object.assign(at.context, {
      files: { write: async (path: string, content: string) => writeFileSync(path, content) },
      host: { ...at.context.host, chooseSave: async () => to },
    });
    expect(await privacy['privacy.export']({ address: traced, to })).toEqual({ path: to });
    const page = await readFile(to, 'utf8');
    expect(page).toContain('<td>students.csv</td>');
    const data = /<script type="application\/json" id="data">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({ format: 'budstikke-subject-access', address: traced.toLowerCase(), lists: [{ listId: 'l' }] });
    expect(page).not.toContain(kari);
    expect(lastOf(at, 'export.made')?.facts).toEqual({ kind: 'subject-access', lists: 1, sends: 3 });
  });

  it('is erased without a trace, and the others stay as they are', async () => {
    const all = await house();
    const { at, privacy, lists } = all;
    const { troubled } = await sent(all);
    await lists['suppressions.add']({ address: traced, reason: `Skrev til oss fra ${traced}` });
    await lists['suppressions.add']({ address: ola, reason: `Nevnte ${traced}` });
    await at.context.backups.take('by-hand');
    const before = facts(at);
    expect(filesWith(at.directory, traced).length).toBeGreaterThan(2);

    const erased = await privacy['privacy.erase']({ address: traced, suppression: 'remove' });
    expect(erased).toEqual({ lists: 1, sends: 3, mails: 2, mentions: [], register: [], duties: [] });
    expect(filesWith(at.directory, traced)).toEqual([]);
    expect(facts(at)).toEqual(before);
    expect(at.store.read.recipients('l', { offset: 0, limit: 9 })).toEqual({ total: 2, rows: recipients.slice(1) });
    expect(at.store.read.list('l')).toMatchObject({ count: 2, erased: 1 });
    expect(at.rows(troubled)[1]).toMatchObject({ address: kari, reply: expect.stringContaining(kari) });
    expect(at.store.read.suppressions()).toMatchObject([{ address: ola, reason: 'Nevnte •••' }]);
    expect(
      at.practice
        ?.page({ offset: 0, limit: 9 })
        .mails.map(({ to }) => to)
        .toSorted(),
    ).toEqual([kari, ola]);
    expect(chainHolds(at)).toBe(true);
    const mark = at.store.read.log({ offset: 0, limit: 50 }).find(({ type }) => type === 'address.suppressed')?.facts.mark;
    expect(JSON.stringify(lastOf(at, 'address.erased')?.facts)).not.toContain(String(mark));
    expect(await privacy['privacy.find']({ address: traced })).toMatchObject({ lists: [], sends: [], suppression: null, mails: [] });
  });

  it('is found in templates and in what a draft was copied from, and erased there too, in removed templates as well', async () => {
    const { at, privacy } = await house();
    const draft = at.store.read.draft('m');
    if (!draft) throw new Error('the message is there');
    const text = `Spør ${traced} før 1. september`;
    const body: Doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
    const template: Template = {
      id: 't1',
      name: `Fra ${traced}`,
      savedAt: at.context.clock.now(),
      savedBy: 'writer',
      brief: { ...draft.brief, relevance: text },
      bodies: { nb: body },
    };
    await at.store.write([
      { do: 'template.put', template },
      { do: 'template.put', template: { ...template, id: 't2', name: 'Bort' } },
      { do: 'template.remove', id: 't2', at: at.context.clock.now() },
      {
        do: 'draft.create',
        draft: {
          ...draft,
          id: 'copy',
          revision: 1,
          copied: [
            { place: { in: 'body', language: 'nb', text }, still: null },
            { place: { in: 'body', language: 'nb', text: 'Fristen er 1. september' }, still: null },
          ],
        },
      },
    ]);
    const { mentions } = await privacy['privacy.find']({ address: traced });
    expect(mentions).toContainEqual({ in: 'template', messageId: null, subject: `Fra ${traced}` });
    expect(mentions).toContainEqual({ in: 'draft', messageId: 'copy', subject: draft.brief.subject });

    expect((await privacy['privacy.erase']({ address: traced, suppression: 'keep' })).mentions).toEqual([]);
    expect(filesWith(at.directory, traced)).toEqual([]);
    expect(at.store.read.templates()).toMatchObject([
      { id: 't1', name: 'Fra •••', brief: { relevance: 'Spør ••• før 1. september', replyTo: draft.brief.replyTo } },
    ]);
    expect(at.store.read.draft('copy')?.copied?.map(({ place }) => place.text)).toEqual(['Fristen er 1. september']);
    await at.store.write([{ do: 'template.putBack', id: 't2' }]);
    expect(at.store.read.templates()).toHaveLength(2);
  });

  it('in a send that has not begun is not sent to; the send is bound to the others, and goes', async () => {
    const { at, privacy } = await house();
    const { order } = await at.handlers['dispatch.prepare']({ messageId: 'm', listId: 'l', startAt: null, departureReason: '' });
    await privacy['privacy.erase']({ address: traced, suppression: 'keep' });
    const rebound = at.orderNow(order.id);
    expect(rebound.listDigest).not.toBe(order.listDigest);
    expect(lastOf(at, 'address.erased')?.facts.rebound).toBe(`${order.id} ${order.listDigest} ${rebound.listDigest}`);
    await at.handlers['dispatch.start']({ orderId: order.id });
    await at.reaches(order.id, 'finished');
    expect(at.counts(order.id)).toMatchObject({ accepted: 2, suppressed: 1 });
  });

  it('that a mail is under way to is left until that has an answer', async () => {
    const { at, privacy } = await house();
    const { order } = await at.handlers['dispatch.prepare']({ messageId: 'm', listId: 'l', startAt: null, departureReason: '' });
    await at.store.write([{ do: 'ledger.attempt', orderId: order.id, seq: 1, attempt: 1, at: at.context.clock.now() }]);
    await expect(privacy['privacy.erase']({ address: traced, suppression: 'keep' })).rejects.toMatchObject({
      text: { id: 'privacy.blocked.underWay' },
    });
    expect(at.store.read.recipients('l', { offset: 0, limit: 9 }).total).toBe(3);
  });
});

describe('a person who has left', () => {
  it('is removed without a trace of name and address; what they decided stands, and the log holds', async () => {
    const { at, privacy } = await house();
    const rector = at.store.read.people().find(({ id }) => id === 'rector');
    expect(filesWith(at.directory, rector?.email ?? '').length).toBeGreaterThan(0);
    await privacy['people.remove']({ id: 'rector' });
    await at.until(() => at.store.read.duties().length === 0);
    expect(filesWith(at.directory, rector?.email ?? '')).toEqual([]);
    expect(at.store.read.people().find(({ id }) => id === 'rector')).toEqual({
      id: 'rector',
      name: '',
      email: '',
      roles: [],
      enrolled: false,
      removed: true,
    });
    expect(at.store.read.decisions('m')).toMatchObject([{ decidedBy: 'editor' }, { decidedBy: 'rector', voidedAt: null }]);
    expect(chainHolds(at)).toBe(true);
    await expect(privacy['people.remove']({ id: 'rector' })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(privacy['people.remove']({ id: 'writer' })).rejects.toMatchObject({ text: { id: 'error.removeSelf' } });
  });
});

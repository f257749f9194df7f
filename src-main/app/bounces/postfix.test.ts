import { writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { createReports } from '#main/adapters/reports/index.ts';
import type { Context } from '#main/app/context.ts';
import { loopback, openDispatch, recipientsNumbered } from '../../../tests/kit/dispatch.ts';
import { postfixMissing, startPostfix } from '../../../tests/kit/sink.ts';
import { workers } from '../../../tests/kit/workers.ts';
import { createBounceHandlers } from './index.ts';

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});
const cannot =
  postfixMissing.length > 0 ? `not installed: ${postfixMissing.join(', ')}` : process.getuid?.() === 0 ? '' : 'Postfix starts as root only';

/** Where Postfix hands mail on: knows nobody called r2, and keeps what comes back to the return address. */
async function nextHop() {
  const senders: string[] = [];
  const returned: { to: string; source: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, answer) =>
      answer(address.startsWith('r2@') ? Object.assign(new Error('5.1.1 User unknown'), { responseCode: 550 }) : null),
    onData(stream, { envelope }, answer) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        if (from === '') returned.push({ to: envelope.rcptTo[0]?.address ?? '', source: Buffer.concat(chunks).toString() });
        else senders.push(from);
        answer();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  cleanUp.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { port: (server.server.address() as AddressInfo).port, senders, returned };
}

describe('a real Postfix', () => {
  it.skipIf(cannot !== '').each([
    { verp: true, way: 'to an address of its own' },
    { verp: false, way: 'to the return address, with the mark beside it' },
  ])(`returns what its next hop refuses $way, and it is laid to the recipient by it${cannot && ` (${cannot})`}`, async ({ verp }) => {
    const hop = await nextHop();
    const postfix = await startPostfix(hop.port);
    cleanUp.push(() => postfix.stop());
    const relay = { ...loopback(postfix.port), returnPath: 'retur@uni.example', ...(verp && { verp }) };
    const house = await openDispatch({ relay });
    cleanUp.push(() => house.close());
    await house.recover();
    await house.furnish(recipientsNumbered(3));
    const orderId = await house.send({ connections: 1 });
    await house.reaches(orderId, 'finished');
    await house.until(() => hop.returned.length === 1 && hop.senders.length === 2);

    // Before the host, and each their own, where that is chosen; what is sent is the same.
    const shape = verp ? /^retur\+[0-9a-f]{16}-[13]-[a-z2-7]{12}@uni\.example$/ : /^retur@uni\.example$/;
    for (const sender of hop.senders) expect(sender).toMatch(shape);
    expect(new Set(hop.senders).size).toBe(verp ? 2 : 1);
    const [back] = hop.returned;
    const mark = /Original-Envelope-Id: ([0-9a-f]{16}-2-[a-z2-7]{12})/.exec(back?.source ?? '')?.[1];
    expect(back?.source).toContain('Original-Recipient: rfc822;r2@student.uni.example');
    expect(back?.to).toBe(verp ? `retur+${mark}@uni.example` : 'retur@uni.example');

    // As it lies in the mailbox, with all else gone that could tell whom it is about.
    const bare = (back?.source ?? '').replaceAll(/r2@student/g, 'forwarded@student').replaceAll(/^Message-ID: .*$/gim, '');
    const file = join(house.directory, 'returned.eml');
    writeFileSync(file, verp ? bare.replace(/^Original-Envelope-Id: .*\r?\n/m, '') : bare);
    const context = {
      ...house.context,
      reports: createReports(workers.reports),
      host: { ...house.context.host, resolveFile: (handle: string) => handle },
    } as unknown as Context;
    const handlers = createBounceHandlers(context);
    expect(await handlers['bounces.takeIn']({ file })).toMatchObject({ mails: 1, reports: 1, matched: 1, stored: 1 });
    expect(await handlers['bounces.ofOrder']({ orderId })).toMatchObject({ bounces: [{ seq: 2, kind: 'hard', reason: 'user-unknown' }] });
  });
});

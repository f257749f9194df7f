import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resources, type TestApplication } from './application.ts';

const passphrase = 'en frase for alle tre';

/** The exam message, read in, proofread, its reply list confirmed, and submitted. */
export async function submitExam({ ask }: Pick<TestApplication, 'ask'>): Promise<{ messageId: string; versionId: string; digest: string }> {
  const { id: messageId } = await ask('messages.import', { folder: join(resources, 'samples/messages/exam') });
  await ask('messages.tick', { id: messageId, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
  const { revision } = await ask('messages.confirmReplyList', { id: messageId });
  return { messageId, ...(await ask('messages.submit', { id: messageId, revision })) };
}

/** An assessor and a sender who can sign. */
export async function addSigners({ ask }: Pick<TestApplication, 'ask'>): Promise<{ editor: string; sender: string; passphrase: string }> {
  const { person: editor } = await ask('people.add', { name: 'Ola', email: 'ola@uio.no', roles: ['web-editor'] });
  const { person: sender } = await ask('people.add', { name: 'Åse', email: 'aase@uio.no', roles: ['sender', 'it-operator'] });
  for (const { id } of [editor, sender]) await ask('people.enrol', { id, passphrase });
  return { editor: editor.id, sender: sender.id, passphrase };
}

/** A begun house with the exam message approved and an order for `count` students prepared; gives their ids. */
export async function prepareSend(house: TestApplication, count: number): Promise<{ messageId: string; orderId: string }> {
  const { ask, directory } = house;
  await ask('system.begin', { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'officer', sample: false });
  const { editor, sender } = await addSigners(house);
  const { messageId, versionId, digest } = await submitExam(house);
  const decided = { messageId, versionId, digest, outcome: 'yes', reason: 'Det passer.', passphrase } as const;
  await ask('approval.decide', { ...decided, step: 'assessment', decidedBy: editor });
  await ask('approval.decide', { ...decided, step: 'approval', decidedBy: sender });
  const file = join(directory, 'students.csv');
  writeFileSync(file, `E-post\n${Array.from({ length: count }, (_, n) => `r${n + 1}@student.uio.no\n`).join('')}`);
  const { list } = await ask('recipients.import', {
    file,
    messageId,
    source: 'FS',
    basis: 'GDPR 6(1)(e)',
    deleteBy: '2026-12-01',
    population: 'students',
  });
  const caps = { perSecond: 4, perMinute: null, perHour: null, perDay: null, connections: 2 };
  const { order } = await ask('dispatch.prepare', { messageId, listId: list.id, caps, startAt: null, departureReason: 'Prøve.' });
  await ask('dispatch.tell', { orderId: order.id });
  return { messageId, orderId: order.id };
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApplication, resources, type TestApplication } from './application.ts';

const passphrase = 'en frase for alle tre';

export interface ReadyHandOver {
  readonly house: TestApplication;
  readonly messageId: string;
  readonly versionId: string;
  readonly digest: string;
  readonly listId: string;
  /** Says yes to the last step. */
  approve(): Promise<void>;
}

/** A house where IT sends, with the exam message submitted and assessed, and a list of so many students; what is left is the sender’s yes. */
export async function readyToHandOver(count = 3, options: Parameters<typeof openApplication>[0] = {}): Promise<ReadyHandOver> {
  const house = await openApplication(options);
  const { ask } = house;
  await ask('system.begin', { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'officer', sample: false });
  await ask('handover.setMode', { mode: 'handover' });
  const { person: editor } = await ask('people.add', { name: 'Ola', email: 'ola@uio.no', roles: ['web-editor'] });
  const { person: sender } = await ask('people.add', { name: 'Åse', email: 'aase@uio.no', roles: ['sender'] });
  for (const { id } of [editor, sender]) await ask('people.enrol', { id, passphrase });
  const { id: messageId } = await ask('messages.import', { folder: join(resources, 'samples/messages/exam') });
  await ask('messages.tick', { id: messageId, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
  const { revision } = await ask('messages.confirmReplyList', { id: messageId });
  const { versionId, digest } = await ask('messages.submit', { id: messageId, revision });
  const decided = { messageId, versionId, digest, outcome: 'yes', reason: 'Det passer.', passphrase } as const;
  await ask('approval.decide', { ...decided, step: 'assessment', decidedBy: editor.id });
  const file = join(house.directory, 'students.csv');
  writeFileSync(file, `E-post\n${Array.from({ length: count }, (_, n) => `r${n + 1}@student.uio.no\n`).join('')}`);
  const list = { file, messageId, source: 'FS', basis: 'GDPR 6(1)(e)', deleteBy: '2026-12-01', population: 'students' } as const;
  const { list: taken } = await ask('recipients.import', list);
  return {
    house,
    messageId,
    versionId,
    digest,
    listId: taken.id,
    approve: async () => {
      await ask('approval.decide', { ...decided, step: 'approval', decidedBy: sender.id });
    },
  };
}

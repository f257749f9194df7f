import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApplication, type TestApplication } from './application.ts';
import { addSigners, submitExam } from './sendable.ts';

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
  const { editor, sender, passphrase } = await addSigners(house);
  const { messageId, versionId, digest } = await submitExam(house);
  const decided = { messageId, versionId, digest, outcome: 'yes', reason: 'Det passer.', passphrase } as const;
  await ask('approval.decide', { ...decided, step: 'assessment', decidedBy: editor });
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
      await ask('approval.decide', { ...decided, step: 'approval', decidedBy: sender });
    },
  };
}

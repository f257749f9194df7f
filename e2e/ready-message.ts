import { readFileSync } from 'node:fs';
import { type Application, begin, type Enrolled, enrol, sample } from './fixtures.ts';

export interface ReadyMessage {
  readonly id: string;
  readonly editor: Enrolled;
  readonly sender: Enrolled;
  readonly operator: Enrolled;
}

/** The sample message, written by the officer, assessed and approved by two others, with a third who may confirm a send. */
export async function approvedMessage(app: Application, { reason }: { readonly reason?: string } = {}): Promise<ReadyMessage> {
  const id = await begin(app, { sample: true });
  if (id === null) throw new Error('There is no sample message.');
  const editor = await enrol(app, 'Randi Redaktør', ['web-editor']);
  const sender = await enrol(app, 'Astrid Avsender', ['sender']);
  const operator = await enrol(app, 'Ivar Drift', ['it-operator']);
  await app.call('messages.tick', { id, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
  await app.call('messages.confirmReplyList', { id });
  const { revision: first, brief } = await app.call('messages.get', { id });
  const revision = reason ? (await app.call('messages.saveBrief', { id, revision: first, brief: { ...brief, reason } })).revision : first;
  const version = await app.call('messages.submit', { id, revision });
  const decision = { messageId: id, versionId: version.versionId, digest: version.digest, outcome: 'yes', reason: '' } as const;
  await app.call('approval.decide', { ...decision, step: 'assessment', decidedBy: editor.id, passphrase: editor.passphrase });
  await app.call('approval.decide', { ...decision, step: 'approval', decidedBy: sender.id, passphrase: sender.passphrase });
  return { id, editor, sender, operator };
}

/** Takes a list of recipients in, as a file that was picked in the window. */
export async function takeIn(app: Application, messageId: string, name: string, content: string | Buffer): Promise<string> {
  const handle = await app.page.evaluate(
    ([fileName, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const bridge = (window as unknown as { budstikke: { fileHandle(files: File[]): Promise<string> } }).budstikke;
      return bridge.fileHandle([new File([bytes], fileName)]);
    },
    [name, Buffer.from(content).toString('base64')] as const,
  );
  const { list } = await app.call('recipients.import', {
    messageId,
    file: handle,
    source: 'FS',
    basis: 'GDPR 6(1)(e)',
    deleteBy: '2026-12-01',
    population: 'students',
    institutionDomains: ['uni.example', 'student.uni.example'],
  });
  return list.id;
}

export function studentExport(): Buffer {
  return readFileSync(sample('recipients', 'students-fs-export.csv'));
}

/** A list of so many students. */
export function students(count: number): string {
  return ['E-post;Fakultet', ...Array.from({ length: count }, (_, index) => `student${index + 1}@student.uni.example;HF`)].join('\n');
}

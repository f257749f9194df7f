import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFiles } from '#main/adapters/files/files.ts';
import { createPackages } from '#main/adapters/packages/index.ts';
import { readPack } from '#main/adapters/policies/index.ts';
import { aList } from '#main/ports/store.fixture.ts';
import type { Params } from '#shared/contract/index.ts';
import { pathFromCode } from '#shared/domain/advice/path.ts';
import type { AudienceKind } from '#shared/domain/draft/brief.ts';
import { samplePack } from '#shared/domain/message/message.fixture.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { resources } from '../../../tests/kit/application.ts';
import { type DispatchHouse, openDispatch, recipientsNumbered } from '../../../tests/kit/dispatch.ts';
import { createApprovalHandlers } from '../approval/index.ts';
import { createDraftHandlers } from '../draft/index.ts';
import { createArchiveHandlers } from '../log/archive.ts';
import { createMessageHandlers } from '../message/index.ts';
import { createAdviceHandlers } from './index.ts';

const { advice, channels, directories, contacts, rules } = readPack('uio', readFileSync(join(resources, 'policies/uio.yaml'), 'utf8'));
/** The sample's few rules with Oslo's advice, and the rules about what it gave, but for one. */
const pack = (without: string): Partial<Pack> => ({
  advice,
  channels,
  directories,
  contacts: [...contacts],
  rules: [...samplePack.rules, ...rules.filter(({ kind, id }) => kind === 'own-route' && id !== without)],
});

const cases = [
  ['U03', 'who.students~own-students.yes~selecting.no', 'student-selection', 'students'],
  ['U05', 'who.staff~how-many-units.one~list-of-unit.yes', 'staff-selection', 'staff'],
  ['U06', 'who.staff~how-many-units.several~lists-of-all.all', 'staff-selection', 'staff'],
] as const;

describe.each(cases)('%s: what the unit sends itself', (rule, code, audience, population) => {
  let at: DispatchHouse;
  const open = async (without = ''): Promise<void> => {
    at = await openDispatch({ pack: pack(without) });
    await at.recover();
    await at.furnish(recipientsNumbered(3));
  };
  beforeEach(() => open());
  afterEach(() => at.close());

  /** The message as written for these, under the advice, submitted and approved by its sender alone. */
  async function submitted(
    kind: AudienceKind = audience,
    way: string | null = code,
  ): Promise<Pick<Params<'approval.decide'>, 'messageId' | 'versionId' | 'digest'>> {
    const draft = createDraftHandlers(at.context);
    const before = await draft['messages.get']({ id: 'm' });
    const brief = { ...before.brief, audience: { kind, placeCodes: ['150000'], description: 'MN' } };
    const saved = await draft['messages.saveBrief']({ id: 'm', revision: before.revision, brief });
    const { revision } = await createAdviceHandlers(at.context)['messages.keepAdvice']({
      id: 'm',
      revision: saved.revision,
      path: way === null ? null : pathFromCode(way),
    });
    const { versionId, digest } = await createMessageHandlers(at.context)['messages.submit']({ id: 'm', revision });
    return { messageId: 'm', versionId, digest };
  }
  const decide = (version: Awaited<ReturnType<typeof submitted>>, step: 'assessment' | 'approval', decidedBy: string) =>
    createApprovalHandlers(at.context)['approval.decide']({
      ...version,
      step,
      outcome: 'yes',
      reason: '',
      decidedBy,
      ...(step === 'approval' && { passphrase: `${decidedBy} signs` }),
    });
  const list = async (id: string, groups: Record<string, number>): Promise<void> => {
    const made = { ...aList(id, 'm', 3), population, groups };
    await at.store.write([
      { do: 'list.begin', list: made },
      { do: 'list.rows', listId: id, rows: recipientsNumbered(3) },
      { do: 'list.finish', list: made },
    ]);
  };
  const prepare = (listId: string) => at.handlers['dispatch.prepare']({ messageId: 'm', listId, startAt: null, departureReason: '' });

  it('closes the application: nobody assesses it centrally, and the refusal names the rule', async () => {
    const version = await submitted();
    await expect(decide(version, 'assessment', 'editor')).rejects.toMatchObject({
      kind: 'blocked',
      text: { id: 'approval.ownRoute', params: { rule } },
    });
  });

  it('goes out on its sender’s yes alone, to its own people', async () => {
    await decide(await submitted(), 'approval', 'rector');
    await list('own', { 150000: 2, 151200: 1 });
    const { order } = await prepare('own');
    expect(order).toMatchObject({ count: 3 });

    // What corrects it goes to the same people by the same way, and its archive holds the advice in codes.
    await at.handlers['dispatch.start']({ orderId: order.id });
    await at.reaches(order.id, 'finished');
    const answer = at.store.read.draft('m')?.advice?.answer;
    const correction = await createDraftHandlers(at.context)['messages.correct']({ orderId: order.id });
    expect(at.store.read.draft(correction.id)?.advice?.answer).toBe(answer);
    const file = join(at.directory, 'archive.zip');
    const host = { ...at.context.host, chooseSave: async (_name: string, to?: string) => to ?? null };
    const context = { ...at.context, files: createFiles(), packages: createPackages(), host };
    await createArchiveHandlers(context)['archive.save']({ orderId: order.id, recipients: false, form: 'zip', to: file });
    const manifest = JSON.parse(strFromU8(unzipSync(new Uint8Array(readFileSync(file)))['manifest.json'] ?? new Uint8Array()));
    expect(manifest.message.advice).toEqual({ packId: samplePack.id, packVersion: samplePack.version, path: code, answer });
  });

  it('is closed by one foreign recipient, who is counted', async () => {
    await decide(await submitted(), 'approval', 'rector');
    await list('foreign', { 150000: 2, 160000: 1 });
    await expect(prepare('foreign')).rejects.toMatchObject({ text: { id: 'dispatch.blocked.foreign', params: { count: 1, rule } } });
  });

  it('cannot be submitted for anybody else than the advice was about', async () => {
    await expect(submitted('all-staff-and-students')).rejects.toMatchObject({ text: { id: 'message.blocked' } });
  });

  it('is applied for as everything else where the pack has no such rule', async () => {
    await at.close();
    await open(rule);
    const version = await submitted();
    await expect(decide(version, 'approval', 'rector')).rejects.toMatchObject({ text: { id: 'approval.bar.later' } });
    await decide(version, 'assessment', 'editor');
    await decide(version, 'approval', 'rector');
    await list('foreign', { 150000: 2, 160000: 1 });
    expect((await prepare('foreign')).order).toMatchObject({ count: 3 });
  });

  it('needs its central yes again when the advice is let go after the approval', async () => {
    await decide(await submitted(), 'approval', 'rector');
    await list('own', { 150000: 3 });
    const { revision } = await createDraftHandlers(at.context)['messages.get']({ id: 'm' });
    await createAdviceHandlers(at.context)['messages.keepAdvice']({ id: 'm', revision, path: null });
    await expect(prepare('own')).rejects.toMatchObject({ text: { id: 'dispatch.blocked.changedSince' } });
    const after = at.store.read.draft('m')?.revision ?? 0;
    await createMessageHandlers(at.context)['messages.submit']({ id: 'm', revision: after });
    await expect(prepare('own')).rejects.toMatchObject({ text: { id: 'dispatch.blocked.notApproved' } });
  });
});

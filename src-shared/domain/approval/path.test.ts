import { describe, expect, it } from 'vitest';
import { personNamed, samplePack } from '../message/message.fixture.ts';
import { type Decision, waysToAnswer } from './decision.ts';
import { approvalPath, isApproved, isApprovedWithFourEyes, openStep, type PathInput } from './path.ts';

const people = [
  personNamed('writer', ['officer', 'web-editor', 'sender']),
  personNamed('editor', ['web-editor']),
  personNamed('rector', ['sender']),
  personNamed('both', ['web-editor', 'sender']),
  personNamed('unenrolled', ['sender'], false),
];
const version = { id: 'v2', digest: 'd2', writers: ['writer'] };
const decision = (change: Partial<Decision>): Decision => ({
  id: 'x',
  messageId: 'm',
  versionId: 'v2',
  step: 'assessment',
  outcome: 'yes',
  digest: 'd2',
  decidedBy: 'editor',
  recordedBy: 'editor',
  strength: 'signed',
  at: '',
  reason: '',
  alternative: '',
  replyId: null,
  voidedAt: null,
  voidedBy: null,
  ...change,
});
const assessed = decision({});
const approved = decision({ id: 'y', step: 'approval', decidedBy: 'rector' });
const path = (change: Partial<PathInput>) =>
  approvalPath({ pack: samplePack, message: { brief: {} }, version, decisions: [], people, changedSince: false, ...change });
const states = (change: Partial<PathInput>) => path(change).map(({ state }) => state);
const bars = (change: Partial<PathInput>, at: number) =>
  Object.fromEntries(
    Object.entries(path(change)[at]?.mayDecide ?? {}).map(([id, bar]) => [id, bar?.id.replace('approval.bar.', '') ?? null]),
  );

describe('the way to a yes', () => {
  it('U31: cannot skip the assessment', () => {
    expect(states({ version: null })).toEqual(['later', 'later']);
    expect(states({})).toEqual(['waiting', 'later']);
    expect(bars({}, 1).rector).toBe('later');
    expect(states({ decisions: [assessed] })).toEqual(['done', 'waiting']);
    expect(states({ decisions: [assessed, approved] })).toEqual(['done', 'done']);
    expect(isApproved(path({ decisions: [assessed, approved] }))).toBe(true);
    expect(openStep(path({ decisions: [assessed] }))?.step).toBe('approval');
  });
  it('U31: the assessment survives edits of the text, but not its own voiding', () => {
    const earlier = decision({ versionId: 'v1', digest: 'd1' });
    expect(states({ decisions: [earlier] })).toEqual(['done', 'waiting']);
    expect(states({ decisions: [{ ...earlier, voidedAt: 'now', voidedBy: 'writer' }] })).toEqual(['waiting', 'later']);
  });
  it('a refused assessment stands until a new version asks again', () => {
    const no = decision({ outcome: 'no', reason: 'Bruk nettsiden' });
    expect(states({ decisions: [no] })).toEqual(['refused', 'later']);
    expect(states({ decisions: [no], version: { ...version, id: 'v3', digest: 'd3' } })).toEqual(['waiting', 'later']);
  });
  it('U38: a later edit voids the approval, visibly, and a new version asks again', () => {
    const edited = path({ decisions: [assessed, approved], changedSince: true });
    expect(edited.map(({ state }) => state)).toEqual(['done', 'voided']);
    expect(isApproved(edited)).toBe(false);
    const recorded = path({ decisions: [assessed, { ...approved, voidedAt: 'now', voidedBy: 'writer' }], changedSince: true });
    expect(recorded.map(({ state }) => state)).toEqual(['done', 'voided']);
    const anew = path({ decisions: [assessed, approved], version: { ...version, id: 'v3', digest: 'd3' } });
    expect(anew.map(({ state }) => state)).toEqual(['done', 'waiting']);
    expect(anew[1]?.fallen).toBe(approved);
  });
  it('asks again when the edit that voided it is taken back', () => {
    expect(states({ decisions: [assessed, { ...approved, voidedAt: 'now', voidedBy: 'writer' }] })).toEqual(['done', 'waiting']);
  });
  it('U41: a new version with the same content keeps its approval', () => {
    expect(states({ decisions: [assessed, approved], version: { ...version, id: 'v3' } })).toEqual(['done', 'done']);
  });
});

it('a pack says how little is enough for a step: a mail where it takes one, and never less', () => {
  expect(waysToAnswer('attested')).toEqual(['sign', 'mail', 'attest']);
  expect(waysToAnswer('verified')).toEqual(['sign', 'mail']);
  expect(waysToAnswer('signed')).toEqual(['sign']);
  const pack = { ...samplePack, path: samplePack.path.map((step) => ({ ...step, least: 'verified' as const })) };
  expect(bars({ pack, decisions: [assessed] }, 1).unenrolled).toBeNull();
});

describe('decisions that were taken elsewhere', () => {
  const four = (change: Partial<Decision>, writers = ['writer']) =>
    isApprovedWithFourEyes(path({ decisions: [assessed, { ...approved, ...change }] }), writers);
  it('hold when each is as strong as its step asks for', () => {
    expect(four({})).toBe(true);
    // The sample pack asks for a signature: a signed e-mail is less.
    expect(four({ strength: 'verified' })).toBe(false);
    expect(four({ strength: 'attested' })).toBe(false);
  });
  it('hold when two others than the writers took them, and each one', () => {
    expect(four({ decidedBy: 'editor' })).toBe(false);
    expect(four({}, ['writer', 'rector'])).toBe(false);
    expect(isApprovedWithFourEyes(path({ decisions: [assessed] }), ['writer'])).toBe(false);
  });
});

describe('who may decide', () => {
  it('needs the role, nobody decides on their own message, and the passphrase where it must be signed', () => {
    expect(bars({}, 0)).toEqual({ writer: 'writer', editor: null, rector: 'role', both: null, unenrolled: 'role' });
    expect(bars({ decisions: [assessed] }, 1)).toEqual({
      writer: 'writer',
      editor: 'role',
      rector: null,
      both: null,
      unenrolled: 'notEnrolled',
    });
  });
  it('four eyes: nobody decides two steps of one message', () => {
    expect(bars({ decisions: [decision({ decidedBy: 'both' })] }, 1).both).toBe('twice');
  });
  it('nobody decides about a text that is no longer what is written', () => {
    expect(bars({ decisions: [assessed], changedSince: true }, 1).rector).toBe('changed');
  });
});

import { describe, expect, it } from 'vitest';
import { doc, paragraph, personNamed, sampleBodies, sampleBrief, samplePack } from '../message/message.fixture.ts';
import type { Decision } from './decision.ts';
import { approvalPath } from './path.ts';
import { approvalStory, changedParts, comparedVersion, type StoryInput } from './story.ts';

const at = (minute: number) => `2026-08-10T07:${String(minute).padStart(2, '0')}:00.000Z`;
const version = (number: number) => ({
  id: `v${number}`,
  number,
  submittedAt: at(number * 10),
  submittedBy: 'writer',
  digest: `d${number}`,
  writers: ['writer'],
});
const decision = (change: Partial<Decision>): Decision => ({
  id: 'a',
  messageId: 'm',
  versionId: 'v1',
  step: 'assessment',
  outcome: 'yes',
  digest: 'd1',
  decidedBy: 'editor',
  recordedBy: 'editor',
  strength: 'signed',
  at: at(11),
  reason: '',
  alternative: '',
  replyId: null,
  voidedAt: null,
  voidedBy: null,
  ...change,
});
const people = [personNamed('writer', ['officer']), personNamed('editor', ['web-editor']), personNamed('rector', ['sender'])];
const first = { brief: sampleBrief, bodies: sampleBodies };
const second = {
  brief: { ...sampleBrief, subject: 'Nytt emne', wantedAt: null },
  bodies: { ...sampleBodies, nn: doc(paragraph('Ny tekst')) },
};

function story(
  versions: ReturnType<typeof version>[],
  decisions: Decision[],
  change: Partial<StoryInput> & { changedSince?: boolean } = {},
) {
  const path = approvalPath({
    pack: samplePack,
    message: { brief: sampleBrief },
    version: versions.at(-1) ?? null,
    decisions,
    people,
    changedSince: change.changedSince ?? false,
  });
  const written = new Map([
    ['v1', first],
    ['v2', second],
  ]);
  return approvalStory({ versions, written, draft: second, decisions, path, ...change }).map((item) =>
    item.kind === 'open'
      ? `${item.step.step} ${item.step.state}`
      : item.kind === 'submitted'
        ? `v${item.version.number}${item.again ? ' again' : ''}`
        : item,
  );
}

describe('the story of an approval', () => {
  it('begins with what is to come', () => {
    expect(story([], [])).toEqual(['assessment later', 'approval later']);
    expect(story([version(1)], [])).toEqual(['v1', 'assessment waiting', 'approval later']);
  });
  it('tells what was decided in the order it went', () => {
    const assessed = decision({});
    expect(story([version(1)], [assessed])).toEqual([
      'v1',
      { kind: 'decided', decision: assessed, number: 1, stands: true, voided: null },
      'approval waiting',
    ]);
  });
  it('U38: keeps a voided approval in its place, with when, by whom and by what change', () => {
    const voided = decision({ id: 'b', step: 'approval', decidedBy: 'rector', at: at(12), voidedAt: at(15), voidedBy: 'writer' });
    const cause = { languages: ['nn'], fields: ['subject'] };
    const told = { kind: 'decided', decision: voided, number: 1, stands: false, voided: { at: at(15), by: 'writer', cause } };
    expect(story([version(1), version(2)], [decision({}), voided])).toMatchObject([
      'v1',
      { stands: true },
      told,
      'v2 again',
      'approval waiting',
    ]);
    expect(story([version(1)], [decision({}), voided], { changedSince: true })).toMatchObject([
      'v1',
      { stands: true },
      told,
      'approval voided',
    ]);
  });
  it('gives no cause where nothing that is decided about changed, as when a passphrase was reset', () => {
    const voided = decision({ voidedAt: at(15), voidedBy: 'editor' });
    expect(story([version(1)], [voided], { draft: first })[1]).toMatchObject({ voided: { cause: null } });
  });
  it('keeps a refusal of an earlier version, which no longer stands', () => {
    const refused = decision({ outcome: 'no', reason: 'Bruk nettsiden' });
    expect(story([version(1)], [refused])).toMatchObject(['v1', { stands: true }, 'approval later']);
    expect(story([version(1), version(2)], [refused])).toMatchObject([
      'v1',
      { stands: false, voided: null },
      'v2 again',
      'assessment waiting',
      'approval later',
    ]);
  });
});

it('U41: another wanted time is no changed part', () => {
  expect(changedParts(first, { ...first, brief: { ...sampleBrief, wantedAt: null, webPage: 'https://www.uni.example/' } })).toEqual({
    languages: [],
    fields: [],
  });
  expect(changedParts(first, second)).toEqual({ languages: ['nn'], fields: ['subject'] });
});

it('compares with the last version that was decided about, else with the first', () => {
  const three = [version(1), version(2), version(3)];
  expect(comparedVersion(three.slice(0, 1), [])).toBeNull();
  expect(comparedVersion(three, [])?.id).toBe('v1');
  expect(comparedVersion(three, [decision({ versionId: 'v2' }), decision({ versionId: 'v3' })])?.id).toBe('v2');
});

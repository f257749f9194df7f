import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#shared/domain/errors.ts';
import { createPolicies, readPack } from './index.ts';

const shipped = join(import.meta.dirname, '../../../resources/policies');
const uio = readFileSync(join(shipped, 'uio.yaml'), 'utf8');

function refusal(act: () => unknown): AppError {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('the pack was taken');
}

function lineOf(yaml: string, part: string): number {
  return yaml.slice(0, yaml.indexOf(part)).split('\n').length;
}

describe('the packs that ship', () => {
  it('all load, each rule with its source', () => {
    const packs = createPolicies(shipped).all();
    expect(packs.map((pack) => pack.id)).toContain('uio');
    for (const pack of packs) expect(pack.rules.length).toBeGreaterThan(0);
  });

  it('name the University of Oslo’s way to a yes: assessment (U31), then the sender’s signed approval (U38)', () => {
    expect(readPack('uio.yaml', uio).path).toEqual([
      { step: 'assessment', role: 'web-editor', least: 'attested', rule: 'U31' },
      { step: 'approval', role: 'sender', least: 'signed', rule: 'U38' },
    ]);
  });
});

describe('a pack that cannot be read says where and what was expected', () => {
  it.each([
    ['a severity that does not exist', 'severity: warn', 'severity: wram', 'rules.3.severity', 'severity: wram'],
    ['a zone that does not exist', 'zone: Europe/Oslo', 'zone: Europe/Osslo', 'zone', 'zone: Europe/Osslo'],
    ['a limit that is no number', 'hours: 48', 'hours: two days', 'rules.16.params.hours', 'hours: two days'],
    [
      'a reason that the pack does not have',
      'reason: necessary-study-mail',
      'reason: unheard-of',
      'rules.3.params.reason',
      'reason: unheard-of',
    ],
    ['a field that nobody knows', 'listId:', 'listeId:', 'listId', 'id: uio'],
  ])('%s', (_, from, to, path, where) => {
    const yaml = uio.replace(from, to);
    const { kind, text } = refusal(() => readPack('copy.yaml', yaml));
    expect(kind).toBe('invalid');
    expect(text).toMatchObject({ id: 'error.pack', params: { file: 'copy.yaml', path, line: lineOf(yaml, where) } });
    expect(text.params?.expected).not.toBe('');
  });

  it('YAML that is none', () => {
    expect(refusal(() => readPack('copy.yaml', 'id: uio\nzone: "Europe\n')).text.params).toMatchObject({
      file: 'copy.yaml',
      path: '–',
      line: 3,
    });
  });

  it('an empty file', () => {
    expect(refusal(() => readPack('copy.yaml', '')).text.id).toBe('error.pack');
  });
});

describe('a folder of packs', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'budstikke-packs-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('takes a copy with another id, another limit and a rule less, without any code', () => {
    writeFileSync(join(folder, 'a.yaml'), uio);
    writeFileSync(join(folder, 'b.yml'), uio.replace('id: uio', 'id: our-copy').replace('hours: 48', 'hours: 72'));
    writeFileSync(join(folder, 'notes.txt'), 'not a pack');
    const packs = createPolicies(folder).all();
    expect(packs.map((pack) => pack.id)).toEqual(['uio', 'our-copy']);
    expect(packs[1]?.rules.find((rule) => rule.id === 'U17')?.params).toEqual({ hours: 72 });
  });

  it('refuses two packs of one id', () => {
    writeFileSync(join(folder, 'a.yaml'), uio);
    writeFileSync(join(folder, 'b.yaml'), uio);
    expect(refusal(() => createPolicies(folder)).text.params).toMatchObject({ file: 'b.yaml', path: 'id' });
  });

  it('that is missing is told by name', () => {
    expect(refusal(() => createPolicies(join(folder, 'gone'))).text.id).toBe('error.packFolder');
  });
});

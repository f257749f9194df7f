import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#shared/domain/errors.ts';
import { translator } from '#shared/texts/translate.ts';
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
    for (const pack of packs) expect(pack.rules.length + (pack.register?.requirements.length ?? 0)).toBeGreaterThan(0);
  });

  it('name the University of Oslo’s way to a yes: assessment (U31), then the sender’s approval, signed or verified (U38)', () => {
    expect(readPack('uio.yaml', uio).path).toEqual([
      { step: 'assessment', role: 'web-editor', least: 'attested', rule: 'U31' },
      { step: 'approval', role: 'sender', least: 'verified', rule: 'U38' },
    ]);
  });
});

describe('a pack that cannot be read says where and what was expected', () => {
  it.each([
    ['a severity that does not exist', 'severity: warn', 'severity: wram', 'pack.choice', 'rules.3.severity', 'severity: wram'],
    ['a zone that does not exist', 'zone: Europe/Oslo', 'zone: Europe/Osslo', 'pack.zone', 'zone', 'zone: Europe/Osslo'],
    ['a limit that is no number', 'hours: 48', 'hours: two days', 'pack.type', 'rules.16.params.hours', 'hours: two days'],
    ['a limit below nought', 'hours: 48', 'hours: -48', 'pack.small', 'rules.16.params.hours', 'hours: -48'],
    ['a date that is none', 'date: 2020-05-13', 'date: 13. mai', 'pack.date', 'date', 'date: 13. mai'],
    [
      'a reason of nobody’s',
      'reason: necessary-study-mail',
      'reason: unheard-of',
      'pack.choice',
      'rules.3.params.reason',
      'reason: unheard-of',
    ],
    ['a rule kind that does not exist', 'kind: lead-time', 'kind: led-time', 'pack.choice', 'rules.16.kind', 'kind: led-time'],
    [
      'a reason twice',
      'code: necessary-study-mail',
      'code: life-and-health',
      'pack.taken',
      'reasons.1.code',
      'code: life-and-health\n    name:\n      nb: Nødv',
    ],
    [
      'a question that is not there',
      'question: own-students\n',
      'question: own-studens\n',
      'pack.choice',
      'advice.questions.0.options.0.question',
      'question: own-studens',
    ],
    [
      'an answer that is not there',
      'answer: apply-staff\n',
      'answer: apply-staf\n',
      'pack.choice',
      'advice.questions.0.options.2.answer',
      'answer: apply-staf\n',
    ],
    [
      'an option that leads nowhere',
      '          answer: apply-staff\n',
      '',
      'pack.leads',
      'advice.questions.0.options.2',
      '        - id: staff-selection',
    ],
    [
      'questions that come back to where they were',
      '}, question: on-the-web }',
      '}, question: own-students }',
      'pack.loop',
      'advice.questions.3.options.1.question',
      'question: own-students }',
    ],
    [
      'a question that nobody gets to',
      'answer: apply-all }',
      'answer: apply-all }\n    - id: hidden\n      text: { nb: A, nn: A, en: A }\n      options:\n        - { id: a, text: { nb: A, nn: A, en: A }, answer: fewer }\n        - { id: b, text: { nb: A, nn: A, en: A }, answer: fewer }',
      'pack.unreached',
      'advice.questions.11.id',
      'id: hidden',
    ],
    [
      'an answer that nobody gets to',
      '          answer: web-pages\n',
      '          answer: web-first\n',
      'pack.unreached',
      'advice.answers.9.id',
      '    - id: web-pages',
    ],
    [
      'a channel that is not in the catalogue',
      'channels: [central-mail, uio-web]',
      'channels: [central-mail, posters]',
      'pack.choice',
      'advice.answers.2.channels.1',
      'channels: [central-mail, posters]',
    ],
    [
      'a contact of nobody’s',
      'contacts: [web-editor]',
      'contacts: [dean]',
      'pack.choice',
      'advice.answers.2.contacts.0',
      'contacts: [dean]',
    ],
    [
      'a list per unit that is not there',
      'directories: [fs-coordinators]',
      'directories: [fs]',
      'pack.choice',
      'advice.answers.1.directories.0',
      'directories: [fs]',
    ],
    [
      'an exception of no question',
      'take: { question: who, option: students }',
      'take: { question: who, option: pupils }',
      'pack.choice',
      'advice.answers.10.exceptions.0.take.option',
      'take: { question: who, option: pupils }',
    ],
    [
      'a rule about an answer that is not there',
      'answers: [own-students, own-students-fs]',
      'answers: [own-students, own-pupils]',
      'pack.choice',
      /^rules\.\d+\.params\.answers\.1$/,
      'answers: [own-students, own-pupils]',
    ],
    ['two channels of one name', 'id: staff-list\n', 'id: uio-web\n', 'pack.taken', 'channels.2.id', 'id: uio-web\n    kind: list'],
    [
      'an address without https',
      'url: https://www.uio.no/\n    rules',
      'url: http://www.uio.no/\n    rules',
      'pack.address',
      'channels.0.url',
      'url: http://www.uio.no/\n    rules',
    ],
  ] satisfies [string, string, string, string, string | RegExp, string][])('%s', (_, from, to, id, path, where) => {
    expect(uio).toContain(from);
    const yaml = uio.replace(from, to);
    const { kind, text, details } = refusal(() => readPack('copy.yaml', yaml));
    expect(kind).toBe('invalid');
    expect(text).toEqual({ id: 'error.pack', params: { file: 'copy.yaml' } });
    expect(details).toContainEqual({
      id,
      params: expect.objectContaining({ path: path instanceof RegExp ? expect.stringMatching(path) : path, line: lineOf(yaml, where) }),
    });
  });

  it('every mistake, and misspelt fields first, each at its own line', () => {
    const yaml = uio.replace('listId:', 'listeId:').replace('zone: Europe/Oslo', 'zone: Oslo').replace('hours: 48', 'hours: two days');
    expect(refusal(() => readPack('copy.yaml', yaml)).details.map(({ id, params }) => [id, params?.path, params?.line])).toEqual([
      ['pack.unknown', 'listeId', lineOf(yaml, 'listeId')],
      ['pack.missing', 'listId', lineOf(yaml, 'id: uio')],
      ['pack.zone', 'zone', lineOf(yaml, 'zone: Oslo')],
      ['pack.type', 'rules.16.params.hours', lineOf(yaml, 'hours: two days')],
    ]);
  });

  it('in the reader’s language, without a word of the library’s', () => {
    const yaml = uio.replace('kind: lead-time', 'kind: led-time');
    const [detail] = refusal(() => readPack('copy.yaml', yaml)).details;
    expect(detail && translator('nb')(detail)).toMatch(
      /^Linje \d+, rules\.16\.kind: Her skal det stå ett av disse: required-field, .*lead-time/,
    );
  });

  it.each([
    ['a quotation mark too few', 'id: uio\nzone: "Europe\n', { line: 3, what: 'quote' }],
    ['a field twice', 'id: uio\nid: uia\n', { line: 2, what: 'twice' }],
  ])('YAML that is none: %s', (_, yaml, params) => {
    expect(refusal(() => readPack('copy.yaml', yaml)).details).toEqual([{ id: 'pack.syntax', params }]);
  });

  it('an empty file', () => {
    expect(refusal(() => readPack('copy.yaml', '')).details).toEqual([
      { id: 'pack.type', params: { expected: 'fields', line: 1, path: '' } },
    ]);
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
    const line = lineOf(uio, 'id: uio');
    expect(refusal(() => createPolicies(folder)).text).toEqual({
      id: 'error.packTwice',
      params: { first: 'a.yaml', firstLine: line, file: 'b.yaml', line, id: 'uio' },
    });
  });

  it('that is empty stops the start, and says where packs belong', () => {
    expect(refusal(() => createPolicies(folder)).text).toEqual({ id: 'error.noPacks', params: { folder } });
  });

  it('that is missing is told by name', () => {
    expect(refusal(() => createPolicies(join(folder, 'gone'))).text.id).toBe('error.packFolder');
  });
});

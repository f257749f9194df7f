import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureNumber, type SupportEntry, supportLine } from './entry.ts';
import { describePageError, describeThrown } from './stack.ts';

const root = '/opt/Budstikke/resources/app.asar';
const thrown = (name: string, message: string, lines: readonly string[]): Error =>
  Object.assign(new Error(message), { name, stack: [`${name}: ${message}`, ...lines].join('\n') });

describe('what may be kept of something that was thrown', () => {
  it('is its kind, the system’s code, and places in our own files', () => {
    const error = Object.assign(
      thrown('TypeError', 'kari@uio.no has no list', [
        `    at importList (${root}/out/main/compose-4f.js:812:19)`,
        `    at async file://${root}/out/main/chromium.js:12:3`,
        `    at Kari.Nordmann (${root}/src-main/app/channel.ts:41:7)`,
        '    at node:internal/process/task_queues:95:5',
        '    at /home/kari/skript.js:1:1',
        `    at z (${root}/node_modules/zod/index.js:1:1)`,
      ]),
      { code: 'ENOSPC' },
    );
    expect(describeThrown(error, root)).toEqual({
      name: 'TypeError',
      code: 'ENOSPC',
      frames: ['out/main/compose-4f.js:812:19', 'out/main/chromium.js:12:3', 'src-main/app/channel.ts:41:7'],
    });
  });

  it('knows Windows’ paths, with spaces and whatever case', () => {
    const place = 'C:\\Program Files (x86)\\Kari Nordmann\\Budstikke\\resources\\app.asar';
    const url = `file:///${encodeURI(place.replaceAll('\\', '/'))}/out/main/electron.js`;
    const error = thrown('Error', 'x', [`    at a (${place.toLowerCase()}\\out\\main\\electron.js:3:4)`, `    at ${url}:5:6`]);
    expect(describeThrown(error, place).frames).toEqual(['out/main/electron.js:3:4', 'out/main/electron.js:5:6']);
  });

  it('is nothing of a message that looks like a place', () => {
    const message = `x\n    at kari (${root}/src-main/kari/nordmann.ts:1:1)`;
    expect(describeThrown(thrown('Error', message, [`    at f (${root}/src-main/compose.ts:2:2)`]), root).frames).toEqual([
      'src-main/compose.ts:2:2',
    ]);
  });

  it('is nothing of what is no error, and nothing of a name that somebody chose', () => {
    expect(describeThrown('kari@uio.no', root)).toEqual({ name: 'Error', code: null, frames: [] });
    expect(describeThrown(thrown('KariNordmann', '', []), root).name).toBe('Error');
    expect(describeThrown(Object.assign(new Error(), { code: 'KARI' }), root).code).toBeNull();
  });

  it('of the page is the same', () => {
    const stack = [
      'RangeError: Emnet «Hemmelig»',
      '    at a (https://budstikke.invalid/assets/index-Ab3_-x9Z.js:40:1200)',
      '    at b (app://budstikke/assets/DraftScreen-Ab3_-x9Z.js:1:2)',
      '    at c (https://example.org/assets/index-Ab3_-x9Z.js:1:1)',
    ].join('\n');
    expect(describePageError({ name: 'RangeError', message: 'Emnet «Hemmelig»', stack })).toEqual({
      name: 'RangeError',
      code: null,
      frames: ['out/renderer/assets/index-Ab3_-x9Z.js:40:1200', 'out/renderer/assets/DraftScreen-Ab3_-x9Z.js:1:2'],
    });
  });
});

const at = '2026-08-10T07:00:00.000Z';
const entry: SupportEntry = {
  at,
  version: '0.1.0',
  what: 'mistake',
  number: '12ab-34cd',
  method: 'messages.saveBody',
  kind: 'internal',
  textId: 'error.internal',
  milliseconds: 12.6,
  place: 'call',
  thrown: { name: 'TypeError', code: 'ENOSPC', frames: ['src-main/app/channel.ts:41:7'] },
  counts: { messages: 3 },
};

const methods = ['messages.saveBody', 'messages.get'];
const secrets = [
  'kari.nordmann@uio.no',
  'kari.nordmann',
  'Kari',
  'KARI',
  'Eksamen 1. september',
  '/home/kari/liste.csv',
  'C:\\Users\\kari\\x.ts:1:1',
  '01019912345',
];

describe('a line of the log for support', () => {
  it('holds everything that an entry may hold', () => {
    const { thrown: told, ...rest } = entry;
    expect(JSON.parse(supportLine(entry, methods))).toEqual({ ...rest, milliseconds: 13, ...told });
  });

  it('holds no string that was put where a code belongs', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `kari ${text}`);
    const secret = fc.oneof(anything, fc.constantFrom(...secrets));
    fc.assert(
      fc.property(secret, secret, (one, other) => {
        const wrong = {
          ...Object.fromEntries(Object.keys(entry).map((field, index) => [field, index % 2 ? one : other])),
          method: `${one}.${other}`,
          thrown: { name: one, code: other, frames: [one, `${other}:1:1`] },
          counts: { [one]: 1, messages: other },
          [one]: other,
        } as unknown as SupportEntry;
        expect(JSON.parse(supportLine(wrong, methods))).toEqual({ frames: [], counts: {} });
      }),
    );
  });

  it.each(secrets)('holds nothing of %s in any field that should hold another thing', (secret) => {
    for (const field of Object.keys(entry)) {
      const line = supportLine({ ...entry, [field]: secret } as SupportEntry, methods);
      expect(line).not.toContain(secret);
      if (field !== 'counts' && field !== 'thrown') expect(JSON.parse(line)).not.toHaveProperty(field);
    }
  });

  it('has a number that can be read aloud', () => {
    fc.assert(fc.property(fc.uuid(), (id) => /^[0-9a-f]{4}-[0-9a-f]{4}$/.test(failureNumber(id))));
  });
});

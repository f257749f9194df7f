import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSupportLog, supportFiles } from './support-log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'budstikke-support-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (directory = folder, most?: number) =>
  createSupportLog({
    directory,
    program: '/opt/budstikke',
    version: '0.1.0',
    methods: ['messages.get'],
    now: () => '2026-08-10T07:00:00.000Z',
    ...(most === undefined ? {} : { most }),
  });

describe('the log for support', () => {
  it('is there at once, its owner’s alone, and is read back by the next one', () => {
    open().note({ what: 'started', milliseconds: 12 });
    open().note({ what: 'refused', method: 'messages.get', kind: 'not-found', textId: 'error.notFound' });
    expect(
      open()
        .lines()
        .map((line) => JSON.parse(line).what),
    ).toEqual(['started', 'refused']);
    expect(statSync(join(folder, supportFiles.current)).mode & 0o077).toBe(0);
  });

  it('never holds more than its two files, and the newest are those that stay', () => {
    const log = open(folder, 2000);
    for (let turn = 0; turn < 200; turn++) log.note({ what: 'slow', method: 'messages.get', milliseconds: turn });
    for (const name of Object.values(supportFiles)) {
      expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(2000);
      expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
    }
    const kept = log.lines().map((line) => JSON.parse(line).milliseconds as number);
    expect(kept.at(-1)).toBe(199);
    expect(kept).toEqual([...kept].sort((a, b) => a - b));
    expect(kept.length).toBeGreaterThan(15);
  });

  it('never throws, and goes on when the disk does', () => {
    const blocked = join(folder, 'taken');
    writeFileSync(blocked, '');
    const log = open(blocked);
    expect(() => log.note({ what: 'started' })).not.toThrow();
    expect(log.lines()).toEqual([]);
    rmSync(blocked);
    log.note({ what: 'ended' });
    expect(log.lines()).toHaveLength(1);
  });

  it('is read past a line that a crash cut short', () => {
    const log = open();
    log.note({ what: 'started' });
    appendFileSync(join(folder, supportFiles.current), '{"at":"2026');
    expect(log.lines()).toHaveLength(2);
    expect(readFileSync(join(folder, supportFiles.current), 'utf8')).toMatch(/2026$/);
  });
});

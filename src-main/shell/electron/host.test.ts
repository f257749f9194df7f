import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hostOnStub } from './electron.fixture.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'budstikke-host-'));
});
afterEach(() => rmSync(directory, { recursive: true }));
const open = () => hostOnStub({ secretsFile: join(directory, 'secrets.json'), downloadTo: (name) => join('/home/kari/downloads', name) });

describe('a file that goes out', () => {
  it('lands where the person says in the system’s box, which proposes a name among the downloads', async () => {
    const { host, record } = await open();
    record.savePath = '/home/kari/arkiv/eksamen.zip';
    expect(await host.chooseSave('melding.zip')).toBe('/home/kari/arkiv/eksamen.zip');
    expect(record.saves).toEqual([join('/home/kari/downloads', 'melding.zip')]);
  });

  it('lands nowhere when the person would rather not', async () => {
    const { host } = await open();
    expect(await host.chooseSave('melding.zip')).toBeNull();
  });

  it('never goes to a path that the page names, and nobody is asked', async () => {
    const { host, record } = await open();
    record.savePath = '/home/kari/arkiv/eksamen.zip';
    for (const path of ['/home/kari/.bashrc', 'melding.zip', ''])
      await expect(host.chooseSave('melding.zip', path)).rejects.toMatchObject({ kind: 'forbidden', text: { id: 'error.pathFromPage' } });
    expect(record.saves).toEqual([]);
  });
});

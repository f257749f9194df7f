import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Alteration, type BuiltApplication, runPreload, startBuilt } from './electron.fixture.ts';
import { fuses } from './fuses.ts';
import { protections } from './protections.fixture.ts';

const started = ({ packaged = false }: { packaged?: boolean }, change: Alteration | null = null) =>
  startBuilt({
    change,
    prepare: ({ app }) => {
      app.isPackaged = packaged;
    },
  });

describe('the built program', () => {
  let app: BuiltApplication;
  let installed: BuiltApplication;
  beforeAll(async () => {
    app = await started({});
    installed = await started({ packaged: true });
  });
  afterAll(async () => {
    await app.end();
    await installed.end();
  });

  it.each(protections)('$name', ({ check, packaged }) => check(packaged ? installed : app));
});

describe('these tests notice when', () => {
  const taken = protections.flatMap(({ name, check, packaged, without }) =>
    without.map((change) => ({ name, check, packaged, change, text: `${change[0]} is ${change[1] || 'gone'}` })),
  );
  it.each(taken)('it no longer holds that $name: $text', async ({ check, packaged, change }) => {
    const app = await started({ packaged }, change);
    try {
      await expect((async () => check(app))()).rejects.toMatchObject({ name: 'AssertionError' });
    } finally {
      await app.end();
    }
  });
});

describe('the built preload', () => {
  it('needs nothing but electron, and gives the page the bridge and nothing else', async () => {
    const { exposed, invoked, heard, required } = runPreload();
    expect(new Set(required)).toEqual(new Set(['electron']));
    expect(Object.keys(exposed)).toEqual(['budstikke']);
    expect(Object.keys(exposed.budstikke).sort()).toEqual(['call', 'fileHandle', 'onEvent']);
    expect(await exposed.budstikke.call('x')).toBe('answer');
    await exposed.budstikke.fileHandle([{ path: '/home/kari/a.csv' }]);
    expect(invoked).toEqual([
      ['budstikke', { op: 'call', request: 'x' }],
      ['budstikke', { op: 'files', paths: ['/home/kari/a.csv'] }],
    ]);
    const told: unknown[][] = [];
    const stop = exposed.budstikke.onEvent((...args: unknown[]) => told.push(args));
    heard[0]?.listener({ sender: 'the way to everything' }, '{}');
    expect(told).toEqual([['{}']]);
    stop();
    expect(heard).toEqual([]);
  });
});

describe('the fuses of an installed program', () => {
  it('leave no way to run other code in its name', () => {
    expect(fuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });
});

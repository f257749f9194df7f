import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createFiles } from '#main/adapters/files/files.ts';
import type { Context } from '#main/app/context.ts';
import type { DispatchHouse } from '../../../tests/kit/dispatch.ts';
import { dispatchHouses } from '../../../tests/kit/dispatch-houses.ts';
import { tables } from '../../../tests/kit/recipients.ts';
import { createRecipientsHandlers } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'budstikke-suppressions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { house } = dispatchHouses();

const handlersOf = (at: DispatchHouse) =>
  createRecipientsHandlers({
    ...at.context,
    tables,
    files: createFiles(),
    host: { ...at.context.host, resolveFile: (file: string) => file, chooseSave: async (_name: string, to?: string) => to ?? null },
  } as unknown as Context);
const fileOf = (name: string, content: string | Buffer): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

describe('the list of suppressed addresses', () => {
  it('is read in from a file: what it would change is said first, and nobody is named in the log', async () => {
    const at = await house(3);
    const handlers = handlersOf(at);
    await handlers['suppressions.add']({ address: 'per@uni.example', reason: 'har sluttet' });
    const { order } = await at.handlers['dispatch.prepare']({ messageId: 'm', listId: 'l', startAt: null, departureReason: '' });
    // As Norwegian spreadsheets save it.
    const file = fileOf(
      'sperret.csv',
      Buffer.from(
        'E-post;Årsak;Dato\r\nr2@student.uni.example;Ba om å slippe;24.12.2025\r\nPER@uni.example;annet;\r\nfeil;x;\r\nny@uni.example;;\r\n',
        'latin1',
      ),
    );
    const preview = await handlers['suppressions.previewImport']({ file });
    expect(preview).toMatchObject({
      fileName: 'sperret.csv',
      columns: { email: 'E-post', reason: 'Årsak', since: 'Dato' },
      rows: 4,
      fresh: 1,
      already: 1,
      duplicates: 0,
      invalidCount: 2,
      withoutReason: 1,
      sample: [{ address: 'r2@student.uni.example', reason: 'Ba om å slippe', since: '2025-12-23T23:00:00.000Z' }],
      invalid: [
        { row: 3, value: 'feil', reason: 'no-at-sign' },
        { row: 4, value: 'ny@uni.example', reason: 'no-reason' },
      ],
    });
    expect(at.store.read.suppressions()).toHaveLength(1);

    expect(await handlers['suppressions.import']({ file, reason: 'Fra den gamle listen' })).toEqual({
      added: 2,
      already: 1,
      duplicates: 0,
      invalidCount: 1,
    });
    const kept = (await handlers['suppressions.list']({})).suppressions;
    expect(kept.map(({ address, reason, since }) => [address, reason, since.slice(0, 10)]).toSorted()).toEqual([
      ['ny@uni.example', 'Fra den gamle listen', at.context.clock.now().slice(0, 10)],
      ['per@uni.example', 'har sluttet', at.context.clock.now().slice(0, 10)],
      ['r2@student.uni.example', 'Ba om å slippe', '2025-12-23'],
    ]);
    // Who waits in a send gets no more of it.
    expect(at.rows(order.id).map(({ state }) => state)).toEqual(['queued', 'suppressed', 'queued']);
    const logged = at.store.read.log({ offset: 0, limit: 50 }).find(({ type }) => type === 'suppressions.imported');
    expect(logged?.facts).toEqual({ count: 2, already: 1, invalid: 1 });
    expect(await handlers['suppressions.import']({ file, reason: 'x' })).toMatchObject({ added: 0, already: 3 });
  });

  it('is saved as a file that is read in again as it was, and is safe in a spreadsheet', async () => {
    const at = await house(1);
    const handlers = handlersOf(at);
    await handlers['suppressions.add']({ address: '+kari@uni.example', reason: '=HYPERLINK("x")' });
    await handlers['suppressions.add']({ address: 'ola@uni.example', reason: 'Flyttet; ny adresse, "ukjent"' });
    const to = join(folder, 'ut.csv');
    expect(await handlers['suppressions.export']({ to })).toEqual({ path: to, rows: 2 });
    expect(readFileSync(to, 'utf8')).toContain(`"'+kari@uni.example";"'=HYPERLINK`);
    const logged = at.store.read.log({ offset: 0, limit: 50 }).find(({ type }) => type === 'export.made');
    expect(logged?.facts).toEqual({ kind: 'suppressions', count: 2 });

    const before = (await handlers['suppressions.list']({})).suppressions;
    for (const { address } of before) await handlers['suppressions.remove']({ address });
    expect(await handlers['suppressions.import']({ file: to })).toMatchObject({ added: 2, invalidCount: 0 });
    expect((await handlers['suppressions.list']({})).suppressions).toEqual(before);
  });

  it('is not taken from a file without addresses, or without headings', async () => {
    const at = await house(1);
    const handlers = handlersOf(at);
    for (const [name, content, id] of [
      ['navn.csv', 'Navn;Grunn\nKari;x\n', 'suppressionList.noAddresses'],
      ['uten.csv', 'kari@uni.example;x\nola@uni.example;y\n', 'recipients.file.noHeader'],
    ] as const)
      await expect(handlers['suppressions.previewImport']({ file: fileOf(name, content) })).rejects.toMatchObject({
        kind: 'invalid',
        text: { id },
      });
  });
});

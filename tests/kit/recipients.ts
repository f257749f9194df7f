import { fileURLToPath } from 'node:url';
import { createTables } from '#main/adapters/tables/index.ts';
import type { Context } from '#main/app/context.ts';
import type { Change, Store, Suppression } from '#main/ports/store.ts';
import { emptyBrief } from '#shared/domain/draft/brief.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import type { Recipient, RecipientList } from '#shared/domain/recipients/list.ts';
import { workers } from './workers.ts';

export const sampleFile = (name: string): string => fileURLToPath(new URL(`../../resources/samples/recipients/${name}`, import.meta.url));
export const tables = createTables(workers.tables);

export const officer = { id: 'officer', name: 'Kari Lund', email: 'kari.lund@uni.example', roles: ['officer' as const], enrolled: false };
export const now = '2026-08-10T07:00:00.000Z';
export const pack = {
  id: 'house',
  zone: 'Europe/Oslo',
  domains: ['uni.example', 'student.uni.example'],
  reasons: [{ code: 'life-and-health', urgent: true }],
  rules: [],
  codes: { placeCodes: [], positionGroups: [] },
} as unknown as Pack;

export function draft(id: string, audience: Draft['brief']['audience']): Draft {
  return {
    id,
    packId: pack.id,
    brief: { ...emptyBrief, audience },
    bodies: {},
    revision: 1,
    createdAt: now,
    createdBy: officer.id,
    updatedAt: now,
    updatedBy: officer.id,
    writers: [officer.id],
  };
}

/** A store in memory that keeps what the recipients' use cases write. */
export function memoryStore(drafts: readonly Draft[] = []) {
  const lists = new Map<string, { list: RecipientList; finished: boolean; rows: Recipient[] }>();
  const suppressions = new Map<string, Suppression>();
  const settings = new Map<string, unknown>([
    ['actingAs', officer.id],
    ['packId', pack.id],
  ]);
  const writes: Change[] = [];
  const orders: { listId: string | null }[] = [];
  const apply = (change: Change): void => {
    writes.push(change);
    if (change.do === 'settings.set') settings.set(change.key, change.value);
    if (change.do === 'list.begin') lists.set(change.list.id, { list: change.list, finished: false, rows: [] });
    if (change.do === 'list.rows') lists.get(change.listId)?.rows.push(...change.rows);
    if (change.do === 'list.finish')
      lists.set(change.list.id, { list: change.list, finished: true, rows: lists.get(change.list.id)?.rows ?? [] });
    if (change.do === 'list.remove') lists.delete(change.listId);
    if (change.do === 'suppression.put') suppressions.set(change.suppression.address, change.suppression);
    if (change.do === 'suppression.remove') suppressions.delete(change.address);
  };
  const read = {
    setting: (key: string) => settings.get(key),
    people: () => [officer],
    draft: (id: string) => drafts.find((candidate) => candidate.id === id) ?? null,
    list: (id: string) => (lists.get(id)?.finished ? (lists.get(id)?.list ?? null) : null),
    lists: () => [...lists.values()].filter(({ finished }) => finished).map(({ list }) => list),
    recipients: (id: string, page: { offset: number; limit: number }) => {
      const rows = lists.get(id)?.rows ?? [];
      return { total: rows.length, rows: rows.slice(page.offset, page.offset + page.limit) };
    },
    suppressions: () => [...suppressions.values()],
    addressRows: () => ({ lists: [], sends: [] }),
    orders: () => orders,
  };
  const store = {
    read,
    write: async (changes: readonly Change[]) => changes.forEach(apply),
    close: async () => undefined,
  } as unknown as Store;
  return { store, writes, lists, orders, settings };
}

/** What the recipients' use cases reach, with real tables and the store that is given. */
export function testContext(store: Store, overrides: Partial<Context> = {}): { context: Context; events: [string, unknown][] } {
  const events: [string, unknown][] = [];
  let next = 0;
  const context = {
    host: { resolveFile: (file: string) => file },
    store,
    tables,
    clock: { now: () => now, monotonic: () => 0 },
    ids: { next: () => `id-${++next}` },
    policies: { all: () => [pack] },
    emit: (event: string, data: unknown) => events.push([event, data]),
    ...overrides,
  } as unknown as Context;
  return { context, events };
}

import type { StoreReader } from '#main/ports/store.ts';
import type { BookEntry } from '#shared/domain/register/books.ts';
import type { RegisteredChannel, RegisterUnit } from '#shared/domain/register/channel.ts';
import { fold } from '#shared/domain/register/fold.ts';
import type { CountedPosts } from '#shared/domain/register/language-share.ts';
import { type ChannelState, endedStates, livingStates } from '#shared/domain/register/life-cycle.ts';
import type { Connection } from '../connection.ts';

type Reads = Pick<
  StoreReader,
  | 'registerChannel'
  | 'registerIds'
  | 'registerUnits'
  | 'registerEntries'
  | 'registerAudit'
  | 'registerStates'
  | 'registerTaken'
  | 'registerAccounts'
  | 'registerDisposals'
  | 'registerRowsFrom'
  | 'registerAccessOf'
  | 'registerDueMonths'
  | 'registerPosts'
>;

const listed = (states: readonly ChannelState[]): string => `(${states.map((state) => `'${state}'`).join(', ')})`;

export function registerReads(connection: Connection): Reads {
  connection.function('fold', { deterministic: true }, (text) => fold(String(text ?? '')));
  const one = connection.prepare<[string], string>('SELECT content FROM register_channels WHERE id = ?').pluck();
  const firstIds = connection.prepare<[number], string>('SELECT id FROM register_channels ORDER BY number LIMIT ?').pluck();
  const idsAfter = connection
    .prepare<[string, number], string>(
      'SELECT id FROM register_channels WHERE number > (SELECT number FROM register_channels WHERE id = ?) ORDER BY number LIMIT ?',
    )
    .pluck();
  const units = connection.prepare<[], RegisterUnit>('SELECT id, name, email FROM register_units ORDER BY name COLLATE NOCASE, id');
  const entries = connection.prepare<[string], string>('SELECT content FROM register_entries WHERE channel_id = ? ORDER BY number').pluck();
  const audit = connection.prepare<[string, number, number], AuditRow>(
    'SELECT number, channel_id, at, actor, field, before, after FROM register_audit WHERE channel_id = ? ORDER BY number DESC LIMIT ? OFFSET ?',
  );
  const states = connection.prepare<[string], { state: ChannelState; at: string }>(
    "SELECT json_extract(after, '$') AS state, at FROM register_audit WHERE channel_id = ? AND field = 'state' ORDER BY number",
  );
  const auditCount = connection.prepare<[string], number>('SELECT count(*) FROM register_audit WHERE channel_id = ?').pluck();
  /** As the index of it says it. */
  const nativeId = "json_extract(content, '$.fields.nativeId')";
  const taken = (column: string) =>
    connection
      .prepare<[string, string, string], string>(
        `SELECT id FROM register_channels WHERE ${column} = ? AND (platform = ? OR ${column === 'address_key'}) AND id <> ? AND state NOT IN ${listed(endedStates)} LIMIT 1`,
      )
      .pluck();
  const takenBy = { address: taken('address_key'), name: taken('name_key'), handle: taken('handle_key'), native: taken(nativeId) };
  const accounts = connection.prepare<[], { id: string; name: string; state: string; platform: string; url: string; handle: string }>(
    "SELECT id, name, state, platform, json_extract(content, '$.fields.addressUrl') AS url, json_extract(content, '$.fields.handle') AS handle FROM register_channels ORDER BY number",
  );
  const access = connection
    .prepare<{ who: string }, string>(
      "SELECT content FROM register_entries WHERE book = 'accessGrants' AND json_extract(content, '$.later') IS NULL AND @who IN (fold(json_extract(content, '$.entry.email')), fold(json_extract(content, '$.entry.person'))) ORDER BY number",
    )
    .pluck();
  const disposals = connection
    .prepare<[string], string>(
      "SELECT content FROM register_entries WHERE book = 'incidents' AND json_extract(content, '$.later') IS NULL AND json_extract(content, '$.entry.disposeOn') <= ? ORDER BY json_extract(content, '$.entry.disposeOn'), number",
    )
    .pluck();
  const rowsFrom = connection
    .prepare<[string], number>(
      "SELECT json_extract(content, '$.imported.row') FROM register_channels WHERE json_extract(content, '$.imported.file') = ? ORDER BY 1",
    )
    .pluck();
  const months = connection.prepare<[string], { month: string; count: number }>(
    "SELECT CASE WHEN due_on < ? THEN '' ELSE substr(due_on, 1, 7) END AS month, count(*) AS count FROM register_dues GROUP BY 1 ORDER BY 1",
  );
  const posts = connection.prepare<[], { id: string; name: string; platform: string; posts: string }>(
    `SELECT id, name, platform, json_extract(shown, '$.posts') AS posts FROM register_channels WHERE state IN ${listed(livingStates)} AND json_extract(shown, '$.posts') IS NOT NULL ORDER BY name_key, number`,
  );

  return {
    registerChannel: (id) => {
      const content = one.get(id);
      return content === undefined ? null : (JSON.parse(content) as RegisteredChannel);
    },
    registerIds: (after, limit) => (after === null ? firstIds.all(limit) : idsAfter.all(after, limit)),
    registerUnits: () => units.all(),
    registerEntries: (channelId) => entries.all(channelId).map((content) => JSON.parse(content) as BookEntry),
    registerAudit: (channelId, { offset, limit }) => ({
      total: auditCount.get(channelId) ?? 0,
      entries: audit.all(channelId, limit, offset).map(({ number, channel_id, at, actor, field, before, after }) => ({
        number,
        channelId: channel_id,
        at,
        by: actor,
        field,
        before: JSON.parse(before) as unknown,
        after: JSON.parse(after) as unknown,
      })),
    }),
    registerStates: (channelId) => states.all(channelId),
    registerTaken: (what, key, platform, but) => (key === '' ? null : (takenBy[what].get(key, platform, but) ?? null)),
    registerAccounts: () =>
      accounts.all().map(({ id, name, state, platform, url, handle }) => ({
        id,
        name,
        state: state as RegisteredChannel['state'],
        platform,
        addressUrl: url,
        handle,
      })),
    registerAccessOf: (who) => access.all({ who: fold(who) }).map((content) => JSON.parse(content) as BookEntry<'accessGrants'>),
    registerDisposals: (today) => disposals.all(today).map((content) => JSON.parse(content) as BookEntry<'incidents'>),
    registerRowsFrom: (file) => rowsFrom.all(file),
    registerDueMonths: (today) => months.all(today),
    registerPosts: () => posts.all().map(({ posts: counted, ...row }) => ({ ...row, posts: JSON.parse(counted) as CountedPosts })),
  };
}

interface AuditRow {
  readonly number: number;
  readonly channel_id: string;
  readonly at: string;
  readonly actor: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

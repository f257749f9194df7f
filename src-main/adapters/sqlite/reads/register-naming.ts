import type { StoreReader } from '#main/ports/store.ts';
import type { BookEntry } from '#shared/domain/register/books.ts';
import type { AuditEntry, RegisteredChannel } from '#shared/domain/register/channel.ts';
import { fold } from '#shared/domain/register/fold.ts';
import type { Connection } from '../connection.ts';

/** What of the register names somebody: every text is read, as people are named anywhere in it. */
export function registerNamingReads(connection: Connection): Pick<StoreReader, 'registerNaming'> {
  const channels = connection.prepare<[], string>('SELECT content FROM register_channels ORDER BY number').pluck();
  const entries = connection.prepare<[], string>('SELECT content FROM register_entries ORDER BY number').pluck();
  const changes = connection.prepare<[], ChangeRow>(
    'SELECT number, channel_id AS channelId, at, actor AS by, field, before, after FROM register_audit ORDER BY number',
  );
  return {
    registerNaming: (wanted) => {
      const words = wanted.map(fold).filter(Boolean);
      const holds = (text: string): boolean => {
        const folded = fold(text);
        return words.some((word) => folded.includes(word));
      };
      const among = <T>(rows: Iterable<string>): T[] => {
        const found: T[] = [];
        for (const row of rows) if (holds(row)) found.push(JSON.parse(row) as T);
        return found;
      };
      return {
        channels: among<RegisteredChannel>(channels.iterate()),
        entries: among<BookEntry>(entries.iterate()),
        audit: [...changes.iterate()].flatMap(({ before, after, ...row }): AuditEntry[] =>
          holds(before) || holds(after) ? [{ ...row, before: JSON.parse(before) as unknown, after: JSON.parse(after) as unknown }] : [],
        ),
      };
    },
  };
}

interface ChangeRow {
  readonly number: number;
  readonly channelId: string;
  readonly at: string;
  readonly by: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

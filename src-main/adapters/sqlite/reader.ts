import type { StoreReader } from '#main/ports/store.ts';
import type { Connection } from './connection.ts';
import { storageError } from './failures.ts';
import { bounceReads } from './reads/bounces.ts';
import { channelReads } from './reads/channels.ts';
import { crisisReads } from './reads/crises.ts';
import { dispatchReads } from './reads/dispatch.ts';
import { factsReads } from './reads/facts.ts';
import { glossaryReads } from './reads/glossary.ts';
import { handOverReads } from './reads/handover.ts';
import { houseWordReads } from './reads/house-words.ts';
import { identityReads } from './reads/identity.ts';
import { logReads } from './reads/log.ts';
import { messageReads } from './reads/messages.ts';
import { packReads } from './reads/packs.ts';
import { recipientReads } from './reads/recipients.ts';
import { registerReads } from './reads/register.ts';
import { registerListReads } from './reads/register-list.ts';
import { registerNamingReads } from './reads/register-naming.ts';
import { replyReads } from './reads/replies.ts';
import { templateReads } from './reads/templates.ts';

/** The readable handle on a read-only connection; what SQLite throws becomes an AppError. */
export function storeReader(connection: Connection, directory: string): StoreReader {
  const reads: StoreReader = {
    ...messageReads(connection),
    ...channelReads(connection),
    ...houseWordReads(connection),
    ...glossaryReads(connection),
    ...crisisReads(connection),
    ...templateReads(connection),
    ...packReads(connection),
    ...registerReads(connection),
    ...registerListReads(connection),
    ...registerNamingReads(connection),
    ...replyReads(connection),
    ...recipientReads(connection),
    ...bounceReads(connection),
    ...handOverReads(connection),
    ...dispatchReads(connection),
    ...logReads(connection),
    ...factsReads(connection),
    ...identityReads(connection),
  };
  for (const [name, read] of Object.entries(reads) as [keyof StoreReader, (...args: unknown[]) => unknown][]) {
    const told = (...args: unknown[]): unknown => {
      try {
        return read(...args);
      } catch (error) {
        throw storageError(error, directory);
      }
    };
    Object.assign(reads, { [name]: told });
  }
  return reads;
}

import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { type ChainHead, chainEntry, emptyChain } from '#shared/domain/log/chain.ts';
import type { Connection } from '../connection.ts';
import type { Appliers } from './change.ts';

/** The log. Its head is kept beside it, so that a cut-off end shows. */
export function logChanges(connection: Connection): Appliers<'log.append'> {
  const head = connection.prepare<[], ChainHead>('SELECT seq, hash FROM log_head');
  const append = connection.prepare(
    'INSERT INTO log (seq, at, actor, type, message_id, facts, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const setHead = connection.prepare(
    'INSERT INTO log_head (one, seq, hash) VALUES (1, ?, ?) ON CONFLICT (one) DO UPDATE SET seq = excluded.seq, hash = excluded.hash',
  );
  return {
    'log.append': ({ event }) => {
      const entry = chainEntry(head.get() ?? emptyChain, event);
      append.run(entry.seq, entry.at, entry.actor, entry.type, entry.messageId, canonicalJson(entry.facts), entry.previous, entry.hash);
      setHead.run(entry.seq, entry.hash);
    },
  };
}

import type { Connection } from '../connection.ts';
import { type Appliers, conflict } from './change.ts';

/** Applications that were delivered, hand-overs to IT, and packages that came in. */
export function handOverChanges(connection: Connection): Appliers<'application.deliver' | 'handover.put' | 'takenIn.put'> {
  const deliver = connection.prepare(
    'INSERT INTO applications (version_id, message_id, at, by) VALUES (@versionId, @messageId, @at, @by) ON CONFLICT DO NOTHING',
  );
  const add = connection.prepare(
    'INSERT INTO handovers (id, message_id, state, content) VALUES (@id, @messageId, @state, @content) ON CONFLICT DO NOTHING',
  );
  const change = connection.prepare('UPDATE handovers SET state = @state, content = @content WHERE id = @id AND state = @from');
  const open = connection.prepare("SELECT 1 FROM handovers WHERE message_id = ? AND id <> ? AND state IN ('handed-over', 'sent')");
  const putTakenIn = connection.prepare(
    'INSERT INTO taken_in (message_id, content) VALUES (?, ?) ON CONFLICT (message_id) DO UPDATE SET content = excluded.content',
  );
  return {
    'application.deliver': ({ delivery }) => {
      if (deliver.run(delivery).changes === 0) throw conflict('error.doneAlready');
    },
    'handover.put': ({ handOver, from }) => {
      const { id, messageId, state } = handOver;
      if (open.get(messageId, id)) throw conflict('error.doneAlready');
      const content = JSON.stringify(handOver);
      const done = from === null ? add.run({ id, messageId, state, content }) : change.run({ id, state, content, from });
      if (done.changes === 0) throw conflict('error.doneAlready');
    },
    'takenIn.put': ({ takenIn }) => void putTakenIn.run(takenIn.messageId, JSON.stringify(takenIn)),
  };
}

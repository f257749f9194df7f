import type { Connection } from '../connection.ts';
import { type Appliers, conflict } from './change.ts';

export function crisisChanges(connection: Connection): Appliers<'crisis.begin' | 'crisis.save'> {
  const isOpen = connection.prepare('SELECT 1 FROM crises WHERE open = 1');
  const begin = connection.prepare('INSERT INTO crises (id, open, revision, content) VALUES (?, 1, ?, ?)');
  const save = connection.prepare('UPDATE crises SET open = ?, revision = ?, content = ? WHERE id = ? AND revision = ? AND open = 1');
  return {
    'crisis.begin': ({ crisis }) => {
      if (isOpen.get()) throw conflict('crisis.blocked.already');
      begin.run(crisis.id, crisis.revision, JSON.stringify(crisis));
    },
    'crisis.save': ({ crisis }) => {
      const { id, revision, ended } = crisis;
      if (save.run(ended ? 0 : 1, revision, JSON.stringify(crisis), id, revision - 1).changes === 0)
        throw conflict('error.changedMeanwhile');
    },
  };
}

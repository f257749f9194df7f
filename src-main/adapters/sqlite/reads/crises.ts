import type { StoreReader } from '#main/ports/store.ts';
import type { Connection } from '../connection.ts';

export function crisisReads(connection: Connection): Pick<StoreReader, 'openCrisis' | 'crises'> {
  const open = connection.prepare<[], string>('SELECT content FROM crises WHERE open = 1').pluck();
  const all = connection.prepare<[], string>('SELECT content FROM crises ORDER BY number').pluck();
  return {
    openCrisis: () => {
      const content = open.get();
      return content === undefined ? null : JSON.parse(content);
    },
    crises: () => all.all().map((content) => JSON.parse(content)),
  };
}

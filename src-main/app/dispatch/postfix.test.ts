import { afterEach, describe, expect, it } from 'vitest';
import { loopback, openDispatch, recipientsNumbered } from '../../../tests/kit/dispatch.ts';
import { postfixMissing, startPostfix, startSink } from '../../../tests/kit/sink.ts';

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});
const cannot =
  postfixMissing.length > 0 ? `not installed: ${postfixMissing.join(', ')}` : process.getuid?.() === 0 ? '' : 'Postfix starts as root only';

describe('a real Postfix', () => {
  it.skipIf(cannot !== '')(
    `takes a send and hands every mail on to its sink, once, as it was frozen${cannot && ` (${cannot})`}`,
    async () => {
      const sink = await startSink({ keep: true });
      cleanUp.push(() => sink.stop());
      const postfix = await startPostfix(sink.port);
      cleanUp.push(() => postfix.stop());
      const house = await openDispatch({ relay: loopback(postfix.port) });
      cleanUp.push(() => house.close());
      await house.recover();
      const people = recipientsNumbered(200);
      await house.furnish(people);

      const id = await house.send({ connections: 3 });
      await house.reaches(id, 'finished');
      expect(house.counts(id)).toMatchObject({ accepted: 200, in_doubt: 0 });
      expect(house.rows(id).every(({ reply }) => /^250 2\.0\.0 Ok: queued as \w+$/.test(reply))).toBe(true);

      await house.until(() => sink.taken().length >= 200);
      expect(sink.taken().toSorted()).toEqual(people.map(({ address }) => address).toSorted());
      const frozen = house.store.read.versions('m')[0]?.eml['nb-nn-en'] ?? '';
      const body = (mail: string) => mail.replaceAll('\r\n', '\n').slice(mail.replaceAll('\r\n', '\n').indexOf('\n\n')).trimEnd();
      const first = sink.mails().find((mail) => mail.includes('To: r1@student.uni.example')) ?? '';
      expect(body(first)).toBe(body(frozen));
    },
  );
});

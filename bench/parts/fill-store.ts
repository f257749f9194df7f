import { aDecision, aList, anEvent, anOrder, recipients, wholeOrder } from '#main/ports/store.fixture.ts';
import type { Change } from '#main/ports/store.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { openApplication } from '../../tests/kit/application.ts';

/**
 * A data directory as after years of use. Arguments: the practice directory, how many messages, how many recipients.
 * Most messages have been sent; one in twenty is still a draft. The recipients stand in the newest one's list and ledger.
 */
const [directory = '', messages = '2000', addresses = '50000'] = process.argv.slice(2);
const total = Number(messages);
const house = await openApplication({ directory });
const { sampleMessageId: id } = await house.ask('system.begin', {
  packId: 'uio',
  name: 'Kari Nordmann',
  email: 'kari.nordmann@example.org',
  role: 'officer',
  sample: true,
});
if (id === null) throw new Error('the sample message is missing');
await house.ask('messages.tick', { id, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
await house.ask('messages.confirmReplyList', { id });
const { revision } = await house.ask('messages.get', { id });
await house.ask('messages.submit', { id, revision });

const { store } = house.application.context;
const draft = store.read.draft(id);
const version = store.read.versions(id)[0];
if (!draft || !version) throw new Error('the sample message was not submitted');
const day = (n: number, hour = 8) => new Date(Date.UTC(2020, 0, 1, hour) + n * 86_400_000).toISOString();

function* steps(): Generator<Change[]> {
  for (let n = 1; n < total; n += 1) {
    const messageId = `message-${n}`;
    const at = day(n);
    const own: Draft = { ...(draft as Draft), id: messageId, createdAt: at, updatedAt: at };
    const subject = `${own.brief.subject} (${n})`;
    const changes: Change[] = [
      { do: 'draft.create', draft: { ...own, brief: { ...own.brief, subject } } },
      { do: 'log.append', event: { ...anEvent({}, messageId), at } },
    ];
    if (n % 20 !== 0 && version) {
      const frozen = { ...version, id: `version-${n}`, messageId, subject, brief: { ...version.brief, subject }, submittedAt: at };
      const order = anOrder(`order-${n}`, messageId, { versionId: frozen.id, state: 'finished', startedAt: at, finishedAt: day(n, 9) });
      changes.push(
        { do: 'version.add', version: frozen },
        { do: 'decision.add', decision: aDecision(`assessment-${n}`, frozen, { step: 'assessment', at }) },
        { do: 'decision.add', decision: aDecision(`approval-${n}`, frozen, { at }) },
        ...wholeOrder(order, 1),
        ...['message.submitted', 'order.started', 'order.finished'].map(
          (type) => ({ do: 'log.append', event: { ...anEvent({}, messageId), type, at } }) as Change,
        ),
      );
    }
    yield changes;
  }
  const list = aList('many', id as string, Number(addresses));
  yield [{ do: 'list.begin', list }];
  for (let from = 1; from <= list.count; from += 5000)
    yield [{ do: 'list.rows', listId: list.id, rows: recipients(Math.min(5000, list.count - from + 1), from) }];
  yield [{ do: 'list.finish', list }];
  yield wholeOrder(anOrder('many', id as string, { versionId: version?.id ?? '', listId: list.id }), list.count);
}

for (const changes of steps()) await store.write(changes);
await house.application.close();

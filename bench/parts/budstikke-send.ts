import { doc, paragraph, sampleBodies } from '#shared/domain/message/message.fixture.ts';
import { loopback, noCaps, openDispatch, recipientsNumbered } from '../../tests/kit/dispatch.ts';

/**
 * One send through the whole engine: a real store, every attempt and outcome durable. Two processes, so that what
 * the import of the list took is not counted as the send's memory. Arguments: `prepare` or `send`, the data
 * directory, the relay's port, how many recipients, connections. `send` prints one JSON line.
 */
const [phase, directory = '', port = '0', count = '0', connections = '8'] = process.argv.slice(2);
const recipients = Number(count);
const house = await openDispatch({
  directory,
  relay: loopback(Number(port)),
  pack: { secondPersonFrom: 10_000_000 },
  tuning: { progress: 1000 },
});
await house.recover();

if (phase === 'prepare') {
  // Long enough for a mail of about 5 KB.
  const longer = paragraph('Les mer om fristen, om hvem du kan spørre, og om hva du gjør hvis du er syk. ');
  const bodies = Object.fromEntries(Object.entries(sampleBodies).map(([language, body]) => [language, doc(...body.content, longer)]));
  await house.furnish(recipientsNumbered(recipients), noCaps, bodies);
  await house.handlers['dispatch.prepare']({
    messageId: 'm',
    listId: 'l',
    caps: { ...noCaps, connections: Number(connections) },
    startAt: null,
    departureReason: '',
  });
} else {
  const [order] = house.store.read.orders('m');
  if (!order) throw new Error('nothing was prepared');
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  const cpu = process.cpuUsage();
  const began = performance.now();
  await house.handlers['dispatch.start']({ orderId: order.id });
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const { accepted, in_doubt: doubt, refused } = house.counts(order.id);
    if (accepted + doubt + refused >= recipients) break;
  }
  const seconds = (performance.now() - began) / 1000;
  const used = process.cpuUsage(cpu);
  clearInterval(watch);
  await house.reaches(order.id, 'finished');
  const figures = {
    rate: recipients / seconds,
    cpuMilliseconds: (used.user + used.system) / 1000 / recipients,
    peakMegabytes: peak / 2 ** 20,
    accepted: house.counts(order.id).accepted,
    bytes: house.store.read.versions('m')[0]?.eml['nb-nn-en']?.length ?? 0,
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}
await house.close(true);

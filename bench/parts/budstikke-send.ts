import { doc, paragraph, sampleBodies } from '#shared/domain/message/message.fixture.ts';
import { loopback, noCaps, openDispatch, recipientsNumbered } from '../../tests/kit/dispatch.ts';

/**
 * One send through the whole engine in a process of its own: a real store, every attempt and outcome durable.
 * Arguments: the relay's port, how many recipients, connections. Prints one JSON line.
 */
const [port = '0', count = '0', connections = '8'] = process.argv.slice(2);
const recipients = Number(count);
const house = await openDispatch({
  relay: loopback(Number(port)),
  pack: { secondPersonFrom: 10_000_000 },
  tuning: { progress: 1000 },
});
await house.recover();
// Long enough for a mail of about 5 KB.
const longer = paragraph('Les mer om fristen, om hvem du kan spørre, og om hva du gjør hvis du er syk, på nettsidene. '.repeat(2));
const bodies = Object.fromEntries(Object.entries(sampleBodies).map(([language, body]) => [language, doc(...body.content, longer)]));
await house.furnish(recipientsNumbered(recipients), noCaps, bodies);
const { order } = await house.handlers['dispatch.prepare']({
  messageId: 'm',
  listId: 'l',
  caps: { ...noCaps, connections: Number(connections) },
  startAt: null,
  departureReason: '',
});
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
const counts = house.counts(order.id);
await house.reaches(order.id, 'finished');
const bytes = house.context.store.read.versions('m')[0]?.eml['nb-nn-en']?.length ?? 0;
process.stdout.write(
  `${JSON.stringify({ rate: recipients / seconds, cpuMilliseconds: (used.user + used.system) / 1000 / recipients, peakMegabytes: peak / 2 ** 20, accepted: counts.accepted, bytes })}\n`,
);
await house.close();

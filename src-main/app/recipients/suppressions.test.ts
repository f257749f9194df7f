import { expect, test } from 'vitest';
import { memoryStore, now, officer, testContext } from '../../../tests/kit/recipients.ts';
import { createRecipientsHandlers } from './index.ts';

function house() {
  const memory = memoryStore();
  return { ...memory, handlers: createRecipientsHandlers(testContext(memory.store).context) };
}

test('an address is kept out and let in again, by whatever case it is written', async () => {
  const { handlers } = house();
  await handlers['suppressions.add']({ address: ' Per.Aas@UNI.example ', reason: 'har sluttet' });
  expect(await handlers['suppressions.list']({})).toEqual({
    suppressions: [{ address: 'per.aas@uni.example', reason: 'har sluttet', since: now, by: officer.id }],
  });
  await handlers['suppressions.remove']({ address: 'PER.AAS@uni.example' });
  expect(await handlers['suppressions.list']({})).toEqual({ suppressions: [] });
});

test('an address with letters in its domain that are not ASCII is let in again as it was written', async () => {
  const { handlers } = house();
  await handlers['suppressions.add']({ address: 'kari@blåbær.example', reason: 'har sluttet' });
  await handlers['suppressions.remove']({ address: 'kari@blåbær.example' });
  expect(await handlers['suppressions.list']({})).toEqual({ suppressions: [] });
});

test('the log tells that both steps were about one address, and not which', async () => {
  const { handlers, writes } = house();
  await handlers['suppressions.add']({ address: 'per.aas@uni.example', reason: 'har sluttet' });
  await handlers['suppressions.remove']({ address: 'per.aas@uni.example' });
  await handlers['suppressions.add']({ address: 'eli@uni.example', reason: 'har sluttet' });
  const facts = writes.flatMap((change) => (change.do === 'log.append' ? [change.event.facts] : []));
  expect(facts[0]).toEqual(facts[1]);
  expect(facts[2]).not.toEqual(facts[0]);
  expect(JSON.stringify(writes.filter((change) => change.do === 'log.append'))).not.toMatch(/aas|eli|sluttet|@/);
  // The salt went with the suppression: of a later one nobody can tell that it was about the same address.
  await handlers['suppressions.add']({ address: 'per.aas@uni.example', reason: 'x' });
  const later = writes.flatMap((change) => (change.do === 'log.append' ? [change.event.facts] : []));
  expect(later[3]).not.toEqual(facts[0]);
});

test('what is no address cannot be suppressed, what is not suppressed cannot be released', async () => {
  const { handlers } = house();
  await expect(handlers['suppressions.add']({ address: 'per@', reason: 'x' })).rejects.toMatchObject({
    kind: 'invalid',
    text: { id: 'recipients.fault.nothing-after-at' },
  });
  await expect(handlers['suppressions.remove']({ address: 'per@uni.example' })).rejects.toMatchObject({ kind: 'not-found' });
});

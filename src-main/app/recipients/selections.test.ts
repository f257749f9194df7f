import { expect, test } from 'vitest';
import { memoryStore, testContext } from '../../../tests/kit/recipients.ts';
import { createSelectionHandlers } from './selections.ts';

function house() {
  const { store, writes, settings } = memoryStore();
  const { context, events } = testContext(store);
  return { writes, settings, events, handlers: createSelectionHandlers(context) };
}
const conditions = [{ column: 'Stedkode', values: ['150000'], below: true as const }];

test('U07: a selection is kept by name, replaced under the same name, and forgotten', async () => {
  const { handlers, events } = house();
  const { selection } = await handlers['recipients.saveSelection']({ name: 'MN', conditions });
  await handlers['recipients.saveSelection']({ name: 'Biblioteket', conditions });
  await handlers['recipients.saveSelection']({ name: 'mn', conditions: [{ column: 'Stedkode', values: ['160000'] }] });
  expect(await handlers['recipients.selections']({})).toEqual({
    selections: [
      { id: expect.any(String), name: 'Biblioteket', conditions },
      { id: selection.id, name: 'mn', conditions: [{ column: 'Stedkode', values: ['160000'] }] },
    ],
  });
  expect(events.at(-1)).toEqual(['changed', { about: 'settings', messageId: null }]);
  await handlers['recipients.removeSelection']({ id: selection.id });
  expect((await handlers['recipients.selections']({})).selections.map(({ name }) => name)).toEqual(['Biblioteket']);
  await expect(handlers['recipients.removeSelection']({ id: selection.id })).rejects.toMatchObject({ kind: 'not-found' });
});

test('one that names people is not kept, nor more than there is room for', async () => {
  const { handlers, writes } = house();
  const people = [{ column: 'Kontakt', values: ['kari@uni.example'] }];
  await expect(handlers['recipients.saveSelection']({ name: 'Kari', conditions: people })).rejects.toMatchObject({
    text: { id: 'recipients.selection.people' },
  });
  expect(writes).toEqual([]);
  for (let at = 0; at < 100; at += 1) await handlers['recipients.saveSelection']({ name: `Utvalg ${at}`, conditions });
  await expect(handlers['recipients.saveSelection']({ name: 'Et til', conditions })).rejects.toMatchObject({
    text: { id: 'recipients.selection.full' },
  });
});

import { expect, it } from 'vitest';
import { createMachines } from './machines.ts';
import { machineWord } from './word.ts';

it('asks nothing of a machine where the program is not, or has no such direction', async () => {
  const asked: string[] = [];
  let has: boolean;
  const house = () => ({
    store: { read: { setting: () => undefined } } as never,
    machineTranslators: createMachines(
      {
        command: {
          directions: async () => (has ? [{ from: 'nb', to: 'nn' }] : { failed: 'missing' }),
          translate: async ({ html }) => {
            asked.push(html);
            return html.replace('bekreftet', 'stadfesta');
          },
        },
        service: () => {
          throw new Error('A word is sent to no service.');
        },
      },
      { monotonic: () => 0 },
    ),
  });
  has = false;
  expect(await machineWord(house(), { from: 'nb', to: 'nn' }, 'e', 'bekreftet')).toBe(null);
  has = true;
  expect(await machineWord(house(), { from: 'nn', to: 'nb' }, 'e', 'stadfesta')).toBe(null);
  expect(asked).toEqual([]);
  expect(await machineWord(house(), { from: 'nb', to: 'nn' }, 'e', 'bekreftet')).toBe('stadfesta');
});

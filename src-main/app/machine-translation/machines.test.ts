import { expect, it } from 'vitest';
import type { EngineFailed } from '#main/ports/machine-translation.ts';
import type { Direction } from '#shared/domain/machine-translation/engine.ts';
import { createMachines } from './machines.ts';

const request = { from: 'nb', to: 'nn', infinitive: 'e', html: '<p>Hei</p>' } as const;
const never = () => new Promise<never>(() => {});

it('looks up what the program of this machine can once a minute', async () => {
  let looked = 0;
  let now = 0;
  let found: Direction[] = [];
  const directions = async () => {
    looked += 1;
    return found;
  };
  const { command } = createMachines({ command: { directions, translate: never }, service: never as never }, { monotonic: () => now });
  expect([await command.directions(), await command.directions()]).toEqual([[], []]);
  found = [{ from: 'nb', to: 'nn' }];
  now = 60_000;
  expect(await command.directions()).toEqual([]);
  now = 60_001;
  expect(await command.directions()).toEqual(found);
  expect(looked).toBe(2);
});

it('stops each question when somebody no longer waits for it, and all of them when it closes', async () => {
  const untilStopped = async (_request: unknown, stopped?: Promise<void>) => {
    await stopped;
    return { failed: 'stopped' } as const;
  };
  const machine = { directions: never, translate: untilStopped };
  const machines = createMachines({ command: machine, service: () => machine }, { monotonic: () => 0 });
  const [one, another] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const ended: string[] = [];
  const ask = (name: string, stopped?: Promise<void>) =>
    machines.command.translate(request, stopped).then((answer) => void ended.push(`${name} ${(answer as EngineFailed).failed}`));
  const asked = [ask('one', one.promise), ask('another', another.promise), ask('nobody')];
  one.resolve();
  await asked[0];
  expect(ended).toEqual(['one stopped']);
  const service = machines.service('https://mt.example').translate(request);
  machines.close();
  await Promise.all(asked);
  expect(ended.toSorted()).toEqual(['another stopped', 'nobody stopped', 'one stopped']);
  expect(await service).toEqual({ failed: 'stopped' });
  expect(await machines.command.translate(request)).toEqual({ failed: 'stopped' });
});

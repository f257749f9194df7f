import { expect, it } from 'vitest';
import type { Store } from '#main/ports/store.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { createMadeReady } from './made-ready.ts';

const pack = (id: string) => ({ id }) as unknown as Pack;
const house = () => ({ store: {} as Store });

it('is made once for each pack and person, and anew when the rules bring other words or people’s are changed', () => {
  const ready = createMadeReady<number>();
  const [one, another] = [house(), house()];
  let made = 0;
  const at = (of: { context?: { store: Store }; id?: string; ofRules?: unknown; personId?: string | null }) =>
    ready.for(of.context ?? one, { pack: pack(of.id ?? 'uio'), ofRules: of.ofRules ?? rules, personId: of.personId ?? null }, () => ++made);
  const rules = ['Studentweb'];
  expect([at({}), at({}), at({ id: 'ntnu' }), at({ personId: 'p1' }), at({ id: 'ntnu' }), at({}), at({ personId: 'p1' })]).toEqual([
    1, 1, 2, 3, 2, 1, 3,
  ]);
  expect([at({ context: another }), at({})]).toEqual([4, 1]);
  expect([at({ ofRules: ['Studentweb'] }), at({})]).toEqual([5, 6]);
  ready.forget(one);
  expect([at({}), at({ personId: 'p1' }), at({ context: another })]).toEqual([7, 8, 4]);
});

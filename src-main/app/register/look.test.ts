import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';

let house: TestApplication;
beforeAll(async () => {
  house = await openApplication();
  await house.ask('system.begin', { packId: 'ntnu', name: 'Kari', email: 'kari@ntnu.no', role: 'officer', sample: false });
});
afterEach(() => expect(house.mistakes).toEqual([]));
afterAll(() => house.close());

it('remembers how each person has the register before them', async () => {
  const { ask } = house;
  expect(await ask('register.look', {})).toEqual({ columns: null, whose: 'all', unit: null });
  await ask('register.keepLook', { whose: 'unit', unit: 'u1' });
  await ask('register.keepLook', { columns: ['handle', 'state'] });
  expect(await ask('register.look', {})).toEqual({ columns: ['handle', 'state'], whose: 'unit', unit: 'u1' });
  const { person } = await ask('people.add', { name: 'Siri', email: 'siri@ntnu.no', roles: ['web-editor'] });
  const { actingAs } = await ask('people.list', {});
  await ask('people.actAs', { id: person.id });
  expect((await ask('register.look', {})).columns).toBeNull();
  await ask('people.actAs', { id: actingAs ?? '' });
  await ask('register.keepLook', { columns: null });
  expect(await ask('register.look', {})).toEqual({ columns: null, whose: 'unit', unit: 'u1' });
});

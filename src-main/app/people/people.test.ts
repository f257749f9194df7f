import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aDecision, aDraft, anOrder, aVersion, instant, wholeOrder } from '#main/ports/store.fixture.ts';
import { type House, openHouse } from '../../../tests/kit/house.ts';
import { createPeopleHandlers } from './index.ts';

let house: House;
let people: ReturnType<typeof createPeopleHandlers>;
beforeEach(async () => {
  house = await openHouse();
  people = createPeopleHandlers(house.context);
});
afterEach(() => house.close());

const newest = () => house.store.read.log({ offset: 0, limit: 1 })[0];
const kari = { name: 'Kari Nordmann', email: 'Kari.Nordmann@Uni.Example', roles: ['officer' as const, 'head' as const] };

describe('a person', () => {
  it('is added and logged by id and roles, never by name or address', async () => {
    const { person } = await people['people.add'](kari);
    expect(person).toMatchObject({ name: 'Kari Nordmann', email: 'Kari.Nordmann@uni.example', enrolled: false });
    expect((await people['people.list']({})).people).toContainEqual(person);
    expect(newest()).toMatchObject({ type: 'person.added', actor: 'writer', facts: { personId: person.id, roles: 'officer head' } });
    expect(JSON.stringify(house.store.read.logFrom(1, 100))).not.toMatch(/kari/i);
    expect(house.events).toContainEqual(['changed', { about: 'people', messageId: null }]);
  });

  it('has an address of their own, in whatever case it is written', async () => {
    const { person } = await people['people.add'](kari);
    await expect(people['people.add']({ ...kari, email: 'KARI.nordmann@uni.example' })).rejects.toMatchObject({ kind: 'conflict' });
    await expect(people['people.add']({ ...kari, email: 'kari at uni.example' })).rejects.toMatchObject({ kind: 'invalid' });
    const changed = await people['people.change']({ ...kari, id: person.id, roles: ['sender'] });
    expect(changed.person.roles).toEqual(['sender']);
    await expect(people['people.change']({ ...kari, id: 'writer' })).rejects.toMatchObject({ kind: 'conflict' });
    await expect(people['people.change']({ ...kari, id: 'nobody' })).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('says who is at the keyboard, and only one who is known', async () => {
    await people['people.actAs']({ id: 'rector' });
    expect((await people['people.list']({})).actingAs).toBe('rector');
    expect(newest()).toMatchObject({ type: 'settings.changed', actor: 'rector' });
    await expect(people['people.actAs']({ id: 'nobody' })).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is not added or changed by nobody', async () => {
    await house.actAs('nobody');
    await expect(people['people.add'](kari)).rejects.toMatchObject({ kind: 'blocked', text: { id: 'error.noActor' } });
  });
});

describe('a passphrase', () => {
  const signsWith = async (passphrase: string, id = 'unenrolled') => {
    const stored = house.store.read.passphrase(id);
    return stored !== null && house.context.passphrases.verify(passphrase, stored);
  };

  it('is enrolled once without an old one, and is nowhere in the log', async () => {
    const { person } = await people['people.enrol']({ id: 'unenrolled', passphrase: 'en helt ny frase' });
    expect(person.enrolled).toBe(true);
    expect(await signsWith('en helt ny frase')).toBe(true);
    expect(newest()).toMatchObject({ type: 'person.enrolled', facts: { personId: 'unenrolled', reset: false } });
    expect(JSON.stringify(house.store.read.logFrom(1, 100))).not.toContain('frase');
    await expect(people['people.enrol']({ id: 'unenrolled', passphrase: 'en annen frase' })).rejects.toMatchObject({ kind: 'blocked' });
    expect(await signsWith('en helt ny frase')).toBe(true);
  });

  it('is replaced with the old one, and a wrong old one replaces nothing', async () => {
    const enrol = (old: string) => people['people.enrol']({ id: 'rector', passphrase: 'rektors nye frase', old });
    await expect(enrol('a guess')).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await signsWith('the rector signs', 'rector')).toBe(true);
    await enrol('the rector signs');
    expect(await signsWith('rektors nye frase', 'rector')).toBe(true);
    expect(newest()?.facts).toMatchObject({ reset: false });
  });

  it('that is wrong is not taken as a reset, even when one is asked for in the same breath', async () => {
    const both = people['people.enrol']({ id: 'rector', passphrase: 'rektors nye frase', old: 'a guess', reset: true });
    await expect(both).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('that is reset is logged, and voids what that person signed and nobody has acted on', async () => {
    const [open, sent] = [aVersion('v-open', 'm'), aVersion('v-sent', 'sent')];
    await house.store.write([
      { do: 'draft.create', draft: aDraft('sent') },
      { do: 'version.add', version: open },
      { do: 'version.add', version: sent },
      ...wholeOrder(anOrder('o', 'sent', { state: 'finished', startedAt: instant() }), 1),
      { do: 'decision.add', decision: aDecision('open', open, { decidedBy: 'rector' }) },
      { do: 'decision.add', decision: aDecision('used', sent, { decidedBy: 'rector' }) },
      { do: 'decision.add', decision: aDecision('attested', open, { decidedBy: 'rector', step: 'assessment', strength: 'attested' }) },
      { do: 'decision.add', decision: aDecision('another', sent, { decidedBy: 'editor', step: 'assessment' }) },
    ]);
    await people['people.enrol']({ id: 'rector', passphrase: 'rektors nye frase', reset: true });
    const voided = house.store.read.decisions().filter(({ voidedAt }) => voidedAt !== null);
    expect(voided).toMatchObject([{ id: 'open', voidedBy: 'writer' }]);
    const [void1, enrolled] = house.store.read.log({ offset: 0, limit: 2 });
    expect(enrolled).toMatchObject({ type: 'person.enrolled', facts: { reset: true } });
    expect(void1).toMatchObject({ type: 'approval.voided', messageId: 'm', facts: { decisionId: 'open' } });
  });
});

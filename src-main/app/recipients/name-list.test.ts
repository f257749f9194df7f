import { describe, expect, it } from 'vitest';
import type { Params } from '#shared/contract/index.ts';
import { dispatchHouses } from '../../../tests/kit/dispatch-houses.ts';
import { createRecipientsHandlers } from './index.ts';

const { houseWith } = dispatchHouses();
const about: Params<'recipients.nameList'> = {
  messageId: 'm',
  address: 'alle-studenter@lister.uni.example',
  answersFor: 'Studieavdelingen',
  readers: 4000,
  coversUnit: false,
  basis: 'GDPR 6(1)(e)',
  deleteBy: '2099-12-01',
  population: 'students',
};

describe('a mailing list as the one recipient', () => {
  it('is sent to once, is counted as one address with so many readers, and a second person confirms for the readers', async () => {
    const { at, server } = await houseWith({}, 3, { pack: { secondPersonFrom: 1000 } });
    const { list } = await createRecipientsHandlers(at.context)['recipients.nameList'](about);
    expect(list).toMatchObject({ fileName: about.address, source: 'Studieavdelingen', count: 1, rows: 1, named: { readers: 4000 } });
    const { order, needsSecondPerson } = await at.handlers['dispatch.prepare']({
      messageId: 'm',
      listId: list.id,
      startAt: null,
      departureReason: '',
    });
    expect([order.count, order.readers, needsSecondPerson]).toEqual([1, 4000, true]);
    await at.handlers['dispatch.confirm']({ orderId: order.id, decidedBy: 'operator', passphrase: 'operator signs' });
    await at.handlers['dispatch.start']({ orderId: order.id });
    await at.reaches(order.id, 'finished');
    expect(server.accepted).toEqual([about.address]);
    const facts = at.store.read.log({ offset: 0, limit: 20 }).map(({ type, facts: said }) => [type, said.readers]);
    expect(facts).toEqual(
      expect.arrayContaining([
        ['list.named', 4000],
        ['order.prepared', 4000],
      ]),
    );
    expect(JSON.stringify(at.store.read.log({ offset: 0, limit: 20 }))).not.toContain('alle-studenter');
  });

  it.each<[string, Partial<typeof about>, string]>([
    ['U05: of everyone in a unit is for the unit to send to', { coversUnit: true }, 'namedList.ownUnit'],
    ['whose address cannot be used is not taken in', { address: 'alle studenter@lister' }, 'namedList.badAddress'],
    ['with staff does not go with a message to students', { population: 'staff' }, 'recipients.wrongPopulation'],
    ['that is to be deleted yesterday is a slip', { deleteBy: '2001-01-01' }, 'recipients.deleteByPast'],
  ])('%s', async (_, change, id) => {
    const { at } = await houseWith({}, 1);
    await expect(createRecipientsHandlers(at.context)['recipients.nameList']({ ...about, ...change })).rejects.toMatchObject({
      text: { id },
    });
    expect(at.store.read.lists('m')).toHaveLength(1);
  });

  it('that is suppressed is not taken in', async () => {
    const { at } = await houseWith({}, 1);
    const recipients = createRecipientsHandlers(at.context);
    await recipients['suppressions.add']({ address: about.address.toUpperCase(), reason: 'nedlagt' });
    await expect(recipients['recipients.nameList'](about)).rejects.toMatchObject({ text: { id: 'namedList.suppressed' } });
  });
});

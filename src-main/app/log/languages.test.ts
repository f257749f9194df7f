import { describe, expect, it } from 'vitest';
import { noCaps } from '../../../tests/kit/dispatch.ts';
import { dispatchHouses } from '../../../tests/kit/dispatch-houses.ts';
import { createChannelHandlers } from '../channels/index.ts';
import { createLanguageHandlers } from './languages.ts';

const { house } = dispatchHouses();

describe('log.languages', () => {
  it('counts a mail when it has reached somebody, and a page when it is published; a plan alone counts nothing', async () => {
    const at = await house(2);
    const tally = async () => (await createLanguageHandlers(at.context)['log.languages']({})).tally;
    const plan = createChannelHandlers(at.context);
    const entry = { messageId: 'm', channel: null, title: 'Brannøvelse', parentId: null, tag: null, address: '' };
    const { itemId } = await plan['channels.add']({ ...entry, kind: 'intranet' });
    const { itemId: mailId } = await plan['channels.add']({ ...entry, kind: 'mail' });
    const { order } = await at.handlers['dispatch.prepare']({
      messageId: 'm',
      listId: 'l',
      caps: noCaps,
      startAt: null,
      departureReason: '',
    });
    expect(await tally()).toEqual([]);

    await at.handlers['dispatch.start']({ orderId: order.id });
    await at.reaches(order.id, 'finished');
    const [mail] = await tally();
    expect(mail).toMatchObject({ channel: 'mail', texts: 1 });
    const year = Number(at.context.clock.now().slice(0, 4));
    expect(mail?.year).toBe(year);
    expect(Object.values(mail?.words ?? {}).some((count) => count > 0)).toBe(true);

    await plan['channels.publish']({ messageId: 'm', itemId, address: 'https://i.uni.example/1' });
    // The mail's own place in the plan is no second mail.
    await plan['channels.publish']({ messageId: 'm', itemId: mailId, address: '' });
    expect((await tally()).map(({ channel, texts, words }) => [channel, texts, words])).toEqual(
      expect.arrayContaining([
        ['mail', 1, mail?.words],
        ['intranet', 1, mail?.words],
      ]),
    );
    expect(await tally()).toHaveLength(2);
  });
});

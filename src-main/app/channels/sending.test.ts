import { describe, expect, it } from 'vitest';
import { samplePack } from '#shared/domain/message/message.fixture.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { type DispatchHouse, noCaps } from '../../../tests/kit/dispatch.ts';
import { dispatchHouses } from '../../../tests/kit/dispatch-houses.ts';
import { handOverSituation } from '../handover/situation.ts';
import { createChannelHandlers } from './index.ts';
import { planStopsSubmission } from './plan.ts';

const { house } = dispatchHouses();
const rule = (id: string, kind: Pack['rules'][number]['kind'], params: object, severity = 'block') =>
  ({ id, kind, severity, source: 'kap. 2', params }) as Pack['rules'][number];
const first = rule('N22', 'after-primary', { kinds: ['social', 'mail', 'list'] });
const care = rule('N23', 'item-care', {});
const alone = rule('N47', 'needs-primary', { kinds: ['social'] });
const mainChannel = (severity: string) => rule('U02', 'main-channel', { kinds: ['web'] }, severity);
const withRules = (...rules: Pack['rules']) => ({ pack: { rules: [...samplePack.rules, ...rules] } });

const blank = { messageId: 'm', channel: null, title: 'Ny eksamensdato', parentId: null, tag: null, address: '' };
async function prepared(at: DispatchHouse): Promise<string> {
  const { order } = await at.handlers['dispatch.prepare']({
    messageId: 'm',
    listId: 'l',
    caps: noCaps,
    startAt: null,
    departureReason: '',
  });
  return order.id;
}
const refusal = (text: string, ruleId: string) => ({
  kind: 'blocked',
  text: { id: 'channels.blocked.send', params: { rule: ruleId, first: expect.stringContaining(text) } },
});
async function planned(at: DispatchHouse) {
  const plan = createChannelHandlers(at.context);
  const { itemId: page } = await plan['channels.add']({ ...blank, kind: 'intranet' });
  const { itemId: mail } = await plan['channels.add']({ ...blank, kind: 'mail', title: 'E-post', parentId: page });
  const tick = async (itemId: string) => {
    for (const what of ['privacy', 'security'] as const) await plan['channels.tick']({ messageId: 'm', itemId, what, on: true });
  };
  return { plan, page, mail, tick, sending: async () => (await plan['channels.get']({ messageId: 'm' })).sending };
}

describe('a plan holds back the send of its message', () => {
  it('N22, N23: until the entry that the mail points to is out, and the mail itself is ticked', async () => {
    const at = await house(3, withRules(first, care));
    const orderId = await prepared(at);
    const { plan, page, mail, tick, sending } = await planned(at);
    await expect(at.handlers['dispatch.start']({ orderId })).rejects.toMatchObject(refusal('Ny eksamensdato', 'N22'));
    expect([at.orderNow(orderId).state, at.counts(orderId).queued]).toEqual(['prepared', 3]);
    await tick(page);
    await plan['channels.publish']({ messageId: 'm', itemId: page, address: 'https://i.uni.example/1' });
    await expect(at.handlers['dispatch.start']({ orderId })).rejects.toMatchObject(refusal('', 'N23'));
    expect((await sending()).map(({ rule: id }) => id)).toEqual(['N23', 'N23']);
    await tick(mail);
    expect(await sending()).toEqual([]);
    await at.handlers['dispatch.start']({ orderId });
    await at.reaches(orderId, 'finished');
    expect(at.counts(orderId).accepted).toBe(3);
  });

  it('N22: a send that is planned for later is refused when it is to be started, and stays prepared', async () => {
    const at = await house(3, withRules(first));
    const startAt = { local: '2030-08-10T10:00', zone: 'Europe/Oslo' };
    const order = { messageId: 'm', listId: 'l', caps: noCaps, startAt, departureReason: 'Prøve.' };
    const { order: later } = await at.handlers['dispatch.prepare'](order);
    await planned(at);
    await expect(at.handlers['dispatch.start']({ orderId: later.id })).rejects.toMatchObject(refusal('Ny eksamensdato', 'N22'));
    expect(at.orderNow(later.id).state).toBe('prepared');
  });

  it('N47: a post without a parent stops itself and not the mail', async () => {
    const at = await house(3, withRules(first, alone));
    const { plan } = await planned(at).then(async (made) => {
      await made.plan['channels.publish']({ messageId: 'm', itemId: made.page, address: 'https://i.uni.example/1' });
      return made;
    });
    const { itemId } = await plan['channels.add']({ ...blank, kind: 'social', title: 'Innlegg' });
    await expect(plan['channels.publish']({ messageId: 'm', itemId, address: 'https://social.example/1' })).rejects.toMatchObject({
      text: { id: 'channels.check.orphan' },
    });
    const orderId = await prepared(at);
    await at.handlers['dispatch.start']({ orderId });
    await at.reaches(orderId, 'finished');
  });

  it('N22: the hand-over to those who send waits in the same way, and says so', async () => {
    const at = await house(3, { pack: { deliveryMode: 'handover', rules: [...samplePack.rules, first] } });
    const { plan, page } = await planned(at);
    expect(handOverSituation(at.context, 'm').because).toMatchObject({ id: 'channels.blocked.send', params: { rule: 'N22' } });
    await plan['channels.publish']({ messageId: 'm', itemId: page, address: 'https://i.uni.example/1' });
    expect(handOverSituation(at.context, 'm').because?.id).not.toBe('channels.blocked.send');
  });
});

describe('a message without a plan', () => {
  it('is submitted and sent as before, whatever the rules ask of places (N22, N23, N47)', async () => {
    const at = await house(3, withRules(first, care, alone));
    const orderId = await prepared(at);
    await at.handlers['dispatch.start']({ orderId });
    await at.reaches(orderId, 'finished');
    expect(planStopsSubmission(at.context, 'm')).toEqual([]);
  });

  it('U02: lacks the main channel as a warning, or as a stop where the institution has made it one', async () => {
    const brief = { webPage: '' };
    for (const severity of ['warn', 'block']) {
      const at = await house(3, withRules(mainChannel(severity)));
      const draft = at.store.read.draft('m');
      if (!draft) throw new Error('no draft');
      expect(planStopsSubmission(at.context, 'm')).toEqual([]);
      await at.store.write([{ do: 'draft.save', draft: { ...draft, brief: { ...draft.brief, ...brief }, revision: draft.revision + 1 } }]);
      expect(planStopsSubmission(at.context, 'm').map(({ rule: id }) => id)).toEqual(severity === 'block' ? ['U02'] : []);
      const { sending } = await createChannelHandlers(at.context)['channels.get']({ messageId: 'm' });
      expect(sending).toMatchObject([{ rule: 'U02', severity, itemId: null }]);
    }
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ChannelEvent } from '#shared/domain/register/life-cycle.ts';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';

let house: TestApplication;
let ask: TestApplication['ask'];
beforeAll(async () => {
  house = await openApplication();
  ask = house.ask;
  await ask('system.begin', { packId: 'umu', name: 'Kari', email: 'kari@umu.se', role: 'officer', sample: false });
});
afterEach(() => expect(house.mistakes).toEqual([]));
afterAll(() => house.close());

const today = '2026-08-10';
const person = { name: 'Anna Prefekt', role: 'prefekt', email: 'anna@umu.se', phone: '' };
/** What each state asks for, with the rule that does. */
const steps: Readonly<Record<'anchored' | 'approved' | 'registered' | 'open', Record<string, readonly [unknown, string]>>> = {
  anchored: {
    purpose: ['Berätta om forskningen', 'M18'],
    functions: [['research'], 'M18'],
    audiencePrimary: [[{ group: 'Forskare' }], 'M18'],
    senderForm: [{ form: 'department', unit: 'Institutionen för fysik' }, 'M19'],
    resources: [{ people: 1, hoursPerWeek: 2 }, 'M20'],
    anchoring: [{ head: 'Anna Prefekt', on: '2026-08-01' }, 'M16'],
  },
  approved: {
    approver: [person, 'M29'],
    approvalDate: ['2026-08-02', 'M29'],
    responsible: [{ name: 'Bo Ansvarig', email: 'bo@umu.se', appointedBy: 'Anna Prefekt', appointedOn: '2026-08-02' }, 'M17'],
    monitoringRoutine: ['Varje vardag', 'M21'],
    archivingRoutine: [{ everyMonths: 12 }, 'M21'],
    disposalRoutine: [{ what: 'Inlägg', basis: 'RA-FS' }, 'M21'],
  },
  registered: {
    name: ['Fysik i Umeå', 'M26'],
    addressUrl: ['https://www.facebook.com/fysikumea', 'M26'],
    kind: ['page', 'M02'],
    managed: ['unit', 'M02'],
    plannedUpdateFrequency: [{ count: 2, period: 'week' }, 'M28'],
    responsibleUnit: ['', 'M29'],
    businessArea: ['research', 'M29'],
    evaluationHow: ['Enkät', 'M32'],
    evaluationDue: ['2027-08-01', 'M32'],
    mediumPolicy: [{ text: 'Så här svarar vi' }, 'M22'],
    graphicProfile: [{ checkedBy: 'Komm', checkedOn: '2026-08-03' }, 'M24'],
    registerNotice: [{ sentTo: 'komm@umu.se', on: '2026-08-04' }, 'M25'],
  },
  open: {
    mediumPolicy: [{ text: 'Så här svarar vi', proof: 'bild 1' }, 'M22'],
    graphicProfile: [{ checkedBy: 'Komm', checkedOn: '2026-08-03', proof: 'bild 2' }, 'M24'],
    responsibilityStatement: [{ text: 'Umeå universitet', namesUniversity: true, showsService: true, place: 'profile-text' }, 'M42'],
  },
};
const events: readonly (readonly [ChannelEvent, keyof typeof steps])[] = [
  ['anchor', 'anchored'],
  ['approve', 'approved'],
  ['register', 'registered'],
  ['open', 'open'],
];

/** What is told with the step. */
const told = (event: ChannelEvent) => (event === 'approve' ? { caseNumber: 'FS 1.1-12-26' } : {});

let made = 0;
/** A channel with everything that is asked for up to a state filled in, in that state; nothing of it is another's. */
async function channelAt(last: keyof typeof steps | 'draft', without: readonly string[] = []): Promise<string> {
  made += 1;
  const { id: unit } = await ask('register.saveUnit', { name: `Enhet ${made}` });
  const { id } = await ask('register.save', { fields: { platform: 'facebook' } });
  if (last === 'draft') return id;
  for (const [event, state] of events) {
    const fields = Object.fromEntries(
      Object.entries(steps[state]).flatMap(([field, [value]]) => (without.includes(field) ? [] : [[field, value]])),
    );
    if (state === 'registered')
      Object.assign(fields, {
        responsibleUnit: unit,
        name: `Fysik ${made}`,
        addressUrl: `https://www.facebook.com/fysikumea${made}x${made}`,
      });
    for (const field of without) delete fields[field];
    await ask('register.save', { id, fields });
    if (state === last) break;
    const { taken, failing } = await ask('register.transition', { id, event, evidence: told(event) });
    expect([event, taken, failing.filter(({ severity }) => severity === 'block')]).toEqual([event, true, []]);
  }
  return id;
}
const blocking = (failing: readonly { severity: string; field: string | null; rule: string | null; guard: string }[]) =>
  failing.filter(({ severity }) => severity === 'block').map(({ field, rule, guard }) => `${rule} ${field ?? guard}`);

describe('the life of a channel at Umeå', () => {
  it.each(
    events.flatMap(([event, state]) => Object.entries(steps[state]).map(([field, [, rule]]) => [rule, field, event, state] as const)),
  )('%s: without %s it cannot %s; with it, it can', async (rule, field, event, state) => {
    // Proofs are another part of a field that an earlier state has asked for.
    const id = await channelAt(state, state === 'open' ? [] : [field]);
    if (state === 'open') {
      const [value] = steps.registered[field] ?? [{ text: '', namesUniversity: false }];
      await ask('register.save', { id, fields: { [field]: value } });
    }
    const before = await ask('register.transition', { id, event, evidence: told(event) });
    expect(before.taken).toBe(false);
    expect(before.failing.filter(({ severity }) => severity === 'block').map((one) => one.rule)).toContain(rule);
    expect(before.failing.every(({ says }) => says !== '')).toBe(true);
    const { channel, steps: next } = await ask('register.get', { id });
    expect(channel.state).toBe(before.state);
    expect(blocking(next.find((one) => one.event === event)?.failing ?? [])).toEqual(blocking(before.failing));

    const unit = (await ask('register.units', {})).units.at(-1)?.id;
    const own: Record<string, unknown> = {
      responsibleUnit: unit,
      name: `Fysik sist ${made}`,
      addressUrl: `https://www.facebook.com/sist${made}a${made}`,
    };
    await ask('register.save', { id, fields: { [field]: own[field] ?? steps[state][field]?.[0] } });
    const after = await ask('register.transition', { id, event, evidence: told(event) });
    expect([after.taken, blocking(after.failing)]).toEqual([true, []]);
  });

  it('goes from the idea to its end: evaluated, handed over and closed, with a log of every change', async () => {
    const id = await channelAt('open');
    expect(await ask('register.transition', { id, event: 'open' })).toMatchObject({ taken: true, state: 'open' });
    const early = { on: today, by: 'Bo', finding: 'Når fram', decision: 'keep', nextDue: today };
    expect(blocking((await ask('register.transition', { id, event: 'evaluate', evidence: early })).failing)).toEqual(['M32 evaluationDue']);
    const evaluated = await ask('register.transition', { id, event: 'evaluate', evidence: { ...early, nextDue: '2028-01-01' } });
    expect(evaluated).toMatchObject({ taken: true, state: 'open' });

    const cause = { cause: 'closure', inventory: 'Två med åtkomst' };
    expect(blocking((await ask('register.transition', { id, event: 'beginHandover', evidence: cause })).failing)).toEqual([
      'M34 handoverRoutine',
    ]);
    await ask('register.save', { id, fields: { handoverRoutine: 'Byt lösenord i valvet' } });
    expect(await ask('register.transition', { id, event: 'beginHandover', evidence: cause })).toMatchObject({ state: 'handover' });
    const { entryId: grant } = await ask('register.addEntry', {
      id,
      book: 'accessGrants',
      entry: { person: 'Bo Ansvarig', employee: true },
    });
    const { entryId: question } = await ask('register.addEntry', {
      id,
      book: 'questions',
      entry: { askedAt: `${today}T06:00:00Z`, asked: 'När?', dueAt: `${today}T09:00:00Z` },
    });
    const head = { head: 'Anna Prefekt', headOn: today };
    const closing = await ask('register.transition', { id, event: 'decommission', evidence: head });
    expect(blocking(closing.failing).sort()).toEqual([
      'M21 final-capture',
      'M34 closure.decision',
      'M34 closure.fate',
      'M34 no-open-grant',
      'M37 no-open-question',
    ]);
    await ask('register.closeEntry', { id, entryId: grant, later: { removedOn: today } });
    await ask('register.closeEntry', { id, entryId: question, later: { answeredAt: `${today}T08:00:00Z`, answer: 'I höst' } });
    await ask('register.addEntry', { id, book: 'captures', entry: { on: today, scope: 'full', final: true, file: 'fysik.zip' } });
    await ask('register.save', { id, fields: { closure: { decision: 'Stängs', fate: 'deleted' } } });
    expect(await ask('register.transition', { id, event: 'decommission', evidence: head })).toMatchObject({ state: 'decommissioned' });

    const { channel, steps: next, entries, states, due } = await ask('register.get', { id });
    expect([channel.state, next, due]).toEqual(['decommissioned', [], []]);
    expect(channel.fields.closure.on).toBe(today);
    expect(entries.map(({ book }) => book)).toEqual(['evaluations', 'accessGrants', 'questions', 'captures']);
    expect(states.map(({ state }) => state)).toEqual(['draft', 'anchored', 'approved', 'registered', 'open', 'handover', 'decommissioned']);
    const { entries: audit } = await ask('register.audit', { id, limit: 500 });
    expect(audit.filter(({ field }) => field.startsWith('book:')).map(({ field }) => field)).toEqual([
      'book:captures',
      'book:questions',
      'book:accessGrants',
      'book:questions',
      'book:accessGrants',
      'book:evaluations',
    ]);
    await expect(ask('register.save', { id, fields: { name: 'Nytt' } })).rejects.toMatchObject({ textId: 'register.closed' });
    await expect(ask('register.addEntry', { id, book: 'campaigns', entry: { title: 'x' } })).rejects.toMatchObject({
      textId: 'register.closed',
    });
    await expect(ask('register.transition', { id, event: 'open' })).rejects.toMatchObject({ textId: 'register.noStep' });
    expect((await ask('register.verify', { address: channel.fields.addressUrl })).answer).toBe('formerly');
  });

  it('M33: cannot be opened before it is reported', async () => {
    const id = await channelAt('registered');
    const { taken, state, failing } = await ask('register.transition', { id, event: 'open' });
    expect([taken, state]).toEqual([false, (await ask('register.get', { id })).channel.state]);
    expect(failing[0]).toMatchObject({ guard: 'order', rule: 'M33', severity: 'block', says: expect.stringMatching(/\w/) });
  });

  it('is told with what a step that lies further on asks for, and with no more than the order of one that does not', async () => {
    const { id } = await ask('register.save', { fields: { name: 'Ny kanal' } });
    const { failing } = await ask('register.transition', { id, event: 'open' });
    const asked = Object.values(steps).flatMap((own) => Object.values(own).map(([, rule]) => rule));
    expect(failing.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['M33', ...asked]));
    expect((await ask('register.transition', { id, event: 'resume' })).failing.map(({ guard }) => guard)).toEqual(['order']);
  });

  it('takes a step by what is told beside the event as by its evidence', async () => {
    const [one, other] = [await channelAt('approved'), await channelAt('approved')];
    expect(await ask('register.transition', { id: one, event: 'approve', caseNumber: '2026/7' })).toMatchObject({ state: 'approved' });
    expect(await ask('register.transition', { id: other, event: 'reject' })).toMatchObject({ taken: false });
    expect(await ask('register.transition', { id: other, event: 'reject', reason: 'Dubbel' })).toMatchObject({ state: 'rejected' });
    await expect(ask('register.transition', { id: one, event: 'register', reason: 'Fel del' })).rejects.toMatchObject({
      textId: 'register.badField',
    });
  });

  it('M16: a new approval is another person’s than who is responsible, not of a day to come, and can follow upon one', async () => {
    const id = await channelAt('open');
    await ask('register.transition', { id, event: 'open' });
    const again = (on: string, approver?: object) =>
      ask('register.transition', { id, event: 'approveAgain', on, caseNumber: '2026/8', ...(approver && { approver }) });
    const stopped = async (...asked: Parameters<typeof again>) =>
      (await again(...asked)).failing.filter(({ severity }) => severity === 'block').map(({ guard, rule }) => [guard, rule]);
    expect(await stopped(today, { name: 'Bo Ansvarig', email: 'bo@umu.se' })).toEqual([['approver-is-another', 'M17']]);
    expect(await stopped('2099-01-01')).toEqual([['approval-date', 'M16']]);
    expect(await stopped('2020-01-01')).toEqual([['approval-date', 'M16']]);
    expect(await again(today, { phone: '090' })).toMatchObject({ taken: true });
    expect((await ask('register.get', { id })).channel.fields).toMatchObject({ approvalDate: today, approver: { name: 'Anna Prefekt' } });
    expect(await again(today, { name: 'Eva Prefekt', email: 'eva@umu.se' })).toMatchObject({ taken: true });
    expect((await ask('register.get', { id })).channel.fields).toMatchObject({ approvalDate: today, approver: { name: 'Eva Prefekt' } });
  });

  it('takes the approval back when its purpose is another, and asks for a new one when it is open', async () => {
    const id = await channelAt('registered');
    expect(await ask('register.save', { id, fields: { purpose: 'Något annat' } })).toMatchObject({ state: 'anchored' });
    expect((await ask('register.get', { id })).channel.fields.approvalDate).toBeNull();

    const open = await channelAt('open');
    await ask('register.transition', { id: open, event: 'open' });
    await expect(ask('register.save', { id: open, fields: { approvalDate: today } })).rejects.toMatchObject({
      textId: 'register.fixedApproval',
    });
    await ask('register.save', { id: open, fields: { purpose: 'Något annat' } });
    expect((await ask('register.get', { id: open })).due.map(({ kind }) => kind)).toContain('approval');
    expect(await ask('register.transition', { id: open, event: 'approveAgain', evidence: { on: today } })).toMatchObject({ taken: false });
    const proved = { on: today, file: 'beslut.pdf', sha256: 'A'.repeat(64) };
    expect(await ask('register.transition', { id: open, event: 'approveAgain', evidence: proved })).toMatchObject({ taken: true });
    const { channel, due } = await ask('register.get', { id: open });
    expect([channel.fields.approvalDate, due.some(({ kind }) => kind === 'approval')]).toEqual([today, false]);
  });

  it('refuses an address or a name that another channel has, however it is written', async () => {
    const first = await channelAt('open');
    const { addressUrl, name } = (await ask('register.get', { id: first })).channel.fields;
    const id = await channelAt('registered', ['addressUrl', 'name']);
    await ask('register.save', {
      id,
      fields: {
        addressUrl: `${addressUrl.replace('www.', 'm.').toUpperCase().replace('HTTPS', 'https')}/?ref=1`,
        name: name.toUpperCase(),
      },
    });
    const { failing } = await ask('register.transition', { id, event: 'register' });
    expect(blocking(failing)).toEqual(expect.arrayContaining(['M26 addressUrl', 'M26 name']));
  });
});

describe('the register', () => {
  it('stores no password, in whatever field, and no unit that there is not', async () => {
    for (const fields of [{ notes: 'Lösenord: Sommar2026' }, { credentialCustody: { vault: 'password=hunter2' } }, { tags: ['PIN: 1234'] }])
      await expect(ask('register.save', { fields })).rejects.toMatchObject({ textId: 'register.secret' });
    await expect(ask('register.save', { fields: { responsibleUnit: 'nowhere' } })).rejects.toMatchObject({
      textId: 'register.badField',
      message: expect.stringContaining('«Ansvarlig enhet»'),
    });
    const id = await channelAt('draft');
    await expect(ask('register.addEntry', { id, book: 'incidents', entry: { account: 'pass: hunter2' } })).rejects.toMatchObject({
      textId: 'register.secret',
    });
  });

  it('is searched by beginnings of words, narrowed and counted', async () => {
    const { id: unit } = await ask('register.saveUnit', { name: 'Biblioteket' });
    const responsible = { name: 'Özlem Ström', email: 'ozlem@umu.se' };
    const { id } = await ask('register.save', { fields: { name: 'Läs mer', platform: 'mastodon', responsibleUnit: unit, responsible } });
    for (const query of ['läs', 'LAS m', 'özl', 'ozlem str', 'bibl', 'umu.se läs', '']) {
      const { rows } = await ask('register.list', { query, filters: { platform: ['mastodon'] } });
      expect([query, rows.map((row) => row.id)]).toEqual([query, [id]]);
    }
    expect((await ask('register.list', { query: 'xyz' })).total).toBe(0);
    const filters = { state: ['draft' as const], platform: ['mastodon'] };
    const { total } = await ask('register.list', { filters });
    const facets = await ask('register.facets', { filters });
    expect(total).toBe(1);
    expect(facets.platform.find(({ value }) => value === 'mastodon')).toEqual({ value: 'mastodon', count: 1 });
    expect(facets.platform.length).toBeGreaterThan(1);
    const { rows } = await ask('register.list', { sort: { by: 'changed', descending: true }, limit: 1 });
    expect(rows[0]?.id).toBe(id);
  });

  it('tells what is due, the longest overdue first, and nothing of what is not open', async () => {
    const { rows, total } = await ask('register.due', { within: 3660 });
    expect(total).toBeGreaterThan(0);
    const days = rows.map(({ due }) => due.on ?? '');
    expect(rows[0]?.due.overdue).toBe(true);
    expect(days[0]).toBe([...days].sort()[0]);
    const drafts = (await ask('register.list', { filters: { state: ['draft'] } })).rows.map(({ id }) => id);
    expect(rows.filter(({ channelId }) => drafts.includes(channelId))).toEqual([]);
  });

  it('says who may do what, and shows incidents only to those who may read them', async () => {
    const id = await channelAt('open');
    await ask('register.transition', { id, event: 'open' });
    await ask('register.addEntry', { id, book: 'incidents', entry: { kind: 'block', by: 'Bo', account: 'spam' } });
    const { person: other } = await ask('people.add', { name: 'Siri', email: 'siri@umu.se', roles: ['web-editor'] });
    const { actingAs } = await ask('people.list', {});
    await ask('people.actAs', { id: other.id });
    const { entries, steps: next } = await ask('register.get', { id });
    expect(entries).toEqual([]);
    expect(next.every(({ mayI }) => !mayI)).toBe(true);
    await expect(ask('register.transition', { id, event: 'suspend', evidence: { incident: '1' } })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(ask('register.addEntry', { id, book: 'incidents', entry: { kind: 'block' } })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await ask('people.actAs', { id: actingAs ?? '' });
    expect((await ask('register.get', { id })).entries.map(({ book }) => book)).toEqual(['incidents']);
  });

  it('an older revision changes nothing', async () => {
    const id = await channelAt('draft');
    await ask('register.save', { id, revision: 1, fields: { notes: 'a' } });
    await expect(ask('register.save', { id, revision: 1, fields: { notes: 'b' } })).rejects.toMatchObject({ kind: 'conflict' });
    expect((await ask('register.get', { id })).channel.fields.notes).toBe('a');
  });
});

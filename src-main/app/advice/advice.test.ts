import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fourthPack } from '#shared/domain/advice/fourth-pack.fixture.ts';
import type { AdviceStep } from '#shared/domain/advice/path.ts';
import { pathFromCode } from '#shared/domain/advice/path.ts';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';
import { type House, openHouse } from '../../../tests/kit/house.ts';
import type { Context } from '../context.ts';
import { createDraftHandlers } from '../draft/index.ts';
import { createAdviceHandlers } from './index.ts';

const own = pathFromCode('who.students~own-students.yes~selecting.no');
const all = pathFromCode('who.everyone~on-the-web.yes~why-all.studies~narrower.no~sender.other');

describe('the advice of the University of Oslo through the channel', () => {
  let app: TestApplication;
  beforeEach(async () => {
    app = await openApplication();
    await app.ask('system.begin', { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'officer', sample: false });
  });
  afterEach(() => app.close());

  it('asks one question at a time, in the language of the interface', async () => {
    const first = await app.ask('advice.ask', { path: [] });
    expect(first.outcome).toBeNull();
    expect(first.question).toMatchObject({ id: 'who', text: 'Hvem skal ha e-posten?', rules: ['U01'] });
    await app.ask('settings.save', { locale: 'en' });
    expect((await app.ask('advice.ask', { path: own.slice(0, 1) })).question?.text).toBe(
      'Do all the recipients belong to your own faculty or unit?',
    );
    expect((await app.ask('advice.ask', { path: own })).outcome).toMatchObject({
      answer: 'own-students',
      next: { act: 'begin', audience: 'student-selection' },
    });
  });

  it('drops what does not fit from where it stops fitting', async () => {
    const path: AdviceStep[] = [...own.slice(0, 2), { question: 'selecting', option: 'perhaps' }, ...own.slice(2)];
    expect(await app.ask('advice.ask', { path })).toMatchObject({ path: own.slice(0, 2), question: { id: 'selecting' }, outcome: null });
    await expect(app.ask('advice.begin', { path })).rejects.toMatchObject({ textId: 'error.adviceUnfinished' });
    await expect(app.ask('advice.begin', { path: own.slice(0, 2) })).rejects.toMatchObject({ textId: 'error.adviceUnfinished' });
  });

  it('begins a message that keeps the way, the answer and the pack; the log holds codes', async () => {
    const { id } = await app.ask('advice.begin', { path: own, reason: 'Kari sa det' });
    const message = await app.ask('messages.get', { id });
    expect(message.advice).toMatchObject({ packId: 'uio', answer: 'own-students', path: own, reason: '' });
    expect(message.brief.audience).toEqual({ kind: 'student-selection' });
    const { entries } = await app.ask('log.page', { messageId: id, offset: 0, limit: 10 });
    expect(entries.map(({ type }) => type)).toEqual(['advice.kept', 'message.created']);
    expect(entries[0]?.facts).toEqual({ packVersion: '1', answer: 'own-students', path: 'who.students~own-students.yes~selecting.no' });
    expect((await app.ask('log.verify', {})).ok).toBe(true);
  });

  it('U01: nobody is chosen beforehand for a new message, nor by advice to apply for all', async () => {
    const empty = await app.ask('messages.create', {});
    const applied = await app.ask('advice.begin', { path: all });
    for (const { id } of [empty, applied]) expect((await app.ask('messages.get', { id })).brief.audience).toBeNull();
  });

  it('N37, N39: names the body that alone may send it', async () => {
    const ntnu = await openApplication();
    try {
      await ntnu.ask('system.begin', { packId: 'ntnu', name: 'Kari', email: 'kari@ntnu.no', role: 'officer', sample: false });
      for (const [sender, body, audience] of [
        ['leadership', 'emergency-leadership', 'all-students'],
        ['rectorate', 'rectorate', 'all-staff-and-students'],
      ]) {
        const path = pathFromCode(`about.mail~mail-count.many~mail-recipients.students~mass-sender.${sender}`);
        const { id } = await ntnu.ask('advice.begin', { path });
        expect((await ntnu.ask('messages.get', { id })).brief).toMatchObject({ body, audience: { kind: audience } });
      }
    } finally {
      await ntnu.close();
    }
  });

  it('is kept with a message that is there already, changed, and let go', async () => {
    const { id } = await app.ask('messages.create', {});
    const { revision } = await app.ask('messages.get', { id });
    const kept = await app.ask('messages.keepAdvice', { id, revision, path: own });
    expect((await app.ask('messages.get', { id })).advice?.answer).toBe('own-students');
    // The same once more is no edit.
    expect(await app.ask('messages.keepAdvice', { id, revision: kept.revision, path: own })).toEqual(kept);
    await expect(app.ask('messages.keepAdvice', { id, revision, path: all })).rejects.toMatchObject({ kind: 'conflict' });
    const changed = await app.ask('messages.keepAdvice', { id, revision: kept.revision, path: all });
    expect((await app.ask('messages.get', { id })).advice?.answer).toBe('apply-all');
    await app.ask('messages.keepAdvice', { id, revision: changed.revision, path: null });
    expect((await app.ask('messages.get', { id })).advice).toBeNull();
    const { entries } = await app.ask('log.page', { messageId: id, offset: 0, limit: 10 });
    expect(entries.filter(({ type }) => type === 'advice.kept').map(({ facts }) => facts.answer)).toEqual([
      null,
      'apply-all',
      'own-students',
    ]);
  });

  it('does not come along into a copy: nothing that was decided does', async () => {
    const { id } = await app.ask('advice.begin', { path: own });
    const copy = await app.ask('messages.duplicate', { id });
    expect((await app.ask('messages.get', { id: copy.id })).advice).toBeNull();
  });

  it('U03, U05, U06: the unit sends itself with fewer steps; what applies goes by the assessment', async () => {
    const ruled = async (path: AdviceStep[], placeCodes: string[]) => {
      const { id } = await app.ask('advice.begin', { path });
      const { brief, revision } = await app.ask('messages.get', { id });
      if (brief.audience)
        await app.ask('messages.saveBrief', { id, revision, brief: { ...brief, audience: { ...brief.audience, placeCodes } } });
      return (await app.ask('messages.findings', { id })).map(({ rule }) => rule);
    };
    for (const [rule, way] of [
      ['U03', 'who.students~own-students.yes~selecting.no'],
      ['U05', 'who.staff~how-many-units.one~list-of-unit.yes'],
      ['U06', 'who.staff~how-many-units.several~lists-of-all.all'],
    ] as const) {
      expect(await ruled(pathFromCode(way), [])).toContain(rule);
      expect(await ruled(pathFromCode(way), ['150000'])).not.toContain(rule);
    }
    // What an application states of position codes is asked of an application only (U08, U27).
    expect(await ruled(pathFromCode('who.staff~how-many-units.one~list-of-unit.yes'), ['150000'])).not.toContain('U27');
    expect(await ruled(pathFromCode('who.staff~how-many-units.one~list-of-unit.no'), ['150000'])).toContain('U27');
  });
});

describe('a message that its unit sends itself', () => {
  let house: House;
  let draft: ReturnType<typeof createDraftHandlers>;
  let advice: ReturnType<typeof createAdviceHandlers>;
  beforeEach(async () => {
    house = await openHouse();
    const context: Context = { ...house.context, policies: { all: () => [fourthPack] } };
    draft = createDraftHandlers(context);
    advice = createAdviceHandlers(context);
  });
  afterEach(() => house.close());

  it('needs its reason for an exception, by a rule of a pack that no code knows', async () => {
    const path = pathFromCode('weather.rain~wind.storm');
    const begun = await advice['advice.begin']({ path });
    const findings = async () => (await draft['messages.findings'](begun)).filter(({ rule }) => rule === 'T22');
    expect(await findings()).toMatchObject([{ severity: 'block', place: 'brief.advice' }]);
    const { revision } = await draft['messages.get'](begun);
    await advice['messages.keepAdvice']({ ...begun, revision, path, reason: 'Det är vindstilla i hallen.' });
    expect(await findings()).toEqual([]);
    expect(JSON.stringify(house.store.read.log({ offset: 0, limit: 50 }))).not.toContain('vindstilla');
  });
});

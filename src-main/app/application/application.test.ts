import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Brief } from '#shared/domain/draft/brief.ts';
import type { Bodies } from '#shared/domain/draft/document.ts';
import { mailLink } from '#shared/domain/form/application.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { locales } from '#shared/texts/translate.ts';
import { openApplication, resources, type TestApplication } from '../../../tests/kit/application.ts';
import { shippedPack } from '../../../tests/kit/rule-cases.ts';

const passphrase = 'en frase for alle tre';
const uio = shippedPack('uio');

let house: TestApplication;
let messageId = '';
let editorId = '';
beforeAll(async () => {
  house = await openApplication();
  const { ask } = house;
  await ask('system.begin', { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'officer', sample: false });
  const { person } = await ask('people.add', { name: 'Ola', email: 'ola@uio.no', roles: ['web-editor'] });
  editorId = person.id;
  await ask('people.enrol', { id: editorId, passphrase });
  messageId = (await ask('messages.import', { folder: join(resources, 'samples/messages/exam') })).id;
  await ask('messages.tick', { id: messageId, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
  expect(await ask('application.get', { messageId })).toEqual({ application: null });
  const { revision } = await ask('messages.confirmReplyList', { id: messageId });
  await ask('messages.submit', { id: messageId, revision });
}, 60_000);
afterAll(() => house.close());

async function application() {
  const { application: found } = await house.ask('application.get', { messageId });
  if (!found) throw new Error('there is no application');
  return found;
}
const newest = (): FrozenVersion => {
  const version = house.application.context.store.read.versions(messageId).at(-1);
  if (!version) throw new Error('nothing was submitted');
  return version;
};
/** The rules of another pack hold while `work` is done. */
async function under<T>(pack: Pack, work: () => Promise<T>): Promise<T> {
  const policies = house.application.context.policies as { all: () => Pack[] };
  const all = policies.all;
  policies.all = () => [pack];
  try {
    return await work();
  } finally {
    policies.all = all;
  }
}

describe('the application for an assessment', () => {
  it('U15: is to the role that the pack names as the one who receives it, by the rules that say so', async () => {
    expect((await application()).to).toEqual({
      name: 'Nettredaktør i Seksjon for kommunikasjon',
      email: 'nettredaktor@uio.no',
      rules: ['U15', 'U16'],
    });
    const { application: _, ...silent } = uio;
    expect(await under(silent, () => house.ask('application.get', { messageId }))).toEqual({ application: null });
  });

  it('U16: is prepared to exactly nettredaktor@uio.no and never sent: only a person’s word makes it delivered', async () => {
    const { mail, missing, delivered, waits, versionId } = await application();
    expect({ missing, delivered, waits }).toEqual({ missing: [], delivered: null, waits: true });
    expect(mail?.subject).toBe('Søknad om masseutsending: Meld deg til eksamen innen 1. september');
    expect(mail?.link.url).toMatch(/^mailto:nettredaktor@uio\.no\?subject=S%C3%B8knad/);
    const to = join(house.directory, 'application.eml');
    expect(await house.ask('application.save', { messageId, versionId, to })).toEqual({ path: to });
    const eml = readFileSync(to, 'utf8');
    expect(eml).toMatch(/^To: nettredaktor@uio\.no\r$/m);
    expect(eml).toMatch(/^From: Kari <kari@uio\.no>\r$/m);
    expect(eml).not.toMatch(/placeholder|List-Id/);
    expect((await house.ask('practice.mails', { offset: 0, limit: 10 })).total).toBe(0);
    expect((await application()).delivered).toBeNull();
  });

  it('holds the fields in the form’s order, each with the rules that ask for it, and the texts last in the mail', async () => {
    const { fields, mail } = await application();
    expect(fields.map(({ name, language, rules }) => [language ?? name, rules.join(' ')])).toEqual([
      ['nb', 'U18 U19 U20'],
      ['nn', 'U18 U19 U20'],
      ['en', 'U18 U19 U20'],
      ['audience', 'U22'],
      ['wantedAt', 'U24 U17'],
      ['subject', 'U25'],
      ['sender', 'U26'],
      ['from', 'U26'],
      ['replyTo', 'U42'],
      ['reason', 'U11'],
      ['relevance', 'U10'],
      ['narrowerGroupsConsidered', 'U13'],
      ['webPage', 'U09'],
      ['proofread', 'U21'],
    ]);
    const text = mail?.text ?? '';
    for (const { value } of fields.filter(({ language }) => language === null))
      for (const line of value.split('\n')) expect(text).toContain(line);
    expect(text.indexOf('===== Forslag til tekst, Bokmål =====')).toBeGreaterThan(text.indexOf('Ønsket tid: man. 24. aug. 2026 kl.'));
    for (const language of ['Bokmål', 'Nynorsk', 'Engelsk']) expect(text).toContain(`===== Forslag til tekst, ${language} =====`);
  });

  it('is in the officer’s language', async () => {
    const subjects = new Set<string>();
    for (const locale of locales) {
      await house.ask('settings.save', { locale });
      const { mail, fields } = await application();
      subjects.add(`${mail?.text.slice(0, 80)} ${fields[3]?.label}`);
      expect(mail?.text).not.toMatch(/[{}]/);
    }
    await house.ask('settings.save', { locale: 'nb' });
    expect(subjects.size).toBe(3);
  });

  it('U16: is delivered once by a named person’s word, which the log and the path have; then the assessment goes on', async () => {
    const { versionId } = await application();
    await expect(house.ask('application.deliver', { messageId, versionId: 'another' })).rejects.toMatchObject({
      textId: 'application.otherVersion',
    });
    const events = house.events.length;
    await Promise.all([1, 2].map(() => house.ask('application.deliver', { messageId, versionId })));
    const { read } = house.application.context.store;
    const logged = read.log({ messageId, offset: 0, limit: 50 }).filter(({ type }) => type === 'application.delivered');
    expect(logged.map(({ facts }) => facts)).toEqual([{ versionId, version: 1, digest: newest().digest }]);
    const by = (await house.ask('people.list', {})).actingAs;
    expect((await application()).delivered).toEqual({ by, at: expect.stringMatching(/^2026-08-10T/) });
    expect(house.events.slice(events)).toContainEqual({ event: 'changed', data: { about: 'messages', messageId } });
    // The lead time was measured when the message was submitted (U17): what is delivered later changes nothing of it.
    expect(newest().findings.filter(({ rule }) => rule === 'U17')).toEqual([]);
    const { digest } = newest();
    const decision = {
      messageId,
      versionId,
      digest,
      step: 'assessment',
      outcome: 'yes',
      reason: '',
      decidedBy: editorId,
      passphrase,
    } as const;
    await house.ask('approval.decide', decision);
    expect((await application()).waits).toBe(false);
  });

  it('U28: a body that is exempt from applying has none', async () => {
    const version = newest();
    await write({ ...version.brief, body: 'election-bodies' }, version.bodies);
    expect(await house.ask('application.get', { messageId })).toEqual({ application: null });
    await write({ ...version.brief }, version.bodies);
  });
});

/** Freezes another version, whatever it lacks: as one that was submitted before the rule stood in the pack. */
async function write(brief: Brief, bodies: Bodies): Promise<FrozenVersion> {
  const before = newest();
  const version = { ...before, id: crypto.randomUUID(), number: before.number + 1, brief, bodies, subject: brief.subject };
  await house.application.context.store.write([{ do: 'version.add', version }]);
  return version;
}

const selection = { kind: 'staff-selection', description: 'Verneombud', placeCodes: ['150000'], positionGroups: ['academic'] } as const;
interface Omission {
  readonly rule: string;
  readonly what: string;
  readonly change?: Partial<Brief>;
  readonly bodies?: Bodies;
}
const omissions: readonly Omission[] = [
  { rule: 'U18', what: 'the proposed text', bodies: {} },
  { rule: 'U22', what: 'who receives it', change: { audience: null } },
  { rule: 'U23', what: 'which groups, where it is not everybody', change: { audience: { kind: 'student-selection' } } },
  { rule: 'U24', what: 'the wanted time', change: { wantedAt: null } },
  { rule: 'U25', what: 'the text of the title field', change: { subject: ' ' } },
  { rule: 'U26', what: 'the sender', change: { sender: '' } },
  { rule: 'U26', what: 'the address it is from', change: { from: '' } },
  { rule: 'U27', what: 'the affiliation, in a selection of staff', change: { audience: { ...selection, positionGroups: [] } } },
  { rule: 'U08', what: 'the place codes, in a selection of staff', change: { audience: { ...selection, placeCodes: [] } } },
];

/** Rules that ask for the same where this one does not: a text in each language. */
const likewise: Readonly<Record<string, readonly string[]>> = { U18: ['U19', 'U20'] };

describe('an application that lacks a field', () => {
  let whole: FrozenVersion;
  beforeAll(() => {
    whole = newest();
  });

  it.each(omissions)('$rule: without $what it cannot be taken out, unless the pack does not ask', async ({ rule, change, bodies }) => {
    const lacking = await write({ ...whole.brief, ...change }, bodies ?? whole.bodies);
    const found = await application();
    expect(found.missing).toEqual([rule]);
    expect(found.mail).toBeNull();
    const to = join(house.directory, `${lacking.id}.eml`);
    const save = () => house.ask('application.save', { messageId, versionId: lacking.id, to });
    await expect(save()).rejects.toMatchObject({ kind: 'blocked', textId: 'application.missing', text: expect.stringContaining(rule) });
    await expect(house.ask('application.deliver', { messageId, versionId: lacking.id })).rejects.toMatchObject({
      textId: 'application.missing',
    });
    expect(existsSync(to)).toBe(false);
    const silent = { ...uio, rules: uio.rules.filter(({ id }) => ![rule, ...(likewise[rule] ?? [])].includes(id)) };
    expect(await under(silent, save)).toEqual({ path: to });
  });
});

describe('the address that opens the mail program', () => {
  it('holds the whole text where it is short, and only recipient and subject where it is not', () => {
    const short = mailLink('nettredaktor@uio.no', { subject: "Kari's søknad & mer", text: 'Hei,\n\ndette er alt.' });
    expect(short).toEqual({
      url: 'mailto:nettredaktor@uio.no?subject=Kari%27s%20s%C3%B8knad%20%26%20mer&body=Hei%2C%0D%0A%0D%0Adette%20er%20alt.',
      whole: true,
    });
    const long = mailLink('nettredaktor@uio.no', { subject: 'Søknad', text: 'æ'.repeat(400) });
    expect(long).toEqual({ url: 'mailto:nettredaktor@uio.no?subject=S%C3%B8knad', whole: false });
    expect(() => mailLink('a@b.no', { subject: '\ud800'.repeat(500), text: '' })).not.toThrow();
  });
});

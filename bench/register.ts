import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Change } from '#main/ports/store.ts';
import type { MethodName, Params } from '#shared/contract/index.ts';
import type { BookEntry } from '#shared/domain/register/books.ts';
import type { RegisteredChannel } from '#shared/domain/register/channel.ts';
import { defaultRules } from '#shared/domain/register/default-rules.ts';
import { dueDates } from '#shared/domain/register/due.ts';
import { emptyFields } from '#shared/domain/register/edit.ts';
import { factsOf } from '#shared/domain/register/facts.ts';
import { shownDues } from '#shared/domain/register/shown-due.ts';
import { openApplication } from '../tests/kit/application.ts';
import { median, option, table } from './parts/report.ts';

/**
 * npm run bench -- register [--channels N] [--json FILE]: finding, listing and counting channels of the register through the whole
 * application, against the bare SQL on the same database with the same indexes. Each channel has ten entries in its log books.
 */
const channels = option('channels', 100_000);
const perChannel = 10;
const rounds = option('rounds', 15);
const words = ['fysikk', 'kjemi', 'bibliotek', 'medisin', 'jus', 'humaniora', 'realfag', 'student', 'forskning', 'museum', 'hage', 'kor'];
const platforms = defaultRules.platforms.map(({ id }) => id);
const languages = [['nb'], ['nb', 'nn'], ['en'], ['nb', 'en'], []];
const states = ['open', 'open', 'open', 'open', 'registered', 'draft', 'handover', 'decommissioned'] as const;

const house = await openApplication();
await house.ask('system.begin', { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'officer', sample: false });
const { store } = house.application.context;
const day = (index: number): string => new Date(Date.UTC(2026, 0, 1) + (index % 720) * 86_400_000).toISOString().slice(0, 10);
process.stderr.write(`${channels} channels with ${channels * perChannel} entries are stored; this takes a while.\n`);
const units = Array.from({ length: 200 }, (_, index) => ({ id: `u${index}`, name: `Enhet ${index}`, email: '' }));
await store.write(units.map((unit): Change => ({ do: 'register.unit', unit })));
for (let first = 0; first < channels; first += 500) {
  const changes: Change[] = [];
  for (let index = first; index < Math.min(channels, first + 500); index += 1) {
    const id = `c${index}`;
    const [one, other] = [words[index % words.length], words[(index * 7 + 3) % words.length]];
    const name = `${one} ${other} ${index}`;
    const unit = units[index % units.length];
    const channel: RegisteredChannel = {
      id,
      revision: 1,
      state: states[index % states.length] ?? 'open',
      legacy: false,
      fields: {
        ...emptyFields,
        name,
        platform: platforms[index % platforms.length] ?? 'facebook',
        addressUrl: `https://www.facebook.com/${one}${index}`,
        handle: `${one}${index}`,
        responsibleUnit: unit?.id ?? '',
        purpose: `Fortelle om ${one} og ${other} ved universitetet`,
        responsible: { ...emptyFields.responsible, name: `Navn ${index % 3000}`, email: `navn${index % 3000}@uio.no` },
        evaluationDue: day(index),
        nextReview: day(index * 3),
        openedAt: '2025-01-01',
        languages: languages[index % languages.length] ?? [],
      },
      createdAt: '2025-01-01T07:00:00Z',
      createdBy: 'p',
      changedAt: `${day(index)}T07:00:00Z`,
      stateSince: '2025-01-01T07:00:00Z',
      approvalVoidedAt: null,
      imported: null,
    };
    const entries = Array.from({ length: perChannel }, (_, number): BookEntry => {
      const kept = { id: `${id}e${number}`, channelId: id, number, at: '2026-01-01T07:00:00Z', by: 'p', later: null };
      return { ...kept, book: 'monitoringChecks', entry: { on: day(index + number), by: 'Navn', finding: 'Alt i orden' } };
    });
    const facts = factsOf(entries);
    const dates = dueDates(channel, defaultRules, facts, false, 'Europe/Oslo');
    const [soonest] = dates;
    const dues = shownDues(dates, channel.fields, facts, defaultRules);
    const evaluationOn = channel.state === 'open' ? channel.fields.evaluationDue : null;
    const index2 = { addressKey: `facebook.com/${one}${index}`, handleKey: `${one}${index}`, nameKey: name };
    const shown = { handle: channel.fields.handle, addressUrl: channel.fields.addressUrl, due: soonest ?? null, debt: 0, posts: null };
    const text = `${name} ${channel.fields.handle} ${channel.fields.addressUrl} ${channel.fields.responsible.name} ${unit?.name} ${channel.fields.purpose}`;
    changes.push({
      do: 'register.put',
      channel,
      index: { ...index2, words: text, dueOn: soonest ? (soonest.on ?? '') : null, dues, evaluationOn, shown },
    });
    changes.push(...entries.map((entry): Change => ({ do: 'register.entry', entry })));
  }
  await store.write(changes);
}

const bare = new Database(join(house.directory, 'budstikke.sqlite'), { readonly: true, fileMustExist: true });
/** What the application must get out of the database for each question, and nothing else. */
const page = (where: string) =>
  bare.prepare(
    `SELECT c.id, c.name, c.platform, c.state, c.unit, c.responsible, c.address_key, c.changed_at, c.languages, c.evaluation_on, c.shown FROM register_channels c ${where} ORDER BY c.name_key, c.number LIMIT 100`,
  );
const matching = 'WHERE c.number IN (SELECT rowid FROM register_words WHERE register_words MATCH ?)';
const search = page(matching);
const searchCount = bare.prepare(`SELECT count(*) FROM register_words WHERE register_words MATCH ?`).pluck();
const list = page('');
const listCount = bare.prepare('SELECT count(*) FROM register_channels').pluck();
const kinds = bare.prepare('SELECT platform, state, languages, count(*) FROM register_channels GROUP BY 1, 2, 3');
const byUnit = bare.prepare('SELECT unit, count(*) FROM register_channels GROUP BY 1 ORDER BY 2 DESC');
const dueFacets = ["due_on < '2026-08-10'", "due_on BETWEEN '2026-08-10' AND '2026-09-09'", "evaluation_on < '2026-08-10'"].map(
  (condition) => bare.prepare(`SELECT count(*) FROM register_channels WHERE ${condition}`),
);
const nynorskUnits = bare.prepare("SELECT unit, count(*) FROM register_channels WHERE languages IN (' nb nn ') GROUP BY 1 ORDER BY 2 DESC");
const nynorskDue = bare.prepare(
  "SELECT total(due_on < ?), total(due_on >= ? AND due_on <= ?), total(evaluation_on < ?) FROM register_channels WHERE languages IN (' nb nn ')",
);
const dues = bare.prepare(
  'SELECT d.content, c.id, c.name, c.platform, c.unit, c.responsible FROM register_dues d JOIN register_channels c ON c.number = d.channel WHERE d.due_on <= ? ORDER BY d.due_on, d.channel, d.kind LIMIT 100',
);
const dueCount = bare.prepare('SELECT count(*) FROM register_dues WHERE due_on <= ?').pluck();

interface Question {
  readonly name: string;
  readonly ask: () => Promise<unknown>;
  readonly plain: () => unknown;
}
const ask = <M extends MethodName>(method: M, params: Params<M>) => house.ask(method, params);
const typed = ['k', 'kj', 'kje', 'kjemi', 'kjemi 4', 'forskning mus', 'navn 17', 'enhet 12 jus'];
const asMatch = (query: string): string =>
  query
    .split(' ')
    .map((word) => `"${word}"*`)
    .join(' AND ');
const questions: Question[] = [
  ...typed.map(
    (query): Question => ({
      name: `search "${query}"`,
      ask: () => ask('register.list', { query }),
      plain: () => [search.all(asMatch(query)), searchCount.get(asMatch(query))],
    }),
  ),
  { name: 'list', ask: () => ask('register.list', {}), plain: () => [list.all(), listCount.get()] },
  { name: 'facets', ask: () => ask('register.facets', {}), plain: () => [kinds.all(), byUnit.all(), dueFacets.map((one) => one.get())] },
  {
    name: 'facets of nynorsk',
    ask: () => ask('register.facets', { filters: { language: ['nn'] } }),
    plain: () => [kinds.all(), nynorskUnits.all(), nynorskDue.all('2026-08-10', '2026-08-10', '2026-09-09', '2026-08-10')],
  },
  {
    name: 'due',
    ask: () => ask('register.due', {}),
    plain: () => [dues.all('2026-09-09'), dueCount.get('2026-09-09'), dueCount.get('2026-08-09')],
  },
];
const timed = async (work: () => unknown): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};
let [worst, ratio] = [0, 0];
try {
  for (const { name, ask: whole, plain } of questions) {
    const pairs: [number, number][] = [];
    // The first round reads the pages in.
    for (let round = 0; round <= rounds; round += 1) {
      const pair: [number, number] = [await timed(whole), await timed(plain)];
      if (round > 0) pairs.push(pair);
    }
    const ours = median(pairs.map(([one]) => one));
    const own = median(pairs.map(([one, other]) => one / other));
    process.stderr.write(`${name}: ${ours.toFixed(1)} ms, ${own.toFixed(2)} of the bare SQL\n`);
    worst = Math.max(worst, ours);
    ratio = Math.max(ratio, own);
  }
} finally {
  bare.close();
  await house.close();
}
table({ channels, entries: channels * perChannel, ratio, worst_ms: worst }, { ratio: '<= 2', worst_ms: '<= 16' });

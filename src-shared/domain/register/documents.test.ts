import { describe, expect, it } from 'vitest';
import { translator } from '#shared/texts/translate.ts';
import { shippedPack } from '../../../tests/kit/rule-cases.ts';
import { channelOf, rules, today, whole } from '../../../tests/kit/umea.ts';
import { crisisAccountOf, isCrisisReady } from './crisis-account.ts';
import { crisisRows, crisisSheet } from './crisis-sheet.ts';
import { defaultRules } from './default-rules.ts';
import type { Due } from './due.ts';
import { emptyFields } from './edit.ts';
import type { ChannelFields } from './fields.ts';
import { publicChannels, publicListJson, publicListPage, publicWords } from './public-list.ts';
import { reminderOf } from './reminder.ts';

const t = translator('nb');
const units = [{ id: 'fysik', name: 'Institutionen för fysik', email: 'fysik@umu.se' }];
const evil = '<img src=x onerror=alert(1)>"\'&';

describe('a reminder', () => {
  const due: Due[] = [
    { kind: 'review', on: null, overdue: true, rule: null, text: { id: 'register.due.review' } },
    { kind: 'evaluation', on: '2026-08-01', overdue: true, rule: 'M32', text: { id: 'register.due.evaluation' } },
    { kind: 'capture', on: '2026-08-20', overdue: false, rule: 'M21', text: { id: 'register.due.capture' } },
    { kind: 'access-review', on: '2026-12-01', overdue: false, rule: null, text: { id: 'register.due.access-review' } },
  ];
  const remind = (change: Partial<ChannelFields> = {}, list = due) =>
    reminderOf({ fields: { ...whole, ...change }, unit: units[0] ?? null, due: list, today, within: 30, t });

  it('tells who is responsible what is due within the days that are asked for, and what never had a day', () => {
    expect(remind()).toEqual({
      to: ['bo.ansvarig@umu.se'],
      subject: 'Fysik i Umeå: 3 ting må gjøres',
      text: [
        'Hei Bo Ansvarig',
        'Du står som ansvarlig for «Fysik i Umeå» (https://www.facebook.com/fysikumea) i registeret over kanaler i sosiale medier. Dette må gjøres:',
        [
          '- Gjennomgang av opplysningene: ingen dato er satt',
          '- Evaluering (M32): skulle vært gjort innen 1.\u00a0august',
          '- Arkivering (M21): innen 20.\u00a0august',
        ].join('\n'),
        'Svar på denne e-posten når det er gjort, og si fra hvis det ikke lenger er du som er ansvarlig.',
        '',
      ].join('\n\n'),
      language: 'nb',
    });
  });
  it('goes to the deputy where the responsible person has no address, then to the unit, and else to nobody', () => {
    const { responsible } = emptyFields;
    expect(remind({ responsible })?.to).toEqual(['cia@umu.se']);
    expect(remind({ responsible, deputy: emptyFields.deputy })?.to).toEqual(['fysik@umu.se']);
    const nobody = { ...whole, responsible, deputy: emptyFields.deputy };
    expect(reminderOf({ fields: nobody, unit: null, due, today, within: 30, t })?.to).toEqual([]);
  });
  it('is none where nothing is due', () => {
    expect(remind({}, due.slice(3))).toBeNull();
    expect(remind({}, [])).toBeNull();
  });
});

describe('the list for the website', () => {
  const open = channelOf({ languages: ['sv', 'en'] }, 'open');
  const shown = publicChannels([open], rules, units);

  it('holds open channels only, and nobody’s name or address', () => {
    const others = (['draft', 'registered', 'suspended', 'handover', 'open-legacy', 'decommissioned', 'candidate'] as const).map((state) =>
      channelOf({}, state),
    );
    expect(publicChannels([...others, { ...open, legacy: true }, open], rules, units)).toEqual([
      {
        name: 'Fysik i Umeå',
        platform: 'Facebook',
        address: 'https://www.facebook.com/fysikumea',
        handle: '',
        unit: 'Institutionen för fysik',
        languages: ['sv', 'en'],
        description: 'Visa forskningen för dem som vill läsa fysik',
      },
    ]);
    const json = publicListJson({ channels: shown, institution: 'Umeå universitet', today });
    expect(json).not.toMatch(/Ansvarig|Prefekt|Ställföreträdare|@umu\.se/);
    expect(JSON.parse(json)).toEqual({ institution: 'Umeå universitet', updated: today, channels: shown });
  });

  it('is a page in the languages of Umeå, with headings for rows and columns', () => {
    const [first, ...others] = publicWords(rules, 'Umeå universitet', t);
    if (!first) throw new Error('no words');
    const page = publicListPage({ channels: shown, institution: 'Umeå universitet', today }, [first, ...others]);
    expect(page).toContain('<html lang="sv">');
    expect(page).toContain('<title>Umeå universitet i sociala medier</title>');
    expect(page.match(/<section lang="(sv|en)">/g)).toHaveLength(2);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page.match(/<th scope="col">/g)).toHaveLength(10);
    expect(page).toContain('<th scope="row"><a href="https://www.facebook.com/fysikumea">Fysik i Umeå</a></th>');
    expect(page).toContain('<td>svenska, engelska</td>');
    expect(page).toContain('<td>Swedish, English</td>');
  });

  it('takes the words of the interface where the rules have none', () => {
    expect(publicWords(defaultRules, 'Universitetet', t).map(({ language, title }) => [language, title])).toEqual([
      ['nb', 'Universitetet i sosiale medier'],
    ]);
  });

  it('lets no channel write the page, and links to nothing but https', () => {
    const hostile = channelOf({ name: evil, purpose: evil, languages: ['"><script>'], addressUrl: 'javascript:alert(1)' }, 'open');
    const [words] = publicWords(defaultRules, evil, t);
    if (!words) throw new Error('no words');
    const page = publicListPage({ channels: publicChannels([hostile], rules, units), institution: evil, today }, [words]);
    expect(page).not.toMatch(/<img|<script|javascript:/);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
    const quoted = channelOf({ addressUrl: 'https://x.com/a"onmouseover="alert(1)' }, 'open');
    expect(publicListPage({ channels: publicChannels([quoted], rules, units), institution: '', today }, [words])).not.toContain('a"on');
  });
});

describe('the accounts of a crisis', () => {
  const ntnu = shippedPack('ntnu');
  const twitter = channelOf(
    { name: 'NTNU', platform: 'x', addressUrl: 'https://twitter.com/NTNU', crisisAccess: { admin: 'Beredskap', testedOn: '2025-08-10' } },
    'open',
  );

  it('N45: the exact five of the pack, in its order, also those that nobody has registered', () => {
    const rows = crisisRows([twitter], ntnu, today);
    expect(rows.map(({ account, channel }) => [account, channel?.fields.name ?? null])).toEqual([
      ['facebook-norwegian', null],
      ['facebook-english', null],
      ['twitter-ntnu', 'NTNU'],
      ['twitter-ntnunorway', null],
      ['instagram-ntnu', null],
    ]);
    expect(rows.map(({ overdue }) => overdue)).toEqual([true, true, false, true, true]);
    expect(crisisRows([twitter], ntnu, '2026-08-11')[2]?.overdue).toBe(true);
  });

  it('N45: a name that only looks like one of the five is none of them', () => {
    const is = (addressUrl: string) => crisisAccountOf({ addressUrl }, ntnu);
    expect(is('https://x.com/ntnunorway/')).toBe('twitter-ntnunorway');
    expect(is('https://x.com/ntnu_')).toBeNull();
    expect(is('https://x.com/ntnunorway2')).toBeNull();
    expect(is('https://instagram.com/ntnu')).toBeNull();
    expect(crisisAccountOf(twitter.fields, shippedPack('umu'))).toBeNull();
  });

  it('are found by their whole address where the institution has given it', () => {
    const channels = ntnu.channels.map((one) =>
      one.id === 'facebook-norwegian' ? { ...one, url: 'https://www.facebook.com/ntnu.no' } : one,
    );
    const own = { addressUrl: 'https://m.facebook.com/NTNU.no/?ref=1' };
    expect(crisisAccountOf(own, { ...ntnu, channels })).toBe('facebook-norwegian');
    expect(crisisAccountOf({ addressUrl: 'https://facebook.com/ntnu.norge' }, { ...ntnu, channels })).toBeNull();
  });

  it('may be used only once every guard of an open channel is passed', () => {
    expect(isCrisisReady(twitter, ntnu)).toBe(true);
    for (const state of ['open-legacy', 'registered', 'suspended', 'handover'] as const)
      expect(isCrisisReady({ ...twitter, state }, ntnu)).toBe(false);
    expect(isCrisisReady({ ...twitter, legacy: true }, ntnu)).toBe(false);
    expect(crisisRows([{ ...twitter, state: 'open-legacy', legacy: true }], ntnu, today)[2]?.ready).toBe(false);
  });

  it('stand on a sheet with who is responsible, the deputy, and when access was last tested; nothing of it is a tag', () => {
    const hostile = { ...twitter, fields: { ...twitter.fields, deputy: { ...twitter.fields.deputy, name: evil } } };
    const sheet = crisisSheet({ rows: crisisRows([hostile], ntnu, today), pack: ntnu, today, t });
    expect(sheet).toContain('Bo Ansvarig<br>bo.ansvarig@umu.se');
    expect(sheet).toContain('&lt;img src=x');
    expect(sheet).not.toContain('<img');
    expect(sheet).toContain('10.\u00a0august 2025');
    expect(sheet.match(/Ikke i registeret/g)).toHaveLength(4);
    expect(sheet).toContain('5 kontoer kan brukes i en krise. Listen har versjon 2020-04-01.');
  });
});

import type { Translate } from '#shared/texts/translate.ts';
import { escapeHtml } from '../message/render-html.ts';
import type { RegisterRules } from '../policy/register.ts';
import { isHttps } from './address.ts';
import type { RegisteredChannel, RegisterUnit } from './channel.ts';
import { languageNames } from './language-names.ts';

/** A channel as everybody may see it: no person of the institution is in it. */
export interface PublicChannel {
  readonly name: string;
  readonly platform: string;
  /** https; null where the register has no such address. */
  readonly address: string | null;
  readonly handle: string;
  readonly unit: string;
  /** BCP 47. */
  readonly languages: readonly string[];
  readonly description: string;
}

/** The open channels that have passed every guard, by name; what came in as it was is not shown as the institution's own. */
export function publicChannels(
  channels: readonly Pick<RegisteredChannel, 'state' | 'legacy' | 'fields'>[],
  rules: Pick<RegisterRules, 'platforms'>,
  units: readonly RegisterUnit[],
): PublicChannel[] {
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const platformNames = new Map(rules.platforms.map(({ id, name }) => [id, name]));
  return channels
    .filter(({ state, legacy }) => state === 'open' && !legacy)
    .map(
      ({ fields }): PublicChannel => ({
        name: fields.name,
        platform: fields.platform === 'other' ? fields.platformOther : (platformNames.get(fields.platform) ?? fields.platform),
        address: isHttps(fields.addressUrl) ? fields.addressUrl : null,
        handle: fields.handle,
        unit: unitNames.get(fields.responsibleUnit) ?? '',
        languages: fields.languages,
        description: fields.shortDescription || fields.purpose,
      }),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'sv') || a.platform.localeCompare(b.platform, 'sv'));
}

export interface PublicListInput {
  readonly channels: readonly PublicChannel[];
  readonly institution: string;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** The list as data for a website: UTF-8 JSON, the same for the same register. */
export function publicListJson({ channels, institution, today }: PublicListInput): string {
  return `${JSON.stringify({ institution, updated: today, channels }, null, 2)}\n`;
}

/** What the list says in one language. */
export interface PublicWords {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly intro: string;
  readonly updated: string;
  readonly name: string;
  readonly platform: string;
  readonly unit: string;
  readonly languages: string;
  readonly about: string;
}

/** The words for the institution's languages: its own, where the rules have them, else the program's. */
export function publicWords(rules: Pick<RegisterRules, 'publicList'>, institution: string, t: Translate): PublicWords[] {
  const own = rules.publicList;
  if (own.length > 0) return own;
  return [
    {
      language: t.locale,
      title: t('register.public.title', { institution }),
      intro: t('register.public.intro', { institution }),
      updated: t('register.public.updated'),
      name: t('register.public.name'),
      platform: t('register.public.platform'),
      unit: t('register.public.unit'),
      languages: t('register.public.languages'),
      about: t('register.public.about'),
    },
  ];
}

/**
 * The list as a page for a website: a heading, and a table with a caption and headings for its rows and columns, in each of the languages.
 * Nothing in it runs, and nothing is fetched.
 */
export function publicListPage({ channels, today }: PublicListInput, words: readonly [PublicWords, ...PublicWords[]]): string {
  const [first] = words;
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(first.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(first.title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...words.map((own, index) => section(channels, own, today, index === 0 ? 'h1' : 'h2')),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const style = `
body { margin: 0 auto; max-width: 70rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #111; background: #fff }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
caption { text-align: left; padding-bottom: 0.5rem }
th, td { padding: 0.5rem 1rem 0.5rem 0; border-top: 1px solid #767676; text-align: left; vertical-align: top; overflow-wrap: anywhere }
a { color: #003b8e }
`;

function section(channels: readonly PublicChannel[], words: PublicWords, today: string, heading: 'h1' | 'h2'): string {
  const heads = [words.name, words.platform, words.unit, words.languages, words.about];
  const nameOf = languageNames(words.language);
  return [
    `<section lang="${escapeHtml(words.language)}">`,
    `<${heading}>${escapeHtml(words.title)}</${heading}>`,
    `<p>${escapeHtml(words.intro)}</p>`,
    `<div class="scroll" role="region" aria-label="${escapeHtml(words.title)}" tabindex="0">`,
    '<table>',
    `<caption>${escapeHtml(words.updated)} <time datetime="${today}">${today}</time></caption>`,
    `<thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...channels.map((channel) => {
      const name = escapeHtml(channel.name);
      const linked = channel.address === null ? name : `<a href="${escapeHtml(channel.address)}">${name}</a>`;
      const cells = [channel.platform, channel.unit, channel.languages.map(nameOf).join(', '), channel.description];
      return `<tr><th scope="row">${linked}</th>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
    }),
    '</tbody>',
    '</table>',
    '</div>',
    '</section>',
  ].join('\n');
}

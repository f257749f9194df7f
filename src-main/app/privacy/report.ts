import type { Access } from '#shared/contract/privacy.ts';
import { recipientStateTexts } from '#shared/domain/dispatch/recipient-state-texts.ts';
import { textSaid } from '#shared/domain/dispatch/said.ts';
import { wallTimeOf } from '#shared/domain/draft/wall-time.ts';
import { escapeHtml } from '#shared/domain/message/render-html.ts';
import { registerPlace } from '#shared/domain/privacy/register-place.ts';
import type { Translate } from '#shared/texts/translate.ts';
import { type Context, currentPack } from '../context.ts';

/**
 * Everything about one address as one HTML file: a person reads the page, a program the JSON in it (`#data`). It opens
 * anywhere, asks the network for nothing, and holds nobody else’s address.
 */
export function accessReport(context: Context, found: Access, t: Translate): string {
  const { read } = context.store;
  const { zone, institution } = currentPack(context);
  const people = new Map(read.people().map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => people.get(id) || t('privacy.removedPerson');
  const when = (instant: string | null): string => (instant ? wallTimeOf(instant, zone).local.replace('T', ' ') : '');
  const said = (reply: string): string => {
    const own = textSaid(reply);
    return own ? t(own) : reply;
  };
  const sections = [
    table(
      t('privacy.report.lists'),
      [
        t('privacy.report.list'),
        t('privacy.report.message'),
        t('privacy.report.source'),
        t('privacy.report.basis'),
        t('privacy.report.takenIn'),
        t('privacy.report.deleteBy'),
        t('privacy.report.unit'),
      ],
      found.lists.map((list) => [
        list.fileName,
        list.subject,
        list.source,
        list.basis,
        `${when(list.importedAt)}, ${nameOf(list.importedBy)}`,
        list.deleteBy,
        list.unit ?? '',
      ]),
    ),
    table(
      t('privacy.report.sends'),
      [
        t('privacy.report.message'),
        t('privacy.report.state'),
        t('privacy.report.attempts'),
        t('privacy.report.when'),
        t('privacy.report.reply'),
        t('privacy.report.decisions'),
      ],
      found.sends.map((send) => [
        send.subject,
        t(recipientStateTexts[send.state]),
        String(send.attempts),
        when(send.settledAt ?? send.attemptedAt),
        said(send.reply),
        [
          ...send.decisions.map((one) => ({ ...one, what: t(one.decision === 'leave' ? 'privacy.report.leave' : 'privacy.report.again') })),
          ...send.overrides.map((one) => ({ ...one, what: t('privacy.report.override') })),
        ]
          .toSorted((a, b) => a.at.localeCompare(b.at))
          .map(({ what, reason, by, at }) => `${when(at)}, ${nameOf(by)}: ${what}. ${reason}`)
          .join('\n'),
      ]),
    ),
    table(
      t('privacy.report.suppression'),
      [t('privacy.report.when'), t('privacy.report.reason'), t('privacy.report.by')],
      found.suppression ? [[when(found.suppression.since), found.suppression.reason, nameOf(found.suppression.by)]] : [],
    ),
    table(
      t('privacy.report.person'),
      [t('privacy.report.name'), t('privacy.report.roles')],
      found.person ? [[found.person.name, found.person.roles.map((role) => t(`shell.role.${role}`)).join(', ')]] : [],
    ),
    table(
      t('privacy.report.mails'),
      [t('privacy.report.when'), t('privacy.report.message')],
      found.mails.map(({ at, subject }) => [when(at), subject]),
    ),
    table(
      t('privacy.report.mentions'),
      [t('privacy.report.where'), t('privacy.report.message')],
      found.mentions.map((mention) => [t(`privacy.mention.${mention.in}`), mention.subject]),
    ),
    table(
      t('privacy.register'),
      [t('privacy.register.channel'), t('privacy.register.where'), t('privacy.register.why')],
      found.register.map((row) => [
        row.name,
        [registerPlace(row, t), row.by === 'name' && t('privacy.register.byName')].filter(Boolean).join(', '),
        t(`privacy.register.kept.${row.kept}`),
      ]),
    ),
    table(
      t('privacy.report.backups'),
      [t('privacy.report.when'), t('privacy.report.file')],
      found.backups.map(({ name, takenAt }) => [when(takenAt), name]),
    ),
  ];
  const hidden = found.incidentsHidden ? `<p>${escapeHtml(t('privacy.register.hidden'))}</p>` : '';
  const title = t('privacy.report.title', { address: found.address });
  // A closing tag inside the data must not end it.
  const data = JSON.stringify(
    { format: 'budstikke-subject-access', version: 1, madeAt: context.clock.now(), ...found },
    null,
    2,
  ).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${t.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
body { font: 16px/1.5 sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1e2b3c; background: #fff; }
table { border-collapse: collapse; width: 100%; margin: 0 0 1rem; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid #c5cad2; overflow-wrap: anywhere; white-space: pre-line; }
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(t('privacy.report.about', { institution: institution[t.locale], when: when(context.clock.now()) }))}</p>
${sections.join('\n')}
${hidden}
<script type="application/json" id="data">${data}</script>
</body>
</html>
`;

  function table(heading: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
    const cells = (tag: 'th' | 'td', row: readonly string[]): string =>
      `<tr>${row.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
    const body =
      rows.length === 0
        ? `<p>${escapeHtml(t('privacy.report.none'))}</p>`
        : `<table><thead>${cells('th', heads)}</thead><tbody>${rows.map((row) => cells('td', row)).join('')}</tbody></table>`;
    return `<h2>${escapeHtml(heading)}</h2>\n${body}`;
  }
}

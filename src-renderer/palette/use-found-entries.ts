import { EnvelopeClosedIcon, PaperplaneIcon, PersonIcon, TasklistIcon, XMarkOctagonIcon } from '@navikt/aksel-icons';
import { useLocation } from 'wouter';
import type { Found } from '#shared/contract/search.ts';
import { recipientStateTexts } from '#shared/domain/dispatch/recipient-state-texts.ts';
import { useFormat, useTexts } from '../i18n.tsx';
import { stageText } from '../kit/StateTag.tsx';
import { useCall } from '../queries.ts';
import { askAbout } from '../screens/settings/asked-address.ts';
import type { Entry } from './entry.ts';

/** What the application found, as entries of the palette. */
export function useFoundEntries(found: Found | null, query: string): Entry[] {
  const t = useTexts();
  const format = useFormat();
  const [, go] = useLocation();
  const list = useCall('messages.list', {});
  if (!found) return [];

  const named = (subject: string): string => subject || t('shell.noSubject');
  const hit = (id: string, href: string, more: Pick<Entry, 'group' | 'icon' | 'title' | 'detail' | 'detailLang'>): Entry => ({
    id,
    found: true,
    moves: true,
    run: () => go(href),
    ...more,
  });
  const stageOf = (id: string): string => {
    const message = list.data?.messages.find((one) => one.id === id);
    return message ? [t(stageText(message.stage)), message.finishedAt && format.instant(message.finishedAt)].filter(Boolean).join(' ') : '';
  };
  const { messages, sends, people, address } = found;
  return [
    ...messages.hits.map(({ id, subject, text }) =>
      hit(`message ${id}`, `/messages/${id}`, {
        group: 'messages',
        icon: EnvelopeClosedIcon,
        title: named(subject),
        ...(text ? { detail: text.excerpt, detailLang: text.language } : { detail: stageOf(id) }),
      }),
    ),
    ...sends.hits.map(({ orderId, messageId, subject, count, at }) =>
      hit(`send ${orderId}`, `/messages/${messageId}/dispatch`, {
        group: 'sends',
        icon: PaperplaneIcon,
        title: named(subject),
        detail: `${t('shell.recipients', { count })}, ${format.instant(at)}`,
      }),
    ),
    ...people.map(({ id, name, roles }) =>
      hit(`found person ${id}`, '/settings/people', {
        group: 'people',
        icon: PersonIcon,
        title: name,
        detail: roles.map((role) => t(`shell.role.${role}`)).join(', '),
      }),
    ),
    ...(address?.suppressed
      ? [
          hit('suppressed', '/settings/blocked', {
            group: 'address',
            icon: XMarkOctagonIcon,
            title: t('palette.suppressed'),
            detail: `${format.instant(address.suppressed.since)}: ${address.suppressed.reason}`,
          }),
        ]
      : []),
    ...(address?.lists ?? []).map(({ listId, messageId, subject, fileName }) =>
      hit(`list ${listId}`, `/messages/${messageId}/recipients`, {
        group: 'address',
        icon: TasklistIcon,
        title: t('palette.inList', { file: fileName }),
        detail: named(subject),
      }),
    ),
    ...(address?.sends ?? []).map(({ orderId, messageId, subject, kind, state, at }, index) =>
      hit(`row ${orderId} ${index}`, `/messages/${messageId}/dispatch`, {
        group: 'address',
        icon: PaperplaneIcon,
        title: kind === 'test' ? t('palette.testCopy', { subject: named(subject) }) : named(subject),
        detail: [t(recipientStateTexts[state]), at && format.instant(at)].filter(Boolean).join(', '),
      }),
    ),
    ...(address
      ? [
          {
            ...hit('everything', '/settings/privacy', {
              group: 'address',
              icon: PersonIcon,
              title: t('privacy.everythingAbout'),
              detail: t('privacy.title'),
            }),
            run: () => {
              askAbout(query.trim());
              go('/settings/privacy');
            },
          },
        ]
      : []),
  ];
}

import { ArchiveIcon, FilePdfIcon, FilesIcon } from '@navikt/aksel-icons';
import { useTexts } from '../../i18n.tsx';
import type { Entry } from '../../palette/entry.ts';
import { useOffer } from '../../palette/offers.tsx';
import { useCall } from '../../queries.ts';
import { useCopyText, useWritten } from './copy-text.tsx';
import { useOpenMessage } from './message-context.ts';
import { useSavePdf } from './save-pdf.tsx';

/** The ways out of a message in the palette: on paper, and its text by the clipboard. */
export function OfferOut() {
  const t = useTexts();
  const { detail, live, step, go } = useOpenMessage();
  const save = useSavePdf();
  const copy = useCopyText();
  const written = useWritten();
  const versions = useCall('messages.versions', { id: detail.id }, { enabled: detail.version !== null, keep: true });
  // Where one writes, what is written; elsewhere what is frozen, which the other steps are about.
  const atDraft = step === 'draft' || step === 'checks';
  const frozen = atDraft ? null : (versions.data?.versions.at(-1) ?? null);
  const bodies = frozen?.bodies ?? live.bodies;
  const languages = written(bodies);
  const detailOf = frozen ? t('copy.ofVersion', { number: frozen.number }) : t('copy.ofDraft');
  const ended = detail.orders.some(
    ({ order: { kind, state, startedAt } }) => kind === 'send' && startedAt !== null && (state === 'finished' || state === 'cancelled'),
  );
  useOffer('frame', () => [
    {
      id: 'save pdf',
      group: 'message',
      icon: FilePdfIcon,
      title: t(frozen ? 'pdf.saveForApproval' : 'pdf.saveDraft'),
      detail: detailOf,
      reason: languages.length === 0 ? t('pdf.nothing') : undefined,
      run: () => save({ draft: frozen === null }),
    },
    {
      id: 'archive package',
      group: 'message',
      icon: ArchiveIcon,
      title: t('archive.save'),
      words: t('archive.title'),
      reason: ended ? undefined : t('archive.later'),
      moves: true,
      run: () => go('log'),
    },
    ...languages.map(
      (language): Entry => ({
        id: `copy ${language}`,
        group: 'message',
        icon: FilesIcon,
        title: t('copy.one', { language: t(`message.screen.language.${language}`) }),
        detail: detailOf,
        words: t('copy.words'),
        quiet: true,
        run: () => copy(bodies, [language]),
      }),
    ),
    ...(languages.length > 1
      ? [
          {
            id: 'copy all',
            group: 'message',
            icon: FilesIcon,
            title: t('copy.every'),
            detail: detailOf,
            words: t('copy.words'),
            quiet: true,
            run: () => copy(bodies, languages),
          } as const,
        ]
      : []),
  ]);
  return null;
}

import { FilePdfIcon } from '@navikt/aksel-icons';
import { call } from '../../bridge.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useOpenMessage } from './message-context.ts';
import { useOutcome } from './outcome.tsx';

export interface WantedPdf {
  /** The draft, though something is frozen. */
  readonly draft: boolean;
  readonly renderingId?: string | undefined;
}

/** Saves the mail as a PDF and says where in the outcome's line. */
export function useSavePdf(): (wanted: WantedPdf) => void {
  const t = useTexts();
  const outcome = useOutcome();
  const { detail } = useOpenMessage();
  return ({ draft, renderingId }) =>
    outcome.run(async () => {
      const { path } = await call('messages.savePdf', { id: detail.id, draft, ...(renderingId === undefined ? {} : { renderingId }) });
      return path === null ? null : t('pdf.saved', { file: path });
    }, t('pdf.making'));
}

/** A button that saves the frozen version for the one who answers on paper, or the draft as one. */
export function SavePdfButton({ draft, renderingId, nothing }: WantedPdf & { nothing?: boolean }) {
  const t = useTexts();
  const save = useSavePdf();
  const { busy } = useOutcome();
  return (
    <ActButton
      className="small"
      variant="secondary"
      busy={busy}
      icon={<FilePdfIcon width={16} height={16} aria-hidden />}
      reason={nothing ? t('pdf.nothing') : null}
      onAct={() => save({ draft, renderingId })}
    >
      {t('pdf.save')}
    </ActButton>
  );
}

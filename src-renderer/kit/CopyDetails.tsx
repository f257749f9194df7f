import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { useHouseOrNull } from '../house.tsx';
import { useFormat, useTexts } from '../i18n.tsx';
import { tellPageError } from '../page-errors.ts';
import { useAnnounce } from './Announcer.tsx';
import { failureDetails } from './failure-details.ts';

/** A quiet button that copies what those who help need to know of an error; where nothing can be copied the details are shown. */
export function CopyDetails({ error }: { error: unknown }) {
  const t = useTexts();
  const house = useHouseOrNull();
  const { present } = useFormat();
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  /** When it was first seen. */
  const at = useRef(present());
  useEffect(() => {
    at.current = present();
    setCopied(false);
    setShown(null);
    void tellPageError(error);
  }, [error, present]);

  const copy = async (): Promise<void> => {
    const around = { version: house?.version ?? '', host: house?.host ?? '', userAgent: navigator.userAgent };
    const details = failureDetails(error, await tellPageError(error), at.current, around);
    try {
      await navigator.clipboard.writeText(details);
      setCopied(true);
      announce(t('shell.copied'));
    } catch {
      setShown(details);
      announce(t('help.detailsByHand'));
    }
  };
  return (
    <>
      <Button className="small" variant="tertiary" data-color="neutral" onClick={() => void copy()}>
        {t(copied ? 'shell.copied' : 'shell.copyDetails')}
      </Button>
      {shown !== null && (
        <span className="details-by-hand">
          <span className="dense sub">{t('help.detailsByHand')}</span>
          <textarea readOnly rows={6} className="mono" aria-label={t('help.details')} value={shown} />
        </span>
      )}
    </>
  );
}

import { useTexts } from '../../i18n.tsx';

interface Taken {
  mails: number;
  stored: number;
  unmatched: number;
  unreadable: number;
  left: number;
  /** Of files only. */
  files?: number;
  others?: number;
}

/** What came of reading returned mail; nothing of it is left out. */
export function TakenAccount({ taken }: { taken: Taken }) {
  const t = useTexts();
  const { files = 0, others = 0, unreadable, left } = taken;
  return (
    <>
      <p>{t('returned.taken', { mails: taken.mails, stored: taken.stored, unmatched: taken.unmatched })}</p>
      {others > 0 && <p className="sub">{t('returned.others', { others, files })}</p>}
      {unreadable > 0 && <p className="sub">{t('returned.unreadable', { unreadable })}</p>}
      {left > 0 && <p className="sub">{t('returned.left', { left })}</p>}
    </>
  );
}

import { useFormat, useTexts } from '../../../i18n.tsx';

/** The share of nynorsk as a bar with a mark where the law's least share is; red where it is less. `least` 0: no law asks. */
export function NynorskShare({ share, least }: { share: number | null; least: number }) {
  const t = useTexts();
  const format = useFormat();
  if (share === null) return '–';
  const tooLittle = share < least;
  return (
    <span className={tooLittle ? 'nynorsk late' : 'nynorsk'}>
      <span className="bar" aria-hidden>
        <span className="fill" style={{ width: `${share * 100}%` }} />
        {least > 0 && <span className="least" style={{ left: `${least * 100}%` }} />}
      </span>
      <span className="num" aria-hidden={tooLittle}>
        {format.percent(share)}
      </span>
      {tooLittle && (
        <span className="ds-sr-only">
          {t('register.home.nynorskShort', { share: format.percent(share), least: format.percent(least) })}
        </span>
      )}
    </span>
  );
}

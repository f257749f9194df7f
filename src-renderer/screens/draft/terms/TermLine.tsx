import { Button } from '@digdir/designsystemet-react';
import type { TermOffer } from '#shared/domain/proofing/glossary/offers.ts';
import { useTexts } from '../../../i18n.tsx';
import { ariaKeysOf, keysText } from '../../../kit/keyboard.ts';
import type { OffersHere } from './use-term-offers.ts';

/** The terms that fit at the caret, at the foot of the panes: a click writes one there. */
export function TermLine({ here, onChoose }: { here: OffersHere; onChoose: (offer: TermOffer) => void }) {
  const t = useTexts();
  const wordsOf = ({ text, counterpart }: TermOffer): string =>
    counterpart ? t('glossary.insertFor', { term: text, words: counterpart.words }) : t('glossary.insert', { term: text });
  return (
    <fieldset className="term-line" aria-label={t('glossary.offersHere')}>
      <span className="sub" aria-hidden>
        {t('glossary.offers')}
      </span>
      {here.offers.map((offer) => (
        <Button
          key={`${offer.text}|${offer.replaces}`}
          className="small"
          variant="tertiary"
          title={wordsOf(offer)}
          aria-label={wordsOf(offer)}
          aria-keyshortcuts={ariaKeysOf('terms')}
          // The caret stays where the term goes.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(offer)}
        >
          <span lang={here.language}>{offer.text}</span>
        </Button>
      ))}
      <span className="push" />
      <kbd aria-hidden>{keysText('terms')}</kbd>
    </fieldset>
  );
}

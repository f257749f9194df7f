import { QuestionmarkIcon } from '@navikt/aksel-icons';
import { useTexts } from '../i18n.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { ariaKeysOf, keysText } from '../kit/keyboard.ts';
import { useHelp } from './help-context.tsx';

/** Opens and closes help for the screen. */
export function HelpButton() {
  const t = useTexts();
  const { shown, open, close } = useHelp();
  return (
    <IconButton
      className="help-button"
      label={t('help.open')}
      aria-expanded={shown !== null}
      aria-keyshortcuts={ariaKeysOf('help')}
      title={`${t('help.open')} (${keysText('help')})`}
      onClick={() => (shown === null ? open() : close())}
    >
      <QuestionmarkIcon aria-hidden />
    </IconButton>
  );
}

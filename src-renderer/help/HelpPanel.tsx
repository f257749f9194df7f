import { Button } from '@digdir/designsystemet-react';
import { ArrowLeftIcon, ExpandIcon, XMarkIcon } from '@navikt/aksel-icons';
import { useLocation } from 'wouter';
import { useHouse } from '../house.tsx';
import { useTexts } from '../i18n.tsx';
import { keysText, pressed } from '../kit/keyboard.ts';
import { HelpArticle } from './HelpArticle.tsx';
import { HelpSearch } from './HelpSearch.tsx';
import { useHelp } from './help-context.tsx';
import { helpTitle, programPageNames } from './pages.ts';
import './help.css';
import { IconButton } from '../kit/IconButton.tsx';

/** Help at the right of the work; it may stay open. */
export function HelpPanel() {
  const t = useTexts();
  const { shown, open, close } = useHelp();
  const { ready } = useHouse();
  const [, go] = useLocation();
  if (!shown) return null;
  const { page, rule, follows } = shown;
  return (
    <aside
      className="help-panel"
      aria-label={t('help.title')}
      data-region="help"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (!pressed('close', event.nativeEvent)) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <header>
        {follows ? (
          <span className="heading push">{t('help.title')}</span>
        ) : (
          <span className="push">
            <Button className="small" variant="tertiary" data-color="neutral" onClick={() => open()}>
              <ArrowLeftIcon aria-hidden />
              {t('help.back')}
            </Button>
          </span>
        )}
        {ready && (
          <IconButton
            label={t('help.full')}
            title={t('help.full')}
            onClick={() => go(rule === null ? `/help/${page}` : `/help/${page}/${rule}`)}
          >
            <ExpandIcon aria-hidden />
          </IconButton>
        )}
        <IconButton label={t('help.close')} title={`${t('help.close')} (${keysText('close')})`} onClick={close}>
          <XMarkIcon aria-hidden />
        </IconButton>
      </header>
      <div className="help-scroll">
        <HelpSearch onChoose={(chosen, about) => open(chosen, about ?? undefined)}>
          <HelpArticle key={page} name={page} rule={rule} />
          <nav className="help-more" aria-label={t('help.more')}>
            <h3>{t('help.more')}</h3>
            <ul>
              {programPageNames
                .filter((name) => name !== page)
                .map((name) => (
                  <li key={name}>
                    <button type="button" className="text-link" onClick={() => open(name)}>
                      {helpTitle(name, t)}
                    </button>
                  </li>
                ))}
            </ul>
          </nav>
        </HelpSearch>
      </div>
    </aside>
  );
}

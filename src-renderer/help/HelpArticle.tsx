import { helpPages } from '#shared/texts/help/index.ts';
import type { HelpPage } from '#shared/texts/help/page.ts';
import { useTexts } from '../i18n.tsx';
import { AboutPage } from './About.tsx';
import { KeysAt, KeysPage } from './Keys.tsx';
import { type HelpName, helpTitle, isProgramPage, keysOn, type ProgramPage } from './pages.ts';
import { RulesPage } from './Rules.tsx';
import { SupportPage } from './Support.tsx';
import './help.css';

/** One page of help, the same beside the work and as a page of its own. */
export function HelpArticle({ name, rule }: { name: HelpName; rule: string | null }) {
  const t = useTexts();
  return (
    <article className="help-article">
      <h2 tabIndex={-1} data-help-title>
        {helpTitle(name, t)}
      </h2>
      {isProgramPage(name) ? <Program name={name} rule={rule} /> : <Page name={name} page={helpPages[name]} />}
    </article>
  );
}

function Program({ name, rule }: { name: ProgramPage; rule: string | null }) {
  switch (name) {
    case 'keyboard':
      return <KeysPage />;
    case 'rules':
      return <RulesPage asked={rule} />;
    case 'support':
      return <SupportPage />;
    case 'about':
      return <AboutPage />;
  }
}

function Page({ name, page }: { name: HelpName; page: HelpPage }) {
  const t = useTexts();
  const { locale } = t;
  const keys = keysOn(name);
  return (
    <>
      <p>{page.what[locale]}</p>
      <section>
        <h3>{t('help.way')}</h3>
        <ol className="help-steps">
          {page.steps.map((step) => (
            <li key={step.en}>{step[locale]}</li>
          ))}
        </ol>
      </section>
      <section>
        <h3>{t('help.stops')}</h3>
        <ul className="help-points">
          {page.stops.map((stop) => (
            <li key={stop.en}>{stop[locale]}</li>
          ))}
        </ul>
      </section>
      {page.words && (
        <section>
          <h3>{t('help.words')}</h3>
          <dl className="help-words">
            {page.words.map(({ word, means }) => (
              <div key={word.en}>
                <dt>{word[locale]}</dt>
                <dd>{means[locale]}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section>
        <h3>{t('help.data')}</h3>
        <ul className="help-points">
          {page.data.map((sentence) => (
            <li key={sentence.en}>{sentence[locale]}</li>
          ))}
        </ul>
      </section>
      {keys.length > 0 && (
        <section>
          <h3>{t('help.keysHere')}</h3>
          <KeysAt places={keys} />
        </section>
      )}
    </>
  );
}

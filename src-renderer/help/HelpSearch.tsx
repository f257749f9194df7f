import { Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useMemo, useState } from 'react';
import { excerpt, ranked, searchWords } from '#shared/domain/search/rank.ts';
import { type HelpPageName, helpPageNames, helpPages } from '#shared/texts/help/index.ts';
import type { HelpPage } from '#shared/texts/help/page.ts';
import type { Locale, Translate } from '#shared/texts/translate.ts';
import { useHouse } from '../house.tsx';
import { useTexts } from '../i18n.tsx';
import { rulesInWords } from '../kit/rule-words.ts';
import { type HelpName, helpTitle, programPageNames } from './pages.ts';
import { fields } from './Rules.tsx';

/** Something that help is found by. */
interface Hit {
  readonly page: HelpName;
  readonly rule: string | null;
  readonly title: string;
  readonly text: string;
}

/** The sentences of a page, what it is for first. */
export function sentencesOf(page: HelpPage, locale: Locale): string[] {
  const words = (page.words ?? []).flatMap(({ word, means }) => [`${word[locale]}: ${means[locale]}`]);
  return [page.what, ...page.steps, ...page.stops, ...page.data].map((sentence) => sentence[locale]).concat(words);
}

/** The field that searches pages and rules, what it finds, and `children` while nothing is searched for. */
export function HelpSearch({ onChoose, children }: { onChoose: (page: HelpName, rule: string | null) => void; children: ReactNode }) {
  const t = useTexts();
  const { pack } = useHouse();
  const [query, setQuery] = useState('');
  const all = useMemo<Hit[]>(
    () => [
      ...helpPageNames.map((name) => pageHit(name, t)),
      ...programPageNames.map((page) => ({ page, rule: null, title: helpTitle(page, t), text: '' })),
      ...(pack ? rulesInWords(pack, t) : []).map((rule): Hit => {
        const [id = '', title = '', ...more] = fields(rule);
        return { page: 'rules', rule: id, title: `${id}: ${title}`, text: more.join(' ') };
      }),
    ],
    [pack, t],
  );
  const words = searchWords(query);
  const hits = words.length === 0 ? [] : ranked(all, words, ({ title, text }) => [title, text]).slice(0, 20);
  return (
    <>
      <div className="help-search">
        <Textfield
          type="search"
          aria-label={t('help.search')}
          placeholder={t('help.search')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <span role="status" className="ds-sr-only">
          {words.length > 0 ? t('help.hits', { count: hits.length }) : ''}
        </span>
      </div>
      {words.length === 0 ? (
        children
      ) : hits.length === 0 ? (
        <p className="help-none">{t('help.noHit', { query: query.trim() })}</p>
      ) : (
        <ul className="help-hits">
          {hits.map(({ page, rule, title, text }) => (
            <li key={`${page} ${rule ?? ''}`}>
              <button
                type="button"
                onClick={() => {
                  setQuery('');
                  onChoose(page, rule);
                }}
              >
                <span className="medium">{title}</span>
                <span className="meta sub">{excerpt(text, words)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function pageHit(page: HelpPageName, t: Translate): Hit {
  return { page, rule: null, title: helpTitle(page, t), text: sentencesOf(helpPages[page], t.locale).join(' ') };
}

import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { HelpArticle } from '../../help/HelpArticle.tsx';
import { HelpSearch } from '../../help/HelpSearch.tsx';
import { helpGroups, helpTitle, isHelpName } from '../../help/pages.ts';
import { useTexts } from '../../i18n.tsx';
import './help-screen.css';

/** All of help as a screen of its own. */
export default function HelpScreen({ page, rule }: { page?: string | undefined; rule?: string | undefined }) {
  const t = useTexts();
  const [, go] = useLocation();
  const shown = isHelpName(page) ? page : 'home';
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    nav.current?.querySelector(`[href$="/help/${shown}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  return (
    <div className="settings help-screen">
      <nav className="settings-nav" aria-label={t('help.title')} data-region="steps" ref={nav}>
        <h1>{t('help.title')}</h1>
        {helpGroups.map(({ name, pages }) => (
          <section key={name} aria-labelledby={`help-group-${name}`}>
            <h2 className="small-heading" id={`help-group-${name}`}>
              {t(`help.group.${name}`)}
            </h2>
            <ul>
              {pages.map((one) => (
                <li key={one}>
                  <Link href={`/help/${one}`} aria-current={one === shown ? 'page' : undefined} className="plain-link">
                    {helpTitle(one, t)}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <div className="settings-content" data-region="work" tabIndex={-1} key={`${shown} ${rule ?? ''}`}>
        <HelpSearch onChoose={(chosen, about) => go(about === null ? `/help/${chosen}` : `/help/${chosen}/${about}`)}>
          <HelpArticle name={shown} rule={rule ?? null} />
        </HelpSearch>
      </div>
    </div>
  );
}

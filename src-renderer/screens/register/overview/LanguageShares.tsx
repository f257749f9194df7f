import { Link } from 'wouter';
import type { Result } from '#shared/contract/index.ts';
import { isShort } from '#shared/domain/register/language-share.ts';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { StateIcon } from '../../../kit/StateIcon.tsx';
import { PlacePart } from '../PlacePart.tsx';
import { PlaceRows } from '../PlaceRows.tsx';
import { platformName, useRegisterRules } from '../words.ts';
import { wholePercents } from './shares.ts';

type Posts = Result<'register.pictures'>['posts'][number];
const languages = ['nb', 'nn', 'en'] as const;

/** Bokmål, nynorsk and English among the posts of each account where somebody has counted, those that have too little of one form first. */
export function LanguageShares({ posts }: { posts: readonly Posts[] }) {
  const t = useTexts();
  const format = useFormat();
  const rules = useRegisterRules();
  const least = rules.leastShare;
  const short = posts.filter(({ nynorsk }) => isShort(nynorsk, least)).length;
  return (
    <PlacePart
      title={t('register.overview.languages')}
      beside={
        <>
          {posts.length > 0 && (
            <span className="dense sub num push">
              {least > 0
                ? t('register.overview.languagesWhat', { short, count: posts.length, least: format.percent(least) })
                : t('register.overview.languagesCounted', { count: posts.length })}
            </span>
          )}
          {posts.length > 0 && (
            <ul className="language-key" aria-hidden>
              {languages.map((language) => (
                <li key={language}>
                  <i className={`of-${language}`} />
                  {t(`register.overview.language.${language}`)}
                </li>
              ))}
            </ul>
          )}
        </>
      }
    >
      {posts.length === 0 ? (
        <p className="dense sub language-none">{t('register.overview.languagesNone')}</p>
      ) : (
        <PlaceRows
          label={t('register.overview.languages')}
          rows={posts}
          keyOf={({ id }) => id}
          columns={[
            {
              head: null,
              width: 'minmax(150px, 1fr)',
              cell: ({ id, name, platform }) => (
                <>
                  <Link href={`/register/${id}`} className="medium">
                    {name || t('register.screen.noName')}
                  </Link>
                  <span className="sub">{`, ${platformName(rules, platform)}`}</span>
                </>
              ),
            },
            { head: t('register.overview.posts'), width: 'minmax(200px, 1.8fr)', cell: (row) => <Shares posts={row} /> },
            {
              head: t('register.overview.nynorsk'),
              width: 'minmax(150px, 1fr)',
              cell: ({ nynorsk }) => <Nynorsk share={nynorsk} least={least} />,
            },
          ]}
        />
      )}
    </PlacePart>
  );
}

/** All posts of an account, divided by language; the shares stand in words below. */
function Shares({ posts }: { posts: Posts }) {
  const t = useTexts();
  const format = useFormat();
  const [nb = '', nn = '', en = ''] = wholePercents(languages.map((language) => posts[language])).map((one) => format.percent(one / 100));
  return (
    <>
      <span className="language-bar" aria-hidden>
        {languages.map(
          (language) => posts[language] > 0 && <i key={language} className={`of-${language}`} style={{ flexGrow: posts[language] }} />,
        )}
      </span>
      <span className="meta sub num">{t('register.overview.shares', { nb, nn, en, count: posts.nb + posts.nn + posts.en })}</span>
    </>
  );
}

/** The share of nynorsk among the Norwegian posts, with the law's line from either side. */
function Nynorsk({ share, least }: { share: number | null; least: number }) {
  const t = useTexts();
  const format = useFormat();
  if (share === null) return <span className="sub">{t('register.overview.noNorwegian')}</span>;
  const tooLittle = isShort(share, least);
  return (
    <span className="nynorsk-share">
      <span className="nynorsk-bar" data-short={tooLittle} aria-hidden>
        <i style={{ width: `${100 * share}%` }} />
        {least > 0 && <b style={{ left: `${100 * least}%` }} />}
        {least > 0 && <b style={{ left: `${100 * (1 - least)}%` }} />}
      </span>
      <span className={tooLittle ? 'late num' : 'num'}>
        {format.percent(share)}
        {tooLittle && (
          <StateIcon
            shape="warns"
            size={14}
            label={t('register.overview.short', { form: share < least ? 'nn' : 'nb', least: format.percent(least) })}
          />
        )}
      </span>
    </span>
  );
}

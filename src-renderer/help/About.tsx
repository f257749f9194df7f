import { Button, Textfield } from '@digdir/designsystemet-react';
import { useMemo, useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import { distance, searchWords } from '#shared/domain/search/rank.ts';
import { useTexts } from '../i18n.tsx';
import { useAnnounce } from '../kit/Announcer.tsx';
import { InlineError } from '../kit/InlineError.tsx';
import { Loading } from '../kit/Loading.tsx';
import { FactList } from '../kit/Section.tsx';
import { useCall } from '../queries.ts';

/** Which program this is, what it runs on, and whose work it stands on. */
export function AboutPage() {
  const t = useTexts();
  const facts = useCall('about.facts', {});
  return (
    <>
      <p>{t('help.about.what')}</p>
      {facts.isError && <InlineError error={facts.error} onRetry={() => void facts.refetch()} />}
      {facts.data && <Facts facts={facts.data} />}
      <section>
        <h3>{t('help.about.licence')}</h3>
        <p>{t('help.about.licenceWhat')}</p>
        <Folded summary={t('help.about.readLicence')} content={() => <Licence />} />
      </section>
      <Notices />
    </>
  );
}

function Facts({ facts }: { facts: Result<'about.facts'> }) {
  const t = useTexts();
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const engine = facts.chromium ?? /Chrom(?:e|ium)\/([\d.]+)/.exec(navigator.userAgent)?.[1] ?? '–';
  const lines: [string, string][] = [
    [t('help.about.version'), facts.version],
    [t('help.about.host'), t(`help.about.host.${facts.host}`, { version: facts.electron ?? '' })],
    [t('help.about.engine'), `Chromium ${engine}`],
    ['Node', facts.node],
    ['SQLite', facts.sqlite],
    [t('help.about.system'), facts.system],
    [t('help.about.data'), facts.dataDirectory],
  ];
  const copy = (): void => {
    setError(null);
    // The folder holds a user's name: it is shown, and not handed on.
    const text = lines
      .slice(0, -1)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n');
    navigator.clipboard.writeText(`Budstikke\n${text}`).then(() => {
      setCopied(true);
      announce(t('shell.copied'));
    }, setError);
  };
  return (
    <section>
      <FactList facts={lines} className="num" />
      <div className="help-acts">
        <Button className="small" variant="secondary" onClick={copy}>
          {t(copied ? 'shell.copied' : 'help.about.copyFacts')}
        </Button>
      </div>
      {error !== null && <InlineError error={error} />}
    </section>
  );
}

function Licence() {
  const licence = useCall('about.licence', {});
  return <LongText answer={licence} />;
}

function Notices() {
  const t = useTexts();
  const answer = useCall('about.notices', {});
  const [query, setQuery] = useState('');
  const words = searchWords(query);
  const notices = useMemo(() => answer.data?.notices ?? [], [answer.data]);
  const shown = notices.filter(({ name, licence }) => distance(words, [name, licence]) !== null);
  return (
    <section>
      <h3>{t('help.about.notices')}</h3>
      {answer.isError && <InlineError error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && (
        <>
          <p>{t('help.about.noticesWhat', { count: notices.length })}</p>
          <Textfield
            type="search"
            label={t('help.about.searchNotices')}
            description={t('help.about.noticesShown', { shown: shown.length, count: notices.length })}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          <ul className="notices">
            {shown.map(({ name, version, licence }) => (
              <li key={`${name} ${version}`}>
                <Folded
                  summary={
                    <>
                      <span className="push">
                        {name} <span className="sub num">{version}</span>
                      </span>
                      <span className="sub meta">{licence}</span>
                    </>
                  }
                  content={() => <Notice name={name} version={version} />}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Notice({ name, version }: { name: string; version: string }) {
  const notice = useCall('about.notice', { name, version });
  return <LongText answer={notice} />;
}

function LongText({ answer }: { answer: ReturnType<typeof useCall<'about.notice' | 'about.licence'>> }) {
  if (answer.isError) return <InlineError error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Loading lines={2} />;
  // The licences are written in English.
  return (
    <pre className="long-text" lang="en">
      {answer.data.text}
    </pre>
  );
}

/** A long text that is fetched when it is unfolded. */
function Folded({ summary, content }: { summary: React.ReactNode; content: () => React.ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="unfolds" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && content()}
    </details>
  );
}

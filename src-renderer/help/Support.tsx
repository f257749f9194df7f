import { useState } from 'react';
import { useFormat, useTexts } from '../i18n.tsx';
import { ActButton } from '../kit/ActButton.tsx';
import { useAnnounce } from '../kit/Announcer.tsx';
import { InlineError } from '../kit/InlineError.tsx';
import { useAct } from '../queries.ts';

/** What to give to IT when something went wrong: shown first, and saved exactly as it was shown. */
export function SupportPage() {
  const t = useTexts();
  const format = useFormat();
  const announce = useAnnounce();
  const preview = useAct('support.preview');
  const save = useAct('support.save');
  const [path, setPath] = useState<string | null>(null);
  const shown = preview.data;
  const show = (): void => {
    setPath(null);
    save.reset();
    preview.mutate({});
  };
  const keep = (): void => {
    if (!shown) return;
    save.mutate(
      { digest: shown.digest },
      {
        onSuccess: (saved) => {
          setPath(saved.path);
          if (saved.path !== null) announce(t('help.support.saved', { path: saved.path }));
        },
      },
    );
  };
  return (
    <>
      <p>{t('help.support.what')}</p>
      <ol className="help-steps">
        <li>{t('help.support.step.copy')}</li>
        <li>{t('help.support.step.package')}</li>
        <li>{t('help.support.step.say')}</li>
      </ol>
      <section>
        <h3>{t('help.support.inside')}</h3>
        <ul className="help-points">
          <li>{t('help.support.inside.log')}</li>
          <li>{t('help.support.inside.facts')}</li>
          <li>
            <b>{t('help.support.inside.never')}</b>
          </li>
        </ul>
      </section>
      <section>
        <div className="help-acts">
          <ActButton variant={shown ? 'secondary' : 'primary'} busy={preview.isPending} onAct={show}>
            {t(shown ? 'help.support.showAgain' : 'help.support.show')}
          </ActButton>
          <ActButton
            variant={shown ? 'primary' : 'secondary'}
            busy={save.isPending}
            reason={shown ? undefined : t('help.support.showFirst')}
            onAct={keep}
          >
            {t('help.support.save')}
          </ActButton>
        </div>
        {preview.isError && <InlineError error={preview.error} onRetry={show} />}
        {save.isError && <InlineError error={save.error} />}
        {path !== null && <p className="c-success saved-path">{t('help.support.saved', { path })}</p>}
        {shown && (
          <>
            <p className="dense sub num">
              {t('help.support.shown', { size: format.bytes(new Blob([shown.text]).size), entries: shown.entries })}
            </p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
            <section className="long-text tall" tabIndex={0} aria-label={t('help.support.content')}>
              <pre>{shown.text}</pre>
            </section>
          </>
        )}
      </section>
    </>
  );
}

import type { Result } from '#shared/contract/index.ts';
import { useChosenFile } from '../../../chosen-file.ts';
import { useTexts } from '../../../i18n.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { PickFile } from '../../../kit/PickFile.tsx';
import { StateIcon } from '../../../kit/StateIcon.tsx';
import { useAct } from '../../../queries.ts';
import { UnlistedChannels } from './UnlistedChannels.tsx';
import { UnregisteredAccounts } from './UnregisteredAccounts.tsx';

/** The website held against the register, both ways, when somebody asks. */
export function CompareSite() {
  const t = useTexts();
  const compare = useAct('register.compareSite');
  const chosen = useChosenFile((file) => compare.mutate({ file }));
  const busy = chosen.taking || compare.isPending;
  return (
    <>
      <p className="dense sub site-about">{t('register.website.compareWhat')}</p>
      <div className="site-asked">
        <PickFile
          accept=".html,.htm,.xhtml,.xml,.txt"
          label={t('register.website.pick')}
          variant={compare.data ? 'secondary' : 'primary'}
          busy={busy}
          onFile={chosen.take}
        />
      </div>
      <div role="status">
        {busy && <p className="dense sub site-about">{t('register.website.reading')}</p>}
        {compare.data && !busy && <Told found={compare.data} />}
      </div>
      {[chosen.failure, compare.error].map((error, index) => error !== null && <InlineError key={index} error={error} />)}
      {compare.data && !busy && (
        <div key={compare.submittedAt}>
          <UnregisteredAccounts accounts={compare.data.unregistered} />
          <UnlistedChannels channels={compare.data.unlisted} />
        </div>
      )}
    </>
  );
}

function Told({ found: { fileName, found, unregistered, unlisted } }: { found: Result<'register.compareSite'> }) {
  const t = useTexts();
  const fits = found > 0 && unregistered.length === 0 && unlisted.length === 0;
  return (
    <section className="place-part site-result">
      <header>
        <h2 className="heading">{fileName}</h2>
        <span className="dense sub num">{t('register.website.found', { count: found })}</span>
      </header>
      <p className="saved-line">
        <StateIcon shape={fits ? 'done' : 'warns'} size={16} />
        {fits
          ? t('register.website.fits')
          : t('register.website.differs', { unregistered: unregistered.length, unlisted: unlisted.length })}
      </p>
    </section>
  );
}

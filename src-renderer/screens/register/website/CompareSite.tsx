import { Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import { useChosenFile } from '../../../chosen-file.ts';
import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { PickFile } from '../../../kit/PickFile.tsx';
import { ProgressBar } from '../../../kit/ProgressBar.tsx';
import { StateIcon } from '../../../kit/StateIcon.tsx';
import { useAct } from '../../../queries.ts';
import { useWork } from '../../../work.ts';
import { PlacePart } from '../PlacePart.tsx';
import { UnlistedChannels } from './UnlistedChannels.tsx';
import { UnregisteredAccounts } from './UnregisteredAccounts.tsx';

/** The website held against the register, both ways, when somebody asks. */
export function CompareSite() {
  const t = useTexts();
  const compare = useAct('register.compareSite');
  const chosen = useChosenFile((file) => compare.mutate({ file }));
  const busy = chosen.taking || compare.isPending;
  const value = useWork('import');
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  const readAddress = (): void => {
    const url = asUrl(address);
    setWrong(url === null);
    if (url !== null && !busy) compare.mutate({ url });
  };
  return (
    <>
      <p className="dense sub site-about">{t('register.website.compareWhat')}</p>
      <div className="site-asked">
        <form
          className="site-address"
          onSubmit={(event) => {
            event.preventDefault();
            readAddress();
          }}
        >
          <Textfield
            label={t('register.website.url')}
            value={address}
            maxLength={2000}
            autoComplete="off"
            spellCheck={false}
            error={wrong ? t('register.website.urlWrong') : undefined}
            onChange={({ target }) => {
              setAddress(target.value);
              setWrong(false);
            }}
          />
          <ActButton type="submit" variant={compare.data ? 'secondary' : 'primary'} busy={busy} onAct={() => {}}>
            {t('register.website.read')}
          </ActButton>
        </form>
        <span className="sub site-or">{t('register.website.or')}</span>
        <PickFile accept=".html,.htm,.xhtml,.xml,.txt" label={t('register.website.pick')} busy={busy} onFile={chosen.take} />
      </div>
      <div role="status">
        {busy && <p className="dense sub site-about">{t('register.website.reading')}</p>}
        {busy && value !== null && <ProgressBar value={value} label={t('register.website.reading')} />}
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

/** The address that is written, of which https:// may be left out; null for what is none. */
function asUrl(written: string): string | null {
  const text = written.trim();
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) return null;
  const { protocol, hostname, href } = new URL(whole);
  return /^https?:$/.test(protocol) && hostname.includes('.') ? href : null;
}

function Told({ found: { fileName, pages, unread, found, unregistered, unlisted } }: { found: Result<'register.compareSite'> }) {
  const t = useTexts();
  const fits = found > 0 && unregistered.length === 0 && unlisted.length === 0;
  return (
    <PlacePart title={fileName} beside={<span className="dense sub num">{t('register.website.found', { count: found, pages })}</span>}>
      <p className="saved-line">
        <StateIcon shape={fits ? 'done' : 'warns'} size={16} />
        {fits
          ? t('register.website.fits')
          : t('register.website.differs', { unregistered: unregistered.length, unlisted: unlisted.length })}
      </p>
      {unread > 0 && (
        <p className="saved-line">
          <StateIcon shape="warns" size={16} />
          {t('register.website.unread', { count: unread })}
        </p>
      )}
    </PlacePart>
  );
}

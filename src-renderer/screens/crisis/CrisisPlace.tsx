import { Textfield } from '@digdir/designsystemet-react';
import { FilesIcon } from '@navikt/aksel-icons';
import { type FormEvent, useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import { isWebAddress } from '#shared/domain/channels/item.ts';
import { type Crisis, crisisLimits, formalPlace, placeName, textOf } from '#shared/domain/crisis/crisis.ts';
import { countedLength } from '#shared/domain/crisis/length.ts';
import { asLine } from '#shared/domain/draft/brief.ts';
import { useHouse } from '../../house.tsx';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { DialogAct } from '../../kit/DialogAct.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useAct, useCall } from '../../queries.ts';
import { asksForWitness, WitnessField } from '../channels/WitnessField.tsx';
import { ClearByMail } from './ClearByMail.tsx';
import { isSigned, nobody, SignFields } from './SignFields.tsx';

interface CrisisPlaceProps {
  crisis: Crisis;
  about: Result<'crisis.get'>['places'][number];
  /** The crisis’s own messages, which can lend a text its beginning. */
  messages: Result<'crisis.get'>['messages'];
  nameOf: (personId: string) => string;
}

/** One place of a crisis: its text, the leadership's yes to exactly that text, and where it was published. */
export function CrisisPlace({ crisis, about, messages, nameOf }: CrisisPlaceProps) {
  const t = useTexts();
  const format = useFormat();
  const announce = useAnnounce();
  const { pack } = useHouse();
  const { place } = about;
  const write = useAct('crisis.write');
  const clear = useAct('crisis.clear');
  const kept = textOf(crisis, place);
  const [written, setWritten] = useState<string | null>(null);
  const [clearing, setClearing] = useState(false);
  const [asking, setAsking] = useState(false);
  const [signer, setSigner] = useState(nobody);
  const [copyError, setCopyError] = useState<unknown>(null);
  const account = pack?.crisis?.accounts.find(({ channel }) => channel === place);
  const name = placeName(pack, place, t);
  const text = written ?? kept?.text ?? '';
  const unsaved = written !== null && written !== (kept?.text ?? '');
  const { clearance = null, published = null } = kept ?? {};
  const save = (): void => write.mutate({ place, revision: crisis.revision, text }, { onSuccess: () => setWritten(null) });
  const copy = async (): Promise<void> => {
    setCopyError(null);
    try {
      await navigator.clipboard.writeText(text);
      announce(t('crisis.copied'));
    } catch {
      setCopyError(new Error('copy.refused'));
    }
  };
  const first = about.stops.find(({ text: { id } }) => id !== 'crisis.stop.uncleared');
  const cannotClear =
    unsaved || text.trim() === '' ? t('crisis.saveFirst') : first?.text.id === 'crisis.stop.long' ? t(first.text) : undefined;
  return (
    <section className="crisis-place" aria-label={name}>
      <header className="row gap-8">
        <StateIcon shape={published ? 'done' : about.stops.length === 0 ? 'here' : 'waits'} size={16} />
        <h3 className="medium push">{name}</h3>
        {account && (
          <span className="meta sub num">
            {t('crisis.length', {
              count: format.count(countedLength(text, account.counting)),
              limit: format.count(account.limit),
              counting: account.counting.replace('-', '_'),
            })}
          </span>
        )}
      </header>
      <Textfield
        aria-label={`${t('crisis.text')}: ${name}`}
        multiline
        rows={place === formalPlace ? 6 : 2}
        lang={account?.language}
        value={text}
        readOnly={published !== null}
        maxLength={crisisLimits.text}
        onChange={(event) => setWritten(event.target.value)}
      />
      {clearance && !unsaved && (
        <p className="meta c-success num">
          {t('crisis.clearedBy', {
            who: [nameOf(clearance.by), ...(clearance.replyId ? [t('crisis.mail.by')] : [])].join(', '),
            when: format.instant(clearance.at),
            digest: format.digest(clearance.digest),
          })}
        </p>
      )}
      {text.trim() === '' && !published && <Offers messages={messages} language={account?.language ?? null} onTake={setWritten} />}
      {write.isError && <InlineError error={write.error} />}
      {copyError !== null && <InlineError error={copyError} />}
      {published ? (
        <p className="meta sub num">
          {t('channels.publishedBy', { when: format.instant(published.at), who: nameOf(published.by) })}{' '}
          <a href={published.address} target="_blank" rel="noreferrer">
            {published.address}
          </a>
        </p>
      ) : (
        <div className="row gap-8 crisis-acts">
          {unsaved && (
            <ActButton size="small" variant="secondary" busy={write.isPending} onAct={save}>
              {t('crisis.save')}
            </ActButton>
          )}
          {(!clearance || unsaved) && (
            <ActButton size="small" variant="secondary" reason={cannotClear} onAct={() => setClearing(true)}>
              {t('crisis.clear')}
            </ActButton>
          )}
          {(!clearance || unsaved) && (
            <ActButton size="small" variant="tertiary" reason={cannotClear} onAct={() => setAsking(!asking)} aria-expanded={asking}>
              {t('crisis.mail.ask')}
            </ActButton>
          )}
          <ActButton
            size="small"
            variant="tertiary"
            icon={<FilesIcon aria-hidden />}
            reason={
              unsaved ? t('crisis.saveFirst') : about.stops[0] && [t(about.stops[0].text), about.stops[0].rule].filter(Boolean).join(' ')
            }
            onAct={() => void copy()}
          >
            {t('crisis.copy')}
          </ActButton>
        </div>
      )}
      {asking && !published && !unsaved && !clearance && about.digest && (
        <ClearByMail key={about.digest} place={place} digest={about.digest} asked={about.asked} nameOf={nameOf} />
      )}
      {!published && !unsaved && <Publish place={place} about={about} />}
      <DialogAct
        open={clearing}
        title={`${t('crisis.clearAct')}: ${name}`}
        verb={t('crisis.clearAct')}
        stopped={isSigned(signer) ? undefined : t('crisis.missing')}
        onAct={async () => {
          try {
            await clear.mutateAsync({ place, digest: about.digest ?? '', ...signer });
          } finally {
            setSigner((now) => ({ ...now, passphrase: '' }));
          }
        }}
        onClose={() => {
          setClearing(false);
          setSigner(nobody);
        }}
      >
        <p className="crisis-read" lang={account?.language}>
          {text}
        </p>
        <SignFields value={signer} error={null} onChange={setSigner} />
      </DialogAct>
    </section>
  );
}

/** Where it was published; what stops it says which rule and what to do. */
function Publish({ place, about }: Pick<CrisisPlaceProps, 'about'> & { place: string }) {
  const t = useTexts();
  const publish = useAct('crisis.publish');
  const people = useCall('people.list', {}).data?.people ?? [];
  const [address, setAddress] = useState('');
  const [confirmedBy, setConfirmedBy] = useState('');
  const [stop] = about.stops;
  if (stop)
    return (
      <p className="meta sub crisis-stop">
        <StateIcon shape="waits" size={14} />
        {[t(stop.text), stop.rule].filter(Boolean).join(' ')}
      </p>
    );
  const missing = isWebAddress(address.trim()) ? undefined : t('channels.blocked.address');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (missing !== undefined || publish.isPending) return;
    publish.mutate({ place, address: address.trim(), ...(confirmedBy !== '' && { confirmedBy }) });
  };
  return (
    <form className="crisis-publish" onSubmit={submit}>
      <Textfield
        label={t('channels.address')}
        type="url"
        autoComplete="off"
        value={address}
        maxLength={crisisLimits.address}
        onChange={(event) => setAddress(asLine(event.target.value))}
      />
      {publish.isError && <InlineError error={publish.error} />}
      {asksForWitness(publish.error) && <WitnessField people={people} chosen={confirmedBy} onChoose={setConfirmedBy} />}
      <ActButton type="submit" size="small" variant="secondary" busy={publish.isPending} reason={missing} onAct={() => {}}>
        {t('crisis.publish')}
      </ActButton>
    </form>
  );
}

/** The beginnings that the crisis's own messages offer, in the place's language; the formal channel takes every language. Taken, it is a text to write on. */
function Offers({
  messages,
  language,
  onTake,
}: {
  messages: CrisisPlaceProps['messages'];
  language: string | null;
  onTake: (text: string) => void;
}) {
  const t = useTexts();
  const offers = messages.flatMap(({ id, subject, offers: all }) => {
    const text = all
      .filter((offer) => language === null || offer.language === language)
      .map((offer) => offer.text)
      .join('\n\n');
    return text === '' ? [] : [{ id, subject, text }];
  });
  return offers.map(({ id, subject, text }) => (
    <div key={id} className="row">
      <ActButton size="small" variant="tertiary" onAct={() => onTake(text)}>
        {t('crisis.offer.take', { subject: subject || t('shell.noSubject') })}
      </ActButton>
    </div>
  ));
}

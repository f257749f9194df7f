import { Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { type Crisis, crisisLimits, formalPlace, placeName } from '#shared/domain/crisis/crisis.ts';
import { isFormalOut } from '#shared/domain/crisis/crisis-rules.ts';
import { useHouse } from '../../house.tsx';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { DialogAct } from '../../kit/DialogAct.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { Section } from '../../kit/Section.tsx';
import { StateIcon, type StateShape } from '../../kit/StateIcon.tsx';
import { useAct, useCall } from '../../queries.ts';
import { CrisisPlace } from './CrisisPlace.tsx';
import { Declare } from './Declare.tsx';
import { isSigned, nobody, SignFields } from './SignFields.tsx';
import './crisis.css';

/** The crisis that is open: its texts, and the order in which they are cleared and published; else the way to declare one. */
export default function CrisisScreen() {
  const t = useTexts();
  const { pack } = useHouse();
  const answer = useCall('crisis.get', {}, { keep: true });
  const people = useCall('people.list', {}).data?.people ?? [];
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? '–';
  if (answer.isError) return <InlineError error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data || !pack) return <Loading />;
  const { open, past, places, messages } = answer.data;
  const formal = places.filter(({ place }) => place === formalPlace);
  const accounts = places.filter(({ place }) => place !== formalPlace);
  return (
    <div className="crisis" data-region="work" tabIndex={-1}>
      <div className="crisis-main">
        <div className="screen-head">
          <div>
            <h1>{open ? open.title : t('crisis.title')}</h1>
            {open && <p className="sub">{open.reason}</p>}
          </div>
        </div>
        {!open && (
          <div className="crisis-declare">
            <EmptyState title={t('crisis.none')}>{t(pack.crisis ? 'crisis.noneHelp' : 'crisis.noRules')}</EmptyState>
            {pack.crisis && <Declare />}
            {pack.crisis && <Link href="/register/crisis">{t('register.crisisPage.link')}</Link>}
          </div>
        )}
        {open && (
          <div className="crisis-places">
            {formal.map((about) => (
              <CrisisPlace key={about.place} crisis={open} about={about} messages={messages} nameOf={nameOf} />
            ))}
            <h2 className="heading">{t('crisis.accounts')}</h2>
            <p className="meta sub">
              {t('crisis.accountsHelp')} {pack.crisis?.verified === null && t('crisis.unverified')}{' '}
              <Link href="/register/crisis">{t('register.crisisPage.link')}</Link>
            </p>
            {accounts.map((about) => (
              <CrisisPlace key={about.place} crisis={open} about={about} messages={messages} nameOf={nameOf} />
            ))}
          </div>
        )}
        {past.length > 0 && (
          <Section title={t('crisis.past')}>
            {past.toReversed().map((crisis) => (
              <Course key={crisis.id} crisis={crisis} nameOf={nameOf} />
            ))}
          </Section>
        )}
      </div>
      {open && (
        <aside className="crisis-side" aria-label={t('crisis.order')} data-region="panel" tabIndex={-1}>
          <Section title={t('crisis.order')}>
            <Order crisis={open} messages={messages} />
          </Section>
          <Course crisis={open} nameOf={nameOf} />
          <End />
        </aside>
      )}
    </div>
  );
}

function Order({ crisis, messages }: { crisis: Crisis; messages: readonly { id: string; subject: string }[] }) {
  const t = useTexts();
  const { pack } = useHouse();
  const cleared = crisis.texts.some(({ clearance }) => clearance !== null);
  const out = isFormalOut(crisis);
  const step = (done: boolean, open: boolean): StateShape => (done ? 'done' : open ? 'here' : 'later');
  const steps = [
    { name: t('crisis.step.clear'), help: t('crisis.step.clearHelp'), shape: step(cleared, true) },
    { name: t('crisis.step.formal'), help: t('crisis.step.formalHelp'), shape: step(out, cleared) },
    { name: t('crisis.step.mail'), help: t('crisis.step.mailHelp', { count: messages.length }), shape: step(false, messages.length > 0) },
    {
      name: t('crisis.step.accounts'),
      help: t('crisis.step.accountsHelp', { count: pack?.crisis?.accounts.length ?? 0, version: crisis.setVersion }),
      shape: step(false, out),
    },
  ];
  return (
    <ol className="crisis-order">
      {steps.map(({ name, help, shape }, index) => (
        <li key={name}>
          <StateIcon shape={shape} />
          <div>
            <p className="medium">{name}</p>
            <p className="dense sub">{help}</p>
            {index === 2 &&
              messages.map(({ id, subject }) => (
                <p key={id} className="dense">
                  <Link href={`/messages/${id}`}>{subject || t('shell.noSubject')}</Link>
                </p>
              ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What happened, oldest first, and as a file. */
function Course({ crisis, nameOf }: { crisis: Crisis; nameOf: (id: string) => string }) {
  const t = useTexts();
  const format = useFormat();
  const announce = useAnnounce();
  const { pack } = useHouse();
  const save = useAct('crisis.save');
  return (
    <Section title={crisis.ended ? `${crisis.caseId}: ${crisis.title}` : t('crisis.course')}>
      {crisis.ended && (
        <p className="dense">
          <span className="sub num">
            {t('crisis.endedAt', { from: format.instant(crisis.declared.at), to: format.instant(crisis.ended.at) })}
          </span>{' '}
          {crisis.ended.summary}
        </p>
      )}
      <ol className="crisis-course">
        {crisis.events.map((event) => (
          <li key={`${event.at} ${event.what} ${'place' in event ? event.place : ''}`}>
            <span className="num sub">{format.time(event.at)}</span>
            <span>
              {[
                t(`crisis.event.${event.what}`),
                'place' in event && placeName(pack, event.place, t),
                'person' in event && nameOf(event.person),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
      {save.isError && <InlineError error={save.error} />}
      <div className="row gap-8 crisis-acts">
        {(['document', 'table'] as const).map((form) => (
          <ActButton
            key={form}
            size="small"
            variant="tertiary"
            busy={save.isPending && save.variables.form === form}
            onAct={() =>
              save.mutate({ id: crisis.id, form }, { onSuccess: ({ path }) => path !== null && announce(t('crisis.savedCourse')) })
            }
          >
            {t(form === 'document' ? 'crisis.saveDocument' : 'crisis.saveCourse')}
          </ActButton>
        ))}
      </div>
    </Section>
  );
}

/** Ends it, with a summary and a signature. */
function End() {
  const t = useTexts();
  const end = useAct('crisis.end');
  const [open, setOpen] = useState(false);
  const [summary, setSummary] = useState('');
  const [signer, setSigner] = useState(nobody);
  return (
    <div className="crisis-end">
      <ActButton variant="secondary" onAct={() => setOpen(true)}>
        {t('crisis.endAct')}
      </ActButton>
      <DialogAct
        open={open}
        title={t('crisis.end')}
        verb={t('crisis.end')}
        stopped={summary.trim() !== '' && isSigned(signer) ? undefined : t('crisis.missing')}
        onAct={async () => {
          try {
            await end.mutateAsync({ summary: summary.trim(), ...signer });
          } finally {
            setSigner((now) => ({ ...now, passphrase: '' }));
          }
        }}
        onClose={() => {
          setOpen(false);
          setSigner(nobody);
        }}
      >
        <p>{t('crisis.endHelp')}</p>
        <Textfield
          label={t('crisis.summary')}
          multiline
          rows={3}
          maxLength={crisisLimits.summary}
          value={summary}
          onChange={(event) => setSummary(event.target.value)}
        />
        <SignFields value={signer} error={null} onChange={setSigner} />
      </DialogAct>
    </div>
  );
}

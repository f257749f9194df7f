import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Outcome } from '#shared/domain/advice/outcome.ts';
import type { AdviceStep } from '#shared/domain/advice/path.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { RuleLink } from '../../help/RuleLink.tsx';
import { useFormat, useTexts } from '../../i18n.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { ChannelList } from './ChannelList.tsx';
import { Directories } from './Directories.tsx';
import { RuleList } from './QuestionForm.tsx';

interface OutcomeViewProps {
  outcome: Outcome;
  pack: Pack;
  /** The way to an exception, where its question was asked. */
  wayTo: (take: AdviceStep | undefined) => (() => void) | null;
  /** What to do next. */
  children: ReactNode;
}

/** What the answers come to: the channel or the no, why, where that stands, whom to ask, and what to do next. */
export function OutcomeView({ outcome: { answer, channels, contacts, directories, rules }, pack, wayTo, children }: OutcomeViewProps) {
  const t = useTexts();
  const format = useFormat();
  return (
    <article className="advice-outcome" aria-labelledby="advice-outcome-title">
      <header>
        <StateIcon shape={answer.refusal ? 'stops' : answer.needsReason ? 'warns' : 'done'} size={22} />
        <div>
          <h2 id="advice-outcome-title" tabIndex={-1}>
            {answer.title[t.locale]}
          </h2>
          <p>
            {answer.about[t.locale]} <RuleList rules={answer.rules} />
          </p>
        </div>
      </header>
      {answer.inferred && (
        <p className="advice-note">
          <StateIcon shape="hint" size={16} />
          <span>
            <span className="medium">{t('advice.inferred')}</span> {answer.inferred[t.locale]}
          </span>
        </p>
      )}
      {answer.reasons.length > 0 && (
        <Part title={t(answer.refusal ? 'advice.whyNot' : 'advice.why')}>
          <ul className="advice-reasons">
            {answer.reasons.map(({ rule, text }, index) => (
              <li key={index}>
                {text[t.locale]} <RuleLink rule={rule} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {children}
      {channels.length > 0 && (
        <Part title={t(answer.refusal ? 'advice.instead' : 'advice.channels', { count: channels.length })}>
          <ChannelList channels={channels} />
        </Part>
      )}
      {answer.exceptions.length > 0 && (
        <Part title={t('advice.exceptions')}>
          <ul className="advice-reasons">
            {answer.exceptions.map(({ rule, text, take }) => {
              const go = wayTo(take);
              return (
                <li key={rule}>
                  {text[t.locale]} <RuleLink rule={rule} />
                  {go && (
                    <Button
                      className="small"
                      variant="secondary"
                      data-color="neutral"
                      aria-label={t('advice.takeNamed', { way: text[t.locale] })}
                      onClick={go}
                    >
                      {t('advice.take')}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        </Part>
      )}
      {(contacts.length > 0 || directories.length > 0) && (
        <Part title={t('advice.contacts')}>
          {contacts.length > 0 && (
            <ul className="advice-reasons">
              {contacts.map(({ id, name, email }) => (
                <li key={id}>
                  {name[t.locale]} <span className="sub num">{email}</span>
                </li>
              ))}
            </ul>
          )}
          <Directories directories={directories} institution={pack.institution[t.locale]} />
        </Part>
      )}
      <Part title={t('advice.whereItStands')}>
        <p className="dense" lang="nb">
          {answer.source}
        </p>
        <p className="dense sub">
          {t('advice.document', { issuer: pack.issuer, date: format.day(pack.date, { weekday: false }) })} <RuleList rules={rules} />
        </p>
      </Part>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="advice-part">
      <h3 className="heading">{title}</h3>
      {children}
    </section>
  );
}

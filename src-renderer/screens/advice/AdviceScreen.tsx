import { useEffect, useMemo, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import type { MessageDetail } from '#shared/contract/messages.ts';
import { exceptionPath, outcome } from '#shared/domain/advice/outcome.ts';
import { type AdviceStep, back, backTo, pathCode, pathFromCode, standing, stepsOf, withAnswer } from '#shared/domain/advice/path.ts';
import type { Advice } from '#shared/domain/policy/advice.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { useHouse } from '../../house.tsx';
import { useFormat, useTexts } from '../../i18n.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { Work } from '../../kit/Work.tsx';
import { useCall } from '../../queries.ts';
import { usePackOf } from '../message-frame/use-pack-of.ts';
import { AnsweredList } from './AnsweredList.tsx';
import { NextAct } from './NextAct.tsx';
import { OutcomeView } from './OutcomeView.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import './advice.css';

/** Which channel? One question at a time, as the institution asks them, and what they come to. The address holds the answers. */
export default function AdviceScreen({ code, messageId }: { code: string | undefined; messageId?: string }) {
  const t = useTexts();
  const house = useHouse();
  const message = useCall('messages.get', { id: messageId ?? '' }, { enabled: messageId !== undefined, keep: true });
  const ofMessage = usePackOf(message.data?.packId);
  const pack = messageId === undefined ? house.pack : ofMessage.pack;
  const failed = message.isError ? message : ofMessage.failed;
  if (failed)
    return (
      <div style={{ padding: 24 }}>
        <InlineError error={failed.error} onRetry={() => void failed.refetch()} />
      </div>
    );
  if (!pack || (messageId !== undefined && !message.data)) return <Loading />;
  if (!pack.advice)
    return (
      <div style={{ padding: '0 24px' }}>
        <EmptyState title={t('advice.none')}>{t('advice.noneWhat', { institution: pack.institution[t.locale] })}</EmptyState>
      </div>
    );
  return <Asked pack={pack} advice={pack.advice} code={code ?? ''} message={message.data ?? null} />;
}

function Asked({ pack, advice, code, message }: { pack: Pack; advice: Advice; code: string; message: MessageDetail | null }) {
  const t = useTexts();
  const format = useFormat();
  const [, go] = useLocation();
  const work = useRef<HTMLDivElement>(null);
  const { stood, path, dropped } = useMemo(() => {
    const asked = pathFromCode(code);
    const now = standing(advice, asked);
    return { stood: now, path: stepsOf(now), dropped: asked.length > now.answered.length };
  }, [advice, code]);
  const found = outcome(pack, stood, format.dayOf(format.now));
  // What was answered before Back stands chosen when its question comes again.
  const chosen = useRef(new Map<string, string>());
  for (const { question, option } of path) chosen.current.set(question, option);

  const address = message ? `/messages/${message.id}/advice` : '/advice';
  const goTo = (steps: readonly AdviceStep[]): void => go(steps.length === 0 ? address : `${address}/${pathCode(steps)}`);

  // Whoever has answered is at what comes next; a screen that has just opened leaves the focus where it is.
  const here = pathCode(path);
  const shown = useRef(here);
  useEffect(() => {
    if (shown.current === here) return;
    shown.current = here;
    const region = work.current;
    const target =
      region?.querySelector<HTMLElement>('input:checked') ?? region?.querySelector<HTMLElement>('input[type="radio"], h2[tabindex]');
    target?.focus();
    if (target?.matches('h2')) target.scrollIntoView({ block: 'nearest' });
  }, [here]);

  return (
    <Work
      className="advice"
      panelLabel={t('advice.answered')}
      panel={
        <AnsweredList
          answered={stood.answered}
          onAgain={(question) => goTo(backTo(advice, path, question))}
          onRestart={path.length > 0 ? () => goTo([]) : undefined}
        />
      }
    >
      <div className="work-scroll">
        <div className="screen-head">
          <div>
            <h1>{t('advice.title')}</h1>
            <p className="sub">
              {message ? (
                <Link href={`/messages/${message.id}/draft`}>
                  {t('advice.forMessage', { subject: message.brief.subject || t('shell.noSubject') })}
                </Link>
              ) : (
                t('advice.what', { institution: pack.institution[t.locale] })
              )}
            </p>
          </div>
        </div>
        <div className="advice-body" ref={work}>
          {dropped && (
            <p className="advice-note" role="status">
              <StateIcon shape="hint" size={16} />
              {t('advice.dropped')}
            </p>
          )}
          {stood.question && (
            <QuestionForm
              key={stood.question.id}
              question={stood.question}
              number={path.length + 1}
              before={chosen.current.get(stood.question.id) ?? null}
              onAnswer={(option) => goTo(withAnswer(advice, path, { question: stood.question?.id ?? '', option }))}
              onBack={path.length > 0 ? () => goTo(back(advice, path)) : undefined}
            />
          )}
          {found && (
            <OutcomeView
              key={here}
              outcome={found}
              pack={pack}
              wayTo={(take) => {
                const other = exceptionPath(pack, path, take);
                return other && (() => goTo(other));
              }}
            >
              <NextAct
                answer={found.answer}
                byMail={['mail', 'list', undefined].includes(found.channels[0]?.kind)}
                path={path}
                message={message}
                onBack={() => goTo(back(advice, path))}
              />
            </OutcomeView>
          )}
        </div>
      </div>
    </Work>
  );
}

import { Link } from 'wouter';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { useOutside } from '../../../kit/outside.tsx';
import { StateTag } from '../StateTag.tsx';
import { platformName, useRegisterRules } from '../words.ts';
import { blocksOf, type Channel, type Step } from './steps.ts';

/** What the channel is and where it stands; at the right what is left before its next step, and that step. */
export function ChannelHead({ found, step, onStep }: { found: Channel; step: Step | null; onStep: () => void }) {
  const t = useTexts();
  const rules = useRegisterRules();
  const outside = useOutside();
  const { channel, unit, crisis } = found;
  const { name, platform, platformOther, addressUrl, managed, kind } = channel.fields;
  const facts = [
    <Link key="all" href="/register">
      {t('register.screen.title')}
    </Link>,
    unit?.name,
    managed && kind
      ? t('register.channel.kind', { managed, kind, word: t(`register.value.${kind}`).toLocaleLowerCase('nb') })
      : managed && t(`register.value.${managed}`),
    addressUrl && (/^https?:/i.test(addressUrl) ? outside.link(addressUrl, addressUrl.replace(/^https?:\/\//i, '')) : addressUrl),
    crisis && t('register.screen.crisis'),
    channel.imported && t('register.screen.imported', { file: channel.imported.file, row: channel.imported.row }),
  ].filter(Boolean);
  return (
    <header className="message-head channel-head" data-region="header" tabIndex={-1}>
      <div className="what">
        <div className="row gap-12">
          <h1>
            {name || t('register.screen.noName')}{' '}
            <span className="platform">{platform === 'other' ? platformOther : platformName(rules, platform)}</span>
          </h1>
          <StateTag state={channel.state} />
        </div>
        <div className="facts num">
          {facts.map((fact, index) => (
            <span key={index}>{fact}</span>
          ))}
        </div>
        {outside.failed}
      </div>
      {step && <NextStep found={found} step={step} onStep={onStep} />}
    </header>
  );
}

function NextStep({ found, step, onStep }: { found: Channel; step: Step; onStep: () => void }) {
  const t = useTexts();
  const format = useFormat();
  const blocks = blocksOf(step);
  const { evaluationDue } = found.channel.fields;
  const reason = !step.mayI ? (
    t('register.screen.notMine')
  ) : blocks > 0 ? (
    <>
      <b>{t('register.screen.stepsLeft', { count: blocks })}</b>{' '}
      {t('register.step.leftBefore', { can: t('register.step.can', { event: step.event }) })}
    </>
  ) : undefined;
  return (
    <div className="acts">
      {reason === undefined && step.event === 'evaluate' && evaluationDue !== null && (
        <span className="act-reason">
          {t('register.step.evaluationOn', { day: format.day(evaluationDue, { long: true, weekday: false }) })}
        </span>
      )}
      <ActButton variant="primary" reason={reason} showReason onAct={onStep}>
        {t(`register.event.${step.event}`)}
      </ActButton>
    </div>
  );
}

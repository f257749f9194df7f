import { useState } from 'react';
import { overStages } from '#shared/domain/message/stage.ts';
import { rulesChangedSince } from '#shared/domain/policy/pack-version.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useOpenMessage } from './message-context.ts';
import './outcome.css';

/** Says that a frozen message is held against other rules than it was frozen under, what that means for it, and offers to freeze it anew. */
export function RulesChanged() {
  const t = useTexts();
  const { detail, pack, submission } = useOpenMessage();
  const [error, setError] = useState<unknown>(null);
  const { version, stage, changedSince } = detail;
  // A send that has begun is finished by the rules that it began under.
  const begun = detail.orders.some(({ order }) => order.kind === 'send' && order.startedAt !== null);
  if (!version || changedSince || begun || overStages.has(stage) || !rulesChangedSince(version, pack)) return null;
  const freezeAgain = (): void => {
    setError(null);
    submission.submit().catch(setError);
  };
  const params = { was: version.packVersion, now: pack.version, from: version.packId, to: pack.id };
  return (
    <div className="outcome rules-changed">
      <StateIcon shape="waits" size={16} />
      <p>
        <b>{t(version.packId === pack.id ? 'packs.message.changed' : 'packs.message.otherPack', params)}</b>{' '}
        {t('packs.message.changedWhat')}
      </p>
      {error !== null && <InlineError error={error} />}
      <ActButton variant="secondary" size="small" busy={submission.busy} onAct={freezeAgain}>
        {t('packs.message.freezeAgain')}
      </ActButton>
    </div>
  );
}

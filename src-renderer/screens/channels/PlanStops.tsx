import { overStages } from '#shared/domain/message/stage.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useCall } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { PlanFindings } from './PlanFindings.tsx';
import './channels.css';

/** Says in good time, on the steps where a submitted message goes out, what of its channel plan will hold it back. */
export function PlanStops() {
  const t = useTexts();
  const { detail, step, showPlan } = useOpenMessage();
  const begun = detail.orders.some(({ order }) => order.kind === 'send' && order.startedAt !== null);
  const goesOut = detail.version !== null && !begun && !overStages.has(detail.stage) && step !== 'draft' && step !== 'checks';
  const plan = useCall('channels.get', { messageId: detail.id }, { keep: true, enabled: goesOut });
  const stops = plan.data?.sending.filter(({ severity }) => severity === 'block') ?? [];
  if (!goesOut || stops.length === 0) return null;
  return (
    <div className="outcome plan-stops">
      <StateIcon shape="waits" size={16} />
      <div>
        <p className="medium">{t('channels.stops')}</p>
        <PlanFindings findings={stops} />
      </div>
      <ActButton variant="secondary" size="small" onAct={showPlan}>
        {t('channels.go')}
      </ActButton>
    </div>
  );
}

/** What the rules say of the channel plan, beside the checks of the text: a message is submitted with both in view. */
export function PlanInChecks({ onOpen }: { onOpen: () => void }) {
  const t = useTexts();
  const { detail } = useOpenMessage();
  const plan = useCall('channels.get', { messageId: detail.id }, { keep: true });
  if (!plan.data) return null;
  const { items, findings } = plan.data;
  const said = items.filter((view) => view.findings.length > 0);
  const count = [...findings, ...said.flatMap((view) => view.findings)].length;
  if (count === 0) return null;
  return (
    <section className="plan-in-checks" aria-labelledby="plan-in-checks">
      <h3 className="small-heading num" id="plan-in-checks">
        {t('channels.inChecks', { count })}
      </h3>
      <PlanFindings findings={findings} />
      {said.map(({ item, findings: own }) => (
        <div key={item.id}>
          <p className="medium dense">{item.title}</p>
          <PlanFindings findings={own} />
        </div>
      ))}
      <ActButton variant="tertiary" size="small" onAct={onOpen}>
        {t('channels.go')}
      </ActButton>
    </section>
  );
}

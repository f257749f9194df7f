import { RuleLink } from '../../../help/RuleLink.tsx';
import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { StateIcon } from '../../../kit/StateIcon.tsx';
import { type Failing, remedyOf } from './steps.ts';
import type { Place } from './use-place.ts';

/** One thing that a step fails on, or is warned about: which rule says so, and the way to put it right. */
export function StepRow({ one, mayWrite, onPlace }: { one: Failing; mayWrite: boolean; onPlace: (place: Place) => void }) {
  const t = useTexts();
  const { says, rule, severity } = one;
  const remedy = remedyOf(one);
  const place = remedy?.at === 'section' && !mayWrite ? null : remedy;
  return (
    <li>
      <StateIcon
        shape={severity === 'block' ? 'stops' : 'warns'}
        size={16}
        label={t(severity === 'block' ? 'register.step.stops' : 'register.step.warns')}
      />
      <span className="what">
        <span className="medium">{says}</span>
        {rule !== null && (
          <span className="sub meta">
            {t('register.step.rule')} <RuleLink rule={rule} />
          </span>
        )}
      </span>
      {place && (
        <ActButton
          size="small"
          variant="secondary"
          aria-label={`${t('register.step.act', { act: actOf(one, place) })}: ${says}`}
          onAct={() => onPlace(place)}
        >
          {t('register.step.act', { act: actOf(one, place) })}
        </ActButton>
      )}
    </li>
  );
}

/** What is done about it, in the words of the texts. */
function actOf({ guard }: Failing, place: Place): string {
  if (guard === 'removed-access') return 'removed';
  if (guard === 'rotated-secrets') return 'rotated';
  if (place.at === 'step') return place.event === 'approveAgain' ? 'again' : (place.event ?? 'go');
  if (place.at === 'section') return guard === 'required' ? 'fill' : 'mend';
  if (place.book === 'questions') return 'answer';
  return place.act === 'new' ? 'add' : 'see';
}

import { Fragment, type ReactNode } from 'react';
import type { Requirement } from '#shared/domain/policy/register.ts';
import { wayStates } from '#shared/domain/register/life-cycle.ts';
import { RuleLink } from '../../../help/RuleLink.tsx';
import { useTexts } from '../../../i18n.tsx';
import { useRegisterRules } from '../words.ts';

/** Which rules ask for a field, or a part of one, and from when on. Gives null where none does. */
export function useFieldHelp(): (path: string) => ReactNode {
  const t = useTexts();
  const { requirements } = useRegisterRules();
  return (path) => {
    const own = requirements.filter(({ field }) => field === path);
    const first = own.toSorted(byGravity)[0];
    if (!first) return null;
    const rules = [...new Set(own.flatMap(({ rule }) => (rule === null ? [] : [rule])))];
    return (
      <span className="field-help">
        {t('help.register.required', { state: first.state, severity: first.severity })}
        {rules.map((rule) => (
          <Fragment key={rule}>
            {' '}
            <RuleLink rule={rule} />
          </Fragment>
        ))}
      </span>
    );
  };
}

/** What blocks before what warns, and of those the one that asks first. */
function byGravity(a: Requirement, b: Requirement): number {
  return Number(a.severity === 'warn') - Number(b.severity === 'warn') || wayStates.indexOf(a.state) - wayStates.indexOf(b.state);
}

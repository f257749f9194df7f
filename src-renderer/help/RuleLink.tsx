import { isNumbered } from '#shared/domain/policy/rule-fields.ts';
import { useTexts } from '../i18n.tsx';
import { useHelp } from './help-context.tsx';
import './help.css';

/** A rule's number, which leads to the rule and its source, beside the work. Nothing for a check of the program's own. */
export function RuleLink({ rule }: { rule: string }) {
  const t = useTexts();
  const { open } = useHelp();
  if (!isNumbered(rule)) return null;
  return (
    <button type="button" className="rule-link" aria-label={t('help.rules.link', { rule })} onClick={() => open('rules', rule)}>
      {rule}
    </button>
  );
}

import { Select, Switch, Table } from '@digdir/designsystemet-react';
import { severities } from '#shared/domain/checks/finding.ts';
import { packFields } from '#shared/domain/policy/pack-fields.ts';
import { isNumbered } from '#shared/domain/policy/rule-fields.ts';
import type { Rule } from '#shared/domain/policy/rule-kinds.ts';
import { RuleLink } from '../../../help/RuleLink.tsx';
import { useTexts } from '../../../i18n.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { ruleSentence, severityShapes } from '../../../kit/rule-words.ts';
import { StateIcon } from '../../../kit/StateIcon.tsx';
import { EditField } from './EditField.tsx';
import { leafName } from './pack-words.ts';
import { type Shown, useChange } from './use-change.ts';

/** Every rule with what it asks, how hard, its limits and its source, changed in place; those that are switched off stand last. */
export function RulesTable({ shown }: { shown: Shown }) {
  const t = useTexts();
  const { pack } = shown;
  const { reason, change, error, wrong } = useChange(shown);
  const fields = packFields(pack);
  const fixed = reason !== null;
  const row = (rule: Rule, index: number, off: boolean) => {
    const sentence = ruleSentence(rule, t);
    const name = `${rule.id}: ${sentence}`;
    return (
      <Table.Row key={`${off ? 'off' : 'on'}-${index}`} className={off ? 'is-off' : undefined}>
        <Table.Cell className="num">
          <span className="row gap-8">
            <StateIcon shape={off ? 'fell' : severityShapes[rule.severity]} size={16} />
            {isNumbered(rule.id) && !off ? <RuleLink rule={rule.id} /> : rule.id}
          </span>
        </Table.Cell>
        <Table.Cell className="wraps">
          {sentence}
          <span className="meta sub">{rule.source}</span>
        </Table.Cell>
        <Table.Cell>
          {fixed || off ? (
            t(`settings.severity.${rule.severity}`)
          ) : (
            <Select
              className="small"
              aria-label={t('packs.severityOf', { rule: name })}
              value={rule.severity}
              onChange={(event) => {
                const severity = severities.find((one) => one === event.target.value);
                if (severity) void change({ do: 'severity', rule: index, severity }).catch(() => {});
              }}
            >
              {severities.map((severity) => (
                <Select.Option key={severity} value={severity}>
                  {t(`settings.severity.${severity}`)}
                </Select.Option>
              ))}
            </Select>
          )}
        </Table.Cell>
        <Table.Cell className="limits">
          {!off &&
            fields
              .filter(({ path, kind }) => path[0] === 'rules' && path[1] === index && path[2] === 'params' && kind === 'number')
              .map((field) => {
                const leaf = leafName(String(field.path.at(-1)), t);
                if (fixed) return <span key={leaf}>{`${field.value} ${leaf}`}</span>;
                return (
                  <span key={field.path.join('.')} className="limit">
                    <EditField
                      label={t('packs.limitOf', { limit: leaf, rule: name })}
                      hiddenLabel
                      field={field}
                      wrong={(value) => wrong({ do: 'set', path: field.path, value })}
                      onSave={(value) => change({ do: 'set', path: field.path, value })}
                    />
                    <span className="dense sub">{leaf}</span>
                  </span>
                );
              })}
        </Table.Cell>
        <Table.Cell>
          {fixed ? (
            t(off ? 'packs.isOff' : 'packs.isOn')
          ) : (
            <Switch
              aria-label={t('packs.holds', { rule: name })}
              checked={!off}
              onChange={() => void change(off ? { do: 'on', rule: index } : { do: 'off', rule: index }).catch(() => {})}
            />
          )}
        </Table.Cell>
      </Table.Row>
    );
  };
  return (
    <>
      {reason !== null && <p className="dense sub">{reason}</p>}
      {error && <InlineError error={error} />}
      <Table className="settings-table pack-rules">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{t('settings.ruleId')}</Table.HeaderCell>
            <Table.HeaderCell>{t('settings.ruleWhat')}</Table.HeaderCell>
            <Table.HeaderCell>{t('packs.leaf.severity')}</Table.HeaderCell>
            <Table.HeaderCell>{t('packs.limit')}</Table.HeaderCell>
            <Table.HeaderCell>{t('packs.leaf.off')}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {pack.rules.map((rule, index) => row(rule, index, false))}
          {(pack.rulesOff ?? []).map((rule, index) => row(rule, index, true))}
        </Table.Body>
      </Table>
    </>
  );
}

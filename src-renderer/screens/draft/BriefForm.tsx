import { Button, Field, Fieldset, Label, Radio, Select, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import type { Finding } from '#shared/domain/checks/finding.ts';
import { type Audience, asLine, audienceKinds, type Brief, briefLimits, isSelection } from '#shared/domain/draft/brief.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import type { TextId } from '#shared/texts/index.ts';
import { severityShape } from '../../editor/SheetView.tsx';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { fieldOf, findingKey, rulesAbout } from './findings.ts';
import { WallTimeField } from './WallTimeField.tsx';

interface BriefFormProps {
  brief: Brief;
  pack: Pack;
  findings: readonly Finding[];
  nameOf: (personId: string | null) => string;
  onChange: (change: Partial<Brief>) => void;
  onConfirmList: () => void;
  confirming: boolean;
  onDone: () => void;
  onBlur: () => void;
}

type TextField = 'narrowerGroupsConsidered' | 'reasonStatement' | 'relevance' | 'webPage' | 'subject' | 'sender' | 'from' | 'replyTo';

/** The brief as a form that is saved as it is typed. Each field says which rule asks for it, and shows what the rules find. */
export function BriefForm({ brief, pack, findings, nameOf, onChange, onConfirmList, confirming, onDone, onBlur }: BriefFormProps) {
  const t = useTexts();
  const format = useFormat();
  const help = (field: string, text?: TextId): string =>
    [text && t(text), rulesAbout(pack, field).length > 0 && t('brief.askedBy', { rules: rulesAbout(pack, field).join(', ') })]
      .filter(Boolean)
      .join(' ');
  const about = (field: string) => findings.filter((finding) => fieldOf(finding) === field);
  const tooLong = (field: keyof typeof briefLimits, { length }: string): string | undefined =>
    length > briefLimits[field] ? t('brief.tooLong', { count: format.count(length), limit: format.count(briefLimits[field]) }) : undefined;
  const text = (field: TextField, helpText?: TextId, more: { lines?: number; type?: 'email' | 'url'; lang?: string } = {}): ReactNode => {
    const own = {
      id: `brief-${field}`,
      label: t(`brief.${field}`),
      description: help(field, helpText),
      value: brief[field],
      error: tooLong(field, brief[field]),
      'aria-describedby': about(field).length > 0 ? `brief-${field}-findings` : undefined,
      'aria-invalid': brief[field] !== '' && about(field).some(({ severity }) => severity === 'block') ? true : undefined,
    };
    return more.lines ? (
      <Textfield {...own} multiline rows={more.lines} onChange={(event) => onChange({ [field]: event.target.value })} />
    ) : (
      <Textfield
        {...own}
        type={more.type ?? 'text'}
        autoComplete="off"
        onChange={(event) => onChange({ [field]: asLine(event.target.value) })}
      />
    );
  };
  const audience = brief.audience;
  const setAudience = (change: Partial<Audience>): void => {
    if (audience) onChange({ audience: { ...audience, ...change } });
  };
  const reason = pack.reasons.find(({ code }) => code === brief.reason);
  const reasons = pack.reasons.filter(
    ({ audiences, code }) => !audiences || !audience || audiences.includes(audience.kind) || code === brief.reason,
  );
  const confirmed = brief.replyToConfirmed;
  return (
    <form className="brief-form" onSubmit={(event) => event.preventDefault()} onBlur={onBlur} aria-label={t('brief.title')}>
      <p className="meta sub">{t('brief.savedAsTyped')}</p>
      <div>
        <Fieldset id="brief-audience" tabIndex={-1} aria-describedby={about('audience').length > 0 ? 'brief-audience-findings' : undefined}>
          <Fieldset.Legend className="field-label">{t('brief.audience')}</Fieldset.Legend>
          <Fieldset.Description>{help('audience', 'brief.audienceHelp')}</Fieldset.Description>
          {audienceKinds.map((kind) => (
            <Radio
              key={kind}
              name="audience"
              value={kind}
              label={t(`shell.audience.${kind}`)}
              checked={audience?.kind === kind}
              onChange={() => onChange({ audience: isSelection(kind) && audience ? { ...audience, kind } : { kind } })}
            />
          ))}
        </Fieldset>
        <About findings={about('audience')} field="audience" />
      </div>
      {audience && isSelection(audience.kind) && (
        <>
          <Textfield
            multiline
            rows={2}
            id="brief-groups"
            label={t('brief.groups')}
            description={help('groups', 'brief.groupsHelp')}
            value={audience.description ?? ''}
            error={tooLong('description', audience.description ?? '')}
            onChange={(event) => setAudience({ description: event.target.value })}
          />
          <CommaField
            id="brief-placeCodes"
            label={t('brief.placeCodes')}
            help={t('brief.codesHelp')}
            values={audience.placeCodes ?? []}
            onChange={(placeCodes) => setAudience({ placeCodes })}
          />
          {audience.kind === 'staff-selection' && (
            <CommaField
              id="brief-positionGroups"
              label={t('brief.positionGroups')}
              help={t('brief.positionHelp')}
              values={audience.positionGroups ?? []}
              onChange={(positionGroups) => setAudience({ positionGroups })}
            />
          )}
        </>
      )}
      <div>
        <Field>
          <Label htmlFor="brief-reason">{t('brief.reason')}</Label>
          <Field.Description>{help('reason')}</Field.Description>
          <Select id="brief-reason" value={brief.reason ?? ''} onChange={(event) => onChange({ reason: event.target.value || null })}>
            <Select.Option value="">{t('brief.chooseReason')}</Select.Option>
            {reasons.map(({ code, name }) => (
              <Select.Option key={code} value={code}>
                {name[t.locale]}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <About findings={about('reason')} field="reason" />
      </div>
      {(reason?.needsStatement || brief.reasonStatement !== '') && (
        <div>
          {text('reasonStatement', undefined, { lines: 3 })}
          <About findings={about('reasonStatement')} field="reasonStatement" />
        </div>
      )}
      <div>
        {text('relevance', 'brief.relevanceHelp', { lines: 3 })}
        <About findings={about('relevance')} field="relevance" />
      </div>
      <div>
        {text('narrowerGroupsConsidered', 'brief.narrowerHelp', { lines: 3 })}
        <About findings={about('narrowerGroupsConsidered')} field="narrowerGroupsConsidered" />
      </div>
      <div>
        {text('webPage', 'brief.webPageHelp', { type: 'url' })}
        <About findings={about('webPage')} field="webPage" />
      </div>
      <div>
        {text('subject', 'brief.subjectHelp')}
        <About findings={about('subject')} field="subject" />
      </div>
      <div>
        {text('sender', 'brief.senderHelp')}
        <About findings={about('sender')} field="sender" />
      </div>
      <div>
        {text('from', undefined, { type: 'email' })}
        <About findings={about('from')} field="from" />
      </div>
      <div>
        {text('replyTo', 'brief.replyToHelp', { type: 'email' })}
        <About findings={about('replyTo')} field="replyTo" />
        {confirmed ? (
          <p className="field-finding c-success">
            <StateIcon shape="done" size={14} />
            {t('brief.listConfirmed', { who: nameOf(confirmed.by), when: format.instant(confirmed.at) })}
          </p>
        ) : (
          <div className="confirm-list">
            <p className="meta sub">{t('brief.confirmListAbout')}</p>
            <ActButton
              type="button"
              size="small"
              variant="secondary"
              busy={confirming}
              reason={brief.replyTo.trim() === '' ? t('brief.writeAddressFirst') : undefined}
              onAct={onConfirmList}
            >
              {t('brief.confirmList')}
            </ActButton>
          </div>
        )}
      </div>
      <div>
        <WallTimeField
          id="brief-wantedAt"
          label={t('brief.wantedAt')}
          help={help('wantedAt')}
          value={brief.wantedAt}
          zone={pack.zone}
          onChange={(wantedAt) => onChange({ wantedAt })}
        />
        <About findings={about('wantedAt')} field="wantedAt" />
      </div>
      <Button type="button" variant="secondary" onClick={onDone}>
        {t('brief.done')}
      </Button>
    </form>
  );
}

function About({ findings, field }: { findings: readonly Finding[]; field: string }) {
  const t = useTexts();
  if (findings.length === 0) return null;
  return (
    <div id={`brief-${field}-findings`}>
      {findings.map((finding) => (
        <p
          className={`field-finding ${finding.severity === 'block' ? 'c-danger' : finding.severity === 'warn' ? 'c-warning' : 'sub'}`}
          key={findingKey(finding)}
        >
          <StateIcon shape={severityShape[finding.severity]} size={14} />
          {t(finding.text)}
        </p>
      ))}
    </div>
  );
}

/** Several short values in one line; what is written stays as it is while it is written. */
function CommaField({
  id,
  label,
  help,
  values,
  onChange,
}: {
  id: string;
  label: string;
  help: string;
  values: readonly string[];
  onChange: (values: string[]) => void;
}) {
  const [written, setWritten] = useState(values.join(', '));
  const read = (line: string): string[] =>
    line
      .split(/[,;]/)
      .map((value) => value.trim())
      .filter(Boolean);
  const shown = read(written).join() === values.join() ? written : values.join(', ');
  return (
    <Textfield
      id={id}
      label={label}
      description={help}
      value={shown}
      onChange={(event) => {
        setWritten(event.target.value);
        onChange(read(event.target.value));
      }}
    />
  );
}

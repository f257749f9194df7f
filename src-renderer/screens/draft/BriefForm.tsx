import { Button, Field, Fieldset, Label, Radio, Select, Textfield } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Finding } from '#shared/domain/checks/finding.ts';
import { type Audience, asLine, audienceKinds, type Brief, briefLimits, isSelection } from '#shared/domain/draft/brief.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import type { TextId } from '#shared/texts/index.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { severityShapes } from '../../kit/rule-words.ts';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { BodyFields } from './BodyFields.tsx';
import { fieldOf, findingKey, rulesAbout } from './findings.ts';
import { SelectionFields } from './SelectionFields.tsx';
import type { TickWhat } from './store.ts';
import { TickFields } from './TickFields.tsx';
import { WallTimeField } from './WallTimeField.tsx';

interface BriefFormProps {
  brief: Brief;
  pack: Pack;
  findings: readonly Finding[];
  nameOf: (personId: string | null) => string;
  onChange: (change: Partial<Brief>) => void;
  onConfirmList: () => void;
  onTick: (what: TickWhat, on: boolean) => void;
  confirming: boolean;
  onDone: () => void;
  onBlur: () => void;
}

type TextField = 'narrowerGroupsConsidered' | 'reasonStatement' | 'relevance' | 'webPage' | 'subject' | 'sender' | 'from' | 'replyTo';

/** The brief as a form that is saved as it is typed. Each field says which rule asks for it, and shows what the rules find. */
export function BriefForm({ brief, pack, findings, nameOf, onChange, onConfirmList, onTick, confirming, onDone, onBlur }: BriefFormProps) {
  const t = useTexts();
  const format = useFormat();
  const help = (field: string, text?: TextId): string =>
    [text && t(text), rulesAbout(pack, field).length > 0 && t('brief.askedBy', { rules: rulesAbout(pack, field).join(', ') })]
      .filter(Boolean)
      .join(' ');
  const about = (field: string) => findings.filter((finding) => fieldOf(finding) === field);
  const said = (field: string): ReactNode => <About findings={about(field)} field={field} />;
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
      <BodyFields brief={brief} pack={pack} onChange={onChange} about={said} />
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
        {said('audience')}
      </div>
      {audience && isSelection(audience.kind) && (
        <SelectionFields
          audience={audience}
          pack={pack}
          help={help('groups', 'brief.groupsHelp')}
          tooLong={tooLong('description', audience.description ?? '')}
          onChange={setAudience}
          about={said}
        />
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
        {said('reason')}
      </div>
      {(reason?.needsStatement || brief.reasonStatement !== '') && (
        <div>
          {text('reasonStatement', undefined, { lines: 3 })}
          {said('reasonStatement')}
        </div>
      )}
      <div>
        {text('relevance', 'brief.relevanceHelp', { lines: 3 })}
        {said('relevance')}
      </div>
      <div>
        {text('narrowerGroupsConsidered', 'brief.narrowerHelp', { lines: 3 })}
        {said('narrowerGroupsConsidered')}
      </div>
      <div>
        {text('webPage', 'brief.webPageHelp', { type: 'url' })}
        {said('webPage')}
      </div>
      <div>
        {text('subject', 'brief.subjectHelp')}
        {said('subject')}
      </div>
      <div>
        {text('sender', 'brief.senderHelp')}
        {said('sender')}
      </div>
      <div>
        {text('from', undefined, { type: 'email' })}
        {said('from')}
      </div>
      <div>
        {text('replyTo', 'brief.replyToHelp', { type: 'email' })}
        {said('replyTo')}
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
        {said('wantedAt')}
      </div>
      <TickFields brief={brief} pack={pack} nameOf={nameOf} onTick={onTick} about={said} />
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
          <StateIcon shape={severityShapes[finding.severity]} size={14} />
          {t(finding.text)}
        </p>
      ))}
    </div>
  );
}

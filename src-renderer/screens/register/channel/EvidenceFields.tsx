import { Field, Fieldset, Label, Select } from '@digdir/designsystemet-react';
import { type BookEntry, suspendingKinds } from '#shared/domain/register/books.ts';
import { type Alternatives, partsAsked, type Transition } from '#shared/domain/register/life-cycle.ts';
import type { Part, Parts } from '#shared/domain/register/parts.ts';
import type { TextId } from '#shared/texts/index.ts';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { PickFile } from '../../../kit/PickFile.tsx';
import { useCall } from '../../../queries.ts';
import { PartField } from './PartField.tsx';
import { useFileDigest } from './use-file-digest.ts';
import './evidence.css';

type Told = Readonly<Record<string, unknown>>;

interface EvidenceFieldsProps {
  channelId: string;
  step: Transition;
  told: Told;
  onTold: (parts: Told) => void;
}

/** What is told with a step, part by part; of several proofs of which one is enough it says so. */
export function EvidenceFields({ channelId, step, told, onTold }: EvidenceFieldsProps) {
  const t = useTexts();
  const parts: Parts = step.evidence;
  const asked = new Set(partsAsked(step));
  const alternatives = (step.needs as readonly (string | Alternatives)[]).find((need) => typeof need !== 'string');
  const ofProof = new Set(alternatives?.anyOf.flat());
  const field = ([id, part]: [string, Part]) => {
    const label = t(`register.evidence.${id}` as TextId);
    if (part.kind === 'entry')
      return (
        <IncidentField
          key={id}
          channelId={channelId}
          label={label}
          value={String(told[id])}
          onChange={(entry) => onTold({ [id]: entry })}
        />
      );
    return <PartField key={id} part={part} path={id} label={label} value={told[id]} onChange={(value) => onTold({ [id]: value })} />;
  };
  const rows = Object.entries(parts).filter(([id]) => asked.has(id));
  return (
    <>
      {rows.filter(([id]) => !ofProof.has(id)).map(field)}
      {alternatives && (
        <Fieldset className="proof-fields">
          <Fieldset.Legend>{t('register.evidence.proof')}</Fieldset.Legend>
          <Fieldset.Description>{t(`register.evidence.${alternatives.what}.ask` as TextId)}</Fieldset.Description>
          {rows.filter(([id]) => ofProof.has(id) && id !== 'file' && id !== 'sha256').map(field)}
          <ProofFile told={told} onTold={onTold} />
        </Fieldset>
      )}
    </>
  );
}

/** A file is known by its name and its SHA-256. */
function ProofFile({ told, onTold }: Pick<EvidenceFieldsProps, 'told' | 'onTold'>) {
  const t = useTexts();
  const { take, busy, failure } = useFileDigest(({ file, sha256 }) => onTold({ file, sha256 }));
  return (
    <div>
      <PickFile accept="*" label={t('register.evidence.chooseFile')} busy={busy} onFile={take} />
      <div role="status">
        {told.sha256 !== '' && (
          <p className="sub proof-file">
            {String(told.file)}
            <br />
            <span className="num">{`${t('register.part.sha256')} ${String(told.sha256)}`}</span>
          </p>
        )}
      </div>
      {failure !== null && <InlineError error={failure} />}
    </div>
  );
}

/** One of the channel's own incidents that it can be suspended for. */
function IncidentField({
  channelId,
  label,
  value,
  onChange,
}: {
  channelId: string;
  label: string;
  value: string;
  onChange: (entryId: string) => void;
}) {
  const t = useTexts();
  const format = useFormat();
  const found = useCall('register.get', { id: channelId }, { keep: true });
  const incidents = (found.data?.entries ?? []).flatMap((one) => {
    const { kind, account, at } = one.entry as Partial<BookEntry<'incidents'>['entry']>;
    return one.book === 'incidents' && kind && suspendingKinds.includes(kind) ? [{ id: one.id, at: at ?? one.at, kind, account }] : [];
  });
  if (incidents.length === 0) return <p className="sub">{t('register.guard.incident-told')}</p>;
  return (
    <Field>
      <Label>{label}</Label>
      <Select value={value} onChange={(event) => onChange(event.target.value)}>
        <Select.Option value="">{t('register.screen.choose')}</Select.Option>
        {incidents.toReversed().map(({ id, at, kind, account }) => (
          <Select.Option key={id} value={id}>
            {[t(`register.value.${kind}`), format.instant(at), account?.slice(0, 60)].filter(Boolean).join(', ')}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}

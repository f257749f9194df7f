import { Button, Fieldset, Table, Textfield } from '@digdir/designsystemet-react';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useId, useRef, useState } from 'react';
import { mostDomainCaps, writtenDomain } from '#shared/domain/dispatch/domain-caps.ts';
import type { DomainCap } from '#shared/domain/dispatch/order.ts';
import { useFormat, useTexts } from '../i18n.tsx';
import { ActButton } from './ActButton.tsx';
import { ActsHeader } from './ActsHeader.tsx';
import './cap-fields.css';

interface DomainCapFieldsProps {
  domains: readonly DomainCap[];
  /** What IT has set; these stay, and nothing can be entered above them (U41). */
  ceiling: readonly DomainCap[];
  /** Null while a field holds something that is no cap. */
  onChange: (domains: readonly DomainCap[] | null) => void;
}

type CapName = 'perMinute' | 'perHour' | 'atOnce';
const capNames: readonly CapName[] = ['perMinute', 'perHour', 'atOnce'];

interface TypedRow extends Readonly<Record<CapName | 'domain', string>> {
  readonly key: number;
  /** What IT has set for this domain; null where it has not. */
  readonly most: DomainCap | null;
}

/** Caps on what goes to single domains, a row each; what was typed stays, also where it cannot be used. */
export function DomainCapFields({ domains, ceiling, onChange }: DomainCapFieldsProps) {
  const t = useTexts();
  const format = useFormat();
  const nextKey = useRef(domains.length);
  const helpId = useId();
  const [rows, setRows] = useState<readonly TypedRow[]>(() => domains.map((cap, key) => typedRow(cap, key, ceiling)));
  const highest = (row: TypedRow, name: CapName): number => row.most?.[name] ?? (name === 'atOnce' ? 50 : 1_000_000);
  const isCap = (row: TypedRow, name: CapName): boolean =>
    row[name] === '' ? (row.most?.[name] ?? null) === null : /^[1-9]\d*$/.test(row[name]) && Number(row[name]) <= highest(row, name);
  const domainFault = (row: TypedRow, all: readonly TypedRow[]): string | null => {
    const domain = writtenDomain(row.domain);
    if (domain === null) return t('pace.domain.bad');
    if (all.find((other) => writtenDomain(other.domain) === domain) !== row) return t('pace.domain.twice');
    return capNames.every((name) => row[name] === '') ? t('pace.domain.empty') : null;
  };
  const change = (now: readonly TypedRow[]): void => {
    setRows(now);
    const stands = now.every((row) => domainFault(row, now) === null && capNames.every((name) => isCap(row, name)));
    const value = (text: string): number | null => (text === '' ? null : Number(text));
    onChange(
      stands
        ? now.map((row) => ({
            domain: writtenDomain(row.domain) ?? '',
            perMinute: value(row.perMinute),
            perHour: value(row.perHour),
            atOnce: value(row.atOnce),
          }))
        : null,
    );
  };
  const set = (row: TypedRow, part: Partial<TypedRow>): void => change(rows.map((one) => (one === row ? { ...one, ...part } : one)));
  const labels: Record<CapName, string> = {
    perMinute: t('plan.pace.perMinute'),
    perHour: t('plan.pace.perHour'),
    atOnce: t('pace.atOnce'),
  };
  return (
    <Fieldset className="domain-caps">
      <Fieldset.Legend>{t('pace.domains')}</Fieldset.Legend>
      <Fieldset.Description id={helpId}>{t('pace.domains.help')}</Fieldset.Description>
      {rows.length > 0 && (
        <Table className="domain-caps-table">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell>{t('pace.domain')}</Table.HeaderCell>
              {capNames.map((name) => (
                <Table.HeaderCell key={name}>{labels[name]}</Table.HeaderCell>
              ))}
              <ActsHeader />
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {rows.map((row) => {
              const called = row.domain || t('pace.domain.new');
              // Nothing is wrong yet with a row that nobody has written in.
              const begun = row.domain !== '' || capNames.some((name) => row[name] !== '');
              const fault = begun ? domainFault(row, rows) : null;
              return (
                <Table.Row key={row.key}>
                  <Table.Cell>
                    <Textfield
                      aria-label={t('pace.domain')}
                      spellCheck={false}
                      readOnly={row.most !== null}
                      value={row.domain}
                      error={fault ?? undefined}
                      onChange={(event) => set(row, { domain: event.target.value.trim() })}
                    />
                  </Table.Cell>
                  {capNames.map((name) => (
                    <Table.Cell key={name}>
                      <Textfield
                        aria-label={t('pace.domain.capOf', { cap: labels[name], domain: called })}
                        inputMode="numeric"
                        value={row[name]}
                        error={isCap(row, name) ? undefined : t('plan.pace.bad', { highest: format.count(highest(row, name)) })}
                        onChange={(event) => set(row, { [name]: event.target.value.trim() })}
                      />
                    </Table.Cell>
                  ))}
                  <Table.Cell>
                    {row.most === null && (
                      <Button
                        variant="tertiary"
                        data-color="neutral"
                        icon
                        aria-label={t('pace.domain.remove', { domain: called })}
                        onClick={() => change(rows.filter((one) => one !== row))}
                      >
                        <TrashIcon aria-hidden />
                      </Button>
                    )}
                  </Table.Cell>
                </Table.Row>
              );
            })}
          </Table.Body>
        </Table>
      )}
      {rows.length < mostDomainCaps && (
        <div>
          <ActButton
            variant="tertiary"
            icon={<PlusIcon width={16} height={16} aria-hidden />}
            onAct={() => {
              const key = nextKey.current;
              nextKey.current += 1;
              change([...rows, { key, domain: '', perMinute: '', perHour: '', atOnce: '', most: null }]);
            }}
          >
            {t('pace.domain.add')}
          </ActButton>
        </div>
      )}
    </Fieldset>
  );
}

function typedRow(cap: DomainCap, key: number, ceiling: readonly DomainCap[]): TypedRow {
  const text = (value: number | null): string => (value === null ? '' : String(value));
  const most = ceiling.find(({ domain }) => domain === cap.domain) ?? null;
  return { key, domain: cap.domain, perMinute: text(cap.perMinute), perHour: text(cap.perHour), atOnce: text(cap.atOnce), most };
}

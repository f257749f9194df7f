import type { TableFacts } from '#main/ports/tables.ts';
import { AppError } from '#shared/domain/errors.ts';
import { type Collected, type Collector, collector } from '#shared/domain/recipients/collect.ts';
import { guessMapping, lacksHeader } from '#shared/domain/recipients/columns.ts';
import type { ColumnMapping, Recipient } from '#shared/domain/recipients/list.ts';
import { type Choice, type Condition, chooser, namesPeople } from '#shared/domain/recipients/selection.ts';
import { type Context, currentPack, settingKeys } from '../context.ts';
import { fileNameOf } from '../file-name.ts';
import { suppressedAddresses } from './suppressed-addresses.ts';

/** How a file shall be read; what is not said is guessed. */
export interface Reading {
  readonly file: string;
  readonly mapping?: ColumnMapping | undefined;
  readonly encoding?: string | undefined;
  readonly separator?: string | undefined;
  readonly institutionDomains?: readonly string[] | undefined;
  readonly groupBy?: string | undefined;
  readonly selection?: readonly Condition[] | undefined;
  readonly keepsSuppressed?: boolean | undefined;
}

export interface Read {
  readonly fileName: string;
  readonly facts: TableFacts;
  readonly mapping: ColumnMapping | null;
  /** The first rows as they stand. */
  readonly sample: readonly (readonly string[])[];
  readonly collected: Collected;
  /** What the columns may be selected by; empty when recipients are taken. */
  readonly choices: readonly Choice[];
}

const sampleRows = 20;

/**
 * Streams a file through the account of its records. `take` gets the recipients as they are found, with the mapping
 * that found them; the next ones come when it is done. Work progress is told for `messageId` (null: a preview).
 */
export async function readRecipients(
  context: Context,
  reading: Reading,
  messageId: string | null,
  take?: (recipients: Recipient[], mapping: ColumnMapping, facts: TableFacts) => Promise<void>,
): Promise<Read> {
  const path = context.host.resolveFile(reading.file);
  const suppressed = suppressedAddresses(context);
  const institutionDomains = reading.institutionDomains ?? ownDomains(context);
  let mapping: ColumnMapping | null = null;
  let sample: readonly (readonly string[])[] = [];
  let account: Collector | null = null;
  let choices = null as ReturnType<typeof chooser> | null;
  const { selection = [] } = reading;
  let told = 0;
  const tell = (value: number, done: boolean): void => context.emit('work', { work: 'import', messageId, value, done });

  const open = (facts: TableFacts, rows: readonly (readonly string[])[]): Collector => {
    if (lacksHeader(facts.columns)) throw new AppError('invalid', 'recipients.file.noHeader');
    const { mapping: told, groupBy: by } = reading;
    for (const column of [told?.email, told?.unit, told?.language, by, ...selection.map(({ column }) => column)]) {
      if (column !== undefined && !facts.columns.includes(column)) throw new AppError('invalid', 'recipients.noSuchColumn', { column });
    }
    sample = rows.slice(0, sampleRows);
    mapping = reading.mapping ?? guessMapping(facts.columns, rows.slice(0, 500));
    if (namesPeople(selection, mapping?.email)) throw new AppError('blocked', 'recipients.selection.people');
    if (!take) choices = chooser(facts.columns, mapping?.email);
    const { groupBy, keepsSuppressed } = reading;
    return collector({ columns: facts.columns, mapping, institutionDomains, groupBy, selection, suppressed, keepsSuppressed });
  };

  try {
    const facts = await context.tables.read(
      path,
      { encoding: reading.encoding, separator: reading.separator },
      async (rows, progress, facts) => {
        account ??= open(facts, rows);
        const recipients = account.take(rows);
        choices?.take(rows);
        if (take && mapping) await take(recipients, mapping, facts);
        if (progress - told >= 0.01) {
          told = progress;
          tell(progress, false);
        }
      },
    );
    const collected = (account ?? open(facts, [])).result();
    return { fileName: fileNameOf(path), facts, mapping, sample, collected, choices: choices?.result() ?? [] };
  } finally {
    tell(1, true);
  }
}

/** The institution's own domains, as they are set, else the pack's. */
export function ownDomains(context: Context): readonly string[] {
  const chosen = context.store.read.setting(settingKeys.institutionDomains);
  return Array.isArray(chosen) && chosen.length > 0 ? chosen.filter((domain) => typeof domain === 'string') : currentPack(context).domains;
}

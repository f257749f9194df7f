import type { TextRef } from '../../texts/index.ts';
import { type codeFields, codesOf } from '../draft/brief.ts';
import type { Draft } from '../draft/draft.ts';
import type { Pack } from '../policy/pack.ts';
import { headerWord } from './columns.ts';
import { type Condition, foldValue, isPlaceCodeColumn } from './selection.ts';

type CodeField = (typeof codeFields)[number];
type Codes = Pick<Pack, 'rules' | 'codes'>;
type Told = Pick<Draft, 'brief'>;

const groupWords = ['stillingsgruppe', 'stillingskategori', 'stillingstype', 'tilknytningstype', 'positiongroup', 'positiontype'];
const codeWords = ['stillingskode', 'positioncode'];

/**
 * Which codes of a brief a column holds, by what it is called; null for none. A column of numbered position codes holds them only where
 * the brief states numbers: "academic" is a group of many position codes.
 */
function codeFieldOf({ column, below }: Pick<Condition, 'column' | 'below'>, { brief }: Told): CodeField | null {
  if (below || isPlaceCodeColumn(column)) return 'placeCodes';
  const word = headerWord(column);
  if (groupWords.includes(word)) return 'positionGroups';
  const stated = codesOf(brief, 'positionGroups');
  return codeWords.includes(word) && stated.length > 0 && stated.every((code) => /^\d+$/.test(code)) ? 'positionGroups' : null;
}

/**
 * Why a selection cannot be taken in for this message: a code that the pack does not know (U07), or other codes than the brief states and
 * those who approve have read (U07, U23, U27). Null when it agrees. What the brief states no codes of is not held against it.
 */
export function selectionFault(pack: Codes, message: Told, selection: readonly Condition[]): TextRef | null {
  for (const condition of selection) {
    const field = codeFieldOf(condition, message);
    const fault = field && (unknownFault(pack, field, condition) ?? differenceFault(pack, message, field, condition));
    if (fault) return fault;
  }
  return null;
}

/** The condition that a brief asks of a column; null where it states no such codes. */
export function statedCondition(pack: Codes, message: Told, column: string, inFile: readonly string[]): Condition | null {
  const field = codeFieldOf({ column }, message);
  const stated = field ? codesOf(message.brief, field) : [];
  if (!field || stated.length === 0) return null;
  if (field === 'placeCodes') return { column, values: stated, below: true };
  const spelled = inFile.filter((value) => stated.some((code) => foldValue(code) === codeFor(pack, field, value)));
  return spelled.length > 0 ? { column, values: spelled } : null;
}

function unknownFault(pack: Codes, field: CodeField, { values }: Condition): TextRef | null {
  const rule = pack.rules.find((one) => one.kind === 'known-codes' && one.params.fields.includes(field));
  const known = pack.codes[field].map(({ code }) => foldValue(code));
  if (!rule || known.length === 0) return null;
  const unknown = values.filter((value) => !known.includes(codeFor(pack, field, value)));
  if (unknown.length === 0) return null;
  return { id: 'recipients.selection.unknown', params: { count: unknown.length, codes: shown(unknown), rule: rule.id } };
}

function differenceFault(pack: Codes, message: Told, field: CodeField, { column, values }: Condition): TextRef | null {
  const stated = codesOf(message.brief, field);
  const chosen = new Set(values.map((value) => codeFor(pack, field, value)));
  const wanted = new Set(stated.map(foldValue));
  if (stated.length === 0 || (chosen.size === wanted.size && [...chosen].every((code) => wanted.has(code)))) return null;
  const params = { column, chosen: shown(values), stated: shown(stated), rule: ruleFor(pack, message, field) };
  return { id: 'recipients.selection.differs', params };
}

/** The rule by which the brief states these codes, `none` where no rule asks. */
function ruleFor({ rules }: Codes, { brief }: Told, field: CodeField): string {
  const kind = brief.audience?.kind;
  const asks = rules.find(
    (rule) => rule.kind === 'selection-codes' && rule.params.fields.includes(field) && kind && rule.params.audiences.includes(kind),
  );
  const told = rules.find((rule) => rule.kind === 'selection-described' && rule.params.anyOf.includes(field));
  const known = rules.find((rule) => rule.kind === 'known-codes' && rule.params.fields.includes(field));
  return (asks ?? told ?? known)?.id ?? 'none';
}

/** The pack's code for a value of a file, which writes the code or its name, the name often in the singular: "vitenskapelig". */
function codeFor({ codes }: Codes, field: CodeField, value: string): string {
  const written = foldValue(value);
  const entry = codes[field].find(({ code, name }) =>
    [code, ...Object.values(name)].map(foldValue).some((word) => word === written || word === `${written}e`),
  );
  return entry ? foldValue(entry.code) : written;
}

function shown(codes: readonly string[]): string {
  return codes.length > 6 ? `${codes.slice(0, 6).join(', ')} …` : codes.join(', ');
}

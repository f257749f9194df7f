import type { PackReading } from '#main/ports/packs.ts';
import { type PackData, packFormat, packSchema } from '#shared/domain/policy/pack.ts';
import { readYaml } from '../yaml/read-yaml.ts';

/** The newest readings: to read a pack's text takes longer than all that is done with it, and the same text is read again and again. */
const newest = new Map<string, PackReading>();
const kept = 8;

/** One pack from its YAML text, which is read once. */
export function readPackText(file: string, yaml: string): PackReading {
  const key = `${file}\n${yaml}`;
  const known = newest.get(key) ?? readNow(file, yaml);
  newest.delete(key);
  newest.set(key, known);
  for (const [oldest] of newest) {
    if (newest.size <= kept) break;
    newest.delete(oldest);
  }
  return known;
}

/** One of a newer format is refused for that alone: what else is new in it cannot be known here. */
function readNow(file: string, yaml: string): PackReading {
  const read = readYaml(packSchema, yaml, (plain, lineOf) => {
    const format = field(plain, 'format');
    if (typeof format !== 'number' || !(format > packFormat)) return null;
    return { id: 'pack.newer', params: { line: lineOf(['format']), path: 'format', format: String(format), known: packFormat } };
  });
  if (!read.ok) {
    const id = field(read.plain, 'id');
    return { ok: false, file, id: typeof id === 'string' ? id : null, mistakes: read.mistakes };
  }
  return { ok: true, file, yaml, data: read.plain as PackData, pack: read.data, line: read.lineOf(['id']) };
}

function field(plain: unknown, name: string): unknown {
  return typeof plain === 'object' && plain !== null && Object.hasOwn(plain, name) ? (plain as Record<string, unknown>)[name] : undefined;
}

import type { Pack } from '#shared/domain/policy/pack.ts';
import { institutionRules } from './list.ts';
import { placesOf } from './places.ts';

export const rulesFile = 'docs/rules.md';

/** One rule as the page tells it. */
export interface RuleRow {
  readonly id: string;
  readonly rule: string;
  readonly kinds: readonly string[];
  readonly severities: readonly string[];
  readonly tests: readonly string[];
}

/** The rows of one institution's rules, in the order of their numbers. */
export function ruleRows(pack: Pack, rules: Readonly<Record<string, string>>, tests: ReadonlyMap<string, readonly string[]>): RuleRow[] {
  const places = placesOf(pack);
  return Object.entries(rules).map(([id, rule]) => {
    const own = places.get(id) ?? [];
    return {
      id,
      rule,
      kinds: [...new Set(own.map(({ where }) => where))],
      severities: [...new Set(own.map(({ severity }) => severity).filter(Boolean))],
      tests: tests.get(id) ?? [],
    };
  });
}

/** The page, in Markdown. Throws where a pack is missing. */
export function rulesPage(packs: readonly Pack[], tests: ReadonlyMap<string, readonly string[]>): string {
  const parts = Object.entries(institutionRules).map(([packId, rules]) => {
    const pack = packs.find(({ id }) => id === packId);
    if (!pack) throw new Error(`There is no pack ${packId}.`);
    const rows = ruleRows(pack, rules, tests).map(
      ({ id, rule, kinds, severities, tests: files }) =>
        `| ${id} | ${rule} | ${kinds.join(', ')} | ${severities.join(', ')} | ${files.map(fileName).join(', ')} |`,
    );
    return [
      `## ${pack.institution.en}`,
      '',
      `${pack.issuer}, ${pack.date}. Pack \`${pack.id}\`, version ${pack.version}.`,
      '',
      '| Id | Rule | Kind or place in the pack | Severity | Tests |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  return `${[
    '# The rules of the institutions',
    'Made by `node scripts/rules-doc.mjs` from the packs in `resources/policies` and from the tests that name each rule; `npm test` fails when a rule has no place in its pack, no test, or when this page is older than they are. The kinds are explained in `src-shared/domain/policy/rule-kinds.ts`.',
    ...parts,
  ].join('\n\n')}\n`;
}

/** The file and the folder that it stands in. */
function fileName(path: string): string {
  return `\`${path.split('/').slice(-2).join('/')}\``;
}

import { panesOf } from '../draft/alignment.ts';
import { unreadBlocks } from '../draft/machine-drafts.ts';
import { staleBlocks } from '../draft/translated.ts';
import { wallTimeOf } from '../draft/wall-time.ts';
import type { Pack } from '../policy/pack.ts';
import { paritySeverities } from '../proofing/defaults.ts';
import { withoutExplained } from '../proofing/explained.ts';
import type { ProofFinding } from '../proofing/finding.ts';
import { forbiddenForms } from '../proofing/glossary/term-findings.ts';
import { beginning } from '../proofing/parity/missing-blocks.ts';
import { checkParity, type ParitySeverities } from '../proofing/parity/parity.ts';
import type { Subject } from './check.ts';

/**
 * What proofreading finds: where the languages do not say the same, and what engines found, as long as the words that they name
 * stand. What another finding explains is left out. Missing blocks explain too, and are told by the pack's own rule.
 */
export function proofFindings(subject: Subject): ProofFinding[] {
  const { bodies, languages, pack, brief, now, glossary, linked } = subject;
  const wanted = (brief.wantedAt?.local ?? wallTimeOf(now, pack.zone).local).slice(0, 10);
  const parity = checkParity({ bodies, languages, wanted, severities: severitiesOf(pack), glossary, linked });
  return withoutExplained([...parity, ...forbidden(subject), ...stale(subject), ...machineDrafts(subject), ...standing(subject)]).filter(
    ({ rule }) => rule !== 'missing-block',
  );
}

/** Forms that the glossary forbids. */
function forbidden({ bodies, languages, glossary, linked }: Subject): ProofFinding[] {
  if (!glossary || glossary.entries.length === 0) return [];
  const panes = panesOf(bodies, languages, linked);
  return panes.rows.flatMap(({ cells }, row) =>
    panes.languages.flatMap((language) =>
      forbiddenForms(cells[language]?.text ?? '', language, glossary).map((one) => ({ ...one, place: { ...one.place, row } })),
    ),
  );
}

/** Translations whose source was changed since. */
function stale({ bodies, languages, pack, translated = [], linked }: Subject): ProofFinding[] {
  const severity = severitiesOf(pack).stale;
  if (severity === 'off') return [];
  return staleBlocks(translated, bodies, languages, linked).map(({ language, row, text, from, source }) => ({
    rule: 'stale',
    severity,
    place: { in: 'body', language, row },
    source: '',
    text: { id: 'proof.stale', params: { from, text: beginning(text) } },
    words: '',
    suggestions: [],
    others: source,
  }));
}

/** What a machine wrote and nobody has read. No pack can let it through: what is sent has been read by a person. */
function machineDrafts({ bodies, languages, translated = [], linked }: Subject): ProofFinding[] {
  return unreadBlocks(translated, bodies, languages, linked).map(({ language, row, text }) => ({
    rule: 'machine-draft',
    severity: 'block',
    place: { in: 'body', language, row },
    source: '',
    text: { id: 'proof.machineDraft', params: { text: beginning(text) } },
    words: '',
    suggestions: [],
  }));
}

/** How grave a pack holds the checks between the languages. */
export function severitiesOf({ proofing }: Pick<Pack, 'proofing'>): ParitySeverities {
  return { ...paritySeverities, ...proofing?.parity };
}

/** The engines' findings whose words are still where they were found. */
function standing({ bodies, languages, proofed = [], linked }: Subject): readonly ProofFinding[] {
  if (proofed.length === 0) return proofed;
  const { rows } = panesOf(bodies, languages, linked);
  return proofed.filter(({ place, words }) => {
    if (place.row === undefined) return true;
    const text = rows[place.row]?.cells[place.language]?.text;
    return text !== undefined && (place.from === undefined || text.slice(place.from, place.to) === words);
  });
}

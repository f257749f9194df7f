import type { Bodies, LanguageCode } from '#shared/domain/draft/document.ts';
import { type BlockAnswer, inRows, textsOf } from '#shared/domain/proofing/block-answers.ts';
import type { ProofFinding } from '#shared/domain/proofing/finding.ts';
import { notChecked, proofBlocks } from '#shared/domain/proofing/proof-text.ts';
import type { Context } from '../context.ts';
import { knowledgeFor } from './knowledge.ts';
import { verdictsOf } from './spelling.ts';

/** Milliseconds that a person who submits waits for engines, at most. */
const patience = 8000;

/** What engines find in the blocks of one language; a finding's row is its block's number. That a dictionary could not be asked is said once, as a hint: nobody can mend it in the text. */
export async function proofedBlocks(context: Context, language: LanguageCode, texts: readonly string[]): Promise<ProofFinding[]> {
  const { found, knowledge } = await knowledgeFor(context, verdictsOf, language, texts.join('\n\n'));
  const blocks = texts.map((text, row) => ({ text, row }));
  const findings = proofBlocks(blocks, language, knowledge);
  return 'unavailable' in found ? [asHint(notChecked(language, found.unavailable)), ...findings] : findings;
}

function asHint(finding: ProofFinding): ProofFinding {
  return { ...finding, severity: 'hint' };
}

/** What engines find in all languages of a message, by the rows of its panes. Never rejects, and never waits long: what was not checked is said. */
export async function proofBodies(context: Context, bodies: Bodies, languages: readonly LanguageCode[]): Promise<ProofFinding[]> {
  const answers = await Promise.all(
    languages.map(async (language): Promise<[LanguageCode, BlockAnswer]> => {
      const texts = textsOf(bodies[language]);
      let timer: ReturnType<typeof setTimeout> | undefined;
      const tooLate = new Promise<ProofFinding[]>((resolve) => {
        timer = setTimeout(() => resolve([asHint(notChecked(language, 'slow'))]), patience);
      });
      const findings = await Promise.race([proofedBlocks(context, language, texts), tooLate]).finally(() => clearTimeout(timer));
      return [language, { texts, findings }];
    }),
  );
  return inRows(new Map(answers), bodies, languages);
}

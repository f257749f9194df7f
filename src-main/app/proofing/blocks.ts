import type { Bodies, LanguageCode } from '#shared/domain/draft/document.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { type BlockAnswer, textsOf } from '#shared/domain/proofing/block-answers.ts';
import type { ProofFinding } from '#shared/domain/proofing/finding.ts';
import { notChecked } from '#shared/domain/proofing/proof-text.ts';
import type { Context } from '../context.ts';
import { proof } from './knowledge.ts';

/** Milliseconds that a person who submits waits for engines, at most. */
const patience = 8000;

/** What engines find in the blocks of one language; a finding's row is its block's number. A dictionary that could not be asked is a hint: nobody can mend it in the text. */
export function proofTexts(context: Context, pack: Pack, language: LanguageCode, texts: readonly string[]): Promise<ProofFinding[]> {
  return proof(
    context,
    pack,
    language,
    texts.map((text, row) => ({ text, row })),
    'hint',
  );
}

/** What engines find in all languages of a message, by the rules and words of its institution. Never rejects, and never waits long: what was not checked is said. */
export async function proofBodies(
  context: Context,
  pack: Pack,
  bodies: Bodies,
  languages: readonly LanguageCode[],
): Promise<ReadonlyMap<LanguageCode, BlockAnswer>> {
  const answers = await Promise.all(
    languages.map(async (language): Promise<[LanguageCode, BlockAnswer]> => {
      const texts = textsOf(bodies[language]);
      let timer: ReturnType<typeof setTimeout> | undefined;
      const tooLate = new Promise<ProofFinding[]>((resolve) => {
        timer = setTimeout(() => resolve([notChecked(language, 'slow', 'hint')]), patience);
      });
      const findings = await Promise.race([proofTexts(context, pack, language, texts), tooLate]).finally(() => clearTimeout(timer));
      return [language, { texts, findings }];
    }),
  );
  return new Map(answers);
}

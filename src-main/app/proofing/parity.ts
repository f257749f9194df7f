import type { Params, Result } from '#shared/contract/index.ts';
import { severitiesOf } from '#shared/domain/checks/proof-findings.ts';
import { languageCodes } from '#shared/domain/draft/document.ts';
import { docFromMarkdown } from '#shared/domain/draft/markdown.ts';
import { wallTimeOf } from '#shared/domain/draft/wall-time.ts';
import { englishLast } from '#shared/domain/message/languages.ts';
import { checkParity } from '#shared/domain/proofing/parity/parity.ts';
import { type Context, currentPack } from '../context.ts';
import { glossaryFor } from './house-glossary.ts';
import { worded } from './worded.ts';

/** The languages in the order of a mail, by the severities of the chosen institution. */
export function parity(context: Context, { languages, date }: Params<'proofing.parity'>): Result<'proofing.parity'> {
  const pack = currentPack(context);
  const given = Object.entries(languages).flatMap(([language, text]) => (text === undefined ? [] : [[language, docFromMarkdown(text)]]));
  const findings = checkParity({
    bodies: Object.fromEntries(given),
    languages: englishLast(languageCodes),
    wanted: (date ?? wallTimeOf(context.clock.now(), pack.zone).local).slice(0, 10),
    severities: severitiesOf(pack),
    glossary: glossaryFor(context, pack),
  });
  return worded(context, findings);
}

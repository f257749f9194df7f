import { z } from 'zod';
import { severities } from '../domain/checks/finding.ts';
import { languageCodes, maxBlocks } from '../domain/draft/document.ts';
import { packId } from '../domain/policy/pack.ts';
import { type ProofFinding, proofKinds } from '../domain/proofing/finding.ts';
import { anyForm, houseChoices } from '../domain/proofing/forms/house-choices.ts';
import { wordScopes } from '../domain/proofing/house-words.ts';
import { toldLanguages } from '../domain/proofing/language/model.ts';
import { englishEndings, verdicts } from '../domain/proofing/spelling.ts';
import { done, id, instant, method, nothing, savedPath, savePath } from './method.ts';
import { language, textRef } from './shapes.ts';

/** A text as it may come from outside: far above any mail. */
const text = z.string().max(400_000);

/** What proofreading found; `text` are the words that it is about (of a link its address), empty where it is about a whole block. */
export const proofFinding = z.object({
  kind: z.enum(proofKinds),
  language,
  severity: z.enum(severities),
  text: z.string(),
  /** What the other languages say in that place. */
  others: z.string().optional(),
  /** What could stand there instead, the best first. */
  suggestions: z.array(z.string()),
  /** Row of the panes, from 0; not where one bare text was given. */
  row: z.number().optional(),
  /** UTF-16 offsets in the row's text, or in the bare text; not where it is about the whole. */
  from: z.number().optional(),
  to: z.number().optional(),
  /** What it says, in the interface language. */
  says: z.string(),
});

/** A finding as the page holds it, among those of the rules; `row` is the block's number. */
const blockFinding = z.object({
  rule: z.enum(proofKinds),
  severity: z.enum(severities),
  place: z.object({
    in: z.literal('body'),
    language,
    row: z.number().optional(),
    from: z.number().optional(),
    to: z.number().optional(),
  }),
  source: z.string(),
  text: textRef,
  words: z.string(),
  suggestions: z.array(z.string()),
  others: z.string().optional(),
  target: z.string().optional(),
}) as unknown as z.ZodType<ProofFinding>;

/** A word as a page or a script asks about it; longer ones than any word are answered too. */
const word = z.string().max(10_000);

/** What a workstation can choose between right forms of Norwegian. */
const formsHere = {
  style: z.enum([...houseChoices.style.values, anyForm]),
  noun: z.enum([...houseChoices.noun.values, anyForm]),
  infinitive: z.enum([...houseChoices.infinitive.values, anyForm]),
  we: z.enum([...houseChoices.we.values, anyForm]),
  become: z.enum([...houseChoices.become.values, anyForm]),
  k: z.enum([...houseChoices.k.values, anyForm]),
};

export const proofingMethods = {
  'proofing.identify': method(
    'Tell the language of a text: the likeliest of nb, nn, en, sv and da (null where no word says anything), the probability of each, and how many words were judged.',
    z.strictObject({ text }),
    z.object({
      language: z.enum(toldLanguages).nullable(),
      scores: z.record(z.enum(toldLanguages), z.number()),
      words: z.number(),
    }),
  ),
  'proofing.check': method(
    'What there is to mend in one text of a language, in reading order, with UTF-16 offsets. A language whose dictionary cannot be asked has a finding that says so. Suggestions that have to be looked up (spelling, words of the other form of Norwegian) only with `suggest`: each may take 200 ms.',
    z.strictObject({ language, text, suggest: z.boolean().optional() }),
    z.array(proofFinding),
  ),
  'proofing.blocks': method(
    'What there is to mend in the blocks of one language of a message, as the page shows it: like `proofing.check` for each of them, without suggestions that have to be looked up. By the rules and words that hold for what was written under the pack `packId`, else by those in use. A language whose dictionary cannot be asked has one hint that says so.',
    z.strictObject({ packId: id.optional(), language, texts: z.array(text).max(maxBlocks * 4) }),
    z.array(blockFinding),
  ),
  'proofing.words': method(
    'Spelling of single words: for each, in their order, whether it is known, made of known words, or unknown. Refused while the dictionary cannot be asked.',
    z.strictObject({ language, words: z.array(word).max(20_000) }),
    z.array(z.enum(verdicts)),
  ),
  'proofing.suggest': method(
    'What could stand in the place of a word, the best first. May take 200 ms; for a word of the other form of Norwegian up to 3 seconds, where the program of this machine that translates is asked.',
    z.strictObject({ language, word }),
    z.array(z.string()),
  ),
  'proofing.dictionary': method(
    'The words that the house knows beside the dictionaries: those of the rules, of the institution, and of the one at the keyboard; and whether English takes -ize.',
    nothing,
    z.object({
      ofRules: z.array(z.string()),
      words: z.array(z.object({ scope: z.enum(wordScopes), word: z.string(), addedAt: instant, addedBy: id })),
      englishEndings: z.enum(englishEndings),
    }),
  ),
  'proofing.addWord': method(
    'Add a word, or a name of up to five words, to the dictionary of the institution or of the one at the keyboard. Twice is once. `packId`: the chosen institution unless another is named.',
    z.strictObject({ scope: z.enum(wordScopes), word: z.string().max(200), packId: packId.optional() }),
    done,
  ),
  'proofing.removeWord': method('Take a word out again.', z.strictObject({ scope: z.enum(wordScopes), word: z.string().max(200) }), done),
  'proofing.importWords': method(
    'Take in words from a text file, one a line; lines that begin with # are left out.',
    z.strictObject({ scope: z.enum(wordScopes), file: z.string().min(1).max(4000) }),
    z.object({ added: z.number(), already: z.number(), refused: z.number() }),
  ),
  'proofing.exportWords': method(
    'The added words of the institution or of the one at the keyboard as a text file, one a line.',
    z.strictObject({ scope: z.enum(wordScopes), to: savePath.optional() }),
    z.object({ path: savedPath, words: z.number() }),
  ),
  'proofing.setEnglish': method(
    'Whether English takes -ize beside -ise on this workstation.',
    z.strictObject({ endings: z.enum(englishEndings) }),
    done,
  ),
  'proofing.houseForm': method(
    'The choices between right forms of Norwegian, by what they are about: what the rules say, and what is chosen on this workstation, which goes before it; `any` lets both be.',
    nothing,
    z.object({
      ofRules: z
        .object({
          style: z.enum(houseChoices.style.values),
          noun: z.enum(houseChoices.noun.values),
          infinitive: z.enum(houseChoices.infinitive.values),
          we: z.enum(houseChoices.we.values),
          become: z.enum(houseChoices.become.values),
          k: z.enum(houseChoices.k.values),
        })
        .partial(),
      chosen: z.object(formsHere).partial(),
    }),
  ),
  'proofing.setHouseForm': method(
    'Choose forms of Norwegian on this workstation. What is not named stays; null follows the rules again.',
    z
      .strictObject({
        style: formsHere.style.nullable(),
        noun: formsHere.noun.nullable(),
        infinitive: formsHere.infinitive.nullable(),
        we: formsHere.we.nullable(),
        become: formsHere.become.nullable(),
        k: formsHere.k.nullable(),
      })
      .partial(),
    done,
  ),
  'proofing.parity': method(
    'Compare the languages of a text with one another: Markdown a language. A date without a year is the first on or after `date` (YYYY-MM-DD or an ISO 8601 instant), else after today.',
    z.strictObject({
      languages: z.partialRecord(z.enum(languageCodes), text),
      date: z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]).optional(),
    }),
    z.array(proofFinding),
  ),
};

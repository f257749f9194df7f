import { z } from 'zod';
import { severities } from '../checks/finding.ts';
import {
  type ParityCheck,
  paritySeverities,
  type TextKind,
  type TextMeasures,
  textMeasures,
  textSeverities,
} from '../proofing/defaults.ts';
import { houseChoices } from '../proofing/forms/house-choices.ts';
import { glossaryOfRules } from '../proofing/glossary/schema.ts';
import { isHouseWord } from '../proofing/house-words.ts';

/** A pack's rule `missing-block` says how grave a missing block is. */
const checks = (Object.keys(paritySeverities) as ParityCheck[]).filter((check) => check !== 'missing-block');

const severity = z.enum([...severities, 'off']);
const measure = z.int().min(0).max(10_000);

const { style, noun, infinitive, we, become, k } = houseChoices;

/** How grave an institution holds what proofreading finds, where it is otherwise than the program's own measure. */
export const proofingSchema = z.strictObject({
  /** Names and terms of the institution that no dictionary has, in any language. */
  words: z.array(z.string().refine(isHouseWord)).max(2000).optional(),
  /** The institution’s terms, with the forms that must not stand for them. People add their own on the workstation. */
  glossary: glossaryOfRules,
  /** By check; `off` does not look for it. */
  parity: z.partialRecord(z.enum(checks), severity).optional(),
  /** The same of the checks of a text by itself. */
  text: z.partialRecord(z.enum(Object.keys(textSeverities) as TextKind[]), severity).optional(),
  /** What counts as long or heavy. */
  measures: z.partialRecord(z.enum(Object.keys(textMeasures) as (keyof TextMeasures)[]), measure).optional(),
  /** What the house has chosen where the norm leaves a choice. */
  form: z
    .strictObject({
      nb: z.strictObject({ style: z.enum(style.values).optional(), noun: z.enum(noun.values).optional() }).optional(),
      nn: z
        .strictObject({
          infinitive: z.enum(infinitive.values).optional(),
          we: z.enum(we.values).optional(),
          become: z.enum(become.values).optional(),
          k: z.enum(k.values).optional(),
        })
        .optional(),
    })
    .optional(),
});

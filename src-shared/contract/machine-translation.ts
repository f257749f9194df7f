import { z } from 'zod';
import { languageCodes } from '../domain/draft/document.ts';
import { blockFaults, engineFailures, engineKinds, longestAddress } from '../domain/machine-translation/engine.ts';
import { done, id, method, nothing } from './method.ts';
import { doc, inline, language } from './shapes.ts';

const direction = z.object({ from: language, to: language });

export const machineTranslationMethods = {
  'machineTranslation.status': method(
    'Who makes drafts between bokmål and nynorsk on this workstation, whether the Apertium program is found on this machine, and which directions can be asked for. Asks no service.',
    nothing,
    z.object({
      by: z.enum(engineKinds),
      /** Of the service; null for every other. */
      address: z.string().nullable(),
      found: z.boolean(),
      directions: z.array(direction),
    }),
  ),
  'machineTranslation.choose': method(
    'Choose who makes drafts: nobody, the Apertium program of this machine, or an HTTP service of the institution (Apertium APy) at an https address.',
    z.strictObject({ by: z.enum(engineKinds), address: z.string().max(longestAddress).optional() }),
    done,
  ),
  'machineTranslation.try': method(
    'Send a sentence that is in no message to the one who makes drafts. `failed` is null where it came back in nynorsk.',
    nothing,
    z.object({ failed: z.enum(engineFailures).nullable(), milliseconds: z.number() }),
  ),
  'machineTranslation.draft': method(
    'Have lines of a message drafted in the other form of Norwegian: those that are named by their numbers (from 1, in the source’s order), else those that the target lacks. What came of a line is checked; a line whose numbers, links or names are not exactly those of the source is left out, with the fault. Nothing is written to the message: `body` is the target with the drafts in their places, to be saved with `messages.saveBody`; what is saved of it is known as a machine’s and stops a submission until a person has read it.',
    z.strictObject({
      id,
      from: z.enum(languageCodes),
      to: z.enum(languageCodes),
      lines: z.array(z.number().int().min(1).max(1_000_000)).min(1).max(20_000).optional(),
    }),
    z.object({
      lines: z.array(z.object({ number: z.number(), source: z.string(), content: z.array(inline) })),
      left: z.array(z.object({ number: z.number(), source: z.string(), fault: z.enum(blockFaults) })),
      body: doc.nullable(),
    }),
  ),
  'machineTranslation.stop': method('Stop the draft that is being made for a message.', z.strictObject({ id }), done),
};

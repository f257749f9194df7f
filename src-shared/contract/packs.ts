import { z } from 'zod';
import { severities } from '../domain/checks/finding.ts';
import { packId, packName, packSchema } from '../domain/policy/pack.ts';
import { ruleSchema } from '../domain/policy/rule-kinds.ts';
import { done, id, method, nothing, savedPath, savePath } from './method.ts';

const local = z.object({ nb: z.string(), nn: z.string(), en: z.string() });

/** What a list of packs says of one. */
export const packRow = z.object({
  id: z.string(),
  version: z.string(),
  /** What a copy is called; null for a shipped pack. */
  name: z.string().nullable(),
  institution: local,
  shipped: z.boolean(),
  /** True for the one that holds on this workstation. */
  chosen: z.boolean(),
  basedOn: z.object({ id: z.string(), version: z.string() }).nullable(),
  /** The version that the shipped pack of a copy has now, where it is another than the copy was made from. */
  newerBase: z.string().nullable(),
  rules: z.number(),
  off: z.number(),
  review: z.object({
    /** Until when the last reading of the source is enough. */
    until: z.string(),
    passed: z.boolean(),
    read: z.object({ on: z.string(), by: z.string(), until: z.string() }).nullable(),
  }),
  /** Why its file is not what is in force, in sentences with lines; null where it is. */
  broken: z.object({ file: z.string(), mistakes: z.array(z.string()) }).nullable(),
});
export type PackRow = z.infer<typeof packRow>;

/** One thing that two packs have otherwise; `before` or `after` is null where it is not there. `rule`: what it is a part of. */
export const packDifference = z.object({
  path: z.array(z.string()),
  before: z.any(),
  after: z.any(),
  rule: ruleSchema.nullable(),
});
export type PackDifference = z.infer<typeof packDifference>;

const step = z.union([z.string().max(200), z.number().int().min(0).max(10_000)]);
const ruleIndex = z.number().int().min(0).max(10_000);

/** One change of a copy; see `PackEdit`. */
export const packEdit = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('set'), path: z.array(step).min(1).max(12), value: z.union([z.string().max(20_000), z.number()]) }),
  z.strictObject({ do: z.literal('severity'), rule: ruleIndex, severity: z.enum(severities) }),
  z.strictObject({ do: z.literal('off'), rule: ruleIndex }),
  z.strictObject({ do: z.literal('on'), rule: ruleIndex }),
]);

const version = z.string().min(1).max(60);
/** What stands in the way of taking a file, each with its line. */
const mistakes = z.object({ kind: z.literal('mistakes'), file: z.string(), mistakes: z.array(z.string()) });

export const packsMethods = {
  'packs.list': method(
    'The rule packs: those that ship, the institution’s own, and files in the folder of packs that cannot be used.',
    nothing,
    z.object({
      packs: z.array(packRow),
      /** Files that give no pack at all; one that has a version in force stands with its pack. */
      unusable: z.array(z.object({ file: z.string(), mistakes: z.array(z.string()) })),
      folder: z.string(),
    }),
  ),
  'packs.holding': method(
    'The pack that what was written under this one is held against now: the one in use, where both are of one family.',
    z.strictObject({ packId: id }),
    z.object({ pack: packSchema }),
  ),
  'packs.get': method(
    'One pack whole, and what it has otherwise than the shipped pack that it was made from.',
    z.strictObject({ id }),
    z.object({
      row: packRow,
      pack: packSchema,
      /** Null for a pack that was made from none. */
      difference: z
        .object({
          /** False where the version that it was made from is not known here; then it is held against the present one, and nobody can tell who changed what. */
          baseKnown: z.boolean(),
          ours: z.array(packDifference),
          /** What the shipped pack has changed since; empty where it is the same version. */
          theirs: z.array(packDifference),
          /** The paths of `theirs` that the copy has changed too. */
          both: z.array(z.array(z.string())),
        })
        .nullable(),
    }),
  ),
  'packs.copy': method(
    'Make a copy of a pack under an id and a name of its own.',
    z.strictObject({ from: id, id: packId, name: packName }),
    z.object({ id: z.string() }),
  ),
  'packs.change': method(
    'Change a copy; its version counts up. `version` is the one that was looked at; an older one is refused.',
    z.strictObject({ id, version, edit: packEdit }),
    z.object({ version: z.string() }),
  ),
  'packs.takeIn': method(
    'Take what the shipped pack has changed since into a copy of it. Where both have changed the same, the copy’s own stands.',
    z.strictObject({ id, version }),
    z.object({ version: z.string(), kept: z.number() }),
  ),
  'packs.readAgain': method(
    'Say that the source has been read again today, and until when that is enough. It is written in the copy with the name of the one who says it.',
    z.strictObject({ id, version, until: z.iso.date() }),
    z.object({ version: z.string() }),
  ),
  'packs.use': method(
    'Let a pack hold on this workstation. What is written under another of the same family is held against it from now on.',
    z.strictObject({ id }),
    done,
  ),
  'packs.remove': method('Remove a pack of one’s own that nothing was written under.', z.strictObject({ id }), done),
  'packs.export': method('Save a pack as a YAML file.', z.strictObject({ id, to: savePath.optional() }), z.object({ path: savedPath })),
  'packs.look': method(
    'Read a pack from a file without taking it in: what it is, or every mistake with its line.',
    z.strictObject({ file: z.string().min(1).max(4000) }),
    z.discriminatedUnion('kind', [
      mistakes,
      z.object({
        kind: z.literal('pack'),
        file: z.string(),
        id: z.string(),
        version: z.string(),
        name: z.string().nullable(),
        institution: local,
        rules: z.number(),
        /** A pack that ships has this id: it must have another here. */
        taken: z.boolean(),
        /** The version of the institution’s own pack that it takes the place of; null where there is none of its id. */
        replaces: z.string().nullable(),
      }),
    ]),
  ),
  'packs.import': method(
    'Take a pack in from a file. One with the id of a pack that is here takes its place, with a version that follows; `as` gives it another id. Before the first start anyone may.',
    z.strictObject({ file: z.string().min(1).max(4000), as: packId.optional() }),
    z.discriminatedUnion('kind', [mistakes, z.object({ kind: z.literal('taken'), id: z.string(), version: z.string() })]),
  ),
  'packs.putBack': method(
    'Put the version that is in force back in the place of a file that cannot be read; the file is set aside.',
    z.strictObject({ id }),
    done,
  ),
  'packs.reload': method('Read the folder of packs again, after a file there was mended.', nothing, done),
};

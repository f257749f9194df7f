import { z } from 'zod';
import { reasonLimit } from '../domain/checks/answers.ts';
import { severities } from '../domain/checks/finding.ts';
import { audienceKinds, careTicks } from '../domain/draft/brief.ts';
import { snapshotReasons } from '../domain/draft/snapshot.ts';
import { messageStages } from '../domain/message/stage.ts';
import { keptAdvice } from './advice.ts';
import { handOver } from './handover.ts';
import { done, id, method, nothing, savedPath, savePath } from './method.ts';
import {
  blockLinks,
  bodies,
  brief,
  copiedDate,
  copiedPlace,
  decision,
  doc,
  finding,
  findingAnswer,
  language,
  order,
  orderCounts,
  recipientList,
  rendering,
  ticks,
} from './shapes.ts';

/** A frozen version without its heavy parts; `messages.render` gives those. */
export const versionHead = z.object({
  id: z.string(),
  number: z.number(),
  submittedAt: z.string(),
  submittedBy: z.string(),
  packId: z.string(),
  packVersion: z.string(),
  subject: z.string(),
  digest: z.string(),
  writers: z.array(z.string()),
  findings: z.array(finding),
});

/** What one row of a list of messages says. `stage` is the stepper's current word. */
export const messageSummary = z.object({
  id: z.string(),
  subject: z.string(),
  sender: z.string(),
  audience: z.enum(audienceKinds).nullable(),
  reason: z.string().nullable(),
  wantedAt: z.object({ local: z.string(), zone: z.string() }).nullable(),
  updatedAt: z.string(),
  updatedBy: z.string(),
  createdBy: z.string(),
  stage: z.enum(messageStages),
  version: z.object({ number: z.number(), digest: z.string(), submittedAt: z.string() }).nullable(),
  /** How many findings stop a draft; null once it is submitted. */
  stops: z.number().nullable(),
  count: z.number().nullable(),
  counts: orderCounts.nullable(),
  /** How many of the recipients in doubt nobody has decided about. */
  undecided: z.number(),
  /** Inquiries to the reply list are followed up until somebody says that they are answered (U44). */
  answersOpen: z.boolean(),
  orderId: z.string().nullable(),
  /** The instant at which its send goes by itself, while it waits for it. */
  waitsUntil: z.string().nullable(),
  finishedAt: z.string().nullable(),
});
export type MessageSummary = z.infer<typeof messageSummary>;

/** One message whole: draft, newest version, decisions, lists, orders. */
export const messageDetail = z.object({
  id: z.string(),
  packId: z.string(),
  revision: z.number(),
  createdAt: z.string(),
  createdBy: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
  writers: z.array(z.string()),
  brief,
  bodies,
  /** The dates that came with the text that it began from, and who said that one is right here too. */
  copied: z.array(copiedDate),
  /** What each block of a translation was translated from, by marks of what they say; nothing until the text is edited. `machine`: a machine wrote it, and nobody has read it. */
  translated: z.array(
    z.object({ language, block: z.string(), from: language, sources: z.array(z.string()), machine: z.literal(true).optional() }),
  ),
  /** Which blocks a person has put in one row, those that no longer stand among them. */
  linked: blockLinks,
  /** What was answered to findings that do not stop. */
  answers: z.array(findingAnswer),
  stage: messageSummary.shape.stage,
  /** The advice that it is written under; null where none is kept. */
  advice: keptAdvice.nullable(),
  /** The sent message that this one corrects; null for every other. */
  corrects: z.object({ messageId: id, orderId: id, subject: z.string() }).nullable(),
  /** Corrections of this message, the first begun first. */
  corrections: z.array(z.object({ id, subject: z.string(), stage: z.enum(messageStages) })),
  version: versionHead.nullable(),
  /** True when brief or text was changed after `version` was frozen: that version's approval is void. */
  changedSince: z.boolean(),
  versions: z.array(versionHead.omit({ findings: true })),
  decisions: z.array(decision),
  lists: z.array(recipientList),
  orders: z.array(z.object({ order, counts: orderCounts, undecided: messageSummary.shape.undecided })),
  /** Hand-overs to IT, the oldest first. */
  handOvers: z.array(handOver),
  /** It came in as a package of another workstation, which names these; null for every other. */
  takenIn: z.object({ at: z.string(), by: z.string(), people: z.array(z.object({ id: z.string(), name: z.string() })) }).nullable(),
  /** How many log events are about this message. */
  events: z.number(),
});
export type MessageDetail = z.infer<typeof messageDetail>;

/** One version of a message: frozen at a submission, or a draft as it stood before another sitting. `at`, `by`: submitted, or last written. */
export const historyEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('frozen'), id: z.string(), at: z.string(), by: z.string(), number: z.number(), digest: z.string() }),
  z.object({
    kind: z.literal('snapshot'),
    id: z.string(),
    at: z.string(),
    by: z.string(),
    /** What was about to be written over it. */
    because: z.enum(snapshotReasons),
    /** What had changed since the version before: paragraphs by language, answers in the brief. */
    changes: z.object({ blocks: z.partialRecord(language, z.number()), answers: z.number() }),
  }),
]);
export type HistoryEntry = z.infer<typeof historyEntry>;

/** Why what the checks warn of is let stand. */
const findingReason = z.string().trim().min(1).max(reasonLimit);

const namedBlock = z.strictObject({ language, text: z.string().min(1).max(200_000) });

/** Set by a person's choice after a conflict: what the other saved is kept as a version first. */
const overwrites = z.boolean().optional();

export const messagesMethods = {
  'messages.create': method('Begin a message, empty or with texts.', z.strictObject({ bodies: bodies.optional() }), z.object({ id })),
  'messages.duplicate': method(
    'Begin a message with the brief and the texts of another. Its dates are asked about, and nothing that was decided or sent comes along.',
    z.strictObject({ id }),
    z.object({ id }),
  ),
  'messages.correct': method(
    'Begin the correction of a message from one of its sends: a draft with the text as it was sent, which will go to those who got it. One that nobody has submitted yet is gone on with.',
    z.strictObject({ orderId: id }),
    z.object({ id }),
  ),
  'messages.import': method(
    'Read a message from a folder with brief.json and one Markdown file a language.',
    z.strictObject({ folder: z.string().min(1) }),
    z.object({ id }),
  ),
  'messages.list': method('All messages, the last changed first.', nothing, z.object({ messages: z.array(messageSummary) })),
  'messages.current': method(
    'The messages that are not over, the last changed first, and after them the newest that went out; and how many there are in all.',
    nothing,
    z.object({ messages: z.array(messageSummary), total: z.number() }),
  ),
  'messages.get': method('One message whole.', z.strictObject({ id }), messageDetail),
  'messages.remove': method(
    'Remove a draft that was never submitted. It can be put back until the program ends.',
    z.strictObject({ id }),
    done,
  ),
  'messages.putBack': method('Put a removed draft back as it was.', z.strictObject({ id }), done),
  'messages.saveBrief': method(
    'Save the brief. `revision` is the one it was read at; an older one is refused.',
    z.strictObject({ id, revision: z.number().int(), brief, overwrites }),
    z.object({ revision: z.number(), savedAt: z.string() }),
  ),
  'messages.saveBody': method(
    'Save the text of one language; null removes the language.',
    z.strictObject({ id, revision: z.number().int(), language, body: doc.nullable(), overwrites }),
    z.object({ revision: z.number(), savedAt: z.string() }),
  ),
  'messages.confirmReplyList': method(
    'Confirm, as the one who is logged in, that the reply-to address is a list that answers (U42).',
    z.strictObject({ id }),
    z.object({ revision: z.number(), savedAt: z.string() }),
  ),
  'messages.tick': method(
    'Say, as the one who is logged in, that a text was proofread as it stands now (U21), or that privacy or information security was considered (N23, N33); `on` false takes the word back. It makes nobody a writer.',
    z.strictObject({
      id,
      what: z.union([z.enum(careTicks), z.strictObject({ proofread: z.array(language).min(1).max(4) })]),
      on: z.boolean(),
    }),
    z.object({ revision: z.number(), savedAt: z.string(), ticks }),
  ),
  'messages.sayStill': method(
    'Say that the dates in a piece of copied text are right here too, or take that word back (`still` false). It makes nobody a writer.',
    z.strictObject({ id, place: copiedPlace, still: z.boolean() }),
    z.object({ revision: z.number(), savedAt: z.string() }),
  ),
  'messages.keepTranslation': method(
    'Say that a translated block, named by what it says, still holds after its source was changed. It makes nobody a writer.',
    z.strictObject({ id, ...namedBlock.shape }),
    z.object({ revision: z.number(), savedAt: z.string() }),
  ),
  'messages.translatedFrom': method(
    'What blocks of a translation, named by the marks of what they say, were translated from: only of those whose source the draft or one of its versions still says.',
    z.strictObject({ id, blocks: z.array(z.strictObject({ language, block: z.string().max(64) })).max(500) }),
    z.object({
      blocks: z.array(z.object({ language, block: z.string(), from: language, sources: z.array(z.string()) })),
    }),
  ),
  'messages.link': method(
    'Say that two blocks of different languages, named by what they say, belong in one row, or take that back (`on` false). It holds while both stand, and makes nobody a writer.',
    z.strictObject({ id, blocks: z.tuple([namedBlock, namedBlock]), on: z.boolean() }),
    z.object({ revision: z.number(), savedAt: z.string() }),
  ),
  'messages.readMachineDraft': method(
    'Say, as the one who is logged in, that a block that a machine drafted is read, named by what it says. It makes nobody a writer.',
    z.strictObject({ id, ...namedBlock.shape }),
    z.object({ revision: z.number(), savedAt: z.string() }),
  ),
  'messages.answer': method(
    'Say why a finding that does not stop is let stand, or take that word back (`reason` null). `about` is what `messages.findings` calls it. It makes nobody a writer, and falls when the words that it is about change.',
    z.strictObject({ id, about: z.string().max(64), reason: findingReason.nullable() }),
    z.object({ revision: z.number(), savedAt: z.string() }),
  ),
  'messages.findings': method(
    'What the rules say about the draft as it stands; `text` is in the interface language, `reason` why it is let stand.',
    z.strictObject({ id }),
    z.array(
      z.object({
        rule: z.string(),
        severity: z.enum(severities),
        place: z.string(),
        source: z.string(),
        text: z.string(),
        about: z.string(),
        reason: z.string().nullable(),
      }),
    ),
  ),
  'messages.render': method(
    'The mail as it arrives: the frozen version, or the draft where nothing is frozen (or with draft: true).',
    z.strictObject({ id, draft: z.boolean().optional(), renderingId: z.string().max(80).optional() }),
    z.object({
      frozen: z.boolean(),
      subject: z.string(),
      digest: z.string(),
      renderings: z.array(rendering),
      /** The whole mail of the rendering that was asked for, else of the first, with its placeholders. */
      eml: z.string(),
    }),
  ),
  'messages.savePdf': method(
    'Save the mail as it arrives as a PDF for the one who answers on paper: the newest frozen version with a place to answer, or the draft where nothing is frozen (or with draft: true), marked as one.',
    z.strictObject({
      id,
      draft: z.boolean().optional(),
      /** The ordering of the languages; the first where it is left out. */
      renderingId: z.string().max(80).optional(),
      to: savePath.optional(),
    }),
    z.object({ path: savedPath }),
  ),
  'messages.versions': method(
    'What was written in each frozen version, the oldest first, for reading what changed between them.',
    z.strictObject({ id }),
    z.object({ versions: z.array(z.object({ id: z.string(), number: z.number(), brief, bodies })) }),
  ),
  'messages.history': method(
    'Every version of a message, the newest first: the frozen ones, and the draft as it stood before another sitting.',
    z.strictObject({ id }),
    z.object({ versions: z.array(historyEntry) }),
  ),
  'messages.written': method(
    'What was written in one version.',
    z.strictObject({ id, versionId: z.string().min(1).max(200) }),
    z.object({ brief, bodies }),
  ),
  'messages.restore': method(
    'Put brief and texts of a version in the place of the draft, as a new edit; how it stood is kept as a version first.',
    z.strictObject({ id, revision: z.number().int(), versionId: z.string().min(1).max(200) }),
    z.object({ revision: z.number(), savedAt: z.string() }),
  ),
  'messages.submit': method(
    'Check again, render, freeze a version and ask for the decisions. Stops on a finding that blocks, and on one that warns as long as neither it nor the submission has a `reason`.',
    z.strictObject({ id, revision: z.number().int(), reason: findingReason.optional() }),
    z.object({ versionId: id, number: z.number(), digest: z.string() }),
  ),
};

import { z } from 'zod';
import type { TextRef } from '#shared/texts/index.ts';
import { decisionSteps, strengths } from '../approval/decision.ts';
import { countries } from '../dispatch/holidays.ts';
import { areHours } from '../dispatch/send-window.ts';
import { audienceKinds } from '../draft/brief.ts';
import { languageCodes } from '../draft/document.ts';
import { roles } from '../people/person.ts';
import { checkAddress } from '../recipients/address.ts';
import { adviceSchema } from './advice.ts';
import { adviceFaults } from './advice-faults.ts';
import { bodySchema } from './bodies.ts';
import { channelFaults, channelSchema, directorySchema } from './channels.ts';
import { crisisFaults, crisisSchema } from './crisis.ts';
import { localText } from './local-text.ts';
import { proofingSchema } from './proofing.ts';
import { registerFaults, registerSchema } from './register.ts';
import { ruleSchema } from './rule-kinds.ts';

/** The file format that this program reads. A file that names a higher number is from a newer version; one without a number is 1. */
export const packFormat = 1;

/** A pack's id: it names the pack in drafts, in frozen versions and in the log. */
export const packId = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9-]*$/);

/** What a copy is called in lists: one line. */
export const packName = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .refine((name) => !/[\p{Cc}\u2028\u2029]/u.test(name) && /[^\p{C}\p{Z}]/u.test(name));

/** How the program itself keeps a rule. */
export const keptWays = ['versions-compared', 'operators-pace', 'source-told'] as const;

/**
 * An institution's rules and habits as data: everything that differs between institutions stands here,
 * and the rule kinds are the only code. Read from `resources/policies/*.yaml` or a copy of one.
 */
const packShape = z.strictObject({
  format: z.literal(packFormat).optional(),
  id: packId,
  /** Counts up when the content changes; frozen versions name it. */
  version: z.string().min(1).max(60),
  /** What a copy is called beside the institution's name; shipped packs have none. */
  name: packName.optional(),
  /** The pack that a copy was made from, at the version that it had then. */
  basedOn: z.strictObject({ id: packId, version: z.string().min(1).max(60) }).optional(),
  institution: localText,
  issuer: z.string().min(1),
  /** The date of the source document. */
  date: z.iso.date(),
  sourceUrl: z.string(),
  /** After this date somebody should read the source again. */
  reviewBy: z.iso.date(),
  /** Who has read the source again since, the oldest first, and until when that is enough. */
  readAgain: z.array(z.strictObject({ on: z.iso.date(), by: packName, until: z.iso.date() })).optional(),
  /** IANA zone in which wall times are meant. */
  zone: z.string().refine(isZone, { error: 'an IANA time zone is expected', params: { mistake: { id: 'pack.zone' } } }),
  /** The country whose public holidays count. */
  country: z.enum(countries).optional(),
  /** When mail may begin to go out, in `zone`, until the operator sets other hours; without it at any time. */
  sendWindow: z
    .strictObject({ days: z.array(z.int()), from: z.string(), to: z.string(), holidaysOut: z.boolean().default(true) })
    .refine(areHours, { error: 'weekdays 1-7 in order and times as HH:MM are expected', params: { mistake: { id: 'pack.hours' } } })
    .optional(),
  /** Who runs the send: the workstation (`direct`) or IT from a package (`handover`). */
  deliveryMode: z.enum(['direct', 'handover']),
  domains: z.array(z.string().min(1)),
  /** The panes that a message to this audience opens with, in the order of the mail; English last. */
  languages: z.record(z.enum(audienceKinds), z.array(z.enum(languageCodes)).min(1)),
  /** The first line of every mail, and where its link leads. */
  openingLine: z.strictObject({ text: z.string().min(1), language: z.enum(languageCodes), target: z.enum(languageCodes) }),
  footer: z.strictObject({ nb: z.string(), nn: z.string(), en: z.string(), sv: z.string() }).partial(),
  listId: z.string().min(1),
  /** The message that a first start may begin with: a folder in `resources/samples`. */
  sample: z
    .string()
    .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/)
    .optional(),
  /** Whom to turn to, and the rules that name them. */
  contacts: z.array(z.strictObject({ id: z.string(), name: localText, email: z.string(), rules: z.array(z.string().min(1)).optional() })),
  /** Where one applies for the assessment, and the rules that say so (U15, U16); without it no application is prepared. */
  application: z.strictObject({ contact: z.string(), rules: z.array(z.string().min(1)).min(1) }).optional(),
  /** Who sends by rules of their own; everyone else is an ordinary unit. */
  bodies: z.array(bodySchema).default([]),
  /** The codes that a selection of staff is made by (U07). An empty list knows none, and any code is taken. */
  codes: z
    .strictObject({
      placeCodes: z.array(z.strictObject({ code: z.string().min(1), name: localText })).default([]),
      positionGroups: z.array(z.strictObject({ code: z.string().min(1), name: localText })).default([]),
    })
    .default({ placeCodes: [], positionGroups: [] }),
  reasons: z.array(
    z.strictObject({
      code: z.string(),
      name: localText,
      audiences: z.array(z.enum(audienceKinds)).optional(),
      needsStatement: z.boolean().default(false),
      /** Life and health: a leader may lift what only slows a send down, and send to suppressed people. */
      urgent: z.boolean().default(false),
    }),
  ),
  /** The way to a yes, in order. */
  path: z.array(z.strictObject({ step: z.enum(decisionSteps), role: z.enum(roles), least: z.enum(strengths), rule: z.string() })),
  /** From this count on another person confirms a send order. */
  secondPersonFrom: z.number().int().positive(),
  /** The share of addresses outside `domains` from which a list is warned about; 0-1. */
  outsideShareWarning: z.number().min(0).max(1),
  /** Every channel that the rules name, and the lists per unit that they speak of. */
  channels: z.array(channelSchema).default([]),
  directories: z.array(directorySchema).default([]),
  /** The questions that lead to a channel; without them there is no advice. */
  advice: adviceSchema.optional(),
  /** Rules that the program keeps for every message: named here, so that they are told with the others. */
  kept: z.array(z.strictObject({ rule: z.string().min(1), how: z.enum(keptWays), source: z.string().min(1) })).default([]),
  /** What holds in an acute crisis; without it none can be declared. */
  crisis: crisisSchema.optional(),
  /** How grave what proofreading finds is held; what is not named keeps the program's own measure. */
  proofing: proofingSchema.optional(),
  /** What holds for the institution's channels in social media; without it there is no register of them. */
  register: registerSchema.optional(),
  rules: z.array(ruleSchema),
  /** Rules that the institution has switched off, kept so that they can be switched on again. Nothing is checked by them. */
  rulesOff: z.array(ruleSchema).optional(),
});

/** The shape, and that what refers to something in the pack finds it there. */
export const packSchema = packShape.superRefine((pack, context) => {
  const codes = pack.reasons.map((reason) => reason.code);
  const fail = (path: readonly (string | number)[], mistake: TextRef) =>
    context.addIssue({ code: 'custom', path: [...path], message: mistake.id, params: { mistake } });
  for (const { path, mistake } of [...channelFaults(pack), ...adviceFaults(pack), ...crisisFaults(pack), ...registerFaults(pack)])
    fail(path, mistake);
  const answers = pack.advice?.answers.map(({ id }) => id) ?? [];
  codes.forEach((code, index) => {
    if (codes.indexOf(code) !== index) fail(['reasons', index, 'code'], { id: 'pack.taken', params: { value: code } });
  });
  pack.contacts.forEach(({ email }, index) => {
    // Nothing, where the source names no address.
    if (email !== '' && !checkAddress(email).ok) fail(['contacts', index, 'email'], { id: 'pack.email' });
  });
  const bodies = pack.bodies.map((body) => body.id);
  bodies.forEach((id, index) => {
    if (bodies.indexOf(id) !== index) fail(['bodies', index, 'id'], { id: 'pack.taken', params: { value: id } });
  });
  const contacts = pack.contacts.map((contact) => contact.id);
  if (pack.application && !contacts.includes(pack.application.contact))
    fail(['application', 'contact'], { id: 'pack.choice', params: { choices: contacts.join(', ') } });
  pack.path.forEach(({ step }, index) => {
    if (pack.path.findIndex((other) => other.step === step) !== index)
      fail(['path', index, 'step'], { id: 'pack.taken', params: { value: step } });
  });
  pack.rules.forEach((rule, index) => {
    if ((rule.kind === 'body-audience' || rule.kind === 'body-grounds') && !bodies.includes(rule.params.body))
      fail(['rules', index, 'params', 'body'], { id: 'pack.choice', params: { choices: bodies.join(', ') } });
    if (rule.kind === 'no-mass-mail')
      rule.params.except.forEach((body, at) => {
        if (!bodies.includes(body))
          fail(['rules', index, 'params', 'except', at], { id: 'pack.choice', params: { choices: bodies.join(', ') } });
      });
    if (rule.kind === 'reason-misfit' && !codes.includes(rule.params.reason)) {
      fail(['rules', index, 'params', 'reason'], { id: 'pack.choice', params: { choices: codes.join(', ') } });
    }
    if (rule.kind === 'own-route' || rule.kind === 'reasoned-exception')
      rule.params.answers.forEach((answer, at) => {
        if (!answers.includes(answer))
          fail(['rules', index, 'params', 'answers', at], { id: 'pack.choice', params: { choices: answers.join(', ') || '–' } });
      });
  });
});

export type Pack = z.infer<typeof packSchema>;
/** A pack as its file has it, before what may be left out is filled in. */
export type PackData = z.input<typeof packSchema>;
export type PackReason = Pack['reasons'][number];

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

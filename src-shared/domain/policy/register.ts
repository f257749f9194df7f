import { z } from 'zod';
import { type BookId, bookIds } from '../register/books.ts';
import { campaignPlaces, tipPlaces } from '../register/campaign-notice.ts';
import { dueKinds } from '../register/due-kinds.ts';
import { channelFunctions, fieldIds, partAt } from '../register/fields.ts';
import { guardIds, wayStates } from '../register/life-cycle.ts';
import { taken, twice } from './channels.ts';
import type { CrisisRules } from './crisis.ts';
import type { Fault } from './faults.ts';
import { codeName, localText } from './local-text.ts';

const webAddress = z.url({ protocol: /^https$/ });
const ruleId = z.string().min(1);
const audience = z.strictObject({
  group: z.string().min(1),
  age: z.string().optional(),
  region: z.string().optional(),
  language: z.string().optional(),
});
/**
 * A text that goes out in the institution's own language, such as a notice: `{name}` and the like are put in. `words`: what codes and
 * choices are called in that language.
 */
const ownText = z.strictObject({
  language: z.string(),
  subject: z.string().min(1),
  lines: z.array(z.string()),
  words: z.record(z.string(), z.string()).default({}),
});

/**
 * What an institution's rules say about its channels in social media: which field is required from which state on, and everything that
 * differs between institutions. What a field and a state are stands in `domain/register`.
 */
export const registerSchema = z.strictObject({
  /** The first matching platform names aliases too: twitter is x. */
  platforms: z.array(
    z.strictObject({
      id: codeName,
      name: z.string().min(1),
      aliases: z.array(z.string()).default([]),
      /** Hosts of its addresses, without www. */
      hosts: z.array(z.string()).default([]),
      /** A device of its own is asked for (field 43). */
      separateDevice: z.boolean().default(false),
      /** What the institution uses it for, as its source said at `date`. */
      profile: z
        .strictObject({
          date: z.iso.date(),
          reviewBy: z.iso.date(),
          about: localText,
          content: z.array(localText).default([]),
          functions: z.array(z.enum(channelFunctions)).default([]),
          primary: z.array(audience),
          secondary: z.array(audience).default([]),
          /** The same for accounts in a language, where the source tells them apart. */
          byLanguage: z.array(z.strictObject({ language: z.string(), primary: z.array(audience) })).default([]),
          rules: z.array(ruleId),
        })
        .optional(),
    }),
  ),
  businessAreas: z.array(z.strictObject({ code: codeName, name: localText })).default([]),
  languages: z.array(z.string()),
  /** Field paths (`mediumPolicy.text`), from which state on they are required, and the rule that says so. */
  requirements: z.array(
    z.strictObject({
      field: z.string().min(1),
      state: z.enum(wayStates),
      severity: z.enum(['block', 'warn']),
      /** Null: the program's own care, which never blocks. */
      rule: ruleId.nullable(),
      source: z.string().min(1),
    }),
  ),
  /** Which rule each guard keeps, and how gravely; a guard that is not named is the program's own and blocks. */
  guards: z
    .array(
      z.strictObject({ guard: z.enum(guardIds), severity: z.enum(['block', 'warn']), rule: ruleId.nullable(), source: z.string().min(1) }),
    )
    .default([]),
  /** Which rule asks for what falls due. */
  due: z.partialRecord(z.enum(dueKinds), ruleId).default({}),
  /** Which rule asks for what is written in a log book. */
  books: z.partialRecord(z.enum(bookIds as [BookId, ...BookId[]]), ruleId).default({}),
  /** What accounts are mainly for; a channel for nothing of it is warned about (N41). */
  functions: z.strictObject({ mainly: z.array(z.enum(channelFunctions)).min(1), rule: ruleId }).optional(),
  /** By what name an account of the pack's crisis list stands on its platform, where the source says so and the list has no address for it. */
  crisis: z.array(z.strictObject({ account: codeName, platform: codeName, handle: z.string().min(1), rule: ruleId })).default([]),
  /** Whom a channel is reported to, and the notice (M25-M32). */
  report: z
    .strictObject({
      to: z.string(),
      rule: ruleId,
      notice: ownText,
      /** What the report must hold, each by the field that stands in a line of it, and the rule that asks for it. */
      items: z.array(z.strictObject({ field: z.string().min(1), rule: ruleId })).default([]),
    })
    .optional(),
  /** The one who may always be asked, and gives content in (M15, M40). */
  help: z
    .strictObject({
      to: z.string(),
      rules: z.array(ruleId),
      /** A letter that gives content in. */
      tip: ownText.optional(),
    })
    .optional(),
  /** Whom a campaign is told to, and what to order it by (M35, M45-M47). */
  campaigns: z
    .strictObject({
      to: z.string(),
      rule: ruleId,
      guide: z.strictObject({ name: z.string(), url: webAddress.optional(), rule: ruleId }),
      forms: z.array(
        z.strictObject({ kind: z.enum(['social-ad', 'search-ad']), name: z.string(), url: webAddress.optional(), rule: ruleId }),
      ),
      contacts: z.array(z.string()),
      contactsRule: ruleId,
      /** The contacts are said to be out of date from then on. */
      reviewBy: z.iso.date(),
      notice: ownText.optional(),
    })
    .optional(),
  /** What the list of open channels for the website says, in each of the institution's languages; without it, in that of the interface. */
  publicList: z
    .array(
      z.strictObject({
        language: z.string().min(2),
        title: z.string().min(1),
        intro: z.string(),
        updated: z.string().min(1),
        name: z.string().min(1),
        platform: z.string().min(1),
        unit: z.string().min(1),
        languages: z.string().min(1),
        about: z.string().min(1),
      }),
    )
    .default([]),
  /** Documents that the rules lead to (M23, M24, M44). */
  documents: z.array(z.strictObject({ id: codeName, name: z.string(), url: webAddress.optional(), rule: ruleId })).default([]),
  /** Channels that the source lists, each as a row to begin with (M41). */
  owners: z
    .array(
      z.strictObject({ platform: codeName, language: z.string(), name: z.string(), owner: z.string(), central: z.boolean(), rule: ruleId }),
    )
    .default([]),
  /** Sentences of the source that do not go together, shown where they matter (M14, M41). */
  tensions: z.array(z.strictObject({ id: codeName, rules: z.array(ruleId).min(2), text: localText })).default([]),
  /** Days between reviews, access reviews, tests of crisis access and monitoring checks, and for a handover; hours until a question is answered. */
  intervals: z
    .strictObject({
      review: z.int().positive(),
      accessReview: z.int().positive(),
      crisisAccess: z.int().positive(),
      monitoring: z.int().positive(),
      handover: z.int().positive(),
      answerHours: z.number().positive(),
      answerHoursOutside: z.number().positive(),
    })
    .prefault({ review: 365, accessReview: 365, crisisAccess: 365, monitoring: 7, handover: 30, answerHours: 24, answerHoursOutside: 48 }),
  /** The share of each form of Norwegian that the language act asks for; 0 where it does not hold. */
  leastShare: z.number().min(0).max(1).default(0),
});
export type RegisterRules = z.infer<typeof registerSchema>;
export type Platform = RegisterRules['platforms'][number];
export type Requirement = RegisterRules['requirements'][number];

/** What is wrong with a register section beside its shape: fields that there are not, and what is named twice or nowhere. */
export function registerFaults({
  register: rules,
  crisis,
}: {
  register?: RegisterRules | undefined;
  crisis?: CrisisRules | undefined;
}): Fault[] {
  if (!rules) return [];
  const platforms = rules.platforms.map(({ id }) => id);
  const choice = (choices: readonly string[]): Fault['mistake'] => ({ id: 'pack.choice', params: { choices: choices.join(', ') || '–' } });
  return [
    ...twice(rules.platforms).map(
      (index): Fault => ({ path: ['register', 'platforms', index, 'id'], mistake: taken(platforms[index] ?? '') }),
    ),
    ...rules.requirements.flatMap(({ field }, index): Fault[] =>
      partAt(field) ? [] : [{ path: ['register', 'requirements', index, 'field'], mistake: choice(fieldIds) }],
    ),
    ...rules.guards.flatMap(({ guard }, index): Fault[] =>
      rules.guards.findIndex((one) => one.guard === guard) === index
        ? []
        : [{ path: ['register', 'guards', index, 'guard'], mistake: taken(guard) }],
    ),
    ...named('documents', rules.documents),
    ...named('tensions', rules.tensions),
    ...rules.businessAreas.flatMap(({ code }, index): Fault[] =>
      rules.businessAreas.findIndex((one) => one.code === code) === index
        ? []
        : [{ path: ['register', 'businessAreas', index, 'code'], mistake: taken(code) }],
    ),
    ...(rules.report?.items ?? []).flatMap(({ field }, index): Fault[] => {
      const path = ['register', 'report', 'items', index, 'field'];
      if (!partAt(field)) return [{ path, mistake: choice(fieldIds) }];
      const told = placesIn(rules.report?.notice.lines ?? []);
      return told.includes(field) ? [] : [{ path, mistake: choice(told) }];
    }),
    ...placesIn([rules.report?.notice.subject ?? '', ...(rules.report?.notice.lines ?? [])]).flatMap((field): Fault[] =>
      partAt(field) ? [] : [{ path: ['register', 'report', 'notice', 'lines'], mistake: choice(fieldIds) }],
    ),
    ...foreignPlaces(['register', 'campaigns', 'notice'], rules.campaigns?.notice, campaignPlaces),
    ...foreignPlaces(['register', 'help', 'tip'], rules.help?.tip, tipPlaces),
    ...rules.crisis.flatMap(({ account, platform }, index): Fault[] => {
      const accounts = crisis?.accounts.map(({ channel }) => channel) ?? [];
      return [
        ...(accounts.includes(account)
          ? []
          : [{ path: ['register', 'crisis', index, 'account'], mistake: choice(accounts) } satisfies Fault]),
        ...(platforms.includes(platform)
          ? []
          : [{ path: ['register', 'crisis', index, 'platform'], mistake: choice(platforms) } satisfies Fault]),
      ];
    }),
    ...rules.owners.flatMap(({ platform }, index): Fault[] =>
      platforms.includes(platform) ? [] : [{ path: ['register', 'owners', index, 'platform'], mistake: choice(platforms) }],
    ),
  ];
}

/** The fields that stand in the lines of a text, in braces, each once. */
export function placesIn(lines: readonly string[]): string[] {
  return [...new Set(lines.flatMap((line) => [...line.matchAll(/\{([\w.]+)\}/g)].map(([, field = '']) => field)))];
}

/** A text with places that nothing is put in. */
function foreignPlaces(path: Fault['path'], text: z.infer<typeof ownText> | undefined, places: readonly string[]): Fault[] {
  const unknown = placesIn([text?.subject ?? '', ...(text?.lines ?? [])]).filter((place) => !places.includes(place));
  return unknown.map(() => ({ path: [...path, 'lines'], mistake: { id: 'pack.choice', params: { choices: places.join(', ') } } }));
}

function named(section: 'documents' | 'tensions', list: readonly { readonly id: string }[]): Fault[] {
  return twice(list).map((index): Fault => ({ path: ['register', section, index, 'id'], mistake: taken(list[index]?.id ?? '') }));
}

import type { z } from 'zod';
import {
  amount,
  choice,
  choices,
  code,
  codes,
  count,
  date,
  email,
  line,
  lines,
  list,
  type Part,
  type Parts,
  pastDate,
  person,
  record,
  schemaOf,
  text,
  tick,
  unit,
  url,
  type ValuesOf,
} from './parts.ts';

/** The parts of a form, in the order of a channel's life: what is filled in before that step is taken. */
export const sections = ['idea', 'decision', 'report', 'opening', 'running', 'closing', 'description'] as const;
export type Section = (typeof sections)[number];

/** Kinds of places in social media (register.md, field 6). */
export const channelKinds = ['account', 'page', 'group', 'blog', 'forum', 'chat'] as const;
/** What a channel is for (field 8). */
export const channelFunctions = ['research', 'profile', 'student-recruitment', 'staff-recruitment', 'dialogue'] as const;
/** In whose name one speaks (field 10, M19). */
export const senderForms = ['university', 'faculty', 'department', 'section', 'centre', 'employee', 'other'] as const;
export const periods = ['day', 'week', 'month', 'year'] as const;
/** What became of an account that was closed (field 48). */
export const fates = ['deleted', 'locked', 'parked'] as const;
/** How it shows that the university is responsible (field 29, M43). */
export const statementPlaces = ['profile-text', 'account-name'] as const;

const audience = { group: line(), age: line(40), region: line(), language: code('languages') } as const satisfies Parts;

function field<P extends Part<unknown>>(
  number: number,
  section: Section,
  part: P,
): P & { readonly number: number; readonly section: Section } {
  return { ...part, number, section };
}

/**
 * Every field of a channel: what it is. When one is required, how gravely and by which rule is a matter of the institution's rules
 * (policy/register.ts). The numbers are those of register.md; forms, files and searches are made from this table.
 */
export const fields = {
  name: field(2, 'idea', line()),
  platform: field(4, 'idea', code('platforms')),
  /** Which one, where the list does not have it. */
  platformOther: field(4, 'idea', line()),
  kind: field(6, 'idea', choice(channelKinds)),
  managed: field(7, 'idea', choice(['central', 'unit'])),
  purpose: field(8, 'idea', text()),
  functions: field(8, 'idea', choices(channelFunctions)),
  audiencePrimary: field(9, 'idea', list(audience)),
  audienceSecondary: field(9, 'idea', list(audience)),
  senderForm: field(10, 'idea', record({ form: choice(senderForms), unit: line(), other: line() })),
  responsibleUnit: field(12, 'idea', unit()),
  businessArea: field(13, 'idea', code('businessAreas')),
  resources: field(24, 'idea', record({ people: amount(), hoursPerWeek: amount(), budget: amount() })),
  anchoring: field(16, 'idea', record({ head: line(), on: pastDate(), evidence: text() })),

  responsible: field(17, 'decision', record({ ...person, appointedBy: line(), appointedOn: pastDate() })),
  deputy: field(18, 'decision', record(person)),
  monitoringRoutine: field(19, 'decision', text()),
  archivingRoutine: field(25, 'decision', record({ method: text(), everyMonths: count(1200), place: line(), authority: line() })),
  disposalRoutine: field(26, 'decision', record({ what: text(), when: line(), basis: text(), link: url() })),
  approver: field(14, 'decision', record(person)),
  approvalDate: field(15, 'decision', pastDate()),

  addressUrl: field(3, 'report', url()),
  plannedUpdateFrequency: field(11, 'report', record({ count: count(10_000), period: choice(periods) })),
  evaluationHow: field(21, 'report', text()),
  evaluationDue: field(22, 'report', date()),
  mediumPolicy: field(27, 'report', record({ text: text(), url: url(), publishedAt: pastDate(), proof: text() })),
  graphicProfile: field(28, 'report', record({ checkedBy: line(), checkedOn: pastDate(), proof: text() })),
  privacy: field(42, 'report', record({ dpia: line(), processingRecord: line(), termsCheckedOn: pastDate(), jointController: text() })),
  registerNotice: field(30, 'report', record({ sentTo: email(), on: pastDate(), id: line() })),

  handle: field(5, 'opening', line()),
  nativeId: field(5, 'opening', line()),
  responsibilityStatement: field(
    29,
    'opening',
    record({ text: text(), namesUniversity: tick(), showsService: tick(), place: choice(statementPlaces), proof: text() }),
  ),
  monitoringHours: field(20, 'opening', record({ hours: line(), answerHours: amount(8760), answerHoursOutside: amount(8760) })),
  credentialCustody: field(35, 'opening', record({ vault: line(), recoveryMailbox: email(), twoFactorHolder: line() })),
  deviceRule: field(43, 'opening', record({ rule: choice(['none', 'separate-device']), device: line() })),
  accessibility: field(44, 'opening', record({ altTextOn: pastDate(), captionsOn: pastDate(), notExclusiveOn: pastDate(), note: text() })),
  openedAt: field(31, 'opening', pastDate()),

  languages: field(41, 'running', codes('languages')),
  crisisAccess: field(39, 'running', record({ admin: line(), testedOn: pastDate() })),
  reviewedAt: field(46, 'running', pastDate()),
  nextReview: field(46, 'running', date()),

  handoverRoutine: field(32, 'closing', text()),
  closure: field(48, 'closing', record({ decision: text(), on: date(), notice: text(), fate: choice(fates), successor: line() })),

  shortDescription: field(49, 'description', line()),
  longDescription: field(49, 'description', text()),
  tags: field(49, 'description', lines()),
  notes: field(49, 'description', text()),
  legacyId: field(49, 'description', line()),
} as const satisfies Parts;

export type FieldId = keyof typeof fields;
export type ChannelFields = ValuesOf<typeof fields>;
export const fieldIds = Object.keys(fields) as FieldId[];

/** All fields; what is left out is taken as nothing. */
export const channelFieldsSchema: z.ZodType<ChannelFields> = schemaOf(fields);

/** A field, or a part of one: `mediumPolicy.text`. */
export type FieldPath = string;

/** What stands at a path; undefined where the table has none. */
export function valueAt(values: ChannelFields, path: FieldPath): unknown {
  const [field = '', part] = path.split('.');
  const value = (values as Readonly<Record<string, unknown>>)[field];
  return part === undefined ? value : (value as Readonly<Record<string, unknown>> | undefined)?.[part];
}

/** The part of the table at a path; undefined where it has none. */
export function partAt(path: FieldPath): Part | undefined {
  const [field = '', part] = path.split('.');
  const own = (fields as Parts)[field];
  return part === undefined ? own : own?.parts?.[part];
}

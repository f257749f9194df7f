import { type Brief, emptyBrief } from '../draft/brief.ts';
import type { Block, Bodies, Doc, Inline } from '../draft/document.ts';
import type { Person, Role } from '../people/person.ts';
import type { Pack } from '../policy/pack.ts';

/** A small institution and message for tests. */

const named = (name: string) => ({ nb: name, nn: name, en: name });

export const samplePack: Pack = {
  id: 'sample',
  version: '1',
  institution: named('Universitetet'),
  issuer: 'Universitetet',
  date: '2026-01-01',
  sourceUrl: 'https://www.uni.example/rules',
  reviewBy: '2027-01-01',
  zone: 'Europe/Oslo',
  deliveryMode: 'direct',
  domains: ['uni.example'],
  languages: {
    'all-students': ['nb', 'nn', 'en'],
    'all-staff': ['nb', 'en'],
    'all-staff-and-students': ['nb', 'nn', 'en'],
    'student-selection': ['nb', 'nn', 'en'],
    'staff-selection': ['nb', 'en'],
  },
  openingLine: { text: 'For English, please scroll down.', language: 'en', target: 'en' },
  footer: {
    nb: 'Sendt av {sender} til alle studenter.',
    nn: 'Send av {sender} til alle studentar.',
    en: 'Sent by {sender} to all students.',
  },
  listId: 'messages.uni.example',
  contacts: [],
  bodies: [],
  codes: { placeCodes: [], positionGroups: [] },
  reasons: [{ code: 'study', name: named('Studier'), needsStatement: false, urgent: false }],
  path: [
    { step: 'assessment', role: 'web-editor', least: 'attested', rule: 'U31' },
    { step: 'approval', role: 'sender', least: 'signed', rule: 'U38' },
  ],
  secondPersonFrom: 1000,
  channels: [],
  directories: [],
  outsideShareWarning: 0.05,
  kept: [],
  rules: [],
};

export const sampleBrief: Brief = {
  ...emptyBrief,
  audience: { kind: 'all-students' },
  reason: 'study',
  relevance: 'Gjelder alle.',
  narrowerGroupsConsidered: 'Ingen.',
  webPage: 'https://www.uni.example/eksamen',
  subject: 'Meld deg til eksamen innen 1. september',
  sender: 'Studieavdelingen',
  from: 'studier@uni.example',
  replyTo: 'svar@lister.uni.example',
  replyToConfirmed: { address: 'svar@lister.uni.example', by: 'p-writer', at: '2026-08-10T07:00:00.000Z' },
  wantedAt: { local: '2026-08-24T08:00', zone: 'Europe/Oslo' },
};

export const text = (value: string): Inline => ({ type: 'text', text: value });
export const link = (label: string, href: string): Inline => ({ type: 'text', text: label, marks: [{ type: 'link', attrs: { href } }] });
export const paragraph = (...content: (string | Inline)[]): Block => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? text(part) : part)),
});
export const heading = (level: 1 | 2 | 3, value: string): Block => ({ type: 'heading', attrs: { level }, content: [text(value)] });
export const doc = (...content: Block[]): Doc => ({ type: 'doc', content });

export const sampleBodies: Bodies = {
  nb: doc(
    heading(1, 'Meld deg til eksamen'),
    paragraph('Fristen er 1. september. Les mer på ', link('nettsidene om eksamen', 'https://www.uni.example/eksamen'), '.'),
  ),
  nn: doc(
    heading(1, 'Meld deg til eksamen'),
    paragraph('Fristen er 1. september. Les meir på ', link('nettsidene om eksamen', 'https://www.uni.example/eksamen'), '.'),
  ),
  en: doc(
    heading(1, 'Register for your exams'),
    paragraph('The deadline is 1 September. Read more on ', link('the exam pages', 'https://www.uni.example/eksamen'), '.'),
  ),
};

export const personNamed = (id: string, roles: readonly Role[], enrolled = true): Person => ({
  id,
  name: id,
  email: `${id}@uni.example`,
  roles,
  enrolled,
});

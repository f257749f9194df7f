import { type Pack, packSchema } from '../policy/pack.ts';

/** An institution that does not exist, to show that the rule kinds hold nothing of any institution. */
export const swedishPack: Pack = packSchema.parse({
  id: 'provland',
  version: '3',
  institution: { nb: 'Universitetet i Provland', nn: 'Universitetet i Provland', en: 'University of Provland' },
  issuer: 'Universitetsledningen',
  date: '2026-01-01',
  sourceUrl: 'https://provland.example/regler',
  reviewBy: '2027-01-01',
  zone: 'Europe/Stockholm',
  deliveryMode: 'direct',
  domains: ['provland.example'],
  languages: {
    'all-students': ['sv', 'en'],
    'all-staff': ['sv', 'en'],
    'all-staff-and-students': ['sv', 'en'],
    'student-selection': ['sv'],
    'staff-selection': ['sv'],
  },
  openingLine: { text: 'English below & further down', language: 'en', target: 'en' },
  footer: { sv: 'Från {sender}.', en: 'From {sender}.' },
  listId: 'utskick.provland.example',
  contacts: [],
  reasons: [{ code: 'safety', name: { nb: 'Sikkerhet', nn: 'Tryggleik', en: 'Safety' } }],
  path: [{ step: 'approval', role: 'head', least: 'attested', rule: 'T06' }],
  secondPersonFrom: 50,
  outsideShareWarning: 0.5,
  rules: [
    { id: 'T01', kind: 'language-present', severity: 'block', source: 'Om språk', params: { anyOf: ['sv'] } },
    { id: 'T02', kind: 'lead-time', severity: 'block', source: 'Om tid', params: { hours: 12 } },
    { id: 'T03', kind: 'length', severity: 'hint', source: 'Om längd', params: { words: 9 } },
    { id: 'T04', kind: 'opening-line', severity: 'warn', source: 'Om början', params: { text: 'English below & further down' } },
    { id: 'T05', kind: 'web-page', severity: 'warn', source: 'Om webben', params: { audiences: ['all-students'] } },
  ],
});

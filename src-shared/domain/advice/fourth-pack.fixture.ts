import { type Pack, packSchema } from '../policy/pack.ts';

const say = (text: string) => ({ nb: text, nn: text, en: text });

/** An institution that does not exist, with questions of its own, to show that no code knows any institution's. */
export const fourthPack: Pack = packSchema.parse({
  id: 'provland',
  version: '7',
  institution: say('Universitetet i Provland'),
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
  openingLine: { text: 'English below', language: 'en', target: 'en' },
  footer: {},
  listId: 'utskick.provland.example',
  contacts: [{ id: 'press', name: say('Pressrummet'), email: 'press@provland.example' }],
  reasons: [],
  path: [
    { step: 'assessment', role: 'head', least: 'attested', rule: 'T06' },
    { step: 'approval', role: 'sender', least: 'attested', rule: 'T07' },
  ],
  secondPersonFrom: 50,
  outsideShareWarning: 0.5,
  channels: [
    {
      id: 'posters',
      kind: 'other',
      name: say('Anslagstavlan'),
      formal: true,
      editable: true,
      about: say('Papper.'),
      directory: 'boards',
      dated: { note: say('Byggs om.'), reviewBy: '2026-06-01' },
      rules: ['T10'],
      source: 'Om tavlor',
    },
  ],
  directories: [
    {
      id: 'boards',
      name: say('Tavlor'),
      about: say('Var tavlorna hänger.'),
      rules: ['T11'],
      source: 'Om tavlor',
      entries: [{ unit: 'Biblioteket', email: 'tavla@provland.example' }],
    },
  ],
  advice: {
    first: 'weather',
    questions: [
      {
        id: 'weather',
        text: say('Regnar det?'),
        rules: ['T12'],
        source: 'Om väder',
        options: [
          { id: 'rain', text: say('Ja'), question: 'wind' },
          { id: 'sun', text: say('Nej'), answer: 'outside' },
        ],
      },
      {
        id: 'wind',
        text: say('Blåser det?'),
        options: [
          { id: 'storm', text: say('Ja'), answer: 'stay-in' },
          { id: 'calm', text: say('Nej'), answer: 'outside' },
        ],
      },
    ],
    answers: [
      {
        id: 'outside',
        title: say('Sätt upp den själv'),
        about: say('Tavlan hänger ute.'),
        channels: ['posters'],
        rules: ['T12', 'T13'],
        source: 'Om väder',
        next: { act: 'begin', audience: 'student-selection' },
      },
      {
        id: 'stay-in',
        title: say('Vänta'),
        about: say('Papper blåser bort.'),
        refusal: true,
        rules: ['T14'],
        source: 'Om väder',
        reasons: [{ rule: 'T15', text: say('Det blir skräp.') }],
        contacts: ['press'],
        needsReason: true,
        exceptions: [{ rule: 'T16', text: say('I en lugn vrå.'), take: { question: 'wind', option: 'calm' } }],
        next: { act: 'nothing' },
      },
    ],
  },
  rules: [
    {
      id: 'T20',
      kind: 'own-route',
      severity: 'warn',
      source: 'Om väder',
      params: { answers: ['outside'], skips: ['T06', 'T21'], audiences: ['student-selection'], ownUnits: true },
    },
    { id: 'T21', kind: 'lead-time', severity: 'block', source: 'Om tid', params: { hours: 12 } },
    { id: 'T22', kind: 'reasoned-exception', severity: 'block', source: 'Om väder', params: { answers: ['stay-in'] } },
  ],
});

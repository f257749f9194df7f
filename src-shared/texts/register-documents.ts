import type { TextEntry } from './entry.ts';

/** What the register writes for others: reminders, a calendar, the list for the website, the sheet for a crisis, and its own file. */
export const registerDocumentsTexts = {
  'register.calendar.event': { nb: '{what}: {name}', nn: '{what}: {name}', en: '{what}: {name}' },
  'register.calendar.never': {
    nb: 'Ingen dato er satt. Derfor står det i dag.',
    nn: 'Ingen dato er sett. Difor står det i dag.',
    en: 'No date was ever set. That is why it stands on today.',
  },

  'register.reminder.subject': {
    nb: '{name}: {count, plural, one {Én ting} other {# ting}} må gjøres',
    nn: '{name}: {count, plural, one {Éin ting} other {# ting}} må gjerast',
    en: '{name}: {count, plural, one {One thing has} other {# things have}} to be done',
  },
  'register.reminder.hello': { nb: 'Hei {name}', nn: 'Hei {name}', en: 'Hello {name}' },
  'register.reminder.about': {
    nb: 'Du står som ansvarlig for «{name}» ({address}) i registeret over kanaler i sosiale medier. Dette må gjøres:',
    nn: 'Du står som ansvarleg for «{name}» ({address}) i registeret over kanalar i sosiale medium. Dette må gjerast:',
    en: 'You are registered as responsible for “{name}” ({address}) among our channels in social media. This has to be done:',
  },
  'register.reminder.overdue': {
    nb: '{what}: skulle vært gjort innen {day}',
    nn: '{what}: skulle vore gjort innan {day}',
    en: '{what}: should have been done by {day}',
  },
  'register.reminder.soon': { nb: '{what}: innen {day}', nn: '{what}: innan {day}', en: '{what}: by {day}' },
  'register.reminder.never': {
    nb: '{what}: ingen dato er satt',
    nn: '{what}: ingen dato er sett',
    en: '{what}: no date was ever set',
  },
  'register.reminder.answer': {
    nb: 'Svar på denne e-posten når det er gjort, og si fra hvis det ikke lenger er du som er ansvarlig.',
    nn: 'Svar på denne e-posten når det er gjort, og sei frå dersom det ikkje lenger er du som er ansvarleg.',
    en: 'Answer this e-mail when it is done, and tell us if you are no longer the responsible person.',
  },

  'register.public.title': {
    nb: '{institution} i sosiale medier',
    nn: '{institution} i sosiale medium',
    en: '{institution} in social media',
  },
  'register.public.intro': {
    nb: 'Dette er kanalene som {institution} står bak. Kontoer som ikke står her, er ikke våre.',
    nn: 'Dette er kanalane som {institution} står bak. Kontoar som ikkje står her, er ikkje våre.',
    en: 'These are the channels of {institution}. Accounts that are not listed here are not ours.',
  },
  'register.public.updated': { nb: 'Oppdatert', nn: 'Oppdatert', en: 'Updated' },
  'register.public.name': { nb: 'Kanal', nn: 'Kanal', en: 'Channel' },
  'register.public.platform': { nb: 'Plattform', nn: 'Plattform', en: 'Platform' },
  'register.public.unit': { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  'register.public.languages': { nb: 'Språk', nn: 'Språk', en: 'Languages' },
  'register.public.about': { nb: 'Om kanalen', nn: 'Om kanalen', en: 'About the channel' },

  'register.sheet.title': { nb: 'Kontoene i en krise', nn: 'Kontoane i ei krise', en: 'The accounts in a crisis' },
  'register.sheet.set': {
    nb: '{count, plural, one {Én konto} other {# kontoer}} kan brukes i en krise. Listen har versjon {version}.',
    nn: '{count, plural, one {Éin konto} other {# kontoar}} kan brukast i ei krise. Lista har versjon {version}.',
    en: '{count, plural, one {One account} other {# accounts}} may be used in a crisis. The list has version {version}.',
  },
  'register.sheet.account': { nb: 'Konto', nn: 'Konto', en: 'Account' },
  'register.sheet.address': { nb: 'Adresse', nn: 'Adresse', en: 'Address' },
  'register.sheet.responsible': { nb: 'Ansvarlig', nn: 'Ansvarleg', en: 'Responsible' },
  'register.sheet.deputy': { nb: 'Stedfortreder', nn: 'Stadfortredar', en: 'Deputy' },
  'register.sheet.admin': { nb: 'Tilgang i en krise', nn: 'Tilgang i ei krise', en: 'Access in a crisis' },
  'register.sheet.tested': { nb: 'Tilgangen sist prøvd', nn: 'Tilgangen sist prøvd', en: 'Access last tested' },
  'register.sheet.never': { nb: 'Aldri prøvd', nn: 'Aldri prøvd', en: 'Never tested' },
  'register.sheet.old': { nb: 'For lenge siden', nn: 'For lenge sidan', en: 'Too long ago' },
  'register.sheet.unregistered': { nb: 'Ikke i registeret', nn: 'Ikkje i registeret', en: 'Not in the register' },
  'register.sheet.notOpen': {
    nb: 'I registeret, men ikke åpnet etter reglene',
    nn: 'I registeret, men ikkje opna etter reglane',
    en: 'In the register, but not opened by the rules',
  },
  'register.sheet.foot': {
    nb: 'Skrevet ut {day}. Passord skal ikke stå på arket.',
    nn: 'Skrive ut {day}. Passord skal ikkje stå på arket.',
    en: 'Printed {day}. No passwords belong on this sheet.',
  },

  'register.file.lacking': {
    nb: 'Kanalen er i bruk, men mangler noe som reglene krever. Hent den inn fra et regneark i stedet. Da kommer den inn som uverifisert.',
    nn: 'Kanalen er i bruk, men manglar noko som reglane krev. Hent han heller inn frå eit rekneark. Då kjem han inn som ikkje verifisert.',
    en: 'The channel is in use, but lacks something that the rules require. Bring it in from a spreadsheet instead. Then it comes in as unverified.',
  },
  'register.file.unreadable': {
    nb: 'Filen er ikke et register som kan leses. Feilen er ved «{place}».',
    nn: 'Fila er ikkje eit register som kan lesast. Feilen er ved «{place}».',
    en: 'The file is no register that can be read. The mistake is at “{place}”.',
  },
  'register.file.otherInstitution': {
    nb: 'Filen er registeret til en annen institusjon. Kanalene der er godkjent etter andre regler.',
    nn: 'Fila er registeret til ein annan institusjon. Kanalane der er godkjende etter andre reglar.',
    en: 'The file is the register of another institution. Its channels were approved by other rules.',
  },
  'register.file.newer': {
    nb: 'Filen er fra en nyere versjon av Budstikke.',
    nn: 'Fila er frå ein nyare versjon av Budstikke.',
    en: 'The file is from a newer version of Budstikke.',
  },
} as const satisfies Record<string, TextEntry>;

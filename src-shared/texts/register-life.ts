import type { TextEntry } from './entry.ts';

/** The register: the steps of a channel's life, what is told with them, and what stands against them. */
export const registerLifeTexts = {
  'register.event.appoint': { nb: 'Pek ut ny ansvarlig', nn: 'Peik ut ny ansvarleg', en: 'Appoint a new responsible person' },
  'register.event.accept': { nb: 'Ta imot kanalen', nn: 'Ta imot kanalen', en: 'Accept the channel' },

  'register.guard.incident-told': {
    nb: 'En stans bygger på en hendelse i kanalens egen logg der noen andre har tatt kontoen eller tilgangen er tapt. Skriv inn hendelsen først.',
    nn: 'Ein stans byggjer på ei hending i loggen til kanalen der nokon andre har teke kontoen eller tilgangen er tapt. Skriv inn hendinga først.',
    en: 'A suspension rests on an incident in the channel’s own log where the account was taken over or access was lost. Enter the incident first.',
  },
  'register.guard.successor-name': {
    nb: 'Den nye ansvarlige må stå med sitt eget navn, ikke med et kontonavn eller en rolle.',
    nn: 'Den nye ansvarlege må stå med sitt eige namn, ikkje med eit kontonamn eller ei rolle.',
    en: 'The new responsible person must stand there by their own name, not by a handle or a role.',
  },
  'register.guard.successor-appointed': {
    nb: 'Lederen må peke ut en ny ansvarlig.',
    nn: 'Leiaren må peike ut ein ny ansvarleg.',
    en: 'The head must appoint a new responsible person.',
  },
  'register.guard.successor-accepted': {
    nb: 'Den nye ansvarlige må ta imot kanalen.',
    nn: 'Den nye ansvarlege må ta imot kanalen.',
    en: 'The new responsible person must accept the channel.',
  },
  'register.guard.successor-waits': {
    nb: 'Den nye ansvarlige har alt tatt imot kanalen.',
    nn: 'Den nye ansvarlege har alt teke imot kanalen.',
    en: 'The new responsible person has accepted the channel already.',
  },
  'register.guard.handover-dates': {
    nb: 'Datoen kan ikke ligge i framtiden, og ingen kan ta imot kanalen før lederen har pekt dem ut.',
    nn: 'Datoen kan ikkje liggje i framtida, og ingen kan ta imot kanalen før leiaren har peikt dei ut.',
    en: 'The date cannot be in the future, and nobody can accept the channel before the head has appointed them.',
  },

  'register.holds.incident-told': {
    nb: 'Hendelsen står i loggen.',
    nn: 'Hendinga står i loggen.',
    en: 'The incident is in the log.',
  },
  'register.holds.successor-appointed': {
    nb: 'Lederen har pekt ut en ny ansvarlig.',
    nn: 'Leiaren har peikt ut ein ny ansvarleg.',
    en: 'The head has appointed a new responsible person.',
  },
  'register.holds.successor-accepted': {
    nb: 'Den nye ansvarlige har tatt imot kanalen.',
    nn: 'Den nye ansvarlege har teke imot kanalen.',
    en: 'The new responsible person has accepted the channel.',
  },
  'register.holds.successor-name': {
    nb: 'Den nye ansvarlige står med sitt eget navn.',
    nn: 'Den nye ansvarlege står med sitt eige namn.',
    en: 'The new responsible person stands there by their own name.',
  },
  'register.holds.successor-waits': {
    nb: 'Den nye ansvarlige har ikke tatt imot ennå.',
    nn: 'Den nye ansvarlege har ikkje teke imot enno.',
    en: 'The new responsible person has not accepted yet.',
  },
  'register.holds.handover-dates': {
    nb: 'Datoene for overleveringen stemmer.',
    nn: 'Datoane for overleveringa stemmer.',
    en: 'The dates of the handover are right.',
  },

  'register.evidence.file': { nb: 'Filens navn', nn: 'Namnet på fila', en: 'Name of the file' },
  'register.evidence.sha256': { nb: 'Filens SHA-256', nn: 'SHA-256 for fila', en: 'SHA-256 of the file' },
  'register.evidence.caseNumber': { nb: 'Saksnummer', nn: 'Saksnummer', en: 'Case number' },
  'register.evidence.mail': {
    nb: 'E-posten der den nye ansvarlige sier ja',
    nn: 'E-posten der den nye ansvarlege seier ja',
    en: 'The e-mail in which the new responsible person accepts',
  },
  'register.evidence.email': {
    nb: 'E-postadressen til den nye ansvarlige',
    nn: 'E-postadressa til den nye ansvarlege',
    en: 'The new responsible person’s e-mail address',
  },
  'register.evidence.approvalProof': {
    nb: 'Saksnummer, eller en fil med SHA-256,',
    nn: 'Saksnummer, eller ei fil med SHA-256,',
    en: 'A case number, or a file with its SHA-256,',
  },
  'register.evidence.acceptanceProof': {
    nb: 'E-posten fra den nye ansvarlige, eller en fil med SHA-256,',
    nn: 'E-posten frå den nye ansvarlege, eller ei fil med SHA-256,',
    en: 'The e-mail from the new responsible person, or a file with its SHA-256,',
  },
  'register.evidence.approvalProof.ask': {
    nb: 'Skriv saksnummeret, eller velg filen der lederen godkjenner. Budstikke lagrer navnet og SHA-256, ikke filen.',
    nn: 'Skriv saksnummeret, eller vel fila der leiaren godkjenner. Budstikke lagrar namnet og SHA-256, ikkje fila.',
    en: 'Write the case number, or choose the file in which the head approves. Budstikke stores its name and SHA-256, not the file.',
  },
  'register.evidence.acceptanceProof.ask': {
    nb: 'Lim inn e-posten der den nye ansvarlige sier ja, eller velg en fil som viser det. Er du selv den nye ansvarlige, trengs ikke det.',
    nn: 'Lim inn e-posten der den nye ansvarlege seier ja, eller vel ei fil som viser det. Er du sjølv den nye ansvarlege, trengst ikkje det.',
    en: 'Paste the e-mail in which the new responsible person accepts, or choose a file that shows it. If you are that person, neither is needed.',
  },
  'register.evidence.proof': { nb: 'Bevis', nn: 'Prov', en: 'Proof' },
  'register.evidence.chooseFile': { nb: 'Velg fil …', nn: 'Vel fil …', en: 'Choose a file …' },

  'register.who.appoints': { nb: 'har pekt ut ny ansvarlig', nn: 'har peikt ut ny ansvarleg', en: 'has appointed the next one' },
  'register.who.accepts': { nb: 'skal ta imot kanalen', nn: 'skal ta imot kanalen', en: 'is to accept the channel' },
  'register.who.accepted': { nb: 'har tatt imot kanalen', nn: 'har teke imot kanalen', en: 'has accepted the channel' },

  'register.book.appointments': { nb: 'Utpekt ved overlevering', nn: 'Peikt ut ved overlevering', en: 'Appointed in handovers' },
  'register.part.head': { nb: 'Leder', nn: 'Leiar', en: 'Head' },
  'register.part.acceptedOn': { nb: 'Tatt imot', nn: 'Teken imot', en: 'Accepted' },
  'register.part.mail': { nb: 'E-post', nn: 'E-post', en: 'E-mail' },
  'register.value.access-lost': { nb: 'Tapt tilgang', nn: 'Tapt tilgang', en: 'Access lost' },
} as const satisfies Record<string, TextEntry>;

import type { TextEntry } from './entry.ts';

/** The form's fields in words, and the application for an assessment. */
export const applicationTexts = {
  'form.text': { nb: 'Forslag til tekst, {language}', nn: 'Framlegg til tekst, {language}', en: 'Proposed text, {language}' },
  'form.audience': { nb: 'Hvem som skal ha e-posten', nn: 'Kven som skal ha e-posten', en: 'Who is to have the e-mail' },
  'form.subject': { nb: 'Det som skal stå i tittelfeltet', nn: 'Det som skal stå i tittelfeltet', en: 'What the subject field is to say' },
  'form.grounds': { nb: 'Grunnlag', nn: 'Grunnlag', en: 'Grounds' },
  'form.proofread': { nb: 'Korrekturlest', nn: 'Korrekturlese', en: 'Proofread' },
  'form.replyList': {
    nb: 'Bekreftet som en liste som noen svarer på: {who}, {when}',
    nn: 'Stadfesta som ei liste som nokon svarer på: {who}, {when}',
    en: 'Confirmed as a list that somebody answers: {who}, {when}',
  },

  'application.mail.subject': {
    nb: 'Søknad om masseutsending: {subject}',
    nn: 'Søknad om masseutsending: {subject}',
    en: 'Application for mass e-mail: {subject}',
  },
  'application.mail.asks': {
    nb: 'Hei,\nvi søker om å få sende denne e-posten til mange ved {institution}. Opplysningene og forslaget til tekst følger under.',
    nn: 'Hei,\nvi søkjer om å få sende denne e-posten til mange ved {institution}. Opplysningane og framlegget til tekst følgjer under.',
    en: 'Hello,\nwe apply for sending this e-mail to many at {institution}. The details and the proposed text follow below.',
  },
  'application.mail.mark': {
    nb: 'Søknaden gjelder versjon {version} med fingeravtrykket {digest}.',
    nn: 'Søknaden gjeld versjon {version} med fingeravtrykket {digest}.',
    en: 'The application is about version {version} with the fingerprint {digest}.',
  },
  'application.mail.texts': {
    nb: '{count, plural, one {Forslaget til tekst:} other {Forslaget til tekst på # språk:}}',
    nn: '{count, plural, one {Framlegget til tekst:} other {Framlegget til tekst på # språk:}}',
    en: '{count, plural, one {The proposed text:} other {The proposed text in # languages:}}',
  },
  'application.mail.greeting': { nb: 'Vennlig hilsen', nn: 'Venleg helsing', en: 'Kind regards' },
  'application.fileName': { nb: 'Søknad - {subject}', nn: 'Søknad - {subject}', en: 'Application - {subject}' },

  'application.none': {
    nb: 'Denne meldingen skal ikke søke om vurdering. Ingenting ble lagret.',
    nn: 'Denne meldinga skal ikkje søkje om vurdering. Ingenting vart lagra.',
    en: 'This message does not apply for an assessment. Nothing was saved.',
  },
  'application.otherVersion': {
    nb: 'Meldingen er sendt inn på nytt siden du så på søknaden. Ingenting ble lagret. Les søknaden for den nyeste versjonen.',
    nn: 'Meldinga er send inn på nytt sidan du såg på søknaden. Ingenting vart lagra. Les søknaden for den nyaste versjonen.',
    en: 'The message was submitted anew since you looked at the application. Nothing was saved. Read the application for the newest version.',
  },
  'application.missing': {
    nb: 'Søknaden mangler opplysninger som reglene krever ({rules}). Den kan ikke tas ut. Fyll ut oppdraget, og send inn på nytt.',
    nn: 'Søknaden manglar opplysningar som reglane krev ({rules}). Han kan ikkje takast ut. Fyll ut oppdraget, og send inn på nytt.',
    en: 'The application lacks details that the rules ask for ({rules}). It cannot be taken out. Fill in the brief and submit again.',
  },
  'application.notWaiting': {
    nb: 'Vurderingen venter ikke på denne søknaden nå. Ingenting ble lagret.',
    nn: 'Vurderinga ventar ikkje på denne søknaden no. Ingenting vart lagra.',
    en: 'The assessment does not wait for this application now. Nothing was saved.',
  },

  'application.title': { nb: 'Søknad til {who}', nn: 'Søknad til {who}', en: 'Application to {who}' },
  'application.delivered': { nb: 'Søknad levert', nn: 'Søknad levert', en: 'Application delivered' },
  'application.deliveredTo': { nb: 'til {email}', nn: 'til {email}', en: 'to {email}' },
  'application.about': {
    nb: 'Søknaden er skrevet ferdig, men Budstikke sender den ikke. Send den fra ditt eget e-postprogram, og merk den som levert.',
    nn: 'Søknaden er ferdig skriven, men Budstikke sender han ikkje. Send han frå ditt eige e-postprogram, og merk han som levert.',
    en: 'The application is written, but Budstikke does not send it. Send it from your own mail program and mark it as delivered.',
  },
  'application.asked': { nb: 'Ifølge {rules}', nn: 'Etter {rules}', en: 'By {rules}' },
  'application.show': { nb: 'Vis søknaden …', nn: 'Vis søknaden …', en: 'Show the application …' },
  'application.hide': { nb: 'Skjul søknaden', nn: 'Gøym søknaden', en: 'Hide the application' },
  'application.copyAll': { nb: 'Kopier hele søknaden', nn: 'Kopier heile søknaden', en: 'Copy the application' },
  'application.copyField': { nb: 'Kopier {field}', nn: 'Kopier {field}', en: 'Copy {field}' },
  'application.copied': { nb: 'Kopiert: {field}', nn: 'Kopiert: {field}', en: 'Copied: {field}' },
  'application.whole': { nb: 'hele søknaden', nn: 'heile søknaden', en: 'the whole application' },
  'application.save': { nb: 'Lagre som e-post', nn: 'Lagre som e-post', en: 'Save as e-mail' },
  'application.saved': { nb: 'Søknaden er lagret: {file}', nn: 'Søknaden er lagra: {file}', en: 'The application is saved: {file}' },
  'application.open': { nb: 'Åpne e-postprogrammet', nn: 'Opne e-postprogrammet', en: 'Open the mail program' },
  'application.openPaste': {
    nb: 'Søknaden er for lang til å følge med. Den er kopiert: Lim den inn i e-posten som åpnes.',
    nn: 'Søknaden er for lang til å følgje med. Han er kopiert: Lim han inn i e-posten som blir opna.',
    en: 'The application is too long to come along. It is copied: paste it into the e-mail that opens.',
  },
  'application.opened': {
    nb: 'E-postprogrammet er bedt om å åpne søknaden.',
    nn: 'E-postprogrammet er bede om å opne søknaden.',
    en: 'The mail program has been asked to open the application.',
  },
  'application.to': { nb: 'Til', nn: 'Til', en: 'To' },
  'application.deliver': { nb: 'Merk som levert', nn: 'Merk som levert', en: 'Mark as delivered' },
  'application.marked': {
    nb: 'Søknaden er merket som levert.',
    nn: 'Søknaden er merkt som levert.',
    en: 'The application is marked as delivered.',
  },
} as const satisfies Record<string, TextEntry>;

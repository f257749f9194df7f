import type { TextEntry } from './entry.ts';

/** The screen of decisions that are given by e-mail. */
export const distanceTexts = {
  'distance.ask.act': { nb: 'Spør på e-post …', nn: 'Spør på e-post …', en: 'Ask by e-mail …' },
  'distance.ask.who': { nb: 'Hvem spør du?', nn: 'Kven spør du?', en: 'Whom do you ask?' },
  'distance.ask.label': { nb: 'E-post som spør om svar', nn: 'E-post som spør om svar', en: 'E-mail that asks for an answer' },
  'distance.ask.asked': {
    nb: '{name} ble spurt {when}{way, select, sent { på e-post} saved { i en lagret e-post} other { i en kopiert tekst}}',
    nn: '{name} vart spurd {when}{way, select, sent { på e-post} saved { i ein lagra e-post} other { i ein kopiert tekst}}',
    en: '{name} was asked {when}{way, select, sent { by e-mail} saved { in a saved e-mail} other { in a copied text}}',
  },
  'distance.onlyMail': {
    nb: 'Den som avgjør, har ingen passfrase her, og må svare på e-post.',
    nn: 'Den som avgjer, har ingen passfrase her, og må svare på e-post.',
    en: 'The one who decides has no passphrase here and must answer by e-mail.',
  },
  'distance.letter.language': { nb: 'Språk i e-posten', nn: 'Språk i e-posten', en: 'Language of the e-mail' },
  'distance.letter.to': { nb: 'Til {name} <{email}>', nn: 'Til {name} <{email}>', en: 'To {name} <{email}>' },
  'distance.letter.text': { nb: 'Teksten i e-posten', nn: 'Teksten i e-posten', en: 'Text of the e-mail' },
  'distance.letter.send': { nb: 'Send e-post', nn: 'Send e-post', en: 'Send e-mail' },
  'distance.letter.save': { nb: 'Lagre e-post', nn: 'Lagre e-post', en: 'Save e-mail' },
  'distance.letter.copy': { nb: 'Kopier teksten', nn: 'Kopier teksten', en: 'Copy the text' },
  'distance.letter.out': {
    nb: '{way, select, sent {E-posten til {name} er sendt.} saved {E-posten til {name} er lagret.} other {Teksten til {name} er kopiert.}}',
    nn: '{way, select, sent {E-posten til {name} er send.} saved {E-posten til {name} er lagra.} other {Teksten til {name} er kopiert.}}',
    en: '{way, select, sent {The e-mail to {name} has been sent.} saved {The e-mail to {name} is saved.} other {The text to {name} is copied.}}',
  },
  'distance.reply.about': {
    nb: 'Kom svaret på e-post? Lagre det som en .eml-fil, og slipp den her.',
    nn: 'Kom svaret på e-post? Lagre det som ei .eml-fil, og slepp ho her.',
    en: 'Did the answer come by e-mail? Save it as an .eml file and drop it here.',
  },
  'distance.reply.choose': { nb: 'Velg e-post', nn: 'Vel e-post', en: 'Choose e-mail' },
  'distance.reply.checking': { nb: 'Kontrollerer e-posten', nn: 'Kontrollerer e-posten', en: 'Checking the e-mail' },
  'distance.reply.standing': {
    nb: '{standing, select, verified {Bekreftet svar på e-post} not_yet {Ikke bekreftet ennå} elsewhere {Svarer på noe annet} other {Ikke bekreftet}}',
    nn: '{standing, select, verified {Stadfesta svar på e-post} not_yet {Ikkje stadfesta enno} elsewhere {Svarer på noko anna} other {Ikkje stadfesta}}',
    en: '{standing, select, verified {Verified answer by e-mail} not_yet {Not yet verified} elsewhere {Answers something else} other {Not verified}}',
  },
  'distance.reply.noFrom': { nb: 'Ingen avsender', nn: 'Ingen avsendar', en: 'No sender' },
  'distance.reply.signedBy': {
    nb: 'Signaturen til {domain} stemmer, og koden er den til denne versjonen, {code}.',
    nn: 'Signaturen til {domain} stemmer, og koden er den til denne versjonen, {code}.',
    en: 'The signature of {domain} holds, and the code is that of this version, {code}.',
  },
  'distance.reply.keptUntil': {
    nb: 'E-posten er tatt vare på. Kontroller den på nytt når maskinen er på nett.',
    nn: 'E-posten er teken vare på. Kontroller han på nytt når maskina er på nett.',
    en: 'The e-mail is kept. Check it again once the machine is online.',
  },
  'distance.reply.notEnough': {
    nb: 'Dette steget krever {least, select, verified {en bekreftet e-post eller en signatur med passfrase} other {en signatur med passfrase}} ({rule}). E-posten kan ikke føres inn.',
    nn: 'Dette steget krev {least, select, verified {ein stadfesta e-post eller ein signatur med passfrase} other {ein signatur med passfrase}} ({rule}). E-posten kan ikkje førast inn.',
    en: 'This step needs {least, select, verified {a verified e-mail or a signature with passphrase} other {a signature with passphrase}} ({rule}). The e-mail cannot be recorded.',
  },
  'distance.reply.record': {
    nb: '{outcome, select, yes {Før inn ja} other {Før inn nei}}',
    nn: '{outcome, select, yes {Før inn ja} other {Før inn nei}}',
    en: '{outcome, select, yes {Record the yes} other {Record the no}}',
  },
  'distance.reply.again': { nb: 'Kontroller på nytt', nn: 'Kontroller på nytt', en: 'Check again' },
  'distance.reply.attest': { nb: 'Gå god for svaret …', nn: 'Gå god for svaret …', en: 'Vouch for the answer …' },
  'distance.reply.attesting': {
    nb: 'E-posten er ikke bekreftet. Du går god for hva den sier, og navnet ditt står ved svaret.',
    nn: 'E-posten er ikkje stadfesta. Du går god for kva han seier, og namnet ditt står ved svaret.',
    en: 'The e-mail is not verified. You vouch for what it says, and your name stands with the answer.',
  },
  'distance.reply.remove': { nb: 'Fjern e-posten', nn: 'Fjern e-posten', en: 'Remove the e-mail' },
  'distance.reply.evidence': {
    nb: '{standing, select, verified {E-posten er tatt vare på. Signaturen til {domain} stemmer} other {E-posten er tatt vare på. Den er ikke bekreftet}}',
    nn: '{standing, select, verified {E-posten er teken vare på. Signaturen til {domain} stemmer} other {E-posten er teken vare på. Han er ikkje stadfesta}}',
    en: '{standing, select, verified {The e-mail is kept. The signature of {domain} holds} other {The e-mail is kept. It is not verified}}',
  },
  'distance.reply.gone': {
    nb: 'E-posten er fjernet av hensyn til personvernet',
    nn: 'E-posten er fjerna av omsyn til personvernet',
    en: 'The e-mail has been removed for privacy',
  },
  'distance.alternative': { nb: 'Annen kanal: {alternative}', nn: 'Annan kanal: {alternative}', en: 'Other channel: {alternative}' },
  'distance.notice.untold': {
    nb: 'Søkeren, {name}, er ikke varslet (U32).',
    nn: 'Søkjaren, {name}, er ikkje varsla (U32).',
    en: 'The applicant, {name}, has not been told (U32).',
  },
  'distance.notice.told': {
    nb: 'Søkeren, {name}, ble varslet {when}{way, select, sent { på e-post} saved { i en lagret e-post} other { i en kopiert tekst}}.',
    nn: 'Søkjaren, {name}, vart varsla {when}{way, select, sent { på e-post} saved { i ein lagra e-post} other { i ein kopiert tekst}}.',
    en: 'The applicant, {name}, was told {when}{way, select, sent { by e-mail} saved { in a saved e-mail} other { in a copied text}}.',
  },
  'distance.notice.write': { nb: 'Varsle søkeren …', nn: 'Varsle søkjaren …', en: 'Tell the applicant …' },
  'distance.notice.again': { nb: 'Varsle på nytt …', nn: 'Varsle på nytt …', en: 'Tell again …' },
  'distance.notice.label': { nb: 'E-post til søkeren', nn: 'E-post til søkjaren', en: 'E-mail to the applicant' },
  'distance.notice.sent': { nb: 'Meldingen er sendt', nn: 'Meldinga er send', en: 'The message has been sent' },
} as const satisfies Record<string, TextEntry>;

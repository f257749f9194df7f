import type { TextEntry } from './entry.ts';

/** Drafts between bokmål and nynorsk by a machine: in the panes, among the findings, in the settings. */
export const machineTranslationTexts = {
  'proof.machineDraft': {
    nb: 'Maskinutkast som ingen har lest. Les det mot teksten det er laget av, rett det som er galt, og merk det som lest. «{text}»',
    nn: 'Maskinutkast som ingen har lese. Les det mot teksten det er laga av, rett det som er gale, og merk det som lese. «{text}»',
    en: 'A machine draft that nobody has read. Read it against the text that it was made from, mend what is wrong, and mark it as read. “{text}”',
  },
  'machine.read': { nb: 'Merk som lest', nn: 'Merk som lese', en: 'Mark as read' },
  'machine.readNamed': { nb: 'Merk som lest: {text}', nn: 'Merk som lese: {text}', en: 'Mark as read: {text}' },
  'machine.readSaid': {
    nb: 'Du har sagt at du har lest utkastet.',
    nn: 'Du har sagt at du har lese utkastet.',
    en: 'You have said that you have read the draft.',
  },
  'machine.tag': { nb: 'maskinutkast', nn: 'maskinutkast', en: 'machine draft' },

  'machine.menu': { nb: 'Maskinutkast på {language}', nn: 'Maskinutkast på {language}', en: 'Machine draft in {language}' },
  'machine.whole': {
    nb: 'Lag utkast til det som mangler',
    nn: 'Lag utkast til det som manglar',
    en: 'Draft what is missing',
  },
  'machine.wholeIn': {
    nb: 'Lag utkast på {language} til det som mangler',
    nn: 'Lag utkast på {language} til det som manglar',
    en: 'Draft what is missing in {language}',
  },
  'machine.block': { nb: 'Lag nytt utkast til blokken', nn: 'Lag nytt utkast til blokka', en: 'Draft this block anew' },
  'machine.blockIn': {
    nb: 'Lag nytt utkast til blokken på {language}',
    nn: 'Lag nytt utkast til blokka på {language}',
    en: 'Draft this block anew in {language}',
  },
  'machine.anew': { nb: 'Lag nytt utkast', nn: 'Lag nytt utkast', en: 'Draft it anew' },
  'machine.anewNamed': { nb: 'Lag nytt utkast: {text}', nn: 'Lag nytt utkast: {text}', en: 'Draft it anew: {text}' },
  'machine.missing': { nb: 'Lag utkast', nn: 'Lag utkast', en: 'Draft it' },
  'machine.missingNamed': { nb: 'Lag utkast. {what}', nn: 'Lag utkast. {what}', en: 'Draft it. {what}' },
  'machine.noMissing': {
    nb: 'Ingenting mangler. Sett markøren i en blokk for å få et nytt utkast til den.',
    nn: 'Ingenting manglar. Set markøren i ei blokk for å få eit nytt utkast til henne.',
    en: 'Nothing is missing. Put the cursor in a block to have that one drafted anew.',
  },
  'machine.noBlock': {
    nb: 'Sett markøren i blokken som skal ha et nytt utkast.',
    nn: 'Set markøren i blokka som skal ha eit nytt utkast.',
    en: 'Put the cursor in the block that is to be drafted anew.',
  },
  'machine.working': { nb: 'Lager utkast …', nn: 'Lagar utkast …', en: 'Drafting …' },
  'machine.stop': { nb: 'Stopp', nn: 'Stopp', en: 'Stop' },
  'machine.stopNamed': { nb: 'Stopp utkastet', nn: 'Stopp utkastet', en: 'Stop the draft' },
  'machine.close': { nb: 'Lukk', nn: 'Lukk', en: 'Close' },
  'machine.done': {
    nb: '{count, plural, one {Utkast til # linje er satt inn} other {Utkast til # linjer er satt inn}} på {language}. Les hver blokk og merk den som lest.',
    nn: '{count, plural, one {Utkast til # linje er sett inn} other {Utkast til # linjer er sette inn}} på {language}. Les kvar blokk og merk ho som lesen.',
    en: '{count, plural, one {A draft of # line now stands} other {Drafts of # lines now stand}} in {language}. Read each block and mark it as read.',
  },
  'machine.none': {
    nb: 'Ingenting er satt inn på {language}.',
    nn: 'Ingenting er sett inn på {language}.',
    en: 'Nothing was added in {language}.',
  },
  'machine.changed': {
    nb: '{count, plural, one {# linje ble endret mens utkastet ble laget, og står som den er.} other {# linjer ble endret mens utkastet ble laget, og står som de er.}}',
    nn: '{count, plural, one {# linje vart endra medan utkastet vart laga, og står som ho er.} other {# linjer vart endra medan utkastet vart laga, og står som dei er.}}',
    en: '{count, plural, one {# line was changed while the draft was made, and stands as it is.} other {# lines were changed while the draft was made, and stand as they are.}}',
  },
  'machine.left': {
    nb: 'Ikke satt inn: «{text}». {fault, select, numbers {Maskinen endret et tall.} links {Maskinen endret en lenke eller en adresse.} protected {Maskinen endret et navn.} marks {Maskinen kjente ikke et ord.} other {Svaret fra maskinen var ikke helt.}} Skriv denne selv.',
    nn: 'Ikkje sett inn: «{text}». {fault, select, numbers {Maskina endra eit tal.} links {Maskina endra ei lenkje eller ei adresse.} protected {Maskina endra eit namn.} marks {Maskina kjende ikkje eit ord.} other {Svaret frå maskina var ikkje heilt.}} Skriv denne sjølv.',
    en: 'Not put in: “{text}”. {fault, select, numbers {The machine changed a number.} links {The machine changed a link or an address.} protected {The machine changed a name.} marks {The machine did not know a word.} other {The machine’s answer was not whole.}} Write this one yourself.',
  },
  'machine.moreLeft': {
    nb: '{count, plural, one {Og # linje til.} other {Og # linjer til.}}',
    nn: '{count, plural, one {Og # linje til.} other {Og # linjer til.}}',
    en: '{count, plural, one {And # more line.} other {And # more lines.}}',
  },

  'machine.off': {
    nb: 'Ingen maskin er valgt. Velg en under Innstillinger, Maskinutkast.',
    nn: 'Inga maskin er vald. Vel ei under Innstillingar, Maskinutkast.',
    en: 'No machine is chosen. Choose one under Settings, Machine drafts.',
  },
  'machine.practice': {
    nb: 'I prøvemodus forlater ingenting denne maskinen, så en tjeneste et annet sted blir ikke spurt. Velg Apertium på denne maskinen, eller vent til ekte modus.',
    nn: 'I prøvemodus forlèt ingenting denne maskina, så ei teneste ein annan stad blir ikkje spurd. Vel Apertium på denne maskina, eller vent til ekte modus.',
    en: 'In practice nothing leaves this computer, so a service elsewhere is not asked. Choose Apertium on this computer, or wait for real mode.',
  },
  'machine.noDirection': {
    nb: 'Maskinen lager bare utkast mellom bokmål og nynorsk.',
    nn: 'Maskina lagar berre utkast mellom bokmål og nynorsk.',
    en: 'The machine drafts between Bokmål and Nynorsk only.',
  },
  'machine.tooLong': {
    nb: 'Teksten er for lang til å sendes på én gang. Lag utkast til færre blokker om gangen.',
    nn: 'Teksten er for lang til å sendast på éin gong. Lag utkast til færre blokker om gongen.',
    en: 'The text is too long to be sent at once. Draft fewer blocks at a time.',
  },
  'machine.underWay': {
    nb: 'Det lages allerede et utkast til denne meldingen. Vent til det er ferdig, eller stopp det.',
    nn: 'Det blir alt laga eit utkast til denne meldinga. Vent til det er ferdig, eller stopp det.',
    en: 'A draft of this message is being made already. Wait until it is ready, or stop it.',
  },
  'machine.failed': {
    nb: '{why, select, missing {{by, select, service {Ingen svarte på adressen til tjenesten.} other {Apertium finnes ikke på denne maskinen.}}} direction {Maskinen har ikke denne språkretningen.} slow {Maskinen brukte for lang tid og ble stoppet.} redirect {Tjenesten viste videre til en annen adresse, og den ble ikke fulgt.} too_large {Svaret var altfor stort og ble ikke lest.} stopped {Utkastet ble stoppet.} unreadable {Svaret lot seg ikke lese.} other {Maskinen svarte med en feil.}} Teksten står som den sto.{why, select, stopped {} other { Prøv igjen, eller se Innstillinger, Maskinutkast.}}',
    nn: '{why, select, missing {{by, select, service {Ingen svarte på adressa til tenesta.} other {Apertium finst ikkje på denne maskina.}}} direction {Maskina har ikkje denne språkretninga.} slow {Maskina brukte for lang tid og vart stoppa.} redirect {Tenesta viste vidare til ei anna adresse, og ho vart ikkje følgd.} too_large {Svaret var altfor stort og vart ikkje lese.} stopped {Utkastet vart stoppa.} unreadable {Svaret lét seg ikkje lese.} other {Maskina svarte med ein feil.}} Teksten står som han stod.{why, select, stopped {} other { Prøv igjen, eller sjå Innstillingar, Maskinutkast.}}',
    en: '{why, select, missing {{by, select, service {Nobody answered at the address of the service.} other {Apertium is not on this computer.}}} direction {The machine does not have this direction.} slow {The machine took too long and was stopped.} redirect {The service pointed to another address, which was not followed.} too_large {The answer was far too large and was not read.} stopped {The draft was stopped.} unreadable {The answer could not be read.} other {The machine answered with an error.}} The text stands as it was.{why, select, stopped {} other { Try again, or see Settings, Machine drafts.}}',
  },
  'machine.noAnswer': {
    nb: '{why, select, missing {{by, select, service {Ingen svarte på adressen til tjenesten.} other {Apertium finnes ikke på denne maskinen.}}} direction {Maskinen har ikke denne språkretningen.} slow {Maskinen brukte for lang tid og ble stoppet.} redirect {Tjenesten viste videre til en annen adresse, og den ble ikke fulgt.} too_large {Svaret var altfor stort og ble ikke lest.} stopped {Utkastet ble stoppet.} unreadable {Svaret lot seg ikke lese.} other {Maskinen svarte med en feil.}}',
    nn: '{why, select, missing {{by, select, service {Ingen svarte på adressa til tenesta.} other {Apertium finst ikkje på denne maskina.}}} direction {Maskina har ikkje denne språkretninga.} slow {Maskina brukte for lang tid og vart stoppa.} redirect {Tenesta viste vidare til ei anna adresse, og ho vart ikkje følgd.} too_large {Svaret var altfor stort og vart ikkje lese.} stopped {Utkastet vart stoppa.} unreadable {Svaret lét seg ikkje lese.} other {Maskina svarte med ein feil.}}',
    en: '{why, select, missing {{by, select, service {Nobody answered at the address of the service.} other {Apertium is not on this computer.}}} direction {The machine does not have this direction.} slow {The machine took too long and was stopped.} redirect {The service pointed to another address, which was not followed.} too_large {The answer was far too large and was not read.} stopped {The draft was stopped.} unreadable {The answer could not be read.} other {The machine answered with an error.}}',
  },
  'machine.notUnread': {
    nb: 'Teksten er endret siden, eller den er allerede merket som lest. Ingenting ble lagret.',
    nn: 'Teksten er endra sidan, eller han er alt merkt som lesen. Ingenting vart lagra.',
    en: 'The text has changed since, or it is already marked as read. Nothing was saved.',
  },
  'machine.unreadStands': {
    nb: 'I teksten er det {count, plural, one {# maskinutkast} other {# maskinutkast}} som ingen har lest. Les og merk dem som lest først, så ingen tar dem for ferdig tekst.',
    nn: 'I teksten er det {count, plural, one {# maskinutkast} other {# maskinutkast}} som ingen har lese. Les og merk dei som lesne først, så ingen tek dei for ferdig tekst.',
    en: 'There {count, plural, one {is # machine draft} other {are # machine drafts}} in the text that nobody has read. Read and mark them first, so that nobody takes them for finished text.',
  },

  'machine.title': { nb: 'Maskinutkast', nn: 'Maskinutkast', en: 'Machine drafts' },
  'machine.what': {
    nb: 'En maskin kan lage et første utkast på nynorsk av bokmål, og omvendt. Ingenting kan sendes inn før et menneske har lest hver blokk av det.',
    nn: 'Ei maskin kan lage eit første utkast på nynorsk av bokmål, og omvendt. Ingenting kan sendast inn før eit menneske har lese kvar blokk av det.',
    en: 'A machine can make a first draft in Nynorsk from Bokmål, and the other way round. Nothing can be submitted before a person has read every block of it.',
  },
  'machine.who': { nb: 'Hvem som lager utkast', nn: 'Kven som lagar utkast', en: 'Who makes drafts' },
  'machine.by.command': { nb: 'Apertium på denne maskinen', nn: 'Apertium på denne maskina', en: 'Apertium on this computer' },
  'machine.by.commandWhat': {
    nb: '{found, select, yes {Programmet er funnet.} other {Programmet er ikke funnet. IT kan installere det; på Debian og Ubuntu heter pakkene apertium og apertium-nno-nob.}} Teksten forlater ikke maskinen.',
    nn: '{found, select, yes {Programmet er funne.} other {Programmet er ikkje funne. IT kan installere det; på Debian og Ubuntu heiter pakkane apertium og apertium-nno-nob.}} Teksten forlèt ikkje maskina.',
    en: '{found, select, yes {The program is found.} other {The program is not found. IT can install it; on Debian and Ubuntu the packages are apertium and apertium-nno-nob.}} The text does not leave the computer.',
  },
  'machine.by.service': { nb: 'En tjeneste på institusjonen', nn: 'Ei teneste på institusjonen', en: 'A service of the institution' },
  'machine.by.serviceWhat': {
    nb: 'Apertium APy som institusjonen selv driver. Blokkene det lages utkast av, sendes dit og ikke noe annet sted. Hvor lenker fører, sendes ikke.',
    nn: 'Apertium APy som institusjonen sjølv driv. Blokkene det blir laga utkast av, blir sende dit og ikkje nokon annan stad. Kvar lenkjer fører, blir ikkje sendt.',
    en: 'Apertium APy that the institution runs itself. The blocks that are drafted from are sent there and nowhere else. Where links lead is not sent.',
  },
  'machine.by.off': { nb: 'Ingen', nn: 'Ingen', en: 'Nobody' },
  'machine.by.offWhat': {
    nb: 'Utkast blir ikke tilbudt, og ingen tekst sendes noe sted.',
    nn: 'Utkast blir ikkje tilbodne, og ingen tekst blir send nokon stad.',
    en: 'No drafts are offered, and no text is sent anywhere.',
  },
  'machine.address': { nb: 'Adressen til tjenesten', nn: 'Adressa til tenesta', en: 'Address of the service' },
  'machine.addressWhat': {
    nb: 'Begynner med https://. Bare en tjeneste på denne maskinen kan ha http://.',
    nn: 'Byrjar med https://. Berre ei teneste på denne maskina kan ha http://.',
    en: 'Begins with https://. Only a service on this computer can have http://.',
  },
  'machine.badAddress': {
    nb: 'Skriv en adresse som begynner med https://, uten brukernavn og spørsmålstegn.',
    nn: 'Skriv ei adresse som byrjar med https://, utan brukarnamn og spørjeteikn.',
    en: 'Enter an address that begins with https://, without a user name or a question mark.',
  },
  'machine.save': { nb: 'Lagre valget', nn: 'Lagre valet', en: 'Save the choice' },
  'machine.try': { nb: 'Prøv maskinen', nn: 'Prøv maskina', en: 'Try the machine' },
  'machine.tryFirst': {
    nb: 'Velg først noen som lager utkast, og lagre valget.',
    nn: 'Vel først nokon som lagar utkast, og lagre valet.',
    en: 'First choose somebody who makes drafts, and save the choice.',
  },
  'machine.tried': {
    nb: 'Maskinen svarte på nynorsk etter {seconds, number} sekunder.',
    nn: 'Maskina svarte på nynorsk etter {seconds, number} sekund.',
    en: 'The machine answered in Nynorsk after {seconds, number} seconds.',
  },
} as const satisfies Record<string, TextEntry>;

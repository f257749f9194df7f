import type { TextEntry } from './entry.ts';

/** Files of the register, out and in. */
export const registerFilesTexts = {
  'register.export.tooMany': {
    nb: 'En Excel-fil kan ha {most, number} kanaler. Velg CSV, eller vis færre.',
    nn: 'Ei Excel-fil kan ha {most, number} kanalar. Vel CSV, eller vis færre.',
    en: 'An Excel file can have {most, number} channels. Choose CSV, or show fewer.',
  },
  'register.export.tooLong': {
    nb: 'Et felt i «{name}» er for langt for en Excel-fil. Velg CSV.',
    nn: 'Eit felt i «{name}» er for langt for ei Excel-fil. Vel CSV.',
    en: 'A field of “{name}” is too long for an Excel file. Choose CSV.',
  },

  'register.whole.title': {
    nb: 'Les inn registeret fra {file}',
    nn: 'Les inn registeret frå {file}',
    en: 'Take in the register from {file}',
  },
  'register.whole.empty': {
    nb: 'Registeret her er tomt. Det blir det samme som i filen, med loggbøker og historikk.',
    nn: 'Registeret her er tomt. Det blir det same som i fila, med loggbøker og historikk.',
    en: 'The register here is empty. It becomes the same as in the file, with its log books and history.',
  },
  'register.whole.filled': {
    nb: 'Registeret her har kanaler fra før. De blir stående som de er. Bare kanaler som ikke er her, kommer inn.',
    nn: 'Registeret her har kanalar frå før. Dei blir ståande som dei er. Berre kanalar som ikkje er her, kjem inn.',
    en: 'The register here has channels already. They stay as they are. Only channels that are not here come in.',
  },
  'register.whole.leftOut': {
    nb: 'Den som lagret filen, kunne ikke lese alt. Disse loggbøkene er ikke med: {books}.',
    nn: 'Den som lagra fila, kunne ikkje lese alt. Desse loggbøkene er ikkje med: {books}.',
    en: 'Whoever saved the file could not read everything. These log books are not in it: {books}.',
  },
  'register.whole.channels': { nb: 'Kanaler i filen', nn: 'Kanalar i fila', en: 'Channels in the file' },
  'register.whole.added': { nb: 'Kommer inn', nn: 'Kjem inn', en: 'Come in' },
  'register.whole.newer': {
    nb: 'Av dem nyere i filen; de kommer ikke inn',
    nn: 'Av dei nyare i fila; dei kjem ikkje inn',
    en: 'Of these newer in the file; they do not come in',
  },
  'register.whole.units': { nb: 'Nye enheter', nn: 'Nye einingar', en: 'New units' },
  'register.whole.entries': {
    nb: 'Føringer i loggbøkene i filen',
    nn: 'Føringar i loggbøkene i fila',
    en: 'Entries in the log books of the file',
  },
  'register.whole.states': { nb: 'Tilstander', nn: 'Tilstandar', en: 'States' },

  'register.incidents.title': { nb: 'Hendelser: {name}', nn: 'Hendingar: {name}', en: 'Incidents: {name}' },
  'register.incidents.address': { nb: 'Adresse', nn: 'Adresse', en: 'Address' },
  'register.incidents.channelId': { nb: 'Nummer i registeret', nn: 'Nummer i registeret', en: 'Number in the register' },
  'register.incidents.count': { nb: 'Hendelser', nn: 'Hendingar', en: 'Incidents' },
  'register.incidents.saved': { nb: 'Lagret', nn: 'Lagra', en: 'Saved' },
  'register.incidents.digest': { nb: 'SHA-256 av hendelsene', nn: 'SHA-256 av hendingane', en: 'SHA-256 of the incidents' },
  'register.incidents.closed': {
    nb: 'Det som står her, kan gjelde lovbrudd. Del det bare med dem som skal behandle saken.',
    nn: 'Det som står her, kan gjelde lovbrot. Del det berre med dei som skal behandle saka.',
    en: 'What stands here can concern crimes. Share it only with those who handle the case.',
  },
  'register.incidents.entry': { nb: 'Hendelse {number}: {kind}', nn: 'Hending {number}: {kind}', en: 'Incident {number}: {kind}' },
  'register.incidents.written': { nb: 'Ført {when} av {who}', nn: 'Ført {when} av {who}', en: 'Entered {when} by {who}' },
  'register.incidents.disposed': {
    nb: 'Innholdet ble kassert {when} av {who}.',
    nn: 'Innhaldet vart kassert {when} av {who}.',
    en: 'The content was disposed of {when} by {who}.',
  },
  'register.dispose.tooEarly': {
    nb: 'Hendelsen kan ikke kasseres før datoen som er satt.',
    nn: 'Hendinga kan ikkje kasserast før datoen som er sett.',
    en: 'The incident cannot be disposed of before its date.',
  },
  'register.dispose.title': { nb: 'Hendelser som skal kasseres', nn: 'Hendingar som skal kasserast', en: 'Incidents to be disposed of' },
  'register.dispose.what': {
    nb: 'Fristen er ute. Det som er skrevet, blir borte for godt. Nummer, slag og datoer blir stående.',
    nn: 'Fristen er ute. Det som er skrive, blir borte for godt. Nummer, slag og datoar blir ståande.',
    en: 'Their day has come. What was written is gone for good. Number, kind and dates stay.',
  },
  'register.dispose.act': { nb: 'Kasser …', nn: 'Kasser …', en: 'Dispose of …' },
  'register.dispose.confirm': { nb: 'Kasser for godt', nn: 'Kasser for godt', en: 'Dispose for good' },
  'register.dispose.reason': { nb: 'Hvorfor', nn: 'Kvifor', en: 'Why' },
  'register.dispose.actOn': { nb: 'Kasser. {name}. {what}', nn: 'Kasser. {name}. {what}', en: 'Dispose of. {name}. {what}' },
  'register.dispose.done': { nb: 'Kassert', nn: 'Kassert', en: 'Disposed of' },
  'register.dispose.due': { nb: 'Skal kasseres', nn: 'Skal kasserast', en: 'To be disposed of' },
  'register.incidents.save': { nb: 'Lagre som bevis …', nn: 'Lagre som prov …', en: 'Save as evidence …' },
  'register.dispose.by': { nb: 'Frist {day}', nn: 'Frist {day}', en: 'Due {day}' },

  'register.site.practice': {
    nb: 'I prøvemodus blir ingen nettside hentet. Lagre siden som fil, og velg den.',
    nn: 'I prøvemodus blir inga nettside henta. Lagre sida som fil, og vel ho.',
    en: 'No web page is fetched in practice mode. Save the page as a file, and choose that.',
  },
  'register.site.silence': {
    nb: '{host} svarer ikke. Se etter at adressen begynner med https:// og kan åpnes i en nettleser.',
    nn: '{host} svarer ikkje. Sjå etter at adressa byrjar med https:// og kan opnast i ein nettlesar.',
    en: '{host} does not answer. See that the address begins with https:// and opens in a browser.',
  },
  'register.site.status': {
    nb: '{host} har ingen side der. Tjeneren svarte {status}.',
    nn: '{host} har inga side der. Tenaren svarte {status}.',
    en: '{host} has no page there. The server answered {status}.',
  },
  'register.site.private': {
    nb: '{host} ligger i et lukket nett og blir ikke hentet. Lagre siden som fil, og velg den.',
    nn: '{host} ligg i eit lukka nett og blir ikkje henta. Lagre sida som fil, og vel ho.',
    en: '{host} is in a private network and is not fetched. Save the page as a file, and choose that.',
  },
  'register.site.tooLarge': {
    nb: 'Siden hos {host} er større enn {megabytes} MB.',
    nn: 'Sida hos {host} er større enn {megabytes} MB.',
    en: 'The page at {host} is larger than {megabytes} MB.',
  },

  'register.owners.title': { nb: 'Kontoer som kilden nevner', nn: 'Kontoar som kjelda nemner', en: 'Accounts that the source names' },
  'register.owners.what': {
    nb: 'De kommer inn som uverifiserte, med det som mangler. De regnes ikke som åpne før reglene er fulgt.',
    nn: 'Dei kjem inn som ikkje verifiserte, med det som manglar. Dei blir ikkje rekna som opne før reglane er følgde.',
    en: 'They come in as unverified, with what they lack. They do not count as open until the rules have been followed.',
  },
  'register.owners.owner': { nb: 'Eier', nn: 'Eigar', en: 'Owner' },
  'register.owners.language': { nb: 'Språk', nn: 'Språk', en: 'Language' },
  'register.owners.act': {
    nb: 'Legg inn {count, plural, one {kontoen} other {de # kontoene}} som kilden nevner',
    nn: 'Legg inn {count, plural, one {kontoen} other {dei # kontoane}} som kjelda nemner',
    en: 'Put in the {count, plural, one {account} other {# accounts}} that the source names',
  },
} as const satisfies Record<string, TextEntry>;

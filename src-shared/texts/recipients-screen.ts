import type { TextEntry } from './entry.ts';

/** The recipients step's screen: a file looked at, taken in, and the lists that are in. */
export const recipientsScreenTexts = {
  'recipients.screen.empty.title': {
    nb: 'Hvem skal ha meldingen?',
    nn: 'Kven skal ha meldinga?',
    en: 'Who should get the message?',
  },
  'recipients.screen.empty.what': {
    nb: 'Slipp en CSV- eller Excel-fil her, eller velg den. Du ser hva som leses, før noe tas inn.',
    nn: 'Slepp ei CSV- eller Excel-fil her, eller vel ho. Du ser kva som blir lese, før noko blir teke inn.',
    en: 'Drop a CSV or Excel file here, or choose it. You see what is read before anything is taken in.',
  },
  'recipients.screen.empty.stored': {
    nb: 'Lagres',
    nn: 'Blir lagra',
    en: 'Stored',
  },
  'recipients.screen.empty.storedWhat': {
    nb: 'E-postadressen, og enhet og språk hvis filen har det.',
    nn: 'E-postadressa, og eining og språk om fila har det.',
    en: 'The e-mail address, and unit and language if the file has them.',
  },
  'recipients.screen.empty.unread': {
    nb: 'Lagres ikke',
    nn: 'Blir ikkje lagra',
    en: 'Not stored',
  },
  'recipients.screen.empty.unreadWhat': {
    nb: 'Navn, nummer og alle andre kolonner.',
    nn: 'Namn, nummer og alle andre kolonnar.',
    en: 'Names, numbers and all other columns.',
  },
  'recipients.screen.empty.leftOut': {
    nb: 'Tas ut',
    nn: 'Blir tekne ut',
    en: 'Left out',
  },
  'recipients.screen.empty.leftOutWhat': {
    nb: 'Adresser som ikke kan brukes, som står flere ganger, eller som er sperret.',
    nn: 'Adresser som ikkje kan brukast, som står fleire gonger, eller som er sperra.',
    en: 'Addresses that cannot be used, that stand several times, or that are suppressed.',
  },
  'recipients.screen.choose': {
    nb: 'Velg fil …',
    nn: 'Vel fil …',
    en: 'Choose file …',
  },
  'recipients.screen.file': {
    nb: 'Fil med mottakere',
    nn: 'Fil med mottakarar',
    en: 'File of recipients',
  },
  'recipients.screen.dropHere': {
    nb: 'Slipp filen for å lese den',
    nn: 'Slepp fila for å lese ho',
    en: 'Drop the file to read it',
  },
  'recipients.screen.dropOne': {
    nb: 'Du slapp flere filer. Ingenting er lest. Slipp én om gangen.',
    nn: 'Du slapp fleire filer. Ingenting er lese. Slepp éi om gongen.',
    en: 'You dropped several files. Nothing was read. Drop one at a time.',
  },
  'recipients.screen.dropped': {
    nb: '{count, plural, one {# fil} other {# filer}}',
    nn: '{count, plural, one {# fil} other {# filer}}',
    en: '{count, plural, one {# file} other {# files}}',
  },
  'recipients.screen.reading': {
    nb: 'Leser {file}',
    nn: 'Les {file}',
    en: 'Reading {file}',
  },
  'recipients.screen.takingIn': {
    nb: 'Tar inn {file}',
    nn: 'Tek inn {file}',
    en: 'Taking in {file}',
  },
  'recipients.screen.takingIn.meanwhile': {
    nb: 'Du kan gjøre noe annet imens. Listen vises når den er hel.',
    nn: 'Du kan gjere noko anna imens. Lista blir vist når ho er heil.',
    en: 'You can do something else meanwhile. The list is shown when it is whole.',
  },
  'recipients.screen.takingIn.another': {
    nb: 'en liste',
    nn: 'ei liste',
    en: 'a list',
  },
  'recipients.screen.progress': {
    nb: '{percent} prosent',
    nn: '{percent} prosent',
    en: '{percent} per cent',
  },
  'recipients.screen.read': {
    nb: '{file} er lest. {rows, plural, one {# rad} other {# rader}}, {count, plural, one {# mottaker} other {# mottakere}}, {bad, plural, one {# rad kan ikke brukes} other {# rader kan ikke brukes}}.',
    nn: '{file} er lesen. {rows, plural, one {# rad} other {# rader}}, {count, plural, one {# mottakar} other {# mottakarar}}, {bad, plural, one {# rad kan ikkje brukast} other {# rader kan ikkje brukast}}.',
    en: '{file} is read. {rows, plural, one {# row} other {# rows}}, {count, plural, one {# recipient} other {# recipients}}, {bad, plural, one {# row cannot be used} other {# rows cannot be used}}.',
  },
  'recipients.screen.taken': {
    nb: 'Listen er tatt inn: {count, plural, one {# mottaker} other {# mottakere}}.',
    nn: 'Lista er teken inn: {count, plural, one {# mottakar} other {# mottakarar}}.',
    en: 'The list is taken in: {count, plural, one {# recipient} other {# recipients}}.',
  },
  'recipients.screen.stands': {
    nb: '{file} står som før.',
    nn: '{file} står som før.',
    en: '{file} stands as before.',
  },
  'recipients.screen.takeIn': {
    nb: 'Ta inn {count, plural, one {# mottaker} other {# mottakere}}',
    nn: 'Ta inn {count, plural, one {# mottakar} other {# mottakarar}}',
    en: 'Take in {count, plural, one {# recipient} other {# recipients}}',
  },
  'recipients.screen.takeInNone': {
    nb: 'Ta inn mottakere',
    nn: 'Ta inn mottakarar',
    en: 'Take in recipients',
  },
  'recipients.screen.stops.noFile': {
    nb: 'Velg en fil først.',
    nn: 'Vel ei fil først.',
    en: 'Choose a file first.',
  },
  'recipients.screen.stops.reading': {
    nb: 'Filen leses.',
    nn: 'Fila blir lesen.',
    en: 'The file is being read.',
  },
  'recipients.screen.stops.noEmail': {
    nb: 'Velg kolonnen med e-postadresser.',
    nn: 'Vel kolonnen med e-postadresser.',
    en: 'Choose the column with e-mail addresses.',
  },
  'recipients.screen.stops.nobody': {
    nb: 'Ingen adresse i filen kan brukes.',
    nn: 'Inga adresse i fila kan brukast.',
    en: 'No address in the file can be used.',
  },
  'recipients.screen.stops.source': {
    nb: 'Skriv hvor listen kommer fra.',
    nn: 'Skriv kvar lista kjem frå.',
    en: 'Say where the list comes from.',
  },
  'recipients.screen.stops.population': {
    nb: '{audience, select, students {Meldingen er til studenter. Listen kan bare ha studenter.} other {Meldingen er til ansatte. Listen kan bare ha ansatte.}}',
    nn: '{audience, select, students {Meldinga er til studentar. Lista kan berre ha studentar.} other {Meldinga er til tilsette. Lista kan berre ha tilsette.}}',
    en: '{audience, select, students {The message is to students. The list can hold students only.} other {The message is to staff. The list can hold staff only.}}',
  },
  'recipients.screen.stops.basis': {
    nb: 'Skriv det rettslige grunnlaget.',
    nn: 'Skriv det rettslege grunnlaget.',
    en: 'Give the lawful basis.',
  },
  'recipients.screen.stops.deleteBy': {
    nb: 'Velg en slettedato etter i dag.',
    nn: 'Vel ein slettedato etter i dag.',
    en: 'Choose a delete-by date after today.',
  },
  'recipients.screen.leftOut': {
    nb: '{count, plural, one {# rad blir ikke med.} other {# rader blir ikke med.}}',
    nn: '{count, plural, one {# rad blir ikkje med.} other {# rader blir ikkje med.}}',
    en: '{count, plural, one {# row is left out.} other {# rows are left out.}}',
  },
  'recipients.screen.leftOut.then': {
    nb: 'Du kan rette filen og lese den på nytt.',
    nn: 'Du kan rette fila og lese ho på nytt.',
    en: 'You can correct the file and read it again.',
  },
  'recipients.screen.lists': {
    nb: 'Lister og filer',
    nn: 'Lister og filer',
    en: 'Lists and files',
  },
  'recipients.screen.newList': {
    nb: 'Ny liste',
    nn: 'Ny liste',
    en: 'New list',
  },
  'recipients.screen.rows': {
    nb: '{count, plural, one {# rad} other {# rader}}',
    nn: '{count, plural, one {# rad} other {# rader}}',
    en: '{count, plural, one {# row} other {# rows}}',
  },
  'recipients.screen.workbook': {
    nb: 'Excel-arbeidsbok',
    nn: 'Excel-arbeidsbok',
    en: 'Excel workbook',
  },
  'recipients.screen.withMark': {
    nb: '{name} med BOM',
    nn: '{name} med BOM',
    en: '{name} with BOM',
  },
  'recipients.screen.separatedBy': {
    nb: 'skilletegn {mark}',
    nn: 'skiljeteikn {mark}',
    en: 'separator {mark}',
  },
  'recipients.screen.tab': {
    nb: 'tabulator',
    nn: 'tabulator',
    en: 'tab',
  },
  'recipients.screen.guessed': {
    nb: 'gjettet',
    nn: 'gjetta',
    en: 'guessed',
  },
  'recipients.screen.chosen': {
    nb: 'valgt av deg',
    nn: 'valt av deg',
    en: 'chosen by you',
  },
  'recipients.screen.changeReading': {
    nb: 'Endre lesing',
    nn: 'Endre lesing',
    en: 'Change reading',
  },
  'recipients.screen.changeFile': {
    nb: 'Bytt fil …',
    nn: 'Byt fil …',
    en: 'Change file …',
  },
  'recipients.screen.discard': {
    nb: 'Legg bort',
    nn: 'Legg bort',
    en: 'Put away',
  },
  'recipients.screen.encoding': {
    nb: 'Tegnsett',
    nn: 'Teiknsett',
    en: 'Encoding',
  },
  'recipients.screen.separator': {
    nb: 'Skilletegn',
    nn: 'Skiljeteikn',
    en: 'Separator',
  },
  'recipients.screen.guess': {
    nb: 'Gjett',
    nn: 'Gjett',
    en: 'Guess',
  },
  'recipients.screen.guess.which': {
    nb: 'Gjett ({what})',
    nn: 'Gjett ({what})',
    en: 'Guess ({what})',
  },
  'recipients.screen.mark.semicolon': {
    nb: 'Semikolon ;',
    nn: 'Semikolon ;',
    en: 'Semicolon ;',
  },
  'recipients.screen.mark.comma': {
    nb: 'Komma ,',
    nn: 'Komma ,',
    en: 'Comma ,',
  },
  'recipients.screen.mark.tab': {
    nb: 'Tabulator',
    nn: 'Tabulator',
    en: 'Tab',
  },
  'recipients.screen.mark.bar': {
    nb: 'Loddrett strek |',
    nn: 'Loddrett strek |',
    en: 'Vertical bar |',
  },
  'recipients.screen.meaning': {
    nb: 'Les kolonnen {column} som',
    nn: 'Les kolonnen {column} som',
    en: 'Read the column {column} as',
  },
  'recipients.screen.meaning.email': {
    nb: 'E-postadresse',
    nn: 'E-postadresse',
    en: 'E-mail address',
  },
  'recipients.screen.meaning.unit': {
    nb: 'Enhet',
    nn: 'Eining',
    en: 'Unit',
  },
  'recipients.screen.meaning.language': {
    nb: 'Språk',
    nn: 'Språk',
    en: 'Language',
  },
  'recipients.screen.meaning.unread': {
    nb: 'Leses ikke',
    nn: 'Ikkje lesen',
    en: 'Not read',
  },
  'recipients.screen.firstRows': {
    nb: 'De første radene i {file}',
    nn: 'Dei første radene i {file}',
    en: 'The first rows of {file}',
  },
  'recipients.screen.onlyUsed': {
    nb: 'Bare kolonner som brukes, blir lest og lagret.',
    nn: 'Berre kolonnar som blir brukte, blir lesne og lagra.',
    en: 'Only columns that are used are read and stored.',
  },
  'recipients.screen.shownRows': {
    nb: '{count, plural, one {Den første raden vises.} other {De første # radene vises.}}',
    nn: '{count, plural, one {Den første rada blir vist.} other {Dei første # radene blir viste.}}',
    en: '{count, plural, one {The first row is shown.} other {The first # rows are shown.}}',
  },
  'recipients.screen.account': {
    nb: 'Regnskap',
    nn: 'Rekneskap',
    en: 'Breakdown',
  },
  'recipients.screen.account.rows': {
    nb: 'Rader i filen',
    nn: 'Rader i fila',
    en: 'Rows in the file',
  },
  'recipients.screen.account.bad': {
    nb: 'Kan ikke brukes',
    nn: 'Kan ikkje brukast',
    en: 'Cannot be used',
  },
  'recipients.screen.account.duplicates': {
    nb: 'Samme adresse flere ganger',
    nn: 'Same adresse fleire gonger',
    en: 'Same address several times',
  },
  'recipients.screen.account.suppressed': {
    nb: 'Sperret fra før',
    nn: 'Sperra frå før',
    en: 'Suppressed earlier',
  },
  'recipients.screen.suppressed': { nb: 'sperret', nn: 'sperra', en: 'suppressed' },
  'recipients.screen.account.recipients': {
    nb: 'Mottakere',
    nn: 'Mottakarar',
    en: 'Recipients',
  },
  'recipients.screen.by': {
    nb: 'Etter {column}',
    nn: 'Etter {column}',
    en: 'By {column}',
  },
  'recipients.screen.by.none': {
    nb: '(uten verdi)',
    nn: '(utan verdi)',
    en: '(no value)',
  },
  'recipients.screen.by.others': {
    nb: 'Andre verdier',
    nn: 'Andre verdiar',
    en: 'Other values',
  },
  'recipients.screen.by.more': {
    nb: 'Vis {count, number} til',
    nn: 'Vis {count, number} til',
    en: 'Show {count, number} more',
  },
  'recipients.screen.by.fewer': {
    nb: 'Vis færre',
    nn: 'Vis færre',
    en: 'Show fewer',
  },
  'recipients.screen.foreign': { nb: 'Ikke deres egne', nn: 'Ikkje dykkar eigne', en: 'Not your own' },
  'recipients.screen.outside': {
    nb: 'Utenfor institusjonen',
    nn: 'Utanfor institusjonen',
    en: 'Outside the institution',
  },
  'recipients.screen.outside.none': {
    nb: 'Alle adressene er hos {domains}.',
    nn: 'Alle adressene er hos {domains}.',
    en: 'All addresses are at {domains}.',
  },
  'recipients.screen.outside.one': {
    nb: '{count, plural, one {# adresse, hos {domain}.} other {# adresser, alle hos {domain}.}}',
    nn: '{count, plural, one {# adresse, hos {domain}.} other {# adresser, alle hos {domain}.}}',
    en: '{count, plural, one {# address, at {domain}.} other {# addresses, all at {domain}.}}',
  },
  'recipients.screen.outside.several': {
    nb: '{count, number} adresser, flest hos {domain} ({most, number}).',
    nn: '{count, number} adresser, flest hos {domain} ({most, number}).',
    en: '{count, number} addresses, most of them at {domain} ({most, number}).',
  },
  'recipients.screen.outside.count': {
    nb: '{count, plural, one {# adresse} other {# adresser}} utenfor {domains}.',
    nn: '{count, plural, one {# adresse} other {# adresser}} utanfor {domains}.',
    en: '{count, plural, one {# address} other {# addresses}} outside {domains}.',
  },
  'recipients.screen.outside.under': {
    nb: 'Under grensen for advarsel, {limit}.',
    nn: 'Under grensa for åtvaring, {limit}.',
    en: 'Under the limit for a warning, {limit}.',
  },
  'recipients.screen.outside.over': {
    nb: 'Grensen for advarsel er {limit}. Se om dette er riktig liste.',
    nn: 'Grensa for åtvaring er {limit}. Sjå om dette er rett liste.',
    en: 'The limit for a warning is {limit}. See if this is the right list.',
  },
  'recipients.screen.about': {
    nb: 'Om listen',
    nn: 'Om lista',
    en: 'About the list',
  },
  'recipients.screen.about.why': {
    nb: 'Listen er personopplysninger. Dette følger den til den er slettet.',
    nn: 'Lista er personopplysningar. Dette følgjer lista til ho er sletta.',
    en: 'The list is personal data. This follows it until it is deleted.',
  },
  'recipients.screen.source': {
    nb: 'Hvor listen kommer fra',
    nn: 'Kvar lista kjem frå',
    en: 'Where the list comes from',
  },
  'recipients.screen.source.example': {
    nb: 'For eksempel uttrekk fra FS 7. august',
    nn: 'Til dømes uttrekk frå FS 7. august',
    en: 'For example an extract from the student register on 7 August',
  },
  'recipients.screen.population': {
    nb: 'Hvem som står i listen',
    nn: 'Kven som står i lista',
    en: 'Who is in the list',
  },
  'recipients.screen.population.students': {
    nb: 'Studenter',
    nn: 'Studentar',
    en: 'Students',
  },
  'recipients.screen.population.staff': {
    nb: 'Ansatte',
    nn: 'Tilsette',
    en: 'Staff',
  },
  'recipients.screen.population.mixed': {
    nb: 'Ansatte og studenter',
    nn: 'Tilsette og studentar',
    en: 'Staff and students',
  },
  'recipients.screen.basis': {
    nb: 'Rettslig grunnlag',
    nn: 'Rettsleg grunnlag',
    en: 'Lawful basis',
  },
  'recipients.screen.basis.publicTask': {
    nb: 'Oppgave i allmennhetens interesse, GDPR artikkel 6 nr. 1 bokstav e',
    nn: 'Oppgåve i allmenn interesse, GDPR artikkel 6 nr. 1 bokstav e',
    en: 'Task in the public interest, GDPR Article 6(1)(e)',
  },
  'recipients.screen.deleteBy': {
    nb: 'Slettes senest',
    nn: 'Blir sletta seinast',
    en: 'Deleted at the latest',
  },
  'recipients.screen.bad': {
    nb: '{count, plural, one {# rad kan ikke brukes} other {# rader kan ikke brukes}}',
    nn: '{count, plural, one {# rad kan ikkje brukast} other {# rader kan ikkje brukast}}',
    en: '{count, plural, one {# row cannot be used} other {# rows cannot be used}}',
  },
  'recipients.screen.bad.save': {
    nb: 'Lagre som regneark',
    nn: 'Lagre som rekneark',
    en: 'Save as spreadsheet',
  },
  'recipients.screen.bad.saved': {
    nb: 'Lagret: {file}. Filen inneholder adresser. Slett den når rettingen er gjort.',
    nn: 'Lagra: {file}. Fila inneheld adresser. Slett ho når rettinga er gjord.',
    en: 'Saved: {file}. The file holds addresses. Delete it when the correction is done.',
  },
  'recipients.screen.bad.emptyCell': {
    nb: '(tomt felt)',
    nn: '(tomt felt)',
    en: '(empty field)',
  },
  'recipients.screen.bad.first': {
    nb: 'Bare de første {count, number} er listet, her og i regnearket.',
    nn: 'Berre dei første {count, number} er lista opp, her og i reknearket.',
    en: 'Only the first {count, number} are listed, here and in the spreadsheet.',
  },
  'recipients.screen.fact.source': {
    nb: 'Kilde',
    nn: 'Kjelde',
    en: 'Source',
  },
  'recipients.screen.fact.takenIn': {
    nb: 'Tatt inn',
    nn: 'Teken inn',
    en: 'Taken in',
  },
  'recipients.screen.fact.byAt': {
    nb: '{name}, {when}',
    nn: '{name}, {when}',
    en: '{name}, {when}',
  },
  'recipients.screen.fact.readAs': {
    nb: 'Lest som',
    nn: 'Lesen som',
    en: 'Read as',
  },
  'recipients.screen.fact.columns': {
    nb: 'Kolonner',
    nn: 'Kolonnar',
    en: 'Columns',
  },
  'recipients.screen.addresses': {
    nb: 'Adresser',
    nn: 'Adresser',
    en: 'Addresses',
  },
  'recipients.screen.addresses.search': {
    nb: 'Søk i adressene',
    nn: 'Søk i adressene',
    en: 'Search the addresses',
  },
  'recipients.screen.addresses.none': {
    nb: 'Ingen adresse passer med søket.',
    nn: 'Inga adresse passar med søket.',
    en: 'No address matches the search.',
  },
  'recipients.screen.remove': {
    nb: 'Fjern listen …',
    nn: 'Fjern lista …',
    en: 'Remove the list …',
  },
  'recipients.screen.remove.title': {
    nb: 'Fjern listen {file}',
    nn: 'Fjern lista {file}',
    en: 'Remove the list {file}',
  },
  'recipients.screen.remove.verb': {
    nb: 'Fjern listen',
    nn: 'Fjern lista',
    en: 'Remove the list',
  },
  'recipients.screen.remove.what': {
    nb: '{count, plural, one {# adresse slettes} other {# adresser slettes}} fra denne maskinen. Loggen beholder antallet, ikke adressene. Filen som listen kom fra, røres ikke.',
    nn: '{count, plural, one {# adresse blir sletta} other {# adresser blir sletta}} frå denne maskina. Loggen tek vare på talet, ikkje adressene. Fila som lista kom frå, blir ikkje rørt.',
    en: '{count, plural, one {# address is deleted} other {# addresses are deleted}} from this machine. The log keeps the number, not the addresses. The file that the list came from is not touched.',
  },
  'recipients.screen.removed': {
    nb: 'Listen er fjernet.',
    nn: 'Lista er fjerna.',
    en: 'The list is removed.',
  },
} as const satisfies Record<string, TextEntry>;

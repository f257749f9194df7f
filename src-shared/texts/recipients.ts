import type { TextEntry } from './entry.ts';

export const recipientsTexts = {
  'recipients.fault.empty': {
    nb: 'Adressen mangler',
    nn: 'Adressa manglar',
    en: 'The address is missing',
  },
  'recipients.fault.line-break': {
    nb: 'Linjeskift i adressen. Kan være et forsøk på å legge til mottakere',
    nn: 'Linjeskift i adressa. Kan vere eit forsøk på å leggje til mottakarar',
    en: 'Line break in the address. May be an attempt to add recipients',
  },
  'recipients.fault.several-addresses': {
    nb: 'Flere adresser i ett felt',
    nn: 'Fleire adresser i eitt felt',
    en: 'Several addresses in one field',
  },
  'recipients.fault.formula': {
    nb: 'Regnearkformel',
    nn: 'Reknearkformel',
    en: 'Spreadsheet formula',
  },
  'recipients.fault.no-at-sign': {
    nb: 'Ikke en e-postadresse',
    nn: 'Ikkje ei e-postadresse',
    en: 'Not an e-mail address',
  },
  'recipients.fault.several-at-signs': {
    nb: 'Mer enn én krøllalfa',
    nn: 'Meir enn éin krøllalfa',
    en: 'More than one at sign',
  },
  'recipients.fault.nothing-before-at': {
    nb: 'Ingenting foran krøllalfaen',
    nn: 'Ingenting framfor krøllalfaen',
    en: 'Nothing before the at sign',
  },
  'recipients.fault.nothing-after-at': {
    nb: 'Ingenting etter krøllalfaen',
    nn: 'Ingenting etter krøllalfaen',
    en: 'Nothing after the at sign',
  },
  'recipients.fault.white-space': {
    nb: 'Mellomrom i adressen',
    nn: 'Mellomrom i adressa',
    en: 'Space in the address',
  },
  'recipients.fault.dot-in-wrong-place': {
    nb: 'Punktum på feil sted',
    nn: 'Punktum på feil stad',
    en: 'Dot in the wrong place',
  },
  'recipients.fault.bad-domain': {
    nb: 'Domenet etter krøllalfaen finnes ikke i denne formen',
    nn: 'Domenet etter krøllalfaen finst ikkje i denne forma',
    en: 'The domain after the at sign cannot exist in this form',
  },
  'recipients.fault.bad-character': {
    nb: 'Tegn som ikke kan stå i en adresse',
    nn: 'Teikn som ikkje kan stå i ei adresse',
    en: 'Characters that an address cannot have',
  },
  'recipients.fault.too-long': {
    nb: 'Lengre enn en adresse kan være',
    nn: 'Lengre enn ei adresse kan vere',
    en: 'Longer than an address can be',
  },
  'recipients.file.missing': {
    nb: 'Filen finnes ikke lenger der du valgte den. Ingenting er lest. Velg den på nytt.',
    nn: 'Fila finst ikkje lenger der du valde henne. Ingenting er lese. Vel henne på nytt.',
    en: 'The file is no longer where you chose it. Nothing was read. Choose it again.',
  },
  'recipients.file.directory': {
    nb: 'Dette er en mappe. Ingenting er lest. Velg CSV- eller Excel-filen i mappen.',
    nn: 'Dette er ei mappe. Ingenting er lese. Vel CSV- eller Excel-fila i mappa.',
    en: 'This is a folder. Nothing was read. Choose the CSV or Excel file in it.',
  },
  'recipients.file.unreadable': {
    nb: 'Filen kunne ikke leses ({code}). Ingenting er tatt inn. Se om den er åpen i et annet program, eller lagre en kopi og velg kopien.',
    nn: 'Fila kunne ikkje lesast ({code}). Ingenting er teke inn. Sjå om ho er open i eit anna program, eller lagre ein kopi og vel kopien.',
    en: 'The file could not be read ({code}). Nothing was taken in. See if it is open in another program, or save a copy and choose that.',
  },
  'recipients.file.empty': {
    nb: 'Filen er tom. Ingenting er lest. Lag eksporten på nytt.',
    nn: 'Fila er tom. Ingenting er lese. Lag eksporten på nytt.',
    en: 'The file is empty. Nothing was read. Make the export again.',
  },
  'recipients.file.notTable': {
    nb: 'Dette er {kind, select, pdf {en PDF} image {et bilde} document {et tekstdokument} web {en nettside eller XML-fil} json {en JSON-fil} other {noe annet enn tekst}}, ikke en tabell. Ingenting er lest. Velg en CSV- eller Excel-fil.',
    nn: 'Dette er {kind, select, pdf {ein PDF} image {eit bilete} document {eit tekstdokument} web {ei nettside eller XML-fil} json {ei JSON-fil} other {noko anna enn tekst}}, ikkje ein tabell. Ingenting er lese. Vel ei CSV- eller Excel-fil.',
    en: 'This is {kind, select, pdf {a PDF} image {an image} document {a text document} web {a web page or XML file} json {a JSON file} other {something other than text}}, not a table. Nothing was read. Choose a CSV or Excel file.',
  },
  'recipients.file.oldWorkbook': {
    nb: 'Dette er en Excel-fil i det gamle formatet (.xls), eller en som er låst med passord. Ingenting er lest. Lagre den som .xlsx uten passord, eller som CSV.',
    nn: 'Dette er ei Excel-fil i det gamle formatet (.xls), eller ei som er låst med passord. Ingenting er lese. Lagre henne som .xlsx utan passord, eller som CSV.',
    en: 'This is an Excel file in the old format (.xls), or one locked with a password. Nothing was read. Save it as .xlsx without a password, or as CSV.',
  },
  'recipients.file.brokenWorkbook': {
    nb: 'Filen er ikke en Excel-fil som kan leses. Ingenting er tatt inn. Åpne den i Excel, og lagre den på nytt som .xlsx.',
    nn: 'Fila er ikkje ei Excel-fil som kan lesast. Ingenting er teke inn. Opne henne i Excel, og lagre henne på nytt som .xlsx.',
    en: 'The file is not an Excel file that can be read. Nothing was taken in. Open it in Excel and save it again as .xlsx.',
  },
  'recipients.file.tooBig': {
    nb: 'Filen er for stor til å leses som Excel (grensen er {limit, number} MB). Ingenting er tatt inn. Lagre den som CSV.',
    nn: 'Fila er for stor til å lesast som Excel (grensa er {limit, number} MB). Ingenting er teke inn. Lagre henne som CSV.',
    en: 'The file is too big to be read as Excel (the limit is {limit, number} MB). Nothing was taken in. Save it as CSV.',
  },
  'recipients.file.tooManyRows': {
    nb: 'Filen har mer enn {limit, number} rader. Ingenting er tatt inn. Del den opp.',
    nn: 'Fila har meir enn {limit, number} rader. Ingenting er teke inn. Del henne opp.',
    en: 'The file has more than {limit, number} rows. Nothing was taken in. Divide it.',
  },
  'recipients.file.brokenQuote': {
    nb: 'Rad {row, number} har et anførselstegn som ikke er lukket riktig, så radene etter kan ikke skilles. Ingenting er tatt inn. Rett raden, eller lag eksporten på nytt.',
    nn: 'Rad {row, number} har eit hermeteikn som ikkje er lukka rett, så radene etter kan ikkje skiljast. Ingenting er teke inn. Rett rada, eller lag eksporten på nytt.',
    en: 'Row {row, number} has a quotation mark that is not closed properly, so the rows after it cannot be told apart. Nothing was taken in. Correct the row, or make the export again.',
  },
  'recipients.file.recordTooLong': {
    nb: 'Rad {row, number} er lengre enn en rad i en tabell kan være. Ingenting er tatt inn. Se om dette er riktig fil.',
    nn: 'Rad {row, number} er lengre enn ei rad i ein tabell kan vere. Ingenting er teke inn. Sjå om dette er rett fil.',
    en: 'Row {row, number} is longer than a row of a table can be. Nothing was taken in. See if this is the right file.',
  },
  'recipients.file.badEncoding': {
    nb: 'Tegnsettet {encoding} er ukjent. Ingenting er lest. Velg et annet, for eksempel utf-8 eller windows-1252.',
    nn: 'Teiknsettet {encoding} er ukjent. Ingenting er lese. Vel eit anna, til dømes utf-8 eller windows-1252.',
    en: 'The encoding {encoding} is unknown. Nothing was read. Choose another, for example utf-8 or windows-1252.',
  },
  'recipients.file.noHeader': {
    nb: 'Den første raden er en mottaker, ikke kolonnenavn. Ingenting er tatt inn. Sett inn en rad med kolonnenavn øverst i filen.',
    nn: 'Den første rada er ein mottakar, ikkje kolonnenamn. Ingenting er teke inn. Set inn ei rad med kolonnenamn øvst i fila.',
    en: 'The first row is a recipient, not column names. Nothing was taken in. Put a row of column names at the top of the file.',
  },
  'recipients.noSuchColumn': {
    nb: 'Filen har ingen kolonne som heter {column}. Ingenting er tatt inn. Velg blant kolonnene i filen.',
    nn: 'Fila har ingen kolonne som heiter {column}. Ingenting er teke inn. Vel mellom kolonnane i fila.',
    en: 'The file has no column called {column}. Nothing was taken in. Choose among the columns of the file.',
  },
  'recipients.noEmailColumn': {
    nb: 'Ingen kolonne i filen ser ut til å inneholde e-postadresser. Ingenting er tatt inn. Velg kolonnen selv, eller en annen fil.',
    nn: 'Ingen kolonne i fila ser ut til å innehalde e-postadresser. Ingenting er teke inn. Vel kolonnen sjølv, eller ei anna fil.',
    en: 'No column of the file seems to hold e-mail addresses. Nothing was taken in. Choose the column yourself, or another file.',
  },
  'recipients.nobodyLeft': {
    nb: 'Filen har ingen adresse som kan brukes. Ingenting er tatt inn. Se på radene som ikke kan brukes, og rett filen.',
    nn: 'Fila har inga adresse som kan brukast. Ingenting er teke inn. Sjå på radene som ikkje kan brukast, og rett fila.',
    en: 'The file has no address that can be used. Nothing was taken in. See the rows that cannot be used, and correct the file.',
  },
  'recipients.wrongPopulation': {
    nb: 'Meldingen er {audience, select, students {til studenter} other {til ansatte}}, men listen har {population, select, students {studenter} staff {ansatte} other {både studenter og ansatte}}. Listen er ikke tatt inn. Velg en annen liste, eller endre målgruppen i utkastet.',
    nn: 'Meldinga er {audience, select, students {til studentar} other {til tilsette}}, men lista har {population, select, students {studentar} staff {tilsette} other {både studentar og tilsette}}. Lista er ikkje teken inn. Vel ei anna liste, eller endre målgruppa i utkastet.',
    en: 'The message is {audience, select, students {to students} other {to staff}}, but the list holds {population, select, students {students} staff {staff} other {both students and staff}}. The list was not taken in. Choose another list, or change the audience in the draft.',
  },
  'recipients.deleteByPast': {
    nb: 'Slettedatoen {date} er ikke etter i dag. Ingenting er tatt inn. Velg en senere dato.',
    nn: 'Slettedatoen {date} er ikkje etter i dag. Ingenting er teke inn. Vel ein seinare dato.',
    en: 'The delete-by date {date} is not after today. Nothing was taken in. Choose a later date.',
  },
  'recipients.listInUse': {
    nb: 'En utsending bygger på denne listen. Listen står. Den kan slettes når slettedatoen kommer.',
    nn: 'Ei utsending byggjer på denne lista. Lista står. Ho kan slettast når slettedatoen kjem.',
    en: 'A send is built on this list. The list stands. It can be deleted when its delete-by date comes.',
  },
  'recipients.badRows.row': {
    nb: 'Rad',
    nn: 'Rad',
    en: 'Row',
  },
  'recipients.badRows.value': {
    nb: 'Adresse i filen',
    nn: 'Adresse i fila',
    en: 'Address in the file',
  },
  'recipients.badRows.reason': {
    nb: 'Hvorfor',
    nn: 'Kvifor',
    en: 'Why',
  },
  'recipients.badRows.fileName': {
    nb: 'rader som ikke kan brukes',
    nn: 'rader som ikkje kan brukast',
    en: 'rows that cannot be used',
  },
  'recipients.screen.empty.title': {
    nb: 'Hvem skal ha meldingen?',
    nn: 'Kven skal ha meldinga?',
    en: 'Who should get the message?',
  },
  'recipients.screen.empty.what': {
    nb: 'Slipp en CSV- eller Excel-fil her, eller velg den. Du ser hva som leses, før noe tas inn.',
    nn: 'Slepp ei CSV- eller Excel-fil her, eller vel henne. Du ser kva som blir lese, før noko blir teke inn.',
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
    nn: 'Slepp fila for å lese henne',
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
    nn: 'Du kan rette fila og lese henne på nytt.',
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
    nn: 'Blir ikkje lesen',
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
    nn: 'Lista er personopplysningar. Dette følgjer henne til ho er sletta.',
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
    nb: '{file} er laget. Filen inneholder adresser. Slett den når rettingen er gjort.',
    nn: '{file} er laga. Fila inneheld adresser. Slett henne når rettinga er gjord.',
    en: '{file} was made. It holds addresses. Delete it when the correction is done.',
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

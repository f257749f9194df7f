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
    nn: 'Fila finst ikkje lenger der du valde ho. Ingenting er lese. Vel ho på nytt.',
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
    nn: 'Dette er ei Excel-fil i det gamle formatet (.xls), eller ei som er låst med passord. Ingenting er lese. Lagre ho som .xlsx utan passord, eller som CSV.',
    en: 'This is an Excel file in the old format (.xls), or one locked with a password. Nothing was read. Save it as .xlsx without a password, or as CSV.',
  },
  'recipients.file.brokenWorkbook': {
    nb: 'Filen er ikke en Excel-fil som kan leses. Ingenting er tatt inn. Åpne den i Excel, og lagre den på nytt som .xlsx.',
    nn: 'Fila er ikkje ei Excel-fil som kan lesast. Ingenting er teke inn. Opne ho i Excel, og lagre ho på nytt som .xlsx.',
    en: 'The file is not an Excel file that can be read. Nothing was taken in. Open it in Excel and save it again as .xlsx.',
  },
  'recipients.file.tooBig': {
    nb: 'Filen er for stor til å leses som Excel (grensen er {limit, number} MB). Ingenting er tatt inn. Lagre den som CSV.',
    nn: 'Fila er for stor til å lesast som Excel (grensa er {limit, number} MB). Ingenting er teke inn. Lagre ho som CSV.',
    en: 'The file is too big to be read as Excel (the limit is {limit, number} MB). Nothing was taken in. Save it as CSV.',
  },
  'recipients.file.tooManyRows': {
    nb: 'Filen har mer enn {limit, number} rader. Ingenting er tatt inn. Del den opp.',
    nn: 'Fila har meir enn {limit, number} rader. Ingenting er teke inn. Del ho opp.',
    en: 'The file has more than {limit, number} rows. Nothing was taken in. Divide it.',
  },
  'recipients.file.brokenQuote': {
    nb: 'Rad {row, number} har et anførselstegn som ikke er lukket riktig, så radene etter kan ikke skilles. Ingenting er tatt inn. Rett raden, eller lag eksporten på nytt.',
    nn: 'Rad {row, number} har eit hermeteikn som ikkje er lukka rett, så radene etter kan ikkje skiljast. Ingenting er teke inn. Rett rada, eller lag eksporten på nytt.',
    en: 'Row {row, number} has a quotation mark that is not closed properly, so the rows after it cannot be told apart. Nothing was taken in. Correct the row, or make the export again.',
  },
  'recipients.file.tooManyColumns': {
    nb: 'Filen har mer enn {limit, number} kolonner. Ingenting er tatt inn. Se om dette er riktig fil.',
    nn: 'Fila har meir enn {limit, number} kolonnar. Ingenting er teke inn. Sjå om dette er rett fil.',
    en: 'The file has more than {limit, number} columns. Nothing was taken in. See if this is the right file.',
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
} as const satisfies Record<string, TextEntry>;

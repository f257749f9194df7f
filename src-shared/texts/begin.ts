import type { TextEntry } from './entry.ts';

/** Where a message begins, and what it can begin from. */
export const beginTexts = {
  'begin.title': { nb: 'Begynn en melding', nn: 'Start ei melding', en: 'Begin a message' },
  'begin.what': {
    nb: 'Fra en tom side, eller fra noe som finnes fra før.',
    nn: 'Frå ei tom side, eller frå noko som finst frå før.',
    en: 'From an empty page, or from something that is there already.',
  },
  'begin.from': { nb: 'Begynn fra …', nn: 'Start frå …', en: 'Begin from …' },
  'begin.tab.earlier': { nb: 'Tidligere melding', nn: 'Tidlegare melding', en: 'Earlier message' },
  'begin.fromEarlier': { nb: 'Ny melding fra en tidligere', nn: 'Ny melding frå ei tidlegare', en: 'New message from an earlier one' },
  'begin.tab.file': { nb: 'Fil', nn: 'Fil', en: 'File' },
  'begin.fromFile': { nb: 'Ny melding fra en fil', nn: 'Ny melding frå ei fil', en: 'New message from a file' },
  'begin.fileWhat': {
    nb: 'Velg en Word-fil (.docx), en Markdown-fil eller en HTML-fil. Du ser hva som kommer inn, før noe blir lagret.',
    nn: 'Vel ei Word-fil (.docx), ei Markdown-fil eller ei HTML-fil. Du ser kva som kjem inn, før noko blir lagra.',
    en: 'Choose a Word file (.docx), a Markdown file or an HTML file. You see what comes in before anything is saved.',
  },
  'begin.chooseFile': { nb: 'Velg fil …', nn: 'Vel fil …', en: 'Choose a file …' },
  'begin.fileRead': { nb: 'Slik kommer {name} inn', nn: 'Slik kjem {name} inn', en: 'This is how {name} comes in' },
  'begin.textIsIn': { nb: 'Språket i teksten', nn: 'Språket i teksten', en: 'Language of the text' },
  'begin.beginWithText': { nb: 'Begynn med teksten', nn: 'Start med teksten', en: 'Begin with the text' },
  'begin.fromThis': { nb: 'Kopier til ny melding', nn: 'Kopier til ny melding', en: 'Copy to a new message' },
  'begin.copyNamed': {
    nb: 'Ny melding fra «{subject}»',
    nn: 'Ny melding frå «{subject}»',
    en: 'New message from “{subject}”',
  },
  'begin.noEarlier': { nb: 'Ingen tidligere meldinger ennå', nn: 'Ingen tidlegare meldingar enno', en: 'No earlier messages yet' },
  'begin.noEarlierWhat': {
    nb: 'Når du har skrevet en melding, kan en ny begynne fra den.',
    nn: 'Når du har skrive ei melding, kan ei ny starte frå henne.',
    en: 'When you have written a message, a new one can begin from it.',
  },
  'begin.earlierWhat': {
    nb: 'Oppdraget og tekstene kopieres til et nytt utkast. Ønsket tid, godkjenninger, lister og utsendinger blir ikke med. Datoer og klokkeslett i kopien blir funn til du har sett på dem.',
    nn: 'Oppdraget og tekstane blir kopierte til eit nytt utkast. Ønskt tid, godkjenningar, lister og utsendingar blir ikkje med. Datoar og klokkeslett i kopien blir funn til du har sett på dei.',
    en: 'The brief and the texts are copied into a new draft. The wanted time, approvals, lists and sends do not come along. Dates and times in the copy are findings until you have looked at them.',
  },
  'begin.use': { nb: 'Bruk denne', nn: 'Bruk denne', en: 'Use this' },
  'begin.useNamed': { nb: 'Bruk denne: {name}', nn: 'Bruk denne: {name}', en: 'Use this: {name}' },
  'begin.showMore': { nb: 'Vis {count} til', nn: 'Vis {count} til', en: 'Show {count} more' },

  'desk.menu': { nb: 'Inn og ut', nn: 'Inn og ut', en: 'In and out' },
  'desk.file': { nb: 'Les inn en fil …', nn: 'Les inn ei fil …', en: 'Read in a file …' },
  'desk.file.title': { nb: 'Les inn en fil', nn: 'Les inn ei fil', en: 'Read in a file' },
  'desk.file.what': {
    nb: 'Teksten i en Word-, Markdown- eller HTML-fil kommer inn i ett språk. Du ser den først.',
    nn: 'Teksten i ei Word-, Markdown- eller HTML-fil kjem inn i eitt språk. Du ser han først.',
    en: 'The text of a Word, Markdown or HTML file comes into one language. You see it first.',
  },
  'desk.file.put': { nb: 'Sett inn teksten', nn: 'Set inn teksten', en: 'Put in the text' },
  'desk.file.replace': { nb: 'Erstatt teksten', nn: 'Byt ut teksten', en: 'Replace the text' },
  'desk.file.append': { nb: 'Legg til etter teksten', nn: 'Legg til etter teksten', en: 'Add after the text' },
  'desk.kept': {
    nb: 'Teksten slik den står nå, finner du under Versjoner etterpå.',
    nn: 'Teksten slik han står no, finn du under Versjonar etterpå.',
    en: 'The text as it stands now is under Versions afterwards.',
  },
  'incoming.notes': { nb: 'Dette kommer ikke med', nn: 'Dette kjem ikkje med', en: 'This does not come along' },
  'incoming.noText': {
    nb: 'Det er ingen tekst i filen som kan leses inn. Ingenting ble lest inn.',
    nn: 'Det er ingen tekst i fila som kan lesast inn. Ingenting vart lese inn.',
    en: 'There is no text in the file that can be read in. Nothing was read in.',
  },
  'incoming.left.images': {
    nb: '{count, plural, one {Et bilde} other {# bilder}} kommer ikke med. Bilder kan stå på nettsiden.',
    nn: '{count, plural, one {Eit bilete} other {# bilete}} kjem ikkje med. Bilete kan stå på nettsida.',
    en: '{count, plural, one {A picture does} other {# pictures do}} not come along. Pictures can stand on the web page.',
  },
  'incoming.left.charts': {
    nb: '{count, plural, one {Et diagram} other {# diagrammer}} kommer ikke med.',
    nn: '{count, plural, one {Eit diagram} other {# diagram}} kjem ikkje med.',
    en: '{count, plural, one {A chart does} other {# charts do}} not come along.',
  },
  'incoming.left.objects': {
    nb: '{count, plural, one {Et innebygd objekt} other {# innebygde objekter}} (regneark, film og lignende) kommer ikke med og ble ikke åpnet.',
    nn: '{count, plural, one {Eit innebygd objekt} other {# innebygde objekt}} (rekneark, film og liknande) kjem ikkje med og vart ikkje opna.',
    en: '{count, plural, one {An embedded object} other {# embedded objects}} (spreadsheet, film and the like) {count, plural, one {does} other {do}} not come along and {count, plural, one {was} other {were}} not opened.',
  },
  'incoming.left.macros': {
    nb: '{count, plural, other {Dokumentet har makroer. De ble ikke kjørt og kommer ikke med.}}',
    nn: '{count, plural, other {Dokumentet har makroar. Dei vart ikkje køyrde og kjem ikkje med.}}',
    en: '{count, plural, other {The document has macros. They were not run and do not come along.}}',
  },
  'incoming.left.equations': {
    nb: '{count, plural, one {En formel} other {# formler}} kommer ikke med.',
    nn: '{count, plural, one {Ein formel} other {# formlar}} kjem ikkje med.',
    en: '{count, plural, one {An equation does} other {# equations do}} not come along.',
  },
  'incoming.left.footnotes': {
    nb: '{count, plural, one {En fotnote} other {# fotnoter}} kommer ikke med. Skriv det viktige inn i teksten.',
    nn: '{count, plural, one {Ein fotnote} other {# fotnotar}} kjem ikkje med. Skriv det viktige inn i teksten.',
    en: '{count, plural, one {A footnote does} other {# footnotes do}} not come along. Write what matters into the text.',
  },
  'incoming.left.comments': {
    nb: '{count, plural, one {En kommentar} other {# kommentarer}} kommer ikke med.',
    nn: '{count, plural, one {Ein kommentar} other {# kommentarar}} kjem ikkje med.',
    en: '{count, plural, one {A comment does} other {# comments do}} not come along.',
  },
  'incoming.left.headers': {
    nb: '{count, plural, one {Topp- eller bunnteksten} other {Topp- og bunntekstene}} på sidene kommer ikke med.',
    nn: '{count, plural, one {Topp- eller botnteksten} other {Topp- og botntekstane}} på sidene kjem ikkje med.',
    en: '{count, plural, one {The header or footer} other {The headers and footers}} of the pages {count, plural, one {does} other {do}} not come along.',
  },
  'incoming.left.tables': {
    nb: '{count, plural, one {En tabell} other {# tabeller}} blir til linjer med prikk mellom cellene.',
    nn: '{count, plural, one {Ein tabell} other {# tabellar}} blir til linjer med prikk mellom cellene.',
    en: '{count, plural, one {A table becomes} other {# tables become}} lines with a dot between the cells.',
  },
  'incoming.left.changes': {
    nb: '{count, plural, one {En sporet endring er lest} other {# sporede endringer er lest}} som godtatt.',
    nn: '{count, plural, one {Ei spora endring er lesen} other {# spora endringar er lesne}} som {count, plural, one {godteken} other {godtekne}}.',
    en: '{count, plural, one {A tracked change was} other {# tracked changes were}} read as accepted.',
  },
  'begin.still': { nb: 'Stemmer fortsatt', nn: 'Stemmer framleis', en: 'Still right' },
  'begin.stillNamed': { nb: 'Stemmer fortsatt: {dates}', nn: 'Stemmer framleis: {dates}', en: 'Still right: {dates}' },
  'begin.stillSaid': {
    nb: 'Du har sagt at {dates} fortsatt stemmer.',
    nn: 'Du har sagt at {dates} framleis stemmer.',
    en: 'You have said that {dates} is still right.',
  },
  'begin.answered': {
    nb: 'Kopierte datoer som stemmer · {count}',
    nn: 'Kopierte datoar som stemmer · {count}',
    en: 'Copied dates that are right · {count}',
  },
  'begin.takeBack': { nb: 'Angre', nn: 'Angre', en: 'Undo' },
  'begin.takeBackNamed': { nb: 'Angre: {dates}', nn: 'Angre: {dates}', en: 'Undo: {dates}' },

  'error.noCopiedDate': {
    nb: 'Denne teksten er ikke kopiert fra en annen melding, eller den er endret siden. Ingenting ble lagret.',
    nn: 'Denne teksten er ikkje kopiert frå ei anna melding, eller han er endra sidan. Ingenting vart lagra.',
    en: 'This text was not copied from another message, or it has changed since. Nothing was saved.',
  },

  'document.empty': {
    nb: 'Filen er tom. Ingenting ble lest inn.',
    nn: 'Fila er tom. Ingenting vart lese inn.',
    en: 'The file is empty. Nothing was read in.',
  },
  'document.notText': {
    nb: 'Filen er verken en Word-, Markdown- eller HTML-fil. Ingenting ble lest inn. Lagre teksten som .docx, og les inn den.',
    nn: 'Fila er verken ei Word-, Markdown- eller HTML-fil. Ingenting vart lese inn. Lagre teksten som .docx, og les inn den.',
    en: 'The file is neither a Word, a Markdown nor an HTML file. Nothing was read in. Save the text as .docx and read that in.',
  },
  'document.notWord': {
    nb: 'Filen er ikke et Word-dokument, selv om den kan se slik ut. Ingenting ble lest inn. Åpne den i programmet den er laget i, og lagre den som .docx.',
    nn: 'Fila er ikkje eit Word-dokument, sjølv om ho kan sjå slik ut. Ingenting vart lese inn. Opne henne i programmet ho er laga i, og lagre henne som .docx.',
    en: 'The file is not a Word document, though it may look like one. Nothing was read in. Open it in the program that made it, and save it as .docx.',
  },
  'document.openDocument': {
    nb: 'Filen er et OpenDocument. Ingenting ble lest inn. Lagre det som .docx i LibreOffice, og les inn den filen.',
    nn: 'Fila er eit OpenDocument. Ingenting vart lese inn. Lagre det som .docx i LibreOffice, og les inn den fila.',
    en: 'The file is an OpenDocument. Nothing was read in. Save it as .docx in LibreOffice and read in that file.',
  },
  'document.oldWord': {
    nb: 'Filen er i det gamle Word-formatet (.doc). Ingenting ble lest inn. Åpne den i Word, og lagre den som .docx.',
    nn: 'Fila er i det gamle Word-formatet (.doc). Ingenting vart lese inn. Opne henne i Word, og lagre henne som .docx.',
    en: 'The file is in the old Word format (.doc). Nothing was read in. Open it in Word and save it as .docx.',
  },
  'document.locked': {
    nb: 'Dokumentet er låst med passord. Ingenting ble lest inn. Åpne det i Word, fjern passordet, og lagre det på nytt.',
    nn: 'Dokumentet er låst med passord. Ingenting vart lese inn. Opne det i Word, fjern passordet, og lagre det på nytt.',
    en: 'The document is locked with a password. Nothing was read in. Open it in Word, remove the password and save it again.',
  },
  'document.pdf': {
    nb: 'Filen er en PDF. Ingenting ble lest inn. Be om teksten som Word-dokument, eller kopier den og lim den inn.',
    nn: 'Fila er ein PDF. Ingenting vart lese inn. Be om teksten som Word-dokument, eller kopier han og lim han inn.',
    en: 'The file is a PDF. Nothing was read in. Ask for the text as a Word document, or copy it and paste it.',
  },
  'document.rtf': {
    nb: 'Filen er i formatet RTF. Ingenting ble lest inn. Åpne den i Word, og lagre den som .docx.',
    nn: 'Fila er i formatet RTF. Ingenting vart lese inn. Opne henne i Word, og lagre henne som .docx.',
    en: 'The file is in the RTF format. Nothing was read in. Open it in Word and save it as .docx.',
  },
  'document.bomb': {
    nb: 'Filen pakker ut til langt mer enn noen melding kan være, så den ble ikke åpnet. Ingenting ble lest inn. Har du fått den av en du ikke kjenner, si fra til IT.',
    nn: 'Fila pakkar ut til langt meir enn noka melding kan vere, så ho vart ikkje opna. Ingenting vart lese inn. Har du fått henne av ein du ikkje kjenner, sei frå til IT.',
    en: 'The file unpacks to far more than any message can be, so it was not opened. Nothing was read in. If it came from someone you do not know, tell IT.',
  },
  'document.damaged': {
    nb: 'Filen er skadet eller ikke hel, så den kan ikke leses. Ingenting ble lest inn. Be om å få den på nytt.',
    nn: 'Fila er skadd eller ikkje heil, så ho kan ikkje lesast. Ingenting vart lese inn. Be om å få henne på nytt.',
    en: 'The file is damaged or not whole, so it cannot be read. Nothing was read in. Ask to get it once more.',
  },
  'document.tooLong': {
    nb: 'Teksten er langt lengre enn noen melding kan være. Ingenting ble lest inn. Ta bare med det som hører til meldingen.',
    nn: 'Teksten er langt lengre enn noka melding kan vere. Ingenting vart lese inn. Ta berre med det som høyrer til meldinga.',
    en: 'The text is far longer than any message can be. Nothing was read in. Keep only what belongs in the message.',
  },
  'document.tooHeavy': {
    nb: 'Filen er bygd slik at den ikke lar seg lese på rimelig tid, så lesingen ble stoppet. Ingenting ble lest inn. Kopier teksten over i en ny fil, og prøv med den.',
    nn: 'Fila er bygd slik at ho ikkje lèt seg lese på rimeleg tid, så lesinga vart stoppa. Ingenting vart lese inn. Kopier teksten over i ei ny fil, og prøv med den.',
    en: 'The file is made in such a way that it cannot be read in reasonable time, so the reading was stopped. Nothing was read in. Copy the text into a new file and try that.',
  },
} as const satisfies Record<string, TextEntry>;

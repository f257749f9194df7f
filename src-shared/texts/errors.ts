import type { TextEntry } from './entry.ts';

export const errorTexts = {
  'error.languageModel': {
    nb: 'Filen {file} mangler i installasjonen eller er skadet. Språk blir ikke gjenkjent, men resten av programmet virker. Be IT installere Budstikke på nytt.',
    nn: 'Fila {file} manglar i installasjonen eller er skadd. Språk blir ikkje kjende att, men resten av programmet verkar. Be IT installere Budstikke på nytt.',
    en: 'The file {file} is missing from the installation or damaged. Languages are not recognised, but the rest of the program works. Ask IT to install Budstikke again.',
  },
  'error.paperMissing': {
    nb: 'Filen {file} mangler i installasjonen. Resten av programmet virker. Be IT installere Budstikke på nytt.',
    nn: 'Fila {file} manglar i installasjonen. Resten av programmet verkar. Be IT installere Budstikke på nytt.',
    en: 'The file {file} is missing from the installation. The rest of the program works. Ask IT to install Budstikke again.',
  },
  'error.supportNotShown': {
    nb: 'Det som skulle lagres, er ikke det du sist fikk se. Ingenting er lagret. Vis innholdet på nytt, og lagre det.',
    nn: 'Det som skulle lagrast, er ikkje det du sist fekk sjå. Ingenting er lagra. Vis innhaldet på nytt, og lagre det.',
    en: 'What was to be saved is not what you were last shown. Nothing has been saved. Show the content again, and save it.',
  },
  'error.badLine': {
    nb: 'Linjen er ikke gyldig JSON med «id» og «method». Den ble ikke utført.',
    nn: 'Linja er ikkje gyldig JSON med «id» og «method». Ho vart ikkje utført.',
    en: 'The line is not valid JSON with “id” and “method”. It was not carried out.',
  },
  'error.tooDeep': {
    nb: 'Spørringen har for mange nivåer inni hverandre, flere enn {levels}. Den ble ikke utført.',
    nn: 'Spørjinga har for mange nivå inni kvarandre, fleire enn {levels}. Ho vart ikkje utført.',
    en: 'The request has too many levels inside each other, more than {levels}. It was not carried out.',
  },
  'error.unknownMethod': {
    nb: 'Metoden {method} finnes ikke. Spør system.describe om hvilke som finnes.',
    nn: 'Metoden {method} finst ikkje. Spør system.describe om kva som finst.',
    en: 'There is no method {method}. Ask system.describe which there are.',
  },
  'error.badParams': {
    nb: 'Feltet {path} kunne ikke leses: {problem}. Ingenting ble endret.',
    nn: 'Feltet {path} kunne ikkje lesast: {problem}. Ingenting vart endra.',
    en: 'The field {path} could not be read: {problem}. Nothing was changed.',
  },
  'error.problem.type': {
    nb: 'verdien mangler eller er av feil slag',
    nn: 'verdien manglar eller er av feil slag',
    en: 'the value is missing or of the wrong kind',
  },
  'error.problem.tooSmall': {
    nb: 'verdien er for kort eller for liten',
    nn: 'verdien er for kort eller for liten',
    en: 'the value is too short or too small',
  },
  'error.problem.tooBig': {
    nb: 'verdien er for lang eller for stor',
    nn: 'verdien er for lang eller for stor',
    en: 'the value is too long or too large',
  },
  'error.problem.format': {
    nb: 'verdien er ikke skrevet slik den skal',
    nn: 'verdien er ikkje skriven slik han skal',
    en: 'the value is not written as it should be',
  },
  'error.problem.instant': {
    nb: 'tidspunktet skal skrives som 2026-08-24T08:00:00+02:00',
    nn: 'tidspunktet skal skrivast som 2026-08-24T08:00:00+02:00',
    en: 'the time must be written as 2026-08-24T08:00:00+02:00',
  },
  'error.problem.unknownFields': {
    nb: 'det er felt her som ikke finnes ({fields})',
    nn: 'det er felt her som ikkje finst ({fields})',
    en: 'there are fields here that do not exist ({fields})',
  },
  'error.problem.notOneOf': {
    nb: 'verdien må være en av {values}',
    nn: 'verdien må vere ein av {values}',
    en: 'the value must be one of {values}',
  },
  'error.problem.unusable': {
    nb: 'verdien kan ikke brukes',
    nn: 'verdien kan ikkje brukast',
    en: 'the value cannot be used',
  },
  'error.notFound': {
    nb: 'Fant ikke det du ba om ({what}). Det kan være slettet.',
    nn: 'Fann ikkje det du bad om ({what}). Det kan vere sletta.',
    en: 'What you asked for ({what}) was not found. It may have been deleted.',
  },
  'error.changedMeanwhile': {
    nb: 'Teksten er endret et annet sted siden du åpnet den. Den siste endringen din er ikke lagret. Last inn på nytt, og skriv den inn igjen.',
    nn: 'Teksten er endra ein annan stad sidan du opna han. Den siste endringa di er ikkje lagra. Last inn på nytt, og skriv ho inn igjen.',
    en: 'The text has been changed elsewhere since you opened it. Your last change is not saved. Reload and enter it again.',
  },
  'error.noActor': {
    nb: 'Velg hvem du er, før du gjør dette. Loggen skal vise hvem som gjorde det.',
    nn: 'Vel kven du er, før du gjer dette. Loggen skal vise kven som gjorde det.',
    en: 'Choose who you are before you do this. The log must show who did it.',
  },
  'error.doneAlready': {
    nb: 'Dette er allerede gjort. Det som ble lagret først, står.',
    nn: 'Dette er alt gjort. Det som vart lagra først, står.',
    en: 'This has been done already. What was saved first stands.',
  },
  'error.alreadyDecided': {
    nb: 'Dette er allerede avgjort. Den første avgjørelsen står. Last inn på nytt for å se den.',
    nn: 'Dette er alt avgjort. Den første avgjerda står. Last inn på nytt for å sjå ho.',
    en: 'This has already been decided. The first decision stands. Reload to see it.',
  },
  'error.orderMoved': {
    nb: 'Utsendingen har skiftet tilstand siden du så på den. Ingenting ble endret nå. Se hvordan den står, og velg på nytt.',
    nn: 'Utsendinga har skifta tilstand sidan du såg på henne. Ingenting vart endra no. Sjå korleis ho står, og vel på nytt.',
    en: 'The send has changed state since you looked at it. Nothing was changed now. See how it stands and choose again.',
  },
  'error.ledgerMoved': {
    nb: 'En mottaker har skiftet tilstand siden du så på listen. Ingenting ble endret nå. Last inn på nytt, og velg igjen.',
    nn: 'Ein mottakar har skifta tilstand sidan du såg på lista. Ingenting vart endra no. Last inn på nytt, og vel igjen.',
    en: 'A recipient has changed state since you looked at the list. Nothing was changed now. Reload and choose again.',
  },
  'error.alreadyOpen': {
    nb: 'Budstikke er allerede åpen med mappen {directory}. Bruk det vinduet, eller lukk det først.',
    nn: 'Budstikke er alt open med mappa {directory}. Bruk det vindauget, eller lukk det først.',
    en: 'Budstikke is already open with the folder {directory}. Use that window, or close it first.',
  },
  'error.storageFull': {
    nb: 'Disken med {directory} er full. Det siste ble ikke lagret; alt fra før står. Frigjør plass, og prøv igjen.',
    nn: 'Disken med {directory} er full. Det siste vart ikkje lagra; alt frå før står. Frigjer plass, og prøv igjen.',
    en: 'The disk with {directory} is full. The last change was not saved; everything before it stands. Free some space and try again.',
  },
  'error.storageReadOnly': {
    nb: 'Budstikke får ikke skrive i mappen {directory}. Ingenting ble lagret. Gi deg selv skrivetilgang til mappen, eller velg en annen.',
    nn: 'Budstikke får ikkje skrive i mappa {directory}. Ingenting vart lagra. Gi deg sjølv skrivetilgang til mappa, eller vel ei anna.',
    en: 'Budstikke may not write in the folder {directory}. Nothing was saved. Give yourself write access to the folder, or choose another.',
  },
  'error.notAFolder': {
    nb: 'Kan ikke bruke {directory} som mappe: det ligger en fil der, eller på veien dit. Ingenting er endret. Velg en annen mappe.',
    nn: 'Kan ikkje bruke {directory} som mappe: det ligg ei fil der, eller på vegen dit. Ingenting er endra. Vel ei anna mappe.',
    en: '{directory} cannot be used as a folder: there is a file there, or on the way to it. Nothing has been changed. Choose another folder.',
  },
  'error.storageCorrupt': {
    nb: 'Databasen i {directory} er skadet og ble ikke åpnet. Filen er ikke rørt. Start Budstikke med --restore FIL (og --real for ekte utsendinger) for å gjenopprette en sikkerhetskopi; den skadede filen blir satt til side.',
    nn: 'Databasen i {directory} er skadd og vart ikkje opna. Fila er ikkje rørt. Start Budstikke med --restore FIL (og --real for ekte utsendingar) for å gjenopprette ein tryggingskopi; den skadde fila blir sett til side.',
    en: 'The database in {directory} is damaged and was not opened. The file has not been touched. Start Budstikke with --restore FILE (and --real for real sends) to restore a backup; the damaged file is set aside.',
  },
  'error.storageNotOurs': {
    nb: 'Filen budstikke.sqlite i {directory} er laget av et annet program. Den er ikke rørt. Velg en annen mappe.',
    nn: 'Fila budstikke.sqlite i {directory} er laga av eit anna program. Ho er ikkje rørt. Vel ei anna mappe.',
    en: 'The file budstikke.sqlite in {directory} was made by another program. It has not been touched. Choose another folder.',
  },
  'error.storageNewer': {
    nb: 'Databasen i {directory} er laget av en nyere utgave av Budstikke. Den er ikke rørt. Installer den nyeste utgaven for å åpne den, eller start med --restore FIL for å gå tilbake til en sikkerhetskopi.',
    nn: 'Databasen i {directory} er laga av ei nyare utgåve av Budstikke. Han er ikkje rørt. Installer den nyaste utgåva for å opne han, eller start med --restore FIL for å gå tilbake til ein tryggingskopi.',
    en: 'The database in {directory} was made by a newer Budstikke. It has not been touched. Install the newest version to open it, or start with --restore FILE to go back to a backup.',
  },
  'error.storageLocked': {
    nb: 'Et annet program holder på databasen i {directory}. Det siste ble ikke lagret; alt fra før står. Lukk det andre programmet, og prøv igjen.',
    nn: 'Eit anna program held på databasen i {directory}. Det siste vart ikkje lagra; alt frå før står. Lukk det andre programmet, og prøv igjen.',
    en: 'Another program holds the database in {directory}. The last change was not saved; everything before it stands. Close the other program and try again.',
  },
  'error.storageFailed': {
    nb: 'Disken med {directory} svarte med en feil ({code}). Det siste ble ikke lagret; alt fra før står. Se etter at disken er tilkoblet og frisk, og prøv igjen.',
    nn: 'Disken med {directory} svarte med ein feil ({code}). Det siste vart ikkje lagra; alt frå før står. Sjå etter at disken er kopla til og frisk, og prøv igjen.',
    en: 'The disk with {directory} answered with an error ({code}). The last change was not saved; everything before it stands. See that the disk is connected and healthy, and try again.',
  },
  'error.storageGone': {
    nb: 'Mappen {directory} er flyttet eller slettet mens Budstikke var åpent. Det siste ble ikke lagret. Legg mappen tilbake der den var, og prøv igjen.',
    nn: 'Mappa {directory} er flytta eller sletta medan Budstikke var ope. Det siste vart ikkje lagra. Legg mappa tilbake der ho var, og prøv igjen.',
    en: 'The folder {directory} was moved or removed while Budstikke was open. The last change was not saved. Put the folder back where it was, and try again.',
  },
  'error.storageStopped': {
    nb: 'Lageret i {directory} er lukket. Det siste ble ikke lagret; alt fra før står. Start Budstikke på nytt.',
    nn: 'Lageret i {directory} er lukka. Det siste vart ikkje lagra; alt frå før står. Start Budstikke på nytt.',
    en: 'The store in {directory} is closed. The last change was not saved; everything before it stands. Restart Budstikke.',
  },
  'error.alreadyBegun': {
    nb: 'Budstikke er allerede satt opp i denne mappen. Det som står der, er ikke endret.',
    nn: 'Budstikke er alt sett opp i denne mappa. Det som står der, er ikkje endra.',
    en: 'Budstikke is already set up in this folder. What stands there has not been changed.',
  },
  'error.unsafeLink': {
    nb: 'Lenken ble ikke åpnet. Budstikke åpner bare adresser som begynner med https:// eller mailto:.',
    nn: 'Lenkja vart ikkje opna. Budstikke opnar berre adresser som byrjar med https:// eller mailto:.',
    en: 'The link was not opened. Budstikke only opens addresses that begin with https:// or mailto:.',
  },
  'error.alreadyEnrolled': {
    nb: '{name} har allerede en passfrase. Oppgi den gamle, eller nullstill den. Nullstilling føres i loggen, og godkjenninger som ikke er brukt, faller bort.',
    nn: '{name} har alt ein passfrase. Oppgje den gamle, eller nullstill han. Nullstilling blir ført i loggen, og godkjenningar som ikkje er brukte, fell bort.',
    en: '{name} already has a passphrase. Give the old one, or reset it. A reset is logged, and approvals that have not been used become void.',
  },
  'error.removeSelf': {
    nb: 'Du kan ikke fjerne deg selv. Ingenting ble endret. La en annen sette seg ved tastaturet først.',
    nn: 'Du kan ikkje fjerne deg sjølv. Ingenting vart endra. La ein annan setje seg ved tastaturet først.',
    en: 'You cannot remove yourself. Nothing was changed. Let another person sit down at the keyboard first.',
  },
  'error.emailTaken': {
    nb: 'En annen person har allerede adressen {email}. Ingenting ble endret. Bruk en annen adresse, eller rett den andre personen først.',
    nn: 'Ein annan person har alt adressa {email}. Ingenting vart endra. Bruk ei anna adresse, eller rett den andre personen først.',
    en: 'Another person already has the address {email}. Nothing was changed. Use another address, or correct the other person first.',
  },
  'error.notAnAddress': {
    nb: '{email} er ikke en e-postadresse som kan brukes. Ingenting ble endret. Rett adressen.',
    nn: '{email} er ikkje ei e-postadresse som kan brukast. Ingenting vart endra. Rett adressa.',
    en: '{email} is not an e-mail address that can be used. Nothing was changed. Correct the address.',
  },
  'error.internal': {
    nb: 'Budstikke gjorde en feil ({what}). Det som var lagret, står. Prøv på nytt, og meld fra hvis det skjer igjen.',
    nn: 'Budstikke gjorde ein feil ({what}). Det som var lagra, står. Prøv på nytt, og meld frå om det skjer igjen.',
    en: 'Budstikke made a mistake ({what}). What was saved still stands. Try again, and report it if it happens again.',
  },
  'error.pack': {
    nb: 'Regelpakken {file} kunne ikke leses. Budstikke starter når filen er rettet eller flyttet bort.',
    nn: 'Regelpakka {file} kunne ikkje lesast. Budstikke startar når fila er retta eller flytta bort.',
    en: 'The rule pack {file} could not be read. Budstikke starts when the file is corrected or moved away.',
  },
  'error.packTwice': {
    nb: 'Regelpakkene {first} (linje {firstLine}) og {file} (linje {line}) har samme id, {id}. Budstikke starter når den ene har fått en annen id eller er flyttet bort.',
    nn: 'Regelpakkene {first} (linje {firstLine}) og {file} (linje {line}) har same id, {id}. Budstikke startar når den eine har fått ein annan id eller er flytta bort.',
    en: 'The rule packs {first} (line {firstLine}) and {file} (line {line}) have the same id, {id}. Budstikke starts when one of them has another id or is moved away.',
  },
  'error.noPacks': {
    nb: 'Det er ingen regelpakke i {folder}, og Budstikke trenger minst én for å starte. Legg en regelpakke (en .yaml-fil) der, eller installer Budstikke på nytt.',
    nn: 'Det er ingen regelpakke i {folder}, og Budstikke treng minst éin for å starte. Legg ein regelpakke (ei .yaml-fil) der, eller installer Budstikke på nytt.',
    en: 'There is no rule pack in {folder}, and Budstikke needs at least one to start. Put a rule pack (a .yaml file) there, or install Budstikke again.',
  },
  'error.packFolder': {
    nb: 'Fant ikke mappen med regelpakker ({folder}). Installer Budstikke på nytt, eller legg mappen tilbake.',
    nn: 'Fann ikkje mappa med regelpakker ({folder}). Installer Budstikke på nytt, eller legg mappa tilbake.',
    en: 'The folder with rule packs ({folder}) was not found. Install Budstikke again, or put the folder back.',
  },
  'error.importFolder': {
    nb: 'Fant ikke mappen {folder}. Ingenting ble lest inn. Velg en mappe som inneholder brief.json.',
    nn: 'Fann ikkje mappa {folder}. Ingenting vart lese inn. Vel ei mappe som inneheld brief.json.',
    en: 'The folder {folder} was not found. Nothing was read in. Choose a folder that holds brief.json.',
  },
  'error.importNoBrief': {
    nb: 'Mappen {folder} inneholder ikke brief.json. Ingenting ble lest inn.',
    nn: 'Mappa {folder} inneheld ikkje brief.json. Ingenting vart lese inn.',
    en: 'The folder {folder} does not hold brief.json. Nothing was read in.',
  },
  'error.importBadJson': {
    nb: 'Filen brief.json er ikke gyldig JSON: {problem}. Ingenting ble lest inn.',
    nn: 'Fila brief.json er ikkje gyldig JSON: {problem}. Ingenting vart lese inn.',
    en: 'The file brief.json is not valid JSON: {problem}. Nothing was read in.',
  },
  'error.importBadField': {
    nb: 'Feltet {path} i brief.json kunne ikke leses: {problem}. Ingenting ble lest inn.',
    nn: 'Feltet {path} i brief.json kunne ikkje lesast: {problem}. Ingenting vart lese inn.',
    en: 'The field {path} in brief.json could not be read: {problem}. Nothing was read in.',
  },
  'error.importUnknownPack': {
    nb: 'Institusjonen {institution} i brief.json har ingen regelpakke her. Ingenting ble lest inn. Disse finnes: {known}.',
    nn: 'Institusjonen {institution} i brief.json har ingen regelpakke her. Ingenting vart lese inn. Desse finst: {known}.',
    en: 'The institution {institution} in brief.json has no rule pack here. Nothing was read in. These exist: {known}.',
  },
  'error.importBody': {
    nb: 'Teksten i {file} er for lang, har for mange lister og sitater inni hverandre, eller er bygd slik at den ikke lar seg lese på rimelig tid. Ingenting ble lest inn.',
    nn: 'Teksten i {file} er for lang, har for mange lister og sitat inni kvarandre, eller er bygd slik at han ikkje lèt seg lese på rimeleg tid. Ingenting vart lese inn.',
    en: 'The text in {file} is too long, has too many lists and quotes inside each other, or is made in such a way that it cannot be read in reasonable time. Nothing was read in.',
  },
  'error.importFile': {
    nb: 'Filen {file} kunne ikke leses som tekst, eller den er større enn {megabytes} MB. Ingenting ble lest inn.',
    nn: 'Fila {file} kunne ikkje lesast som tekst, eller ho er større enn {megabytes} MB. Ingenting vart lese inn.',
    en: 'The file {file} could not be read as text, or it is bigger than {megabytes} MB. Nothing was read in.',
  },
  'error.editWhileOrdered': {
    nb: 'Utsendingen av denne meldingen er bekreftet, planlagt eller i gang, så teksten kan ikke endres nå. Endringen er ikke lagret. Avlys utsendingen først.',
    nn: 'Utsendinga av denne meldinga er stadfesta, planlagd eller i gang, så teksten kan ikkje endrast no. Endringa er ikkje lagra. Avlys utsendinga først.',
    en: 'The send of this message is confirmed, scheduled or under way, so the text cannot be changed now. The change is not saved. Cancel the send first.',
  },
  'error.editWhileHandedOver': {
    nb: 'IT har fått denne meldingen, så teksten kan ikke endres nå. Endringen er ikke lagret. Trekk den tilbake under Overlevering først.',
    nn: 'IT har fått denne meldinga, så teksten kan ikkje endrast no. Endringa er ikkje lagra. Trekk ho tilbake under Overlevering først.',
    en: 'IT has got this message, so its text cannot be changed now. The change is not saved. Take it back under Hand-over first.',
  },
  'error.editAfterSend': {
    nb: 'Meldingen er sendt, så den kan ikke endres lenger. Endringen er ikke lagret. Begynn på en ny melding.',
    nn: 'Meldinga er send, så ho kan ikkje endrast lenger. Endringa er ikkje lagra. Start på ei ny melding.',
    en: 'The message has been sent, so it can no longer be changed. The change is not saved. Begin a new message.',
  },
  'error.removeSubmitted': {
    nb: 'Meldingen er sendt til godkjenning og kan ikke fjernes. Den står som før, med loggen sin.',
    nn: 'Meldinga er send til godkjenning og kan ikkje fjernast. Ho står som før, med loggen sin.',
    en: 'The message has been submitted for approval and cannot be removed. It stands as before, with its log.',
  },
  'error.noReplyTo': {
    nb: 'Fyll inn svaradressen før du bekrefter den.',
    nn: 'Fyll inn svaradressa før du stadfestar ho.',
    en: 'Fill in the reply address before you confirm it.',
  },
  'error.pathFromPage': {
    nb: 'Et vindu kan ikke selv bestemme hvor filer skrives. Ingenting ble skrevet.',
    nn: 'Eit vindauge kan ikkje sjølv avgjere kvar filer blir skrivne. Ingenting vart skrive.',
    en: 'A window cannot decide by itself where files are written. Nothing was written.',
  },
  'error.needPath': {
    nb: 'Si hvor filen skal skrives, med «to». Ingenting ble skrevet.',
    nn: 'Sei kvar fila skal skrivast, med «to». Ingenting vart skrive.',
    en: 'Say where the file is to be written, with “to”. Nothing was written.',
  },
  'error.fileNotWritten': {
    nb: 'Filen {file} kunne ikke skrives i {folder}. Velg en mappe som du kan skrive i.',
    nn: 'Fila {file} kunne ikkje skrivast i {folder}. Vel ei mappe som du kan skrive i.',
    en: 'The file {file} could not be written in {folder}. Choose a folder that you can write in.',
  },
  'error.fileDiskFull': {
    nb: 'Det er ikke plass til filen {file} i {folder}. Rydd på disken, eller velg en annen mappe.',
    nn: 'Det er ikkje plass til fila {file} i {folder}. Rydd på disken, eller vel ei anna mappe.',
    en: 'There is no room for the file {file} in {folder}. Make room on the disk, or choose another folder.',
  },
  'error.fileGone': {
    nb: 'Filen {file} kan ikke leses. Se etter at den finnes, og velg den på nytt.',
    nn: 'Fila {file} kan ikkje lesast. Sjå etter at ho finst, og vel ho på nytt.',
    en: 'The file {file} cannot be read. See that it exists, and choose it again.',
  },
  'error.isFolder': {
    nb: '{file} er en mappe eller flere filer. Velg én fil, for eksempel en ZIP-fil.',
    nn: '{file} er ei mappe eller fleire filer. Vel éi fil, til dømes ei ZIP-fil.',
    en: '{file} is a folder, or several files. Choose one file, such as a ZIP file.',
  },
  'error.fileTooBig': {
    nb: 'Filen {file} er større enn {megabytes} MB og ble ikke lest.',
    nn: 'Fila {file} er større enn {megabytes} MB og vart ikkje lesen.',
    en: 'The file {file} is larger than {megabytes} MB and was not read.',
  },
  'error.backupNoRoom': {
    nb: 'Det er ikke plass til en sikkerhetskopi i {folder}. Alt i Budstikke står som før. Rydd på disken, eller velg en annen mappe.',
    nn: 'Det er ikkje plass til ein tryggingskopi i {folder}. Alt i Budstikke står som før. Rydd på disken, eller vel ei anna mappe.',
    en: 'There is no room for a backup in {folder}. Everything in Budstikke stands as before. Make room on the disk, or choose another folder.',
  },
  'error.backupNotWritten': {
    nb: 'Mappen {folder} kan ikke brukes nå ({code}). Alt i Budstikke står som før. Se etter at mappen finnes og kan skrives i.',
    nn: 'Mappa {folder} kan ikkje brukast no ({code}). Alt i Budstikke står som før. Sjå etter at mappa finst og kan skrivast i.',
    en: 'The folder {folder} cannot be used now ({code}). Everything in Budstikke stands as before. See that the folder exists and can be written in.',
  },
  'error.backupNoAnswer': {
    nb: 'Mappen {folder} svarer ikke. Alt i Budstikke står som før. Se etter at disken eller nettverket er koblet til, eller velg en annen mappe.',
    nn: 'Mappa {folder} svarer ikkje. Alt i Budstikke står som før. Sjå etter at disken eller nettverket er kopla til, eller vel ei anna mappe.',
    en: 'The folder {folder} does not answer. Everything in Budstikke stands as before. See that the disk or the network is connected, or choose another folder.',
  },
  'error.backupNotWhole': {
    nb: 'Kopien i {folder} ble ikke hel og er fjernet. Alt i Budstikke står som før. Kontroller databasen, og prøv igjen.',
    nn: 'Kopien i {folder} vart ikkje heil og er fjerna. Alt i Budstikke står som før. Kontroller databasen, og prøv igjen.',
    en: 'The copy in {folder} did not come out whole and was removed. Everything in Budstikke stands as before. Check the database, and try again.',
  },
  'error.unknownFile': {
    nb: 'Filen er ikke valgt i dette vinduet. Velg den på nytt.',
    nn: 'Fila er ikkje vald i dette vindauget. Vel ho på nytt.',
    en: 'The file was not chosen in this window. Choose it again.',
  },
  'error.fileNotReceived': {
    nb: 'Filen kunne ikke tas imot. Se etter at disken har plass og at filen fortsatt finnes, og velg den på nytt.',
    nn: 'Fila kunne ikkje takast imot. Sjå etter at disken har plass og at fila framleis finst, og vel ho på nytt.',
    en: 'The file could not be received. Check that the disk has room and that the file still exists, and choose it again.',
  },
  'error.linkKind': {
    nb: 'Lenken ble ikke åpnet. Bare https- og mailto-adresser åpnes fra Budstikke.',
    nn: 'Lenkja vart ikkje opna. Berre https- og mailto-adresser blir opna frå Budstikke.',
    en: 'The link was not opened. Budstikke opens only https and mailto addresses.',
  },
  'error.linkNotOpened': {
    nb: 'Lenken ble ikke åpnet, fordi {command} ikke kunne startes. Kopier adressen, og åpne den i nettleseren.',
    nn: 'Lenkja vart ikkje opna, fordi {command} ikkje kunne startast. Kopier adressa, og opne ho i nettlesaren.',
    en: 'The link was not opened because {command} could not be started. Copy the address and open it in your browser.',
  },
} as const satisfies Record<string, TextEntry>;

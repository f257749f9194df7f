import type { TextEntry } from './entry.ts';

export const errorTexts = {
  'error.badLine': {
    nb: 'Linjen er ikke gyldig JSON med «id» og «method». Den ble ikke utført.',
    nn: 'Linja er ikkje gyldig JSON med «id» og «method». Ho vart ikkje utført.',
    en: 'The line is not valid JSON with “id” and “method”. It was not carried out.',
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
  'error.notFound': {
    nb: 'Fant ikke det du ba om ({what}). Det kan være slettet.',
    nn: 'Fann ikkje det du bad om ({what}). Det kan vere sletta.',
    en: 'What you asked for ({what}) was not found. It may have been deleted.',
  },
  'error.changedMeanwhile': {
    nb: 'Teksten er endret et annet sted siden du åpnet den. Din siste endring er ikke lagret. Last inn på nytt og skriv den inn igjen.',
    nn: 'Teksten er endra ein annan stad sidan du opna han. Den siste endringa di er ikkje lagra. Last inn på nytt og skriv henne inn igjen.',
    en: 'The text has been changed elsewhere since you opened it. Your last change is not saved. Reload and enter it again.',
  },
  'error.noActor': {
    nb: 'Velg hvem du er før du gjør dette. Loggen skal vise hvem som gjorde det.',
    nn: 'Vel kven du er før du gjer dette. Loggen skal vise kven som gjorde det.',
    en: 'Choose who you are before you do this. The log must show who did it.',
  },
  'error.internal': {
    nb: 'Budstikke gjorde en feil ({what}). Det som var lagret, står. Prøv igjen, og meld fra hvis det gjentar seg.',
    nn: 'Budstikke gjorde ein feil ({what}). Det som var lagra, står. Prøv igjen, og meld frå om det skjer fleire gonger.',
    en: 'Budstikke made a mistake ({what}). What was saved still stands. Try again, and report it if it happens again.',
  },
  'error.pack': {
    nb: 'Regelpakken {file} kunne ikke leses. Linje {line}, felt {path}: {expected}. Budstikke starter når filen er rettet eller flyttet bort.',
    nn: 'Regelpakken {file} kunne ikkje lesast. Linje {line}, felt {path}: {expected}. Budstikke startar når fila er retta eller flytta bort.',
    en: 'The rule pack {file} could not be read. Line {line}, field {path}: {expected}. Budstikke starts when the file is corrected or moved away.',
  },
  'error.packFolder': {
    nb: 'Fant ikke mappen med regelpakker ({folder}). Installer Budstikke på nytt, eller legg mappen tilbake.',
    nn: 'Fann ikkje mappa med regelpakkar ({folder}). Installer Budstikke på nytt, eller legg mappa tilbake.',
    en: 'The folder with rule packs ({folder}) was not found. Install Budstikke again, or put the folder back.',
  },
  'error.importFolder': {
    nb: 'Fant ikke mappen {folder}. Ingenting ble importert. Velg en mappe som inneholder brief.json.',
    nn: 'Fann ikkje mappa {folder}. Ingenting vart importert. Vel ei mappe som inneheld brief.json.',
    en: 'The folder {folder} was not found. Nothing was imported. Choose a folder that holds brief.json.',
  },
  'error.importNoBrief': {
    nb: 'Mappen {folder} inneholder ikke brief.json. Ingenting ble importert.',
    nn: 'Mappa {folder} inneheld ikkje brief.json. Ingenting vart importert.',
    en: 'The folder {folder} does not hold brief.json. Nothing was imported.',
  },
  'error.importBadJson': {
    nb: 'Filen brief.json er ikke gyldig JSON: {problem}. Ingenting ble importert.',
    nn: 'Fila brief.json er ikkje gyldig JSON: {problem}. Ingenting vart importert.',
    en: 'The file brief.json is not valid JSON: {problem}. Nothing was imported.',
  },
  'error.importBadField': {
    nb: 'Feltet {path} i brief.json kunne ikke leses: {problem}. Ingenting ble importert.',
    nn: 'Feltet {path} i brief.json kunne ikkje lesast: {problem}. Ingenting vart importert.',
    en: 'The field {path} in brief.json could not be read: {problem}. Nothing was imported.',
  },
  'error.importUnknownPack': {
    nb: 'Institusjonen {institution} i brief.json har ingen regelpakke her. Ingenting ble importert. Disse finnes: {known}.',
    nn: 'Institusjonen {institution} i brief.json har ingen regelpakke her. Ingenting vart importert. Desse finst: {known}.',
    en: 'The institution {institution} in brief.json has no rule pack here. Nothing was imported. These exist: {known}.',
  },
  'error.importFile': {
    nb: 'Filen {file} kunne ikke leses som tekst, eller den er større enn {megabytes} MB. Ingenting ble importert.',
    nn: 'Fila {file} kunne ikkje lesast som tekst, eller ho er større enn {megabytes} MB. Ingenting vart importert.',
    en: 'The file {file} could not be read as text, or it is bigger than {megabytes} MB. Nothing was imported.',
  },
  'error.editWhileOrdered': {
    nb: 'Utsendingen av denne meldingen er bekreftet, planlagt eller i gang, så teksten kan ikke endres nå. Endringen er ikke lagret. Avlys utsendingen først.',
    nn: 'Utsendinga av denne meldinga er stadfesta, planlagd eller i gang, så teksten kan ikkje endrast no. Endringa er ikkje lagra. Avlys utsendinga først.',
    en: 'The send of this message is confirmed, scheduled or under way, so the text cannot be changed now. The change is not saved. Cancel the send first.',
  },
  'error.editAfterSend': {
    nb: 'Meldingen er sendt, så den kan ikke endres lenger. Endringen er ikke lagret. Begynn på en ny melding.',
    nn: 'Meldinga er send, så ho kan ikkje endrast lenger. Endringa er ikkje lagra. Begynn på ei ny melding.',
    en: 'The message has been sent, so it can no longer be changed. The change is not saved. Begin a new message.',
  },
  'error.removeSubmitted': {
    nb: 'Meldingen er sendt til vurdering og kan ikke slettes. Den står som før, med loggen sin.',
    nn: 'Meldinga er send til vurdering og kan ikkje slettast. Ho står som før, med loggen sin.',
    en: 'The message has been submitted and cannot be deleted. It stands as before, with its log.',
  },
  'error.noReplyTo': {
    nb: 'Fyll inn svaradressen før du bekrefter den.',
    nn: 'Fyll inn svaradressa før du stadfestar henne.',
    en: 'Fill in the reply address before you confirm it.',
  },
  'error.unknownFile': {
    nb: 'Filen er ikke valgt i dette vinduet. Velg den på nytt.',
    nn: 'Fila er ikkje vald i dette vindauget. Vel henne på nytt.',
    en: 'The file was not chosen in this window. Choose it again.',
  },
  'error.fileNotReceived': {
    nb: 'Filen kunne ikke tas imot. Se etter at disken har plass og at filen fortsatt finnes, og velg den på nytt.',
    nn: 'Fila kunne ikkje takast imot. Sjå etter at disken har plass og at fila framleis finst, og vel henne på nytt.',
    en: 'The file could not be received. Check that the disk has room and that the file still exists, and choose it again.',
  },
  'error.linkKind': {
    nb: 'Lenken ble ikke åpnet. Bare https- og mailto-adresser åpnes fra Budstikke.',
    nn: 'Lenkja vart ikkje opna. Berre https- og mailto-adresser blir opna frå Budstikke.',
    en: 'The link was not opened. Budstikke opens only https and mailto addresses.',
  },
  'error.linkNotOpened': {
    nb: 'Lenken ble ikke åpnet, fordi {command} ikke kunne startes. Kopier adressen og åpne den i nettleseren.',
    nn: 'Lenkja vart ikkje opna, fordi {command} ikkje kunne startast. Kopier adressa og opne henne i nettlesaren.',
    en: 'The link was not opened because {command} could not be started. Copy the address and open it in your browser.',
  },
} as const satisfies Record<string, TextEntry>;

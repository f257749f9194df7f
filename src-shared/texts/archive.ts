import type { TextEntry } from './entry.ts';

/** The archive package of a send: saving it, and checking one. */
export const archiveTexts = {
  'archive.title': { nb: 'Arkivpakke', nn: 'Arkivpakke', en: 'Archive package' },
  'archive.about': {
    nb: 'Én fil til arkivet: e-posten, godkjenningene, utfallet og loggen, med kontrollsummer.',
    nn: 'Éi fil til arkivet: e-posten, godkjenningane, utfallet og loggen, med kontrollsummar.',
    en: 'One file for the archive: the e-mail, the approvals, the outcome and the log, with checksums.',
  },
  'archive.later': {
    nb: 'Arkivpakken kan lages når utsendingen er ferdig.',
    nn: 'Arkivpakka kan lagast når utsendinga er ferdig.',
    en: 'The archive package can be made when the send is finished.',
  },
  'archive.who': { nb: 'Mottakerne', nn: 'Mottakarane', en: 'The recipients' },
  'archive.with': {
    nb: 'Ta med {count, plural, one {# adresse} other {# adresser}}',
    nn: 'Ta med {count, plural, one {# adresse} other {# adresser}}',
    en: 'Include {count, plural, one {# address} other {# addresses}}',
  },
  'archive.withAbout': {
    nb: 'Filen inneholder adresser, utfallet for hver og det tjeneren svarte. Loggen viser at de er tatt ut.',
    nn: 'Fila inneheld adresser, utfallet for kvar og det tenaren svarte. Loggen viser at dei er tekne ut.',
    en: 'The file holds addresses, the outcome for each and what the server replied. The log shows that they were taken out.',
  },
  'archive.without': { nb: 'Utelat adressene', nn: 'Utelat adressene', en: 'Leave the addresses out' },
  'archive.withoutAbout': {
    nb: 'Antall, utfall og kontrollsummen av listen blir med.',
    nn: 'Tal, utfall og kontrollsummen av lista blir med.',
    en: 'Counts, outcomes and the checksum of the list stay.',
  },
  'archive.save': { nb: 'Lagre arkivpakke', nn: 'Lagre arkivpakke', en: 'Save archive package' },
  'archive.working': { nb: 'Lager arkivpakken', nn: 'Lagar arkivpakka', en: 'Making the archive package' },
  'archive.cancel': { nb: 'Avbryt pakkingen', nn: 'Avbryt pakkinga', en: 'Stop packing' },
  'archive.saved': { nb: 'Arkivpakken er lagret: {file}', nn: 'Arkivpakka er lagra: {file}', en: 'The archive package is saved: {file}' },
  'archive.calledOff': {
    nb: 'Pakkingen ble avbrutt. Ingen fil ble laget.',
    nn: 'Pakkinga vart avbroten. Inga fil vart laga.',
    en: 'Packing was stopped. No file was made.',
  },
  'archive.fileName': {
    nb: '{day} {subject} - arkivpakke',
    nn: '{day} {subject} - arkivpakke',
    en: '{day} {subject} - archive package',
  },
  'archive.journal.group': {
    nb: '{who} ved {institution}, {count, number}',
    nn: '{who} ved {institution}, {count, number}',
    en: '{who} at {institution}, {count, number}',
  },
  'archive.notEnded': {
    nb: 'Utsendingen er ikke ferdig, så det finnes ingen arkivpakke å lage ennå. Vent til den er ferdig, eller avlys resten.',
    nn: 'Utsendinga er ikkje ferdig, så det finst inga arkivpakke å lage enno. Vent til ho er ferdig, eller avlys resten.',
    en: 'The send has not ended, so there is no archive package to make yet. Wait until it is finished, or cancel the rest.',
  },
  'archive.addressesGone': {
    nb: 'Adressene i denne utsendingen er slettet, så de kan ikke tas med. Lag pakken uten adressene.',
    nn: 'Adressene i denne utsendinga er sletta, så dei kan ikkje takast med. Lag pakka utan adressene.',
    en: 'The addresses of this send have been removed, so they cannot be included. Make the package without the addresses.',
  },
  'archive.busy': {
    nb: 'Arkivpakken for denne utsendingen lages allerede. Vent til den er ferdig, eller avbryt den.',
    nn: 'Arkivpakka for denne utsendinga blir alt laga. Vent til ho er ferdig, eller avbryt ho.',
    en: 'The archive package of this send is already being made. Wait until it is done, or stop it.',
  },
  'archive.folderTaken': {
    nb: 'Det ligger noe i {folder} fra før. Ingenting ble skrevet. Velg en mappe som ikke finnes.',
    nn: 'Det ligg noko i {folder} frå før. Ingenting vart skrive. Vel ei mappe som ikkje finst.',
    en: 'There is something in {folder} already. Nothing was written. Choose a folder that does not exist.',
  },

  'archive.check': { nb: 'Kontroller en arkivpakke', nn: 'Kontroller ei arkivpakke', en: 'Check an archive package' },
  'archive.checkAbout': {
    nb: 'Summer og kontrollsummer regnes ut på nytt. Du får vite hva som stemmer, og hva som ikke gjør det.',
    nn: 'Summar og kontrollsummar blir rekna ut på nytt. Du får vite kva som stemmer, og kva som ikkje gjer det.',
    en: 'Sums and checksums are computed anew. You are told what fits and what does not.',
  },
  'archive.choose': { nb: 'Velg arkivpakke …', nn: 'Vel arkivpakke …', en: 'Choose a package …' },
  'archive.checking': { nb: 'Kontrollerer {file}', nn: 'Kontrollerer {file}', en: 'Checking {file}' },
  'archive.whole': {
    nb: 'Pakken stemmer. Ingenting i den er endret.',
    nn: 'Pakka stemmer. Ingenting i henne er endra.',
    en: 'The package fits. Nothing in it has been changed.',
  },
  'archive.notWhole': {
    nb: 'Pakken stemmer ikke. Den er endret etter at den ble laget, eller skadet.',
    nn: 'Pakka stemmer ikkje. Ho er endra etter at ho vart laga, eller skadd.',
    en: 'The package does not fit. It was changed after it was made, or damaged.',
  },
  'archive.of': {
    nb: '{subject}, {count, plural, one {# mottaker} other {# mottakere}}{practice, select, yes {, prøvemodus} other {}}',
    nn: '{subject}, {count, plural, one {# mottakar} other {# mottakarar}}{practice, select, yes {, prøvemodus} other {}}',
    en: '{subject}, {count, plural, one {# recipient} other {# recipients}}{practice, select, yes {, practice} other {}}',
  },
  'archive.check.files': {
    nb: '{state, select, fits {Alle filene er der} other {Filer mangler eller er kommet til}}',
    nn: '{state, select, fits {Alle filene er der} other {Filer manglar eller er komne til}}',
    en: '{state, select, fits {Every file is there} other {Files are missing or have been added}}',
  },
  'archive.check.sums': {
    nb: '{state, select, fits {Hver fil er uendret} other {Filer er endret eller skadet}}',
    nn: '{state, select, fits {Kvar fil er uendra} other {Filer er endra eller skadde}}',
    en: '{state, select, fits {Each file is unchanged} other {Files were changed or damaged}}',
  },
  'archive.check.content': {
    nb: '{state, select, fits {Teksten er den som ble godkjent} other {Teksten er ikke den som ble godkjent}}',
    nn: '{state, select, fits {Teksten er den som vart godkjend} other {Teksten er ikkje den som vart godkjend}}',
    en: '{state, select, fits {The text is the one that was approved} other {The text is not the one that was approved}}',
  },
  'archive.check.recipients': {
    nb: '{state, select, fits {Mottakerne og tallene går opp} unknown {Mottakerne er utelatt og kan ikke kontrolleres} other {Mottakerne og tallene går ikke opp}}',
    nn: '{state, select, fits {Mottakarane og tala går opp} unknown {Mottakarane er utelatne og kan ikkje kontrollerast} other {Mottakarane og tala går ikkje opp}}',
    en: '{state, select, fits {Recipients and counts add up} unknown {The recipients were left out and cannot be checked} other {Recipients and counts do not add up}}',
  },
  'archive.check.plan': {
    nb: '{state, select, fits {Kanalplanen er den loggen kjenner} unknown {Kanalplanen kan ikke kontrolleres} other {Kanalplanen er ikke den loggen kjenner}}',
    nn: '{state, select, fits {Kanalplanen er den loggen kjenner} unknown {Kanalplanen kan ikkje kontrollerast} other {Kanalplanen er ikkje den loggen kjenner}}',
    en: '{state, select, fits {The channel plan is the one that the log knows} unknown {The channel plan cannot be checked} other {The channel plan is not the one that the log knows}}',
  },
  'archive.check.log': {
    nb: '{state, select, fits {Loggen henger sammen} other {Loggen henger ikke sammen}}',
    nn: '{state, select, fits {Loggen heng saman} other {Loggen heng ikkje saman}}',
    en: '{state, select, fits {The log holds together} other {The log does not hold together}}',
  },
  'archive.check.here': {
    nb: '{state, select, fits {Loggen på denne maskinen sier det samme} unknown {Meldingen finnes ikke på denne maskinen} other {Loggen på denne maskinen sier noe annet}}',
    nn: '{state, select, fits {Loggen på denne maskina seier det same} unknown {Meldinga finst ikkje på denne maskina} other {Loggen på denne maskina seier noko anna}}',
    en: '{state, select, fits {The log on this machine says the same} unknown {The message is not on this machine} other {The log on this machine says otherwise}}',
  },
  'archive.notAPackage': {
    nb: '{file} er ikke en arkivpakke fra Budstikke. Velg zip-filen som ble lagret fra en utsending.',
    nn: '{file} er ikkje ei arkivpakke frå Budstikke. Vel zip-fila som vart lagra frå ei utsending.',
    en: '{file} is not an archive package from Budstikke. Choose the zip file that was saved from a send.',
  },
  'archive.cutShort': {
    nb: '{file} er avkortet eller skadet på slutten og kan ikke åpnes. Filen er ikke rørt. Hent den på nytt fra der den ble lagret først.',
    nn: '{file} er avkorta eller skadd på slutten og kan ikkje opnast. Fila er ikkje rørt. Hent ho på nytt frå der ho vart lagra først.',
    en: '{file} is cut short or damaged at its end and cannot be opened. The file has not been touched. Fetch it again from where it was first saved.',
  },
  'archive.damaged': {
    nb: '{file} i pakken er skadet og kan ikke leses. Pakken er ikke rørt. Hent den på nytt fra der den ble lagret først.',
    nn: '{file} i pakka er skadd og kan ikkje lesast. Pakka er ikkje rørt. Hent ho på nytt frå der ho vart lagra først.',
    en: '{file} in the package is damaged and cannot be read. The package has not been touched. Fetch it again from where it was first saved.',
  },
  'archive.newer': {
    nb: 'Pakken er laget av en nyere utgave av Budstikke (format {version}) og kan ikke kontrolleres her. Den er ikke rørt. Installer den nyeste utgaven.',
    nn: 'Pakka er laga av ei nyare utgåve av Budstikke (format {version}) og kan ikkje kontrollerast her. Ho er ikkje rørt. Installer den nyaste utgåva.',
    en: 'The package was made by a newer Budstikke (format {version}) and cannot be checked here. It has not been touched. Install the newest version.',
  },
} as const satisfies Record<string, TextEntry>;

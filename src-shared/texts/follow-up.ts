import type { TextEntry } from './entry.ts';

/** Sends that are built from an earlier one's ledger, and the way to them from a send that has ended or stands still. */
export const followUpTexts = {
  'dispatch.blocked.otherSource': {
    nb: 'Utsendingen hører ikke til denne meldingen. Ingenting er gjort klart. Åpne meldingen som ble sendt, og velg der.',
    nn: 'Utsendinga høyrer ikkje til denne meldinga. Ingenting er gjort klart. Opne meldinga som vart send, og vel der.',
    en: 'The send does not belong to this message. Nothing was prepared. Open the message that was sent, and choose there.',
  },
  'dispatch.blocked.purgedSource': {
    nb: 'Adressene i den første utsendingen er slettet, så ingen vet lenger hvem som fikk e-posten. Ingenting er gjort klart. Skal noen likevel ha den, ta inn en ny liste.',
    nn: 'Adressene i den første utsendinga er sletta, så ingen veit lenger kven som fekk e-posten. Ingenting er gjort klart. Skal nokon likevel ha han, ta inn ei ny liste.',
    en: 'The addresses of the first send are deleted, so nobody knows any more who got the e-mail. Nothing was prepared. If somebody should have it all the same, take in a new list.',
  },
  'dispatch.blocked.sourceMoves': {
    nb: 'Utsendingen står ikke i ro ennå. Ingenting er gjort klart. Vent til den er ferdig eller satt på pause, og velg på nytt.',
    nn: 'Utsendinga står ikkje i ro enno. Ingenting er gjort klart. Vent til ho er ferdig eller sett på pause, og vel på nytt.',
    en: 'The send is not at rest yet. Nothing was prepared. Wait until it is finished or paused, and choose again.',
  },
  'dispatch.blocked.otherText': {
    nb: 'Teksten er en annen nå enn i denne utsendingen. De som ikke har fått e-posten, skal ha samme tekst som de andre. Ingenting er gjort klart. Send den nye teksten som en egen melding.',
    nn: 'Teksten er ein annan no enn i denne utsendinga. Dei som ikkje har fått e-posten, skal ha same tekst som dei andre. Ingenting er gjort klart. Send den nye teksten som ei eiga melding.',
    en: 'The text is another one now than in this send. Those who have not received the e-mail must get the same text as the others. Nothing was prepared. Send the new text as a message of its own.',
  },
  'dispatch.blocked.nobodyLeft': {
    nb: 'Ingen av dem du valgte, kan få e-posten: de har fått den siden, er sperret eller er slettet. Ingenting er gjort klart.',
    nn: 'Ingen av dei du valde, kan få e-posten: dei har fått han sidan, er sperra eller er sletta. Ingenting er gjort klart.',
    en: 'None of those you chose can get the e-mail: they have received it since, are suppressed or are deleted. Nothing was prepared.',
  },
  'dispatch.blocked.doubtReason': {
    nb: 'De som er i tvil, kan få e-posten to ganger. Skriv hvorfor de skal ha den. Ingenting er gjort klart.',
    nn: 'Dei som er i tvil, kan få e-posten to gonger. Skriv kvifor dei skal ha han. Ingenting er gjort klart.',
    en: 'Those in doubt may get the e-mail twice. Write why they should have it. Nothing was prepared.',
  },
  'dispatch.blocked.staleSource': {
    nb: 'Databasen er en kopi, eller eldre enn den som var i bruk. Er noe sendt et annet sted siden, vet den det ikke, og noen kan få e-posten to ganger. Ingenting er gjort klart. Bekreft at du vet det.',
    nn: 'Databasen er ein kopi, eller eldre enn den som var i bruk. Er noko sendt ein annan stad sidan, veit han det ikkje, og nokon kan få e-posten to gonger. Ingenting er gjort klart. Stadfest at du veit det.',
    en: 'The database is a copy, or older than the one that was in use. If anything was sent elsewhere since, it does not know, and somebody may get the e-mail twice. Nothing was prepared. Confirm that you know this.',
  },
  'dispatch.blocked.reachedSince': {
    nb: '{count, plural, one {# av dem har} other {# av dem har}} fått e-posten i en annen utsending. Ingenting er endret. Velg de andre, én om gangen.',
    nn: '{count, plural, one {# av dei har} other {# av dei har}} fått e-posten i ei anna utsending. Ingenting er endra. Vel dei andre, éin om gongen.',
    en: '{count, plural, one {# of them has} other {# of them have}} received the e-mail in another send. Nothing was changed. Choose the others, one at a time.',
  },

  'dispatch.blocked.sameText': {
    nb: 'Rettelsen har samme tekst som e-posten den skal rette. Ingenting er gjort klart. Rett teksten, og send den til godkjenning.',
    nn: 'Rettinga har same tekst som e-posten ho skal rette. Ingenting er gjort klart. Rett teksten, og send han til godkjenning.',
    en: 'The correction has the same text as the e-mail that it is to correct. Nothing was prepared. Correct the text, and submit it for approval.',
  },
  'dispatch.blocked.nobodyHasIt': {
    nb: 'Ingen har fått e-posten i denne utsendingen. Ingen rettelse er begynt.',
    nn: 'Ingen har fått e-posten i denne utsendinga. Inga retting er byrja på.',
    en: 'Nobody has received the e-mail in this send. No correction was begun.',
  },

  'next.title': { nb: 'Hva nå?', nn: 'Kva no?', en: 'What now?' },
  'next.waiting': {
    nb: '{count, plural, one {# venter} other {# venter}}',
    nn: '{count, plural, one {# ventar} other {# ventar}}',
    en: '{count, plural, one {# is waiting} other {# are waiting}}',
  },
  'next.waiting.what': {
    nb: 'Fortsett, så får de e-posten i denne utsendingen.',
    nn: 'Hald fram, så får dei e-posten i denne utsendinga.',
    en: 'Resume, and they get the e-mail in this send.',
  },
  'next.doubt': {
    nb: '{count, plural, one {# er i tvil} other {# er i tvil}}',
    nn: '{count, plural, one {# er i tvil} other {# er i tvil}}',
    en: '{count, plural, one {# is in doubt} other {# are in doubt}}',
  },
  'next.doubt.what': {
    nb: 'De kan ha fått e-posten. Avgjør for dem ved navn.',
    nn: 'Dei kan ha fått e-posten. Avgjer for dei ved namn.',
    en: 'They may have received the e-mail. Decide about them by name.',
  },
  'next.rest': {
    nb: '{count, number} har ikke fått den{doubt, plural, =0 {} other {, # er i tvil}}',
    nn: '{count, number} har ikkje fått han{doubt, plural, =0 {} other {, # er i tvil}}',
    en: '{count, plural, one {# has} other {# have}} not received it{doubt, plural, =0 {} other {, # in doubt}}',
  },
  'next.rest.what': {
    nb: 'De kan få samme tekst i en ny utsending. Du velger hvem.',
    nn: 'Dei kan få same tekst i ei ny utsending. Du vel kven.',
    en: 'They can get the same text in a new send. You choose who.',
  },
  'next.rest.act': { nb: 'Send til dem …', nn: 'Send til dei …', en: 'Send to them …' },
  'next.done': {
    nb: 'Tjeneren har tatt imot e-posten til alle{suppressed, plural, =0 {} one { unntatt én som er sperret} other { unntatt # som er sperret}}.',
    nn: 'Tenaren har teke imot e-posten til alle{suppressed, plural, =0 {} one { unnateke éin som er sperra} other { unnateke # som er sperra}}.',
    en: 'The server has accepted the e-mail to everyone{suppressed, plural, =0 {} one { but one who is suppressed} other { but # who are suppressed}}.',
  },
  'next.reached': {
    nb: 'De andre har fått den i en annen utsending.',
    nn: 'Dei andre har fått han i ei anna utsending.',
    en: 'The others have received it in another send.',
  },

  'next.purged': {
    nb: 'Adressene er slettet. Ingen kan få mer herfra, og ingen kan få en rettelse.',
    nn: 'Adressene er sletta. Ingen kan få meir herfrå, og ingen kan få ei retting.',
    en: 'The addresses are deleted. Nobody can get more from here, and nobody can get a correction.',
  },
  'next.correct': {
    nb: '{count, number} har fått den',
    nn: '{count, number} har fått han',
    en: '{count, plural, one {# has} other {# have}} received it',
  },
  'next.correct.what': {
    nb: 'Var teksten feil, kan nettopp de få en rettelse: en ny melding med egen kontroll og egen godkjenning.',
    nn: 'Var teksten feil, kan nettopp dei få ei retting: ei ny melding med eigen kontroll og eiga godkjenning.',
    en: 'If the text was wrong, exactly they can get a correction: a new message with its own checks and its own approval.',
  },
  'next.correct.act': { nb: 'Skriv en rettelse …', nn: 'Skriv ei retting …', en: 'Write a correction …' },
  'next.correction': { nb: 'Rettelse: {subject}', nn: 'Retting: {subject}', en: 'Correction: {subject}' },
  'correction.of': { nb: 'Retter «{subject}»', nn: 'Rettar «{subject}»', en: 'Corrects “{subject}”' },
  'correction.is': { nb: 'Rettet i «{subject}»', nn: 'Retta i «{subject}»', en: 'Corrected in “{subject}”' },
  'correction.recipients': { nb: 'Til dem som fikk den første', nn: 'Til dei som fekk den første', en: 'To those who got the first one' },
  'correction.recipients.about': {
    nb: 'Rettelsen går til dem som fikk «{subject}», på samme språk som sist. Hvem det er, hentes fra regnskapet når du gjør klar utsendingen, så ingen liste trengs.',
    nn: 'Rettinga går til dei som fekk «{subject}», på same språk som sist. Kven det er, blir henta frå rekneskapen når du gjer klar utsendinga, så inga liste trengst.',
    en: 'The correction goes to those who got “{subject}”, in the same language as last time. Who they are is read from the account when you prepare the send, so no list is needed.',
  },
  'correction.accepted': { nb: 'Tatt imot av tjeneren', nn: 'Tekne imot av tenaren', en: 'Accepted by the server' },
  'correction.doubt': { nb: 'I tvil, bare hvis du velger dem', nn: 'I tvil, berre om du vel dei', en: 'In doubt, only if you choose them' },
  'correction.suppressed': { nb: 'Sperret, får den ikke', nn: 'Sperra, får han ikkje', en: 'Suppressed, do not get it' },
  'correction.reached': { nb: 'Har rettelsen allerede', nn: 'Har rettinga alt', en: 'Have the correction already' },

  'sends.title': { nb: 'Utsendinger av meldingen', nn: 'Utsendingar av meldinga', en: 'Sends of the message' },
  'sends.counts': {
    nb: '{accepted, number} av {count, number} tatt imot',
    nn: '{accepted, number} av {count, number} tekne imot',
    en: '{accepted, number} of {count, number} accepted',
  },
  'sends.doubt': {
    nb: '{accepted, number} av {count, number} tatt imot, {doubt, number} å avgjøre',
    nn: '{accepted, number} av {count, number} tekne imot, {doubt, number} å avgjere',
    en: '{accepted, number} of {count, number} accepted, {doubt, number} to decide about',
  },

  'followUp.title': { nb: 'Til dem som ikke har fått den', nn: 'Til dei som ikkje har fått han', en: 'To those who have not received it' },
  'followUp.about': {
    nb: 'Samme godkjente tekst, bygd fra utsendingen {when}. Den nye utsendingen har sin egen bekreftelse og sitt eget regnskap.',
    nn: 'Same godkjende tekst, bygd frå utsendinga {when}. Den nye utsendinga har si eiga stadfesting og sin eigen rekneskap.',
    en: 'The same approved text, built from the send {when}. The new send has its own confirmation and its own account.',
  },
  'followUp.correction.title': {
    nb: 'Rettelse til dem som fikk den',
    nn: 'Retting til dei som fekk han',
    en: 'Correction to those who got it',
  },
  'followUp.correction.about': {
    nb: 'Går til dem som fikk «{subject}» i utsendingen {when} eller senere utsendinger av samme tekst, på samme språk som sist.',
    nn: 'Går til dei som fekk «{subject}» i utsendinga {when} eller seinare utsendingar av same tekst, på same språk som sist.',
    en: 'Goes to those who got “{subject}” in the send {when} or in later sends of the same text, in the same language as last time.',
  },
  'followUp.ends': {
    nb: 'Utsendingen som står stille, avsluttes når du gjør klar denne. De som venter i den, går over hit bare hvis du velger dem.',
    nn: 'Utsendinga som står stille, blir avslutta når du gjer klar denne. Dei som ventar i henne, går over hit berre om du vel dei.',
    en: 'The send that stands still ends when you prepare this one. Those who wait in it move here only if you choose them.',
  },
  'followUp.back': { nb: 'Tilbake til utsendingen', nn: 'Tilbake til utsendinga', en: 'Back to the send' },
  'followUp.who': { nb: 'Hvem skal ha den?', nn: 'Kven skal ha han?', en: 'Who should get it?' },
  'followUp.choose': { nb: 'Velg minst én gruppe.', nn: 'Vel minst éi gruppe.', en: 'Choose at least one group.' },
  'followUp.nobody': { nb: 'Ingen står igjen her.', nn: 'Ingen står att her.', en: 'Nobody is left here.' },
  'followUp.noReason': {
    nb: 'Skriv hvorfor de i tvil skal ha den.',
    nn: 'Skriv kvifor dei i tvil skal ha han.',
    en: 'Write why those in doubt should get it.',
  },
  'followUp.reason': {
    nb: 'Hvorfor skal de i tvil ha den?',
    nn: 'Kvifor skal dei i tvil ha han?',
    en: 'Why should those in doubt get it?',
  },
  'followUp.group.accepted': { nb: 'Tatt imot ({count, number})', nn: 'Tekne imot ({count, number})', en: 'Accepted ({count, number})' },
  'followUp.group.accepted.what': {
    nb: 'Tjeneren tok imot e-posten til dem.',
    nn: 'Tenaren tok imot e-posten til dei.',
    en: 'The server accepted the e-mail to them.',
  },
  'followUp.group.waiting': { nb: 'I kø ({count, number})', nn: 'I kø ({count, number})', en: 'Queued ({count, number})' },
  'followUp.group.waiting.what': {
    nb: 'Utsendingen ble stoppet før det var deres tur.',
    nn: 'Utsendinga vart stoppa før det var deira tur.',
    en: 'The send was stopped before their turn.',
  },
  'followUp.group.cancelled': { nb: 'Avlyst ({count, number})', nn: 'Avlyst ({count, number})', en: 'Cancelled ({count, number})' },
  'followUp.group.cancelled.what': {
    nb: 'Resten av utsendingen ble avlyst før det var deres tur.',
    nn: 'Resten av utsendinga vart avlyst før det var deira tur.',
    en: 'The rest of the send was cancelled before their turn.',
  },
  'followUp.group.put-off': {
    nb: 'Utsatt til fristen gikk ut ({count, number})',
    nn: 'Utsett til fristen gjekk ut ({count, number})',
    en: 'Deferred until the deadline ({count, number})',
  },
  'followUp.group.put-off.what': {
    nb: 'Tjeneren ba om å få vente hver gang, så lenge utsendingen prøvde.',
    nn: 'Tenaren bad om å få vente kvar gong, så lenge utsendinga prøvde.',
    en: 'The server asked to wait each time, for as long as the send tried.',
  },
  'followUp.group.refused': { nb: 'Avvist ({count, number})', nn: 'Avvist ({count, number})', en: 'Refused ({count, number})' },
  'followUp.group.refused.what': {
    nb: 'Tjeneren sa nei. En adresse som ikke finnes, blir avvist igjen.',
    nn: 'Tenaren sa nei. Ei adresse som ikkje finst, blir avvist igjen.',
    en: 'The server said no. An address that does not exist will be refused again.',
  },
  'followUp.group.in-doubt': { nb: 'I tvil ({count, number})', nn: 'I tvil ({count, number})', en: 'In doubt ({count, number})' },
  'followUp.group.in-doubt.what': {
    nb: 'De kan ha fått e-posten. Noen kan da få den to ganger.',
    nn: 'Dei kan ha fått e-posten. Nokon kan då få han to gonger.',
    en: 'They may have received the e-mail. Some may then get it twice.',
  },
  'followUp.correction.in-doubt.what': {
    nb: 'De kan ha fått e-posten. Noen kan da få rettelsen uten å ha fått den første.',
    nn: 'Dei kan ha fått e-posten. Nokon kan då få rettinga utan å ha fått den første.',
    en: 'They may have received the e-mail. Some may then get the correction without the first one.',
  },
  'followUp.stale': {
    nb: 'Jeg vet at ingen kan se herfra om noe er sendt et annet sted',
    nn: 'Eg veit at ingen kan sjå herfrå om noko er sendt ein annan stad',
    en: 'I know that nobody can see from here whether anything was sent elsewhere',
  },
  'followUp.stale.what': {
    nb: 'Databasen ble {when} gjenkjent som en kopi, eller som eldre enn den som var i bruk. Er det sendt derfra siden, får noen e-posten to ganger.',
    nn: 'Databasen vart {when} kjend att som ein kopi, eller som eldre enn den som var i bruk. Er det sendt derifrå sidan, får nokon e-posten to gonger.',
    en: 'The database was recognised {when} as a copy, or as older than the one that was in use. If anything was sent from that one since, somebody gets the e-mail twice.',
  },
  'followUp.stale.stops': {
    nb: 'Bekreft at du vet at databasen er en kopi.',
    nn: 'Stadfest at du veit at databasen er ein kopi.',
    en: 'Confirm that you know that the database is a copy.',
  },
  'followUp.reached': {
    nb: '{count, plural, one {# har fått den i en annen utsending og er utelatt.} other {# har fått den i en annen utsending og er utelatt.}}',
    nn: '{count, plural, one {# har fått han i ei anna utsending og er utelaten.} other {# har fått han i ei anna utsending og er utelatne.}}',
    en: '{count, plural, one {# has received it in another send and is left out.} other {# have received it in another send and are left out.}}',
  },
  'followUp.suppressed': {
    nb: '{count, plural, one {# er sperret og får den ikke.} other {# er sperret og får den ikke.}}',
    nn: '{count, plural, one {# er sperra og får han ikkje.} other {# er sperra og får han ikkje.}}',
    en: '{count, plural, one {# is suppressed and does not get it.} other {# are suppressed and do not get it.}}',
  },
  'followUp.said': { nb: 'Utsendingen {when}: {groups}', nn: 'Utsendinga {when}: {groups}', en: 'The send {when}: {groups}' },
  'followUp.said.correction': { nb: '«{subject}»: {groups}', nn: '«{subject}»: {groups}', en: '“{subject}”: {groups}' },
  'followUp.said.accepted': { nb: 'tatt imot', nn: 'tekne imot', en: 'accepted' },
  'followUp.said.waiting': { nb: 'i kø', nn: 'i kø', en: 'queued' },
  'followUp.said.cancelled': { nb: 'avlyst', nn: 'avlyst', en: 'cancelled' },
  'followUp.said.put-off': { nb: 'utsatt til fristen', nn: 'utsett til fristen', en: 'deferred until the deadline' },
  'followUp.said.refused': { nb: 'avvist', nn: 'avvist', en: 'refused' },
  'followUp.said.in-doubt': { nb: 'i tvil', nn: 'i tvil', en: 'in doubt' },
  'steps.recipients.correction': { nb: 'De som fikk den første', nn: 'Dei som fekk den første', en: 'Those who got the first' },
  'plan.bound.builtFrom': { nb: 'Bygd fra', nn: 'Bygd frå', en: 'Built from' },
} as const satisfies Record<string, TextEntry>;

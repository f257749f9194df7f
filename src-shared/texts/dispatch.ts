import type { TextEntry } from './entry.ts';

/** What the engine says: why an order cannot be made or started, why it holds, and what was seen last. */
export const dispatchTexts = {
  'dispatch.blocked.notApproved': {
    nb: 'Meldingen er ikke godkjent ennå. Ingen utsending er gjort klar. Be avsenderen godkjenne den nyeste versjonen.',
    nn: 'Meldinga er ikkje godkjend enno. Inga utsending er gjord klar. Be avsendaren godkjenne den nyaste versjonen.',
    en: 'The message is not approved yet. No send was prepared. Ask the sender to approve the newest version.',
  },
  'dispatch.blocked.notSubmitted': {
    nb: 'Meldingen er ikke fryst ennå. Send den til godkjenning først. Da fryses teksten slik den skal sendes.',
    nn: 'Meldinga er ikkje fryst enno. Send ho til godkjenning først. Då blir teksten fryst slik han skal sendast.',
    en: 'The message is not frozen yet. Submit it for approval first. The text is then frozen as it will be sent.',
  },
  'dispatch.blocked.changedSince': {
    nb: 'Teksten er endret etter at den ble godkjent. Den godkjente versjonen kan ikke lenger sendes. Send den nye til godkjenning.',
    nn: 'Teksten er endra etter at han vart godkjend. Den godkjende versjonen kan ikkje lenger sendast. Send den nye til godkjenning.',
    en: 'The text was changed after it was approved. The approved version can no longer be sent. Submit the new one for approval.',
  },
  'dispatch.blocked.otherList': {
    nb: 'Listen hører ikke til denne meldingen. Velg en liste som er tatt inn for den.',
    nn: 'Lista høyrer ikkje til denne meldinga. Vel ei liste som er teken inn for henne.',
    en: 'The list does not belong to this message. Choose one that was taken in for it.',
  },
  'dispatch.blocked.foreign': {
    nb: '{count, plural, one {# mottaker hører} other {# mottakere hører}} ikke til enhetene som oppdraget nevner, eller står uten enhet. Da kan dere ikke sende selv ({rule}). Ta dem ut av listen, eller spør om råd på nytt og søk.',
    nn: '{count, plural, one {# mottakar høyrer} other {# mottakarar høyrer}} ikkje til einingane som oppdraget nemner, eller står utan eining. Då kan de ikkje sende sjølve ({rule}). Ta dei ut av lista, eller spør om råd på nytt og søk.',
    en: '{count, plural, one {# recipient does} other {# recipients do}} not belong to the units that the brief names, or have no unit. Then you cannot send it yourselves ({rule}). Take them out of the list, or ask for advice again and apply.',
  },
  'dispatch.blocked.audience': {
    nb: 'Listen passer ikke med hvem meldingen er til. Velg en annen liste, eller rett målgruppen og få meldingen godkjent på nytt.',
    nn: 'Lista passar ikkje med kven meldinga er til. Vel ei anna liste, eller rett målgruppa og få meldinga godkjend på nytt.',
    en: 'The list does not fit whom the message is for. Choose another list, or correct the audience and have the message approved again.',
  },
  'dispatch.blocked.emptyList': {
    nb: 'Listen har ingen mottakere som kan få e-posten. Ta inn en annen liste.',
    nn: 'Lista har ingen mottakarar som kan få e-posten. Ta inn ei anna liste.',
    en: 'The list has no recipients who can get the e-mail. Take in another list.',
  },
  'dispatch.blocked.listChanged': {
    nb: 'Listen er endret etter at utsendingen ble gjort klar. Ingenting er sendt. Avlys utsendingen, og gjør klar en ny.',
    nn: 'Lista er endra etter at utsendinga vart gjord klar. Ingenting er sendt. Avlys utsendinga, og gjer klar ei ny.',
    en: 'The list has changed since the send was prepared. Nothing was sent. Cancel the send and prepare a new one.',
  },
  'dispatch.blocked.noCanary': {
    nb: 'Utsendingen venter ikke etter en prøvegruppe. Bruk «Fortsett».',
    nn: 'Utsendinga ventar ikkje etter ei prøvegruppe. Bruk «Hald fram».',
    en: 'The send is not waiting after a canary. Use “Resume”.',
  },
  'dispatch.blocked.noRelay': {
    nb: 'Ingen e-posttjener er valgt. Legg inn en under Innstillinger først.',
    nn: 'Ingen e-posttenar er vald. Legg inn ein under Innstillingar først.',
    en: 'No mail server has been chosen. Enter one under Settings first.',
  },
  'dispatch.blocked.noPassword': {
    nb: 'Passordet til e-posttjeneren er ikke kjent i denne økten. Skriv det inn under Innstillinger, og start igjen.',
    nn: 'Passordet til e-posttenaren er ikkje kjent i denne økta. Skriv det inn under Innstillingar, og start igjen.',
    en: 'The mail server’s password is not known in this session. Enter it under Settings, and start again.',
  },
  'dispatch.blocked.handover': {
    nb: 'Denne institusjonen lar IT-avdelingen sende. Lag en pakke til dem i stedet.',
    nn: 'Denne institusjonen lèt IT-avdelinga sende. Lag ei pakke til dei i staden.',
    en: 'At this institution the IT department sends. Make a package for them instead.',
  },
  'dispatch.blocked.departureReason': {
    nb: 'Tidspunktet er et annet enn det som ble ønsket. Skriv hvorfor. Begge tidspunktene tas vare på (U41).',
    nn: 'Tidspunktet er eit anna enn det som vart ønskt. Skriv kvifor. Begge tidspunkta blir tekne vare på (U41).',
    en: 'The time is not the one that was wanted. Write why. Both times are kept (U41).',
  },
  'dispatch.blocked.outsideHours': {
    nb: 'Tidene går utenfor tidsrommet som IT har satt. Ingen utsending er gjort klar. Velg dager og klokkeslett innenfor det (U41).',
    nn: 'Tidene går utanfor tidsrommet som IT har sett. Inga utsending er gjord klar. Vel dagar og klokkeslett innanfor det (U41).',
    en: 'The hours go outside the send window that IT has set. No send was prepared. Choose days and times within it (U41).',
  },
  'dispatch.blocked.notOperator': {
    nb: 'Bare en med rollen IT-drift kan endre tidsrommet for utsendinger. Det står som før.',
    nn: 'Berre ein med rolla IT-drift kan endre tidsrommet for utsendingar. Det står som før.',
    en: 'Only somebody with the role IT operator can change the send window. It stands as before.',
  },
  'dispatch.blocked.notUrgent': {
    nb: 'Begrunnelsen i meldingen er ikke liv og helse, så tidsrommet kan ikke oppheves. Det gjelder som før.',
    nn: 'Grunngjevinga i meldinga er ikkje liv og helse, så tidsrommet kan ikkje opphevast. Det gjeld som før.',
    en: 'The message’s reason is not life and health, so the window cannot be lifted. It holds as before.',
  },
  'dispatch.blocked.notUrgentSuppressed': {
    nb: 'Begrunnelsen i meldingen er ikke liv og helse, så sperrede adresser får den ikke. Ingenting er endret.',
    nn: 'Grunngjevinga i meldinga er ikkje liv og helse, så sperra adresser får ho ikkje. Ingenting er endra.',
    en: 'The message’s reason is not life and health, so suppressed addresses do not get it. Nothing was changed.',
  },
  'dispatch.blocked.notSuppressed': {
    nb: 'Noen av mottakerne er ikke lenger sperret i denne utsendingen. Ingenting er endret. Se listen på nytt, og velg igjen.',
    nn: 'Nokre av mottakarane er ikkje lenger sperra i denne utsendinga. Ingenting er endra. Sjå lista på nytt, og vel igjen.',
    en: 'Some of the recipients are no longer suppressed in this send. Nothing was changed. See the list again and choose anew.',
  },
  'dispatch.blocked.mayNotLift': {
    nb: 'Dette avgjør en med rollen avsender, som verken har skrevet teksten eller gjort utsendingen klar. Ingenting er endret.',
    nn: 'Dette avgjer ein med rolla avsendar, som korkje har skrive teksten eller gjort utsendinga klar. Ingenting er endra.',
    en: 'This is decided by somebody with the role sender who has neither written the text nor prepared the send. Nothing was changed.',
  },
  'dispatch.blocked.openOrder': {
    nb: 'Meldingen har allerede en utsending som ikke er ferdig. Avlys den, eller la den gå ferdig.',
    nn: 'Meldinga har alt ei utsending som ikkje er ferdig. Avlys ho, eller la ho gå ferdig.',
    en: 'The message already has a send that is not done. Cancel it, or let it finish.',
  },
  'dispatch.blocked.needsSecondPerson': {
    nb: 'En annen person må bekrefte utsendingen først.',
    nn: 'Ein annan person må stadfeste utsendinga først.',
    en: 'Another person must confirm the send first.',
  },
  'dispatch.blocked.notTold': {
    nb: 'Noen må bekrefte at de som svarer på e-posten, er varslet.',
    nn: 'Nokon må stadfeste at dei som svarer på e-posten, er varsla.',
    en: 'Someone must confirm that those who answer the e-mail have been told.',
  },
  'dispatch.blocked.samePerson': {
    nb: 'Utsendingen må bekreftes av en annen enn den som gjorde den klar eller skrev teksten.',
    nn: 'Utsendinga må stadfestast av ein annan enn den som gjorde ho klar eller skreiv teksten.',
    en: 'The send must be confirmed by somebody other than the one who prepared it or wrote the text.',
  },
  'dispatch.blocked.state': {
    nb: 'Dette kan ikke gjøres med utsendingen slik den står nå. Ingenting ble endret. Se hvordan den står, og velg på nytt.',
    nn: 'Dette kan ikkje gjerast med utsendinga slik ho står no. Ingenting vart endra. Sjå korleis ho står, og vel på nytt.',
    en: 'This cannot be done with the send as it stands now. Nothing was changed. See how it stands and choose again.',
  },
  'dispatch.blocked.notPractice': {
    nb: 'Prøvetjeneren finnes bare i prøvemodus.',
    nn: 'Prøvetenaren finst berre i prøvemodus.',
    en: 'The practice server exists in practice mode only.',
  },
  'dispatch.blocked.practiceRelay': {
    nb: 'I prøvemodus går all e-post til den innebygde prøvetjeneren. En annen tjener kan ikke velges her.',
    nn: 'I prøvemodus går all e-post til den innebygde prøvetenaren. Ein annan tenar kan ikkje veljast her.',
    en: 'In practice mode all e-mail goes to the built-in practice server. Another server cannot be chosen here.',
  },
  'dispatch.blocked.plainRelay': {
    nb: 'Tjeneren {host} kan bare brukes med kryptering. Velg TLS eller STARTTLS. Uten kryptering kan Budstikke bare sende til denne maskinen selv.',
    nn: 'Tenaren {host} kan berre brukast med kryptering. Vel TLS eller STARTTLS. Utan kryptering kan Budstikke berre sende til denne maskina sjølv.',
    en: 'The server {host} can be used with encryption only. Choose TLS or STARTTLS. Without encryption Budstikke can only send to this machine itself.',
  },
  'dispatch.blocked.testAddress': {
    nb: '«{address}» er ikke en adresse Budstikke kan sende til. Ingen prøver er sendt. Rett adressen.',
    nn: '«{address}» er ikkje ei adresse Budstikke kan sende til. Ingen prøver er sende. Rett adressa.',
    en: '“{address}” is not an address that Budstikke can send to. No tests were sent. Correct the address.',
  },
  'dispatch.blocked.testNobody': {
    nb: 'Du har ingen e-postadresse registrert. Skriv inn hvem prøven skal til.',
    nn: 'Du har inga e-postadresse registrert. Skriv inn kven prøva skal til.',
    en: 'You have no e-mail address registered. Enter who should get the test.',
  },
  'dispatch.blocked.erasedMeanwhile': {
    nb: 'En adresse ble slettet fra listen mens utsendingen ble gjort klar. Ingenting er sendt. Gjør utsendingen klar på nytt.',
    nn: 'Ei adresse vart sletta frå lista medan utsendinga vart gjord klar. Ingenting er sendt. Gjer utsendinga klar på nytt.',
    en: 'An address was deleted from the list while the send was being prepared. Nothing was sent. Prepare the send again.',
  },
  'dispatch.blocked.purgedList': {
    nb: 'Adressene i listen er slettet. Ta inn en ny liste.',
    nn: 'Adressene i lista er sletta. Ta inn ei ny liste.',
    en: 'The addresses of the list are deleted. Take in a new list.',
  },
  'dispatch.blocked.suppressed': {
    nb: 'En av adressene er sperret og får ikke e-posten på nytt. Ingenting er endret. Åpne adressen igjen i innstillingene, eller la den bli stående.',
    nn: 'Ei av adressene er sperra og får ikkje e-posten på nytt. Ingenting er endra. Opne adressa igjen i innstillingane, eller la ho bli ståande.',
    en: 'One of the addresses is suppressed and is not sent the e-mail again. Nothing was changed. Let the address in again in the settings, or leave it in doubt.',
  },
  'dispatch.blocked.erased': {
    nb: 'En av adressene er slettet, så ingen kan sende til den på nytt. Ingenting er endret.',
    nn: 'Ei av adressene er sletta, så ingen kan sende til henne på nytt. Ingenting er endra.',
    en: 'One of the addresses is deleted, so nobody can send to it again. Nothing was changed.',
  },
  'dispatch.blocked.notInDoubt': {
    nb: 'Noen av mottakerne er ikke lenger i tvil. Ingenting er endret. Last inn listen på nytt.',
    nn: 'Nokre av mottakarane er ikkje lenger i tvil. Ingenting er endra. Last inn lista på nytt.',
    en: 'Some of the recipients are no longer in doubt. Nothing was changed. Reload the list.',
  },
  'dispatch.held.login': {
    nb: 'E-posttjeneren avviste innloggingen: {reply}. Ingen mottaker er merket som avvist. Rett innloggingen under Innstillinger, E-posttjener, og fortsett.',
    nn: 'E-posttenaren avviste innlogginga: {reply}. Ingen mottakar er merkt som avvist. Rett innlogginga under Innstillingar, E-posttenar, og hald fram.',
    en: 'The mail server refused the login: {reply}. No recipient is marked as refused. Correct the login under Settings, Mail server, and resume.',
  },
  'dispatch.held.sender': {
    nb: 'E-posttjeneren tar ikke imot fra denne avsenderen: {reply}. Ingen mottaker er merket som avvist. Be dem som drifter tjeneren, om hjelp, og fortsett så.',
    nn: 'E-posttenaren tek ikkje imot frå denne avsendaren: {reply}. Ingen mottakar er merkt som avvist. Be dei som driftar tenaren, om hjelp, og hald så fram.',
    en: 'The mail server does not accept e-mail from this sender: {reply}. No recipient is marked as refused. Ask those who run the server for help, then resume.',
  },
  'dispatch.held.canary': {
    nb: 'Prøvegruppen er sendt: {accepted} tatt imot, {refused} avvist, {deferred} utsatt, {doubt} i tvil. De andre venter til noen slipper utsendingen videre.',
    nn: 'Prøvegruppa er sendt: {accepted} teke imot, {refused} avvist, {deferred} utsett, {doubt} i tvil. Dei andre ventar til nokon slepp utsendinga vidare.',
    en: 'The canary has been sent: {accepted} accepted, {refused} refused, {deferred} deferred, {doubt} in doubt. The others wait until somebody releases the send.',
  },
  'dispatch.held.sameReply': {
    nb: 'E-posttjeneren svarte det samme {times} ganger på rad: {reply}. Utsendingen venter. Finn ut hvorfor før du fortsetter.',
    nn: 'E-posttenaren svarte det same {times} gonger på rad: {reply}. Utsendinga ventar. Finn ut kvifor før du held fram.',
    en: 'The mail server gave the same reply {times} times in a row: {reply}. The send is on hold. Find out why before you resume.',
  },
  'dispatch.held.refusals': {
    nb: 'E-posttjeneren har avvist {refused} av de siste {of}, sist med dette svaret: {reply}. Utsendingen venter. Se om det er riktig liste, og spør dem som drifter tjeneren. Fortsett når du vet hvorfor.',
    nn: 'E-posttenaren har avvist {refused} av dei siste {of}, sist med dette svaret: {reply}. Utsendinga ventar. Sjå om det er rett liste, og spør dei som driftar tenaren. Hald fram når du veit kvifor.',
    en: 'The mail server has refused {refused} of the last {of}, most recently with this reply: {reply}. The send is on hold. Check that the list is the right one, and ask those who run the server. Resume once you know why.',
  },
  'dispatch.held.lost': {
    nb: 'Forbindelsen til e-posttjeneren ble brutt {times} ganger på rad. Utsendingen venter. Sjekk at tjeneren virker, og fortsett.',
    nn: 'Sambandet med e-posttenaren vart brote {times} gonger på rad. Utsendinga ventar. Sjekk at tenaren verkar, og hald fram.',
    en: 'The connection to the mail server was lost {times} times in a row. The send is on hold. Check that the server works, then resume.',
  },
  'dispatch.held.interrupted': {
    nb: 'Budstikke ble avsluttet midt i utsendingen. {doubt, plural, =0 {Ingen e-post var underveis} one {# e-post var underveis, og mottakeren er i tvil} other {# e-poster var underveis, og mottakerne er i tvil}}. Ingenting sendes før noen velger å fortsette.',
    nn: 'Budstikke vart avslutta midt i utsendinga. {doubt, plural, =0 {Ingen e-post var undervegs} one {# e-post var undervegs, og mottakaren er i tvil} other {# e-postar var undervegs, og mottakarane er i tvil}}. Ingenting blir sendt før nokon vel å halde fram.',
    en: 'Budstikke ended in the middle of the send. {doubt, plural, =0 {No e-mail was under way} one {# e-mail was under way, and its recipient is in doubt} other {# e-mails were under way, and their recipients are in doubt}}. Nothing is sent until somebody chooses to resume.',
  },
  'dispatch.held.closed': {
    nb: 'Budstikke ble lukket mens utsendingen pågikk. Det som var underveis, ble ferdig. Fortsett når du vil.',
    nn: 'Budstikke vart lukka medan utsendinga gjekk. Det som var undervegs, vart ferdig. Hald fram når du vil.',
    en: 'Budstikke was closed during the send. What was under way finished. Resume when you like.',
  },
  'dispatch.held.late': {
    nb: 'Utsendingen skulle ha startet {wanted}, men Budstikke var ikke i gang da. Start den bare hvis tidspunktet fortsatt passer.',
    nn: 'Utsendinga skulle ha starta {wanted}, men Budstikke var ikkje i gang då. Start ho berre om tidspunktet framleis passar.',
    en: 'The send should have started {wanted}, but Budstikke was not running then. Start it only if the time still suits.',
  },
  'dispatch.held.lateAgain': {
    nb: 'Utsendingen skulle ha gått videre {wanted}, men Budstikke var ikke i gang da. Fortsett bare hvis tidspunktet ennå passer.',
    nn: 'Utsendinga skulle ha gått vidare {wanted}, men Budstikke var ikkje i gang då. Hald fram berre om tidspunktet enno passar.',
    en: 'The send should have gone on {wanted}, but Budstikke was not running then. Resume only if the time still suits.',
  },
  'dispatch.held.slept': {
    nb: 'Maskinen sov, eller klokken ble stilt fram, da tidsrommet for utsendingen åpnet. Nå er det for sent til å gå videre uten å spørre. Fortsett bare hvis tidspunktet ennå passer.',
    nn: 'Maskina sov, eller klokka vart stilt fram, då tidsrommet for utsendinga opna. No er det for seint til å gå vidare utan å spørje. Hald fram berre om tidspunktet enno passar.',
    en: 'The machine slept, or its clock was set forward, when the send window opened. It is now too late to go on without asking. Resume only if the time still suits.',
  },
  'dispatch.held.storage': {
    nb: 'Disken tok ikke imot loggen, så utsendingen venter. Ingenting sendes uten at det er skrevet ned. Frigjør plass, og fortsett.',
    nn: 'Disken tok ikkje imot loggen, så utsendinga ventar. Ingenting blir sendt utan at det er skrive ned. Frigjer plass, og hald fram.',
    en: 'The disk did not take the log, so the send is on hold. Nothing is sent without being written down. Free some space, then resume.',
  },
  'dispatch.held.sendAgain': {
    nb: '{count, plural, one {# mottaker} other {# mottakere}} som var i tvil, står i kø igjen. Fortsett når de skal få e-posten.',
    nn: '{count, plural, one {# mottakar} other {# mottakarar}} som var i tvil, står i kø igjen. Hald fram når dei skal få e-posten.',
    en: '{count, plural, one {# recipient who was in doubt is} other {# recipients who were in doubt are}} queued again. Resume when they should get the e-mail.',
  },
  'dispatch.held.letGo': {
    nb: '{count, plural, one {# mottaker} other {# mottakere}} som var sperret, står i kø. Fortsett når de skal få e-posten.',
    nn: '{count, plural, one {# mottakar} other {# mottakarar}} som var sperra, står i kø. Hald fram når dei skal få e-posten.',
    en: '{count, plural, one {# recipient who was suppressed is} other {# recipients who were suppressed are}} queued. Resume when they should get the e-mail.',
  },
  'dispatch.held.internal': {
    nb: 'Budstikke gjorde en feil under utsendingen ({what}). Det som er sendt, er skrevet ned. Fortsett, og meld fra hvis det skjer igjen.',
    nn: 'Budstikke gjorde ein feil under utsendinga ({what}). Det som er sendt, er skrive ned. Hald fram, og meld frå om det skjer igjen.',
    en: 'Budstikke made a mistake during the send ({what}). What was sent is written down. Resume, and report it if it happens again.',
  },
  'dispatch.held.copied': {
    nb: '{kind, select, restored {Databasen er gjenopprettet fra en sikkerhetskopi} imported {Databasen er hentet inn fra en fil} older {Databasen er eldre enn den som sist var i bruk her} other {Databasen er en kopi av en annen}}, og vet ikke hva som er sendt siden. {doubt, plural, =0 {Ingen er i tvil} one {# mottaker er i tvil} other {# mottakere er i tvil}}. Ingenting sendes før noen har avgjort det.',
    nn: '{kind, select, restored {Databasen er gjenoppretta frå ein tryggingskopi} imported {Databasen er henta inn frå ei fil} older {Databasen er eldre enn den som sist var i bruk her} other {Databasen er ein kopi av ein annan}}, og veit ikkje kva som er sendt sidan. {doubt, plural, =0 {Ingen er i tvil} one {# mottakar er i tvil} other {# mottakarar er i tvil}}. Ingenting blir sendt før nokon har avgjort det.',
    en: 'The database {kind, select, restored {was restored from a backup} imported {was brought in from a file} older {is older than the one last in use here} other {is a copy of another}} and does not know what has been sent since. {doubt, plural, =0 {Nobody is in doubt} one {# recipient is in doubt} other {# recipients are in doubt}}. Nothing is sent until somebody has decided.',
  },
  'dispatch.seen.copied': {
    nb: 'Databasen {kind, select, restored {er gjenopprettet fra en sikkerhetskopi} imported {er hentet inn fra en fil} older {er eldre enn den som sist var i bruk her} other {er en kopi av en annen}}. Om e-posten er sendt siden, er ikke kjent.',
    nn: 'Databasen {kind, select, restored {er gjenoppretta frå ein tryggingskopi} imported {er henta inn frå ei fil} older {er eldre enn den som sist var i bruk her} other {er ein kopi av ein annan}}. Om e-posten er send sidan, er ikkje kjent.',
    en: 'The database {kind, select, restored {was restored from a backup} imported {was brought in from a file} older {is older than the one last in use here} other {is a copy of another}}. Whether the e-mail has been sent since is not known.',
  },
  'dispatch.seen.ended': {
    nb: 'Budstikke ble avsluttet mens e-posten var underveis. Om tjeneren tok imot, er ikke kjent.',
    nn: 'Budstikke vart avslutta medan e-posten var undervegs. Om tenaren tok imot, er ikkje kjent.',
    en: 'Budstikke ended while the e-mail was under way. Whether the server accepted it is not known.',
  },
  'dispatch.seen.beforeContent': {
    nb: 'Forbindelsen ble brutt før e-posten gikk ut ({why}). Sist sett fra tjeneren: {last}',
    nn: 'Sambandet vart brote før e-posten gjekk ut ({why}). Sist sett frå tenaren: {last}',
    en: 'The connection was lost before the e-mail went out ({why}). Last seen from the server: {last}',
  },
  'dispatch.seen.afterContent': {
    nb: 'Forbindelsen ble brutt etter at e-posten gikk ut. Tjeneren svarte ikke ({why}). Sist sett fra tjeneren: {last}',
    nn: 'Sambandet vart brote etter at e-posten gjekk ut. Tenaren svarte ikkje ({why}). Sist sett frå tenaren: {last}',
    en: 'The connection was lost after the e-mail went out. The server did not answer ({why}). Last seen from the server: {last}',
  },
  'dispatch.seen.strangeReply': {
    nb: 'Tjeneren svarte noe som ikke hører hjemme her, og forbindelsen ble brutt: {last}',
    nn: 'Tenaren svarte noko som ikkje høyrer heime her, og sambandet vart brote: {last}',
    en: 'The server replied something that does not belong here, and the connection was cut: {last}',
  },
  'dispatch.seen.notAscii': {
    nb: 'Adressen har tegn som denne e-posttjeneren ikke støtter (SMTPUTF8).',
    nn: 'Adressa har teikn som denne e-posttenaren ikkje støttar (SMTPUTF8).',
    en: 'The address has characters that this mail server does not support (SMTPUTF8).',
  },
  'dispatch.relay.reached': {
    nb: 'Forbindelsen virker. Tjeneren {host} svarer{tls, select, yes {, kryptert} other {, uten kryptering}}.',
    nn: 'Sambandet verkar. Tenaren {host} svarer{tls, select, yes {, kryptert} other {, utan kryptering}}.',
    en: 'The connection works. The server {host} answers{tls, select, yes {, encrypted} other {, without encryption}}.',
  },
  'dispatch.relay.unknownHost': {
    nb: 'Fant ikke tjeneren {host}. Sjekk at navnet er riktig.',
    nn: 'Fann ikkje tenaren {host}. Sjekk at namnet er rett.',
    en: 'The server {host} was not found. Check the name.',
  },
  'dispatch.relay.noConnection': {
    nb: 'Fikk ikke forbindelse med {host} på port {port}. Tjeneren kan være nede, porten feil, eller et nettfilter i veien.',
    nn: 'Fekk ikkje samband med {host} på port {port}. Tenaren kan vere nede, porten feil, eller eit nettfilter i vegen.',
    en: 'No connection to {host} on port {port}. The server may be down, the port wrong, or a firewall in the way.',
  },
  'dispatch.relay.timeout': {
    nb: 'Tjeneren {host} svarte ikke i tide. Prøv igjen om litt.',
    nn: 'Tenaren {host} svarte ikkje i tide. Prøv igjen om litt.',
    en: 'The server {host} did not answer in time. Try again in a while.',
  },
  'dispatch.relay.tls': {
    nb: 'Krypteringen med {host} kom ikke i stand: {problem}. Ingenting er sendt. Sertifikatet kan være feil, eller valget av TLS eller STARTTLS.',
    nn: 'Krypteringa med {host} kom ikkje i stand: {problem}. Ingenting er sendt. Sertifikatet kan vere feil, eller valet av TLS eller STARTTLS.',
    en: 'Encryption with {host} could not be set up: {problem}. Nothing was sent. The certificate may be wrong, or the choice of TLS or STARTTLS.',
  },
  'dispatch.relay.notTls': {
    nb: 'Tjeneren {host} svarer ikke kryptert på port {port}. Ingenting er sendt. Sjekk porten og valget av TLS eller STARTTLS.',
    nn: 'Tenaren {host} svarer ikkje kryptert på port {port}. Ingenting er sendt. Sjekk porten og valet av TLS eller STARTTLS.',
    en: 'The server {host} does not answer with encryption on port {port}. Nothing was sent. Check the port and the choice of TLS or STARTTLS.',
  },
  'dispatch.relay.badHost': {
    nb: '«{host}» er ikke navnet på en tjener. Skriv navnet alene, som smtp.uni.example, uten mellomrom, port eller https://.',
    nn: '«{host}» er ikkje namnet på ein tenar. Skriv namnet åleine, som smtp.uni.example, utan mellomrom, port eller https://.',
    en: '“{host}” is not the name of a server. Write the name alone, such as smtp.uni.example, without spaces, port or https://.',
  },
  'dispatch.relay.verpNeedsMailbox': {
    nb: 'Egen returadresse for hver mottaker trenger en returadresse å bygge på. Fyll inn returadressen, eller slå dette av.',
    nn: 'Eiga returadresse for kvar mottakar treng ei returadresse å byggje på. Fyll inn returadressa, eller slå dette av.',
    en: 'A return address of its own for each recipient needs a return path to build on. Fill in the return path, or turn this off.',
  },
  'dispatch.relay.verpTooLong': {
    nb: 'Returadressen er for lang til at et merke får plass etter den. Navnet foran krøllalfaen kan ha 24 tegn. Velg en kortere, eller slå av egen returadresse for hver mottaker.',
    nn: 'Returadressa er for lang til at eit merke får plass etter henne. Namnet framfor krøllalfaen kan ha 24 teikn. Vel ei kortare, eller slå av eiga returadresse for kvar mottakar.',
    en: 'The return path is too long for a mark after it. The name before the at sign can have 24 characters. Choose a shorter one, or turn off a return address of its own for each recipient.',
  },
  'dispatch.relay.tokenRefused': {
    nb: 'Tjeneren {host} godtok ikke innloggingen: {reply}. Se etter at kontoen du logget inn med, har lov til å sende fra denne e-postkontoen med SMTP. Logg så inn på nytt.',
    nn: 'Tenaren {host} godtok ikkje innlogginga: {reply}. Sjå etter at kontoen du logga inn med, har lov til å sende frå denne e-postkontoen med SMTP. Logg så inn på nytt.',
    en: 'The server {host} did not accept the sign-in: {reply}. Check that the account you signed in with may send from this mail account by SMTP. Then sign in again.',
  },
  'dispatch.relay.noTokens': {
    nb: 'Tjeneren {host} tar ikke imot innlogging i nettleseren (XOAUTH2). Ingenting er sendt. Velg en annen innlogging, eller spør IT om riktig tjener og port.',
    nn: 'Tenaren {host} tek ikkje imot innlogging i nettlesaren (XOAUTH2). Ingenting er sendt. Vel ei anna innlogging, eller spør IT om rett tenar og port.',
    en: 'The server {host} does not take login in the browser (XOAUTH2). Nothing was sent. Choose another login, or ask IT for the right server and port.',
  },
  'dispatch.relay.login': {
    nb: 'Tjeneren {host} avviste innloggingen: {reply}',
    nn: 'Tenaren {host} avviste innlogginga: {reply}',
    en: 'The server {host} refused the login: {reply}',
  },
  'dispatch.relay.notNow': {
    nb: 'Tjeneren {host} tar ikke imot akkurat nå: {reply}',
    nn: 'Tenaren {host} tek ikkje imot akkurat no: {reply}',
    en: 'The server {host} does not accept e-mail just now: {reply}',
  },
  'dispatch.relay.refused': {
    nb: 'Tjeneren {host} avviste forbindelsen: {reply}',
    nn: 'Tenaren {host} avviste sambandet: {reply}',
    en: 'The server {host} refused the connection: {reply}',
  },
  'dispatch.relay.notSmtp': {
    nb: 'Det som svarer på {host}, port {port}, er ikke en e-posttjener: {reply}',
    nn: 'Det som svarer på {host}, port {port}, er ikkje ein e-posttenar: {reply}',
    en: 'What answers at {host}, port {port}, is not a mail server: {reply}',
  },
  'dispatch.relay.closed': {
    nb: 'Tjeneren {host} brøt forbindelsen før noe ble sendt.',
    nn: 'Tenaren {host} braut sambandet før noko vart sendt.',
    en: 'The server {host} closed the connection before anything was sent.',
  },
  'dispatch.practice.corrupt': {
    nb: 'Filen practice.sqlite i {directory}, med e-posten som prøvetjeneren har fanget, er skadet. Meldinger og logg er ikke rørt. Flytt filen bort, og åpne Budstikke på nytt, så blir det laget en ny.',
    nn: 'Fila practice.sqlite i {directory}, med e-posten som prøvetenaren har fanga, er skadd. Meldingar og logg er ikkje rørte. Flytt fila bort, og opne Budstikke på nytt, så blir det laga ei ny.',
    en: 'The file practice.sqlite in {directory}, with the e-mail that the practice server has captured, is damaged. Messages and log have not been touched. Move the file away and open Budstikke again, and a new one is made.',
  },
  'dispatch.practice.failed': {
    nb: 'Prøvetjeneren kom ikke i gang: {what}. Ingenting er sendt. Lukk Budstikke, og åpne programmet igjen.',
    nn: 'Prøvetenaren kom ikkje i gang: {what}. Ingenting er sendt. Lukk Budstikke, og opne programmet igjen.',
    en: 'The practice server did not start: {what}. Nothing was sent. Close Budstikke and open it again.',
  },
} as const satisfies Record<string, TextEntry>;

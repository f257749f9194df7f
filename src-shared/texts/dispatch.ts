import type { TextEntry } from './entry.ts';

/** What the engine says: why an order cannot be made or started, why it holds, and what was seen last. */
export const dispatchTexts = {
  'dispatch.blocked.notApproved': {
    nb: 'Meldingen er ikke godkjent ennå. Ingen sendingsordre er laget. Be avsender godkjenne den nyeste versjonen.',
    nn: 'Meldinga er ikkje godkjend enno. Ingen sendingsordre er laga. Be avsendaren godkjenne den nyaste versjonen.',
    en: 'The message is not approved yet. No send order was made. Ask the sender to approve the newest version.',
  },
  'dispatch.blocked.notSubmitted': {
    nb: 'Meldingen er ikke frosset ennå. Send den til godkjenning først; da fryses teksten slik den skal sendes.',
    nn: 'Meldinga er ikkje frosen enno. Send henne til godkjenning først; då blir teksten frosen slik han skal sendast.',
    en: 'The message is not frozen yet. Submit it for approval first; the text is then frozen as it will be sent.',
  },
  'dispatch.blocked.changedSince': {
    nb: 'Teksten er endret etter at den ble godkjent. Den godkjente versjonen kan ikke lenger sendes. Send den nye til godkjenning.',
    nn: 'Teksten er endra etter at han vart godkjend. Den godkjende versjonen kan ikkje lenger sendast. Send den nye til godkjenning.',
    en: 'The text was changed after it was approved. The approved version can no longer be sent. Submit the new one for approval.',
  },
  'dispatch.blocked.otherList': {
    nb: 'Listen hører ikke til denne meldingen. Velg en liste som er hentet inn for den.',
    nn: 'Lista høyrer ikkje til denne meldinga. Vel ei liste som er henta inn for henne.',
    en: 'The list does not belong to this message. Choose one that was imported for it.',
  },
  'dispatch.blocked.audience': {
    nb: 'Listen passer ikke med hvem meldingen er til. Velg en annen liste, eller rett målgruppen og få meldingen godkjent på nytt.',
    nn: 'Lista passar ikkje med kven meldinga er til. Vel ei anna liste, eller rett målgruppa og få meldinga godkjend på nytt.',
    en: 'The list does not fit whom the message is for. Choose another list, or correct the audience and have the message approved again.',
  },
  'dispatch.blocked.emptyList': {
    nb: 'Listen har ingen mottakere som kan få e-posten. Hent inn en annen liste.',
    nn: 'Lista har ingen mottakarar som kan få e-posten. Hent inn ei anna liste.',
    en: 'The list has no recipients who can get the e-mail. Import another list.',
  },
  'dispatch.blocked.listChanged': {
    nb: 'Listen er endret etter at sendingsordren ble laget. Ingenting er sendt. Avlys ordren og lag en ny.',
    nn: 'Lista er endra etter at sendingsordren vart laga. Ingenting er sendt. Avlys ordren og lag ein ny.',
    en: 'The list has changed since the send order was made. Nothing was sent. Cancel the order and make a new one.',
  },
  'dispatch.blocked.noRelay': {
    nb: 'Det er ikke valgt noen e-posttjener. Legg den inn under Innstillinger først.',
    nn: 'Det er ikkje vald nokon e-posttenar. Legg han inn under Innstillingar først.',
    en: 'No mail server has been set. Enter it under Settings first.',
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
    nb: 'Tidspunktet er et annet enn det som ble ønsket. Skriv hvorfor; begge tidspunktene tas vare på (U41).',
    nn: 'Tidspunktet er eit anna enn det som vart ønskt. Skriv kvifor; båe tidspunkta blir tekne vare på (U41).',
    en: 'The time is another than the one wanted. Write why; both times are kept (U41).',
  },
  'dispatch.blocked.openOrder': {
    nb: 'Meldingen har allerede en sendingsordre som ikke er ferdig. Avlys den, eller la den gå ferdig.',
    nn: 'Meldinga har alt ein sendingsordre som ikkje er ferdig. Avlys han, eller la han gå ferdig.',
    en: 'The message already has a send order that is not done. Cancel it, or let it finish.',
  },
  'dispatch.blocked.needsSecondPerson': {
    nb: 'En annen person må bekrefte sendingsordren først.',
    nn: 'Ein annan person må stadfeste sendingsordren først.',
    en: 'Another person has to confirm the send order first.',
  },
  'dispatch.blocked.samePerson': {
    nb: 'Ordren må bekreftes av en annen enn den som laget den eller skrev teksten.',
    nn: 'Ordren må stadfestast av ein annan enn den som laga han eller skreiv teksten.',
    en: 'The order has to be confirmed by somebody other than the one who made it or wrote the text.',
  },
  'dispatch.blocked.state': {
    nb: 'Dette kan ikke gjøres med ordren slik den står nå. Last inn siden på nytt for å se hvor den er.',
    nn: 'Dette kan ikkje gjerast med ordren slik han står no. Last inn sida på nytt for å sjå kvar han er.',
    en: 'This cannot be done with the order as it stands now. Reload the page to see where it is.',
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
    nb: 'Tjeneren {host} kan bare brukes med kryptering. Velg TLS eller STARTTLS. Uten kryptering går bare til denne maskinen selv.',
    nn: 'Tenaren {host} kan berre brukast med kryptering. Vel TLS eller STARTTLS. Utan kryptering går berre til denne maskina sjølv.',
    en: 'The server {host} can be used with encryption only. Choose TLS or STARTTLS. Without encryption is for this machine itself only.',
  },
  'dispatch.blocked.testAddress': {
    nb: '«{address}» er ikke en adresse vi kan sende til. Ingen prøvekopier er sendt.',
    nn: '«{address}» er ikkje ei adresse vi kan sende til. Ingen prøvekopiar er sende.',
    en: '“{address}” is not an address that we can send to. No test copies were sent.',
  },
  'dispatch.blocked.testNobody': {
    nb: 'Du har ingen e-postadresse registrert. Skriv inn hvem prøvekopien skal til.',
    nn: 'Du har inga e-postadresse registrert. Skriv inn kven prøvekopien skal til.',
    en: 'You have no e-mail address registered. Enter whom the test copy is for.',
  },
  'dispatch.blocked.notInDoubt': {
    nb: 'Noen av mottakerne er ikke lenger i tvil. Ingenting er endret. Last inn listen på nytt.',
    nn: 'Nokre av mottakarane er ikkje lenger i tvil. Ingenting er endra. Last inn lista på nytt.',
    en: 'Some of the recipients are no longer in doubt. Nothing was changed. Reload the list.',
  },
  'dispatch.held.login': {
    nb: 'E-posttjeneren avviste innloggingen: {reply}. Ingen mottaker er merket. Rett brukernavn eller passord, og fortsett.',
    nn: 'E-posttenaren avviste innlogginga: {reply}. Ingen mottakar er merkt. Rett brukarnamn eller passord, og hald fram.',
    en: 'The mail server refused the login: {reply}. No recipient is flagged. Correct the user or password, and resume.',
  },
  'dispatch.held.sender': {
    nb: 'E-posttjeneren tar ikke imot fra denne avsenderen: {reply}. Ingen mottaker er merket. Be driften av tjeneren om hjelp, og fortsett så.',
    nn: 'E-posttenaren tek ikkje imot frå denne avsendaren: {reply}. Ingen mottakar er merkt. Be drifta av tenaren om hjelp, og hald så fram.',
    en: 'The mail server does not take mail from this sender: {reply}. No recipient is flagged. Ask those who run the server for help, then resume.',
  },
  'dispatch.held.sameReply': {
    nb: 'E-posttjeneren svarte det samme {times} ganger på rad: {reply}. Sendingen venter. Finn ut hvorfor før du fortsetter.',
    nn: 'E-posttenaren svarte det same {times} gonger på rad: {reply}. Sendinga ventar. Finn ut kvifor før du held fram.',
    en: 'The mail server gave the same reply {times} times in a row: {reply}. The send is waiting. Find out why before you resume.',
  },
  'dispatch.held.lost': {
    nb: 'Forbindelsen til e-posttjeneren ble brutt {times} ganger på rad. Sendingen venter. Se etter om tjeneren virker, og fortsett.',
    nn: 'Sambandet med e-posttenaren vart brote {times} gonger på rad. Sendinga ventar. Sjå etter om tenaren verkar, og hald fram.',
    en: 'The connection to the mail server was lost {times} times in a row. The send is waiting. Check that the server works, then resume.',
  },
  'dispatch.held.interrupted': {
    nb: 'Budstikke ble avsluttet midt i sendingen. {doubt, plural, =0 {Ingen er i tvil} one {# mottaker er i tvil} other {# mottakere er i tvil}}. Ingenting sendes før noen velger å fortsette.',
    nn: 'Budstikke vart avslutta midt i sendinga. {doubt, plural, =0 {Ingen er i tvil} one {# mottakar er i tvil} other {# mottakarar er i tvil}}. Ingenting blir sendt før nokon vel å halde fram.',
    en: 'Budstikke ended in the middle of the send. {doubt, plural, =0 {Nobody is in doubt} one {# recipient is in doubt} other {# recipients are in doubt}}. Nothing is sent until somebody chooses to resume.',
  },
  'dispatch.held.closed': {
    nb: 'Budstikke ble lukket mens sendingen pågikk. Det som var underveis, ble ferdig. Fortsett når du vil.',
    nn: 'Budstikke vart lukka medan sendinga gjekk. Det som var undervegs, vart ferdig. Hald fram når du vil.',
    en: 'Budstikke was closed during the send. What was under way finished. Resume when you like.',
  },
  'dispatch.held.late': {
    nb: 'Sendingen skulle ha startet {wanted}, men Budstikke var ikke i gang da. Start den bare hvis det fortsatt er riktig tid.',
    nn: 'Sendinga skulle ha starta {wanted}, men Budstikke var ikkje i gang då. Start henne berre dersom det framleis er rett tid.',
    en: 'The send should have started {wanted}, but Budstikke was not running then. Start it only if it is still the right time.',
  },
  'dispatch.held.storage': {
    nb: 'Disken tok ikke imot loggen over sendingen, og da stopper den: ingenting sendes uten at det er skrevet ned. Frigjør plass, og fortsett.',
    nn: 'Disken tok ikkje imot loggen over sendinga, og då stoppar ho: ingenting blir sendt utan at det er skrive ned. Frigjer plass, og hald fram.',
    en: 'The disk did not take the record of the send, so it stops: nothing is sent that is not written down. Free some space, then resume.',
  },
  'dispatch.held.sendAgain': {
    nb: '{count, plural, one {# mottaker} other {# mottakere}} som var i tvil, står i køen igjen. Fortsett når de skal få e-posten.',
    nn: '{count, plural, one {# mottakar} other {# mottakarar}} som var i tvil, står i køen igjen. Hald fram når dei skal få e-posten.',
    en: '{count, plural, one {# recipient} other {# recipients}} who were in doubt are in the queue again. Resume when they shall have the e-mail.',
  },
  'dispatch.held.internal': {
    nb: 'Budstikke gjorde en feil under sendingen ({what}). Det som er sendt, er skrevet ned. Fortsett, og meld fra hvis det gjentar seg.',
    nn: 'Budstikke gjorde ein feil under sendinga ({what}). Det som er sendt, er skrive ned. Hald fram, og meld frå om det skjer fleire gonger.',
    en: 'Budstikke made a mistake during the send ({what}). What was sent is written down. Resume, and report it if it happens again.',
  },
  'dispatch.seen.ended': {
    nb: 'Budstikke ble avsluttet mens e-posten var underveis. Om tjeneren tok imot, er ikke kjent.',
    nn: 'Budstikke vart avslutta medan e-posten var undervegs. Om tenaren tok imot, er ikkje kjent.',
    en: 'Budstikke ended while the e-mail was under way. Whether the server took it is not known.',
  },
  'dispatch.seen.beforeContent': {
    nb: 'Forbindelsen brøt før e-posten gikk ut ({why}). Sist sett fra tjeneren: {last}',
    nn: 'Sambandet braut før e-posten gjekk ut ({why}). Sist sett frå tenaren: {last}',
    en: 'The connection was lost before the e-mail went out ({why}). Last seen from the server: {last}',
  },
  'dispatch.seen.afterContent': {
    nb: 'Forbindelsen brøt etter at e-posten gikk ut; tjeneren svarte ikke ({why}). Sist sett fra tjeneren: {last}',
    nn: 'Sambandet braut etter at e-posten gjekk ut; tenaren svarte ikkje ({why}). Sist sett frå tenaren: {last}',
    en: 'The connection was lost after the e-mail went out; the server did not answer ({why}). Last seen from the server: {last}',
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
    nn: 'Sambandet verkar. Tenaren {host} svarar{tls, select, yes {, kryptert} other {, utan kryptering}}.',
    en: 'The connection works. The server {host} answers{tls, select, yes {, encrypted} other {, without encryption}}.',
  },
  'dispatch.relay.unknownHost': {
    nb: 'Fant ikke tjeneren {host}. Se etter om navnet er riktig.',
    nn: 'Fann ikkje tenaren {host}. Sjå etter om namnet er rett.',
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
  'dispatch.relay.login': {
    nb: 'Tjeneren {host} avviste innloggingen: {reply}',
    nn: 'Tenaren {host} avviste innlogginga: {reply}',
    en: 'The server {host} refused the login: {reply}',
  },
  'dispatch.relay.refused': {
    nb: 'Tjeneren {host} vil ikke snakke med oss: {reply}',
    nn: 'Tenaren {host} vil ikkje snakke med oss: {reply}',
    en: 'The server {host} will not talk to us: {reply}',
  },
  'dispatch.relay.notSmtp': {
    nb: 'Det som svarer på {host}, port {port}, er ikke en e-posttjener: {reply}',
    nn: 'Det som svarar på {host}, port {port}, er ikkje ein e-posttenar: {reply}',
    en: 'What answers at {host}, port {port}, is not a mail server: {reply}',
  },
  'dispatch.relay.closed': {
    nb: 'Tjeneren {host} brøt forbindelsen før vi kom i gang.',
    nn: 'Tenaren {host} braut sambandet før vi kom i gang.',
    en: 'The server {host} closed the connection before we got started.',
  },
  'dispatch.practice.corrupt': {
    nb: 'Filen practice.sqlite i {directory}, med e-posten som prøvetjeneren har fanget, er skadet. Meldinger og logg er ikke rørt. Flytt filen bort og åpne Budstikke på nytt, så blir det laget en ny.',
    nn: 'Fila practice.sqlite i {directory}, med e-posten som prøvetenaren har fanga, er skadd. Meldingar og logg er ikkje rørte. Flytt fila bort og opne Budstikke på nytt, så blir det laga ei ny.',
    en: 'The file practice.sqlite in {directory}, with the mail that the practice server has captured, is damaged. Messages and log have not been touched. Move the file away and open Budstikke again, and a new one is made.',
  },
  'dispatch.practice.failed': {
    nb: 'Prøvetjeneren kom ikke i gang: {what}. Ingenting er sendt. Lukk Budstikke og åpne på nytt.',
    nn: 'Prøvetenaren kom ikkje i gang: {what}. Ingenting er sendt. Lukk Budstikke og opne på nytt.',
    en: 'The practice server did not start: {what}. Nothing was sent. Close Budstikke and open it again.',
  },
} as const satisfies Record<string, TextEntry>;

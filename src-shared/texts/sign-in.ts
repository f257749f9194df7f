import type { TextEntry } from './entry.ts';

/** Signing in to a relay with access tokens: what is chosen, what is waited for, and what went wrong. */
export const signInTexts = {
  'signIn.login': { nb: 'Innlogging', nn: 'Innlogging', en: 'Login' },
  'signIn.login.none': { nb: 'Ingen', nn: 'Inga', en: 'None' },
  'signIn.login.password': { nb: 'Brukernavn og passord', nn: 'Brukarnamn og passord', en: 'User name and password' },
  'signIn.login.oauth2': { nb: 'I nettleseren (OAuth2)', nn: 'I nettlesaren (OAuth2)', en: 'In the browser (OAuth2)' },
  'signIn.loginWhat': {
    nb: 'Spør IT hva tjeneren krever. Microsoft 365 krever innlogging i nettleseren.',
    nn: 'Spør IT kva tenaren krev. Microsoft 365 krev innlogging i nettlesaren.',
    en: 'Ask IT what the server requires. Microsoft 365 requires login in the browser.',
  },
  'signIn.needUser': { nb: 'Skriv brukernavnet.', nn: 'Skriv brukarnamnet.', en: 'Enter the user name.' },
  'signIn.mailbox': { nb: 'E-postkonto', nn: 'E-postkonto', en: 'Mail account' },
  'signIn.mailboxWhat': {
    nb: 'Adressen til kontoen som det sendes fra',
    nn: 'Adressa til kontoen som det blir sendt frå',
    en: 'The address of the account that is sent from',
  },
  'signIn.provider': { nb: 'Innloggingstjeneste', nn: 'Innloggingsteneste', en: 'Sign-in service' },
  'signIn.provider.microsoft': { nb: 'Microsoft 365', nn: 'Microsoft 365', en: 'Microsoft 365' },
  'signIn.provider.other': { nb: 'En annen', nn: 'Ei anna', en: 'Another' },
  'signIn.tenant': { nb: 'Leietaker (tenant)', nn: 'Leigetakar (tenant)', en: 'Tenant' },
  'signIn.tenantWhat': {
    nb: 'Domenet eller ID-en til institusjonen der',
    nn: 'Domenet eller ID-en til institusjonen der',
    en: 'The institution’s domain or id there',
  },
  'signIn.clientId': { nb: 'Klient-ID', nn: 'Klient-ID', en: 'Client id' },
  'signIn.clientIdWhat': {
    nb: 'ID-en som IT har registrert Budstikke med',
    nn: 'ID-en som IT har registrert Budstikke med',
    en: 'The id that IT has registered Budstikke with',
  },
  'signIn.issuer': { nb: 'Adresse (issuer)', nn: 'Adresse (issuer)', en: 'Address (issuer)' },
  'signIn.scopes': { nb: 'Tilganger (scopes)', nn: 'Tilgangar (scopes)', en: 'Scopes' },
  'signIn.scopesWhat': {
    nb: 'Med mellomrom mellom. Ta med offline_access.',
    nn: 'Med mellomrom mellom. Ta med offline_access.',
    en: 'With spaces between. Include offline_access.',
  },
  'signIn.title': { nb: 'Innlogging i e-postkontoen', nn: 'Innlogging i e-postkontoen', en: 'Sign-in to the mail account' },
  'signIn.state.nobody': {
    nb: 'Ingen er logget inn i {mailbox}. Budstikke kan ikke sende før noen har logget inn.',
    nn: 'Ingen er logga inn i {mailbox}. Budstikke kan ikkje sende før nokon har logga inn.',
    en: 'Nobody is signed in to {mailbox}. Budstikke cannot send until somebody has signed in.',
  },
  'signIn.state.ended': {
    nb: 'Innloggingen i {mailbox} gjelder ikke lenger. Logg inn på nytt for å kunne sende.',
    nn: 'Innlogginga i {mailbox} gjeld ikkje lenger. Logg inn på nytt for å kunne sende.',
    en: 'The sign-in to {mailbox} no longer holds. Sign in again to be able to send.',
  },
  'signIn.state.in': {
    nb: 'Budstikke er logget inn i {mailbox}.',
    nn: 'Budstikke er logga inn i {mailbox}.',
    en: 'Budstikke is signed in to {mailbox}.',
  },
  'signIn.who': { nb: 'Logget inn av', nn: 'Logga inn av', en: 'Signed in by' },
  'signIn.since': { nb: 'Siden', nn: 'Sidan', en: 'Since' },
  'signIn.until': { nb: 'Gjelder til', nn: 'Gjeld til', en: 'Holds until' },
  'signIn.untilUnknown': {
    nb: 'Fornyes av seg selv når det sendes, til innloggingstjenesten avslutter den',
    nn: 'Blir fornya av seg sjølv når det blir sendt, til innloggingstenesta avsluttar ho',
    en: 'Renewed by itself when mail is sent, until the sign-in service ends it',
  },
  'signIn.tokenUntil': { nb: 'Adgang fornyes før', nn: 'Tilgang blir fornya før', en: 'Access renewed before' },
  'signIn.kept': {
    nb: 'Innloggingen ligger i maskinens nøkkelring, aldri i databasen.',
    nn: 'Innlogginga ligg i nøkkelringen på maskina, aldri i databasen.',
    en: 'The sign-in is kept in this machine’s keyring, never in the database.',
  },
  'signIn.session': {
    nb: 'Innloggingen huskes til programmet lukkes. Her finnes ingen trygg nøkkelring.',
    nn: 'Innlogginga blir hugsa til programmet blir lukka. Her finst ingen trygg nøkkelring.',
    en: 'The sign-in is remembered until the program closes. There is no safe keyring here.',
  },
  'signIn.begin': { nb: 'Logg inn', nn: 'Logg inn', en: 'Sign in' },
  'signIn.again': { nb: 'Logg inn på nytt', nn: 'Logg inn på nytt', en: 'Sign in again' },
  'signIn.out': { nb: 'Logg ut', nn: 'Logg ut', en: 'Sign out' },
  'signIn.stop': { nb: 'Stopp innloggingen', nn: 'Stopp innlogginga', en: 'Stop the sign-in' },
  'signIn.saveFirst': { nb: 'Lagre tjeneren først.', nn: 'Lagre tenaren først.', en: 'Save the server first.' },
  'signIn.howTo': {
    nb: 'Åpne adressen i en nettleser, på denne maskinen eller en annen, og skriv koden der. Logg inn med kontoen som har lov til å sende fra {mailbox}.',
    nn: 'Opne adressa i ein nettlesar, på denne maskina eller ei anna, og skriv koden der. Logg inn med kontoen som har lov til å sende frå {mailbox}.',
    en: 'Open the address in a browser, on this machine or another, and enter the code there. Sign in with the account that may send from {mailbox}.',
  },
  'signIn.code': { nb: 'Kode', nn: 'Kode', en: 'Code' },
  'signIn.address': { nb: 'Adresse', nn: 'Adresse', en: 'Address' },
  'signIn.copyCode': { nb: 'Kopier koden', nn: 'Kopier koden', en: 'Copy the code' },
  'signIn.copyAddress': { nb: 'Kopier adressen', nn: 'Kopier adressa', en: 'Copy the address' },
  'signIn.codeCopied': { nb: 'Koden er kopiert.', nn: 'Koden er kopiert.', en: 'The code is copied.' },
  'signIn.addressCopied': { nb: 'Adressen er kopiert.', nn: 'Adressa er kopiert.', en: 'The address is copied.' },
  'signIn.notCopied': {
    nb: 'Kopieringen ble ikke tillatt. Marker teksten og kopier den selv.',
    nn: 'Kopieringa vart ikkje tillaten. Marker teksten og kopier han sjølv.',
    en: 'Copying was not allowed. Select the text and copy it yourself.',
  },
  'signIn.open': { nb: 'Åpne adressen', nn: 'Opne adressa', en: 'Open the address' },
  'signIn.waiting': {
    nb: 'Venter på at koden blir skrevet inn. {minutes, plural, =0 {Under ett minutt igjen} one {# minutt igjen} other {# minutter igjen}}.',
    nn: 'Ventar på at koden blir skriven inn. {minutes, plural, =0 {Under eitt minutt att} one {# minutt att} other {# minutt att}}.',
    en: 'Waiting for the code to be entered. {minutes, plural, =0 {Less than a minute left} one {# minute left} other {# minutes left}}.',
  },
  'signIn.timeLeft': { nb: 'Tid igjen for koden', nn: 'Tid att for koden', en: 'Time left for the code' },
  'signIn.asking': { nb: 'Henter en kode.', nn: 'Hentar ein kode.', en: 'Getting a code.' },
  'signIn.words': {
    nb: '{has, select, yes {logger inn som {user} hos {issuer}} other {innlogging hos {issuer}}}',
    nn: '{has, select, yes {loggar inn som {user} hos {issuer}} other {innlogging hos {issuer}}}',
    en: '{has, select, yes {signs in as {user} at {issuer}} other {sign-in at {issuer}}}',
  },

  'signIn.notChosen': {
    nb: 'Den lagrede e-posttjeneren bruker ikke innlogging i nettleseren. Velg det under E-posttjener, og lagre først.',
    nn: 'Den lagra e-posttenaren bruker ikkje innlogging i nettlesaren. Vel det under E-posttenar, og lagre først.',
    en: 'The saved mail server does not use login in the browser. Choose it under Mail server, and save first.',
  },
  'signIn.nobody': {
    nb: 'Ingen er logget inn i e-postkontoen. Logg inn under Innstillinger, E-posttjener, og prøv igjen.',
    nn: 'Ingen er logga inn i e-postkontoen. Logg inn under Innstillingar, E-posttenar, og prøv igjen.',
    en: 'Nobody is signed in to the mail account. Sign in under Settings, Mail server, and try again.',
  },
  'signIn.ended': {
    nb: 'Innloggingen i e-postkontoen gjelder ikke lenger ({code}). Ingen mottaker er merket som avvist. Logg inn på nytt under Innstillinger, E-posttjener, og fortsett.',
    nn: 'Innlogginga i e-postkontoen gjeld ikkje lenger ({code}). Ingen mottakar er merkt som avvist. Logg inn på nytt under Innstillingar, E-posttenar, og hald fram.',
    en: 'The sign-in to the mail account no longer holds ({code}). No recipient is marked as refused. Sign in again under Settings, Mail server, and resume.',
  },
  'signIn.endedBefore': {
    nb: 'Innloggingen i e-postkontoen gjelder ikke lenger. Logg inn på nytt under Innstillinger, E-posttjener, og prøv igjen.',
    nn: 'Innlogginga i e-postkontoen gjeld ikkje lenger. Logg inn på nytt under Innstillingar, E-posttenar, og prøv igjen.',
    en: 'The sign-in to the mail account no longer holds. Sign in again under Settings, Mail server, and try again.',
  },
  'signIn.stopped': {
    nb: 'Innloggingen ble stoppet. Ingenting er endret.',
    nn: 'Innlogginga vart stoppa. Ingenting er endra.',
    en: 'The sign-in was stopped. Nothing was changed.',
  },
  'signIn.denied': {
    nb: 'Innloggingen ble avslått i nettleseren. Ingenting er endret. Logg inn på nytt og si ja der, eller spør IT hvem som får lov.',
    nn: 'Innlogginga vart avslått i nettlesaren. Ingenting er endra. Logg inn på nytt og sei ja der, eller spør IT kven som får lov.',
    en: 'The sign-in was declined in the browser. Nothing was changed. Sign in again and accept there, or ask IT who may.',
  },
  'signIn.tooLate': {
    nb: 'Koden ble ikke skrevet inn i tide. Ingenting er endret. Logg inn på nytt for å få en ny kode.',
    nn: 'Koden vart ikkje skriven inn i tide. Ingenting er endra. Logg inn på nytt for å få ein ny kode.',
    en: 'The code was not entered in time. Nothing was changed. Sign in again to get a new code.',
  },
  'signIn.noRefresh': {
    nb: 'Innloggingstjenesten ga en adgang som ikke kan fornyes. Ingenting er endret. Be IT gi Budstikke tilgangen offline_access.',
    nn: 'Innloggingstenesta gav ein tilgang som ikkje kan fornyast. Ingenting er endra. Be IT gje Budstikke tilgangen offline_access.',
    en: 'The sign-in service gave access that cannot be renewed. Nothing was changed. Ask IT to give Budstikke the scope offline_access.',
  },
  'signIn.noDevice': {
    nb: '{issuer} tilbyr ikke innlogging med kode. Be IT slå den på (device authorization), eller velg en annen innlogging.',
    nn: '{issuer} tilbyr ikkje innlogging med kode. Be IT slå ho på (device authorization), eller vel ei anna innlogging.',
    en: '{issuer} does not offer sign-in with a code. Ask IT to turn it on (device authorization), or choose another login.',
  },
  'signIn.unreachable': {
    nb: 'Fikk ikke kontakt med innloggingstjenesten {issuer}. Se etter om maskinen er på nett og at brannmuren slipper gjennom, og prøv igjen.',
    nn: 'Fekk ikkje kontakt med innloggingstenesta {issuer}. Sjå etter om maskina er på nett og at brannmuren slepp gjennom, og prøv igjen.',
    en: 'The sign-in service {issuer} could not be reached. Check that the machine is online and let through the firewall, and try again.',
  },
  'signIn.refused': {
    nb: 'Innloggingstjenesten {issuer} sa nei ({code}). Gi IT denne koden, og be dem se etter klient-ID og tilganger.',
    nn: 'Innloggingstenesta {issuer} sa nei ({code}). Gje IT denne koden, og be dei sjå etter klient-ID og tilgangar.',
    en: 'The sign-in service {issuer} said no ({code}). Give IT this code, and ask them to check the client id and the scopes.',
  },
  'signIn.notAnIssuer': {
    nb: '{issuer} svarer ikke slik en innloggingstjeneste skal. Sjekk adressen, og spør IT om tjenesten og sertifikatet er i orden.',
    nn: '{issuer} svarer ikkje slik ei innloggingsteneste skal. Sjekk adressa, og spør IT om tenesta og sertifikatet er i orden.',
    en: '{issuer} does not answer as a sign-in service should. Check the address, and ask IT whether the service and its certificate are in order.',
  },
  'signIn.needMailbox': {
    nb: 'Skriv adressen til e-postkontoen, uten mellomrom.',
    nn: 'Skriv adressa til e-postkontoen, utan mellomrom.',
    en: 'Enter the address of the mail account, without spaces.',
  },
  'signIn.badClient': {
    nb: 'Klient-ID-en kan ikke brukes. Skriv den slik IT har oppgitt den, uten mellomrom.',
    nn: 'Klient-ID-en kan ikkje brukast. Skriv han slik IT har oppgjeve han, utan mellomrom.',
    en: 'The client id cannot be used. Enter it as IT has given it, without spaces.',
  },
  'signIn.badTenant': {
    nb: 'Leietakeren er et domene, som uni.example, eller en ID. Spør IT.',
    nn: 'Leigetakaren er eit domene, som uni.example, eller ein ID. Spør IT.',
    en: 'The tenant is a domain, such as uni.example, or an id. Ask IT.',
  },
  'signIn.badIssuer': {
    nb: 'Adressen til innloggingstjenesten må begynne med https://, uten spørsmålstegn eller nummertegn i. Spør IT.',
    nn: 'Adressa til innloggingstenesta må byrje med https://, utan spørjeteikn eller nummerteikn i. Spør IT.',
    en: 'The address of the sign-in service must begin with https://, without a question mark or number sign in it. Ask IT.',
  },
  'signIn.badScopes': {
    nb: 'Skriv tilgangene slik IT har oppgitt dem, med mellomrom mellom.',
    nn: 'Skriv tilgangane slik IT har oppgjeve dei, med mellomrom mellom.',
    en: 'Enter the scopes as IT has given them, with spaces between.',
  },

  'signIn.file.client': {
    nb: 'Linje {line}, {path}: Klient-ID-en er én rekke av tegn uten mellomrom.',
    nn: 'Linje {line}, {path}: Klient-ID-en er éi rekkje av teikn utan mellomrom.',
    en: 'Line {line}, {path}: The client id is one run of characters without spaces.',
  },
  'signIn.file.tenant': {
    nb: 'Linje {line}, {path}: Leietakeren er et domene, som uni.example, eller en ID.',
    nn: 'Linje {line}, {path}: Leigetakaren er eit domene, som uni.example, eller ein ID.',
    en: 'Line {line}, {path}: The tenant is a domain, such as uni.example, or an id.',
  },
  'signIn.file.issuer': {
    nb: 'Linje {line}, {path}: Adressen må begynne med https://, uten spørsmålstegn eller nummertegn i.',
    nn: 'Linje {line}, {path}: Adressa må byrje med https://, utan spørjeteikn eller nummerteikn i.',
    en: 'Line {line}, {path}: The address must begin with https://, without a question mark or number sign in it.',
  },
  'signIn.file.scopes': {
    nb: 'Linje {line}, {path}: Tilgangene står med mellomrom mellom, uten anførselstegn.',
    nn: 'Linje {line}, {path}: Tilgangane står med mellomrom mellom, utan hermeteikn.',
    en: 'Line {line}, {path}: The scopes stand with spaces between, without quotation marks.',
  },
  'signIn.file.either': {
    nb: 'Linje {line}, {path}: Skriv tenant og clientId for Microsoft 365, eller issuer, clientId og scopes for en annen innloggingstjeneste.',
    nn: 'Linje {line}, {path}: Skriv tenant og clientId for Microsoft 365, eller issuer, clientId og scopes for ei anna innloggingsteneste.',
    en: 'Line {line}, {path}: Write tenant and clientId for Microsoft 365, or issuer, clientId and scopes for another sign-in service.',
  },
  'signIn.file.user': {
    nb: 'Linje {line}, {path}: Innlogging med oauth trenger en e-postkonto. Skriv adressen, eller fjern linjen så hver person kan skrive sin.',
    nn: 'Linje {line}, {path}: Innlogging med oauth treng ein e-postkonto. Skriv adressa, eller fjern linja så kvar person kan skrive si.',
    en: 'Line {line}, {path}: Sign-in with oauth needs a mail account. Write the address, or remove the line so that each person can enter theirs.',
  },
} as const satisfies Record<string, TextEntry>;

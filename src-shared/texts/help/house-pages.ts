import { type HelpPage, say } from './page.ts';

/** Help for what lies around the messages. */
export const housePages = {
  crisis: {
    title: say('Krise', 'Krise', 'Crisis'),
    what: say(
      'Når beredskapsledelsen har erklært krise, skrives, klareres og publiseres tekstene her, i fast rekkefølge.',
      'Når beredskapsleiinga har erklært krise, blir tekstane skrivne, klarerte og publiserte her, i fast rekkjefølgje.',
      'When the emergency leadership has declared a crisis, its texts are written, cleared and published here, in a fixed order.',
    ),
    steps: [
      say(
        'Skriv saksnummer, hva det gjelder og hvorfor. En i beredskapsledelsen signerer med passfrasen sin.',
        'Skriv saksnummer, kva det gjeld og kvifor. Ein i beredskapsleiinga signerer med passfrasen sin.',
        'Enter the case number, what it is about and why. One of the emergency leadership signs with their passphrase.',
      ),
      say(
        'Skriv teksten til den formelle kanalen, og en kort tekst for hver konto.',
        'Skriv teksten til den formelle kanalen, og ein kort tekst for kvar konto.',
        'Write the text of the formal channel, and a short one for each account.',
      ),
      say(
        'Trykk «Klarer teksten …». Ledelsen signerer for teksten slik den står. Er den som klarerer, et annet sted, trykker du «Spør på e-post …».',
        'Trykk «Klarer teksten …». Leiinga signerer for teksten slik han står. Er den som klarerer, ein annan stad, trykkjer du «Spør på e-post …».',
        'Press “Clear the text …”. The leadership signs for the text as it stands. If the one who clears is elsewhere, press “Ask by e-mail …”.',
      ),
      say(
        'Publiser i den formelle kanalen, og skriv inn adressen. Da åpnes kontoene.',
        'Publiser i den formelle kanalen, og skriv inn adressa. Då blir kontoane opna.',
        'Publish in the formal channel, and enter its address. Then the accounts open.',
      ),
      say(
        'Trykk «Avslutt krisen …» når den er over, og skriv en oppsummering.',
        'Trykk «Avslutt krisa …» når ho er over, og skriv ei oppsummering.',
        'Press “End the crisis …” when it is over, and write a summary.',
      ),
    ],
    stops: [
      say(
        'En endring gjør at klareringen faller bort. Andre kontoer enn dem på kriselisten kan ikke brukes.',
        'Ei endring gjer at klareringa fell bort. Andre kontoar enn dei på kriselista kan ikkje brukast.',
        'A change makes the clearance void. Accounts that are not on the crisis list cannot be used.',
      ),
    ],
    data: [
      say(
        'Tekstene og forløpet blir stående på denne maskinen. Loggen har bare navn på handlinger, tid og fingeravtrykk.',
        'Tekstane og forløpet blir ståande på denne maskina. Loggen har berre namn på handlingar, tid og fingeravtrykk.',
        'The texts and the course of events stand on this machine. The log has only acts, times and fingerprints.',
      ),
    ],
  },
  start: {
    title: say('Første start', 'Første start', 'First start'),
    what: say(
      'Tre spørsmål på én side: språk, hvor du arbeider, og hvem du er. Deretter åpnes programmet i prøvemodus.',
      'Tre spørsmål på éi side: språk, kvar du arbeider, og kven du er. Deretter blir programmet opna i prøvemodus.',
      'Three questions on one page: language, where you work, and who you are. The program then opens in practice.',
    ),
    steps: [
      say(
        'Velg språket du vil lese programmet på.',
        'Vel språket du vil lese programmet på.',
        'Choose the language that you want to read the program in.',
      ),
      say(
        'Velg institusjonen. Den bestemmer reglene, kontaktene og hvem som må si ja.',
        'Vel institusjonen. Han avgjer reglane, kontaktane og kven som må seie ja.',
        'Choose the institution. It decides the rules, the contacts and who must say yes.',
      ),
      say(
        'Velg rollen din, og skriv navn og e-postadresse. Navnet blir stående i loggen.',
        'Vel rolla di, og skriv namn og e-postadresse. Namnet blir ståande i loggen.',
        'Choose your role, and enter your name and e-mail address. The name will stand in the log.',
      ),
      say(
        'Trykk «Begynn». Du kommer til en eksempelmelding som du kan prøve alt på.',
        'Trykk «Kom i gang». Du kjem til ei dømemelding som du kan prøve alt på.',
        'Press “Begin”. You come to a sample message on which you can try everything.',
      ),
      say(
        'Har du Budstikke på en annen maskin, henter du i stedet inn filen med alt derfra, nederst på siden. En fil fra ekte utsendinger hentes inn når du har byttet til ekte.',
        'Har du Budstikke på ei anna maskin, hentar du i staden inn fila med alt derifrå, nedst på sida. Ei fil frå ekte utsendingar blir henta inn når du har bytt til ekte.',
        'If you have Budstikke on another machine, bring in the file with everything from there instead, at the bottom of the page. A file from real sends is brought in when you have changed to real.',
      ),
    ],
    stops: [
      say(
        'Knappen er grå til institusjon, navn og e-postadresse er på plass. Under den står det hva som mangler.',
        'Knappen er grå til institusjon, namn og e-postadresse er på plass. Under han står det kva som manglar.',
        'The button is grey until institution, name and e-mail address are there. What is missing is said below it.',
      ),
    ],
    data: [
      say(
        'Alt lagres på denne maskinen, i en mappe som bare du kan lese. Ingenting sendes ut i prøvemodus.',
        'Alt blir lagra på denne maskina, i ei mappe som berre du kan lese. Ingenting blir sendt ut i prøvemodus.',
        'Everything is kept on this machine, in a folder that only you can read. Nothing is sent out in practice.',
      ),
    ],
  },
  home: {
    title: say('Hjem', 'Heim', 'Home'),
    what: say(
      'Hjem viser først det som venter på deg, så det som sendes nå, det andre må gjøre, og det som sist ble sendt.',
      'Heim viser først det som ventar på deg, så det som blir sendt no, det andre må gjere, og det som sist vart sendt.',
      'Home shows what is waiting for you first, then what is being sent, what others must do, and what was sent last.',
    ),
    steps: [
      say(
        'Begynn øverst. Under «Venter på deg» står det som ikke går videre uten deg.',
        'Start øvst. Under «Ventar på deg» står det som ikkje går vidare utan deg.',
        'Begin at the top. Under “Waiting for you” stands what goes no further without you.',
      ),
      say(
        'Trykk knappen i raden. Den fører rett til stedet der saken avgjøres.',
        'Trykk knappen i rada. Han fører rett til staden der saka blir avgjord.',
        'Press the button in the row. It leads straight to where the matter is decided.',
      ),
      say(
        'Se etter dager med flere utsendinger. De samme folkene kan da få flere e-poster.',
        'Sjå etter dagar med fleire utsendingar. Dei same folka kan då få fleire e-postar.',
        'Look for days with several sends. The same people may then get several e-mails.',
      ),
    ],
    stops: [
      say(
        'Det som venter, følger rollene til den som sitter ved tastaturet. Er det noen andre enn navnet øverst til høyre, bytter du person der.',
        'Det som ventar, følgjer rollene til den som sit ved tastaturet. Er det nokon andre enn namnet øvst til høgre, byter du person der.',
        'What waits follows the roles of whoever is at the keyboard. If that is not the name at the top right, switch person there.',
      ),
    ],
    data: [
      say(
        'Oversikten lages av det som ligger på denne maskinen. Ingenting hentes utenfra.',
        'Oversikta blir laga av det som ligg på denne maskina. Ingenting blir henta utanfrå.',
        'The overview is made from what lies on this machine. Nothing is fetched from outside.',
      ),
    ],
  },
  advice: {
    title: say('Hvilken kanal?', 'Kva kanal?', 'Which channel?'),
    what: say(
      'Spørsmålene er institusjonens egne. Svarene dine fører til en kanal, eller til et nei med grunner og veier videre.',
      'Spørsmåla er institusjonen sine eigne. Svara dine fører til ein kanal, eller til eit nei med grunnar og vegar vidare.',
      'The questions are the institution’s own. Your answers lead to a channel, or to a no with reasons and ways on.',
    ),
    steps: [
      say(
        'Velg ett av svarene og trykk «Svar». Med tastaturet velger du med piltastene og svarer med Enter.',
        'Vel eitt av svara og trykk «Svar». Med tastaturet vel du med piltastane og svarer med Enter.',
        'Choose one of the answers and press “Answer”. With the keyboard, choose with the arrow keys and answer with Enter.',
      ),
      say(
        'Gå ett spørsmål tilbake med «Tilbake», eller til hvilket som helst av dem med «Endre svaret» i listen til høyre.',
        'Gå eitt spørsmål tilbake med «Tilbake», eller til kva som helst av dei med «Endre svaret» i lista til høgre.',
        'Go one question back with “Back”, or to any of them with “Change the answer” in the list at the right.',
      ),
      say(
        'Les hva svarene fører til: kanalen, grunnene, kilden og hvem du kan spørre. Regelnumrene fører til reglene.',
        'Les kva svara fører til: kanalen, grunnane, kjelda og kven du kan spørje. Regelnummera fører til reglane.',
        'Read what the answers lead to: the channel, the reasons, the source and whom to ask. The rule numbers lead to the rules.',
      ),
      say(
        'Begynn meldingen derfra. Svarene og rådet følger med.',
        'Start meldinga derifrå. Svara og rådet følgjer med.',
        'Begin the message from there. The answers and the advice stay with it.',
      ),
      say(
        'En melding som er begynt, kan også få råd. Trykk «Spør om kanal» i oppdraget.',
        'Ei melding som er byrja på, kan òg få råd. Trykk «Spør om kanal» i oppdraget.',
        'A message that has been begun can get advice too. Press “Ask for advice” in the brief.',
      ),
    ],
    stops: [
      say(
        'Når enheten skal sende selv, gjelder det bare mottakerne du svarte for. Endrer du dem i oppdraget, stopper meldingen til du har spurt på nytt.',
        'Når eininga skal sende sjølv, gjeld det berre mottakarane du svarte for. Endrar du dei i oppdraget, stoppar meldinga til du har spurt på nytt.',
        'Where the unit is to send it itself, that holds only for the recipients that you answered for. Change them in the brief, and the message stops until you have asked again.',
      ),
      say(
        'Lister som kilden ikke har, for eksempel over kontaktpersoner, er tomme til institusjonen har fylt dem ut.',
        'Lister som kjelda ikkje har, til dømes over kontaktpersonar, er tomme til institusjonen har fylt dei ut.',
        'Lists that the source does not have, of contact persons for example, are empty until the institution has filled them in.',
      ),
    ],
    data: [
      say(
        'Svarene og rådet lagres med meldingen. I loggen og arkivpakken står bare kodene deres, aldri grunnen du skriver.',
        'Svara og rådet blir lagra med meldinga. I loggen og arkivpakka står berre kodane deira, aldri grunnen du skriv.',
        'The answers and the advice are kept with the message. The log and the archive package hold their codes only, never the reason that you write.',
      ),
    ],
  },
  calendar: {
    title: say('Kalender', 'Kalender', 'Calendar'),
    what: say(
      'Kalenderen viser utsendingene dag for dag: når de er ønsket, når de går, og når de tidligst blir ferdige.',
      'Kalenderen viser utsendingane dag for dag: når dei er ønskte, når dei går, og når dei tidlegast blir ferdige.',
      'The calendar shows the sends day by day: when they are wanted, when they go, and when they are finished at the earliest.',
    ),
    steps: [
      say(
        'Finn dagen. Fire uker vises om gangen. Knappene øverst fører fram og tilbake.',
        'Finn dagen. Fire veker blir viste om gongen. Knappane øvst fører fram og tilbake.',
        'Find the day. Four weeks are shown at a time. The buttons at the top lead on and back.',
      ),
      say(
        'Se på hva hver rad sier om når den tidligst er ferdig. Det er regnet av tidsrommet, takene, det som er brukt av dem, og det andre som er planlagt.',
        'Sjå på kva kvar rad seier om når ho tidlegast er ferdig. Det er rekna av tidsrommet, taka, det som er brukt av dei, og det andre som er planlagt.',
        'See what each row says about its earliest end. It is worked out from the window, the caps, what is used of them, and what else is planned.',
      ),
      say(
        'Se etter rader som går samtidig over den samme tjeneren. Flytt den ene, så blir begge ferdige før.',
        'Sjå etter rader som går samtidig over den same tenaren. Flytt den eine, så blir begge ferdige før.',
        'Look for rows that go over the same server at the same time. Move one, and both are finished sooner.',
      ),
    ],
    stops: [
      say(
        'En melding uten ønsket tid står ikke her før den får en utsending. En som er satt på pause, har ingen kjent slutt.',
        'Ei melding utan ønskt tid står ikkje her før ho får ei utsending. Ei som er sett på pause, har ingen kjend slutt.',
        'A message without a wanted time is not here until it has a send. One that is paused has no known end.',
      ),
    ],
    data: [
      say(
        'Kalenderen lages av det som ligger på denne maskinen. Den viser antall, aldri hvem.',
        'Kalenderen blir laga av det som ligg på denne maskina. Han viser tal, aldri kven.',
        'The calendar is made from what lies on this machine. It shows numbers, never who.',
      ),
    ],
  },
  messages: {
    title: say('Meldinger', 'Meldingar', 'Messages'),
    what: say(
      'Alle meldinger, også de som er sendt eller avslått, med tilstand og tid.',
      'Alle meldingar, også dei som er sende eller avslåtte, med tilstand og tid.',
      'All messages, also those that were sent or refused, with state and time.',
    ),
    steps: [
      say(
        'Finn meldingen med «Søk i emne og avsender», eller sorter i tabellhodet.',
        'Finn meldinga med «Søk i emne og avsendar», eller sorter i tabellhovudet.',
        'Find the message with “Search subject and sender”, or sort in the table’s head.',
      ),
      say('Begynn på en ny med «Ny melding».', 'Start på ei ny med «Ny melding».', 'Begin another with “New message”.'),
      say(
        'Har du teksten i filer, kan du lese dem inn i stedet for å skrive på nytt.',
        'Har du teksten i filer, kan du lese dei inn i staden for å skrive på nytt.',
        'If you have the text in files, read them in instead of writing again.',
      ),
    ],
    stops: [
      say(
        'Bare utkast kan fjernes. Det som er sendt inn, blir stående, fordi noen har svart på det.',
        'Berre utkast kan fjernast. Det som er sendt inn, blir ståande, fordi nokon har svart på det.',
        'Only drafts can be removed. What was submitted stays, because people have answered it.',
      ),
    ],
    data: [
      say(
        'Når et utkast fjernes, blir teksten borte. Loggen viser fortsatt at det har vært her.',
        'Når eit utkast blir fjerna, blir teksten borte. Loggen viser framleis at det har vore her.',
        'When a draft is removed, its text is gone. The log still shows that it was here.',
      ),
    ],
  },
  begin: {
    title: say('Begynn en melding', 'Start ei melding', 'Begin a message'),
    what: say(
      'Her begynner en ny melding, fra en tom side eller fra noe som finnes fra før.',
      'Her startar ei ny melding, frå ei tom side eller frå noko som finst frå før.',
      'Here a new message begins, from an empty page or from something that is there already.',
    ),
    steps: [
      say('Velg hva meldingen skal begynne fra.', 'Vel kva meldinga skal starte frå.', 'Choose what the message begins from.'),
      say(
        'Finn det i listen, og trykk «Bruk denne».',
        'Finn det i lista, og trykk «Bruk denne».',
        'Find it in the list, and press “Use this”.',
      ),
      say(
        'Se gjennom utkastet. Datoer og klokkeslett som fulgte med, står som funn til du har sagt at de stemmer.',
        'Sjå gjennom utkastet. Datoar og klokkeslett som følgde med, står som funn til du har sagt at dei stemmer.',
        'Look through the draft. Dates and times that came along are findings until you have said that they are right.',
      ),
    ],
    stops: [
      say(
        'Ønsket tid, godkjenninger, lister og utsendinger blir ikke med. De gjelder den meldingen de ble laget for.',
        'Ønskt tid, godkjenningar, lister og utsendingar blir ikkje med. Dei gjeld den meldinga dei vart laga for.',
        'The wanted time, approvals, lists and sends do not come along. They hold for the message that they were made for.',
      ),
    ],
    data: [say('Det du begynner fra, endres ikke.', 'Det du startar frå, blir ikkje endra.', 'What you begin from is not changed.')],
  },
  log: {
    title: say('Logg', 'Logg', 'Log'),
    what: say(
      'Hvert steg som er tatt, med hvem og når. Loggen kan ikke endres, og hver hendelse bærer kontrollsummen av den forrige.',
      'Kvart steg som er teke, med kven og når. Loggen kan ikkje endrast, og kvar hending ber kontrollsummen av den førre.',
      'Every step that was taken, with who and when. The log cannot be changed, and each entry carries the checksum of the one before.',
    ),
    steps: [
      say(
        'Les ovenfra og ned. Det nyeste står først.',
        'Les ovanfrå og ned. Det nyaste står først.',
        'Read from the top. The newest stands first.',
      ),
      say(
        'Velg en melding for å se bare det som gjelder den.',
        'Vel ei melding for å sjå berre det som gjeld ho.',
        'Choose a message to see only what is about it.',
      ),
      say(
        'Trykk «Kontroller kjeden» for å se at ingenting er endret eller fjernet.',
        'Trykk «Kontroller kjeda» for å sjå at ingenting er endra eller fjerna.',
        'Press “Check the chain” to see that nothing was changed or removed.',
      ),
      say(
        'Noter kontrollsummen et sted utenfor maskinen. Da kan ingen skrive om loggen uten at det merkes.',
        'Noter kontrollsummen ein stad utanfor maskina. Då kan ingen skrive om loggen utan at det blir merkt.',
        'Note the checksum somewhere outside the machine. Then nobody can rewrite the log without it being noticed.',
      ),
    ],
    stops: [
      say(
        'Er kjeden brutt, er noe endret utenom Budstikke. Ta vare på datamappen, og si fra til IT-sikkerhet.',
        'Er kjeda broten, er noko endra utanom Budstikke. Ta vare på datamappa, og sei frå til IT-tryggleik.',
        'If the chain is broken, something was changed outside Budstikke. Keep the data folder, and tell IT security.',
      ),
    ],
    data: [
      say(
        'Loggen har numre, tall og kontrollsummer, aldri adresser eller tekst. Navnene slås opp når du leser.',
        'Loggen har nummer, tal og kontrollsummar, aldri adresser eller tekst. Namna blir slegne opp når du les.',
        'The log holds ids, numbers and checksums, never addresses or text. Names are looked up when you read.',
      ),
    ],
  },
  practice: {
    title: say('Prøvepost', 'Prøvepost', 'Practice mail'),
    what: say(
      'E-posten som den innebygde prøvetjeneren har fanget, nøyaktig slik mottakeren ville fått den.',
      'E-posten som den innebygde prøvetenaren har fanga, nøyaktig slik mottakaren ville fått han.',
      'The mail that the built-in practice server has captured, exactly as its recipient would have got it.',
    ),
    steps: [
      say(
        'Send en prøve eller en hel utsending i prøvemodus.',
        'Send ei prøve eller ei heil utsending i prøvemodus.',
        'Send a test or a whole send in practice mode.',
      ),
      say(
        'Velg en e-post i listen, eller finn den med «Søk i mottaker og emne».',
        'Vel ein e-post i lista, eller finn han med «Søk i mottakar og emne».',
        'Choose an e-mail in the list, or find it with “Search recipient and subject”.',
      ),
      say(
        'Les den som HTML, som «Ren tekst» og som «Kilde».',
        'Les han som HTML, som «Rein tekst» og som «Kjelde».',
        'Read it as HTML, as “Plain text” and as “Source”.',
      ),
      say('Tøm prøveposten når du er ferdig.', 'Tøm prøveposten når du er ferdig.', 'Empty practice mail when you are done.'),
    ],
    stops: [
      say(
        'Siden finnes bare i prøvemodus. Ekte utsendinger fanges ikke.',
        'Sida finst berre i prøvemodus. Ekte utsendingar blir ikkje fanga.',
        'The page is there only in practice mode. Real sends are not captured.',
      ),
    ],
    data: [
      say(
        'Prøveposten ligger i prøvemappen på denne maskinen, med adressene i den.',
        'Prøveposten ligg i prøvemappa på denne maskina, med adressene i han.',
        'Practice mail lies in the practice folder on this machine, with the addresses in it.',
      ),
    ],
  },
} as const satisfies Record<string, HelpPage>;

import { type HelpPage, say } from './page.ts';

const onThisMachine = say(
  'Registeret ligger på denne maskinen. Hendelser leses bare av kommunikasjonsrådgivere, ledere og arkivarer.',
  'Registeret ligg på denne maskina. Hendingar blir lesne berre av kommunikasjonsrådgivarar, leiarar og arkivarar.',
  'The register lies on this machine. Incidents are read by communications officers, heads and archivists only.',
);

/** Help for the pages of the register. */
export const registerPages = {
  register: {
    title: say('Register', 'Register', 'Register'),
    what: say(
      'Registeret holder kanalene deres i sosiale medier: hvem som er ansvarlig, hva som er bestemt, og hva som forfaller.',
      'Registeret held kanalane dykkar i sosiale medium: kven som er ansvarleg, kva som er bestemt, og kva som forfell.',
      'The register holds your channels in social media: who is responsible, what was decided, and what falls due.',
    ),
    steps: [
      say(
        'Begynn øverst, med det som forfaller. Hver linje leder til kanalen den gjelder.',
        'Byrj øvst, med det som forfell. Kvar linje leier til kanalen ho gjeld.',
        'Begin at the top, with what is due. Each line leads to its channel.',
      ),
      say(
        'Finn kanaler ved å skrive: navn, adresser, enheter, folk og formål blir søkt i. Avgrens listen med avkrysningene. Avgrensningen står i adressen til siden.',
        'Finn kanalar ved å skrive: namn, adresser, einingar, folk og formål blir søkte i. Avgrens lista med avkryssingane. Avgrensinga står i adressa til sida.',
        'Find channels by writing: names, addresses, units, people and purposes are searched. Narrow the list with the boxes. The address of the page keeps what it is narrowed to.',
      ),
      say(
        'Trykk «Ny kanal» for å legge inn en kanal fra idé til åpning.',
        'Trykk «Ny kanal» for å leggje inn ein kanal frå idé til opning.',
        'Press “New channel” to take a channel from idea to opening.',
      ),
      say(
        'Les inn lister dere har fra før. Først ser du hva som skjer med hver rad. Kanalene kommer inn som uverifiserte, med det som mangler.',
        'Les inn lister de har frå før. Først ser du kva som skjer med kvar rad. Kanalane kjem inn som ikkje verifiserte, med det som manglar.',
        'Take in lists that you have. First you see what becomes of each row. The channels come in as unverified, with what is missing.',
      ),
      say(
        'Trykk «Er kontoen vår?» når noen spør, og lim inn adressen. Svaret skiller deres egne kontoer fra ukjente og etterligninger.',
        'Trykk «Er kontoen vår?» når nokon spør, og lim inn adressa. Svaret skil dykkar eigne kontoar frå ukjende og etterlikningar.',
        'Press “Is this account ours?” when somebody asks, and paste the address. The answer tells your own accounts from unknown ones and look-alikes.',
      ),
    ],
    stops: [
      say(
        'En fil uten kjente overskrifter kan ikke leses inn. Rader uten brukbar adresse blir stående igjen, med grunnen.',
        'Ei fil utan kjende overskrifter kan ikkje lesast inn. Rader utan brukande adresse blir ståande att, med grunnen.',
        'A file without known headings cannot be taken in. Rows without a usable address are left behind, with the reason.',
      ),
    ],
    data: [onThisMachine],
  },
  'register-channel': {
    title: say('En kanal', 'Ein kanal', 'A channel'),
    what: say(
      'Her følger du en kanal fra idé til avvikling: hva neste steg krever, hva som er bestemt, og hva som har skjedd.',
      'Her følgjer du ein kanal frå idé til avvikling: kva neste steg krev, kva som er bestemt, og kva som har hendt.',
      'Here you follow a channel from idea to closing: what its next step asks for, what was decided, and what happened.',
    ),
    steps: [
      say(
        'Til høyre ser du hva som mangler før neste steg, og hvilken regel som krever det. Trykk på det som mangler for å fylle det ut.',
        'Til høgre ser du kva som manglar før neste steg, og kva regel som krev det. Trykk på det som manglar for å fylle det ut.',
        'At the right you see what is missing before the next step, and which rule asks for it. Press what is missing to fill it in.',
      ),
      say(
        'Ta steget når ingenting mangler. Beviset du oppgir, følger kanalen.',
        'Ta steget når ingenting manglar. Provet du gir opp, følgjer kanalen.',
        'Take the step when nothing is missing. The evidence that you give stays with the channel.',
      ),
      say(
        'Før inn spørsmål, hendelser, kampanjer, tilganger og arkivkopier i loggbøkene. Det som er ført inn, står.',
        'Før inn spørsmål, hendingar, kampanjar, tilgangar og arkivkopiar i loggbøkene. Det som er ført inn, står.',
        'Enter questions, incidents, campaigns, access and captures in the log books. What is entered stands.',
      ),
      say(
        'Skal en annen overta, eller skal kanalen avvikles, begynn med «Begynn overlevering».',
        'Skal ein annan ta over, eller skal kanalen avviklast, byrj med «Start overlevering».',
        'When somebody else is to take over, or the channel is to be closed, begin with “Begin handover”.',
      ),
    ],
    stops: [
      say(
        'Et steg kan ikke tas før alt reglene krever, er fylt ut. Endres formålet, enheten eller adressen, må kanalen godkjennes på nytt.',
        'Eit steg kan ikkje takast før alt reglane krev, er fylt ut. Blir formålet, eininga eller adressa endra, må kanalen godkjennast på nytt.',
        'A step cannot be taken before everything that the rules ask for is filled in. When purpose, unit or address change, the channel must be approved again.',
      ),
      say(
        'En avviklet kanal åpnes ikke igjen, og ingen kanal slettes. Legg inn en ny som tar over.',
        'Ein avvikla kanal blir ikkje opna att, og ingen kanal blir sletta. Legg inn ein ny som tek over.',
        'A closed channel is not opened again, and no channel is deleted. Add a new one that takes its place.',
      ),
      say(
        'Passord lagres aldri her. Skriv hvor de er.',
        'Passord blir aldri lagra her. Skriv kvar dei er.',
        'Passwords are never stored here. Write where they are.',
      ),
    ],
    data: [onThisMachine],
  },
  'register-due': {
    title: say('Det som forfaller', 'Det som forfell', 'What is due'),
    what: say(
      'Siden samler alt som må gjøres med kanalene: evalueringer, overvåking, gjennomganger, overleveringer og spørsmål uten svar.',
      'Sida samlar alt som må gjerast med kanalane: evalueringar, overvaking, gjennomgangar, overleveringar og spørsmål utan svar.',
      'The page gathers everything that has to be done with channels: evaluations, monitoring, reviews, handovers and questions without an answer.',
    ),
    steps: [
      say(
        'Velg om du vil se dine egne kanaler, enhetens eller alle.',
        'Vel om du vil sjå dine eigne kanalar, kanalane til eininga eller alle.',
        'Choose whether to see your own channels, those of your unit, or all.',
      ),
      say(
        'Ta det som er lengst over fristen, først. Knappen på linjen leder dit det gjøres.',
        'Ta det som er lengst over fristen, først. Knappen på linja leier dit det blir gjort.',
        'Take what is longest overdue first. The button of the line leads to where it is done.',
      ),
      say(
        'Minn den ansvarlige på det med en e-post som er skrevet ferdig, eller legg fristene i kalenderen.',
        'Minn den ansvarlege på det med ein e-post som er skriven ferdig, eller legg fristane i kalenderen.',
        'Remind who is responsible with an e-mail that is written already, or put the due dates in a calendar.',
      ),
    ],
    stops: [
      say(
        'En dato som aldri er satt, regnes som over fristen. Linjen går ikke bort før datoen er satt.',
        'Ein dato som aldri er sett, blir rekna som over fristen. Linja går ikkje bort før datoen er sett.',
        'A date that was never set counts as overdue. The line does not go away before the date is set.',
      ),
    ],
    data: [
      say(
        'Fristene regnes ut av det som står i registeret. Påminnelser sendes fra ditt eget e-postprogram.',
        'Fristane blir rekna ut av det som står i registeret. Påminningar blir sende frå ditt eige e-postprogram.',
        'What is due is worked out from the register. Reminders are sent from your own mail program.',
      ),
    ],
  },
  'register-people': {
    title: say('Personer og enheter', 'Personar og einingar', 'People and units'),
    what: say(
      'Her ser du hvem som har noe med hvilke kanaler å gjøre, og hva som må gjøres når noen slutter.',
      'Her ser du kven som har noko med kva kanalar å gjere, og kva som må gjerast når nokon sluttar.',
      'Here you see who has to do with which channels, and what has to be done when somebody leaves.',
    ),
    steps: [
      say(
        'Skriv begynnelsen av et navn eller en adresse, og velg personen. Kjenner du hele adressen, trykk Enter.',
        'Skriv byrjinga av eit namn eller ei adresse, og vel personen. Kjenner du heile adressa, trykk Enter.',
        'Write the beginning of a name or an address, and choose the person. If you know the whole address, press Enter.',
      ),
      say(
        'Se hvor personen er ansvarlig, stedfortreder, har godkjent eller har tilgang.',
        'Sjå kvar personen er ansvarleg, stadfortredar, har godkjent eller har tilgang.',
        'See where the person is responsible, deputy, has approved or has access.',
      ),
      say(
        'Har personen sluttet, fjern tilgangen på plattformene. Trykk deretter «Har sluttet …» og oppgi datoen.',
        'Har personen slutta, fjern tilgangen på plattformene. Trykk så «Har slutta …» og før opp datoen.',
        'If the person has left, remove their access on the platforms. Then press “Has left …” and give the date.',
      ),
      say(
        'Overlever hver kanal som personen er ansvarlig for.',
        'Overlever kvar kanal som personen er ansvarleg for.',
        'Hand over each channel that the person is responsible for.',
      ),
      say(
        'Under «Enheter» retter du navn, og skriver hvor påminnelser skal gå når ingen person kan nås.',
        'Under «Einingar» rettar du namn, og skriv kvar påminningar skal gå når ingen person kan nåast.',
        'Under “Units” you correct names, and write where reminders go when no person can be reached.',
      ),
    ],
    stops: [
      say(
        'Ansvaret blir stående til kanalen er overlevert, også når personen har sluttet.',
        'Ansvaret blir ståande til kanalen er overlevert, òg når personen har slutta.',
        'The responsibility stands until the channel is handed over, also when the person has left.',
      ),
      say(
        'Det som er ført bare på navnet, finnes ikke ved e-postadressen. Slå opp navnet også.',
        'Det som er ført berre på namnet, blir ikkje funne ved e-postadressa. Slå opp namnet òg.',
        'What is entered under the name only is not found by the e-mail address. Look up the name too.',
      ),
    ],
    data: [
      say(
        'At tilgangen er fjernet, føres i loggboken til hver kanal. Det som sto der før, slettes ikke.',
        'At tilgangen er fjerna, blir ført i loggboka til kvar kanal. Det som stod der før, blir ikkje sletta.',
        'That access was removed is entered in the log book of each channel. What stood there before is not deleted.',
      ),
    ],
  },
  'register-website': {
    title: say('Nettsiden', 'Nettsida', 'The website'),
    what: say(
      'Her lager du listen over kanaler til nettsiden, og ser om nettsiden stemmer med registeret.',
      'Her lagar du lista over kanalar til nettsida, og ser om nettsida stemmer med registeret.',
      'Here you make the list of channels for the website, and see whether the website agrees with the register.',
    ),
    steps: [
      say(
        'Se gjennom «Med på listen» og «Ikke med på listen».',
        'Sjå gjennom «Med på lista» og «Ikkje med på lista».',
        'Look through “On the list” and “Not on the list”.',
      ),
      say(
        'Trykk «Lagre som nettside …» for en side som kan legges ut som den er, eller «Lagre som data …» for dem som bygger nettstedet.',
        'Trykk «Lagre som nettside …» for ei side som kan leggjast ut som ho er, eller «Lagre som data …» for dei som byggjer nettstaden.',
        'Press “Save as web page …” for a page that can be published as it is, or “Save as data …” for those who build the website.',
      ),
      say(
        'Gå til «Stemmer nettsiden?» og skriv adressen til siden der kanalene står, eller velg en lagret side.',
        'Gå til «Stemmer nettsida?» og skriv adressa til sida der kanalane står, eller vel ei lagra side.',
        'Go to “Does the website agree?” and write the address of the page that has the channels, or choose a saved page.',
      ),
      say(
        'Legg inn ukjente kontoer som funnet. Da kan noen finne ut om de er deres.',
        'Legg inn ukjende kontoar som funne. Då kan nokon finne ut om dei er dykkar.',
        'Add unknown accounts as found. Then somebody can find out whether they are yours.',
      ),
    ],
    stops: [
      say(
        'Bare åpne kanaler kommer på listen. Uverifiserte og stansede kanaler er aldri med.',
        'Berre opne kanalar kjem på lista. Ikkje verifiserte og stansa kanalar er aldri med.',
        'Only open channels come on the list. Unverified and suspended channels are never on it.',
      ),
      say(
        'I prøvemodus hentes ingen nettside. Velg en lagret side i stedet.',
        'I prøvemodus blir inga nettside henta. Vel ei lagra side i staden.',
        'In practice mode no web page is fetched. Choose a saved page instead.',
      ),
    ],
    data: [
      say(
        'Ingen personer er nevnt i listen. En nettside leses bare når du ber om det, og ingenting om registeret sendes dit.',
        'Ingen personar er nemnde i lista. Ei nettside blir lesen berre når du ber om det, og ingenting om registeret blir sendt dit.',
        'No person is named in the list. A web page is read only when you ask for it, and nothing about the register is sent there.',
      ),
    ],
  },
  'register-crisis': {
    title: say('Kontoene i en krise', 'Kontoane i ei krise', 'The accounts in a crisis'),
    what: say(
      'Her ser du om kontoene som kan brukes i en krise, er klare: hvem som har dem, og når tilgangen sist ble prøvd.',
      'Her ser du om kontoane som kan brukast i ei krise, er klare: kven som har dei, og når tilgangen sist vart prøvd.',
      'Here you see whether the accounts that may be used in a crisis are ready: who has them, and when access was last tested.',
    ),
    steps: [
      say(
        'Se hva hver konto mangler, og gå til kanalen for å fylle det ut.',
        'Sjå kva kvar konto manglar, og gå til kanalen for å fylle det ut.',
        'See what each account lacks, and go to its channel to fill it in.',
      ),
      say(
        'La beredskapsgruppen prøve tilgangen, og skriv datoen på kanalen.',
        'La beredskapsgruppa prøve tilgangen, og skriv datoen på kanalen.',
        'Let the emergency group test the access, and write the date at the channel.',
      ),
      say(
        'Trykk «Skriv ut arket …» og ha arket liggende der nettet kan falle ut.',
        'Trykk «Skriv ut arket …» og ha arket liggjande der nettet kan falle ut.',
        'Press “Print the sheet …” and keep the sheet where the network may fail.',
      ),
    ],
    stops: [
      say(
        'Bare kontoene i listen til regelpakken kan brukes i en krise. En uverifisert kanal er aldri klar.',
        'Berre kontoane i lista til regelpakka kan brukast i ei krise. Ein ikkje verifisert kanal er aldri klar.',
        'Only the accounts of the rule pack’s list may be used in a crisis. An unverified channel is never ready.',
      ),
      say(
        'En konto finnes bare når regelpakken sier hvilken adresse eller hvilket kontonavn den har.',
        'Ein konto blir funnen berre når regelpakka seier kva adresse eller kontonamn han har.',
        'An account is found only when the rule pack says what address or handle it has.',
      ),
    ],
    data: [
      say(
        'Arket har navn og telefonnumre, men aldri passord. Lagre det et sted der få kan lese det.',
        'Arket har namn og telefonnummer, men aldri passord. Lagre det ein stad der få kan lese det.',
        'The sheet has names and telephone numbers, but never passwords. Keep it where few can read it.',
      ),
    ],
  },
  'register-overview': {
    title: say('Oversikt over registeret', 'Oversyn over registeret', 'Overview of the register'),
    what: say(
      'Siden viser registeret i bilder: hva som forfaller, hvor kanalene er, og hvilke språk de bruker.',
      'Sida viser registeret i bilete: kva som forfell, kvar kanalane er, og kva språk dei bruker.',
      'The page shows the register in pictures: what falls due, where the channels are, and which languages they use.',
    ),
    steps: [
      say(
        'Trykk på en måned for å se fristene i den. Det som er over fristen, står først.',
        'Trykk på ein månad for å sjå fristane i han. Det som er over fristen, står først.',
        'Press a month to see what falls due in it. What is overdue stands first.',
      ),
      say(
        'Trykk på en plattform, en enhet eller en tilstand for å se kanalene i listen.',
        'Trykk på ei plattform, ei eining eller ein tilstand for å sjå kanalane i lista.',
        'Press a platform, a unit or a state to see its channels in the list.',
      ),
      say(
        'Se hvilke kontoer som har for lite av bokmål eller nynorsk. De står øverst.',
        'Sjå kva kontoar som har for lite av bokmål eller nynorsk. Dei står øvst.',
        'See which accounts have too little bokmål or nynorsk. They stand at the top.',
      ),
    ],
    stops: [
      say(
        'Språk vises bare for kontoer der noen har talt innlegg og ført antallet i loggboken. Tallene gjelder det siste året som er talt.',
        'Språk blir vist berre for kontoar der nokon har talt innlegg og ført talet i loggboka. Tala gjeld det siste året som er talt.',
        'Languages are shown only for accounts where somebody has counted posts and entered the numbers. They are those of the last year that was counted.',
      ),
    ],
    data: [
      say(
        'Bildene tegnes av det som står i registeret. Ingenting lagres eller sendes.',
        'Bileta blir teikna av det som står i registeret. Ingenting blir lagra eller sendt.',
        'The pictures are drawn from what stands in the register. Nothing is stored or sent.',
      ),
    ],
  },
} as const satisfies Record<string, HelpPage>;

import { type HelpPage, say } from './page.ts';

/** Help for each section of the settings. */
export const settingsPages = {
  'settings-people': {
    title: say('Folk og roller', 'Folk og roller', 'People and roles'),
    what: say(
      'Her står alle som skriver, vurderer, godkjenner og sender på denne maskinen, med rollene sine.',
      'Her står alle som skriv, vurderer, godkjenner og sender på denne maskina, med rollene sine.',
      'Here is everyone who writes, assesses, approves and sends on this machine, with their roles.',
    ),
    steps: [
      say(
        'Legg til dem som skal være med, med «Legg til person».',
        'Legg til dei som skal vere med, med «Legg til person».',
        'Add those who take part with “Add person”.',
      ),
      say(
        'Gi hver de rollene de har. En person kan ha flere.',
        'Gje kvar dei rollene dei har. Ein person kan ha fleire.',
        'Give each the roles they have. A person can have several.',
      ),
      say(
        'La dem som skal signere, velge en passfrase selv, mens ingen andre ser på.',
        'Lat dei som skal signere, velje ein passfrase sjølve, medan ingen andre ser på.',
        'Let those who shall sign choose a passphrase themselves, while nobody else looks.',
      ),
      say(
        'Bytt person øverst til høyre når en annen setter seg ved tastaturet.',
        'Byt person øvst til høgre når ein annan set seg ved tastaturet.',
        'Switch person at the top right when somebody else sits down at the keyboard.',
      ),
    ],
    stops: [
      say(
        'Uten passfrase kan en person ikke signere.',
        'Utan passfrase kan ein person ikkje signere.',
        'Without a passphrase a person cannot sign.',
      ),
      say(
        'En passfrase som nullstilles, føres i loggen, og åpne godkjenninger fra personen faller bort.',
        'Ein passfrase som blir nullstilt, blir ført i loggen, og opne godkjenningar frå personen fell bort.',
        'A passphrase that is reset is logged, and the person’s open approvals become void.',
      ),
    ],
    data: [
      say(
        'Navn, e-postadresse, roller og et avtrykk av passfrasen lagres på denne maskinen.',
        'Namn, e-postadresse, roller og eit avtrykk av passfrasen blir lagra på denne maskina.',
        'Name, e-mail address, roles and a fingerprint of the passphrase are kept on this machine.',
      ),
    ],
  },
  'settings-institution': {
    title: say('Institusjon', 'Institusjon', 'Institution'),
    what: say(
      'Her ser du hvilke regler som gjelder, hvor de kommer fra, hvem som må si ja, og hvilke domener som er institusjonens egne.',
      'Her ser du kva reglar som gjeld, kvar dei kjem frå, kven som må seie ja, og kva domene som er institusjonens eigne.',
      'Here you see which rules hold, where they come from, who must say yes, and which domains are the institution’s own.',
    ),
    steps: [
      say(
        'Se når kilden sist ble lest, og om den bør leses på nytt.',
        'Sjå når kjelda sist vart lesen, og om ho bør lesast på nytt.',
        'See when the source was last read, and whether it should be read again.',
      ),
      say(
        'Skriv institusjonens domener, ett på hver linje.',
        'Skriv domena til institusjonen, eitt på kvar linje.',
        'Enter the institution’s domains, one on each line.',
      ),
      say('Lagre med «Lagre domener».', 'Lagre med «Lagre domene».', 'Save with “Save domains”.'),
    ],
    stops: [
      say(
        'Reglene endres ikke her. De ligger i en fil som følger med programmet, og som IT kan bytte ut.',
        'Reglane blir ikkje endra her. Dei ligg i ei fil som følgjer med programmet, og som IT kan byte ut.',
        'The rules are not changed here. They lie in a file that comes with the program and that IT can replace.',
      ),
    ],
    data: [
      say(
        'Adresser utenfor domenene telles og vises før en utsending. De stoppes ikke.',
        'Adresser utanfor domena blir talde og viste før ei utsending. Dei blir ikkje stoppa.',
        'Addresses outside the domains are counted and shown before a send. They are not stopped.',
      ),
    ],
  },
  'settings-relay': {
    title: say('E-posttjener', 'E-posttenar', 'Mail server'),
    what: say(
      'Her settes tjeneren som sender for institusjonen, og hvor fort den kan få e-post.',
      'Her blir tenaren som sender for institusjonen, sett opp, og kor fort han kan få e-post.',
      'Here you set the server that sends for the institution, and how fast it can be given mail.',
    ),
    steps: [
      say(
        'Skriv navn, port og innlogging slik IT har oppgitt dem.',
        'Skriv namn, port og innlogging slik IT har oppgjeve dei.',
        'Enter the name, port and login that IT has given you.',
      ),
      say(
        'Velg et utgangspunkt for farten, og senk takene om IT ber om det.',
        'Vel eit utgangspunkt for farten, og senk taka om IT ber om det.',
        'Choose a starting point for the pace, and lower the caps if IT asks for it.',
      ),
      say(
        'Trykk «Prøv forbindelsen». Ingen e-post sendes da.',
        'Trykk «Prøv sambandet». Ingen e-post blir send då.',
        'Press “Test the connection”. No mail is sent then.',
      ),
      say('Lagre med «Lagre tjener og fart».', 'Lagre med «Lagre tenar og fart».', 'Save with “Save server and pace”.'),
    ],
    stops: [
      say(
        'Uten kryptering kan bare en tjener på denne maskinen brukes.',
        'Utan kryptering kan berre ein tenar på denne maskina brukast.',
        'Without encryption only a server on this machine can be used.',
      ),
      say(
        'Tak som IT har satt, kan senkes, men ikke heves.',
        'Tak som IT har sett, kan senkast, men ikkje hevast.',
        'Caps that IT has set can be lowered, but not raised.',
      ),
    ],
    data: [
      say(
        'Passordet ligger i maskinens nøkkelring, aldri i databasen. Der ingen nøkkelring finnes, glemmes det når programmet lukkes.',
        'Passordet ligg i nøkkelringen på maskina, aldri i databasen. Der det ikkje finst nokon nøkkelring, blir det gløymt når programmet blir lukka.',
        'The password lies in this machine’s keyring, never in the database. Where there is no keyring it is forgotten when the program closes.',
      ),
    ],
  },
  'settings-blocked': {
    title: say('Sperrede adresser', 'Sperra adresser', 'Suppressed addresses'),
    what: say(
      'Adresser som holdes utenfor alle nye utsendinger, også når en liste har dem.',
      'Adresser som blir haldne utanfor alle nye utsendingar, også når ei liste har dei.',
      'Addresses that are kept out of every new send, also when a list holds them.',
    ),
    steps: [
      say('Trykk «Sperr en adresse».', 'Trykk «Sperr ei adresse».', 'Press “Suppress an address”.'),
      say(
        'Skriv adressen og grunnen. Grunnen blir stående her.',
        'Skriv adressa og grunnen. Grunnen blir ståande her.',
        'Enter the address and the reason. The reason stays here.',
      ),
      say('Åpne den igjen når grunnen er borte.', 'Opne ho igjen når grunnen er borte.', 'Let it in again when the reason is gone.'),
    ],
    stops: [
      say(
        'En utsending som er i gang, endres ikke. Sperringen gjelder fra neste klargjøring.',
        'Ei utsending som er i gang, blir ikkje endra. Sperringa gjeld frå neste klargjering.',
        'A send that is running is not changed. The suppression holds from the next one that is prepared.',
      ),
    ],
    data: [
      say(
        'Adresse og grunn ligger på denne maskinen. Loggen sier bare at en adresse ble sperret.',
        'Adresse og grunn ligg på denne maskina. Loggen seier berre at ei adresse vart sperra.',
        'Address and reason lie on this machine. The log only says that an address was suppressed.',
      ),
    ],
  },
  'settings-appearance': {
    title: say('Utseende', 'Utsjånad', 'Appearance'),
    what: say(
      'Språk i programmet, og lyst eller mørkt.',
      'Språk i programmet, og lyst eller mørkt.',
      'The program’s language, and light or dark.',
    ),
    steps: [
      say(
        'Velg språk. Alt på skjermen bytter med en gang.',
        'Vel språk. Alt på skjermen byter med ein gong.',
        'Choose a language. Everything on the screen changes at once.',
      ),
      say('Velg lys, mørk eller «Følg systemet».', 'Vel lys, mørk eller «Følg systemet».', 'Choose light, dark or “Follow the system”.'),
      say(
        'Trenger du større skrift, kan du forstørre vinduet med nettleserens eller programmets egen zoom.',
        'Treng du større skrift, kan du forstørre vindauget med nettlesarens eller programmets eigen zoom.',
        'If you need larger type, enlarge the window with the browser’s or the program’s own zoom.',
      ),
    ],
    stops: [
      say(
        'Språket i meldingene endres ikke. Det er bare programmet som bytter.',
        'Språket i meldingane blir ikkje endra. Det er berre programmet som byter.',
        'The language of the messages does not change. Only the program does.',
      ),
    ],
    data: [say('Valgene gjelder denne arbeidsstasjonen.', 'Vala gjeld denne arbeidsstasjonen.', 'The choices hold for this workstation.')],
  },
  'settings-mode': {
    title: say('Prøve eller ekte', 'Prøve eller ekte', 'Practice or real'),
    what: say(
      'Prøve og ekte er to datamapper. I prøvemodus virker alt, og ingenting forlater maskinen. Ekte utsendinger går til virkelige mottakere.',
      'Prøve og ekte er to datamapper. I prøvemodus verkar alt, og ingenting forlèt maskina. Ekte utsendingar går til verkelege mottakarar.',
      'Practice and real are two data folders. In practice everything works and nothing leaves the machine. Real sends go to real recipients.',
    ),
    steps: [
      say('Gå gjennom det IT må svare på først.', 'Gå gjennom det IT må svare på først.', 'Go through what IT must answer first.'),
      say('Trykk «Gå over til ekte».', 'Trykk «Gå over til ekte».', 'Press “Switch to real”.'),
      say(
        'Bekreft at disken er kryptert. Det føres i loggen.',
        'Stadfest at disken er kryptert. Det blir ført i loggen.',
        'Confirm that the disk is encrypted. That is logged.',
      ),
      say(
        'Sett opp e-posttjeneren i den ekte mappen, og send deg selv en prøve.',
        'Set opp e-posttenaren i den ekte mappa, og send deg sjølv ei prøve.',
        'Set up the mail server in the real folder, and send yourself a test.',
      ),
    ],
    stops: [
      say(
        'Uten kryptert disk skal ingen gå over til ekte: mottakerlister er personopplysninger om tusenvis av mennesker.',
        'Utan kryptert disk skal ingen gå over til ekte: mottakarlister er personopplysningar om tusenvis av menneske.',
        'Nobody should switch to real without an encrypted disk: recipient lists are personal data about thousands of people.',
      ),
    ],
    data: [
      say(
        'Ingen godkjenning, sperring eller liste går fra den ene mappen til den andre.',
        'Inga godkjenning, sperring eller liste går frå den eine mappa til den andre.',
        'No approval, suppression or list passes from one folder to the other.',
      ),
    ],
  },
} as const satisfies Record<string, HelpPage>;

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
        'Gi kvar dei rollene dei har. Ein person kan ha fleire.',
        'Give each the roles they have. A person can have several.',
      ),
      say(
        'La dem som skal signere, velge en passfrase selv, mens ingen andre ser på.',
        'La dei som skal signere, velje ein passfrase sjølve, medan ingen andre ser på.',
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
        'Reglene endres ikke her, men under «Regler».',
        'Reglane blir ikkje endra her, men under «Reglar».',
        'The rules are not changed here, but under “Rules”.',
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
  'settings-rules': {
    title: say('Regler', 'Reglar', 'Rules'),
    what: say(
      'Her ser du regelpakkene: de som følger med programmet, og de som institusjonen har laget selv. Én er i bruk, og meldingene kontrolleres etter den.',
      'Her ser du regelpakkene: dei som følgjer med programmet, og dei som institusjonen har laga sjølv. Éi er i bruk, og meldingane blir kontrollerte etter den.',
      'Here are the rule packs: those that come with the program and those that the institution has made. One is in use, and messages are checked by it.',
    ),
    steps: [
      say(
        'Lag en kopi av reglene som følger med, og gi den et navn.',
        'Lag ein kopi av reglane som følgjer med, og gje han eit namn.',
        'Make a copy of the rules that come with the program, and give it a name.',
      ),
      say(
        'Endre grenser, alvor, tekster og kontakter i kopien, og slå av regler som ikke gjelder hos dere.',
        'Endre grenser, alvor, tekstar og kontaktar i kopien, og slå av reglar som ikkje gjeld hos dykk.',
        'Change limits, severity, texts and contacts in the copy, and switch off rules that do not hold with you.',
      ),
      say('Trykk «Ta i bruk» når kopien er klar.', 'Trykk «Ta i bruk» når kopien er klar.', 'Press “Begin to use” when the copy is ready.'),
      say(
        'Se under «Forskjeller» hva dere har annerledes, og hent inn endringer når programmet har fått en ny utgave av reglene.',
        'Sjå under «Skilnader» kva de har annleis, og hent inn endringar når programmet har fått ei ny utgåve av reglane.',
        'See under “Differences” what you have otherwise, and take in changes when the program has a new edition of the rules.',
      ),
      say(
        'Før opp under «Kilde» når noen har lest kilden på nytt.',
        'Før opp under «Kjelde» når nokon har lese kjelda på nytt.',
        'Record under “Source” when somebody has read the source again.',
      ),
    ],
    stops: [
      say(
        'Bare en nettredaktør kan endre regler og ta dem i bruk. Den som skriver, kan lage en kopi og hente inn en fil.',
        'Berre ein nettredaktør kan endre reglar og ta dei i bruk. Den som skriv, kan lage ein kopi og hente inn ei fil.',
        'Only a web editor can change rules and begin to use them. Whoever writes can make a copy and take in a file.',
      ),
      say(
        'En fil med feil blir ikke hentet inn. Hver feil står med linje og hva som skulle stått der.',
        'Ei fil med feil blir ikkje henta inn. Kvar feil står med linje og kva som skulle ha stått der.',
        'A file with mistakes is not taken in. Each mistake is told with its line and what should have been there.',
      ),
      say(
        'Kan filen til en kopi ikke leses, gjelder den siste versjonen som kunne leses, til filen er rettet.',
        'Kan fila til ein kopi ikkje lesast, gjeld den siste versjonen som kunne lesast, til fila er retta.',
        'If the file of a copy cannot be read, the last version that could be read is in force until the file is corrected.',
      ),
    ],
    data: [
      say(
        'Hver endring gir kopien et nytt versjonsnummer. En melding beholder versjonen den ble fryst under, og kontrolleres på nytt før utsending hvis reglene er endret.',
        'Kvar endring gjev kopien eit nytt versjonsnummer. Ei melding held på versjonen ho vart fryst under, og blir kontrollert på nytt før utsending om reglane er endra.',
        'Every change gives the copy a new version number. A message keeps the version that it was frozen under, and is checked again before the send if the rules have changed.',
      ),
      say(
        'Kopiene ligger som filer i datamappen og i sikkerhetskopiene, og følger med når du går over til ekte.',
        'Kopiane ligg som filer i datamappa og i tryggingskopiane, og følgjer med når du går over til ekte.',
        'Copies lie as files in the data folder and in the backups, and come along when you go real.',
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
        'Krever tjeneren innlogging i nettleseren, som Microsoft 365: lagre først, trykk «Logg inn», og skriv koden på adressen som vises.',
        'Krev tenaren innlogging i nettlesaren, som Microsoft 365: lagre først, trykk «Logg inn», og skriv koden på adressa som blir vist.',
        'If the server requires login in the browser, as Microsoft 365 does: save first, press “Sign in”, and enter the code at the address that is shown.',
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
      say(
        'Det samme gjelder innloggingen i nettleseren. «Logg ut» sletter den her og sier fra til innloggingstjenesten.',
        'Det same gjeld innlogginga i nettlesaren. «Logg ut» slettar ho her og seier frå til innloggingstenesta.',
        'The same goes for the sign-in in the browser. “Sign out” deletes it here and tells the sign-in service.',
      ),
    ],
  },
  'settings-mailbox': {
    title: say('Returpostkasse', 'Returpostkasse', 'Return mailbox'),
    what: say(
      'Postkassen som returadressen går til. Budstikke leser den, finner ut hvem hver retur gjelder, og foreslår hvem som bør sperres.',
      'Postkassa som returadressa går til. Budstikke les ho, finn ut kven kvar retur gjeld, og foreslår kven som bør sperrast.',
      'The mailbox that the return path leads to. Budstikke reads it, finds out whom each bounce is about, and suggests whom to suppress.',
    ),
    steps: [
      say(
        'Spør IT om tjener, brukernavn og passord for en postkasse som bare tar imot returer.',
        'Spør IT om tenar, brukarnamn og passord for ei postkasse som berre tek imot returar.',
        'Ask IT for the server, user name and password of a mailbox that takes nothing but bounces.',
      ),
      say('Fyll inn, og trykk «Prøv forbindelsen».', 'Fyll inn, og trykk «Prøv sambandet».', 'Fill in, and press “Try the connection”.'),
      say(
        'Velg hvor ofte postkassen skal leses, og trykk «Lagre postkassen».',
        'Vel kor ofte postkassa skal lesast, og trykk «Lagre postkassa».',
        'Choose how often the mailbox is read, and press “Save the mailbox”.',
      ),
      say(
        'Etter en utsending: trykk «Les postkassen nå», her eller under «Sperrede adresser».',
        'Etter ei utsending: trykk «Les postkassa no», her eller under «Sperra adresser».',
        'After a send: press “Read the mailbox now”, here or under “Suppressed addresses”.',
      ),
    ],
    stops: [
      say(
        'Uten kryptering leses bare en postkasse på denne maskinen. Det samme gjelder i prøvemodus.',
        'Utan kryptering blir berre ei postkasse på denne maskina lesen. Det same gjeld i prøvemodus.',
        'Without encryption only a mailbox on this machine is read. The same holds in practice.',
      ),
      say(
        'Brytes forbindelsen, går neste lesing videre der denne sluttet.',
        'Blir sambandet brote, går neste lesing vidare der denne slutta.',
        'If the connection is lost, the next reading goes on where this one ended.',
      ),
    ],
    data: [
      say(
        'Ingenting i postkassen slettes, flyttes eller merkes. Budstikke lagrer hva returen sier og hvilken mottaker i en utsending den gjelder, ikke e-posten selv.',
        'Ingenting i postkassa blir sletta, flytta eller merkt. Budstikke lagrar kva returen seier og kva mottakar i ei utsending han gjeld, ikkje e-posten sjølv.',
        'Nothing in the mailbox is deleted, moved or marked. Budstikke keeps what the bounce says and which recipient of a send it is about, not the e-mail itself.',
      ),
    ],
  },
  'settings-blocked': {
    title: say('Sperrede adresser', 'Sperra adresser', 'Suppressed addresses'),
    what: say(
      'Adresser som holdes utenfor alle utsendinger, også når en liste har dem.',
      'Adresser som blir haldne utanfor alle utsendingar, også når ei liste har dei.',
      'Addresses that are kept out of every send, also when a list holds them.',
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
        'Den som allerede har fått e-posten, har den. Sperringen gjelder straks for alle som venter, også i en utsending som er i gang.',
        'Den som alt har fått e-posten, har han. Sperringa gjeld straks for alle som ventar, også i ei utsending som er i gang.',
        'Whoever has got the e-mail already, has it. The suppression holds at once for all who wait, also in a send that is running.',
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
  'settings-privacy': {
    title: say('Personvern', 'Personvern', 'Privacy'),
    what: say(
      'Her ser du hva som er lagret om mottakere, når det slettes, og alt om én adresse når noen spør.',
      'Her ser du kva som er lagra om mottakarar, når det blir sletta, og alt om éi adresse når nokon spør.',
      'Here you see what is stored about recipients, when it is deleted, and everything about one address when somebody asks.',
    ),
    steps: [
      say(
        'Se i listene når adressene slettes. Det skjer av seg selv på datoen, når programmet er åpent.',
        'Sjå i listene når adressene blir sletta. Det skjer av seg sjølv på datoen, når programmet er ope.',
        'See in the lists when the addresses are deleted. It happens by itself on the date, when the program is open.',
      ),
      say(
        'Slett før datoen når listen ikke trengs lenger, eller endre datoen.',
        'Slett før datoen når lista ikkje trengst lenger, eller endre datoen.',
        'Delete before the date when the list is no longer needed, or change the date.',
      ),
      say(
        'Skriv hele adressen til den som spør, for å finne alt om den.',
        'Skriv heile adressa til den som spør, for å finne alt om adressa.',
        'Enter the whole address of the person who asks, to find everything about it.',
      ),
      say(
        'Lagre det som en fil, sperr adressen, eller slett den.',
        'Lagre det som ei fil, sperr adressa, eller slett ho.',
        'Save it as a file, suppress the address, or erase it.',
      ),
    ],
    stops: [
      say(
        'Adressene i en utsending kan ikke slettes før den er ferdig eller avlyst.',
        'Adressene i ei utsending kan ikkje slettast før ho er ferdig eller avlyst.',
        'The addresses of a send cannot be deleted before it has finished or been cancelled.',
      ),
    ],
    data: [
      say(
        'Sletting gjelder lister, utsendinger, prøvepost og sikkerhetskopier, og kan ikke angres. Tall, kontrollsummer og logg blir stående.',
        'Sletting gjeld lister, utsendingar, prøvepost og tryggingskopiar, og kan ikkje angrast. Tal, kontrollsummar og logg blir ståande.',
        'Deletion covers lists, sends, practice mail and backups, and cannot be undone. Figures, checksums and the log stay.',
      ),
    ],
  },
  'settings-backups': {
    title: say('Sikkerhetskopier', 'Tryggingskopiar', 'Backups'),
    what: say(
      'Databasen kopieres av seg selv én gang i døgnet. Her ser du kopiene, tar en ny, henter en tilbake og kontrollerer databasen.',
      'Databasen blir kopiert av seg sjølv éin gong i døgnet. Her ser du kopiane, tek ein ny, hentar ein tilbake og kontrollerer databasen.',
      'The database is copied by itself once a day. Here you see the copies, take a new one, bring one back and check the database.',
    ),
    steps: [
      say(
        'Velg en mappe på en annen disk, om IT har en.',
        'Vel ei mappe på ein annan disk, om IT har ei.',
        'Choose a folder on another disk, if IT has one.',
      ),
      say(
        'Ta en kopi før du gjør noe du kan angre på.',
        'Ta ein kopi før du gjer noko du kan angre på.',
        'Take a copy before you do something that you may regret.',
      ),
      say(
        'Skal en kopi hentes tilbake, ser du først hva som går ut av bruk, og hva som kommer tilbake.',
        'Skal ein kopi hentast tilbake, ser du først kva som går ut av bruk, og kva som kjem tilbake.',
        'When a copy is to be brought back, you first see what goes out of use, and what returns.',
      ),
      say(
        'Lagre alt som én fil når du skal flytte til en annen maskin.',
        'Lagre alt som éi fil når du skal flytte til ei anna maskin.',
        'Save everything as one file when you move to another machine.',
      ),
    ],
    stops: [
      say(
        'En kopi hentes ikke tilbake mens en utsending pågår.',
        'Ein kopi blir ikkje henta tilbake medan ei utsending går.',
        'A copy is not brought back while a send is running.',
      ),
      say(
        'Etter en gjenoppretting holdes hver utsending som ikke var ferdig, og de som kan ha fått e-posten siden, er i tvil.',
        'Etter ei gjenoppretting blir kvar utsending som ikkje var ferdig, halden, og dei som kan ha fått e-posten sidan, er i tvil.',
        'After a restore every send that was not finished is held, and those who may have got the mail since are in doubt.',
      ),
      say(
        'En skadet database åpnes ikke. Oppstarten sier fra og nevner den nyeste kopien: start med --restore FIL, så tar kopien plassen, og den skadede filen blir satt til side.',
        'Ein skadd database blir ikkje opna. Oppstarten seier frå og nemner den nyaste kopien: start med --restore FIL, så tek kopien plassen, og den skadde fila blir sett til side.',
        'A damaged database is not opened. The start says so and names the newest copy: start with --restore FILE, and the copy takes its place while the damaged file is set aside.',
      ),
    ],
    data: [
      say(
        'En kopi inneholder det samme som databasen, adressene også. Det som er her når noe hentes tilbake, blir selv en kopi.',
        'Ein kopi inneheld det same som databasen, adressene òg. Det som er her når noko blir henta tilbake, blir sjølv ein kopi.',
        'A copy holds the same as the database, the addresses too. What is here when something is brought back becomes a copy itself.',
      ),
    ],
  },
  'settings-ask': {
    title: say('Hva vi må spørre IT om', 'Kva vi må spørje IT om', 'What to ask IT for'),
    what: say(
      'Det som må være på plass før masse-e-post går ut herfra, punkt for punkt, med spørsmålet til IT og en kontroll.',
      'Det som må vere på plass før masse-e-post går ut herifrå, punkt for punkt, med spørsmålet til IT og ein kontroll.',
      'What must be in place before mass e-mail goes out from here, item by item, with the question for IT and a check.',
    ),
    steps: [
      say(
        'Kontroller alt. Det som er på plass, får en hake.',
        'Kontroller alt. Det som er på plass, får ein hake.',
        'Check everything. What is in place gets a tick.',
      ),
      say(
        'Kopier spørsmålene som gjenstår, og send dem til IT.',
        'Kopier spørsmåla som står att, og send dei til IT.',
        'Copy the questions that remain, and send them to IT.',
      ),
      say(
        'Før inn det IT bekrefter, med navnet ditt.',
        'Før inn det IT stadfestar, med namnet ditt.',
        'Record what IT confirms, with your name.',
      ),
    ],
    stops: [
      say(
        'I prøvemodus kontrolleres bare det som gjelder selve maskinen. Resten kan kontrolleres i ekte.',
        'I prøvemodus blir berre det som gjeld sjølve maskina, kontrollert. Resten kan kontrollerast i ekte.',
        'In practice only what is about the machine itself is checked. The rest can be checked in real.',
      ),
    ],
    data: [
      say(
        'Kontrollen spør e-posttjeneren og navnetjenerne. Ingen e-post sendes, og ingen mottakere nevnes.',
        'Kontrollen spør e-posttenaren og namnetenarane. Ingen e-post blir send, og ingen mottakarar blir nemnde.',
        'The check asks the mail server and the name servers. No mail is sent, and no recipients are mentioned.',
      ),
    ],
  },
  'settings-file': {
    title: say('Innstillinger fra IT', 'Innstillingar frå IT', 'Settings from IT'),
    what: say(
      'IT kan fylle ut innstillingene i en fil, og bestemme noen av dem. Her ser du hva filen sier, og hva som gjelder.',
      'IT kan fylle ut innstillingane i ei fil, og bestemme nokre av dei. Her ser du kva fila seier, og kva som gjeld.',
      'IT can fill in the settings in a file, and decide some of them. Here you see what the file says, and what holds.',
    ),
    steps: [
      say(
        'Se om det ligger en fil, og når den ble lest.',
        'Sjå om det ligg ei fil, og når ho vart lesen.',
        'See whether there is a file, and when it was read.',
      ),
      say(
        'Har du fått en fil, velger du den her og ser hva den endrer før noe skjer.',
        'Har du fått ei fil, vel du ho her og ser kva ho endrar før noko skjer.',
        'If you were given a file, choose it here and see what it changes before anything happens.',
      ),
      say(
        'Svar der filen og det du har valgt, er ulike.',
        'Svar der fila og det du har valt, er ulike.',
        'Answer where the file and what you have chosen differ.',
      ),
    ],
    stops: [
      say(
        'Det IT har bestemt, kan ikke endres her.',
        'Det IT har bestemt, kan ikkje endrast her.',
        'What IT has decided cannot be changed here.',
      ),
      say(
        'En fil med feil tas ikke i bruk. Linjene med feil står der, klare til å sendes til IT.',
        'Ei fil med feil blir ikkje teken i bruk. Linjene med feil står der, klare til å sendast til IT.',
        'A file with mistakes is not used. The lines with mistakes stand there, ready to be sent to IT.',
      ),
    ],
    data: [
      say(
        'Filen leses når programmet starter. Passord står aldri i den.',
        'Fila blir lesen når programmet startar. Passord står aldri i henne.',
        'The file is read when the program starts. It never holds passwords.',
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

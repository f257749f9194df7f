import { type HelpPage, say } from './page.ts';

/** Help for the seven steps of a message. */
export const messagePages = {
  draft: {
    title: say('Utkast', 'Utkast', 'Draft'),
    what: say(
      'Her skriver du oppdraget (hvem, hvorfor, når, fra hvem) og teksten på alle språkene, avsnitt ved siden av avsnitt.',
      'Her skriv du oppdraget (kven, kvifor, når, frå kven) og teksten på alle språka, avsnitt ved sida av avsnitt.',
      'Here you write the brief (who, why, when, from whom) and the text in every language, paragraph beside paragraph.',
    ),
    steps: [
      say(
        'Fyll ut «Oppdrag» i panelet. Målgruppen avgjør hvilke språk som trengs.',
        'Fyll ut «Oppdrag» i panelet. Målgruppa avgjer kva språk som trengst.',
        'Fill in the “Brief” in the panel. The audience decides which languages are needed.',
      ),
      say(
        'Skriv eller lim inn teksten på ett språk, med en tittel først.',
        'Skriv eller lim inn teksten på eitt språk, med ein tittel først.',
        'Write or paste the text in one language, with a title first.',
      ),
      say(
        'Skriv de andre språkene ved siden av. Der et avsnitt mangler, står en stiplet rute med «Skriv».',
        'Skriv dei andre språka ved sida av. Der eit avsnitt manglar, står ei stipla rute med «Skriv».',
        'Write the other languages beside it. Where a paragraph is missing, a dashed cell says “Write”.',
      ),
      say(
        'Se under «Funn» hva reglene sier, og rett det som stopper.',
        'Sjå under «Funn» kva reglane seier, og rett det som stoppar.',
        'See under “Findings” what the rules say, and fix what stops the message.',
      ),
      say(
        'Under «Kanaler» står hvor informasjonen skal ligge. Det formelle stedet publiseres først, og åpner for det som viser til det. Står e-posten selv i planen, går den ikke ut før det den viser til, er publisert.',
        'Under «Kanalar» står kvar informasjonen skal liggje. Den formelle staden blir publisert først, og opnar for det som viser til han. Står e-posten sjølv i planen, går han ikkje ut før det han viser til, er publisert.',
        'Under “Channels” you see where the information is to be. The formal place is published first, and opens what points to it. Where the plan holds the e-mail itself, it does not go out before what it points to is published.',
      ),
      say(
        'Under «Versjoner» kan du sammenligne med tidligere tekst og hente den tilbake.',
        'Under «Versjonar» kan du samanlikne med tidlegare tekst og hente han tilbake.',
        'Under “Versions” you can compare with earlier text and bring it back.',
      ),
    ],
    stops: [
      say(
        'En melding som er planlagt, sendes eller er sendt, kan leses, men ikke endres.',
        'Ei melding som er planlagd, blir send eller er send, kan lesast, men ikkje endrast.',
        'A message that is scheduled, being sent or sent can be read but not changed.',
      ),
      say(
        'En endring etter innsending gjør at et ja fra avsenderen faller bort. Da må meldingen sendes inn på nytt.',
        'Ei endring etter innsending gjer at eit ja frå avsendaren fell bort. Då må meldinga sendast inn på nytt.',
        'A change after submission makes the sender’s yes void. The message must then be submitted again.',
      ),
    ],
    data: [
      say(
        'Alt lagres mens du skriver, på denne maskinen. Bilder og vedlegg blir ikke med. Lenk heller til en nettside.',
        'Alt blir lagra medan du skriv, på denne maskina. Bilete og vedlegg blir ikkje med. Lenk heller til ei nettside.',
        'Everything is saved as you type, on this machine. Pictures and attachments are left out. Link to a web page instead.',
      ),
    ],
  },
  checks: {
    title: say('Kontroll', 'Kontroll', 'Checks'),
    what: say(
      'Institusjonens regler leser meldingen mens du skriver. Hvert funn sier hva som er galt, hvor det er, og hvilken regel det bygger på.',
      'Reglane til institusjonen les meldinga medan du skriv. Kvart funn seier kva som er gale, kvar det er, og kva regel det byggjer på.',
      'The institution’s rules read the message as you write. Each finding says what is wrong, where it is, and which rule it rests on.',
    ),
    steps: [
      say(
        'Ta det som stopper, først. De funnene står øverst.',
        'Ta det som stoppar, først. Dei funna står øvst.',
        'Take what stops the message first. Those findings stand at the top.',
      ),
      say(
        'Trykk et funn. Du kommer til stedet i teksten eller oppdraget.',
        'Trykk eit funn. Du kjem til staden i teksten eller oppdraget.',
        'Press a finding. You come to its place in the text or the brief.',
      ),
      say(
        'Rett teksten. Funnet blir borte når regelen er fulgt.',
        'Rett teksten. Funnet blir borte når regelen er følgd.',
        'Fix the text. The finding goes away when the rule is kept.',
      ),
      say(
        'Trykk regelens nummer for å lese regelen og kilden.',
        'Trykk nummeret til regelen for å lese regelen og kjelda.',
        'Press the rule’s number to read the rule and its source.',
      ),
      say(
        'Send inn når ingenting stopper. Teksten fryses da.',
        'Send inn når ingenting stoppar. Teksten blir då fryst.',
        'Submit when nothing stops it. The text is then frozen.',
      ),
    ],
    stops: [
      say(
        'Åttekant stopper innsendingen. Trekant er en advarsel: du kan gå videre. Firkant er et tips.',
        'Åttekant stoppar innsendinga. Trekant er ei åtvaring: du kan gå vidare. Firkant er eit tips.',
        'An octagon stops the submission. A triangle is a warning: you can go on. A square is a hint.',
      ),
      say(
        'De samme reglene kjøres en gang til før teksten fryses. Det som stopper, kan ikke gås rundt.',
        'Dei same reglane blir køyrde ein gong til før teksten blir fryst. Det som stoppar, går det ikkje an å gå rundt.',
        'The same rules are run once more before the text is frozen. What stops the message cannot be passed by.',
      ),
    ],
    data: [
      say(
        'Teksten kontrolleres på denne maskinen. Ingenting sendes til noen tjeneste.',
        'Teksten blir kontrollert på denne maskina. Ingenting blir sendt til noka teneste.',
        'The text is checked on this machine. Nothing is sent to any service.',
      ),
    ],
  },
  message: {
    title: say('Melding og forhåndsvisning', 'Melding og førehandsvising', 'Message and preview'),
    what: say(
      'Her ser du e-posten slik den kommer fram. Etter innsending er den fryst: det som godkjennes, er nøyaktig det som sendes.',
      'Her ser du e-posten slik han kjem fram. Etter innsending er han fryst: det som blir godkjent, er nøyaktig det som blir sendt.',
      'Here you see the e-mail as it arrives. After submission it is frozen: what is approved is exactly what is sent.',
    ),
    steps: [
      say(
        'Les e-posten i lys og mørk, bred og smal.',
        'Les e-posten i lys og mørk, brei og smal.',
        'Read the e-mail light and dark, wide and narrow.',
      ),
      say(
        'Bytt rekkefølge. Den som har valgt bokmål, får bokmål først. Den som har valgt nynorsk, får nynorsk først. Engelsk står sist.',
        'Byt rekkjefølgje. Den som har valt bokmål, får bokmål først. Den som har valt nynorsk, får nynorsk først. Engelsk står sist.',
        'Change the order. Those who chose Bokmål get Bokmål first. Those who chose Nynorsk get Nynorsk first. English stands last.',
      ),
      say(
        'Se «Ren tekst» og «Kilde» når noe ser rart ut i et postprogram.',
        'Sjå «Rein tekst» og «Kjelde» når noko ser rart ut i eit postprogram.',
        'Look at “Plain text” and “Source” when something looks odd in a mail program.',
      ),
      say(
        'Send deg selv en prøve med «Send prøve», og les den i ditt eget postprogram.',
        'Send deg sjølv ei prøve med «Send prøve», og les ho i ditt eige postprogram.',
        'Send yourself a test with “Send a test”, and read it in your own mail program.',
      ),
    ],
    stops: [
      say(
        'Prøver sendes av den fryste e-posten. Et utkast må sendes inn først.',
        'Prøver blir sende av den fryste e-posten. Eit utkast må sendast inn først.',
        'Tests are sent of the frozen e-mail. A draft must be submitted first.',
      ),
    ],
    data: [
      say(
        'Den fryste e-posten lagres med et fingeravtrykk. Den lages ikke på nytt senere, heller ikke etter en oppdatering av programmet.',
        'Den fryste e-posten blir lagra med eit fingeravtrykk. Han blir ikkje laga på nytt seinare, heller ikkje etter ei oppdatering av programmet.',
        'The frozen e-mail is stored with a fingerprint. It is never made anew later, not even after an update of the program.',
      ),
      say(
        'En prøve er merket [Test] i emnet og teller ikke som sendt.',
        'Ei prøve er merkt [Test] i emnet og tel ikkje som send.',
        'A test is marked [Test] in the subject and does not count as sent.',
      ),
    ],
  },
  approval: {
    title: say('Godkjenning', 'Godkjenning', 'Approval'),
    what: say(
      'Her svarer de som må si ja. Seksjonen vurderer om masse-e-post passer. Avsenderen godkjenner nøyaktig denne teksten.',
      'Her svarer dei som må seie ja. Seksjonen vurderer om masse-e-post passar. Avsendaren godkjenner nøyaktig denne teksten.',
      'Here those who must say yes give their answer. The section assesses whether mass e-mail fits. The sender approves exactly this text.',
    ),
    steps: [
      say(
        'Les hva som er endret siden sist, eller hele teksten.',
        'Les kva som er endra sidan sist, eller heile teksten.',
        'Read what has changed since last time, or the whole text.',
      ),
      say(
        'Se «Veien til ja»: hvem som har svart, og hvem som står for tur.',
        'Sjå «Vegen til ja»: kven som har svart, og kven som står for tur.',
        'Look at “The way to a yes”: who has answered, and whose turn it is.',
      ),
      say(
        'Trykk «Registrer svar», og velg hvem som avgjør.',
        'Trykk «Registrer svar», og vel kven som avgjer.',
        'Press “Record the answer”, and choose who decides.',
      ),
      say(
        'Signer med passfrase, eller før inn et svar for en annen der regelen tillater det.',
        'Signer med passfrase, eller før inn eit svar for ein annan der regelen tillèt det.',
        'Sign with a passphrase, or record an answer for someone else where the rule allows it.',
      ),
      say(
        'Er den som avgjør et annet sted, trykker du «Spør på e-post». Lagre svaret som en .eml-fil, og slipp den på skjermen.',
        'Er den som avgjer ein annan stad, trykkjer du «Spør på e-post». Lagre svaret som ei .eml-fil, og slepp ho på skjermen.',
        'If the one who decides is elsewhere, press “Ask by e-mail”. Save the answer as an .eml file, and drop it on the screen.',
      ),
      say(
        'Varsle søkeren om hvert svar, og når meldingen er sendt.',
        'Varsle søkjaren om kvart svar, og når meldinga er send.',
        'Tell the applicant about each answer, and when the message has been sent.',
      ),
    ],
    stops: [
      say(
        'Søknaden til nettredaktøren er skrevet ferdig under «Vis søknaden …», men du sender den selv.',
        'Søknaden til nettredaktøren er ferdig skriven under «Vis søknaden …», men du sender han sjølv.',
        'The application to the web editor is written under “Show the application …”, but you send it yourself.',
      ),
      say(
        'Den som har skrevet, redigert eller sendt inn meldingen, kan ikke avgjøre den. To ulike personer må stå bak.',
        'Den som har skrive, redigert eller sendt inn meldinga, kan ikkje avgjere ho. To ulike personar må stå bak.',
        'Whoever wrote, edited or submitted the message cannot decide on it. Two different people must stand behind it.',
      ),
      say(
        'En endring av teksten opphever avsenderens godkjenning. Vurderingen av målgruppe, grunn og kanal står så lenge disse er de samme.',
        'Ei endring av teksten opphevar godkjenninga frå avsendaren. Vurderinga av målgruppe, grunn og kanal står så lenge desse er dei same.',
        'A change of the text voids the sender’s approval. The assessment of audience, reason and channel stands as long as these are the same.',
      ),
      say(
        'Et svar på e-post er bekreftet bare når signaturen til avsenderens eget domene stemmer, og svaret selv har ja eller nei og koden til denne versjonen. Mangler noe av det, står grunnen ved e-posten.',
        'Eit svar på e-post er stadfesta berre når signaturen til avsendaren sitt eige domene stemmer, og sjølve svaret har ja eller nei og koden til denne versjonen. Manglar noko av det, står grunnen ved e-posten.',
        'An answer by e-mail is verified only when the signature of the sender’s own domain holds, and the answer itself has yes or no and the code of this version. If any of it is missing, the reason stands with the e-mail.',
      ),
      say(
        'Etter flere feil passfraser må du vente litt før du prøver igjen.',
        'Etter fleire feil passfrasar må du vente litt før du prøver igjen.',
        'After several wrong passphrases you must wait a little before trying again.',
      ),
    ],
    data: [
      say(
        'Svaret lagres med hvem som avgjorde, hvem som førte det inn, og hvor sterkt det er. Bare et avtrykk av passfrasen lagres.',
        'Svaret blir lagra med kven som avgjorde, kven som førte det inn, og kor sterkt det er. Berre eit avtrykk av passfrasen blir lagra.',
        'The answer is stored with who decided, who recorded it, and how strong it is. Only a fingerprint of the passphrase is kept.',
      ),
      say(
        'En e-post som noen har svart med, tas vare på sammen med svaret og nøklene den ble kontrollert mot. Den går med i arkivpakken med mottakere, og fjernes når noen i den slettes. En e-post uten avgjørelse fjernes etter 90 dager.',
        'Ein e-post som nokon har svart med, blir teken vare på saman med svaret og nøklane han vart kontrollert mot. Han går med i arkivpakken med mottakarar, og blir fjerna når nokon i han blir sletta. Ein e-post utan avgjerd blir fjerna etter 90 dagar.',
        'An e-mail that somebody answered with is kept with the answer and the keys it was checked with. It goes into the archive package with recipients, and is removed when somebody in it is erased. An e-mail without a decision is removed after 90 days.',
      ),
    ],
  },
  recipients: {
    title: say('Mottakere', 'Mottakarar', 'Recipients'),
    what: say(
      'Her tar du inn listen over dem som skal ha meldingen, fra en CSV- eller Excel-fil, og ser regnskapet før noe lagres.',
      'Her tek du inn lista over dei som skal ha meldinga, frå ei CSV- eller Excel-fil, og ser rekneskapen før noko blir lagra.',
      'Here you take in the list of those who shall have the message, from a CSV or Excel file, and see the account before anything is stored.',
    ),
    steps: [
      say(
        'Slipp filen i vinduet, eller trykk «Velg fil».',
        'Slepp fila i vindauget, eller trykk «Vel fil».',
        'Drop the file on the window, or press “Choose file”.',
      ),
      say(
        'Se at bokstavene er riktige, og at den rette kolonnen leses som e-postadresse.',
        'Sjå at bokstavane er rette, og at den rette kolonnen blir lesen som e-postadresse.',
        'See that the letters are right, and that the right column is read as the e-mail address.',
      ),
      say(
        'Les regnskapet: rader som ikke kan brukes, like adresser og sperrede adresser trekkes fra.',
        'Les rekneskapen: rader som ikkje kan brukast, like adresser og sperra adresser blir trekte frå.',
        'Read the account: rows that cannot be used, repeated addresses and suppressed addresses are taken away.',
      ),
      say(
        'Skriv hvor listen kommer fra, grunnlaget og når den skal slettes.',
        'Skriv kvar lista kjem frå, grunnlaget og når ho skal slettast.',
        'State where the list comes from, its basis and when it shall be deleted.',
      ),
      say('Trykk «Ta inn mottakere».', 'Trykk «Ta inn mottakarar».', 'Press “Take in recipients”.'),
    ],
    stops: [
      say(
        'Uten kilde, rettslig grunnlag og slettedato tas ingen liste inn.',
        'Utan kjelde, rettsleg grunnlag og slettedato blir inga liste teken inn.',
        'Without a source, a lawful basis and a date of deletion no list is taken in.',
      ),
      say(
        'En liste med andre enn målgruppen stoppes: en melding til studenter kan bare ha studenter i listen.',
        'Ei liste med andre enn målgruppa blir stoppa: ei melding til studentar kan berre ha studentar i lista.',
        'A list with others than the audience is stopped: a message to students can only have students in its list.',
      ),
    ],
    data: [
      say(
        'Bare e-postadresse, enhet og språk lagres. Navn, nummer og andre kolonner leses ikke.',
        'Berre e-postadresse, eining og språk blir lagra. Namn, nummer og andre kolonnar blir ikkje lesne.',
        'Only e-mail address, unit and language are stored. Names, numbers and other columns are not read.',
      ),
      say(
        'Listen er personopplysninger og slettes senest på datoen du har satt.',
        'Lista er personopplysningar og blir sletta seinast på datoen du har sett.',
        'The list is personal data and is deleted at the latest on the date that you set.',
      ),
    ],
  },
  dispatch: {
    title: say('Utsending', 'Utsending', 'Send'),
    what: say(
      'Her gjøres utsendingen klar, bekreftes og startes. Mens den går, ser du hvor mange tjeneren har tatt imot, og hvem det er tvil om.',
      'Her blir utsendinga gjord klar, stadfesta og starta. Medan ho går, ser du kor mange tenaren har teke imot, og kven det er tvil om.',
      'Here the send is prepared, confirmed and started. While it runs you see how many the server has accepted, and who is in doubt.',
    ),
    steps: [
      say(
        'Velg når den skal starte, og se at farten er slik IT har avtalt.',
        'Vel når ho skal starte, og sjå at farten er slik IT har avtalt.',
        'Choose when it starts, and see that the pace is what IT has agreed.',
      ),
      say(
        'Trykk «Gjør klar utsendingen». Den bindes da til teksten og listen.',
        'Trykk «Gjer klar utsendinga». Ho blir då bunden til teksten og lista.',
        'Press “Prepare the send”. It is then bound to the text and the list.',
      ),
      say(
        'Over grensen i reglene må en annen person bekrefte.',
        'Over grensa i reglane må ein annan person stadfeste.',
        'Above the rules’ limit another person must confirm.',
      ),
      say(
        'Trykk «Start utsendingen», og følg tallene.',
        'Trykk «Start utsendinga», og følg tala.',
        'Press “Start the send”, and follow the figures.',
      ),
      say(
        '«Pause» lar det som er underveis, bli ferdig. «Stopp nå» kutter forbindelsene straks.',
        '«Pause» lèt det som er undervegs, bli ferdig. «Stopp no» kuttar sambanda straks.',
        '“Pause” lets what is under way finish. “Stop now” cuts the connections at once.',
      ),
      say(
        'Avgjør dem som er i tvil, én for én eller alle.',
        'Avgjer dei som er i tvil, éin for éin eller alle.',
        'Decide about those in doubt, one by one or all.',
      ),
    ],
    stops: [
      say(
        'Teksten må være godkjent, og listen må være den som ble bundet. Er noe endret, må utsendingen gjøres klar på nytt.',
        'Teksten må vere godkjend, og lista må vere den som vart bunden. Er noko endra, må utsendinga gjerast klar på nytt.',
        'The text must be approved and the list the one that was bound. If anything has changed, prepare the send again.',
      ),
      say(
        'Takene gjelder i hvert tidsvindu, også etter pause og omstart. Utsendingen venter heller enn å gå over dem.',
        'Taka gjeld i kvart tidsvindauge, også etter pause og omstart. Utsendinga ventar heller enn å gå over dei.',
        'The caps hold in every window, also after a pause or restart. The send waits rather than pass them.',
      ),
      say(
        'Utenfor tidsrommet som IT har satt, venter utsendingen. Den går videre av seg selv.',
        'Utanfor tidsrommet som IT har sett, ventar utsendinga. Ho går vidare av seg sjølv.',
        'Outside the hours set by IT the send waits. It goes on by itself.',
      ),
      say(
        'Etter prøvegruppen venter utsendingen til noen slipper den videre.',
        'Etter prøvegruppa ventar utsendinga til nokon slepp ho vidare.',
        'After the canary the send waits until somebody releases it.',
      ),
      say(
        'Bare når det gjelder liv og helse, kan en leder la sperrede få e-posten.',
        'Berre når det gjeld liv og helse, kan ein leiar la sperra få e-posten.',
        'For life and health a leader can let the suppressed have it.',
      ),
      say(
        'Den venter av seg selv når tjeneren ikke svarer, avviser innloggingen eller avsenderen, eller når disken er full. Da står det hvorfor.',
        'Ho ventar av seg sjølv når tenaren ikkje svarer, avviser innlogginga eller avsendaren, eller når disken er full. Då står det kvifor.',
        'It waits by itself, and says why, when the server does not answer, refuses the login or sender, or the disk is full.',
      ),
    ],
    words: [
      {
        word: say('Prøvegruppe', 'Prøvegruppe', 'Canary'),
        means: say(
          'Noen få mottakere, spredt over hele listen, som får e-posten først.',
          'Nokre få mottakarar, spreidde over heile lista, som får e-posten først.',
          'A few recipients from all over the list who get the e-mail first.',
        ),
      },
      {
        word: say('Tatt imot av tjeneren', 'Teke imot av tenaren', 'Accepted by the server'),
        means: say(
          'E-posttjeneren har sagt ja til å levere. Det er ikke det samme som levert: returer kan komme senere.',
          'E-posttenaren har sagt ja til å levere. Det er ikkje det same som levert: returar kan kome seinare.',
          'The mail server has agreed to deliver. That is not the same as delivered: bounces may come later.',
        ),
      },
      {
        word: say('Utsatt', 'Utsett', 'Deferred'),
        means: say(
          'Tjeneren ba om å vente. Det prøves igjen av seg selv.',
          'Tenaren bad om å vente. Det blir prøvd igjen av seg sjølv.',
          'The server asked to wait. It is tried again by itself.',
        ),
      },
      {
        word: say('Avvist', 'Avvist', 'Refused'),
        means: say(
          'Tjeneren sa nei for godt til denne adressen. Det prøves ikke igjen.',
          'Tenaren sa nei for godt til denne adressa. Det blir ikkje prøvd igjen.',
          'The server said no for good to this address. It is not tried again.',
        ),
      },
      {
        word: say('I tvil', 'I tvil', 'In doubt'),
        means: say(
          'Forbindelsen eller maskinen falt ut akkurat da. Ingen vet om e-posten kom fram. Budstikke sender aldri på nytt av seg selv. Du avgjør.',
          'Sambandet eller maskina fall ut akkurat då. Ingen veit om e-posten kom fram. Budstikke sender aldri på nytt av seg sjølv. Du avgjer.',
          'The connection or the machine failed at that very moment. Nobody knows whether the mail arrived. Budstikke never sends again by itself. You decide.',
        ),
      },
    ],
    data: [
      say(
        'Hvert forsøk skrives til disken før e-posten går, og svaret etterpå. Derfor vet programmet hvem som har fått den, også etter et krasj.',
        'Kvart forsøk blir skrive til disken før e-posten går, og svaret etterpå. Difor veit programmet kven som har fått han, også etter eit krasj.',
        'Each attempt is written to disk before the mail goes, and the answer afterwards. So the program knows who has it, also after a crash.',
      ),
      say(
        'E-post som er sendt, kan ikke trekkes tilbake. Lukkes programmet, venter resten til noen velger å fortsette.',
        'E-post som er send, kan ikkje trekkjast tilbake. Blir programmet lukka, ventar resten til nokon vel å halde fram.',
        'Mail that has been sent cannot be taken back. If the program is closed, the rest waits until somebody chooses to resume.',
      ),
    ],
  },
  'message-log': {
    title: say('Loggen til meldingen', 'Loggen til meldinga', 'The message’s log'),
    what: say(
      'Alt som har hendt med denne meldingen, fra første utkast til siste svar fra tjeneren.',
      'Alt som har hendt med denne meldinga, frå første utkast til siste svar frå tenaren.',
      'Everything that has happened to this message, from the first draft to the server’s last answer.',
    ),
    steps: [
      say('Les hendelsene. Det nyeste står først.', 'Les hendingane. Det nyaste står først.', 'Read the events. The newest stands first.'),
      say(
        'Se hvilke versjoner som er fryst, og når.',
        'Sjå kva versjonar som er fryste, og når.',
        'See which versions were frozen, and when.',
      ),
      say(
        'Hele loggen, for alle meldinger, står under «Logg» i menyen til venstre.',
        'Heile loggen, for alle meldingar, står under «Logg» i menyen til venstre.',
        'The whole log, for all messages, is under “Log” in the menu at the left.',
      ),
    ],
    stops: [
      say(
        'Ingenting i loggen kan endres eller fjernes.',
        'Ingenting i loggen kan endrast eller fjernast.',
        'Nothing in the log can be changed or removed.',
      ),
    ],
    data: [
      say(
        'Loggen har numre, tall og kontrollsummer. Adresser, navn og tekst ligger andre steder og kan slettes uten at loggen brytes.',
        'Loggen har nummer, tal og kontrollsummar. Adresser, namn og tekst ligg andre stader og kan slettast utan at loggen blir broten.',
        'The log holds ids, numbers and checksums. Addresses, names and text lie elsewhere and can be deleted without breaking it.',
      ),
    ],
  },
} as const satisfies Record<string, HelpPage>;

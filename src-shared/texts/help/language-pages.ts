import { type HelpPage, say } from './page.ts';

/** Help for the settings about language: terms, forms, drafts by a machine, words. */
export const languagePages = {
  'settings-glossary': {
    title: say('Termliste', 'Termliste', 'Glossary'),
    what: say(
      'Hva ting skal hete på hvert språk, og hvilke former som ikke skal brukes.',
      'Kva ting skal heite på kvart språk, og kva former som ikkje skal brukast.',
      'What things are to be called in each language, and which forms are not to be used.',
    ),
    steps: [
      say(
        'Trykk «Ny term», og skriv termen på hvert språk. Skriv bøyde former og former å unngå på hver sin linje.',
        'Trykk «Ny term», og skriv termen på kvart språk. Skriv bøygde former og former å unngå på kvar si linje.',
        'Press “New term” and enter the term in the languages. Enter inflected forms and forms to avoid on lines of their own.',
      ),
      say(
        'En stjerne til slutt tar med sammensetninger: «web*» finner også «webside».',
        'Ei stjerne til slutt tek med samansetningar: «web*» finn òg «webside».',
        'A star at the end takes in compounds: “web*” also finds “webpage”.',
      ),
      say(
        'Velg om en form å unngå stopper meldingen, advarer eller gir et hint.',
        'Vel om ei form å unngå stoppar meldinga, åtvarar eller gir eit hint.',
        'Choose whether a form to avoid stops the message, warns or gives a hint.',
      ),
      say(
        'Har du et regneark fra før, ta det inn. Du ser hva som er nytt og endret før noe lagres.',
        'Har du eit rekneark frå før, ta det inn. Du ser kva som er nytt og endra før noko blir lagra.',
        'If you have a spreadsheet already, take it in. You see what is new and changed before anything is saved.',
      ),
    ],
    stops: [
      say(
        'Et egennavn må stå nøyaktig som i listen, også med store og små bokstaver.',
        'Eit eigennamn må stå nøyaktig som i lista, òg med store og små bokstavar.',
        'A name must stand exactly as in the list, capitals too.',
      ),
      say(
        'Termer fra institusjonens regler endres ikke her. Legg til en egen med samme ord, så gjelder den.',
        'Termar frå reglane til institusjonen blir ikkje endra her. Legg til ein eigen med same ord, så gjeld han.',
        'Terms from the institution’s rules are not changed here. Add one of your own with the same word, and that one holds.',
      ),
    ],
    data: [
      say(
        'Termene ligger på denne maskinen og gjelder alle på institusjonen som bruker den. Loggen sier bare hvor mange som ble lagt til, endret eller tatt ut.',
        'Termane ligg på denne maskina og gjeld alle på institusjonen som bruker ho. Loggen seier berre kor mange som vart lagde til, endra eller tekne ut.',
        'The terms lie on this machine and hold for everyone at the institution who uses it. The log only says how many were added, changed or taken out.',
      ),
    ],
  },
  'settings-form': {
    title: say('Språkform', 'Språkform', 'Forms of Norwegian'),
    what: say(
      'Rettskrivingen lar ofte to former stå side om side. Her velger dere hvilken huset skriver, så tekstene blir like.',
      'Rettskrivinga lèt ofte to former stå side om side. Her vel de kva for ei huset skriv, så tekstane blir like.',
      'The norm often lets two forms stand side by side. Here you choose which one the house writes, so that texts are alike.',
    ),
    steps: [
      say(
        'Velg en form for hvert av valgene. Eksemplet på knappen er skrevet slik.',
        'Vel ei form for kvart av vala. Dømet på knappen er skrive slik.',
        'Choose a form for each of the choices. The example on the button is written so.',
      ),
      say(
        'Velg «Begge» der begge formene skal få stå, og «Som reglene» for å følge institusjonens regler.',
        'Vel «Begge» der begge formene skal få stå, og «Som reglane» for å følgje reglane til institusjonen.',
        'Choose “Both” where both forms are to stand, and “As the rules” to follow the institution’s rules.',
      ),
      say(
        'I teksten: gå til hintet, og trykk «Rett til».',
        'I teksten: gå til hintet, og trykk «Rett til».',
        'In the text: go to the hint, and press “Change to”.',
      ),
    ],
    stops: [
      say(
        'En annen riktig form stopper ingenting. Den blir et hint, hvis ikke institusjonens regler sier noe annet.',
        'Ei anna rett form stoppar ingenting. Ho blir eit hint, om ikkje reglane til institusjonen seier noko anna.',
        'Another correct form stops nothing. It becomes a hint, unless the institution’s rules say otherwise.',
      ),
    ],
    data: [
      say(
        'Valgene ligger på denne maskinen og gjelder alle som bruker den. Loggen sier hvem som endret et valg, og når.',
        'Vala ligg på denne maskina og gjeld alle som bruker ho. Loggen seier kven som endra eit val, og når.',
        'The choices lie on this machine and hold for everyone who uses it. The log says who changed a choice, and when.',
      ),
    ],
  },
  'settings-machine': {
    title: say('Maskinutkast', 'Maskinutkast', 'Machine drafts'),
    what: say(
      'Hvem som lager et første utkast på nynorsk av bokmål, og omvendt. Det er et utkast: hver blokk skal leses av et menneske.',
      'Kven som lagar eit første utkast på nynorsk av bokmål, og omvendt. Det er eit utkast: kvar blokk skal lesast av eit menneske.',
      'Who makes a first draft in Nynorsk from Bokmål, and the other way round. It is a draft: a person is to read every block.',
    ),
    steps: [
      say(
        'Velg Apertium på denne maskinen, en tjeneste på institusjonen, eller ingen. Under hvert valg står det hva som sendes hvor.',
        'Vel Apertium på denne maskina, ei teneste på institusjonen, eller ingen. Under kvart val står det kva som blir sendt kvar.',
        'Choose Apertium on this computer, a service of the institution, or nobody. Under each choice it says what is sent where.',
      ),
      say(
        'Trykk «Prøv maskinen». Den får en setning som ikke er fra noen melding.',
        'Trykk «Prøv maskina». Ho får ei setning som ikkje er frå noka melding.',
        'Press “Try the machine”. It is given a sentence that is from no message.',
      ),
      say(
        'I meldingen: trykk på språkmerket øverst i nynorsk- eller bokmålsruten, eller «Lag utkast» der en blokk mangler.',
        'I meldinga: trykk på språkmerket øvst i nynorsk- eller bokmålsruta, eller «Lag utkast» der ei blokk manglar.',
        'In the message: press the language sign at the head of the Nynorsk or Bokmål pane, or “Draft it” where a block is missing.',
      ),
      say(
        'Les hver blokk mot kilden, rett den, og merk den som lest: i listen over funn, eller fra merket i margen.',
        'Les kvar blokk mot kjelda, rett ho, og merk ho som lesen: i lista over funn, eller frå merket i margen.',
        'Read each block against its source, mend it, and mark it as read: in the list of findings, or from the mark in the margin.',
      ),
    ],
    stops: [
      say(
        'En blokk som ingen har lest, stopper innsendingen. Å rette i den er ikke å ha lest den.',
        'Ei blokk som ingen har lese, stoppar innsendinga. Å rette i henne er ikkje å ha lese ho.',
        'A block that nobody has read stops the submission. To mend something in it is not to have read it.',
      ),
      say(
        'Der maskinen har endret et tall, en lenke eller et navn, blir utkastet ikke satt inn. Skriv den linjen selv.',
        'Der maskina har endra eit tal, ei lenkje eller eit namn, blir utkastet ikkje sett inn. Skriv den linja sjølv.',
        'Where the machine has changed a number, a link or a name, the draft is not put in. Write that line yourself.',
      ),
    ],
    data: [
      say(
        'Med Apertium på denne maskinen forlater teksten den ikke. En tjeneste får blokkene det lages utkast av, men ikke hvor lenker fører, og den spørres bare på adressen du har valgt. Loggen sier bare hvor mange linjer det gjaldt.',
        'Med Apertium på denne maskina forlèt teksten ho ikkje. Ei teneste får blokkene det blir laga utkast av, men ikkje kvar lenkjer fører, og ho blir berre spurd på adressa du har valt. Loggen seier berre kor mange linjer det galdt.',
        'With Apertium on this computer the text does not leave it. A service gets the blocks that are drafted from, but not where links lead, and is asked at the address that you have chosen alone. The log only says how many lines it was about.',
      ),
    ],
  },
  'settings-dictionary': {
    title: say('Ordliste', 'Ordliste', 'Dictionary'),
    what: say(
      'Navn og faguttrykk som rettskrivingen skal godta, for hele institusjonen eller bare for deg.',
      'Namn og faguttrykk som rettskrivinga skal godta, for heile institusjonen eller berre for deg.',
      'Names and terms that spelling accepts, for the whole institution or only for you.',
    ),
    steps: [
      say(
        'Velg «Hele institusjonen» eller «Bare meg».',
        'Vel «Heile institusjonen» eller «Berre meg».',
        'Choose “The whole institution” or “Only me”.',
      ),
      say(
        'Skriv ordet slik det skal stå, og trykk «Legg til ordet».',
        'Skriv ordet slik det skal stå, og trykk «Legg til ordet».',
        'Enter the word as it is to stand, and press “Add the word”.',
      ),
      say(
        'Har du en liste fra før, ta den inn som tekstfil med ett ord på hver linje.',
        'Har du ei liste frå før, ta ho inn som tekstfil med eitt ord på kvar linje.',
        'If you have a list already, take it in as a text file with one word on each line.',
      ),
      say(
        'Velg om britisk engelsk også kan skrives med z.',
        'Vel om britisk engelsk òg kan skrivast med z.',
        'Choose whether British English may be written with z too.',
      ),
    ],
    stops: [
      say(
        'Store bokstaver teller: et navn som er lagt til med stor bokstav, godtas ikke med liten.',
        'Store bokstavar tel: eit namn som er lagt til med stor bokstav, blir ikkje godteke med liten.',
        'Capitals count: a name that was added with a capital is not accepted without.',
      ),
    ],
    data: [
      say(
        'Ordene ligger på denne maskinen. Loggen sier bare hvor mange ord som ble lagt til eller tatt ut. Når en person fjernes, slettes ordene som bare gjaldt for den personen.',
        'Orda ligg på denne maskina. Loggen seier berre kor mange ord som vart lagde til eller tekne ut. Når ein person blir fjerna, blir orda som berre galdt for den personen, sletta.',
        'The words lie on this machine. The log only says how many words were added or taken out. When a person is removed, the words that were only for that person are deleted.',
      ),
    ],
  },
} as const satisfies Record<string, HelpPage>;

import type { TextEntry } from './entry.ts';

/** What is wrong in a file that somebody has written for the program, a rule pack or IT’s settings, each with its line. */
export const packTexts = {
  'pack.syntax': {
    nb: 'Linje {line}: Filen følger ikke reglene for YAML. {what, select, quote {Et anførselstegn mangler.} indent {Innrykket stemmer ikke.} tab {Innrykk må være mellomrom, ikke tabulator.} twice {Det samme feltet står to ganger.} alias {Navnet etter * finnes ikke i filen.} other {Se etter kolon, innrykk, parenteser og anførselstegn.}}',
    nn: 'Linje {line}: Fila følgjer ikkje reglane for YAML. {what, select, quote {Eit hermeteikn manglar.} indent {Innrykket stemmer ikkje.} tab {Innrykk må vere mellomrom, ikkje tabulator.} twice {Det same feltet står to gonger.} alias {Namnet etter * finst ikkje i fila.} other {Sjå etter kolon, innrykk, parentesar og hermeteikn.}}',
    en: 'Line {line}: The file does not follow the rules of YAML. {what, select, quote {A quotation mark is missing.} indent {The indentation is wrong.} tab {Indent with spaces, not with tabs.} twice {The same field is there twice.} alias {The name after * is not in the file.} other {Look at colons, indentation, brackets and quotation marks.}}',
  },
  'pack.unknown': {
    nb: 'Linje {line}: Feltet {path} finnes ikke. Se etter skrivefeil.',
    nn: 'Linje {line}: Feltet {path} finst ikkje. Sjå etter skrivefeil.',
    en: 'Line {line}: There is no field {path}. Look for a misspelling.',
  },
  'pack.missing': {
    nb: 'Linje {line}: Feltet {path} mangler.',
    nn: 'Linje {line}: Feltet {path} manglar.',
    en: 'Line {line}: The field {path} is missing.',
  },
  'pack.type': {
    nb: '{line, plural, =0 {} other {Linje {line}, {path}: }}Her skal det stå {expected, select, text {en tekst} number {et tall} whole {et helt tall} truth {true eller false} list {en liste} fields {felt med navn} other {noe annet}}.',
    nn: '{line, plural, =0 {} other {Linje {line}, {path}: }}Her skal det stå {expected, select, text {ein tekst} number {eit tal} whole {eit heilt tal} truth {true eller false} list {ei liste} fields {felt med namn} other {noko anna}}.',
    en: '{line, plural, =0 {} other {Line {line}, {path}: }}This should be {expected, select, text {a text} number {a number} whole {a whole number} truth {true or false} list {a list} fields {fields with names} other {something else}}.',
  },
  'pack.choice': {
    nb: '{line, plural, =0 {} other {Linje {line}, {path}: }}Her skal det stå ett av disse: {choices}.',
    nn: '{line, plural, =0 {} other {Linje {line}, {path}: }}Her skal det stå eitt av desse: {choices}.',
    en: '{line, plural, =0 {} other {Line {line}, {path}: }}This should be one of these: {choices}.',
  },
  'pack.date': {
    nb: '{line, plural, =0 {} other {Linje {line}, {path}: }}Her skal det stå en dato som 2026-08-31.',
    nn: '{line, plural, =0 {} other {Linje {line}, {path}: }}Her skal det stå ein dato som 2026-08-31.',
    en: '{line, plural, =0 {} other {Line {line}, {path}: }}This should be a date such as 2026-08-31.',
  },
  'pack.name': {
    nb: '{line, plural, =0 {} other {Linje {line}, {path}: }}Her skal det stå et navn av små bokstaver (a–z), tall og bindestreker, med en bokstav først.',
    nn: '{line, plural, =0 {} other {Linje {line}, {path}: }}Her skal det stå eit namn av små bokstavar (a–z), tal og bindestrekar, med ein bokstav først.',
    en: '{line, plural, =0 {} other {Line {line}, {path}: }}This should be a name of small letters (a–z), digits and hyphens that begins with a letter.',
  },
  'pack.email': {
    nb: '{line, plural, =0 {} other {Linje {line}, {path}: }}Her skal det stå én e-postadresse, eller ingenting.',
    nn: '{line, plural, =0 {} other {Linje {line}, {path}: }}Her skal det stå éi e-postadresse, eller ingenting.',
    en: '{line, plural, =0 {} other {Line {line}, {path}: }}This should be one e-mail address, or nothing.',
  },
  'pack.address': {
    nb: 'Linje {line}, {path}: Her skal det stå en adresse som begynner med https://.',
    nn: 'Linje {line}, {path}: Her skal det stå ei adresse som byrjar med https://.',
    en: 'Line {line}, {path}: This should be an address that begins with https://.',
  },
  'pack.zone': {
    nb: '{line, plural, =0 {} other {Linje {line}, {path}: }}Her skal det stå en tidssone som Europe/Oslo.',
    nn: '{line, plural, =0 {} other {Linje {line}, {path}: }}Her skal det stå ei tidssone som Europe/Oslo.',
    en: '{line, plural, =0 {} other {Line {line}, {path}: }}This should be a time zone such as Europe/Oslo.',
  },
  'pack.hours': {
    nb: '{line, plural, =0 {} other {Linje {line}, {path}: }}Her skal det stå ukedager i rekkefølge, 1 (mandag) til 7, og klokkeslett som 08:00 og 16:00.',
    nn: '{line, plural, =0 {} other {Linje {line}, {path}: }}Her skal det stå vekedagar i rekkjefølgje, 1 (måndag) til 7, og klokkeslett som 08:00 og 16:00.',
    en: '{line, plural, =0 {} other {Line {line}, {path}: }}This should be weekdays in order, 1 (Monday) to 7, and times such as 08:00 and 16:00.',
  },
  'pack.taken': {
    nb: '{line, plural, =0 {} other {Linje {line}, {path}: }}{value} er brukt før i filen, og kan bare stå én gang.',
    nn: '{line, plural, =0 {} other {Linje {line}, {path}: }}{value} er brukt før i fila, og kan berre stå éin gong.',
    en: '{line, plural, =0 {} other {Line {line}, {path}: }}{value} is used earlier in the file, and can only be there once.',
  },
  'pack.leads': {
    nb: 'Linje {line}, {path}: Et svar fører enten til et spørsmål (question) eller til et råd (answer), ett av dem.',
    nn: 'Linje {line}, {path}: Eit svar fører anten til eit spørsmål (question) eller til eit råd (answer), eitt av dei.',
    en: 'Line {line}, {path}: What is answered leads either to a question or to an answer, to one of them.',
  },
  'pack.loop': {
    nb: 'Linje {line}, {path}: Dette fører tilbake til {value}, som er spurt om før på veien hit.',
    nn: 'Linje {line}, {path}: Dette fører tilbake til {value}, som det er spurt om før på vegen hit.',
    en: 'Line {line}, {path}: This leads back to {value}, which has been asked before on the way here.',
  },
  'pack.unreached': {
    nb: 'Linje {line}, {path}: Ingen spørsmål fører til {value}.',
    nn: 'Linje {line}, {path}: Ingen spørsmål fører til {value}.',
    en: 'Line {line}, {path}: No question leads to {value}.',
  },
  'pack.small': {
    nb: '{line, plural, =0 {} other {Linje {line}, {path}: }}{kind, select, number {Tallet må være minst {least, number}} other {Dette kan ikke være tomt}}.',
    nn: '{line, plural, =0 {} other {Linje {line}, {path}: }}{kind, select, number {Talet må vere minst {least, number}} other {Dette kan ikkje vere tomt}}.',
    en: '{line, plural, =0 {} other {Line {line}, {path}: }}{kind, select, number {The number must be at least {least, number}} other {This cannot be empty}}.',
  },
  'pack.big': {
    nb: '{line, plural, =0 {} other {Linje {line}, {path}: }}Dette kan høyst være {most, number}.',
    nn: '{line, plural, =0 {} other {Linje {line}, {path}: }}Dette kan høgst vere {most, number}.',
    en: '{line, plural, =0 {} other {Line {line}, {path}: }}This can be {most, number} at most.',
  },
  'pack.shipped': {
    nb: 'Linje {line}: {id} er navnet på en regelpakke som følger med programmet. Gi denne en annen id.',
    nn: 'Linje {line}: {id} er namnet på ein regelpakke som følgjer med programmet. Gje denne ein annan id.',
    en: 'Line {line}: {id} is the name of a rule pack that comes with the program. Give this one another id.',
  },
  'pack.twice': {
    nb: 'Linje {line}: {id} er brukt av {first} også. Gi den ene en annen id, eller flytt den bort.',
    nn: 'Linje {line}: {id} er brukt av {first} òg. Gje den eine ein annan id, eller flytt han bort.',
    en: 'Line {line}: {id} is used by {first} too. Give one of them another id, or move it away.',
  },
  'pack.newer': {
    nb: 'Linje {line}: Filen har format {format}, og denne Budstikke kjenner bare til og med {known}. Oppdater programmet, eller be om filen i et eldre format.',
    nn: 'Linje {line}: Fila har format {format}, og denne Budstikke kjenner berre til og med {known}. Oppdater programmet, eller be om fila i eit eldre format.',
    en: 'Line {line}: The file has format {format}, and this Budstikke knows formats up to {known} only. Update the program, or ask for the file in an older format.',
  },
  'pack.unreadable': {
    nb: 'Filen kunne ikke åpnes. Se etter om den ligger der, og om du har lov til å lese den.',
    nn: 'Fila kunne ikkje opnast. Sjå etter om ho ligg der, og om du har lov til å lese ho.',
    en: 'The file could not be opened. See whether it is there, and whether you may read it.',
  },
  'pack.wrong': {
    nb: '{line, plural, =0 {} other {Linje {line}, {path}: }}Dette kan ikke stå her ({what}).',
    nn: '{line, plural, =0 {} other {Linje {line}, {path}: }}Dette kan ikkje stå her ({what}).',
    en: '{line, plural, =0 {} other {Line {line}, {path}: }}This cannot be here ({what}).',
  },
} as const satisfies Record<string, TextEntry>;

import type { TextEntry } from './entry.ts';

/** The page of people over all channels, and of units. */
export const registerPeopleTexts = {
  'register.people.title': { nb: 'Personer', nn: 'Personar', en: 'People' },
  'register.people.what': {
    nb: 'Hvem som har noe med hvilke kanaler å gjøre, og hva som må gjøres når noen slutter.',
    nn: 'Kven som har noko med kva kanalar å gjere, og kva som må gjerast når nokon sluttar.',
    en: 'Who has to do with which channels, and what has to be done when somebody leaves.',
  },
  'register.people.search': {
    nb: 'Søk etter navn eller e-post',
    nn: 'Søk etter namn eller e-post',
    en: 'Search a name or an e-mail address',
  },
  'register.people.all': {
    nb: '{more, select, true {De {count, number} med flest kanaler er her. Søk for å finne flere.} other {{count, plural, =0 {Ingen personer står i registeret} one {# person i registeret} other {# personer i registeret}}. De med flest kanaler står først.}}',
    nn: '{more, select, true {Dei {count, number} med flest kanalar er her. Søk for å finne fleire.} other {{count, plural, =0 {Ingen personar står i registeret} one {# person i registeret} other {# personar i registeret}}. Dei med flest kanalar står først.}}',
    en: '{more, select, true {The {count, number} with the most channels are here. Search to find more.} other {{count, plural, =0 {No people in the register} one {# person in the register} other {# people in the register}}. Those with the most channels come first.}}',
  },
  'register.people.hits': {
    nb: '{more, select, true {De første {count, number} er her. Skriv mer for å finne flere.} other {{count, plural, =0 {Ingen navn begynner slik. Trykk Enter for å slå opp akkurat det du har skrevet} one {# treff} other {# treff}}.}}',
    nn: '{more, select, true {Dei første {count, number} er her. Skriv meir for å finne fleire.} other {{count, plural, =0 {Ingen namn byrjar slik. Trykk Enter for å slå opp akkurat det du har skrive} one {# treff} other {# treff}}.}}',
    en: '{more, select, true {The first {count, number} are here. Write more to find others.} other {{count, plural, =0 {No name begins like this. Press Enter to look up exactly what you have written} one {# hit} other {# hits}}.}}',
  },
  'register.people.name': { nb: 'Navn', nn: 'Namn', en: 'Name' },
  'register.people.email': { nb: 'E-post', nn: 'E-post', en: 'E-mail' },
  'register.people.back': { nb: 'Alle personer', nn: 'Alle personar', en: 'All people' },
  'register.people.holds': { nb: 'Kanalene til {who}', nn: 'Kanalane til {who}', en: 'The channels of {who}' },
  'register.people.is': { nb: 'Rolle og tilgang', nn: 'Rolle og tilgang', en: 'Role and access' },
  'register.people.as.responsible': { nb: 'ansvarlig', nn: 'ansvarleg', en: 'responsible' },
  'register.people.as.deputy': { nb: 'stedfortreder', nn: 'stadfortredar', en: 'deputy' },
  'register.people.as.approver': { nb: 'har godkjent', nn: 'har godkjent', en: 'has approved' },
  'register.people.as.access': { nb: 'har tilgang', nn: 'har tilgang', en: 'has access' },
  'register.people.handOver': { nb: 'Overlever', nn: 'Overlever', en: 'Hand over' },
  'register.people.handOverOf': { nb: 'Overlever {channel}', nn: 'Overlever {channel}', en: 'Hand over {channel}' },
  'register.people.nothing': {
    nb: '{who} har ikke noe med noen kanal å gjøre. Sjekk at du har skrevet hele navnet eller hele adressen.',
    nn: '{who} har ikkje noko med nokon kanal å gjere. Sjekk at du har skrive heile namnet eller heile adressa.',
    en: '{who} has nothing to do with any channel. Check that you have written the whole name or the whole address.',
  },
  'register.people.nothingLeft': {
    nb: '{who} har ikke lenger noe med noen kanal å gjøre.',
    nn: '{who} har ikkje lenger noko med nokon kanal å gjere.',
    en: '{who} has nothing to do with any channel any more.',
  },
  'register.people.byAddress': {
    nb: 'Dette er det som står på e-postadressen. Noe kan være ført bare på navnet.',
    nn: 'Dette er det som står på e-postadressa. Noko kan vere ført berre på namnet.',
    en: 'This is what stands under the e-mail address. Some may be entered under the name only.',
  },
  'register.people.byName': { nb: 'Slå opp {name}', nn: 'Slå opp {name}', en: 'Look up {name}' },
  'register.people.noAccess': {
    nb: 'Ingen tilgang er ført her.',
    nn: 'Ingen tilgang er ført her.',
    en: 'No access is entered here.',
  },
  'register.people.left': { nb: 'Har sluttet …', nn: 'Har slutta …', en: 'Has left …' },
  'register.people.leftTitle': { nb: '{name} har sluttet', nn: '{name} har slutta', en: '{name} has left' },
  'register.people.leftOn': { nb: 'Tilgangen ble fjernet', nn: 'Tilgangen vart fjerna', en: 'Access was removed on' },
  'register.people.leftNoDay': { nb: 'Skriv datoen først.', nn: 'Skriv datoen først.', en: 'Write the date first.' },
  'register.people.leftLater': {
    nb: 'Datoen kan ikke være fram i tid.',
    nn: 'Datoen kan ikkje vere fram i tid.',
    en: 'The date cannot be in the future.',
  },
  'register.people.leftDoes': {
    nb: 'I loggbøkene til {count, plural, one {# kanal} other {# kanaler}} føres det at tilgangen er fjernet:',
    nn: 'I loggbøkene til {count, plural, one {# kanal} other {# kanalar}} blir det ført at tilgangen er fjerna:',
    en: 'The log books of {count, plural, one {# channel} other {# channels}} will say that access is removed:',
  },
  'register.people.leftNotThere': {
    nb: 'Budstikke fjerner ingen tilgang på plattformene. Det må den gjøre som administrerer kontoen.',
    nn: 'Budstikke fjernar ingen tilgang på plattformene. Det må den gjere som administrerer kontoen.',
    en: 'Budstikke removes no access on the platforms. Whoever administers the account must do that.',
  },
  'register.people.leftResponsible': {
    nb: '{count, plural, one {Én kanal} other {# kanaler}} må overleveres. Ansvaret blir stående til det er gjort:',
    nn: '{count, plural, one {Éin kanal} other {# kanalar}} må overleverast. Ansvaret blir ståande til det er gjort:',
    en: '{count, plural, one {One channel} other {# channels}} must be handed over. The responsibility stands until that is done:',
  },
  'register.people.leftOthers': {
    nb: 'Stedfortredere og godkjenninger endres ikke. Det gjelder {count, plural, one {# kanal} other {# kanaler}}.',
    nn: 'Stadfortredarar og godkjenningar blir ikkje endra. Det gjeld {count, plural, one {# kanal} other {# kanalar}}.',
    en: 'Deputies and approvals are not changed. There are {count, plural, one {# such channel} other {# such channels}}.',
  },
  'register.people.leftVerb': { nb: 'Før opp som fjernet', nn: 'Før opp som fjerna', en: 'Enter as removed' },
  'register.people.leftDone': {
    nb: '{removed, plural, one {Én tilgang er ført som fjernet} other {# tilganger er ført som fjernet}} i {channels, plural, one {# kanal} other {# kanaler}}.',
    nn: '{removed, plural, one {Éin tilgang er ført som fjerna} other {# tilgangar er førte som fjerna}} i {channels, plural, one {# kanal} other {# kanalar}}.',
    en: '{removed, plural, one {One access is entered as removed} other {# accesses are entered as removed}} at {channels, plural, one {# channel} other {# channels}}.',
  },

  'register.people.units': { nb: 'Enheter', nn: 'Einingar', en: 'Units' },
  'register.people.unitsWhat': {
    nb: 'Påminnelser går til enheten når verken ansvarlig eller stedfortreder har en adresse.',
    nn: 'Påminningar går til eininga når verken ansvarleg eller stadfortredar har ei adresse.',
    en: 'Reminders go to the unit when neither the responsible person nor the deputy has an address.',
  },
  'register.people.noUnits': {
    nb: 'Ingen enheter ennå. Legg inn den første, eller les inn en fil med kanaler.',
    nn: 'Ingen einingar enno. Legg inn den første, eller les inn ei fil med kanalar.',
    en: 'No units yet. Add the first one, or take in a file of channels.',
  },
  'register.people.newUnit': { nb: 'Ny enhet', nn: 'Ny eining', en: 'New unit' },
  'register.people.unitName': { nb: 'Navn på enheten', nn: 'Namn på eininga', en: 'Name of the unit' },
  'register.people.unitEmail': { nb: 'E-post for påminnelser', nn: 'E-post for påminningar', en: 'E-mail for reminders' },
  'register.people.unitUnnamed': { nb: 'Enheten må ha et navn.', nn: 'Eininga må ha eit namn.', en: 'The unit must have a name.' },
  'register.people.unitTaken': {
    nb: 'En enhet heter dette allerede.',
    nn: 'Ei eining heiter dette allereie.',
    en: 'There is a unit of this name already.',
  },
  'register.people.changeUnit': { nb: 'Endre', nn: 'Endre', en: 'Change' },
  'register.people.changeUnitOf': { nb: 'Endre {name}', nn: 'Endre {name}', en: 'Change {name}' },
  'register.people.saveUnit': { nb: 'Lagre enheten', nn: 'Lagre eininga', en: 'Save the unit' },
} as const satisfies Record<string, TextEntry>;

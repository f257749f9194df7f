import type { TextEntry } from './entry.ts';

/** One channel: its page, its forms, and what is told at a field. */
export const registerChannelTexts = {
  'register.channel.kind': {
    nb: '{managed, select, central {Sentral} other {Lokal}}{kind, select, forum {t} other {}} {word}',
    nn: '{managed, select, central {Sentral} other {Lokal}}{kind, select, forum {t} other {}} {word}',
    en: '{managed, select, central {Central} other {Local}}{kind, select, other {}} {word}',
  },
  'register.channel.parts': { nb: 'Deler av siden', nn: 'Delar av sida', en: 'Parts of the page' },
  'register.channel.lacking': {
    nb: '{count, plural, one {# ting mangler} other {# ting mangler}}',
    nn: '{count, plural, one {# ting manglar} other {# ting manglar}}',
    en: '{count, plural, one {# thing is missing} other {# things are missing}}',
  },
  'register.channel.unsaved': { nb: 'ikke lagret', nn: 'ikkje lagra', en: 'not saved' },
  'register.channel.saved': { nb: 'Lagret', nn: 'Lagra', en: 'Saved' },
  'register.channel.nothing': { nb: 'Ikke fylt ut.', nn: 'Ikkje fylt ut.', en: 'Not filled in.' },
  'register.channel.missing': { nb: 'Mangler', nn: 'Manglar', en: 'Missing' },
  'register.channel.shouldFill': { nb: 'Bør fylles ut', nn: 'Bør fyllast ut', en: 'Should be filled in' },
  'register.channel.documents': { nb: 'Reglene viser til:', nn: 'Reglane viser til:', en: 'The rules refer to:' },

  'register.channel.per': { nb: 'Per', nn: 'Per', en: 'Per' },

  'register.problem.count': { nb: 'Skriv et helt tall.', nn: 'Skriv eit heilt tal.', en: 'Write a whole number.' },
  'register.problem.amount': { nb: 'Skriv et tall.', nn: 'Skriv eit tal.', en: 'Write a number.' },
  'register.problem.date': {
    nb: 'Skriv en dato, for eksempel 12.10.2026.',
    nn: 'Skriv ein dato, til dømes 12.10.2026.',
    en: 'Write a date, such as 12/10/2026.',
  },
  'register.problem.instant': {
    nb: 'Skriv både dato og klokkeslett.',
    nn: 'Skriv både dato og klokkeslett.',
    en: 'Write both a date and a time.',
  },
  'register.problem.long': {
    nb: 'Dette er for langt, eller har tegn som ikke kan lagres.',
    nn: 'Dette er for langt, eller har teikn som ikkje kan lagrast.',
    en: 'This is too long, or has characters that cannot be stored.',
  },
  'register.problem.secret': {
    nb: 'Dette ser ut som et passord eller en kode. Skriv hvor det er lagret, i stedet.',
    nn: 'Dette ser ut som eit passord eller ein kode. Skriv heller kvar det er lagra.',
    en: 'This looks like a password or a code. Write where it is kept instead.',
  },
  'register.problem.https': {
    nb: 'Adressen bør begynne med https://.',
    nn: 'Adressa bør byrje med https://.',
    en: 'The address should begin with https://.',
  },

  'register.profile.label': { nb: 'Slik brukes {platform}', nn: 'Slik blir {platform} brukt', en: 'How {platform} is used' },
  'register.profile.uses': {
    nb: '{institution} bruker {platform} slik:',
    nn: '{institution} bruker {platform} slik:',
    en: '{institution} uses {platform} like this:',
  },
  'register.profile.content': { nb: 'Innhold: {content}', nn: 'Innhald: {content}', en: 'Content: {content}' },
  'register.profile.functions': { nb: 'Funksjon: {functions}', nn: 'Funksjon: {functions}', en: 'Function: {functions}' },
  'register.profile.audience': { nb: 'Målgruppe:', nn: 'Målgruppe:', en: 'Primary audience:' },
  'register.profile.secondary': { nb: 'Andre målgrupper:', nn: 'Andre målgrupper:', en: 'Secondary audience:' },
  'register.profile.language': { nb: 'Språket til kontoen', nn: 'Språket til kontoen', en: 'The language of the account' },
  'register.profile.source': {
    nb: 'Kilden er fra {year}{stale, select, true { og bør leses på nytt} other {}}.',
    nn: 'Kjelda er frå {year}{stale, select, true { og bør lesast på nytt} other {}}.',
    en: 'The source is from {year}{stale, select, true { and should be read again} other {}}.',
  },
  'register.profile.use': { nb: 'Bruk dette', nn: 'Bruk dette', en: 'Use this' },
  'register.profile.full': {
    nb: 'Funksjon og målgrupper er fylt ut.',
    nn: 'Funksjon og målgrupper er fylte ut.',
    en: 'Function and audiences are filled in.',
  },

  'register.read.appointedBy': { nb: 'utpekt av {value}', nn: 'peikt ut av {value}', en: 'appointed by {value}' },
  'register.read.approvedOn': { nb: 'godkjent {day}', nn: 'godkjent {day}', en: 'approved {day}' },
  'register.read.people': {
    nb: '{value, plural, one {# person} other {# personer}}',
    nn: '{value, plural, one {# person} other {# personar}}',
    en: '{value, plural, one {# person} other {# people}}',
  },
  'register.read.hoursPerWeek': {
    nb: '{value, plural, one {# time i uken} other {# timer i uken}}',
    nn: '{value, plural, one {# time i veka} other {# timar i veka}}',
    en: '{value, plural, one {# hour a week} other {# hours a week}}',
  },
  'register.read.everyMonths': {
    nb: '{value, plural, =1 {hver måned} =12 {hvert år} other {hver #. måned}}',
    nn: '{value, plural, =1 {kvar månad} =12 {kvart år} other {kvar #. månad}}',
    en: '{value, plural, =1 {every month} =12 {every year} other {every # months}}',
  },
  'register.read.frequency': {
    nb: '{count, plural, one {# gang} other {# ganger}} {period, select, day {om dagen} week {i uken} month {i måneden} other {i året}}',
    nn: '{count, plural, one {# gong} other {# gonger}} {period, select, day {om dagen} week {i veka} month {i månaden} other {i året}}',
    en: '{count, plural, one {once} other {# times}} {period, select, day {a day} week {a week} month {a month} other {a year}}',
  },
  'register.read.answerHours': {
    nb: 'svar innen {value, plural, one {# time} other {# timer}} i arbeidstiden',
    nn: 'svar innan {value, plural, one {# time} other {# timar}} i arbeidstida',
    en: 'answer within {value, plural, one {# hour} other {# hours}} in working time',
  },
  'register.read.answerHoursOutside': {
    nb: 'innen {value, plural, one {# time} other {# timer}} ellers',
    nn: 'innan {value, plural, one {# time} other {# timar}} elles',
    en: 'within {value, plural, one {# hour} other {# hours}} otherwise',
  },
  'register.read.namesUniversity': {
    nb: 'sier at universitetet er ansvarlig',
    nn: 'seier at universitetet er ansvarleg',
    en: 'says that the university is responsible',
  },
  'register.read.showsService': {
    nb: 'viser at den som skriver, er i tjenesten',
    nn: 'viser at den som skriv, er i tenesta',
    en: 'shows that whoever writes is on duty',
  },
  'register.read.publishedAt': { nb: 'lagt ut {value}', nn: 'lagt ut {value}', en: 'published {value}' },
  'register.read.proof': { nb: 'bevis: {value}', nn: 'prov: {value}', en: 'proof: {value}' },
  'register.read.testedOn': { nb: 'prøvd {value}', nn: 'prøvd {value}', en: 'tested {value}' },
  'register.read.twoFactor': { nb: 'tofaktor hos {value}', nn: 'tofaktor hos {value}', en: 'second factor with {value}' },
  'register.read.recovery': { nb: 'gjenoppretting: {value}', nn: 'gjenoppretting: {value}', en: 'recovery: {value}' },

  'register.who.title': { nb: 'Hvem gjør hva', nn: 'Kven gjer kva', en: 'Who does what' },
  'register.who.approves': { nb: 'godkjenner kanalen', nn: 'godkjenner kanalen', en: 'approves the channel' },
  'register.who.approved': { nb: 'har godkjent kanalen', nn: 'har godkjent kanalen', en: 'approved the channel' },
  'register.who.responsible': { nb: 'har ansvaret', nn: 'har ansvaret', en: 'is responsible' },
  'register.who.deputy': { nb: 'er stedfortreder', nn: 'er stadfortredar', en: 'is deputy' },
  'register.who.notified': { nb: 'får meldingen om kanalen', nn: 'får meldinga om kanalen', en: 'gets the report' },
  'register.who.andMore': {
    nb: '{names} og {count, plural, other {# til}}',
    nn: '{names} og {count, plural, other {# til}}',
    en: '{names} and {count, plural, other {# more}}',
  },
  'register.who.takes': {
    nb: '{event, select, adopt {kan gjøre kanalen til utkast} report {kan melde kontoen til plattformen} withdraw {kan trekke kanalen} anchor {kan merke kanalen som forankret} reject {kan avslå kanalen} approve {kan merke kanalen som godkjent} register {kan registrere kanalen} open {kan åpne kanalen} settle {kan verifisere kanalen} evaluate {kan evaluere kanalen} approveAgain {kan føre inn ny godkjenning} suspend {kan stanse kanalen} resume {kan åpne kanalen igjen} appoint {kan føre inn ny ansvarlig} accept {kan si ja til ansvaret} beginHandover {kan begynne overleveringen} finishHandover {kan åpne kanalen igjen} decommission {kan avvikle kanalen} other {kan føre kanalen videre}}',
    nn: '{event, select, adopt {kan gjere kanalen til utkast} report {kan melde kontoen til plattforma} withdraw {kan trekkje kanalen} anchor {kan merke kanalen som forankra} reject {kan avslå kanalen} approve {kan merke kanalen som godkjend} register {kan registrere kanalen} open {kan opne kanalen} settle {kan verifisere kanalen} evaluate {kan evaluere kanalen} approveAgain {kan føre inn ny godkjenning} suspend {kan stanse kanalen} resume {kan opne kanalen igjen} appoint {kan føre inn ny ansvarleg} accept {kan seie ja til ansvaret} beginHandover {kan starte overleveringa} finishHandover {kan opne kanalen igjen} decommission {kan avvikle kanalen} other {kan føre kanalen vidare}}',
    en: '{event, select, adopt {can make it a draft} report {can report it to the platform} withdraw {can withdraw it} anchor {can mark it as supported} reject {can reject it} approve {can mark it as approved} register {can register it} open {can open it} settle {can verify it} evaluate {can evaluate it} approveAgain {can enter a new approval} suspend {can suspend it} resume {can open it again} appoint {can enter the new responsible person} accept {can accept the responsibility} beginHandover {can begin the handover} finishHandover {can open it again} decommission {can close it for good} other {can take it further}}',
  },

  'register.log.title': { nb: 'Logg', nn: 'Logg', en: 'Log' },
  'register.log.somebody': { nb: 'Noen', nn: 'Nokon', en: 'Somebody' },
  'register.log.made': {
    nb: '{name} {imported, select, true {leste inn kanalen fra en fil} other {la inn kanalen}}',
    nn: '{name} {imported, select, true {las inn kanalen frå ei fil} other {la inn kanalen}}',
    en: '{name} {imported, select, true {took the channel in from a file} other {added the channel}}',
  },
  'register.log.moved': {
    nb: '{event, select, adopt {{name} gjorde kanalen til utkast} report {{name} meldte kontoen til plattformen} withdraw {{name} trakk kanalen} anchor {{name} merket kanalen som forankret} reject {{name} avslo kanalen} approve {{name} merket kanalen som godkjent} register {{name} registrerte kanalen} open {{name} åpnet kanalen} settle {{name} verifiserte kanalen} evaluate {{name} evaluerte kanalen} approveAgain {{name} førte inn ny godkjenning} suspend {{name} stanset kanalen} resume {{name} åpnet kanalen igjen} appoint {{name} førte inn ny ansvarlig} accept {{name} førte inn at den nye ansvarlige har sagt ja} beginHandover {{name} begynte overleveringen} finishHandover {{name} fullførte overleveringen} decommission {{name} avviklet kanalen} other {{name} førte kanalen videre}}.',
    nn: '{event, select, adopt {{name} gjorde kanalen til utkast} report {{name} melde kontoen til plattforma} withdraw {{name} trekte kanalen} anchor {{name} merkte kanalen som forankra} reject {{name} avslo kanalen} approve {{name} merkte kanalen som godkjend} register {{name} registrerte kanalen} open {{name} opna kanalen} settle {{name} verifiserte kanalen} evaluate {{name} evaluerte kanalen} approveAgain {{name} førte inn ny godkjenning} suspend {{name} stansa kanalen} resume {{name} opna kanalen igjen} appoint {{name} førte inn ny ansvarleg} accept {{name} førte inn at den nye ansvarlege har sagt ja} beginHandover {{name} starta overleveringa} finishHandover {{name} fullførte overleveringa} decommission {{name} avvikla kanalen} other {{name} førte kanalen vidare}}.',
    en: '{event, select, adopt {{name} made the channel a draft} report {{name} reported the account to the platform} withdraw {{name} withdrew the channel} anchor {{name} marked the channel as supported} reject {{name} rejected the channel} approve {{name} marked the channel as approved} register {{name} registered the channel} open {{name} opened the channel} settle {{name} verified the channel} evaluate {{name} evaluated the channel} approveAgain {{name} entered a new approval} suspend {{name} suspended the channel} resume {{name} opened the channel again} appoint {{name} entered the new responsible person} accept {{name} entered that the new responsible person has accepted} beginHandover {{name} began the handover} finishHandover {{name} finished the handover} decommission {{name} closed the channel} other {{name} took the channel further}}.',
  },
  'register.log.why': { nb: 'Grunn: {why}', nn: 'Grunn: {why}', en: 'Reason: {why}' },
  'register.log.entered': {
    nb: '{name} førte inn i «{book}»',
    nn: '{name} førte inn i «{book}»',
    en: '{name} entered something in “{book}”',
  },
  'register.log.followed': {
    nb: '{name} fulgte opp i «{book}»',
    nn: '{name} følgde opp i «{book}»',
    en: '{name} followed something up in “{book}”',
  },
  'register.log.changed': {
    nb: '{name} endret {fields}{more, plural, =0 {} other { og # felt til}}',
    nn: '{name} endra {fields}{more, plural, =0 {} other { og # felt til}}',
    en: '{name} changed {fields}{more, plural, =0 {} one { and # more field} other { and # more fields}}',
  },
  'register.log.more': { nb: 'Vis mer', nn: 'Vis meir', en: 'Show more' },
  'register.log.fewer': { nb: 'Vis mindre', nn: 'Vis mindre', en: 'Show less' },
} as const satisfies Record<string, TextEntry>;

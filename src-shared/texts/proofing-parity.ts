import type { TextEntry } from './entry.ts';

/** What the checks between the languages say. `standing` is the code of a language that says it otherwise. */
export const proofingParityTexts = {
  'proof.figure': {
    nb: '{what, select, link {Lenken} email {E-postadressen} telephone {Telefonnummeret} date {Datoen} weekday {Ukedagen} time {Klokkeslettet} code {Koden} acronym {Forkortelsen} name {Navnet} other {Tallet}} {how, select, differs {er «{own}». På {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {et annet språk}} står det «{others}».} extra {«{own}» står ikke på {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {et annet språk}}.} other {«{others}» mangler her, men står på {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {et annet språk}}.}}',
    nn: '{what, select, link {Lenkja} email {E-postadressa} telephone {Telefonnummeret} date {Datoen} weekday {Vekedagen} time {Klokkeslettet} code {Koden} acronym {Forkortinga} name {Namnet} other {Talet}} {how, select, differs {er «{own}». På {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {eit anna språk}} står det «{others}».} extra {«{own}» står ikkje på {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {eit anna språk}}.} other {«{others}» manglar her, men står på {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {eit anna språk}}.}}',
    en: 'The {what, select, link {link} email {e-mail address} telephone {telephone number} date {date} weekday {weekday} time {time} code {code} acronym {acronym} name {name} other {number}} {how, select, differs {is “{own}”. In {standing, select, nb {Bokmål} nn {Nynorsk} en {English} sv {Swedish} other {another language}} it says “{others}”.} extra {“{own}” is not there in {standing, select, nb {Bokmål} nn {Nynorsk} en {English} sv {Swedish} other {another language}}.} other {“{others}” is missing here, but is there in {standing, select, nb {Bokmål} nn {Nynorsk} en {English} sv {Swedish} other {another language}}.}}',
  },
  'proof.weekday': {
    nb: 'Ukedagen stemmer ikke i «{own}». Datoen er en {weekday, select, d1 {mandag} d2 {tirsdag} d3 {onsdag} d4 {torsdag} d5 {fredag} d6 {lørdag} other {søndag}} i {year}.{past, select, no {} other { Er det {past} som er ment, så skriv året.}}',
    nn: 'Vekedagen stemmer ikkje i «{own}». Datoen er ein {weekday, select, d1 {måndag} d2 {tysdag} d3 {onsdag} d4 {torsdag} d5 {fredag} d6 {laurdag} other {søndag}} i {year}.{past, select, no {} other { Er det {past} som er meint, så skriv året.}}',
    en: 'The weekday is wrong in “{own}”. The date is a {weekday, select, d1 {Monday} d2 {Tuesday} d3 {Wednesday} d4 {Thursday} d5 {Friday} d6 {Saturday} other {Sunday}} in {year}.{past, select, no {} other { If {past} is meant, write the year.}}',
  },
  'proof.shape': {
    nb: 'Dette er {own, select, heading {en overskrift} list_item {et punkt i en liste} quote {et sitat} other {et avsnitt}}. På {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {et annet språk}} er det {others, select, heading {en overskrift} list_item {et punkt i en liste} quote {et sitat} other {et avsnitt}}.',
    nn: 'Dette er {own, select, heading {ei overskrift} list_item {eit punkt i ei liste} quote {eit sitat} other {eit avsnitt}}. På {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {eit anna språk}} er det {others, select, heading {ei overskrift} list_item {eit punkt i ei liste} quote {eit sitat} other {eit avsnitt}}.',
    en: 'This is {own, select, heading {a heading} list_item {an item of a list} quote {a quote} other {a paragraph}}. In {standing, select, nb {Bokmål} nn {Nynorsk} en {English} sv {Swedish} other {another language}} it is {others, select, heading {a heading} list_item {an item of a list} quote {a quote} other {a paragraph}}.',
  },
  'proof.level': {
    nb: 'Overskriften er på nivå {own, number}. På {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {et annet språk}} er den på nivå {others, number}.',
    nn: 'Overskrifta er på nivå {own, number}. På {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {eit anna språk}} er ho på nivå {others, number}.',
    en: 'The heading is on level {own, number}. In {standing, select, nb {Bokmål} nn {Nynorsk} en {English} sv {Swedish} other {another language}} it is on level {others, number}.',
  },
  'proof.numbering': {
    nb: 'Listen er {own, select, numbered {nummerert} other {en punktliste}}. På {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {et annet språk}} er den {others, select, numbered {nummerert} other {en punktliste}}.',
    nn: 'Lista er {own, select, numbered {nummerert} other {ei punktliste}}. På {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {eit anna språk}} er ho {others, select, numbered {nummerert} other {ei punktliste}}.',
    en: 'The list is {own, select, numbered {numbered} other {bulleted}}. In {standing, select, nb {Bokmål} nn {Nynorsk} en {English} sv {Swedish} other {another language}} it is {others, select, numbered {numbered} other {bulleted}}.',
  },
  'proof.end': {
    nb: 'Teksten slutter {own, select, none {uten skilletegn} other {med «{own}»}}. På {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {et annet språk}} slutter den {others, select, none {uten} other {med «{others}»}}.',
    nn: 'Teksten sluttar {own, select, none {utan skiljeteikn} other {med «{own}»}}. På {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {eit anna språk}} sluttar han {others, select, none {utan} other {med «{others}»}}.',
    en: 'The text ends {own, select, none {without punctuation} other {with “{own}”}}. In {standing, select, nb {Bokmål} nn {Nynorsk} en {English} sv {Swedish} other {another language}} it ends {others, select, none {without} other {with “{others}”}}.',
  },
  'proof.bold': {
    nb: '{own, plural, =0 {Ingenting er uthevet} one {# sted er uthevet} other {# steder er uthevet}}. På {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {et annet språk}} er det {others, plural, =0 {ingen} one {# sted} other {# steder}}.',
    nn: '{own, plural, =0 {Ingenting er utheva} one {# stad er utheva} other {# stader er utheva}}. På {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {eit anna språk}} er det {others, plural, =0 {ingen} one {# stad} other {# stader}}.',
    en: '{own, plural, =0 {Nothing is in bold} one {# place is in bold} other {# places are in bold}}. In {standing, select, nb {Bokmål} nn {Nynorsk} en {English} sv {Swedish} other {another language}} it is {others, plural, =0 {none} one {# place} other {# places}}.',
  },
  'proof.linkCount': {
    nb: 'Her er det {own, plural, =0 {ingen lenker} one {# lenke} other {# lenker}}. På {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {et annet språk}} er det {others, plural, =0 {ingen} other {#}}.',
    nn: 'Her er det {own, plural, =0 {ingen lenkjer} one {# lenkje} other {# lenkjer}}. På {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {eit anna språk}} er det {others, plural, =0 {ingen} other {#}}.',
    en: '{own, plural, =0 {There are no links here} one {There is # link here} other {There are # links here}}. In {standing, select, nb {Bokmål} nn {Nynorsk} en {English} sv {Swedish} other {another language}} there {others, plural, =0 {are none} one {is #} other {are #}}.',
  },
  'proof.identical': {
    nb: 'Teksten er den samme, ord for ord, som på {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {et annet språk}}.',
    nn: 'Teksten er den same, ord for ord, som på {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {eit anna språk}}.',
    en: 'The text is the same, word for word, as in {standing, select, nb {Bokmål} nn {Nynorsk} en {English} sv {Swedish} other {another language}}.',
  },
  'proof.stale': {
    nb: '{from, select, nb {Bokmålsteksten} nn {Nynorskteksten} en {Den engelske teksten} sv {Den svenske teksten} other {Teksten}} er endret siden dette ble oversatt. «{text}»',
    nn: '{from, select, nb {Bokmålsteksten} nn {Nynorskteksten} en {Den engelske teksten} sv {Den svenske teksten} other {Teksten}} er endra sidan dette vart omsett. «{text}»',
    en: 'The {from, select, nb {Bokmål text} nn {Nynorsk text} en {English text} sv {Swedish text} other {text}} has changed since this was translated. “{text}”',
  },
  'proof.holdsNamed': { nb: 'Stemmer fortsatt: {text}', nn: 'Stemmer framleis: {text}', en: 'Still right: {text}' },
  'proof.holdsSaid': {
    nb: 'Du har sagt at teksten fortsatt stemmer.',
    nn: 'Du har sagt at teksten framleis stemmer.',
    en: 'You have said that the text is still right.',
  },
  'stale.tag': {
    nb: 'Eldre enn {from, select, nb {bokmålet} nn {nynorsken} en {den engelske teksten} sv {den svenske teksten} other {kilden}}',
    nn: 'Eldre enn {from, select, nb {bokmålet} nn {nynorsken} en {den engelske teksten} sv {den svenske teksten} other {kjelda}}',
    en: 'Older than {from, select, nb {the Bokmål} nn {the Nynorsk} en {the English} sv {the Swedish} other {its source}}',
  },
  'stale.show': { nb: 'Vis endringen', nn: 'Vis endringa', en: 'Show the change' },
  'stale.showNamed': { nb: 'Vis endringen: {text}', nn: 'Vis endringa: {text}', en: 'Show the change: {text}' },
  'rows.link': { nb: 'Hører til «{text}»', nn: 'Høyrer til «{text}»', en: 'Goes with “{text}”' },
  'rows.linkNamed': {
    nb: 'Sett «{one}» og «{other}» i samme rad: de hører sammen',
    nn: 'Set «{one}» og «{other}» i same rada: dei høyrer saman',
    en: 'Put “{one}” and “{other}” in the same row: they belong together',
  },
  'rows.linkHint': {
    nb: 'Setter de to i samme rad, så de sammenlignes. Teksten blir som den er.',
    nn: 'Set dei to i same rada, så dei blir samanlikna. Teksten blir som han er.',
    en: 'Puts the two in the same row, so that they are compared. The text stays as it is.',
  },
  'rows.linked': {
    nb: '«{one}» og «{other}» står nå i samme rad.',
    nn: '«{one}» og «{other}» står no i same rada.',
    en: '“{one}” and “{other}” are in the same row now.',
  },
  'rows.unlink': {
    nb: 'Rad {row} er satt sammen for hånd. Ta det tilbake',
    nn: 'Rad {row} er sett saman for hand. Ta det tilbake',
    en: 'Row {row} was put together by hand. Take that back',
  },
  'rows.unlinked': {
    nb: 'Raden settes ikke lenger sammen for hånd.',
    nn: 'Rada blir ikkje lenger sett saman for hand.',
    en: 'The row is no longer put together by hand.',
  },
  'rows.linkHere': {
    nb: 'Sett avsnittet i rad med et annet',
    nn: 'Set avsnittet i rad med eit anna',
    en: 'Put the block in a row with another',
  },
  'rows.nothingHere': {
    nb: 'Avsnittet der du skriver, har ingen i nærheten som det kan høre til.',
    nn: 'Avsnittet der du skriv, har ingen i nærleiken som det kan høyre til.',
    en: 'The block you are writing in has none nearby that it could go with.',
  },
  'error.linkGone': {
    nb: 'Teksten er endret siden. Ingenting ble lagret.',
    nn: 'Teksten er endra sidan. Ingenting vart lagra.',
    en: 'The text has changed since. Nothing was saved.',
  },
  'error.linkTwice': {
    nb: 'Den samme teksten står to steder, så det er uklart hvilken som menes. Gjør dem ulike først.',
    nn: 'Den same teksten står to stader, så det er uklart kva for ein det gjeld. Gjer dei ulike først.',
    en: 'The same text is in two places, so it is unclear which is meant. Make them different first.',
  },
  'error.linkCrosses': {
    nb: 'Da ville andre avsnitt som hører sammen, stå i omvendt rekkefølge. Ta tilbake den koblingen først, eller flytt avsnittet.',
    nn: 'Då ville andre avsnitt som høyrer saman, stå i omvend rekkjefølgje. Ta tilbake den koplinga først, eller flytt avsnittet.',
    en: 'Other blocks that belong together would then stand in reverse order. Take back that link first, or move the block.',
  },
  'error.noStaleBlock': {
    nb: 'Teksten er endret siden, eller den er allerede bekreftet. Ingenting ble lagret.',
    nn: 'Teksten er endra sidan, eller han er alt stadfesta. Ingenting vart lagra.',
    en: 'The text has changed since, or it is already confirmed. Nothing was saved.',
  },
  'proof.length': {
    nb: 'Teksten er mye {than, select, shorter {kortere} other {lengre}} enn på {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {et annet språk}}.',
    nn: 'Teksten er mykje {than, select, shorter {kortare} other {lengre}} enn på {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {eit anna språk}}.',
    en: 'The text is much {than, select, shorter {shorter} other {longer}} than in {standing, select, nb {Bokmål} nn {Nynorsk} en {English} sv {Swedish} other {another language}}.',
  },
} as const satisfies Record<string, TextEntry>;

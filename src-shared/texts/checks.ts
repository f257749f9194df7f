import type { TextEntry } from './entry.ts';

/** What the checks say. Languages are codes, several joined by `_`; audiences and kinds have `_` for `-`. */
export const checksTexts = {
  'check.required.audience': {
    nb: 'Det er ikke valgt hvem som skal ha e-posten.',
    nn: 'Det er ikkje valt kven som skal ha e-posten.',
    en: 'It has not been chosen who gets the e-mail.',
  },
  'check.required.relevance': {
    nb: 'Det står ikke hvorfor e-posten angår alle som får den.',
    nn: 'Det står ikkje kvifor e-posten gjeld alle som får han.',
    en: 'It is not stated why the e-mail concerns everyone who gets it.',
  },
  'check.required.narrowerGroupsConsidered': {
    nb: 'Det står ikke om et smalere utvalg er vurdert.',
    nn: 'Det står ikkje om eit smalare utval er vurdert.',
    en: 'It is not stated whether a narrower group was considered.',
  },
  'check.required.subject': { nb: 'Emne mangler.', nn: 'Emne manglar.', en: 'The subject is missing.' },
  'check.required.sender': { nb: 'Avsender mangler.', nn: 'Avsendar manglar.', en: 'The sender is missing.' },
  'check.required.from': { nb: 'Fra-adresse mangler.', nn: 'Frå-adresse manglar.', en: 'The From address is missing.' },
  'check.required.replyTo': {
    nb: 'Svaradresse mangler. Svar skal gå til en e-postliste.',
    nn: 'Svaradresse manglar. Svar skal gå til ei e-postliste.',
    en: 'The reply address is missing. Replies must go to a mailing list.',
  },
  'check.required.wantedAt': {
    nb: 'Ønsket tidspunkt for utsending mangler.',
    nn: 'Ønskt tidspunkt for utsending manglar.',
    en: 'The wanted time of sending is missing.',
  },
  'check.address.from': {
    nb: 'Fra-adressen er «{value}». Den må være nøyaktig én e-postadresse.',
    nn: 'Frå-adressa er «{value}». Ho må vere nøyaktig éi e-postadresse.',
    en: 'The From address is “{value}”. It must be exactly one e-mail address.',
  },
  'check.address.replyTo': {
    nb: 'Svaradressen er «{value}». Den må være nøyaktig én e-postadresse.',
    nn: 'Svaradressa er «{value}». Ho må vere nøyaktig éi e-postadresse.',
    en: 'The reply address is “{value}”. It must be exactly one e-mail address.',
  },
  'check.reason': {
    nb: 'Det er ikke valgt hvorfor e-posten sendes.',
    nn: 'Det er ikkje valt kvifor e-posten blir send.',
    en: 'It has not been chosen why the e-mail is sent.',
  },
  'check.reasonStatement': {
    nb: 'Grunnen du har valgt, trenger en begrunnelse.',
    nn: 'Grunnen du har valt, treng ei grunngjeving.',
    en: 'The reason that you chose needs an explanation.',
  },
  'check.reasonMisfit': {
    nb: 'Grunnen passer ikke når e-posten går til {audience, select, all_students {alle studenter} all_staff {alle ansatte} all_staff_and_students {alle ansatte og studenter} student_selection {et utvalg av studenter} staff_selection {et utvalg av ansatte} other {disse mottakerne}}.',
    nn: 'Grunnen passar ikkje når e-posten går til {audience, select, all_students {alle studentar} all_staff {alle tilsette} all_staff_and_students {alle tilsette og studentar} student_selection {eit utval av studentar} staff_selection {eit utval av tilsette} other {desse mottakarane}}.',
    en: 'The reason does not fit when the e-mail goes to {audience, select, all_students {all students} all_staff {all staff} all_staff_and_students {all staff and students} student_selection {a selection of students} staff_selection {a selection of staff} other {these recipients}}.',
  },
  'check.ownRoute.audience': {
    nb: 'Rådet om å sende selv gjelder ikke når e-posten går til {audience, select, all_students {alle studenter} all_staff {alle ansatte} all_staff_and_students {alle ansatte og studenter} student_selection {et utvalg av studenter} staff_selection {et utvalg av ansatte} other {disse mottakerne}}. Spør om råd på nytt, eller rett mottakerne.',
    nn: 'Rådet om å sende sjølv gjeld ikkje når e-posten går til {audience, select, all_students {alle studentar} all_staff {alle tilsette} all_staff_and_students {alle tilsette og studentar} student_selection {eit utval av studentar} staff_selection {eit utval av tilsette} other {desse mottakarane}}. Spør om råd på nytt, eller rett mottakarane.',
    en: 'The advice to send it yourselves does not hold when the e-mail goes to {audience, select, all_students {all students} all_staff {all staff} all_staff_and_students {all staff and students} student_selection {a selection of students} staff_selection {a selection of staff} other {these recipients}}. Ask for advice again, or correct the recipients.',
  },
  'check.ownRoute.units': {
    nb: 'Dere sender selv, til egne studenter eller ansatte. Oppgi stedkodene til enhetene som er deres.',
    nn: 'De sender sjølve, til eigne studentar eller tilsette. Oppgje stadkodane til einingane som er dykkar.',
    en: 'You send it yourselves, to your own students or staff. State the place codes of the units that are yours.',
  },
  'check.exceptionReason': {
    nb: 'Rådet er et unntak, og grunnen mangler. Skriv hvorfor unntaket gjelder her.',
    nn: 'Rådet er eit unntak, og grunnen manglar. Skriv kvifor unntaket gjeld her.',
    en: 'The advice is an exception, and its reason is missing. Write why the exception holds here.',
  },
  'check.selection': {
    nb: 'Utvalget er ikke beskrevet. Oppgi hvilke grupper eller stedkoder det gjelder.',
    nn: 'Utvalet er ikkje skildra. Oppgje kva grupper eller stadkodar det gjeld.',
    en: 'The selection is not described. State which groups or place codes it is about.',
  },
  'check.webPage': {
    nb: 'Nettside mangler. E-post til alle kommer i tillegg til en nettside.',
    nn: 'Nettside manglar. E-post til alle kjem i tillegg til ei nettside.',
    en: 'The web page is missing. E-mail to everyone comes in addition to a web page.',
  },
  'check.webPageAddress': {
    nb: 'Nettsiden må være en adresse som begynner med https://.',
    nn: 'Nettsida må vere ei adresse som byrjar med https://.',
    en: 'The web page must be an address that begins with https://.',
  },
  'check.replyList': {
    nb: 'Det er ikke bekreftet at {address} er en liste som noen svarer på.',
    nn: 'Det er ikkje stadfesta at {address} er ei liste som nokon svarer på.',
    en: 'It is not confirmed that {address} is a list that someone answers.',
  },
  'check.leadTime': {
    nb: 'Det er {hours, plural, =0 {under en time} one {# time} other {# timer}} til ønsket tidspunkt. Det skal helst være minst {least, plural, one {# time} other {# timer}}.',
    nn: 'Det er {hours, plural, =0 {under ein time} one {# time} other {# timar}} til ønskt tidspunkt. Det skal helst vere minst {least, plural, one {# time} other {# timar}}.',
    en: 'There {hours, plural, =0 {is less than an hour} one {is # hour} other {are # hours}} to the wanted time. There should be at least {least, plural, one {# hour} other {# hours}}.',
  },
  'check.wantedPast': {
    nb: 'Ønsket tidspunkt er passert.',
    nn: 'Ønskt tidspunkt er passert.',
    en: 'The wanted time has passed.',
  },
  'check.noText': { nb: 'Det er ikke skrevet noen tekst.', nn: 'Det er ikkje skrive nokon tekst.', en: 'No text is written.' },
  'check.language': {
    nb: '{language, select, nb {Bokmålstekst} nn {Nynorsktekst} en {Engelsk tekst} sv {Svensk tekst} nb_nn {Norsk tekst} nn_nb {Norsk tekst} other {Tekst på et språk som kreves,}} mangler.',
    nn: '{language, select, nb {Bokmålstekst} nn {Nynorsktekst} en {Engelsk tekst} sv {Svensk tekst} nb_nn {Norsk tekst} nn_nb {Norsk tekst} other {Tekst på eit språk som er kravt,}} manglar.',
    en: 'The {language, select, nb {Bokmål text} nn {Nynorsk text} en {English text} sv {Swedish text} nb_nn {Norwegian text} nn_nb {Norwegian text} other {text in a language that is required}} is missing.',
  },
  'check.missingBlock': {
    nb: '{kind, select, heading {Overskriften} list_item {Punkt {item} i listen} quote {Sitatet} other {Avsnittet}} mangler på {language, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {dette språket}}. På {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {et annet språk}} står det: «{text}»',
    nn: '{kind, select, heading {Overskrifta} list_item {Punkt {item} i lista} quote {Sitatet} other {Avsnittet}} manglar på {language, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {dette språket}}. På {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {eit anna språk}} står det: «{text}»',
    en: '{kind, select, heading {The heading} list_item {Item {item} of the list} quote {The quote} other {The paragraph}} is missing in {language, select, nb {Bokmål} nn {Nynorsk} en {English} sv {Swedish} other {this language}}. In {standing, select, nb {Bokmål} nn {Nynorsk} en {English} sv {Swedish} other {another language}} it says: “{text}”',
  },
  'check.length': {
    nb: '{language, select, nb {Bokmålsteksten} nn {Nynorskteksten} en {Den engelske teksten} sv {Den svenske teksten} other {Teksten}} er på {words, number} ord. Den bør ha høyst {limit, number}.',
    nn: '{language, select, nb {Bokmålsteksten} nn {Nynorskteksten} en {Den engelske teksten} sv {Den svenske teksten} other {Teksten}} er på {words, number} ord. Han bør ha høgst {limit, number}.',
    en: 'The {language, select, nb {Bokmål text} nn {Nynorsk text} en {English text} sv {Swedish text} other {text}} has {words, number} words. It should have at most {limit, number}.',
  },
  'check.longWithoutLink': {
    nb: '{language, select, nb {Bokmålsteksten} nn {Nynorskteksten} en {Den engelske teksten} sv {Den svenske teksten} other {Teksten}} er på {words, number} ord uten lenke til en nettside. Legg det meste på en nettside, og lenk til den.',
    nn: '{language, select, nb {Bokmålsteksten} nn {Nynorskteksten} en {Den engelske teksten} sv {Den svenske teksten} other {Teksten}} er på {words, number} ord utan lenkje til ei nettside. Legg det meste på ei nettside, og lenk til henne.',
    en: 'The {language, select, nb {Bokmål text} nn {Nynorsk text} en {English text} sv {Swedish text} other {text}} has {words, number} words and no link to a web page. Put most of it on a web page, and link to that.',
  },
  'check.openingLine': {
    nb: '{part, select, html {HTML-delen} other {Tekstdelen}} av e-posten begynner ikke med «{line}».',
    nn: '{part, select, html {HTML-delen} other {Tekstdelen}} av e-posten byrjar ikkje med «{line}».',
    en: 'The {part, select, html {HTML} other {text}} part of the e-mail does not begin with “{line}”.',
  },
  'check.copiedDate': {
    nb: '{count, plural, one {Dato} other {Datoer}} fra en tidligere tekst: {dates}.',
    nn: '{count, plural, one {Dato} other {Datoar}} frå ein tidlegare tekst: {dates}.',
    en: '{count, plural, one {Date} other {Dates}} from an earlier text: {dates}.',
  },
  'check.mailSize': {
    nb: 'E-posten er på {size, number} kB, over grensen på {limit, number} kB. Postprogrammer kan kutte slutten.',
    nn: 'E-posten er på {size, number} kB, over grensa på {limit, number} kB. Postprogram kan kutte slutten.',
    en: 'The e-mail is {size, number} kB, over the limit of {limit, number} kB. Mail programs may cut off its end.',
  },
} as const satisfies Record<string, TextEntry>;

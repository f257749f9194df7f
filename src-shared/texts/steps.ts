import type { TextEntry } from './entry.ts';

/** Dates as the step bar has room for; the numbers come as text, because they are wall time of the institution. */
const nbMonth =
  '{month, select, 1 {jan.} 2 {feb.} 3 {mars} 4 {april} 5 {mai} 6 {juni} 7 {juli} 8 {aug.} 9 {sep.} 10 {okt.} 11 {nov.} other {des.}}';
const enMonth = '{month, select, 1 {Jan} 2 {Feb} 3 {Mar} 4 {Apr} 5 {May} 6 {June} 7 {July} 8 {Aug} 9 {Sept} 10 {Oct} 11 {Nov} other {Dec}}';
const nbWeekday = '{weekday, select, 1 {Man.} 2 {Tirs.} 3 {Ons.} 4 {Tors.} 5 {Fre.} 6 {Lør.} other {Søn.}}';
const nnWeekday = '{weekday, select, 1 {Mån.} 2 {Tys.} 3 {Ons.} 4 {Tors.} 5 {Fre.} 6 {Laur.} other {Søn.}}';
const enWeekday = '{weekday, select, 1 {Mon} 2 {Tue} 3 {Wed} 4 {Thu} 5 {Fri} 6 {Sat} other {Sun}}';
const nbAt = `{day}. ${nbMonth} {hour}.{minute}`;
const enAt = `{day} ${enMonth} {hour}:{minute}`;

/** What each step says in the bar, at most 26 characters; then the header's button and why it cannot be pressed. */
export const stepsTexts = {
  'steps.draft.notBegun': { nb: 'Ikke begynt', nn: 'Ikkje byrja', en: 'Not begun' },
  'steps.draft.missing': {
    nb: '{count, plural, one {# blokk mangler} other {# blokker mangler}}',
    nn: '{count, plural, one {# blokk manglar} other {# blokker manglar}}',
    en: '{count, plural, one {# paragraph missing} other {# paragraphs missing}}',
  },
  'steps.draft.version': { nb: 'Versjon {number}', nn: 'Versjon {number}', en: 'Version {number}' },
  'steps.draft.changed': { nb: 'Endret etter versjon {number}', nn: 'Endra etter versjon {number}', en: 'Changed since version {number}' },
  'steps.draft.written': {
    nb: '{count, plural, other {# språk skrevet}}',
    nn: '{count, plural, one {# språk skrive} other {# språk skrivne}}',
    en: '{count, plural, one {# language written} other {# languages written}}',
  },
  'steps.checks.stops': {
    nb: '{block} stopper{warn, plural, =0 {} one {, # advarsel} other {, # advarsler}}',
    nn: '{block} stoppar{warn, plural, =0 {} one {, # åtvaring} other {, # åtvaringar}}',
    en: '{block} to fix{warn, plural, =0 {} one {, # warning} other {, # warnings}}',
  },
  'steps.checks.warns': {
    nb: '{warn, plural, one {# advarsel} other {# advarsler}}',
    nn: '{warn, plural, one {# åtvaring} other {# åtvaringar}}',
    en: '{warn, plural, one {# warning} other {# warnings}}',
  },
  'steps.checks.clear': { nb: 'Ingen funn stopper', nn: 'Ingen funn stoppar', en: 'Nothing to fix' },
  'steps.message.later': { nb: 'Fryses ved innsending', nn: 'Blir fryst ved innsending', en: 'Frozen on submission' },
  'steps.message.again': { nb: 'Må fryses på nytt', nn: 'Må frysast på nytt', en: 'Must be frozen again' },
  'steps.message.frozen': { nb: 'Fryst, {digest}', nn: 'Fryst, {digest}', en: 'Frozen, {digest}' },
  'steps.approval.needed': {
    nb: '{count, plural, =1 {Én må si ja} =2 {To må si ja} =3 {Tre må si ja} other {# må si ja}}',
    nn: '{count, plural, =1 {Éin må seie ja} =2 {To må seie ja} =3 {Tre må seie ja} other {# må seie ja}}',
    en: '{count, plural, =1 {One must say yes} =2 {Two must say yes} =3 {Three must say yes} other {# must say yes}}',
  },
  'steps.approval.waits': {
    nb: 'Venter på {role, select, web_editor {nettredaktør} sender {avsender} head {leder} officer {rådgiver} it_operator {IT-drift} other {arkivar}}',
    nn: 'Ventar på {role, select, web_editor {nettredaktør} sender {avsendar} head {leiar} officer {rådgivar} it_operator {IT-drift} other {arkivar}}',
    en: 'Waiting for {role, select, web_editor {web editor} sender {sender} head {head} officer {officer} it_operator {IT operator} other {archivist}}',
  },
  'steps.approval.refused': {
    nb: '{step, select, assessment {Avslått i vurderingen} other {Avslått av avsender}}',
    nn: '{step, select, assessment {Avslått i vurderinga} other {Avslått av avsendar}}',
    en: '{step, select, assessment {Refused in assessment} other {Refused by the sender}}',
  },
  'steps.approval.voided': { nb: 'Falt bort ved endring', nn: 'Fall bort ved endring', en: 'Void after a change' },
  'steps.approval.done': {
    nb: `{role, select, sender {Avsender} head {Leder} other {Ja}}, ${nbAt}`,
    nn: `{role, select, sender {Avsendar} head {Leiar} other {Ja}}, ${nbAt}`,
    en: `{role, select, sender {Sender} head {Head} other {Yes}}, ${enAt}`,
  },
  'steps.approval.notNeeded': { nb: 'Ingen må si ja', nn: 'Ingen må seie ja', en: 'No one must say yes' },
  'steps.recipients.none': { nb: 'Ingen liste valgt', nn: 'Inga liste vald', en: 'No list chosen' },
  'steps.recipients.count': { nb: '{count, number}', nn: '{count, number}', en: '{count, number}' },
  'steps.dispatch.noTime': { nb: 'Tid ikke valgt', nn: 'Tid ikkje vald', en: 'No time chosen' },
  'steps.dispatch.at': { nb: `${nbWeekday} ${nbAt}`, nn: `${nnWeekday} ${nbAt}`, en: `${enWeekday} ${enAt}` },
  'steps.dispatch.ready': { nb: 'Klar til start', nn: 'Klar til start', en: 'Ready to start' },
  'steps.dispatch.confirmation': { nb: 'Venter på bekreftelse', nn: 'Ventar på stadfesting', en: 'Waiting for confirmation' },
  'steps.dispatch.sending': { nb: '{percent} % sendt', nn: '{percent} % sendt', en: '{percent}% sent' },
  'steps.dispatch.sendingUntil': {
    nb: '{percent} %, ferdig ca. {hour}.{minute}',
    nn: '{percent} %, ferdig ca. {hour}.{minute}',
    en: '{percent}%, done c. {hour}:{minute}',
  },
  'steps.dispatch.sendingUntilDay': {
    nb: `{percent} %, ferdig {day}. ${nbMonth}`,
    nn: `{percent} %, ferdig {day}. ${nbMonth}`,
    en: `{percent}%, done {day} ${enMonth}`,
  },
  'steps.dispatch.canary': { nb: 'Holder etter {size, number}', nn: 'Held etter {size, number}', en: 'Holds after {size, number}' },
  'steps.dispatch.paused': { nb: 'Pause ved {percent} %', nn: 'Pause ved {percent} %', en: 'Paused at {percent}%' },
  'steps.dispatch.stopped': { nb: 'Stoppet ved {percent} %', nn: 'Stoppa ved {percent} %', en: 'Stopped at {percent}%' },
  'steps.dispatch.cancelled': { nb: 'Avlyst ved {percent} %', nn: 'Avlyst ved {percent} %', en: 'Cancelled at {percent}%' },
  'steps.dispatch.doubt': {
    nb: 'Ferdig, {count, number} i tvil',
    nn: 'Ferdig, {count, number} i tvil',
    en: 'Done, {count, number} in doubt',
  },
  'steps.dispatch.done': { nb: `Ferdig ${nbAt}`, nn: `Ferdig ${nbAt}`, en: `Done ${enAt}` },
  'steps.recipients.described': { nb: 'Beskrevet i skjemaet', nn: 'Skildra i skjemaet', en: 'Described in the form' },
  'steps.handOver.name': { nb: 'Overlevering', nn: 'Overlevering', en: 'Hand-over' },
  'steps.handOver.ready': { nb: 'Klar til overlevering', nn: 'Klar til overlevering', en: 'Ready to hand over' },
  'steps.handOver.withIt': { nb: `Hos IT ${nbAt}`, nn: `Hos IT ${nbAt}`, en: `With IT ${enAt}` },
  'steps.handOver.sent': { nb: `IT sendte ${nbAt}`, nn: `IT sende ${nbAt}`, en: `IT sent ${enAt}` },
  'steps.log.events': {
    nb: '{count, plural, one {# hendelse} other {# hendelser}}',
    nn: '{count, plural, one {# hending} other {# hendingar}}',
    en: '{count, plural, one {# event} other {# events}}',
  },

  'act.submit': { nb: 'Send til godkjenning', nn: 'Send til godkjenning', en: 'Submit for approval' },
  'act.decide': { nb: 'Gi svar', nn: 'Gi svar', en: 'Give your answer' },
  'act.recipients': { nb: 'Velg mottakere', nn: 'Vel mottakarar', en: 'Choose recipients' },
  'act.prepare': { nb: 'Gjør klar utsendingen', nn: 'Gjer klar utsendinga', en: 'Prepare the send' },
  'act.confirm': { nb: 'Bekreft utsendingen', nn: 'Stadfest utsendinga', en: 'Confirm the send' },
  'act.start': { nb: 'Start utsendingen', nn: 'Start utsendinga', en: 'Start the send' },
  'act.show': { nb: 'Vis utsendingen', nn: 'Vis utsendinga', en: 'Show the send' },
  'act.pause': { nb: 'Pause', nn: 'Pause', en: 'Pause' },
  'act.resume': { nb: 'Fortsett utsendingen', nn: 'Hald fram med utsendinga', en: 'Resume the send' },
  'act.doubt': { nb: 'Avgjør {count, number} i tvil', nn: 'Avgjer {count, number} i tvil', en: 'Decide {count, number} in doubt' },

  'act.handOver': { nb: 'Overlever til IT', nn: 'Overlever til IT', en: 'Hand over to IT' },
  'act.recordSent': { nb: 'Før inn utsendingen', nn: 'Før inn utsendinga', en: 'Record the send' },

  'act.why.findings': {
    nb: '{count, plural, one {# funn stopper.} other {# funn stopper.}}',
    nn: '{count, plural, one {# funn stoppar.} other {# funn stoppar.}}',
    en: '{count, plural, one {# finding stops it.} other {# findings stop it.}}',
  },
  'act.remedy.findings': {
    nb: '{count, plural, one {Rett det først.} other {Rett dem først.}}',
    nn: '{count, plural, one {Rett det først.} other {Rett dei først.}}',
    en: '{count, plural, one {Fix it first.} other {Fix them first.}}',
  },
  'act.why.noActor': { nb: 'Ingen er valgt.', nn: 'Ingen er vald.', en: 'Nobody is chosen.' },
  'act.remedy.noActor': { nb: 'Velg først hvem du er.', nn: 'Vel først kven du er.', en: 'Choose who you are first.' },
  'act.why.refused': { nb: 'Svaret er nei.', nn: 'Svaret er nei.', en: 'The answer is no.' },
  'act.remedy.refused': {
    nb: 'Endre meldingen for å spørre på nytt.',
    nn: 'Endre meldinga for å spørje på nytt.',
    en: 'Change the message to ask again.',
  },
  'act.why.waits': {
    nb: '{role, select, web_editor {Nettredaktøren} sender {Avsenderen} head {Lederen} officer {Rådgiveren} it_operator {IT-drift} other {Arkivaren}} må {step, select, assessment {vurdere} other {godkjenne}} først.',
    nn: '{role, select, web_editor {Nettredaktøren} sender {Avsendaren} head {Leiaren} officer {Rådgivaren} it_operator {IT-drift} other {Arkivaren}} må {step, select, assessment {vurdere} other {godkjenne}} først.',
    en: '{role, select, web_editor {The web editor} sender {The sender} head {The head} officer {The officer} it_operator {The IT operator} other {The archivist}} must {step, select, assessment {assess} other {approve}} first.',
  },
  'act.remedy.waits': {
    nb: 'Svaret gis under Godkjenning.',
    nn: 'Svaret blir gjeve under Godkjenning.',
    en: 'The answer is given under Approval.',
  },
  'act.why.confirmation': {
    nb: 'En annen må bekrefte først.',
    nn: 'Ein annan må stadfeste først.',
    en: 'Another person must confirm first.',
  },
  'act.remedy.confirmation': {
    nb: 'Den som gjorde klar eller skrev, kan ikke bekrefte.',
    nn: 'Den som gjorde klar eller skreiv, kan ikkje stadfeste.',
    en: 'Whoever prepared or wrote it cannot confirm.',
  },
} as const satisfies Record<string, TextEntry>;

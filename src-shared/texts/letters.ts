import type { TextEntry } from './entry.ts';

/** The words of the mails that are prepared about decisions: requests to decide, and word to the applicant (U32). */
export const lettersTexts = {
  'letter.above': { nb: 'Svar over denne linjen', nn: 'Svar over denne linja', en: 'Answer above this line' },
  'letter.hello': { nb: 'Hei, {name}', nn: 'Hei, {name}', en: 'Hello {name}' },
  'letter.practice': {
    nb: 'Dette er en prøve. E-posten går ikke ut av maskinen.',
    nn: 'Dette er ei prøve. E-posten går ikkje ut av maskina.',
    en: 'This is practice. The e-mail does not leave the machine.',
  },
  'letter.request.subject': {
    nb: 'Svar trengs: {step, select, assessment {passer dette som masse-e-post?} other {godkjenner du teksten?}} {subject}',
    nn: 'Svar trengst: {step, select, assessment {passar dette som masse-e-post?} other {godkjenner du teksten?}} {subject}',
    en: 'Answer needed: {step, select, assessment {is this suitable as mass e-mail?} other {do you approve the text?}} {subject}',
  },
  'letter.request.asks': {
    nb: '{step, select, assessment {{asker} ber deg vurdere om meldingen nedenfor bør sendes som masse-e-post.} other {{asker} ber deg godkjenne meldingen nedenfor. Den sendes nøyaktig slik den står.}}',
    nn: '{step, select, assessment {{asker} ber deg vurdere om meldinga nedanfor bør sendast som masse-e-post.} other {{asker} ber deg godkjenne meldinga nedanfor. Ho blir send nøyaktig slik ho står.}}',
    en: '{step, select, assessment {{asker} asks you to assess whether the message below should be sent as mass e-mail.} other {{asker} asks you to approve the message below. It is sent exactly as it stands.}}',
  },
  'letter.request.facts': {
    nb: 'Mottakere: {audience}. Versjon {version}, sendt inn {when} av {who}.',
    nn: 'Mottakarar: {audience}. Versjon {version}, send inn {when} av {who}.',
    en: 'Recipients: {audience}. Version {version}, submitted {when} by {who}.',
  },
  'letter.request.how': { nb: 'Slik svarer du', nn: 'Slik svarer du', en: 'How to answer' },
  'letter.request.answer': {
    nb: 'Svar på denne e-posten fra {address}. Begynn svaret med én av disse linjene:',
    nn: 'Svar på denne e-posten frå {address}. Begynn svaret med éi av desse linjene:',
    en: 'Reply to this e-mail from {address}. Begin the reply with one of these lines:',
  },
  'letter.request.yes': { nb: 'JA', nn: 'JA', en: 'YES' },
  'letter.request.no': { nb: 'NEI', nn: 'NEI', en: 'NO' },
  'letter.request.channel': { nb: 'Annen kanal:', nn: 'Annan kanal:', en: 'Other channel:' },
  'letter.request.noNeeds': {
    nb: '{step, select, assessment {Er svaret nei, skriver du hvorfor under linjen, og hvilken kanal søkeren heller kan bruke på en linje som begynner med «Annen kanal:».} other {Er svaret nei, skriver du under linjen hva som må endres.}}',
    nn: '{step, select, assessment {Er svaret nei, skriv du kvifor under linja, og kva kanal søkjaren heller kan bruke på ei linje som begynner med «Annan kanal:».} other {Er svaret nei, skriv du under linja kva som må endrast.}}',
    en: '{step, select, assessment {If the answer is no, write why under the line, and which channel the applicant can use instead on a line that begins with “Other channel:”.} other {If the answer is no, write under the line what must change.}}',
  },
  'letter.request.plain': {
    nb: 'Et ja med forbehold blir ikke regnet som et ja. Svar nei, og skriv hva som mangler.',
    nn: 'Eit ja med atterhald blir ikkje rekna som eit ja. Svar nei, og skriv kva som manglar.',
    en: 'A yes with a reservation does not count as a yes. Answer no, and write what is missing.',
  },
  'letter.request.code': {
    nb: 'Koden gjelder bare denne versjonen. Blir meldingen endret, må du svare på nytt.',
    nn: 'Koden gjeld berre denne versjonen. Blir meldinga endra, må du svare på nytt.',
    en: 'The code is about this version only. If the message changes, you must answer again.',
  },
  'letter.request.fingerprint': {
    nb: 'Fingeravtrykk av teksten: {digest}',
    nn: 'Fingeravtrykk av teksten: {digest}',
    en: 'Fingerprint of the text: {digest}',
  },
  'letter.request.logHead': {
    nb: 'Siste linje i loggen: nr. {seq}, {hash}',
    nn: 'Siste linja i loggen: nr. {seq}, {hash}',
    en: 'Last line of the log: no. {seq}, {hash}',
  },
  'letter.request.begins': { nb: 'E-posten slik den kommer', nn: 'E-posten slik han kjem', en: 'The e-mail as it arrives' },
  'letter.request.ends': { nb: 'Her slutter e-posten', nn: 'Her sluttar e-posten', en: 'The e-mail ends here' },
  'letter.request.others': {
    nb: 'Noen får de samme tekstene i en annen rekkefølge.',
    nn: 'Nokre får dei same tekstane i ei anna rekkjefølgje.',
    en: 'Some get the same texts in another order.',
  },
  'letter.notice.subject': {
    nb: '{kind, select, suitable {Egnet som masse-e-post} refused {Ikke egnet som masse-e-post} approved {Godkjent} returned {Sendt tilbake} other {Sendt}}: {subject}',
    nn: '{kind, select, suitable {Eigna som masse-e-post} refused {Ikkje eigna som masse-e-post} approved {Godkjend} returned {Send tilbake} other {Send}}: {subject}',
    en: '{kind, select, suitable {Suitable as mass e-mail} refused {Not suitable as mass e-mail} approved {Approved} returned {Sent back} other {Sent}}: {subject}',
  },
  'letter.notice.suitable': {
    nb: '{who} har vurdert at meldingen «{subject}» passer som masse-e-post. Før den kan sendes, må avsenderen godkjenne teksten.',
    nn: '{who} har vurdert at meldinga «{subject}» passar som masse-e-post. Før ho kan sendast, må avsendaren godkjenne teksten.',
    en: '{who} has found the message “{subject}” suitable as mass e-mail. Before it can be sent, the sender must approve the text.',
  },
  'letter.notice.refused': {
    nb: '{who} har vurdert at meldingen «{subject}» ikke bør sendes som masse-e-post.',
    nn: '{who} har vurdert at meldinga «{subject}» ikkje bør sendast som masse-e-post.',
    en: '{who} has found that the message “{subject}” should not be sent as mass e-mail.',
  },
  'letter.notice.alternative': { nb: 'Bruk heller: {alternative}', nn: 'Bruk heller: {alternative}', en: 'Use instead: {alternative}' },
  'letter.notice.reason': { nb: 'Begrunnelse: {reason}', nn: 'Grunngjeving: {reason}', en: 'Reason: {reason}' },
  'letter.notice.approved': {
    nb: '{who} har godkjent meldingen «{subject}», versjon {version} med fingeravtrykk {digest}. Den kan nå sendes.',
    nn: '{who} har godkjent meldinga «{subject}», versjon {version} med fingeravtrykk {digest}. Ho kan no sendast.',
    en: '{who} has approved the message “{subject}”, version {version} with fingerprint {digest}. It can now be sent.',
  },
  'letter.notice.returned': {
    nb: '{who} har sendt tilbake meldingen «{subject}», versjon {version}. Endre den, og send den inn på nytt.',
    nn: '{who} har sendt tilbake meldinga «{subject}», versjon {version}. Endre ho, og send ho inn på nytt.',
    en: '{who} has sent back the message “{subject}”, version {version}. Change it and submit it again.',
  },
  'letter.notice.sent': {
    nb: 'Meldingen «{subject}» er sendt. Utsendingen ble avsluttet {when}. E-posttjeneren har tatt imot {accepted} av {count, plural, one {# e-post} other {# e-poster}}.',
    nn: 'Meldinga «{subject}» er send. Utsendinga vart avslutta {when}. E-posttenaren har teke imot {accepted} av {count, plural, one {# e-post} other {# e-postar}}.',
    en: 'The message “{subject}” has been sent. The send ended {when}. The mail server has accepted {accepted} of {count, plural, one {# e-mail} other {# e-mails}}.',
  },
  'letter.regards': { nb: 'Hilsen {name}', nn: 'Helsing {name}', en: 'Regards, {name}' },
  'letter.fileName': {
    nb: '{purpose, select, request {Forespørsel} other {Varsel}} - {subject}',
    nn: '{purpose, select, request {Førespurnad} other {Varsel}} - {subject}',
    en: '{purpose, select, request {Request} other {Notice}} - {subject}',
  },
  'letter.noAddress': {
    nb: '{name} har ingen e-postadresse her. Ingenting ble laget. Før den inn under Innstillinger, Folk og roller.',
    nn: '{name} har inga e-postadresse her. Ingenting vart laga. Skriv adressa inn under Innstillingar, Folk og roller.',
    en: '{name} has no e-mail address here. Nothing was made. Enter it under Settings, People and roles.',
  },
  'letter.notSent': {
    nb: 'E-posttjeneren tok ikke imot e-posten til {name}. Ingenting er sendt. Tjeneren svarte: {reply}',
    nn: 'E-posttenaren tok ikkje imot e-posten til {name}. Ingenting er sendt. Tenaren svarte: {reply}',
    en: 'The mail server did not accept the e-mail to {name}. Nothing has been sent. It answered: {reply}',
  },
  'letter.inDoubt': {
    nb: 'Forbindelsen ble brutt før e-posttjeneren svarte. E-posten til {name} kan være sendt. Spør før du sender den på nytt.',
    nn: 'Sambandet vart brote før e-posttenaren svarte. E-posten til {name} kan vere send. Spør før du sender han på nytt.',
    en: 'The connection was lost before the mail server answered. The e-mail to {name} may have been sent. Ask before you send it again.',
  },
} as const satisfies Record<string, TextEntry>;

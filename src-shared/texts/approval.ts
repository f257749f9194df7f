import type { TextEntry } from './entry.ts';

export const approvalTexts = {
  'approval.bar.notSubmitted': {
    nb: 'Meldingen er ikke sendt inn ennå. Det er først den frosne teksten det kan svares på.',
    nn: 'Meldinga er ikkje send inn enno. Det er fyrst den frosne teksten ein kan svare på.',
    en: 'The message has not been submitted yet. Only the frozen text can be decided about.',
  },
  'approval.bar.done': {
    nb: 'Dette steget er avgjort for denne teksten.',
    nn: 'Dette steget er avgjort for denne teksten.',
    en: 'This step is decided for this text.',
  },
  'approval.bar.refused': {
    nb: 'Svaret er nei. Endre meldingen og send den inn på nytt for å spørre igjen.',
    nn: 'Svaret er nei. Endre meldinga og send henne inn på nytt for å spørje igjen.',
    en: 'The answer is no. Change the message and submit it again to ask anew.',
  },
  'approval.bar.changed': {
    nb: 'Meldingen er endret etter innsending, så svaret ville gjelde en annen tekst. Send den inn på nytt først.',
    nn: 'Meldinga er endra etter innsending, så svaret ville gjelde ein annan tekst. Send henne inn på nytt først.',
    en: 'The message has changed since it was submitted, so the answer would be about another text. Submit it again first.',
  },
  'approval.bar.later': {
    nb: 'Et tidligere steg må få ja først.',
    nn: 'Eit tidlegare steg må få ja først.',
    en: 'An earlier step needs its yes first.',
  },
  'approval.bar.writer': {
    nb: 'Den som har skrevet, redigert eller sendt inn meldingen, kan ikke avgjøre den. To ulike personer må stå bak.',
    nn: 'Den som har skrive, redigert eller sendt inn meldinga, kan ikkje avgjere henne. To ulike personar må stå bak.',
    en: 'Whoever wrote, edited or submitted the message cannot decide about it. Two different people must stand behind it.',
  },
  'approval.bar.role': {
    nb: 'Steget avgjøres av {role, select, web_editor {nettredaktør} sender {avsender} head {leder} officer {kommunikasjonsrådgiver} it_operator {IT-drift} other {arkivar}}.',
    nn: 'Steget blir avgjort av {role, select, web_editor {nettredaktør} sender {avsendar} head {leiar} officer {kommunikasjonsrådgivar} it_operator {IT-drift} other {arkivar}}.',
    en: 'This step is decided by {role, select, web_editor {a web editor} sender {the sender} head {a head} officer {a communications officer} it_operator {an IT operator} other {an archivist}}.',
  },
  'approval.bar.twice': {
    nb: 'Samme person kan ikke avgjøre to steg for samme melding.',
    nn: 'Same person kan ikkje avgjere to steg for same melding.',
    en: 'The same person cannot decide two steps for the same message.',
  },
  'approval.bar.notEnrolled': {
    nb: '{name} har ikke valgt en passfrase ennå og kan derfor ikke signere. Velg den under Innstillinger, Personer.',
    nn: '{name} har ikkje valt ei passfrase enno og kan difor ikkje signere. Vel henne under Innstillingar, Personar.',
    en: '{name} has not chosen a passphrase yet and therefore cannot sign. Choose it under Settings, People.',
  },
  'approval.wrongPassphrase': {
    nb: 'Passfrasen stemmer ikke med den {name} valgte. Svaret er ikke lagret. Skriv den inn på nytt.',
    nn: 'Passordfrasa stemmer ikkje med den {name} valde. Svaret er ikkje lagra. Skriv henne inn på nytt.',
    en: 'The passphrase does not match the one that {name} chose. The answer is not saved. Enter it again.',
  },
  'approval.tooManyTries': {
    nb: 'Passfrasen er skrevet feil flere ganger. Svaret er ikke lagret. Vent {seconds, plural, one {# sekund} other {# sekunder}} og prøv igjen.',
    nn: 'Passordfrasa er skriven feil fleire gonger. Svaret er ikkje lagra. Vent {seconds, plural, one {# sekund} other {# sekund}} og prøv igjen.',
    en: 'The passphrase has been wrong several times. The answer is not saved. Wait {seconds, plural, one {# second} other {# seconds}} and try again.',
  },
  'approval.tooWeak': {
    nb: 'Dette steget krever at den som avgjør, signerer med sin egen passfrase ({rule}). Et svar som en annen fører inn, er ikke nok. Svaret er ikke lagret.',
    nn: 'Dette steget krev at den som avgjer, signerer med si eiga passfrase ({rule}). Eit svar som ein annan fører inn, er ikkje nok. Svaret er ikkje lagra.',
    en: 'This step requires that the one who decides signs with their own passphrase ({rule}). An answer entered by another is not enough. The answer is not saved.',
  },
  'approval.otherDigest': {
    nb: 'Teksten du svarte på, er ikke den som er frosset nå. Svaret er ikke lagret. Les den nyeste versjonen og svar på den.',
    nn: 'Teksten du svarte på, er ikkje den som er frosen no. Svaret er ikkje lagra. Les den nyaste versjonen og svar på han.',
    en: 'The text that you answered about is not the one that is frozen now. The answer is not saved. Read the newest version and answer about that.',
  },
  'approval.alreadyDecided': {
    nb: '{name} har allerede svart {outcome, select, yes {ja} other {nei}} på dette steget. Det svaret står. Ditt er ikke lagret.',
    nn: '{name} har alt svart {outcome, select, yes {ja} other {nei}} på dette steget. Det svaret står. Ditt er ikkje lagra.',
    en: '{name} has already answered {outcome, select, yes {yes} other {no}} to this step. That answer stands. Yours is not saved.',
  },
  'approval.refusalNeedsAlternative': {
    nb: 'Et avslag må si hvilken annen kanal søkeren kan bruke. Svaret er ikke lagret. Skriv alternativet som begrunnelse.',
    nn: 'Eit avslag må seie kva annan kanal søkjaren kan bruke. Svaret er ikkje lagra. Skriv alternativet som grunngjeving.',
    en: 'A refusal must name another channel that the applicant can use. The answer is not saved. Write the alternative as the reason.',
  },
  'approval.refusalNeedsReason': {
    nb: 'Et nei må begrunnes, så den som skriver, vet hva som skal endres. Svaret er ikke lagret. Skriv en begrunnelse.',
    nn: 'Eit nei må grunngjevast, så den som skriv, veit kva som skal endrast. Svaret er ikkje lagra. Skriv ei grunngjeving.',
    en: 'A no needs a reason, so that the writer knows what to change. The answer is not saved. Write a reason.',
  },
} as const satisfies Record<string, TextEntry>;

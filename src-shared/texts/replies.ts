import type { TextEntry } from './entry.ts';

/** Answers that come by mail: what they are found to be. */
export const repliesTexts = {
  'reply.tooMuch': {
    nb: 'E-posten er for stor eller for innfløkt til å leses. Ingenting er lagret. Be om et nytt svar, uten vedlegg.',
    nn: 'E-posten er for stor eller for innfløkt til å lesast. Ingenting er lagra. Be om eit nytt svar, utan vedlegg.',
    en: 'The e-mail is too large or too intricate to be read. Nothing is saved. Ask for a new answer, without attachments.',
  },
  'reply.noMail': {
    nb: 'Filen er ikke en e-post. Ingenting er lagret. Lagre svaret som en .eml-fil i e-postprogrammet, og slipp den her.',
    nn: 'Fila er ikkje ein e-post. Ingenting er lagra. Lagre svaret som ei .eml-fil i e-postprogrammet, og slepp ho her.',
    en: 'The file is not an e-mail. Nothing is saved. Save the answer as an .eml file in the mail program, and drop it here.',
  },
  'reply.used': {
    nb: 'Denne e-posten er ført inn før, og det svaret falt bort. Ingenting er lagret. Be om et nytt svar.',
    nn: 'Denne e-posten er ført inn før, og det svaret fall bort. Ingenting er lagra. Be om eit nytt svar.',
    en: 'This e-mail has been recorded before, and that answer became void. Nothing is saved. Ask for a new answer.',
  },
  'reply.elsewhere': {
    nb: 'E-posten svarer på en annen versjon eller et annet steg. Ingenting er lagret. Be om et svar på det som venter nå.',
    nn: 'E-posten svarer på ein annan versjon eller eit anna steg. Ingenting er lagra. Be om eit svar på det som ventar no.',
    en: 'The e-mail answers another version or another step. Nothing is saved. Ask for an answer to what waits now.',
  },
  'reply.notVerified': {
    nb: 'E-posten er ikke bekreftet, så den kan ikke føres inn som et bekreftet svar. Ingenting er lagret.',
    nn: 'E-posten er ikkje stadfesta, så han kan ikkje førast inn som eit stadfesta svar. Ingenting er lagra.',
    en: 'The e-mail is not verified, so it cannot be recorded as a verified answer. Nothing is saved.',
  },
  'reply.flaw.no-from': { nb: 'E-posten har ingen avsender.', nn: 'E-posten har ingen avsendar.', en: 'The e-mail has no sender.' },
  'reply.flaw.several-from': {
    nb: 'E-posten oppgir flere avsendere.',
    nn: 'E-posten oppgjev fleire avsendarar.',
    en: 'The e-mail names several senders.',
  },
  'reply.flaw.repeated': {
    nb: 'Felt som skal stå én gang, står flere ganger: {fields}.',
    nn: 'Felt som skal stå éin gong, står fleire gonger: {fields}.',
    en: 'Fields that must stand once stand several times: {fields}.',
  },
  'reply.flaw.no-signature': {
    nb: 'E-posten har ingen DKIM-signatur. Avsenderen kan være forfalsket.',
    nn: 'E-posten har ingen DKIM-signatur. Avsendaren kan vere forfalska.',
    en: 'The e-mail has no DKIM signature. The sender may be forged.',
  },
  'reply.flaw.broken': {
    nb: 'Signaturen til {domain} stemmer ikke. Avsender, dato eller emne er endret, eller signaturen er forfalsket.',
    nn: 'Signaturen til {domain} stemmer ikkje. Avsendar, dato eller emne er endra, eller signaturen er forfalska.',
    en: 'The signature of {domain} does not hold. Sender, date or subject has been changed, or the signature is forged.',
  },
  'reply.flaw.body': {
    nb: 'Teksten er en annen enn den {domain} signerte.',
    nn: 'Teksten er ein annan enn den {domain} signerte.',
    en: 'The text is not the one that {domain} signed.',
  },
  'reply.flaw.expired': {
    nb: 'Signaturen til {domain} gjaldt ikke da e-posten ble tatt inn.',
    nn: 'Signaturen til {domain} gjaldt ikkje då e-posten vart teken inn.',
    en: 'The signature of {domain} was not valid when the e-mail was taken in.',
  },
  'reply.flaw.no-key': {
    nb: '{domain} har ingen nøkkel som signaturen kan kontrolleres mot.',
    nn: '{domain} har ingen nøkkel som signaturen kan kontrollerast mot.',
    en: '{domain} has no key that the signature can be checked with.',
  },
  'reply.flaw.weak': {
    nb: 'Signaturen til {domain} er for svak til å stole på.',
    nn: 'Signaturen til {domain} er for svak til å lite på.',
    en: 'The signature of {domain} is too weak to rely on.',
  },
  'reply.flaw.malformed': {
    nb: 'Signaturen til {domain} er ikke satt opp slik den skal.',
    nn: 'Signaturen til {domain} er ikkje sett opp slik han skal.',
    en: 'The signature of {domain} is not formed as it should be.',
  },
  'reply.flaw.no-answer': {
    nb: 'Nøkkelen til {domain} kunne ikke hentes: ingen navnetjener svarte.',
    nn: 'Nøkkelen til {domain} kunne ikkje hentast: ingen namnetenar svarte.',
    en: 'The key of {domain} could not be fetched: no name server answered.',
  },
  'reply.flaw.partial': {
    nb: 'Signaturen dekker bare begynnelsen av teksten (l=). Resten kan være lagt til.',
    nn: 'Signaturen dekkjer berre byrjinga av teksten (l=). Resten kan vere lagd til.',
    en: 'The signature covers only the beginning of the text (l=). The rest may have been added.',
  },
  'reply.flaw.testing': {
    nb: '{domain} sier selv at signaturen bare er en prøve.',
    nn: '{domain} seier sjølv at signaturen berre er ei prøve.',
    en: '{domain} itself says that the signature is only a trial.',
  },
  'reply.flaw.unaligned': {
    nb: 'E-posten er signert av {domain}. Det sier ingenting om hvem som skriver fra {from}.',
    nn: 'E-posten er signert av {domain}. Det seier ingenting om kven som skriv frå {from}.',
    en: 'The e-mail is signed by {domain}. That says nothing about who writes from {from}.',
  },
  'reply.flaw.from-unsigned': {
    nb: 'Signaturen dekker ikke avsenderen.',
    nn: 'Signaturen dekkjer ikkje avsendaren.',
    en: 'The signature does not cover the sender.',
  },
  'reply.flaw.form-unsigned': {
    nb: 'Signaturen dekker ikke hvordan teksten skal leses (Content-Type).',
    nn: 'Signaturen dekkjer ikkje korleis teksten skal lesast (Content-Type).',
    en: 'The signature does not cover how the text is to be read (Content-Type).',
  },
  'reply.flaw.undated': {
    nb: 'Signaturen dekker ingen dato, så ingen kan vite når svaret ble gitt.',
    nn: 'Signaturen dekkjer ingen dato, så ingen kan vite når svaret vart gjeve.',
    en: 'The signature covers no date, so nobody can know when the answer was given.',
  },
  'reply.flaw.unknown-sender': {
    nb: '{address} er ikke adressen til noen som er ført opp under Folk og roller.',
    nn: '{address} er ikkje adressa til nokon som er ført opp under Folk og roller.',
    en: '{address} is not the address of anyone under People and roles.',
  },
  'reply.flaw.shared-address': {
    nb: 'Flere er ført opp med adressen {address}.',
    nn: 'Fleire er ført opp med adressa {address}.',
    en: 'Several people have the address {address}.',
  },
  'reply.flaw.not-open': {
    nb: 'Ingen steg venter på svar nå.',
    nn: 'Ingen steg ventar på svar no.',
    en: 'No step waits for an answer now.',
  },
  'reply.flaw.other-version': {
    nb: 'Svaret gjelder {step, select, assessment {vurderingen} other {godkjenningen}} av versjon {version}, ikke det som venter nå.',
    nn: 'Svaret gjeld {step, select, assessment {vurderinga} other {godkjenninga}} av versjon {version}, ikkje det som ventar no.',
    en: 'The answer is about the {step, select, assessment {assessment} other {approval}} of version {version}, not what waits now.',
  },
  'reply.flaw.other-code': {
    nb: 'Koden i svaret hører ikke til denne meldingen.',
    nn: 'Koden i svaret høyrer ikkje til denne meldinga.',
    en: 'The code in the answer does not belong to this message.',
  },
  'reply.flaw.several-codes': {
    nb: 'Svaret har koder for flere versjoner eller steg.',
    nn: 'Svaret har kodar for fleire versjonar eller steg.',
    en: 'The answer holds codes for several versions or steps.',
  },
  'reply.flaw.quoted-code': {
    nb: 'Koden står bare i det som er sitert, ikke i svaret selv.',
    nn: 'Koden står berre i det som er sitert, ikkje i sjølve svaret.',
    en: 'The code stands only in what is quoted, not in the answer itself.',
  },
  'reply.flaw.no-code': {
    nb: 'Svaret mangler koden for denne versjonen.',
    nn: 'Svaret manglar koden for denne versjonen.',
    en: 'The answer lacks the code of this version.',
  },
  'reply.flaw.no-yes-or-no': {
    nb: 'Ingen linje i svaret begynner med ja eller nei.',
    nn: 'Inga linje i svaret begynner med ja eller nei.',
    en: 'No line of the answer begins with yes or no.',
  },
  'reply.flaw.both': { nb: 'Svaret sier både ja og nei.', nn: 'Svaret seier både ja og nei.', en: 'The answer says both yes and no.' },
  'reply.flaw.reserved': {
    nb: 'Svaret sier ja, men kan ha et forbehold. Les det selv.',
    nn: 'Svaret seier ja, men kan ha eit atterhald. Les det sjølv.',
    en: 'The answer says yes but may hold a reservation. Read it yourself.',
  },
  'reply.flaw.no-reason': {
    nb: 'Svaret er nei, uten en begrunnelse.',
    nn: 'Svaret er nei, utan ei grunngjeving.',
    en: 'The answer is no, without a reason.',
  },
  'reply.flaw.no-alternative': {
    nb: 'Avslaget nevner ingen annen kanal (U32).',
    nn: 'Avslaget nemner ingen annan kanal (U32).',
    en: 'The refusal names no other channel (U32).',
  },
  'reply.flaw.not-asked': {
    nb: 'Ingen er spurt om denne versjonen herfra, så svaret kan ikke være et svar på den.',
    nn: 'Ingen er spurd om denne versjonen herifrå, så svaret kan ikkje vere eit svar på han.',
    en: 'Nobody has been asked about this version from here, so this cannot be an answer to it.',
  },
  'reply.flaw.too-old': {
    nb: 'Svaret er fra {at}, før det ble spurt {asked}.',
    nn: 'Svaret er frå {at}, før det vart spurt {asked}.',
    en: 'The answer is from {at}, before it was asked for {asked}.',
  },
} as const satisfies Record<string, TextEntry>;

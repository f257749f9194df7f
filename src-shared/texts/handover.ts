import type { TextEntry } from './entry.ts';

/** Handing an approved message over to those who send it. */
export const handOverTexts = {
  'handover.direct': {
    nb: 'Denne arbeidsstasjonen sender selv, så ingenting skal overleveres. Hvem som sender, velges under Innstillinger, Institusjon.',
    nn: 'Denne arbeidsstasjonen sender sjølv, så ingenting skal overleverast. Kven som sender, vel du under Innstillingar, Institusjon.',
    en: 'This workstation sends by itself, so nothing is handed over. Who sends is chosen under Settings, Institution.',
  },
  'handover.missing': {
    nb: 'Skjemaet mangler opplysninger som reglene krever ({rules}). Ingenting kan tas ut. Fyll ut oppdraget, og send inn på nytt.',
    nn: 'Skjemaet manglar opplysningar som reglane krev ({rules}). Ingenting kan takast ut. Fyll ut oppdraget, og send inn på nytt.',
    en: 'The form lacks details that the rules ask for ({rules}). Nothing can be taken out. Fill in the brief and submit again.',
  },
  'handover.notTold': {
    nb: 'De som besvarer svaradressen, må varsles før overleveringen ({rule}). Ingenting er tatt ut. Bekreft at de er varslet.',
    nn: 'Dei som svarer på svaradressa, må varslast før overleveringa ({rule}). Ingenting er teke ut. Stadfest at dei er varsla.',
    en: 'Those who answer the reply address must be told before the hand-over ({rule}). Nothing was taken out. Confirm that they have been told.',
  },
  'handover.otherVersion': {
    nb: 'Meldingen er sendt inn på nytt siden du så på den. Ingenting er lagret. Les den nyeste versjonen.',
    nn: 'Meldinga er send inn på nytt sidan du såg på henne. Ingenting er lagra. Les den nyaste versjonen.',
    en: 'The message was submitted anew since you looked at it. Nothing is saved. Read the newest version.',
  },
  'handover.state': {
    nb: 'Overleveringen er ikke kommet dit, eller den er kommet lenger. Ingenting er endret.',
    nn: 'Overleveringa har ikkje kome dit, eller ho har kome lenger. Ingenting er endra.',
    en: 'The hand-over has not come that far, or it has come further. Nothing has changed.',
  },
  'handover.sentLater': {
    nb: 'Tidspunktet ligger fram i tid. Ingenting er lagret. Før inn når IT faktisk sendte.',
    nn: 'Tidspunktet ligg fram i tid. Ingenting er lagra. Før inn når IT faktisk sende.',
    en: 'That time lies ahead. Nothing is saved. Record when IT actually sent it.',
  },
  'handover.sentBefore': {
    nb: 'Meldingen var ikke sendt inn til godkjenning ennå på det tidspunktet. Ingenting er lagret. Se over dag og klokkeslett.',
    nn: 'Meldinga var ikkje send inn til godkjenning enno på det tidspunktet. Ingenting er lagra. Sjå over dag og klokkeslett.',
    en: 'The message had not been submitted for approval by then. Nothing is saved. Check the day and the time.',
  },
  'handover.mode.openOrder': {
    nb: 'En utsending er klargjort eller i gang på denne arbeidsstasjonen. Valget er ikke endret. Fullfør eller avlys den først.',
    nn: 'Ei utsending er gjord klar eller i gang på denne arbeidsstasjonen. Valet er ikkje endra. Fullfør eller avlys henne først.',
    en: 'A send is prepared or under way on this workstation. The choice is not changed. Finish or cancel it first.',
  },
  'handover.mode.handedOver': {
    nb: 'IT har en pakke som ikke er ført inn som sendt. Valget er ikke endret. Før inn utsendingen, eller trekk pakken tilbake først.',
    nn: 'IT har ei pakke som ikkje er ført inn som send. Valet er ikkje endra. Før inn utsendinga, eller trekk pakka tilbake først.',
    en: 'IT has a package that is not recorded as sent. The choice is not changed. Record the send or take the package back first.',
  },
  'handover.fileName': {
    nb: 'Til IT - {subject} - versjon {version}',
    nn: 'Til IT - {subject} - versjon {version}',
    en: 'To IT - {subject} - version {version}',
  },

  'handover.mode': { nb: 'Hvem som sender', nn: 'Kven som sender', en: 'Who sends' },
  'handover.mode.about': {
    nb: 'Gjelder denne arbeidsstasjonen. Når IT sender, kobler Budstikke seg aldri til en e-posttjener herfra, heller ikke for prøver.',
    nn: 'Gjeld denne arbeidsstasjonen. Når IT sender, koplar Budstikke seg aldri til ein e-posttenar herifrå, heller ikkje for prøver.',
    en: 'For this workstation. While IT sends, Budstikke never connects to a mail server from here, not even for test copies.',
  },
  'handover.mode.pack': {
    nb: 'Som regelpakken sier: {mode, select, handover {IT sender fra en pakke} other {denne arbeidsstasjonen sender}}',
    nn: 'Som regelpakken seier: {mode, select, handover {IT sender frå ei pakke} other {denne arbeidsstasjonen sender}}',
    en: 'As the rule pack says: {mode, select, handover {IT sends from a package} other {this workstation sends}}',
  },
  'handover.mode.direct': { nb: 'Denne arbeidsstasjonen sender', nn: 'Denne arbeidsstasjonen sender', en: 'This workstation sends' },
  'handover.mode.handover': { nb: 'IT sender fra en pakke', nn: 'IT sender frå ei pakke', en: 'IT sends from a package' },

  'handover.title': { nb: 'Skjemaet til IT', nn: 'Skjemaet til IT', en: 'The form for IT' },
  'handover.about': {
    nb: 'Feltene står i skjemaets rekkefølge. Kopier dem ett for ett, eller lagre alt som en pakke.',
    nn: 'Felta står i rekkjefølgja til skjemaet. Kopier dei eitt for eitt, eller lagre alt som ei pakke.',
    en: 'The fields stand in the form’s order. Copy them one by one, or save everything as a package.',
  },
  'handover.notYet': { nb: 'Ingenting å overlevere ennå', nn: 'Ingenting å overlevere enno', en: 'Nothing to hand over yet' },
  'handover.toApproval': { nb: 'Gå til godkjenningen', nn: 'Gå til godkjenninga', en: 'Go to the approval' },
  'handover.package': { nb: 'Pakke til IT', nn: 'Pakke til IT', en: 'Package for IT' },
  'handover.package.about': {
    nb: 'Skjemaet, e-posten, godkjenningene og loggen som én zip, med kontrollsummer.',
    nn: 'Skjemaet, e-posten, godkjenningane og loggen som éin zip, med kontrollsummar.',
    en: 'The form, the e-mail, the approvals and the log as one zip, with checksums.',
  },
  'handover.package.list': {
    nb: 'Ta med adressene til {count, plural, one {# mottaker} other {# mottakere}}',
    nn: 'Ta med adressene til {count, plural, one {# mottakar} other {# mottakarar}}',
    en: 'Include the addresses of {count, plural, one {# recipient} other {# recipients}}',
  },
  'handover.save': { nb: 'Lagre pakken', nn: 'Lagre pakka', en: 'Save the package' },
  'handover.saved': { nb: 'Pakken er lagret: {file}', nn: 'Pakka er lagra: {file}', en: 'The package is saved: {file}' },
  'handover.code': { nb: 'Pakkens kode', nn: 'Koden til pakka', en: 'The package’s code' },
  'handover.code.about': {
    nb: 'Si koden til den som sender, på en annen måte enn du leverer pakken, for eksempel på telefon. Da vises det om noe er endret underveis.',
    nn: 'Sei koden til den som sender, på ein annan måte enn du leverer pakka, til dømes på telefon. Då viser det seg om noko er endra undervegs.',
    en: 'Tell the code to whoever sends, by another way than you deliver the package, for instance by phone. Then it shows whether anything was changed on the way.',
  },
  'handover.act': { nb: 'Merk som overlevert', nn: 'Merk som overlevert', en: 'Mark as handed over' },
  'handover.done': { nb: 'Meldingen er overlevert IT.', nn: 'Meldinga er overlevert IT.', en: 'The message is handed over to IT.' },
  'handover.withIt': { nb: 'IT har meldingen', nn: 'IT har meldinga', en: 'IT has the message' },
  'handover.withIt.about': {
    nb: 'Overlevert {when} av {who}. Teksten kan ikke endres nå.',
    nn: 'Overlevert {when} av {who}. Teksten kan ikkje endrast no.',
    en: 'Handed over {when} by {who}. The text cannot be changed now.',
  },
  'handover.record': { nb: 'Når sendte IT?', nn: 'Når sende IT?', en: 'When did IT send it?' },
  'handover.record.about': {
    nb: 'IT bestemmer tidspunktet (U41). Ønsket tid blir stående ved siden av.',
    nn: 'IT avgjer tidspunktet (U41). Ønskt tid blir ståande ved sida av.',
    en: 'IT decides the time (U41). The wanted time stays beside it.',
  },
  'handover.record.time': { nb: 'Sendt', nn: 'Send', en: 'Sent' },
  'handover.record.help': {
    nb: 'Tidspunktet som IT har oppgitt',
    nn: 'Tidspunktet som IT har oppgjeve',
    en: 'The time that IT has given',
  },
  'handover.record.count': {
    nb: 'Til hvor mange, hvis IT har sagt det',
    nn: 'Til kor mange, om IT har sagt det',
    en: 'To how many, if IT has said so',
  },
  'handover.record.noTime': {
    nb: 'Skriv dag og klokkeslett først.',
    nn: 'Skriv dag og klokkeslett først.',
    en: 'Write the day and the time first.',
  },
  'handover.record.badCount': {
    nb: 'Skriv et helt tall, eller la feltet stå tomt.',
    nn: 'Skriv eit heilt tal, eller lat feltet stå tomt.',
    en: 'Write a whole number, or leave the field empty.',
  },
  'handover.record.act': { nb: 'Før inn utsendingen', nn: 'Før inn utsendinga', en: 'Record the send' },
  'handover.record.again': { nb: 'Rett tidspunktet …', nn: 'Rett tidspunktet …', en: 'Correct the time …' },
  'handover.recorded': { nb: 'Utsendingen er ført inn.', nn: 'Utsendinga er ført inn.', en: 'The send is recorded.' },
  'handover.sent': { nb: 'Sendt av IT', nn: 'Send av IT', en: 'Sent by IT' },
  'handover.wanted': { nb: 'Ønsket tid', nn: 'Ønskt tid', en: 'Wanted time' },
  'handover.noWanted': { nb: 'ikke oppgitt', nn: 'ikkje oppgjeve', en: 'none given' },
  'handover.actual': { nb: 'Faktisk tid', nn: 'Faktisk tid', en: 'Actual time' },
  'handover.recordedBy': { nb: 'Ført inn av', nn: 'Ført inn av', en: 'Recorded by' },
  'handover.by': { nb: '{who}, {when}', nn: '{who}, {when}', en: '{who}, {when}' },
  'handover.handedBy': { nb: 'Overlevert av', nn: 'Overlevert av', en: 'Handed over by' },
  'handover.toldBy': { nb: 'Varslet av', nn: 'Varsla av', en: 'Told by' },
  'handover.answeredBy': { nb: 'Besvart ifølge', nn: 'Svara på ifølgje', en: 'Answered, says' },
  'handover.takenBackBy': { nb: 'Trukket tilbake av', nn: 'Trekt tilbake av', en: 'Taken back by' },
  'handover.reached': { nb: 'Mottakere', nn: 'Mottakarar', en: 'Recipients' },
  'handover.facts': { nb: 'Overleveringen', nn: 'Overleveringa', en: 'The hand-over' },
  'handover.takeBack': { nb: 'Trekk tilbake …', nn: 'Trekk tilbake …', en: 'Take back …' },
  'handover.takeBack.title': {
    nb: 'Trekke meldingen tilbake fra IT?',
    nn: 'Trekkje meldinga tilbake frå IT?',
    en: 'Take the message back from IT?',
  },
  'handover.takeBack.about': {
    nb: 'Gjør det bare når IT har sagt at de ikke sender den. Da kan teksten endres, og en ny pakke må overleveres.',
    nn: 'Gjer det berre når IT har sagt at dei ikkje sender henne. Då kan teksten endrast, og ei ny pakke må overleverast.',
    en: 'Do so only when IT has said that they will not send it. Then the text can be changed, and a new package must be handed over.',
  },
  'handover.takeBack.act': { nb: 'Trekk tilbake', nn: 'Trekk tilbake', en: 'Take back' },
  'handover.takenBack': {
    nb: 'Meldingen er trukket tilbake fra IT.',
    nn: 'Meldinga er trekt tilbake frå IT.',
    en: 'The message is taken back from IT.',
  },
} as const satisfies Record<string, TextEntry>;

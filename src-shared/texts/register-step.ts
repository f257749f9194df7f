import type { TextEntry } from './entry.ts';

/** The steps in a channel's life: what each waits for, what it has already, and who takes it. */
export const registerStepTexts = {
  'register.step.can': {
    nb: '{event, select, adopt {gjøres til utkast} report {meldes til plattformen} withdraw {trekkes} anchor {forankres} reject {avslås} approve {godkjennes} register {registreres} open {åpnes} settle {verifiseres} evaluate {evalueres} approveAgain {godkjennes på nytt} suspend {stanses} resume {åpnes igjen} beginHandover {overleveres} finishHandover {åpnes igjen} decommission {avvikles} appoint {få ny ansvarlig} accept {få ny ansvarlig} other {føres videre}}',
    nn: '{event, select, adopt {gjerast til utkast} report {meldast til plattforma} withdraw {trekkjast} anchor {forankrast} reject {avslåast} approve {godkjennast} register {registrerast} open {opnast} settle {verifiserast} evaluate {evaluerast} approveAgain {godkjennast på nytt} suspend {stansast} resume {opnast igjen} beginHandover {overleverast} finishHandover {opnast igjen} decommission {avviklast} appoint {få ny ansvarleg} accept {få ny ansvarleg} other {førast vidare}}',
    en: '{event, select, adopt {be made a draft} report {be reported to the platform} withdraw {be withdrawn} anchor {be marked as supported} reject {be rejected} approve {be approved} register {be registered} open {be opened} settle {be verified} evaluate {be evaluated} approveAgain {be approved again} suspend {be suspended} resume {be opened again} beginHandover {be handed over} finishHandover {be opened again} decommission {be closed} appoint {get a new responsible person} accept {get a new responsible person} other {go on}}',
  },
  'register.step.before': { nb: 'Før kanalen kan {can}', nn: 'Før kanalen kan {can}', en: 'Before the channel can {can}' },
  'register.step.leftBefore': { nb: 'før kanalen kan {can}.', nn: 'før kanalen kan {can}.', en: 'before the channel can {can}.' },
  'register.step.evaluationOn': {
    nb: 'Neste evaluering er {day}.',
    nn: 'Neste evaluering er {day}.',
    en: 'The next evaluation is on {day}.',
  },
  'register.step.stops': { nb: 'Stopper:', nn: 'Stoppar:', en: 'Stops it:' },
  'register.step.warns': { nb: 'Advarsel:', nn: 'Åtvaring:', en: 'Warning:' },
  'register.step.rule': { nb: 'Regel', nn: 'Regel', en: 'Rule' },
  'register.step.fill': { nb: 'Fyll ut', nn: 'Fyll ut', en: 'Fill in' },
  'register.step.act': {
    nb: '{act, select, fill {Fyll ut} mend {Rett} add {Legg til} see {Se} answer {Svar} removed {Fjernet …} rotated {Byttet …} again {Godkjenn} appoint {Pek ut …} accept {Ta imot …} other {Gå dit}}',
    nn: '{act, select, fill {Fyll ut} mend {Rett} add {Legg til} see {Sjå} answer {Svar} removed {Fjerna …} rotated {Bytte …} again {Godkjenn} appoint {Peik ut …} accept {Ta imot …} other {Gå dit}}',
    en: '{act, select, fill {Fill in} mend {Mend} add {Add} see {See} answer {Answer} removed {Removed …} rotated {Changed …} again {Approve} appoint {Appoint …} accept {Accept …} other {Go there}}',
  },
  'register.step.moreHolding': {
    nb: 'Og {count, plural, one {# ting} other {# ting}} til er på plass',
    nn: 'Og {count, plural, one {# ting} other {# ting}} til er på plass',
    en: 'And {count, plural, one {# more thing is} other {# more things are}} in place',
  },
  'register.step.fewerHolding': { nb: 'Vis færre', nn: 'Vis færre', en: 'Show fewer' },
  'register.filledIn': { nb: '{what} er fylt ut.', nn: '{what} er fylt ut.', en: '{what} is filled in.' },
  'register.holds.address-free': {
    nb: 'Ingen annen kanal har adressen.',
    nn: 'Ingen annan kanal har adressa.',
    en: 'No other channel has the address.',
  },
  'register.holds.address-https': {
    nb: 'Adressen begynner med https://.',
    nn: 'Adressa byrjar med https://.',
    en: 'The address begins with https://.',
  },
  'register.holds.name-free': {
    nb: 'Ingen annen kanal på plattformen har navnet.',
    nn: 'Ingen annan kanal på plattforma har namnet.',
    en: 'No other channel on the platform has the name.',
  },
  'register.holds.handle-free': {
    nb: 'Ingen annen kanal på plattformen har kontonavnet.',
    nn: 'Ingen annan kanal på plattforma har kontonamnet.',
    en: 'No other channel on the platform has the handle.',
  },
  'register.holds.native-free': {
    nb: 'Ingen annen kanal på plattformen har id-en.',
    nn: 'Ingen annan kanal på plattforma har id-en.',
    en: 'No other channel on the platform has the id.',
  },
  'register.holds.dates-in-order': {
    nb: 'Datoene følger hverandre.',
    nn: 'Datoane følgjer kvarandre.',
    en: 'The dates follow each other.',
  },
  'register.holds.approver-is-another': {
    nb: 'Den som godkjenner, er en annen enn den ansvarlige.',
    nn: 'Den som godkjenner, er ein annan enn den ansvarlege.',
    en: 'The one who approves is not the responsible person.',
  },
  'register.holds.appointed-by-head': {
    nb: 'Den ansvarlige er utpekt av lederen som godkjenner.',
    nn: 'Den ansvarlege er peikt ut av leiaren som godkjenner.',
    en: 'The responsible person is appointed by the head who approves.',
  },
  'register.holds.deputy-is-another': {
    nb: 'Stedfortrederen er en annen enn den ansvarlige.',
    nn: 'Stadfortredaren er ein annan enn den ansvarlege.',
    en: 'The deputy is not the responsible person.',
  },
  'register.holds.policy-shown': {
    nb: 'Regler, utforming og ansvar vises i kanalen.',
    nn: 'Reglar, utforming og ansvar er viste i kanalen.',
    en: 'Policy, design and responsibility are shown in the channel.',
  },
  'register.holds.approval-date': {
    nb: 'Datoen for godkjenningen stemmer.',
    nn: 'Datoen for godkjenninga stemmer.',
    en: 'The date of the approval is right.',
  },
  'register.holds.approval-holds': {
    nb: 'Godkjenningen gjelder fortsatt.',
    nn: 'Godkjenninga gjeld framleis.',
    en: 'The approval still holds.',
  },
  'register.holds.two-administrators': {
    nb: 'Minst to ansatte har tilgang.',
    nn: 'Minst to tilsette har tilgang.',
    en: 'At least two employees have access.',
  },
  'register.holds.evaluation-later': {
    nb: 'Neste evaluering er senere enn denne.',
    nn: 'Neste evaluering er seinare enn denne.',
    en: 'The next evaluation is later than this one.',
  },
  'register.holds.removed-access': {
    nb: 'Tilgangen til den forrige er fjernet.',
    nn: 'Tilgangen til den førre er fjerna.',
    en: 'Access is removed from the one before.',
  },
  'register.holds.rotated-secrets': {
    nb: 'Passord og koder er byttet.',
    nn: 'Passord og kodar er bytte.',
    en: 'Passwords and codes are changed.',
  },
  'register.holds.no-open-grant': { nb: 'Ingen har tilgang lenger.', nn: 'Ingen har tilgang lenger.', en: 'Nobody has access any more.' },
  'register.holds.no-open-question': { nb: 'Ingen venter på svar.', nn: 'Ingen ventar på svar.', en: 'Nobody waits for an answer.' },
  'register.holds.final-capture': {
    nb: 'Kanalen er arkivert en siste gang.',
    nn: 'Kanalen er arkivert ein siste gong.',
    en: 'The channel was captured a last time.',
  },
  'register.holds.notice-address': {
    nb: 'Meldingen er sendt til adressen som reglene sier.',
    nn: 'Meldinga er send til adressa som reglane seier.',
    en: 'The report was sent to the address that the rules name.',
  },
  'register.holds.real-names': {
    nb: 'De som skriver i kanalen, står med sitt eget navn.',
    nn: 'Dei som skriv i kanalen, står med sitt eige namn.',
    en: 'Those who write in the channel stand there by their own names.',
  },
  'register.holds.two-people': {
    nb: 'To eller flere ansatte har tilgang.',
    nn: 'To eller fleire tilsette har tilgang.',
    en: 'Two or more employees have access.',
  },
  'register.holds.functions-usual': {
    nb: 'Kanalen er til det kontoene mest er til.',
    nn: 'Kanalen er til det kontoane mest er til.',
    en: 'The channel is for what the accounts are mostly for.',
  },
} as const satisfies Record<string, TextEntry>;

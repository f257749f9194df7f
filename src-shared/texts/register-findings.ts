import type { TextEntry } from './entry.ts';

/** The register: what stands against a step, what falls due, and whether an account is ours. */
export const registerFindingsTexts = {
  'register.lacking': { nb: '{what} mangler.', nn: '{what} manglar.', en: 'Missing: {what}.' },

  'register.guard.address-free': {
    nb: 'En annen kanal har denne adressen.',
    nn: 'Ein annan kanal har denne adressa.',
    en: 'Another channel has this address.',
  },
  'register.guard.address-https': {
    nb: 'Adressen må begynne med https://.',
    nn: 'Adressa må byrje med https://.',
    en: 'The address must begin with https://.',
  },
  'register.guard.name-free': {
    nb: 'En annen kanal på plattformen har dette navnet.',
    nn: 'Ein annan kanal på plattforma har dette namnet.',
    en: 'Another channel on the platform has this name.',
  },
  'register.guard.handle-free': {
    nb: 'En annen kanal på plattformen har dette kontonavnet.',
    nn: 'Ein annan kanal på plattforma har dette kontonamnet.',
    en: 'Another channel on the platform has this handle.',
  },
  'register.guard.native-free': {
    nb: 'En annen kanal på plattformen har denne id-en.',
    nn: 'Ein annan kanal på plattforma har denne id-en.',
    en: 'Another channel on the platform has this id.',
  },
  'register.guard.dates-in-order': {
    nb: 'Datoene må følge hverandre: forankret, godkjent, meldt, åpnet. Ingen kan ligge i framtiden.',
    nn: 'Datoane må følgje kvarandre: forankra, godkjend, meld, opna. Ingen kan liggje i framtida.',
    en: 'The dates must follow each other: supported, approved, reported, opened. None can be in the future.',
  },
  'register.guard.approver-is-another': {
    nb: 'Den som godkjenner, kan ikke være den ansvarlige.',
    nn: 'Den som godkjenner, kan ikkje vere den ansvarlege.',
    en: 'The one who approves cannot be the responsible person.',
  },
  'register.guard.appointed-by-head': {
    nb: 'Den ansvarlige må være utpekt av lederen som godkjenner.',
    nn: 'Den ansvarlege må vere peikt ut av leiaren som godkjenner.',
    en: 'The responsible person must be appointed by the head who approves.',
  },
  'register.guard.deputy-is-another': {
    nb: 'Stedfortrederen kan ikke være den ansvarlige.',
    nn: 'Stadfortredaren kan ikkje vere den ansvarlege.',
    en: 'The deputy cannot be the responsible person.',
  },
  'register.guard.policy-shown': {
    nb: 'I kanalen må man se reglene, utformingen, at universitetet er ansvarlig, og at den som skriver, gjør det i tjenesten.',
    nn: 'I kanalen må ein sjå reglane, utforminga, at universitetet er ansvarleg, og at den som skriv, gjer det i tenesta.',
    en: 'The channel must show the policy, the design, that the university is responsible, and that whoever writes does so on duty.',
  },
  'register.guard.approval-holds': {
    nb: 'Formålet, enheten eller adressen er endret etter godkjenningen. Kanalen må godkjennes på nytt.',
    nn: 'Formålet, eininga eller adressa er endra etter godkjenninga. Kanalen må godkjennast på nytt.',
    en: 'Purpose, unit or address was changed after the approval. The channel must be approved again.',
  },
  'register.guard.two-administrators': {
    nb: 'Minst to ansatte må ha tilgang.',
    nn: 'Minst to tilsette må ha tilgang.',
    en: 'At least two employees must have access.',
  },
  'register.guard.approval-date': {
    nb: 'Godkjenningen kan ikke være datert i framtiden eller før forankringen.',
    nn: 'Godkjenninga kan ikkje vere datert i framtida eller før forankringa.',
    en: 'The approval cannot be dated in the future or before the date of support.',
  },
  'register.guard.evaluation-later': {
    nb: 'Neste evaluering må være senere enn denne.',
    nn: 'Neste evaluering må vere seinare enn denne.',
    en: 'The next evaluation must be later than this one.',
  },
  'register.guard.removed-access': {
    nb: 'Skriv når tilgangen til den forrige ble fjernet.',
    nn: 'Skriv når tilgangen til den førre vart fjerna.',
    en: 'Write when access was removed from the one before.',
  },
  'register.guard.rotated-secrets': {
    nb: 'Skriv når passord og koder ble byttet. Passordene selv skal ikke stå her.',
    nn: 'Skriv når passord og kodar vart bytte. Sjølve passorda skal ikkje stå her.',
    en: 'Write when passwords and codes were changed. The passwords themselves do not belong here.',
  },
  'register.guard.no-open-grant': { nb: 'Noen har fortsatt tilgang.', nn: 'Nokon har framleis tilgang.', en: 'Somebody still has access.' },
  'register.guard.no-open-question': {
    nb: 'Noen venter fortsatt på svar.',
    nn: 'Nokon ventar framleis på svar.',
    en: 'Somebody still waits for an answer.',
  },
  'register.guard.final-capture': {
    nb: 'Kanalen må arkiveres en siste gang.',
    nn: 'Kanalen må arkiverast ein siste gong.',
    en: 'The channel must be captured a last time.',
  },
  'register.guard.notice-address': {
    nb: 'Meldingen om kanalen er ikke sendt til adressen som reglene sier.',
    nn: 'Meldinga om kanalen er ikkje send til adressa som reglane seier.',
    en: 'The report was not sent to the address that the rules name.',
  },
  'register.guard.real-names': {
    nb: 'De som skriver i kanalen, må stå med sitt eget navn, ikke med et kontonavn eller en rolle.',
    nn: 'Dei som skriv i kanalen, må stå med sitt eige namn, ikkje med eit kontonamn eller ei rolle.',
    en: 'Those who write in the channel must stand there by their own names, not by a handle or a role.',
  },
  'register.guard.two-people': {
    nb: 'Færre enn to ansatte har tilgang. Slutter den ene, kommer ingen inn.',
    nn: 'Færre enn to tilsette har tilgang. Sluttar den eine, kjem ingen inn.',
    en: 'Fewer than two employees have access. If one leaves, nobody gets in.',
  },
  'register.guard.functions-usual': {
    nb: 'Kontoene til institusjonen er mest til annet enn det denne kanalen er til.',
    nn: 'Kontoane til institusjonen er mest til anna enn det denne kanalen er til.',
    en: 'The institution’s accounts are mostly for other things than this channel is for.',
  },

  'register.evidence.reason': { nb: 'Grunn', nn: 'Grunn', en: 'Reason' },
  'register.evidence.incident': { nb: 'Hendelsen', nn: 'Hendinga', en: 'The incident' },
  'register.evidence.on': { nb: 'Dato', nn: 'Dato', en: 'Date' },
  'register.evidence.by': { nb: 'Hvem som har evaluert', nn: 'Kven som har evaluert', en: 'Who evaluated' },
  'register.evidence.finding': { nb: 'Hva som kom fram', nn: 'Kva som kom fram', en: 'What was found' },
  'register.evidence.decision': { nb: 'Hva som er bestemt', nn: 'Kva som er bestemt', en: 'What was decided' },
  'register.evidence.nextDue': { nb: 'Neste evaluering', nn: 'Neste evaluering', en: 'Next evaluation' },
  'register.evidence.cause': { nb: 'Hvorfor den overleveres', nn: 'Kvifor han blir overlevert', en: 'Why it is handed over' },
  'register.evidence.inventory': {
    nb: 'Oversikt over tilganger og åpne spørsmål',
    nn: 'Oversikt over tilgangar og opne spørsmål',
    en: 'Inventory of access and open questions',
  },
  'register.evidence.head': { nb: 'Leder som har bestemt det', nn: 'Leiar som har bestemt det', en: 'Head who decided it' },
  'register.evidence.headOn': { nb: 'Når lederen bestemte det', nn: 'Når leiaren bestemte det', en: 'When the head decided it' },
  'register.evidence.successor': { nb: 'Ny ansvarlig', nn: 'Ny ansvarleg', en: 'New responsible person' },
  'register.evidence.acceptedOn': {
    nb: 'Når den nye ansvarlige sa ja',
    nn: 'Når den nye ansvarlege sa ja',
    en: 'When the new responsible person accepted',
  },

  'register.due.evaluation': { nb: 'Evaluering', nn: 'Evaluering', en: 'Evaluation' },
  'register.due.review': { nb: 'Gjennomgang av opplysningene', nn: 'Gjennomgang av opplysningane', en: 'Review of what is registered' },
  'register.due.access-review': { nb: 'Gjennomgang av tilganger', nn: 'Gjennomgang av tilgangar', en: 'Review of access' },
  'register.due.monitoring': { nb: 'Overvåking', nn: 'Overvaking', en: 'Monitoring' },
  'register.due.handover': { nb: 'Overlevering', nn: 'Overlevering', en: 'Handover' },
  'register.due.question': { nb: 'Spørsmål uten svar', nn: 'Spørsmål utan svar', en: 'A question without an answer' },
  'register.due.campaign': { nb: 'Kampanje som ikke er meldt', nn: 'Kampanje som ikkje er meld', en: 'A campaign that was not reported' },
  'register.due.capture': { nb: 'Arkivering', nn: 'Arkivering', en: 'Capture for the archive' },
  'register.due.crisis-access': {
    nb: 'Prøving av tilgangen i krise',
    nn: 'Prøving av tilgangen i krise',
    en: 'Test of access in a crisis',
  },
  'register.due.approval': { nb: 'Ny godkjenning', nn: 'Ny godkjenning', en: 'A new approval' },
  'register.due.suspended': { nb: 'Stanset kanal', nn: 'Stansa kanal', en: 'A suspended channel' },

  'register.verify.official': {
    nb: 'Dette er en av våre kanaler.',
    nn: 'Dette er ein av kanalane våre.',
    en: 'This is one of our channels.',
  },
  'register.verify.unverified': {
    nb: 'Kontoen står i registeret slik den ble hentet inn. Ingen har kontrollert at den er vår.',
    nn: 'Kontoen står i registeret slik han vart henta inn. Ingen har kontrollert at han er vår.',
    en: 'The account stands in the register as it was brought in. Nobody has checked that it is ours.',
  },
  'register.verify.suspended': {
    nb: 'Dette er en av våre kanaler, men den er stanset. Stol ikke på det som legges ut der nå.',
    nn: 'Dette er ein av kanalane våre, men han er stansa. Stol ikkje på det som blir lagt ut der no.',
    en: 'This is one of our channels, but it is suspended. Do not trust what is posted there now.',
  },
  'register.verify.within': {
    nb: 'Dette ligger under adressen til en av våre kanaler, men adressen alene viser ikke at det er vårt. Åpne kontoen, og se om det står der.',
    nn: 'Dette ligg under adressa til ein av kanalane våre, men adressa åleine viser ikkje at det er vårt. Opne kontoen, og sjå om det står der.',
    en: 'This lies under the address of one of our channels, but the address alone does not show that it is ours. Open the account and see whether it is there.',
  },
  'register.verify.not-open': {
    nb: 'Kontoen er registrert hos oss, men kanalen er ikke åpnet. Den skal ikke være i bruk ennå.',
    nn: 'Kontoen er registrert hos oss, men kanalen er ikkje opna. Han skal ikkje vere i bruk enno.',
    en: 'The account is registered with us, but the channel is not open. It should not be in use yet.',
  },
  'register.verify.formerly': {
    nb: 'Dette var en av våre kanaler. Den er avviklet. Er den i bruk, har noen andre overtatt kontoen: Meld fra til plattformen.',
    nn: 'Dette var ein av kanalane våre. Han er avvikla. Er han i bruk, har nokon andre teke over kontoen: Meld frå til plattforma.',
    en: 'This was one of our channels. It is closed. If it is in use, somebody else has taken the account over: report it to the platform.',
  },
  'register.verify.found': {
    nb: 'Noen har funnet kontoen og ført den inn i registeret, men ingen har avgjort om den er vår.',
    nn: 'Nokon har funne kontoen og ført han inn i registeret, men ingen har avgjort om han er vår.',
    en: 'Somebody has found the account and entered it in the register, but nobody has decided whether it is ours.',
  },
  'register.verify.not-ours': {
    nb: 'Dette er ikke vår konto. Den er funnet og meldt til plattformen.',
    nn: 'Dette er ikkje kontoen vår. Han er funnen og meld til plattforma.',
    en: 'This is not our account. It has been found and reported to the platform.',
  },
  'register.verify.look-alike': {
    nb: 'Dette er ikke vår kanal, men den ligner. Undersøk hvem som står bak, og meld den til plattformen hvis den utgir seg for å være vår.',
    nn: 'Dette er ikkje kanalen vår, men han liknar. Finn ut kven som står bak, og meld han til plattforma dersom han gir seg ut for å vere vår.',
    en: 'This is not our channel, but it looks like one. Find out who is behind it, and report it to the platform if it claims to be ours.',
  },
  'register.verify.unknown': {
    nb: 'Registeret kjenner ikke kontoen. Den er ikke vår, eller ingen har meldt den.',
    nn: 'Registeret kjenner ikkje kontoen. Han er ikkje vår, eller ingen har meldt han.',
    en: 'The register does not know this account. It is not ours, or nobody has reported it.',
  },
  'register.verify.unreadable': {
    nb: 'Dette er verken en nettadresse eller et kontonavn. Lim inn hele adressen.',
    nn: 'Dette er verken ei nettadresse eller eit kontonamn. Lim inn heile adressa.',
    en: 'This is neither a web address nor a handle. Paste the whole address.',
  },

  'register.gone': {
    nb: 'Kanalen finnes ikke i registeret.',
    nn: 'Kanalen finst ikkje i registeret.',
    en: 'The channel is not in the register.',
  },
  'register.unitTwice': {
    nb: 'Enheten «{name}» finnes allerede.',
    nn: 'Eininga «{name}» finst allereie.',
    en: 'The unit “{name}” exists already.',
  },
  'register.fileName': { nb: 'Kanaler i sosiale medier', nn: 'Kanalar i sosiale medium', en: 'Channels in social media' },
  'register.import.layout': {
    nb: 'Filen har ingen kolonne for navn eller adresse. Lagre registeret som fil for å se hva kolonnene skal hete.',
    nn: 'Fila har inga kolonne for namn eller adresse. Lagre registeret som fil for å sjå kva kolonnene skal heite.',
    en: 'The file has no column for name or address. Save the register as a file to see what the columns are to be called.',
  },
  'register.import.tooMany': {
    nb: 'Filen har flere enn {most, number} kanaler. Del den opp.',
    nn: 'Fila har fleire enn {most, number} kanalar. Del henne opp.',
    en: 'The file has more than {most, number} channels. Divide it.',
  },
  'register.import.empty': {
    nb: 'Raden har verken navn, adresse eller kontonavn.',
    nn: 'Rada har verken namn, adresse eller kontonamn.',
    en: 'The row has neither name, address nor handle.',
  },
  'register.import.address': {
    nb: 'Adressen er ingen nettadresse.',
    nn: 'Adressa er inga nettadresse.',
    en: 'The address is no web address.',
  },
  'register.import.bad': {
    nb: 'En celle er for lang eller har tegn som ikke kan lagres.',
    nn: 'Ei celle er for lang eller har teikn som ikkje kan lagrast.',
    en: 'A cell is too long or has characters that cannot be stored.',
  },
  'register.import.secret': {
    nb: 'En celle ser ut til å inneholde et passord eller en kode.',
    nn: 'Ei celle ser ut til å innehalde eit passord eller ein kode.',
    en: 'A cell seems to hold a password or a code.',
  },
  'register.secret': {
    nb: 'Feltet «{field}» ser ut til å inneholde et passord eller en kode. Registeret lagrer ikke slikt. Skriv hvor det er lagret, i stedet.',
    nn: 'Feltet «{field}» ser ut til å innehalde eit passord eller ein kode. Registeret lagrar ikkje slikt. Skriv heller kvar det er lagra.',
    en: 'The field “{field}” seems to hold a password or a code. The register does not store such things. Write where it is kept instead.',
  },
  'register.noPlatform': {
    nb: 'Plattformen «{name}» er ikke på listen. Velg «other», og skriv hvilken.',
    nn: 'Plattforma «{name}» er ikkje på lista. Vel «other», og skriv kva for ei.',
    en: 'The platform “{name}” is not on the list. Choose “other” and write which one.',
  },
  'register.required': {
    nb: 'Feltet «{field}» må være fylt ut så lenge kanalen er i bruk{rule, select, none {} other { ({rule})}}.',
    nn: 'Feltet «{field}» må vere fylt ut så lenge kanalen er i bruk{rule, select, none {} other { ({rule})}}.',
    en: 'The field “{field}” must be filled in as long as the channel is in use{rule, select, none {} other { ({rule})}}.',
  },
  'register.ahead': {
    nb: 'Feltet «{field}» sier når noe ble gjort, og kan ikke ligge i framtiden.',
    nn: 'Feltet «{field}» seier når noko vart gjort, og kan ikkje liggje i framtida.',
    en: 'The field “{field}” says when something was done, and cannot lie in the future.',
  },
  'register.badField': {
    nb: 'Feltet «{field}» kan ikke lagres slik det er fylt ut.',
    nn: 'Feltet «{field}» kan ikkje lagrast slik det er fylt ut.',
    en: 'The field “{field}” cannot be stored as it is filled in.',
  },
  'register.noStep': {
    nb: 'Dette kan ikke skje med kanalen slik den står nå.',
    nn: 'Dette kan ikkje skje med kanalen slik han står no.',
    en: 'This cannot happen to the channel as it stands now.',
  },
  'register.fixedApproval': {
    nb: 'Godkjenningen er gitt. Hvem som ga den og når, kan bare endres ved en ny godkjenning.',
    nn: 'Godkjenninga er gitt. Kven som gav henne og når, kan berre endrast ved ei ny godkjenning.',
    en: 'The approval is given. Who gave it and when can only change by a new approval.',
  },
  'register.handOverFirst': {
    nb: 'Kanalen er åpen. En ny ansvarlig får den ved en overlevering, så tilgangene følger med.',
    nn: 'Kanalen er open. Ein ny ansvarleg får han ved ei overlevering, så tilgangane følgjer med.',
    en: 'The channel is open. A new responsible person gets it by a handover, so that access follows.',
  },
  'register.closed': {
    nb: 'Kanalen er avviklet. Det som står, står.',
    nn: 'Kanalen er avvikla. Det som står, står.',
    en: 'The channel is closed. What stands, stands.',
  },
  'register.notYours': {
    nb: 'Dette kan bare gjøres av noen med en annen rolle.',
    nn: 'Dette kan berre gjerast av nokon med ei anna rolle.',
    en: 'Only somebody with another role can do this.',
  },
} as const satisfies Record<string, TextEntry>;

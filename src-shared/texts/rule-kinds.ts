import type { TextEntry } from './entry.ts';

/** What rules about senders, codes, people's words and the mail's own words find, and how those kinds are told in Settings and Help. */
export const ruleKindTexts = {
  'check.bodyAudience': {
    nb: 'Denne avsenderen kan bare sende til sine egne. Velg et utvalg.',
    nn: 'Denne avsendaren kan berre sende til sine eigne. Vel eit utval.',
    en: 'This sender may only send to its own. Choose a selection.',
  },
  'check.massMail': {
    nb: 'Masseutsending av e-post til studenter skal ikke forekomme. Legg beskjeden der studentene finner den, eller velg en avsender som har unntak.',
    nn: 'Masseutsending av e-post til studentar skal ikkje skje. Legg meldinga der studentane finn ho, eller vel ein avsendar som har unntak.',
    en: 'Mass e-mail to students must not happen. Publish the notice where students find it, or choose a sender that has an exception.',
  },
  'check.about': {
    nb: 'Det står ikke omtrent hvor mange som skal ha e-posten. Bare e-post til noen få er lov her.',
    nn: 'Det står ikkje omtrent kor mange som skal ha e-posten. Berre e-post til nokre få er lov her.',
    en: 'It is not stated about how many get the e-mail. Only e-mail to a few is allowed here.',
  },
  'dispatch.blocked.tooManyForFew': {
    nb: 'Listen har {count, plural, one {# mottaker} other {# mottakere}}. Denne meldingen er e-post til noen få, og høyst {most, plural, one {# mottaker} other {# mottakere}} er lov. Ingen har fått den. Velg en kortere liste, eller legg beskjeden der studentene finner den.',
    nn: 'Lista har {count, plural, one {# mottakar} other {# mottakarar}}. Denne meldinga er e-post til nokre få, og høgst {most, plural, one {# mottakar} other {# mottakarar}} er lov. Ingen har fått ho. Vel ei kortare liste, eller legg meldinga der studentane finn ho.',
    en: 'The list has {count, plural, one {# recipient} other {# recipients}}. This message is e-mail to a few, and at most {most, plural, one {# recipient is} other {# recipients are}} allowed. Nobody has got it. Choose a shorter list, or publish the notice where students find it.',
  },
  'check.ground.crisisId': {
    nb: 'Krisens saksnummer mangler. Uten det er ikke dette en krisemelding.',
    nn: 'Saksnummeret til krisa manglar. Utan det er ikkje dette ei krisemelding.',
    en: 'The case number of the crisis is missing. Without it this is no crisis message.',
  },
  'check.ground.itReference': {
    nb: 'Referansen fra IT mangler. Avtal utsendingen med IT, og skriv inn saksnummeret deres.',
    nn: 'Referansen frå IT manglar. Avtal utsendinga med IT, og skriv inn saksnummeret deira.',
    en: 'The reference from IT is missing. Agree on the send with IT, and enter their case number.',
  },
  'check.ground.necessity': {
    nb: 'Det står ikke hvorfor masseutsending er nødvendig.',
    nn: 'Det står ikkje kvifor masseutsending er nødvendig.',
    en: 'It is not stated why a mass mailing is necessary.',
  },
  'check.codes.placeCodes': {
    nb: 'Stedkoder mangler for utvalget av ansatte.',
    nn: 'Stadkodar manglar for utvalet av tilsette.',
    en: 'Place codes are missing for the selection of staff.',
  },
  'check.codes.positionGroups': {
    nb: 'Tilknytning mangler for utvalget av ansatte: vitenskapelige, teknisk-administrative eller begge.',
    nn: 'Tilknyting manglar for utvalet av tilsette: vitskaplege, teknisk-administrative eller begge.',
    en: 'The kind of position is missing for the selection of staff: academic, technical-administrative or both.',
  },
  'check.unknownCode': {
    nb: '{count, plural, one {Koden {codes} står} other {Kodene {codes} står}} ikke i institusjonens liste.',
    nn: '{count, plural, one {Koden {codes} står} other {Kodane {codes} står}} ikkje i lista til institusjonen.',
    en: '{count, plural, one {The code {codes} is} other {The codes {codes} are}} not in the institution’s list.',
  },
  'check.proofread': {
    nb: 'Teksten på {language, select, nb {bokmål} nn {nynorsk} sv {svensk} other {engelsk}} er ikke korrekturlest.',
    nn: 'Teksten på {language, select, nb {bokmål} nn {nynorsk} sv {svensk} other {engelsk}} er ikkje korrekturlesen.',
    en: 'The text in {language, select, nb {bokmål} nn {nynorsk} sv {Swedish} other {English}} has not been proofread.',
  },
  'check.proofreadAgain': {
    nb: 'Teksten på {language, select, nb {bokmål} nn {nynorsk} sv {svensk} other {engelsk}} er endret etter korrekturen.',
    nn: 'Teksten på {language, select, nb {bokmål} nn {nynorsk} sv {svensk} other {engelsk}} er endra etter korrekturen.',
    en: 'The text in {language, select, nb {bokmål} nn {nynorsk} sv {Swedish} other {English}} was changed after it was proofread.',
  },
  'check.care.privacy': {
    nb: 'Ingen har bekreftet at personvernet er vurdert.',
    nn: 'Ingen har stadfesta at personvernet er vurdert.',
    en: 'Nobody has confirmed that privacy was considered.',
  },
  'check.care.security': {
    nb: 'Ingen har bekreftet at informasjonssikkerheten er vurdert.',
    nn: 'Ingen har stadfesta at informasjonstryggleiken er vurdert.',
    en: 'Nobody has confirmed that information security was considered.',
  },
  'check.mailSays': {
    nb: 'E-posten sier ikke «{text}» på {language, select, nb {bokmål} nn {nynorsk} sv {svensk} other {engelsk}}.',
    nn: 'E-posten seier ikkje «{text}» på {language, select, nb {bokmål} nn {nynorsk} sv {svensk} other {engelsk}}.',
    en: 'The e-mail does not say “{text}” in {language, select, nb {bokmål} nn {nynorsk} sv {Swedish} other {English}}.',
  },
  'check.personalReply': {
    nb: 'Svaradressen {address} ser ut til å være én persons. Bruk en felles adresse.',
    nn: 'Svaradressa {address} ser ut til å vere adressa til éin person. Bruk ei felles adresse.',
    en: 'The reply address {address} looks like one person’s. Use a shared address.',
  },
  'check.personalContact': {
    nb: 'Teksten viser til {address}, som ser ut til å være én persons adresse. Vis heller til et felles kontaktpunkt.',
    nn: 'Teksten viser til {address}, som ser ut til å vere adressa til éin person. Vis heller til eit felles kontaktpunkt.',
    en: 'The text leads to {address}, which looks like one person’s address. Lead to a shared contact point instead.',
  },
  'check.subjectLanguage': {
    nb: 'Emnet ser ut til å være på {found, select, english {engelsk. Det skrives} other {norsk. Det skrives}} vanligvis på {found, select, english {norsk} other {engelsk}}.',
    nn: 'Emnet ser ut til å vere på {found, select, english {engelsk. Det blir} other {norsk. Det blir}} vanlegvis skrive på {found, select, english {norsk} other {engelsk}}.',
    en: 'The subject seems to be in {found, select, english {English. It is} other {Norwegian. It is}} usually written in {found, select, english {Norwegian} other {English}}.',
  },
  'approval.bar.body': {
    nb: '{name} er ikke registrert som en som kan si ja for denne avsenderen. Det gjøres under Innstillinger, Folk og roller.',
    nn: '{name} er ikkje registrert som ein som kan seie ja for denne avsendaren. Det blir gjort under Innstillingar, Folk og roller.',
    en: '{name} is not registered as one who can say yes for this sender. That is done under Settings, People and roles.',
  },
  'settings.speaksFor': { nb: 'Sier ja for: {names}', nn: 'Seier ja for: {names}', en: 'Says yes for: {names}' },
  'settings.mayDecideFor': { nb: 'Kan si ja for', nn: 'Kan seie ja for', en: 'Can say yes for' },
  'settings.mayDecideForWhat': {
    nb: 'Avsendere som har egne regler.',
    nn: 'Avsendarar som har eigne reglar.',
    en: 'Senders that have rules of their own.',
  },
  'settings.rule.replies-answered': {
    nb: 'Henvendelser følges opp til de er besvart',
    nn: 'Spørsmål blir følgde opp til dei er svara på',
    en: 'Inquiries are followed up until they are answered',
  },
  'settings.rule.body-audience': {
    nb: 'Avsenderen sender bare til sine egne',
    nn: 'Avsendaren sender berre til sine eigne',
    en: 'The sender sends only to its own',
  },
  'settings.rule.no-mass-mail': { nb: 'Ingen masseutsending', nn: 'Inga masseutsending', en: 'No mass mailing' },
  'settings.rule.few-recipients': {
    nb: 'E-post er for noen få, høyst {most}',
    nn: 'E-post er for nokre få, høgst {most}',
    en: 'E-mail is for a few, at most {most}',
  },
  'settings.rule.body-grounds': {
    nb: 'Avsenderen oppgir grunnlaget for masseutsending',
    nn: 'Avsendaren oppgjev grunnlaget for masseutsending',
    en: 'The sender states the grounds for a mass mailing',
  },
  'settings.rule.selection-codes': {
    nb: 'Et utvalg av ansatte oppgir sine koder',
    nn: 'Eit utval av tilsette oppgjev kodane sine',
    en: 'A selection of staff states its codes',
  },
  'settings.rule.known-codes': {
    nb: 'Kodene står i institusjonens liste',
    nn: 'Kodane står i lista til institusjonen',
    en: 'The codes stand in the institution’s list',
  },
  'settings.rule.proofread': {
    nb: 'Hvert språk er korrekturlest',
    nn: 'Kvart språk er korrekturlese',
    en: 'Each language is proofread',
  },
  'settings.rule.care': {
    nb: 'Personvern og informasjonssikkerhet er vurdert',
    nn: 'Personvern og informasjonstryggleik er vurdert',
    en: 'Privacy and information security are considered',
  },
  'settings.rule.mail-says': {
    nb: 'E-posten sier en fast setning',
    nn: 'E-posten seier ei fast setning',
    en: 'The e-mail says a fixed sentence',
  },
  'settings.rule.personal-contact': {
    nb: 'Lesere vises til et felles kontaktpunkt',
    nn: 'Lesarar blir viste til eit felles kontaktpunkt',
    en: 'Readers are led to a shared contact point',
  },
  'settings.rule.subject-language': {
    nb: 'Emnet er på {languages}',
    nn: 'Emnet er på {languages}',
    en: 'The subject is in {languages}',
  },
  'help.rule.replies-answered': {
    nb: 'Når utsendingen er ferdig, står oppfølgingen åpen på Hjem og ved utsendingen. Bekreft når alle som har spurt, har fått svar.',
    nn: 'Når utsendinga er ferdig, står oppfølginga open på Heim og ved utsendinga. Stadfest når alle som har spurt, har fått svar.',
    en: 'When the send is done, the follow-up stands open on Home and beside the send. Confirm when everyone who asked has got an answer.',
  },
  'help.kept.versions-compared': {
    nb: 'Bearbeidet tekst vises mot den opprinnelige',
    nn: 'Omarbeidd tekst blir vist mot den opphavlege',
    en: 'Edited text is shown against the original',
  },
  'help.kept.versions-compared.what': {
    nb: 'Hver innsending fryser en versjon. Godkjenningen viser hva som er endret siden den forrige, i alle språk.',
    nn: 'Kvar innsending frys ein versjon. Godkjenninga viser kva som er endra sidan den førre, i alle språk.',
    en: 'Every submission freezes a version. The approval shows what has changed since the one before, in every language.',
  },
  'help.kept.source-told': {
    nb: 'Reglene viser hvem som har gitt dem, og når',
    nn: 'Reglane viser kven som har gjeve dei, og når',
    en: 'The rules say who issued them, and when',
  },
  'help.kept.source-told.what': {
    nb: 'Under Innstillinger står hvem som har gitt reglene, datoen og når de bør leses på nytt. Alt er på bokmål, nynorsk og engelsk.',
    nn: 'Under Innstillingar står kven som har gjeve reglane, datoen og når dei bør lesast på nytt. Alt er på bokmål, nynorsk og engelsk.',
    en: 'Settings show who issued the rules, the date, and when they should be read again. Everything is in bokmål, nynorsk and English.',
  },
  'help.rules.where.settings': { nb: 'Under Innstillinger', nn: 'Under Innstillingar', en: 'Under Settings' },
  'help.kept.operators-pace': {
    nb: 'Drift bestemmer høyeste tempo og tillatte tider',
    nn: 'Drift bestemmer høgaste tempo og tillatne tider',
    en: 'The operator sets the highest pace and the hours',
  },
  'help.kept.operators-pace.what': {
    nb: 'Den som sender, kan bare gå saktere enn taket og snevre inn tidene. Ønsket og faktisk tid blir begge stående.',
    nn: 'Den som sender, kan berre gå saktare enn taket og snevre inn tidene. Ønskt og faktisk tid blir ståande begge to.',
    en: 'Whoever sends can only go slower than the ceiling and narrow the hours. The wanted and the actual time both stand.',
  },
  'help.rule.body-audience': {
    nb: 'Avsenderen du har valgt, kan bare sende til sine egne medlemmer. Velg et utvalg, og beskriv det.',
    nn: 'Avsendaren du har valt, kan berre sende til sine eigne medlemmer. Vel eit utval, og beskriv det.',
    en: 'The sender that you chose may only send to its own members. Choose a selection, and describe it.',
  },
  'help.rule.no-mass-mail': {
    nb: 'E-post til mange studenter er ikke lov, verken til et uttrekk eller til en e-postliste. Bare avsenderne som regelen nevner, kan sende.',
    nn: 'E-post til mange studentar er ikkje lov, verken til eit uttrekk eller til ei e-postliste. Berre avsendarane som regelen nemner, kan sende.',
    en: 'E-mail to many students is not allowed, neither to an extract nor to a mailing list. Only the senders that the rule names may send.',
  },
  'help.rule.few-recipients': {
    nb: 'Skriv omtrent hvor mange som skal ha e-posten. Listen kan ikke være lengre enn grensen når den sendes.',
    nn: 'Skriv omtrent kor mange som skal ha e-posten. Lista kan ikkje vere lengre enn grensa når ho blir send.',
    en: 'State about how many get the e-mail. The list cannot be longer than the limit when it is sent.',
  },
  'help.rule.body-grounds': {
    nb: 'Noen avsendere kan sende til mange, men bare med et grunnlag: krisens saksnummer, IT sin referanse eller hvorfor det er nødvendig.',
    nn: 'Nokre avsendarar kan sende til mange, men berre med eit grunnlag: saksnummeret til krisa, referansen til IT eller kvifor det er nødvendig.',
    en: 'Some senders may send to many, but only with grounds: the case number of the crisis, IT’s reference, or why it is necessary.',
  },
  'help.rule.selection-codes': {
    nb: 'Ansatte velges ut etter stedkode og etter om de er vitenskapelige eller teknisk-administrative. Begge må oppgis.',
    nn: 'Tilsette blir valde ut etter stadkode og etter om dei er vitskaplege eller teknisk-administrative. Begge må oppgjevast.',
    en: 'Staff are selected by place code and by whether they are academic or technical-administrative. Both must be stated.',
  },
  'help.rule.known-codes': {
    nb: 'En kode som ikke står i listen, treffer ingen. Har institusjonen ingen liste i Budstikke, godtas alle koder.',
    nn: 'Ein kode som ikkje står i lista, treffer ingen. Har institusjonen inga liste i Budstikke, blir alle kodar godtekne.',
    en: 'A code that is not in the list reaches nobody. Where the institution has no list in Budstikke, any code is taken.',
  },
  'help.rule.proofread': {
    nb: 'Kryss av for hvert språk når det er korrekturlest. Navnet ditt og tidspunktet blir stående. Endres teksten, må den leses på nytt.',
    nn: 'Kryss av for kvart språk når det er korrekturlese. Namnet ditt og tidspunktet blir ståande. Blir teksten endra, må han lesast på nytt.',
    en: 'Tick each language when it has been proofread. Your name and the time stand there. When the text is changed, it must be read again.',
  },
  'help.rule.care': {
    nb: 'Kryss av når du har vurdert personvern og informasjonssikkerhet: hva står i teksten, hvem får den, og kan den komme på avveie?',
    nn: 'Kryss av når du har vurdert personvern og informasjonstryggleik: kva står i teksten, kven får han, og kan han kome på avvegar?',
    en: 'Tick when you have considered privacy and information security: what does the text say, who gets it, and can it go astray?',
  },
  'help.rule.mail-says': {
    nb: 'Setningen kommer vanligvis av seg selv nederst i e-posten. Mangler den, er bunnteksten endret.',
    nn: 'Setninga kjem vanlegvis av seg sjølv nedst i e-posten. Manglar ho, er botnteksten endra.',
    en: 'The sentence usually comes by itself at the foot of the e-mail. If it is missing, the footer has been changed.',
  },
  'help.rule.personal-contact': {
    nb: 'En adresse som er én persons, blir fort feil, og henvendelser dit er vanskelige å følge opp. Vis til et felles kontaktpunkt.',
    nn: 'Adressa til éin person blir fort feil, og spørsmål som kjem dit, er vanskelege å følgje opp. Vis til eit felles kontaktpunkt.',
    en: 'An address that is one person’s is soon wrong, and inquiries that go there are hard to follow up. Lead to a shared contact point.',
  },
  'help.rule.subject-language': {
    nb: 'Emnet er det første leseren ser. Det gjettes ut fra ordene i emnet, så du kan ha rett og Budstikke feil.',
    nn: 'Emnet er det første lesaren ser. Språket blir gjetta ut frå orda i emnet, så du kan ha rett og Budstikke feil.',
    en: 'The subject is what the reader sees first. Its language is guessed from its words, so you may be right and Budstikke wrong.',
  },
} as const satisfies Record<string, TextEntry>;

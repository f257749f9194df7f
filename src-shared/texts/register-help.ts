import type { TextEntry } from './entry.ts';

/** What the help says of the rules for channels in social media. */
export const registerHelpTexts = {
  'help.rules.where.register': { nb: 'I registeret over kanaler', nn: 'I registeret over kanalar', en: 'In the register of channels' },
  'help.register.required': {
    nb: '{severity, select, block {Må} other {Bør}} være fylt ut før kanalen {state, select, anchored {forankres} approved {godkjennes} registered {meldes} open {åpnes} handover {overleveres} decommissioned {avvikles} other {går videre}}.',
    nn: '{severity, select, block {Må} other {Bør}} vere fylt ut før kanalen blir {state, select, anchored {forankra} approved {godkjend} registered {meld} open {opna} handover {overlevert} decommissioned {avvikla} other {ført vidare}}.',
    en: '{severity, select, block {Must} other {Should}} be filled in before the channel is {state, select, anchored {supported} approved {approved} registered {reported} open {opened} handover {handed over} decommissioned {closed} other {taken further}}.',
  },
  'help.register.guard': {
    nb: '{severity, select, block {Stopper steget kanalen skal ta.} other {Gir en advarsel ved steget kanalen skal ta.}}',
    nn: '{severity, select, block {Stoppar steget kanalen skal ta.} other {Gir ei åtvaring ved steget kanalen skal ta.}}',
    en: '{severity, select, block {Stops the step that the channel is about to take.} other {Warns at the step that the channel is about to take.}}',
  },
  'help.register.due': {
    nb: 'Registeret viser når det er på tide, og når det er for sent.',
    nn: 'Registeret viser når det er på tide, og når det er for seint.',
    en: 'The register shows when it is time, and when it is late.',
  },
  'help.register.book': {
    nb: 'Loggen over {book, select, evaluations {evalueringer} handovers {overleveringer} accessGrants {tilganger} accessReviews {gjennomganger av tilganger} incidents {hendelser} questions {spørsmål} campaigns {kampanjer} verifications {bekreftelser} captures {arkivering} monitoringChecks {overvåking} other {språk}}',
    nn: 'Loggen over {book, select, evaluations {evalueringar} handovers {overleveringar} accessGrants {tilgangar} accessReviews {gjennomgangar av tilgangar} incidents {hendingar} questions {spørsmål} campaigns {kampanjar} verifications {stadfestingar} captures {arkivering} monitoringChecks {overvaking} other {språk}}',
    en: 'The log of {book, select, evaluations {evaluations} handovers {handovers} accessGrants {access} accessReviews {reviews of access} incidents {incidents} questions {questions} campaigns {campaigns} verifications {verifications} captures {captures} monitoringChecks {monitoring} other {languages}}',
  },
  'help.register.bookWhat': {
    nb: 'Det som skjer, skrives her. Ingenting i loggen slettes, og det som står, endres ikke.',
    nn: 'Det som skjer, blir skrive her. Ingenting i loggen blir sletta, og det som står, blir ikkje endra.',
    en: 'What happens is written here. Nothing in the log is deleted, and what stands is not changed.',
  },
  'help.register.profile': {
    nb: 'Slik beskrev kilden plattformen {date}. Målgrupper og funksjoner foreslås for nye kanaler.',
    nn: 'Slik skildra kjelda plattforma {date}. Målgrupper og funksjonar blir foreslått for nye kanalar.',
    en: 'This is how the source described the platform on {date}. Audiences and functions are suggested for new channels.',
  },
  'help.register.report': { nb: 'Kanalen meldes til {to}', nn: 'Kanalen blir meld til {to}', en: 'The channel is reported to {to}' },
  'help.register.reportWhat': {
    nb: 'Meldingen gjøres klar med alt den skal inneholde. Uten den blir ikke kanalen registrert.',
    nn: 'Meldinga blir gjord klar med alt ho skal innehalde. Utan henne blir ikkje kanalen registrert.',
    en: 'The report is prepared with everything it must hold. Without it the channel is not registered.',
  },
  'help.register.help': { nb: '{to} hjelper', nn: '{to} hjelper', en: '{to} helps' },
  'help.register.helpWhat': {
    nb: 'Programmet avgjør ingenting selv om innlegg. Er du i tvil, spør du her.',
    nn: 'Programmet avgjer ingenting sjølv om innlegg. Er du i tvil, spør du her.',
    en: 'The program decides nothing about posts by itself. If in doubt, ask here.',
  },
  'help.register.campaign': { nb: 'Kampanjer meldes til {to}', nn: 'Kampanjar blir melde til {to}', en: 'Campaigns are reported to {to}' },
  'help.register.campaignWhat': {
    nb: 'En kampanje som ikke er meldt når den begynner, vises blant det som må gjøres.',
    nn: 'Ein kampanje som ikkje er meld når han byrjar, er vist mellom det som må gjerast.',
    en: 'A campaign that was not reported when it begins is shown among what has to be done.',
  },
  'help.register.form': {
    nb: 'Kampanjer og annonser bestilles på denne måten.',
    nn: 'Kampanjar og annonsar blir bestilte på denne måten.',
    en: 'Campaigns and ads are ordered this way.',
  },
  'help.register.contacts': {
    nb: 'De som kan svare på spørsmål. Navnene bør sjekkes etter {date}.',
    nn: 'Dei som kan svare på spørsmål. Namna bør sjekkast etter {date}.',
    en: 'Those who can answer questions. The names should be checked after {date}.',
  },
  'help.register.document': {
    nb: 'Et dokument som kilden viser til.',
    nn: 'Eit dokument som kjelda viser til.',
    en: 'A document that the source refers to.',
  },
  'help.register.owner': {
    nb: 'Kanalen og hvem som har den, slik kilden sier det.',
    nn: 'Kanalen og kven som har han, slik kjelda seier det.',
    en: 'The channel and who has it, as the source says.',
  },
  'help.register.tension': {
    nb: 'Kilden sier to ting som ikke går sammen. Programmet velger ikke mellom dem.',
    nn: 'Kjelda seier to ting som ikkje går saman. Programmet vel ikkje mellom dei.',
    en: 'The source says two things that do not go together. The program does not choose between them.',
  },
} as const satisfies Record<string, TextEntry>;

import type { TextEntry } from './entry.ts';

/** Who of a file of recipients is taken in. */
export const selectionTexts = {
  'recipients.selection': { nb: 'Utvalg', nn: 'Utval', en: 'Selection' },
  'recipients.selection.everyone': {
    nb: 'Alle i filen. Med et utvalg blir bare de valgte lagret.',
    nn: 'Alle i fila. Med eit utval blir berre dei valde lagra.',
    en: 'Everyone in the file. With a selection, only those selected are stored.',
  },
  'recipients.selection.left': {
    nb: '{count} av {rows, plural, one {# rad} other {# rader}} er med. Ingen andre blir lagret.',
    nn: '{count} av {rows, plural, one {# rad} other {# rader}} er med. Ingen andre blir lagra.',
    en: '{count} of {rows, plural, one {# row} other {# rows}} included. Nobody else is stored.',
  },
  'recipients.selection.condition': {
    nb: '{column}: {values}{below, select, yes { og kodene under} other {}}',
    nn: '{column}: {values}{below, select, yes { og kodane under} other {}}',
    en: '{column}: {values}{below, select, yes { and the codes below} other {}}',
  },
  'recipients.selection.drop': { nb: 'Ta bort', nn: 'Ta bort', en: 'Remove' },
  'recipients.selection.drop.named': {
    nb: 'Ta bort utvalget etter {column}',
    nn: 'Ta bort utvalet etter {column}',
    en: 'Remove the selection by {column}',
  },
  'recipients.selection.column': { nb: 'Velg ut etter kolonne', nn: 'Vel ut etter kolonne', en: 'Select by column' },
  'recipients.selection.column.none': { nb: 'Ingen kolonne valgt', nn: 'Ingen kolonne vald', en: 'No column chosen' },
  'recipients.selection.fault.many': {
    nb: '{column} (for mange ulike verdier)',
    nn: '{column} (for mange ulike verdiar)',
    en: '{column} (too many different values)',
  },
  'recipients.selection.fault.people': {
    nb: '{column} (har e-postadresser)',
    nn: '{column} (har e-postadresser)',
    en: '{column} (holds e-mail addresses)',
  },
  'recipients.selection.values': { nb: 'Verdier i {column}', nn: 'Verdiar i {column}', en: 'Values in {column}' },
  'recipients.selection.below': {
    nb: 'Ta med stedkodene under de valgte',
    nn: 'Ta med stadkodane under dei valde',
    en: 'Include the place codes below those chosen',
  },
  'recipients.selection.stated': {
    nb: 'Bruk kodene fra meldingen: {codes}',
    nn: 'Bruk kodane frå meldinga: {codes}',
    en: 'Use the codes from the message: {codes}',
  },
  'recipients.selection.saved': { nb: 'Lagrede utvalg', nn: 'Lagra utval', en: 'Saved selections' },
  'recipients.selection.saved.none': { nb: 'Ikke valgt', nn: 'Ikkje valt', en: 'None chosen' },
  'recipients.selection.keep.offer': {
    nb: 'Lagre utvalget til neste gang',
    nn: 'Lagre utvalet til neste gong',
    en: 'Save the selection for next time',
  },
  'recipients.selection.name': { nb: 'Navn på utvalget', nn: 'Namn på utvalet', en: 'Name of the selection' },
  'recipients.selection.name.missing': { nb: 'Skriv et navn.', nn: 'Skriv eit namn.', en: 'Write a name.' },
  'recipients.selection.keep': { nb: 'Lagre utvalget', nn: 'Lagre utvalet', en: 'Save the selection' },
  'recipients.selection.keep.not': { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
  'recipients.selection.kept': {
    nb: 'Utvalget «{name}» er lagret.',
    nn: 'Utvalet «{name}» er lagra.',
    en: 'The selection “{name}” is saved.',
  },
  'recipients.selection.forget': {
    nb: 'Slett det lagrede utvalget «{name}»',
    nn: 'Slett det lagra utvalet «{name}»',
    en: 'Delete the saved selection “{name}”',
  },
  'recipients.selection.forgotten': {
    nb: 'Utvalget «{name}» er slettet. Filen er valgt ut som før.',
    nn: 'Utvalet «{name}» er sletta. Fila er vald ut som før.',
    en: 'The selection “{name}” is deleted. The file is selected as before.',
  },
  'recipients.selection.account': { nb: 'Utenfor utvalget', nn: 'Utanfor utvalet', en: 'Outside the selection' },
  'recipients.selection.stops.nobody': {
    nb: 'Ingen adresse i utvalget kan brukes.',
    nn: 'Inga adresse i utvalet kan brukast.',
    en: 'No address in the selection can be used.',
  },
  'recipients.selection.stops.disagrees': {
    nb: 'Utvalget stemmer ikke med meldingen.',
    nn: 'Utvalet stemmer ikkje med meldinga.',
    en: 'The selection does not agree with the message.',
  },
  'recipients.selection.differs': {
    nb: 'Meldingen sier {stated}, men utvalget etter {column} er {chosen}{rule, select, none {} other { ({rule})}}. Listen kan ikke tas inn slik. Velg de samme kodene her, eller rett kodene i meldingen.',
    nn: 'Meldinga seier {stated}, men utvalet etter {column} er {chosen}{rule, select, none {} other { ({rule})}}. Lista kan ikkje takast inn slik. Vel dei same kodane her, eller rett kodane i meldinga.',
    en: 'The message says {stated}, but the selection by {column} is {chosen}{rule, select, none {} other { ({rule})}}. The list cannot be taken in like this. Choose the same codes here, or correct the codes in the message.',
  },
  'recipients.selection.unknown': {
    nb: '{count, plural, one {Koden} other {Kodene}} {codes} finnes ikke i regelpakken ({rule}). Listen kan ikke tas inn slik. Velg bare koder som finnes, eller be den som forvalter regelpakken, føre dem inn.',
    nn: '{count, plural, one {Koden} other {Kodane}} {codes} finst ikkje i regelpakka ({rule}). Lista kan ikkje takast inn slik. Vel berre kodar som finst, eller be den som forvaltar regelpakka, føre dei inn.',
    en: '{count, plural, one {The code} other {The codes}} {codes} {count, plural, one {is} other {are}} not in the rule pack ({rule}). The list cannot be taken in like this. Choose only codes that exist, or ask the one who manages the rule pack to enter them.',
  },
  'recipients.selection.people': {
    nb: 'Et utvalg kan ikke gå etter e-postadresser. Ingenting er lagret. Velg ut etter en kolonne med grupper eller koder.',
    nn: 'Eit utval kan ikkje gå etter e-postadresser. Ingenting er lagra. Vel ut etter ein kolonne med grupper eller kodar.',
    en: 'A selection cannot go by e-mail addresses. Nothing was stored. Select by a column of groups or codes.',
  },
  'recipients.selection.nobody': {
    nb: 'Ingen i utvalget har en adresse som kan brukes. Ingen liste er tatt inn. Utvid utvalget, eller velg en annen fil.',
    nn: 'Ingen i utvalet har ei adresse som kan brukast. Inga liste er teken inn. Utvid utvalet, eller vel ei anna fil.',
    en: 'Nobody in the selection has an address that can be used. No list was taken in. Widen the selection, or choose another file.',
  },
  'recipients.selection.full': {
    nb: 'Det er alt {most} lagrede utvalg. Ingenting er lagret. Slett et utvalg som ikke brukes lenger.',
    nn: 'Det er alt {most} lagra utval. Ingenting er lagra. Slett eit utval som ikkje er i bruk lenger.',
    en: 'There are already {most} saved selections. Nothing was saved. Delete a selection that is no longer used.',
  },
} as const satisfies Record<string, TextEntry>;

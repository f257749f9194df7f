import type { TextEntry } from './entry.ts';

/** The institution's own rule packs: copied, changed, compared, taken out and in. */
export const packsTexts = {
  'packs.idTaken': {
    nb: 'Det finnes allerede en regelpakke med id-en {id}. Ingenting ble endret. Velg en annen id.',
    nn: 'Det finst allereie ein regelpakke med id-en {id}. Ingenting vart endra. Vel ein annan id.',
    en: 'There is already a rule pack with the id {id}. Nothing was changed. Choose another id.',
  },
  'packs.noSuchField': {
    nb: 'Dette finnes ikke i regelpakken, eller kan ikke endres her. Ingenting ble endret. Last siden på nytt.',
    nn: 'Dette finst ikkje i regelpakken, eller kan ikkje endrast her. Ingenting vart endra. Last sida på nytt.',
    en: 'This is not in the rule pack, or cannot be changed here. Nothing was changed. Load the page again.',
  },
  'packs.nothingNewer': {
    nb: 'Kopien bygger allerede på den nyeste utgaven. Ingenting ble endret.',
    nn: 'Kopien byggjer allereie på den nyaste utgåva. Ingenting vart endra.',
    en: 'The copy is already based on the newest edition. Nothing was changed.',
  },
  'packs.baseUnknown': {
    nb: 'Versjon {version}, som kopien ble laget av, er ikke kjent på denne maskinen. Ingenting ble endret. Gå gjennom forskjellene og endre kopien for hånd.',
    nn: 'Versjon {version}, som kopien vart laga av, er ikkje kjend på denne maskina. Ingenting vart endra. Gå gjennom skilnadene og endre kopien for hand.',
    en: 'Version {version}, which the copy was made from, is not known on this machine. Nothing was changed. Go through the differences and change the copy by hand.',
  },
  'packs.untilPast': {
    nb: 'Datoen må være senere enn i dag. Ingenting ble lagret. Velg når kilden bør leses neste gang.',
    nn: 'Datoen må vere seinare enn i dag. Ingenting vart lagra. Vel når kjelda bør lesast neste gong.',
    en: 'The date must be later than today. Nothing was saved. Choose when the source should be read next.',
  },
  'packs.inUse': {
    nb: 'Disse reglene er i bruk her og kan ikke fjernes. Ta i bruk andre først.',
    nn: 'Desse reglane er i bruk her og kan ikkje fjernast. Ta i bruk andre først.',
    en: 'These rules are in use here and cannot be removed. Begin to use others first.',
  },
  'packs.writtenUnder': {
    nb: 'Det finnes meldinger som er skrevet etter disse reglene. De blir stående, så det går an å se hva meldingene ble kontrollert mot.',
    nn: 'Det finst meldingar som er skrivne etter desse reglane. Dei blir ståande, så det går an å sjå kva meldingane vart kontrollerte mot.',
    en: 'There are messages written under these rules. The rules stay, so that one can see what the messages were checked by.',
  },
  'packs.notBroken': {
    nb: 'Filen kan leses, og den gjelder. Ingenting ble endret.',
    nn: 'Fila kan lesast, og ho gjeld. Ingenting vart endra.',
    en: 'The file can be read and is in force. Nothing was changed.',
  },
  'packs.notYours': {
    nb: 'Dette kan bare den som har en av disse rollene, gjøre: {roles}. Ingenting ble endret. Be en av dem.',
    nn: 'Dette kan berre den som har ei av desse rollene, gjere: {roles}. Ingenting vart endra. Be ein av dei.',
    en: 'Only someone with one of these roles can do this: {roles}. Nothing was changed. Ask one of them.',
  },
  'packs.shippedStands': {
    nb: 'Regelpakker som følger med programmet, endres ikke. Lag en kopi, og endre den.',
    nn: 'Regelpakkar som følgjer med programmet, blir ikkje endra. Lag ein kopi, og endre han.',
    en: 'Rule packs that come with the program are not changed. Make a copy and change that.',
  },
  'packs.changedMeanwhile': {
    nb: 'Reglene er endret siden du åpnet dem. Ingenting ble lagret. Se på dem slik de er nå, og prøv igjen.',
    nn: 'Reglane er endra sidan du opna dei. Ingenting vart lagra. Sjå på dei slik dei er no, og prøv igjen.',
    en: 'The rules have changed since you opened them. Nothing was saved. Look at them as they are now and try again.',
  },
  'packs.fileBroken': {
    nb: 'Filen {file} kan ikke leses, og det som er skrevet i den, skal ikke gå tapt. Ingenting ble endret. Rett filen og les den på nytt, eller legg tilbake forrige versjon.',
    nn: 'Fila {file} kan ikkje lesast, og det som er skrive i ho, skal ikkje gå tapt. Ingenting vart endra. Rett fila og les ho på nytt, eller legg tilbake førre versjon.',
    en: 'The file {file} cannot be read, and what is written in it shall not be lost. Nothing was changed. Correct the file and read it again, or put the previous version back.',
  },
  'packs.wrong': {
    nb: '{what} Ingenting ble endret.',
    nn: '{what} Ingenting vart endra.',
    en: '{what} Nothing was changed.',
  },
  'dispatch.blocked.presentRules': {
    nb: 'Reglene er endret siden meldingen ble fryst (versjon {was}, nå {now}), og {count, plural, one {ett krav stopper den} other {# krav stopper den}}: {first} ({rule}). Det som er godkjent, står, men kan ikke sendes. Rett meldingen og send den inn på nytt.',
    nn: 'Reglane er endra sidan meldinga vart fryst (versjon {was}, no {now}), og {count, plural, one {eitt krav stoppar ho} other {# krav stoppar ho}}: {first} ({rule}). Det som er godkjent, står, men kan ikkje sendast. Rett meldinga og send ho inn på nytt.',
    en: 'The rules have changed since the message was frozen (version {was}, now {now}), and {count, plural, one {one requirement stops it} other {# requirements stop it}}: {first} ({rule}). What was approved stands but cannot be sent. Correct the message and submit it again.',
  },
} as const satisfies Record<string, TextEntry>;

import type { TextEntry } from './entry.ts';

/** When mail may go out: in a sentence, as fields, and what is said of a send that waits for it. */
export const hoursTexts = {
  'hours.said': {
    nb: '{days} kl. {from}–{to}{out, select, yes {, ikke på helligdager} other {}}',
    nn: '{days} kl. {from}–{to}{out, select, yes {, ikkje på heilagdagar} other {}}',
    en: '{days} {from}–{to}{out, select, yes {, not on public holidays} other {}}',
  },
  'hours.everyDay': { nb: 'alle dager', nn: 'alle dagar', en: 'every day' },
  'hours.any': { nb: 'Når som helst', nn: 'Når som helst', en: 'At any time' },
  'hours.days': { nb: 'Ukedager', nn: 'Vekedagar', en: 'Weekdays' },
  'hours.from': { nb: 'Fra kl.', nn: 'Frå kl.', en: 'From' },
  'hours.to': { nb: 'Til kl.', nn: 'Til kl.', en: 'To' },
  'hours.holidaysOut': { nb: 'Ikke på helligdager', nn: 'Ikkje på heilagdagar', en: 'Not on public holidays' },
  'hours.holidaysOut.about': {
    nb: 'Helligdager i {country, select, NO {Norge} other {Sverige}}, og julaften{country, select, SE {, midtsommeraften} other {}} og nyttårsaften.',
    nn: 'Heilagdagar i {country, select, NO {Noreg} other {Sverige}}, og julaftan{country, select, SE {, midtsommaraftan} other {}} og nyttårsaftan.',
    en: 'Public holidays in {country, select, NO {Norway} other {Sweden}}, and Christmas Eve{country, select, SE {, Midsummer’s Eve} other {}} and New Year’s Eve.',
  },
  'hours.noCountry': {
    nb: 'Institusjonens regler nevner ikke noe land, så helligdagene er ikke kjent.',
    nn: 'Reglane til institusjonen nemner ikkje noko land, så heilagdagane er ikkje kjende.',
    en: 'The institution’s rules name no country, so its holidays are not known.',
  },
  'hours.unread': {
    nb: 'Skriv et klokkeslett som 08.00.',
    nn: 'Skriv eit klokkeslett som 08.00.',
    en: 'Enter a time such as 08:00.',
  },
  'hours.noDay': { nb: 'Velg minst én dag.', nn: 'Vel minst éin dag.', en: 'Choose at least one day.' },
  'hours.nextDay': { nb: 'Til neste morgen.', nn: 'Til neste morgon.', en: 'Until the next morning.' },
  'hours.outside': {
    nb: 'Utenfor det IT har satt: {hours}.',
    nn: 'Utanfor det IT har sett: {hours}.',
    en: 'Outside what IT has set: {hours}.',
  },
  'plan.hours': { nb: 'Når kan e-posten gå ut?', nn: 'Når kan e-posten gå ut?', en: 'When may the e-mail go out?' },
  'plan.hours.help': {
    nb: 'Utenfor tidsrommet venter utsendingen, og går videre av seg selv når det åpner.',
    nn: 'Utanfor tidsrommet ventar utsendinga, og går vidare av seg sjølv når det opnar.',
    en: 'Outside the window the send waits, and it goes on by itself when the window opens.',
  },
  'plan.hours.house': { nb: 'I det IT har satt: {hours}', nn: 'I det IT har sett: {hours}', en: 'As IT has set: {hours}' },
  'plan.hours.narrower': { nb: 'I et snevrere tidsrom', nn: 'I eit trongare tidsrom', en: 'In a narrower window' },
  'plan.hours.own': { nb: 'I et tidsrom', nn: 'I eit tidsrom', en: 'In a window' },
  'plan.hours.bad': { nb: 'Rett tidsrommet først.', nn: 'Rett tidsrommet først.', en: 'Correct the window first.' },
  'plan.finish': { nb: 'Ferdig', nn: 'Ferdig', en: 'Finished' },
  'plan.finish.about': { nb: 'Tidligst {time}', nn: 'Tidlegast {time}', en: '{time} at the earliest' },
  'plan.bound.hours': { nb: 'Tidsrom', nn: 'Tidsrom', en: 'Window' },
  'sending.waits': { nb: 'Venter til {time}', nn: 'Ventar til {time}', en: 'Waits until {time}' },
  'sending.waits.about': {
    nb: 'Tidsrommet er {hours}. Utsendingen går videre av seg selv, hvis Budstikke er åpen. Blir det mer enn ti minutter for sent, spør Budstikke først.',
    nn: 'Tidsrommet er {hours}. Utsendinga går vidare av seg sjølv, om Budstikke er open. Blir det meir enn ti minutt for seint, spør Budstikke først.',
    en: 'The window is {hours}. The send goes on by itself, if Budstikke is open. If that is more than ten minutes late, Budstikke asks first.',
  },
  'sending.waits.finish': { nb: 'Ferdig tidligst {time}', nn: 'Ferdig tidlegast {time}', en: 'Finished {time} at the earliest' },
  'settings.hours': { nb: 'Tidsrom', nn: 'Tidsrom', en: 'Send window' },
  'settings.hoursWhat': {
    nb: 'Når e-posten kan gå ut, i tidssonen {zone}. IT-drift setter det. De som sender, kan bare snevre det inn (U41).',
    nn: 'Når e-posten kan gå ut, i tidssona {zone}. IT-drift set det. Dei som sender, kan berre snevre det inn (U41).',
    en: 'When e-mail may go out, in the time zone {zone}. The IT operator sets it. Those who send can only narrow it (U41).',
  },
  'settings.hours.within': { nb: 'Bare i et tidsrom', nn: 'Berre i eit tidsrom', en: 'Only in a window' },
  'settings.saveHours': { nb: 'Lagre tidsrommet', nn: 'Lagre tidsrommet', en: 'Save the window' },
  'settings.hours.operatorOnly': {
    nb: 'Bare IT-drift kan endre det.',
    nn: 'Berre IT-drift kan endre det.',
    en: 'Only the IT operator can change it.',
  },
} as const satisfies Record<string, TextEntry>;

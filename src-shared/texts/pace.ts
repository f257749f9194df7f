import type { TextEntry } from './entry.ts';

/** The slow start, caps by recipient domain, and what keeps a send from being faster. */
export const paceTexts = {
  'pace.slowStart': { nb: 'Begynn rolig', nn: 'Begynn roleg', en: 'Slower at first' },
  'pace.slowStart.help': {
    nb: 'Utsendingen begynner med en tidel av farten, men minst én e-post i sekundet, og øker til full fart på noen minutter. Det samme skjer etter en lang pause.',
    nn: 'Utsendinga begynner med ein tidel av farten, men minst éin e-post i sekundet, og aukar til full fart på nokre minutt. Det same skjer etter ein lang pause.',
    en: 'The send begins at a tenth of its pace, but at least one e-mail a second, and grows to full pace within a few minutes. The same happens after a long pause.',
  },
  'pace.domains': { nb: 'Tak for enkelte domener', nn: 'Tak for enkelte domene', en: 'Caps for single domains' },
  'pace.domains.help': {
    nb: 'Disse gjelder i tillegg til takene over. De andre mottakerne venter ikke på dem. Domenet må stå helt likt: student.uni.example er et annet enn uni.example.',
    nn: 'Desse gjeld i tillegg til taka over. Dei andre mottakarane ventar ikkje på dei. Domenet må stå heilt likt: student.uni.example er eit anna enn uni.example.',
    en: 'These hold beside the caps above. The other recipients do not wait for them. The domain must match exactly: student.uni.example is another than uni.example.',
  },
  'pace.domain': { nb: 'Domene', nn: 'Domene', en: 'Domain' },
  'pace.atOnce': { nb: 'Samtidig', nn: 'Samtidig', en: 'At once' },
  'pace.domain.capOf': { nb: '{cap}, {domain}', nn: '{cap}, {domain}', en: '{cap}, {domain}' },
  'pace.domain.add': { nb: 'Legg til domene', nn: 'Legg til domene', en: 'Add a domain' },
  'pace.domain.remove': { nb: 'Fjern taket for {domain}', nn: 'Fjern taket for {domain}', en: 'Remove the cap for {domain}' },
  'pace.domain.new': { nb: 'nytt domene', nn: 'nytt domene', en: 'new domain' },
  'pace.domain.bad': {
    nb: 'Skriv et domene, som student.uni.example.',
    nn: 'Skriv eit domene, som student.uni.example.',
    en: 'Enter a domain, such as student.uni.example.',
  },
  'pace.domain.twice': {
    nb: 'Domenet står allerede over.',
    nn: 'Domenet står alt over.',
    en: 'The domain is listed above already.',
  },
  'pace.domain.empty': {
    nb: 'Sett minst ett tak for domenet.',
    nn: 'Set minst eitt tak for domenet.',
    en: 'Set at least one cap for the domain.',
  },
  'pace.said.slowStart': { nb: '{pace}, rolig i starten', nn: '{pace}, roleg i starten', en: '{pace}, slower at first' },
  'pace.said.atOnce': { nb: '{count, number} samtidig', nn: '{count, number} samtidig', en: '{count, number} at once' },
  'pace.said.domain': { nb: '{domain}: høyst {caps}', nn: '{domain}: høgst {caps}', en: '{domain}: at most {caps}' },
  'pace.limit.second': {
    nb: 'Taket per sekund bestemmer farten nå.',
    nn: 'Taket per sekund avgjer farten no.',
    en: 'The cap per second sets the pace now.',
  },
  'pace.limit.minute': {
    nb: 'Taket per minutt bestemmer farten nå.',
    nn: 'Taket per minutt avgjer farten no.',
    en: 'The cap per minute sets the pace now.',
  },
  'pace.limit.hour': {
    nb: 'Taket per time er brukt opp. Utsendingen går videre etter hvert som timen går.',
    nn: 'Taket per time er brukt opp. Utsendinga går vidare etter kvart som timen går.',
    en: 'The cap per hour is used up. The send goes on as the hour passes.',
  },
  'pace.limit.day': {
    nb: 'Taket per døgn er brukt opp. Utsendingen går videre etter hvert som døgnet går.',
    nn: 'Taket per døgn er brukt opp. Utsendinga går vidare etter kvart som døgnet går.',
    en: 'The cap per day is used up. The send goes on as the day passes.',
  },
  'pace.limit.domain': {
    nb: 'De som kan få e-posten nå, venter på taket for {domain}.',
    nn: 'Dei som kan få e-posten no, ventar på taket for {domain}.',
    en: 'Those who can get the e-mail now wait for the cap on {domain}.',
  },
  'pace.limit.slowStart': {
    nb: 'Rolig start: Farten øker til taket på noen minutter.',
    nn: 'Roleg start: Farten aukar til taket på nokre minutt.',
    en: 'Slower at first: the pace grows to the cap within a few minutes.',
  },
} as const satisfies Record<string, TextEntry>;

import type { TextEntry } from './entry.ts';

/** The page of the website: the public list, and the website held against the register. */
export const registerWebsiteTexts = {
  'register.website.title': { nb: 'Nettsiden', nn: 'Nettsida', en: 'The website' },
  'register.website.what': {
    nb: 'Listen som dere kan vise fram, og om nettsiden stemmer med registeret.',
    nn: 'Lista som de kan vise fram, og om nettsida stemmer med registeret.',
    en: 'The list that you can show, and whether the website agrees with the register.',
  },
  'register.website.list': { nb: 'Listen til nettsiden', nn: 'Lista til nettsida', en: 'The list for the website' },
  'register.website.compare': { nb: 'Stemmer nettsiden?', nn: 'Stemmer nettsida?', en: 'Does the website agree?' },
  'register.website.savePage': { nb: 'Lagre som nettside …', nn: 'Lagre som nettside …', en: 'Save as web page …' },
  'register.website.saveData': { nb: 'Lagre som data …', nn: 'Lagre som data …', en: 'Save as data …' },
  'register.website.address': { nb: 'Adresse', nn: 'Adresse', en: 'Address' },
  'register.website.listed': { nb: 'Med på listen', nn: 'Med på lista', en: 'On the list' },
  'register.website.listedWhat': {
    nb: '{count, plural, =0 {Ingen åpne kanaler} one {# åpen kanal} other {# åpne kanaler}}. Ingen personer er nevnt.',
    nn: '{count, plural, =0 {Ingen opne kanalar} one {# open kanal} other {# opne kanalar}}. Ingen personar er nemnde.',
    en: '{count, plural, =0 {No open channels} one {# open channel} other {# open channels}}. No person is named.',
  },
  'register.website.listedNone': {
    nb: 'En kanal kommer på listen når den er åpnet etter reglene.',
    nn: 'Ein kanal kjem på lista når han er opna etter reglane.',
    en: 'A channel comes on the list once it is opened by the rules.',
  },
  'register.website.left': { nb: 'Ikke med på listen', nn: 'Ikkje med på lista', en: 'Not on the list' },
  'register.website.leftCount': {
    nb: '{count, plural, one {{shown} kanal} other {{shown} kanaler}}',
    nn: '{count, plural, one {{shown} kanal} other {{shown} kanalar}}',
    en: '{count, plural, one {{shown} channel} other {{shown} channels}}',
  },
  'register.website.why.unverified': {
    nb: 'Lest inn fra en fil, og ikke kontrollert etter reglene.',
    nn: 'Lesen inn frå ei fil, og ikkje kontrollert etter reglane.',
    en: 'Taken in from a file, and not checked by the rules.',
  },
  'register.website.why.suspended': {
    nb: 'Stanset. Kontoen kan være tatt over av andre.',
    nn: 'Stansa. Kontoen kan vere teken over av andre.',
    en: 'Suspended. The account may have been taken over by others.',
  },
  'register.website.why.handover': {
    nb: 'Under overlevering. Kommer på listen igjen når en ny har tatt imot.',
    nn: 'Under overlevering. Kjem på lista att når ein ny har teke imot.',
    en: 'In handover. Comes back on the list when somebody new has accepted.',
  },
  'register.website.why.not-open': { nb: 'Ikke åpnet ennå.', nn: 'Ikkje opna enno.', en: 'Not opened yet.' },
  'register.website.why.not-ours': {
    nb: 'Funnet, men ingen har sagt at kontoen er vår.',
    nn: 'Funnen, men ingen har sagt at kontoen er vår.',
    en: 'Found, but nobody has said that the account is ours.',
  },
  'register.website.why.ended': { nb: 'Avsluttet.', nn: 'Avslutta.', en: 'Ended.' },

  'register.website.compareWhat': {
    nb: 'Pek ut siden på nettstedet der kanalene står, eller nettstedskartet (sitemap.xml). Kontoene på den holdes opp mot registeret, begge veier. Siden leses én gang, og bare når du ber om det.',
    nn: 'Peik ut sida på nettstaden der kanalane står, eller nettstadskartet (sitemap.xml). Kontoane på ho blir haldne opp mot registeret, begge vegar. Sida blir lesen éin gong, og berre når du ber om det.',
    en: 'Point out the page of the website that has the channels, or the sitemap (sitemap.xml). Its accounts are held against the register, both ways. The page is read once, and only when you ask for it.',
  },
  'register.website.url': { nb: 'Adressen til siden', nn: 'Adressa til sida', en: 'Address of the page' },
  'register.website.urlWrong': {
    nb: 'Skriv en nettadresse, for eksempel https://www.universitetet.no/kontakt.',
    nn: 'Skriv ei nettadresse, til dømes https://www.universitetet.no/kontakt.',
    en: 'Write a web address, for example https://www.university.no/contact.',
  },
  'register.website.read': { nb: 'Les siden', nn: 'Les sida', en: 'Read the page' },
  'register.website.or': { nb: 'eller', nn: 'eller', en: 'or' },
  'register.website.unread': {
    nb: '{count, plural, one {# nettstedskart} other {# nettstedskart}} ble ikke lest. Kontoer kan mangle.',
    nn: '{count, plural, one {# nettstadskart} other {# nettstadskart}} vart ikkje lesne. Kontoar kan mangle.',
    en: '{count, plural, one {# sitemap was} other {# sitemaps were}} not read. Accounts may be missing.',
  },
  'register.website.pick': { nb: 'Velg en lagret side …', nn: 'Vel ei lagra side …', en: 'Choose a saved page …' },
  'register.website.reading': { nb: 'Leser …', nn: 'Les …', en: 'Reading …' },
  'register.website.found': {
    nb: '{count, plural, =0 {Ingen kontoer} one {# konto} other {# kontoer}} på {pages, plural, one {# side} other {# sider}}',
    nn: '{count, plural, =0 {Ingen kontoar} one {# konto} other {# kontoar}} på {pages, plural, one {# side} other {# sider}}',
    en: '{count, plural, =0 {No accounts} one {# account} other {# accounts}} on {pages, plural, one {# page} other {# pages}}',
  },
  'register.website.fits': {
    nb: 'Nettsiden og registeret har de samme kontoene.',
    nn: 'Nettsida og registeret har dei same kontoane.',
    en: 'The website and the register have the same accounts.',
  },
  'register.website.differs': {
    nb: '{unregistered, plural, =0 {Alle på nettsiden står åpne i registeret} one {# på nettsiden står ikke åpen i registeret} other {# på nettsiden står ikke åpne i registeret}}. {unlisted, plural, =0 {Alle i registeret står på nettsiden} one {# i registeret står ikke på nettsiden} other {# i registeret står ikke på nettsiden}}.',
    nn: '{unregistered, plural, =0 {Alle på nettsida står opne i registeret} one {# på nettsida står ikkje open i registeret} other {# på nettsida står ikkje opne i registeret}}. {unlisted, plural, =0 {Alle i registeret står på nettsida} one {# i registeret står ikkje på nettsida} other {# i registeret står ikkje på nettsida}}.',
    en: '{unregistered, plural, =0 {All on the website are open in the register} one {# on the website is not open in the register} other {# on the website are not open in the register}}. {unlisted, plural, =0 {All in the register are on the website} one {# in the register is not on the website} other {# in the register are not on the website}}.',
  },
  'register.website.unregistered': {
    nb: 'På nettsiden, men ikke åpen i registeret',
    nn: 'På nettsida, men ikkje open i registeret',
    en: 'On the website, but not open in the register',
  },
  'register.website.unregisteredWhat': {
    nb: 'Er kontoen vår, skal den registreres. Er den ikke det, skal den bort fra nettsiden.',
    nn: 'Er kontoen vår, skal han registrerast. Er han ikkje det, skal han bort frå nettsida.',
    en: 'If the account is ours, register it. If it is not, take it off the website.',
  },
  'register.website.inRegister': { nb: 'I registeret', nn: 'I registeret', en: 'In the register' },
  'register.website.unknown': { nb: 'Ukjent', nn: 'Ukjend', en: 'Unknown' },
  'register.website.enter': { nb: 'Legg inn som funnet', nn: 'Legg inn som funnen', en: 'Add as found' },
  'register.website.enterAll': {
    nb: 'Legg inn alle {count, number} som funnet',
    nn: 'Legg inn alle {count, number} som funne',
    en: 'Add all {count, number} as found',
  },
  'register.website.entered': { nb: 'Lagt inn som funnet', nn: 'Lagd inn som funnen', en: 'Added as found' },
  'register.website.unlisted': {
    nb: 'I registeret, men ikke på nettsiden',
    nn: 'I registeret, men ikkje på nettsida',
    en: 'In the register, but not on the website',
  },
  'register.website.unlistedWhat': {
    nb: 'Be om at kanalen kommer på nettsiden, eller sjekk adressen i registeret.',
    nn: 'Be om at kanalen kjem på nettsida, eller sjekk adressa i registeret.',
    en: 'Ask for the channel to be put on the website, or check its address in the register.',
  },
} as const satisfies Record<string, TextEntry>;

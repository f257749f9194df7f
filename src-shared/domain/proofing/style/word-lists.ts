import type { LanguageCode } from '../../draft/document.ts';

type Lists = Readonly<Record<LanguageCode, string>>;

/** Heavy words and phrases with the plain one; where nothing stands after the sign, the sentence does without. */
const heavy: Lists = {
  nb: `vedrørende=om
angående=om
hva angår=om
med hensyn til=om
mht.=om
i henhold til=etter
ihht.=etter
iht.=etter
i overensstemmelse med=etter
såfremt=hvis
hvorvidt=om
på grunn av at=fordi
som følge av at=fordi
på det nåværende tidspunkt=nå
på nåværende tidspunkt=nå
benytte=bruke
benytter=bruker
benyttes=brukes
benyttet=brukt
anvende=bruke
anvender=bruker
anvendes=brukes
foreta=gjøre
foretar=gjør
foretas=gjøres
forefinnes=finnes
foreligger=finnes
besitter=har
innehar=har
inneha=ha
erverve=få
bistå=hjelpe
bistår=hjelper
bistand=hjelp
iverksette=sette i gang
iverksettes=settes i gang
implementere=innføre
initiere=starte
påbegynne=begynne
tilveiebringe=skaffe
medføre=føre til
medfører=fører til
fremkommer=står
vederlagsfritt=gratis
omgående=straks
ovennevnte=dette
undertegnede=jeg
således=slik
ei heller=heller ikke
i størst mulig grad=mest mulig
i tilfelle av=ved
grunnet=på grunn av
forut for=før
etterkomme=følge
hensynta=ta hensyn til
vennligst=`,
  nn: `vedkomande=om
vedrørande=om
angåande=om
med omsyn til=om
i samsvar med=etter
i medhald av=etter
i høve til=for
såframt=dersom
kor vidt=om
på grunn av at=fordi
benytte=bruke
benyttar=bruker
anvende=bruke
føreligg=finst
innehar=har
erverve=få
bistå=hjelpe
bistand=hjelp
iverksetje=setje i gang
implementere=innføre
initiere=starte
medføre=føre til
medfører=fører til
framkjem=står
vederlagsfritt=gratis
omgåande=straks
ovannemnde=dette
underteikna=eg
såleis=slik
forut for=før
ver venleg og=`,
  en: `regarding=about
concerning=about
with regard to=about
with respect to=about
in relation to=about
in accordance with=under
pursuant to=under
in order to=to
in the event that=if
in the event of=if
due to the fact that=because
at this point in time=now
prior to=before
subsequent to=after
utilise=use
utilises=uses
utilize=use
commence=start
commences=starts
terminate=end
endeavour=try
ascertain=find out
facilitate=help
purchase=buy
assistance=help
additional=more
numerous=many
obtain=get
sufficient=enough
notwithstanding=despite
hereby=
aforementioned=this
whilst=while
in lieu of=instead of
per annum=a year
inform us=tell us
in close proximity to=near
a large number of=many
the majority of=most`,
  sv: `beträffande=om
angående=om
i enlighet med=enligt
huruvida=om
erfordras=behövs
erhålla=få
erlägga=betala
föreligger=finns
ombesörja=ordna
såvida=om
nyttja=använda
tillse=se till
vederbörande=den som`,
};

/** By language: each heavy word or phrase in small letters, with the plain ones. */
export const heavyWords: Readonly<Record<LanguageCode, ReadonlyMap<string, string>>> = {
  nb: pairsIn(heavy.nb),
  nn: pairsIn(heavy.nn),
  en: pairsIn(heavy.en),
  sv: pairsIn(heavy.sv),
};

function pairsIn(lines: string): Map<string, string> {
  return new Map(
    lines.split('\n').map((line) => {
      const [word = '', plain = ''] = line.split('=');
      return [word, plain];
    }),
  );
}

/** Words that speak to the reader. */
export const readerWords: Readonly<Record<LanguageCode, ReadonlySet<string>>> = {
  nb: new Set('du deg din ditt dine dere deres'.split(' ')),
  nn: new Set('du deg din ditt dine de dykk dykkar'.split(' ')),
  en: new Set('you your yours yourself yourselves'.split(' ')),
  sv: new Set('du dig din ditt dina ni er era ert'.split(' ')),
};

/** Acronyms that need no explanation. */
export const knownAcronyms = new Set(
  'IT PC PDF SMS EU USA UK TV ID PIN QR NTNU UIO UIB UIT OK CV BA MA AM PM NB GPS USB WIFI EØS FN NRK NAV DVD CD UTC CET CEST HTML URL VPN'.split(
    ' ',
  ),
);

/** Words that rightly stand twice: *det det gjelder*, *had had*. */
export const rightlyTwice: Readonly<Record<LanguageCode, ReadonlySet<string>>> = {
  nb: new Set('det den de er at som en på så ja nei om av for til'.split(' ')),
  nn: new Set('det den dei er at som ein ei på så ja nei om av for til'.split(' ')),
  en: new Set('had that is very so no bye in'.split(' ')),
  sv: new Set('det den de är att som en på så ja nej om av för till'.split(' ')),
};

/** The verb that makes a passive with what follows it, and how such a participle ends. */
export const passiveParts: Readonly<Record<LanguageCode, { readonly verbs: ReadonlySet<string>; readonly participle: RegExp }>> = {
  nb: { verbs: new Set('bli blir ble blitt'.split(' ')), participle: /(?:ert|[^aeiouyæøå]et|[åøy]st|dt|lt|gt|kt|tt|dd|gd|vd)e?$/u },
  nn: {
    verbs: new Set('bli blir blei blitt verte vert vart vorte'.split(' ')),
    participle: /(?:ert|[åøy]st|dt|lt|gt|kt|tt|dd|gd|vd)e?$|(?<!ing)(?<=[^aeiouyæøå])a$/u,
  },
  en: {
    verbs: new Set('be is are was were been being'.split(' ')),
    participle: /(?:..ed|..wn|..ught|made|sent|given|taken|held|told|paid|kept|chosen|written|done)$/u,
  },
  sv: { verbs: new Set('bli blir blev blivit'.split(' ')), participle: /(?:..ade?|..at|..dda?|..tt)$/u },
};

/** They end like a participle and are none. */
export const noParticiples = new Set(
  'enkelt helt kaldt mildt lett rett tett fritt nytt stort eget annet annat sterkt tungt høst lyst øst trøst'.split(' '),
);

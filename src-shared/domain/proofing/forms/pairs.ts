/**
 * Words that are written otherwise in the other form of Norwegian: bokmål, then the nynorsk for it, the likeliest first. Each of them is
 * right in its own form; whether it is wrong in the other is for the dictionaries to say, for many are words there too.
 */
const listed = `
ikke=ikkje
jeg=eg
hun=ho
dere=de,dykk
deres=dykkar,deira
hennes=hennar
noen=nokon,nokre
noe=noko
hvis=viss,dersom
hva=kva
hvem=kven
hvor=kvar,kor
hvordan=korleis
hvorfor=kvifor
hvilken=kva for ein,kva
hvilket=kva for eit,kva
hvilke=kva for,kva
hver=kvar
hvert=kvart
hverandre=kvarandre
hverdag=kvardag
hverdager=kvardagar
fra=frå
uten=utan
innen=innan
siden=sidan,sida
mens=medan,mens
sammen=saman
frem=fram
fremover=framover
fremdeles=framleis
fremtid=framtid
fremtiden=framtida
hjem=heim
hjemme=heime
hjemmeside=heimeside
hjemmesiden=heimesida
mer=meir
mye=mykje
flere=fleire
bare=berre
hele=heile
helt=heilt
nå=no
da=då
allerede=allereie
ennå=enno
senere=seinare
senest=seinast
sent=seint
sen=sein
tidlig=tidleg
tidligere=tidlegare
mulig=mogleg
umulig=umogleg
mulighet=moglegheit
muligheten=moglegheita
muligheter=moglegheiter
vanlig=vanleg
vanligvis=vanlegvis
tydelig=tydeleg
endelig=endeleg
daglig=dagleg
månedlig=månadleg
årlig=årleg
offentlig=offentleg
offentlige=offentlege
skriftlig=skriftleg
muntlig=munnleg
ansvarlig=ansvarleg
tilgjengelig=tilgjengeleg
vennlig=venleg
hyggelig=hyggeleg
virkelig=verkeleg
egentlig=eigentleg
egen=eigen
eget=eige
egne=eigne
selv=sjølv
selvfølgelig=sjølvsagt
uke=veke
uken=veka
uka=veka
uker=veker
ukene=vekene
måned=månad
måneden=månaden
måneder=månader
mandag=måndag
tirsdag=tysdag
lørdag=laurdag
klokken=klokka
timer=timar
dager=dagar
dagene=dagane
studenter=studentar
studentene=studentane
ansatt=tilsett
ansatte=tilsette
lærer=lærar
lærere=lærarar
eksamener=eksamenar
oppgave=oppgåve
oppgaven=oppgåva
oppgaver=oppgåver
meldingen=meldinga
meldinger=meldingar
påmeldingen=påmeldinga
undervisningen=undervisninga
veiledning=rettleiing
veileder=rettleiar
vei=veg
veien=vegen
øvelse=øving
øvelsen=øvinga
gjøre=gjere
gjør=gjer
være=vere
vært=vore
ble=vart,blei
fikk=fekk
gikk=gjekk
kommer=kjem
kommet=kome
sier=seier
ga=gav
se=sjå
vet=veit
trenger=treng
finner=finn
fant=fann
funnet=funne
skriver=skriv
skrev=skreiv
skrevet=skrive
velger=vel
valgte=valde
valgt=vald,valt
holder=held
holdt=heldt
ligger=ligg
heter=heiter
åpen=open
åpent=ope
åpne=opne
åpner=opnar
åpnet=opna
åpningstider=opningstider
lukket=lukka
endret=endra
slettet=sletta
lagret=lagra
kontaktet=kontakta
startet=starta
svarer=svarar
deltar=deltek,deltar
deltaker=deltakar
deltakere=deltakarar
deltakerne=deltakarane
bruker=brukar
brukere=brukarar
leder=leiar
ledere=leiarar
lederen=leiaren
ledelse=leiing
ledelsen=leiinga
forsker=forskar
forskere=forskarar
forskning=forsking
utdannelse=utdanning
virksomhet=verksemd
virksomheten=verksemda
virker=verkar
enhet=eining
enheten=eininga
enheter=einingar
sikkerhet=tryggleik,sikkerheit
hensyn=omsyn
tilbud=tilbod
tilbudet=tilbodet
innhold=innhald
innholdet=innhaldet
tall=tal
tallet=talet
antall=tal
sted=stad
stedet=staden
steder=stader
navn=namn
navnet=namnet
høy=høg
høyt=høgt
høyere=høgare
høyest=høgast
lav=låg
lavt=lågt
lavere=lågare
skole=skule
skolen=skulen
skoler=skular
vindu=vindauge
vinduer=vindauge
forelesning=førelesing
forelesningen=førelesinga
forelesninger=førelesingar
foreløpig=førebels
forrige=førre
nærmeste=næraste
nærmere=nærmare
bedre=betre
gammel=gammal
syv=sju
tyve=tjue
disse=desse
annen=annan
annet=anna
hilsen=helsing
avdelingen=avdelinga
stillingen=stillinga
stillinger=stillingar
avgiften=avgifta
gruppen=gruppa
lenke=lenkje,lenke
lenken=lenkja,lenka
nettsiden=nettsida
karakterer=karakterar
emner=emne
emnene=emna
snakker=snakkar
jobber=jobbar
beklager=beklagar
mulighetene=moglegheitene
sikkerheten=tryggleiken,sikkerheita
endringen=endringa
godkjenningen=godkjenninga
vurderingen=vurderinga
innstillingen=innstillinga
ordningen=ordninga
løsning=løysing
løsningen=løysinga
løsninger=løysingar
utdanningen=utdanninga
forskningen=forskinga
veiledningen=rettleiinga
innleveringen=innleveringa
utlysningen=utlysinga
evalueringen=evalueringa
registreringen=registreringa
behandlingen=behandlinga
bestillingen=bestillinga
samlingen=samlinga
planleggingen=planlegginga
veilederne=rettleiarane
personer=personar
mennesker=menneske
`;

/** These are wrong in the other form whatever a dictionary says: it takes them for a name, or for a word that no message means. */
const nowhereInNynorsk = (
  'ikke jeg hun ble noen noe hvis hva hvem hvor hvordan hvorfor hvilken hvilket hvilke fra flere sammen dere være gjøre gjør fikk gikk disse annen ' +
  'veilederne personer mennesker nærmeste mulig umulig vanlig vanligvis tidlig tydelig endelig daglig årlig offentlig offentlige skriftlig ansvarlig tilgjengelig vennlig hyggelig'
).split(' ');
/** No word of nynorsk here ends so, though a dictionary that puts words together takes *muligheten* for a heat, and *meldingen* for a ring. */
const bokmaalEnding = /(?:het|heten|heter|hetene|ingen|else|elsen|elser)$/;
const nowhereInBokmaal = 'ikkje korleis kvifor frå utan noko nokon nokre kven mykje fleire saman vere gjere dykk desse framleis'.split(' ');

export interface OtherForm {
  /** What could stand there instead, in small letters. */
  readonly instead: readonly string[];
  readonly nowhere: boolean;
}
type Forms = ReadonlyMap<string, OtherForm>;

/** By the language they do not belong to: words of the other form, in small letters. */
export const formsForeignTo: Readonly<Record<'nb' | 'nn', Forms>> = readPairs();

function readPairs(): Record<'nb' | 'nn', Forms> {
  const nn = new Map<string, OtherForm>();
  const nb = new Map<string, OtherForm>();
  for (const line of listed.trim().split('\n')) {
    const [bokmaal = '', rest = ''] = line.split('=');
    const nynorsk = rest.split(',').filter((word) => word !== bokmaal);
    if (nynorsk.length === 0) continue;
    nn.set(bokmaal, { instead: nynorsk, nowhere: nowhereInNynorsk.includes(bokmaal) || bokmaalEnding.test(bokmaal) });
    for (const word of nynorsk) {
      if (word.includes(' ')) continue;
      nb.set(word, { instead: [...(nb.get(word)?.instead ?? []), bokmaal], nowhere: nowhereInBokmaal.includes(word) });
    }
  }
  return { nb, nn };
}

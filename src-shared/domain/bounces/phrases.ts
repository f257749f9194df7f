import type { BounceReason } from './verdict.ts';

/** What a mailbox or the one behind it is called in replies. */
const who =
  '(?:users?|recipients?|mail ?box(?:es)?|accounts?|e-?mail accounts?|address(?:es)?|addressees?|persons?|alias|mailuser|customers?|subscribers?|members?|employee|destination|rcpt|userid|username|local part|inbox|mail ?drop)';
const whose =
  '(?:mail ?box|mail ?folder|in-?box|account|user|recipient|addressee|mail ?drop|mail ?dir|mail spool|storage|quota|disk|e-?mail)';
const missing =
  "(?:unknown|non-?exist\\w*|invalid|unroutable|unrouteable|unrecogni[sz]ed|undeliverable|(?:does|do|did|could|can|was|were|is|are|has)(?: ?n'?t| not)(?: \\w+)? (?:exist|be found|found|known|listed|recogni[sz]ed|valid|here|match|defined|registered|available here|local|have an?)|(?:can(?:not|'t)|could(?: not|n't)) be (?:found|resolved|located)|not (?:be )?(?:found|known|exist\\w*|listed|recogni[sz]ed|valid|a valid|defined|registered|local|in )|no longer)";

/**
 * Phrases of mail systems, the telling ones first: what a text says first in this list holds. They are matched against
 * `plainWords`. A phrase is here because several systems write it, or because one that is in wide use does.
 */
export const phrases: readonly (readonly [BounceReason, readonly RegExp[]])[] = [
  // Lists of everything that may have happened tell nothing.
  [
    'unclear',
    [
      /may not exist\b[^.]{0,40}\bor\b|may not exist, (?:they|it) may|(?:does not exist|is unknown),? or (?:is|has|the) (?:disabled|blocked|over|full)/,
    ],
  ],
  // Without the name that it cannot find: a mailbox's own filter, which answers after the content.
  ['filtered', [/(?:^|55\d:? ?): user unknown/]],
  [
    'authentication',
    [
      /\b(?:spf|dkim|dmarc|sender ?id|domainkeys?)\b/,
      /(?:un|not )authenticated (?:mail|e-?mail|message|sender)|authentication (?:is )?(?:required|failed|checks?)|does(?: not|n't) pass authentication|not pass(?:ed)? (?:the )?authentication/,
    ],
  ],
  [
    'unnamed-host',
    [
      /reverse[- ](?:dns|map|lookup|host|address|resol|ip|name)|\br?dns ptr\b|\brdns\b|\bptr\b|in-addr|fcrdns/,
      /(?:cannot|can't|can not|could not|couldn't|unable to) (?:find|resolve|get) (?:your|the client|a? ?(?:valid )?host ?name for)/,
      /\b(?:helo|ehlo)\b[^.]{0,60}(?:reject|invalid|denied|refus|not|bad|require|mismatch|fail|must|need|fqdn|host not found)|(?:invalid|bad|bogus|fake|forged|illegal) (?:helo|ehlo)/,
      /client host rejected|(?:does not|doesn't) (?:have (?:a )?(?:reverse|valid)|resolve to)|dynamic (?:ip|dns|host|address)|dial-?up|must have (?:a )?(?:reverse|valid)/,
      /hostname (?:verification|lookup) fail|ip name (?:possibly )?(?:forged|lookup failed)|(?:name|host|dns) (?:possibly )?forged|missing (?:reverse|ptr)|invalid dns mx or a|my name was rejected/,
    ],
  ],
  [
    'sender-refused',
    [
      /(?:sender|originator|mail from|envelope from|return path|from address|from domain|reply-to)(?:'s)?(?: e-?mail)?(?: address| domain| host)?(?: ¤| <>)?:?(?: (?:is|was|has been|were))?(?: not)? (?:rejected|refused|denied|blocked|unknown|invalid|accepted|allowed|permitted|verif\w+|does not exist|not found|unroutable|required|in blacklist|must)/,
      /from:? (?:domain|address|header|line|field)? ?(?:is |was )?(?:invalid|not valid|missing|malformed)|provide a valid from|domain of sender|sender'?s? domain|sender (?:verify|verification)|verify (?:the )?sender|sender callout|(?:invalid|unknown|bad|unroutable|illegal|malformed|restricted|unresolvable) (?:sender|return path|envelope from)/,
      /(?:mail|mails|messages?|e-?mail|connections?) from (?:your |the |this |domain |sender |host |\[?¤\]?|<>)[^.]{0,60}(?:reject|refus|not (?:accept|allow|permit|welcome)|denied|block|banned|prohibit)/,
      /not accept(?:ing)? (?:any )?(?:mail|e-?mail|messages?|connections?) from|refus\w+ (?:mail|to accept mail|messages?) from|no (?:mail|connections?) (?:is )?accepted from/,
      /(?:not|n't) (?:authori[sz]ed|allowed|permitted|able) to (?:send|post|use|submit)|mail from (?:command )?reject|null sender|bounce messages? not accepted/,
    ],
  ],
  [
    'virus',
    [
      /(?:virus|malware|trojan|worm|ransomware)(?:es)? (?:was |were |has been |is )?(?:found|detect|infect|content|signature|reject|identified|alert|in (?:the|your|this) )|(?:contain\w*|infected|carr\w+|with|found|detected|suspected|possible|for|of|by|has)(?: an?| the| known| possible| computer| suspected)* (?:virus|viruses|malware|trojan|worm)\b|\binfected\b/,
    ],
  ],
  [
    'blocked',
    [
      /block ?list|black ?list|deny ?list|\bdnsbl\b|\brbl\b|\bsbl\b|\bxbl\b|\bpbl\b|\bcbl\b|spamhaus|spamcop|\bsorbs\b|barracuda ?(?:central|reputation)|senderbase|senderscore|proofpoint dynamic/,
      /(?:poor|bad|low|email|ip|sender|domain|negative|your) reputation|reputation (?:of|is|score|too|filter|based)|(?:ip|host|server|address|network|client|domain|you|subnet|range|¤)\b[^.]{0,40} (?:is|are|has been|have been|was|were)(?: currently| temporarily| permanently| being)? (?:blocked|banned|listed|on (?:our|a|the) (?:block|black|list)|blacklisted|denied|rejected)/,
      /(?:connection|connections|access|mail|messages?|e-?mail|host|session|traffic)s? (?:¤ )?(?:is |was |has been |have been |are )?(?:blocked|banned|refused by policy|denied by)|(?<!not )(?<!n't )listed (?:at|in|on|by) /,
      /too many (?:bad|invalid|unknown|unrecogni[sz]ed|wrong|failed|errors?|spam|complaints)\b|user complaints|unusual rate|suspicious|your (?:ip|network|netblock|mail ?server|server|host|isp|provider)\b|go away|bad neighbo|\bbanned\b|\bblocked (?:-|see)|:? ?blocked\)|^blocked|blocked[.!]?$|invalid ip|bad ip|ip (?:not allowed|invalid)|excessive (?:unknown|invalid|bad)/,
    ],
  ],
  [
    'spam',
    [
      /(?:as|is|be|like|contains?|possible|probable|probably|suspected|suspect|classified|considered|identified|detected|for|of|rejected|blocked|anti-?|high|bulk|not accept\w*|no) (?:as |a |an |to be |being |high |possible |possibly |probably |likely |suspected )*(?:spam|junk|uce\b|ube\b|unsolicited)|spam (?:message|mail|detect|score|content|reject|not|reason|filter(?:ed|ing)? (?:match|reject)|is|found|block|check|like|points|hits?|signature|source|policy|trap|probability)|spam(?:assassin|mish|mer)|unsolicited|\bphish|junk e?-?mail/,
    ],
  ],
  [
    'mailbox-full',
    [
      /(?:mail ?box|in-?box|maildir|mail ?drop|user's quota|quota)(?: size)?(?: limit)? (?:is |has |was |would )?(?:be )?exceed|exceeds? (?:the )?(?:mail ?box|quota)/,
    ],
  ],
  [
    'too-big',
    [
      /(?:message|mail|e-?mail|content|body|header|attachment|data|letter)(?:'s|s)? (?:file )?(?:size|length)[^.;]{0,40}(?:exceed|too|limit|larger|over|maximum|big)|(?:message|mail|e-?mail|body|attachment|data)(?: is| was| are)? (?:too|to|over) (?:big|large|long|size)|(?:message|mail|e-?mail|it|which) (?:is )?(?:larger|bigger) than/,
      /(?:exceed\w*|over|larger than|greater than|beyond)(?: the| our| fixed| this| allowed| permitted| server's| recipient's| its)*(?: max\w*| maximum)?(?: allowed| permitted| incoming| message| mail| e-?mail)+ ?(?:file )?(?:size|length)|max\w*(?: allowed| permitted)? (?:message|mail|e-?mail) (?:size|length)|message (?:size )?exceeds|(?:message|mail) is too large|sizelimit|message\.too|headers? (?:is |are )?too (?:big|large|long)|nachricht.{0,20}zu gro(?:ß|ss)|message trop (?:gros|volumineux)|(?:meldingen|meldinga|e-posten|brevet|beskeden) er for stor|meddelandet är för stort/,
    ],
  ],
  [
    'mailbox-full',
    [
      new RegExp(
        `${whose}s?\\b[^.;]{0,70}(?:(?:is|are|was|has|have|been|almost|too) full|\\bfull\\b|over ?-?quota|over (?:its|their|the|his|her|allocated|allowed|disk|storage|maximum)+|exceed(?!s? (?:the )?(?:maximum )?(?:number|rate|connection))|out of (?:space|storage|disk)|insufficient|overdrawn|overflow)`,
      ),
      /over ?-?quota|quota (?:is |has been |was |would be )?(?:exceed|violat|full|reached|limit|over)|exceed\w*[^.;]{0,40}(?:quota|storage|mail ?box|disk|space)|(?:mail ?box|in-?box|mailfolder|maildir)[ -]?full|full (?:mail ?box|in-?box)|disk ?quota|quotaexceeded|(?:not enough|no(?: more)?|insufficient|lack of|out of)(?: free| disk| storage| mailbox| mail| user)* ?(?:space|storage|room|quota)\b|mail quota|user is over|would exceed (?:mail ?box|quota)|insufficient (?:system )?storage|storage allocation/,
      /(?:postfach|mailbox|speicher)[^.;]{0,60}(?:voll|überfüllt|überschritten|erschöpft)|(?:boîte|boite|messagerie|quota)[^.;]{0,60}(?:pleine|saturée|dépassé|plein)|(?:postboks|postkasse|innboks|kvote|brevlåda|inkorg|lagring)\w*[^.;]{0,60}(?:full|fuld|fyldt|overskred|overskride|överskrid|sprengt|opbrugt)|buz[oó]n[^.;]{0,40}llen|cuota[^.;]{0,40}(?:exced|super)|casella[^.;]{0,40}pien|caixa[^.;]{0,40}chei|postvak[^.;]{0,40}vol|postilaatikko[^.;]{0,40}täynnä|ящик[^.;]{0,40}(?:переполн|полон)|квот[^.;]{0,40}превыш/,
      /(?:メール ?ボックス|受信箱|受信トレイ|メールスプール|容量|ディスク)[^。]{0,40}(?:一杯|いっぱい|満杯|超え|超過|不足|オーバー|フル)|(?:邮箱|信箱|郵箱|邮件箱)[^。]{0,20}(?:已满|已滿|超)|편지함|메일함[^.]{0,20}초과/,
    ],
  ],
  [
    'suspended',
    [
      new RegExp(
        `${who}(?: ¤)?:?[^.;]{0,60}\\b(?:disabled|suspended|inactive|deactivated|locked|frozen|on hold|not active|not activated|dormant|restricted|unavailable at this time|temporarily unavailable|administratively|not accepting|not receiving|currently unavailable|de-?activated|has expired)`,
      ),
      /\b(?:disabled|suspended|inactive|deactivated|locked|dormant|expired|frozen) (?:user|recipient|mail ?box|account|address|e-?mail)|not accepting (?:any )?(?:new )?(?:messages?|mail for)|out of service|mailbox.?disabled|konto[^.;]{0,40}(?:gesperrt|deaktiviert|sperret|spärrat|deaktivert|inaktiv)|(?:compte|boîte)[^.;]{0,40}(?:désactivé|suspendu|inactif)/,
    ],
  ],
  [
    'relay-denied',
    [
      /relay(?:ing|ed)?\b[^.;]{0,50}(?:denied|not (?:permitted|allowed|authori[sz]ed|enabled|accept\w*)|prohibit|reject|disallow|refus|forbid|disabled|mail\b|authenticat)|(?:denied|unable|not (?:permitted|allowed|authori[sz]ed)|cannot|can't|won't|do not|don't|no|open|will not|unauthori[sz]ed|disallowed|we do not|must authenticate)(?: to| for)?(?: be)?(?: third[- ]party)? relay|not (?:in|on) (?:my|our|the) (?:list of )?(?:allowed )?rcpthosts|rcpthosts|not an? (?:allowed|valid|local|hosted|permitted) (?:relay|gateway|domain)|not (?:a )?gateway|not local host|we do not relay|pop(?:3)?[- ]before[- ]smtp|check (?:for new )?mail first/,
    ],
  ],
  [
    'moved',
    [
      /(?:user|recipient|mail ?box|account|address|person|employee|server|he|she|they|who)?[^.;]{0,30}(?:has|have|was|were|is) moved\b|moved (?:to|permanently)|no longer (?:valid|in use|used|at|on|works?|working|employed|with|active|available|accepts?|exists?|here|a|our|being|receiv\w+|supported|has|an?|part|associated|monitored|in service)|(?:new|changed?) (?:e-?mail )?address (?:is|to)|address (?:has )?changed|user not local;? (?:please )?try|has left (?:the|our|this)|(?:er|ist) umgezogen|n'est plus|a quitté|jobber ikke lenger|(?:har )?sluttet|har slutat|er fratrådt|不再使用/,
    ],
  ],
  [
    'user-unknown',
    [
      /recipient address rejected: ?access denied/,
      new RegExp(
        `\\b${who}\\b(?: ?(?:¤|name|address|id|'[^']{0,80}'|"[^"]{0,80}"|\\([^)]{0,80}\\)|:|-|=|for|at|in|to|here|specified|you (?:entered|specified|sent|provided)|that you tried to reach|e-?mail))*[^.;:]{0,40}${missing}`,
      ),
      new RegExp(
        `(?:unknown|no such|no valid|invalid|non-?exist\\w*|unrecogni[sz]ed|bad|incorrect|non-?local|undefined|wrong|unroutable|unrouteable|illegal|obsolete|dead|missing|unable to (?:find|locate|verify|resolve)|couldn't find(?: any)?|could not find|cannot find|not a (?:valid|known|local)?)(?: \\w+){0,2} ${who}\\b`,
      ),
      /(?:user|rcpt|recipient)s? unknown|unknown (?:user|recipient|rcpt|local|to address|address)|no such (?:user|person|recipient|mailbox|id|account|address|member|local|object|entry|subscriber)|nosuchuser|user_?unknown|recip(?:ient)?notfound|recipient ?not ?found|mailboxnotfound|mailbox_?unknown|unknownuser|invalid ?recipient|adr\.recip|adr\.exrecip|badmailbox/,
      /\bno (?:mail ?box|account|user|recipient|one|person|subscriber)s?\b (?:here|by|with|of|for|found|named|called|matching|under|at|on|exists?)|not our (?:customer|user|client)|there is no (?:one|such|user|account|mailbox|person)|no mailbox\b|doesn't have an?\b[^.]{0,60}account|does not have an?\b[^.]{0,60}(?:account|mailbox)|isn't (?:a )?(?:valid|known|here|listed)|not (?:listed|found|present|exist\w*|a user|registered) (?:in|at|on) (?:the |our |this |domino |public |local |my )*(?:¤|directory|domino|address book|name|ldap|database|host|server|system|domain|site|aliases)/,
      /(?:recipient|rcpt|receiver|destination|address|mailbox)(?:'s)?(?: address)? (?:verify|verification|lookup|check) fail|fail\w* (?:to verify|verification) (?:of )?(?:recipient|address)|verification failed for <?¤|undeliverable address|address(?:es)? (?:is|are|was) undeliverable|unrout(?:e)?able address|bad destination mailbox|unknown (?:or illegal|or invalid) (?:alias|user|recipient|address)|(?:unknown|illegal|invalid) alias|mail ?box (?:name )?(?:is )?(?:not found|not allowed|invalid)|delivery not authori[sz]ed, no such|user (?:name )?(?:¤ )?not found|mismatched? recipient/,
      /(?:benutzer|empfänger|postfach|adresse|mailbox|konto|teilnehmer)[^.;]{0,60}(?:nicht (?:gefunden|bekannt|vorhanden|existent|gültig)|unbekannt|existiert nicht|ungültig|gibt es nicht)|unbekannte[rns]? (?:benutzer|empfänger|adresse|postfach|nutzer)|(?:kein|keine) (?:solche[rns]? )?(?:benutzer|empfänger|postfach|mailbox)/,
      /(?:utilisateur|destinataire|adresse|bo[iî]te|compte|abonné|usager)[^.;]{0,60}(?:inconnu|inexistant|introuvable|n'existe pas|invalide|non trouvé|n'a pas été trouvé)|(?:aucun|pas d[e']) ?(?:utilisateur|destinataire|compte|abonné)/,
      /(?:bruker|brukar|mottaker|mottakar|adresse|postboks|konto|modtager|postkasse|användar|mottagar|adress|brevlåda)\w*(?: ¤)?[^.;]{0,50}(?:finnes ikke|finst ikkje|fins ikke|eksisterer ikke|er ukjent|ikke funnet|ble ikke funnet|vart ikkje funnen|ikkje funnen|er ugyldig|findes ikke|eksisterer ikke|blev ikke fundet|er ukendt|finns inte|hittades inte|existerar inte|är okänd|är ogiltig)|(?:ukjent|ukendt|okänd|ugyldig|ogiltig) (?:bruker|brukar|mottaker|mottakar|adresse|modtager|användar|mottagar|adress)/,
      /(?:usuario|destinatario|buz[oó]n|cuenta|direcci[oó]n|utente|casella|indirizzo|usuário|destinatário|endereço|conta)[^.;]{0,50}(?:no existe|desconocid|inexistente|no encontrad|inesistente|sconosciut|non esiste|non trovat|não existe|desconhecid|não encontrad)|(?:gebruiker|ontvanger|postbus|adres)[^.;]{0,40}(?:onbekend|bestaat niet|niet gevonden)|(?:käyttäjä|vastaanottaja|osoite)\w*[^.;]{0,40}(?:ei löydy|ei ole|tuntematon|ei löytynyt)|(?:пользовател|адресат|получател|ящик|учетная запись|адрес)\S*[^.;]{0,40}(?:не найден|не существует|неизвест|не зарегистр|отсутств)|(?:użytkownik|adresat|skrzynka|konto)[^.;]{0,40}(?:nie istnieje|nieznany|nie znalezion)/,
      /(?:ユーザー?|受信者|宛先|宛て先|アドレス|メールボックス|アカウント|あて先)[^。]{0,60}(?:見つかりません|みつかりません|見つけられません|存在しません|存在いたしません|不明|ありません|無効|存在しない|見つからない)|(?:宛先|あて先|宛て先)(?:ユーザー?)?不明|(?:ディレクトリ|アドレス帳|名簿|リスト)[^。]{0,20}(?:ありません|見つかりません|存在しません)|(?:用户|收件人|使用者|收信人|帐号|账号|地址|邮箱)[^。]{0,20}(?:不存在|不存|找不到|未找到|无效|無效)|(?:없는|존재하지 않는) ?(?:사용자|수신자|계정|메일)/,
    ],
  ],
  [
    'takes-no-mail',
    [
      /\bnull ?mx\b|(?:domain|host|system|server|site|machine|¤|nullmx)[^.;]{0,40}(?:does not|doesn't|do not|will not|never|not) (?:accept|receive|take|handle|support)(?:ing|s)? (?:any |inbound |incoming )?(?:e-?mail|mail|smtp|messages)|no mail service|mail service (?:is )?not (?:provided|available at)|does not accept (?:e-?mail|mail)\b(?! from)|smtp (?:service )?(?:is )?not (?:supported|offered)|no smtp (?:service|here)|host .{0,20}refus\w+ to (?:accept|talk)|mail (?:receiving|reception) (?:is )?disabled/,
    ],
  ],
  [
    'network',
    [
      /(?:host|domain|dns|name|mx|server)[^.;]{0,60}(?:try again|temporar|servfail|timed? ?out|deferred)|(?:temporary|transient) (?:dns|lookup|name|resolution|domain|host)|name (?:server|service)[^.;]{0,20}(?:timeout|timed out|fail|busy|temporar)/,
    ],
  ],
  [
    'host-unknown',
    [
      /(?:host|domain|hostname|domain name|site|dns domain)s?(?: name| or domain name)?(?: ¤)?(?: \([^)]{0,80}\))?:?(?: (?:is|was|could|does|did|of recipient|part|for|in|the))* ?(?:unknown|not (?:be )?found|not exist|not resolve|cannot be (?:found|resolved)|doesn't exist|invalid|not known|non-?exist\w*|unresolv\w*|unrout\w*|not listed|not valid)|(?:unknown|no such|invalid|non-?exist\w*|bad|unresolv\w+|illegal|unrout\w+|unable to (?:find|resolve|look ?up|locate)|couldn't (?:find|resolve|look ?up)(?: any)?|could not (?:find|resolve|look ?up)|can(?:not|'t) (?:find|resolve|look ?up)|lookup of)(?: \w+){0,2} (?:host|domain|hostname|mail ?server|destination (?:host|domain|system|server)|mx|system|address record|dns)/,
      /nxdomain|no (?:mx|a|aaaa|dns|mail exchange|valid mx|address|such dns)(?:\/a| or a| and a| nor a| or mx)?(?: resource)? (?:records?|hosts?|entries|entry|data|exchanger)|(?:name|node ?name)(?: or service)? (?:service |nor servname )?(?:not (?:known|provided|found)|unknown|does not exist)|no mail (?:hosts?|exchangers?|servers?|gateway)|(?:all relevant|all) mx records? point to|mx (?:record )?(?:points? to|lookup|list)[^.;]{0,40}(?:non-?exist|fail|local|empty|invalid)|nonexistentdomain|dns\.nonexist|no (?:route|servers?) (?:found )?for (?:the )?(?:domain|recipient)|dns (?:error|lookup|query|resolution)[^.;]{0,30}(?:no such|not found|nxdomain|non-?exist|returned answer with no data|does not exist)|domain (?:¤ )?(?:has )?(?:no|expired|is dead|isn't in my|not configured)|domain (?:is )?not (?:found|hosted|served|exist\w*)|ドメイン[^。]{0,30}(?:見つかり|存在し|不明|ありません)|(?:domene|domän|domæne)\w*[^.;]{0,40}(?:finnes ikke|finns inte|findes ikke|finst ikkje)|域名[^。]{0,10}(?:不存在|无)/,
    ],
  ],
  [
    'filtered',
    [
      /(?:recipient|user|addressee|subscriber|mailbox owner|owner|customer)(?! address rejected)(?:'s)?[^.;]{0,30} (?:has )?(?:refus\w+|reject\w+|block\w+ (?:your|this|mail)|does(?: not|n't) (?:want|wish|accept)|chosen not|only accepts?|filter\w*)|filtered by (?:the )?(?:user|recipient)|white ?list|challenge|mail rules?|user'?s (?:filter|settings?)|(?:personal|individual) (?:filter|block)/,
    ],
  ],
  [
    'too-fast',
    [
      /gr[ae]y-? ?list|rate[ -]?limit|throttl|too many (?:concurrent |simultaneous |open )?(?:messages?|connections?|sessions?|recipients?|mails?|e-?mails?|requests?|rcpt)|too (?:fast|frequent|much mail|quickly)|(?:connection|sending|message|hourly|daily|recipient|mail|rate)s? (?:rate|limit|count|quota)?[^.;]{0,20}(?:limit|rate)[^.;]{0,20}(?:exceed|reach)|exceed\w*[^.;]{0,40}(?:number|rate|connection|limit of|recipients|per (?:hour|minute|day))|slow down|try (?:your (?:message|request) )?again in \d|temporarily deferred|deferred due to|please wait|first (?:time|contact)/,
    ],
  ],
  ['spam', [/\bspam|\bjunk\b|\buce\b/]],
  [
    'content',
    [
      /(?:message|mail|e-?mail)? ?content[^.;]{0,30}(?:reject|refus|denied|not accept|not allow|unaccept|violat|block|filter)|(?:reject|refus|denied|blocked)\w*[^.;]{0,40}(?:content|subject|attachment|header|url|file ?type|keyword|phrase|word)|(?:prohibited|forbidden|banned|illegal|dangerous|unsafe|blocked|invalid) (?:content|attachment|file|character|extension|word)|attachment[^.;]{0,40}(?:not|block|prohibit|reject|danger|unsafe|remov)|executable|improper (?:use|mime)|profan|offensive|conversion (?:required|fail|lost)|8[- ]?bit|base64|media not supported|illegal (?:8|char)/,
    ],
  ],
  [
    'protocol',
    [
      /syntax error|(?:command|parameter|argument|verb|option)s? (?:is )?(?:not (?:implemented|recogni[sz]ed|supported|understood)|unrecogni[sz]ed|unknown|unimplemented|out of|rejected)|(?:unknown|unrecogni[sz]ed|unimplemented|invalid|bad) (?:command|parameter|sequence|argument|header|mime|message format)|bare (?:lf|cr|newline|linefeed)|smtputf8|line (?:length|too long|limit)|lines? (?:in|over)[^.;]{0,30}(?:long|limit)|\brfc ?\d{3,4}|non-?(?:rfc|compliant)|not (?:rfc|compliant)|malformed|protocol (?:error|violation)|missing (?:from|date|message-?id|header|required)|(?:multiple|duplicate|no|invalid|missing) (?:'|")?(?:from|to|date|message-?id|subject|sender)(?:'|")? (?:header|line|field)|pipelining|need (?:mail|rcpt)|must issue|starttls|encryption (?:required|needed)|security|certificate|\btls\b|\bssl\b/,
    ],
  ],
  [
    'policy',
    [
      /polic(?:y|ies)|administrative(?:ly)? (?:prohibit|denied|reject|refus|block)|prohibited|forbidden|not (?:permitted|allowed|authori[sz]ed|accepted here|welcome)|unauthori[sz]ed|access (?:is )?denied|permission to|delivery not authori[sz]ed|(?:rejected|denied|refused|blocked|discarded|stopped) (?:by|due to|for|because|as|on|in accordance|under) |rejected[.,]? (?:by|message)|administrator|you (?:are|have been|do) not|restrict|local[_ ]policy|message refused|transaction (?:failed|rejected|refused)[^.;]{0,20}(?:policy|spam|reject)|message (?:was |has been |is )?(?:rejected|refused|denied|blocked|discarded)|not accept(?:ed)? (?:your|this|the) (?:message|mail|e-?mail)/,
    ],
  ],
  [
    'expired',
    [
      /(?:retry|delivery|delivering|queue|transport|message|mail|holding)(?: time| timeout| period| lifetime| life)?(?: limit| period)?(?: has| was| is| have| had)?(?: been)? (?:exceeded|expired|ran out|timed out|elapsed)|(?:too long|too old|maximum time|max(?:imum)? (?:queue|retry|age)|expired) (?:in|on|the|for)? ?(?:queue|spool|deliver)?|(?:been|remained|sat|waiting) (?:in|on) (?:the |our |my )?(?:queue|spool|server)|(?:could not|couldn't|cannot|unable to|not|failed to) be ?(?:delivered|deliver|sent)[^.;]{0,30}(?:for|within|after|in|since) (?:the )?(?:last |past |more than |over )?[\d¤a-z]{1,8} ?(?:hours?|days?|minutes?|seconds?|tries|attempts)|(?:gave|given|giving) up|(?:after|for|in) (?:the )?(?:last |past |more than )?\d{1,4}(?:\.\d+)? (?:hours?|days?|tries|attempts|retries|minutes)|time ?-?out|timed ?out|queue too|failed (?:after )?\d{1,4} (?:attempts|times|tries)|retries (?:exceeded|exhausted)|too many (?:retries|attempts|tries|deliver)|expired|zeitüberschreitung|délai/,
    ],
  ],
  [
    'network',
    [
      /hosts? (?:have|has) been failing|connection[^.;]{0,30} (?:refused|timed|reset|lost|dropped|closed|failed|died|broken|abort|unexpectedly|interrupt)|connect (?:to|failed|timed)|(?:lost|broken|no) (?:the )?(?:connection|input)|no route to|(?:network|host|server|destination|system|node)[^.;]{0,30}(?:unreachable|is down|down\b|not respond|did not|not available|unavailable|offline|busy|not reachable|error|refused)|mail (?:forwarding )?loop|(?:too many|maximum|max) hops?|hop count|hops?\b|loops? (?:back|detect)|routing (?:loop|error)|looping|(?:unable|could not|couldn't|cannot|can't|failed|impossible|wasn't able|was not able) (?:to )?(?:connect|contact|reach|establish|open|communicate)|no (?:answer|response|reply|host)|not respond|dns (?:error|fail|prob|server|lookup)|name ?server|resolv|mx (?:record|lookup|host)|econn|etimedout|socket|service (?:is )?(?:not|un)available|try (?:again )?later|points? back to|unreachable|communication (?:failure|error)/,
    ],
  ],
  [
    'system',
    [
      /(?:internal|server|system|local|temporary|configuration|software|processing|unexpected|database|backend|i\/o|file|disk|ldap|lookup|program|mailer|delivery agent|transport|storage)[^.;]{0,20}(?:error|fail|problem|trouble|malfunction|misconfig|fault|crash)|can(?:'t|not) (?:create|open|write|append|lock|chdir|exec|stat|read|access)|(?:unable|could not|couldn't|failed) to (?:create|open|write|append|lock|exec|process|store|save|access|queue)|permission denied|out of memory|resources?|disk (?:is )?full|no space|mailer\b|exit (?:status|code)|(?:command|program|pipe|process|script|procmail|filter)[^.;]{0,40}(?:died|failed|exit|output|terminated|signal|return)|maintenance|overload|(?:service|system) (?:is )?(?:currently |temporarily )?(?:down|busy|not|unavailable)|loc(?:al|k)[^.;]{0,20}fail|please (?:try|retry|resend)|later\b|local delivery failed|pipe to \||procmail|\bexec\b|child (?:process|returned)/,
    ],
  ],
];

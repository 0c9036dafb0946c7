import { findsOf, type Find } from './personal-detail.ts'

const word = (inside: string, flags = 'giu') => new RegExp(`(?<!\\p{L})(?:${inside})(?!\\p{L})`, flags)

const MANY = '(?:\\d{1,2}|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton)'
const RARE = [
	word(`${MANY}\\s+(?:syskon|bröder|systrar|halvsyskon|småsyskon|barn)`),
	word('(?:tvilling|trilling|fyrling)\\p{L}*'),
	word('adoptera(?:d|t|de)|adoptiv\\p{L}+'),
	word(
		'(?:HVB|hvb)(?:-hem\\p{L}*)?|behandlingshem\\p{L}*|jourhem\\p{L}*|(?:SiS|sis)-\\p{L}+|skyddat\\s+boende|kvinnojour\\p{L}*',
	),
	word('(?:\\p{Lu}[\\p{L}-]+\\s+){1,2}(?:IF|IK|FF|FC|BK|HC|SK|IFK|AIK|HF|FK|RK)', 'gu'),
	word('(?:IFK|IK|AIK|BK|FC|HK)\\s+\\p{Lu}[\\p{L}-]+', 'gu'),
	word('(?:moskén?|synagogan?|pingstkyrkan?|frikyrkan?|jehovas\\p{L}*|frälsningsarmén)'),
	word(
		'(?:arabiska|somaliska|kurdiska|persiska|dari|pashto|tigrinja|turkiska|ryska|ukrainska|bosniska|serbiska|albanska|thailändska|vietnamesiska|kinesiska|polska|spanska|romani|samiska|meänkieli|teckenspråk)',
	),
	word(
		'(?:pratar|prata|talar|tala|pratade)\\s+(?:bara\\s+|mest\\s+)?(?<detail>(?!svenska|engelska)\\p{L}+(?:ska|iska))',
	),
	word('präst|pastor|imam|borgmästare|kommunalråd|riksdagsledamot|vittnen'),
	word('\\p{L}+\\s+(?:if|ik|ff|bk|hc|sk|ks|ifk|fk)', 'gu'),
	word('rullstol\\p{L}*|permobil\\p{L}*|cochlea\\p{L}*|ledarhund\\p{L}*'),
	word(
		'(?:stod|var|hamnade|kom)\\s+(?:med\\s+)?(?:i\\s+tidningen|på\\s+nyheterna|på\\s+tv|i\\s+tv)|(?:i\\s+tidningen|på\\s+nyheterna)',
	),
	word(
		'(?:vårt|mitt|hans|hennes)\\s+(?:hus|lägenhet|hem)\\s+(?:brann|brunnit)\\p{L}*|(?:lägenhet|hus)(?:en|et)?\\s+som\\s+brann|brann\\s+(?:ner|upp)',
	),
	word('(?:landslaget|svensk mästare|SM-guld|guldmedalj\\p{L}*)'),
]

const OTHERS =
	'(?:mamma|pappa|mor|far|morsan|farsan|bror|brorsan?|lillebror|storebror|syster|syrran?|lillasyster|storasyster|mormor|morfar|farmor|farfar|styvpappa|styvmamma|plastpappa|bonuspappa|bonusmamma|pojkvän|sambo|kusin|moster|faster|morbror|farbror|kompis|bästis|granne|lärare|tränare|tjej|kille|barnvakt|rektor|han|hon|hans|hennes)\\p{L}{0,4}'
const PRIVATE =
	'(?:fängelse|häktad|häktet|anhållen|dömd|rättegång\\p{L}*|knark\\p{L}*|drog(?:er|ar|ade)|missbruk\\p{L}*|alkohol\\p{L}*|nykter\\p{L}*|onykter|berusad|psykos\\p{L}*|psykiatri\\p{L}*|deprimerad|depression\\p{L}*|bipolär|utbränd|sjukskriven|självmord\\p{L}*|cancer\\p{L}*|stroke|epilepsi|hiv|tumör\\p{L}*|aborten?|misshandla\\p{L}*|misshandel|våldtäkt\\p{L}*|slog|slår|slagit|hotade|hotat|stal|stulit|rånade|skulder|kronofogden|utvisad|adhd|autism|schizofren\\p{L}*|dement|demens|gravid|anorexi\\p{L}*|bulimi|inlagd|skär\\s+sig|skadar?\\s+sig|ta\\s+livet\\s+av\\s+sig|snodde|snor|snattade|langar|säljer\\s+droger)'
const DRINKS = '(?:dricker|drack|druckit|super|söp)(?!\\s+(?:saft|mjölk|vatten|juice|te|kaffe|läsk|choklad))'
/** A sentence that tells somebody else's health or crime: the fact, not the person, is marked. */
const THIRD_PARTY = [word(`${OTHERS}[^.!?]{0,60}?\\s(?<detail>${PRIVATE}|${DRINKS})`)]

/** Rare details that point at one family, and what is told of others' health or crimes (R-28). */
export function findRareDetails(text: string): Find[] {
	return [
		...RARE.flatMap((pattern) => findsOf(text, pattern, 'rareDetail', 'detail')),
		...THIRD_PARTY.flatMap((pattern) => findsOf(text, pattern, 'thirdParty', 'detail')),
	]
}

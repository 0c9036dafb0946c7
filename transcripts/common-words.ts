/**
 * Words that Swedish sentences begin with and that are nobody's name, so that a capital at the start of a sentence gives
 * no false alarm for them. A word that is missing here only makes one suggestion too many.
 */
export const COMMON_WORDS = new Set(
	`
	absolut alla allt alltid alltså aldrig andra annars att av bara beror bra bara bäst både de dem den denna deras dess
	dessutom det detta dig din dina direkt ditt dom du då där därför eftersom efter egentligen ej eller en ena enda er ett
	exakt fast fick fler flera framför från fråga för före först förut ganska gillar god gå går gör ha haft han handlar har
	hej hejdå hej hela hen henne hens heter hit hon honom hos hur här i ibland igen ingen inget inga inom inte ja jaha jag jo jobbigt ju
	kan kanske klart klar kom kommer kul kunde känner känns lika lite lugnt lyssna lyssnade man med medan men mer mest min
	mina mitt mm mycket måste många när nä nähe nej ni nog nu nån någon något några när och också ofta okej om oss på roligt
	samma samt sedan sen ska skulle sin sina själv snällt snäll som special så sådan sådär säga säger såklart tack tar
	tills tillsammans till tre trots två tycker tyckte typ under undrar upp ur ut utan vad var vara varför varje varit vem
	vems vet vi vid vidare vilka vilken vilket vill ville visst vår våra väl åh även öh öhm är över adressen arg argt barn barnen berätta berättade bestämma bor bodde borde brukade brukar båda börjar började cykel dag dagen datorn dum dumt egen elever familj familjen fan fel film fint fritids full fyra första
		förlåt förresten försökte ge ger gjorde glad gott grät hade hatar hata hemma hemskt hjälp hjälpte hoppas hund hunden hus håller händer hände hör hörde igår ihop imorgon inget innan istället jobb jobbar jämt kallt katt katten kille
		killar klass klassen kompis kompisar kort lov lova lovade lovar läkare läkaren läskigt längre länge läsa lärare läraren lät låt löften mamma mammas mamman mat max mejla mejlen mellan mindre mobil mobilen morgon mormor möte mötet möten naturligtvis
		nio numret nyss ofta olika ont ord orkar pappa pappas pengar plötsligt polisen prata pratade pratar precis problem prova ring ringa ringde ringer rum rummet rädd rätt sak saker sagt sanningen satt sex sist sitter sju själva sjuk skit skola skolan skola
		skolor skrev skriver sista slutade slutar små soc socialsekreteraren sommaren sorry spela spelar spelade stanna stod stor stort står synd syskon syster ta tanten text tid tiden titta tjej tjejen tog tolken tror trodde trött två tycka tänk tänker tänkte
		sällan oftast gympan kolla får rita snälla kuratorn dockan folk hans hennes mina klockan rektorn skolans rektorns vilken igår imorse ibland alltid bråka bråkar kusin kusiner
		undrar ungefär vanligt vann veckan vecka verkligen viktigt vågar vågade väldigt vänta värst värsta åker åkte år åtta ärligt äntligen
	`
		.trim()
		.split(/\s+/),
)

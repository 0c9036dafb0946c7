/**
 * Words that Swedish sentences begin with and that are nobody's name, so that a capital at the start of a sentence gives
 * no false alarm for them. A word that is missing here only makes one suggestion too many.
 */
export const COMMON_WORDS = new Set(
	`
	absolut alla allt alltid alltså aldrig andra annars att av bara beror bra bara bäst både de dem den denna deras dess
	dessutom det detta dig din dina direkt ditt dom du då där därför eftersom efter egentligen ej eller en ena enda er ett
	exakt fast fick fler flera framför från fråga för före först förut ganska gillar god gå går gör ha haft han handlar har
	hej hejdå hej hela heter hit hon honom hos hur här i ibland igen ingen inget inga inom inte ja jaha jag jo jobbigt ju
	kan kanske klart klar kom kommer kul kunde känner känns lika lite lugnt lyssna lyssnade man med medan men mer mest min
	mina mitt mm mycket måste många när nä nähe nej ni nog nu nån någon något några när och också ofta okej om oss på roligt
	samma samt sedan sen ska skulle sin sina själv snällt snäll som special så sådan sådär säga säger såklart tack tar
	tills tillsammans till tre trots två tycker tyckte typ under undrar upp ur ut utan vad var vara varför varje varit vem
	vems vet vi vid vidare vilka vilken vilket vill ville visst vår våra väl åh även öh öhm är över
	`
		.trim()
		.split(/\s+/),
)

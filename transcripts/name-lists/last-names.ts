/**
 * Last names that are common in Sweden, in small letters, put together by hand after the kind of list that Statistics
 * Sweden (SCB, Namnstatistik) prints. Names on -sson, -qvist, -ström and the like need not stand here: their endings are known.
 */
export const LAST_NAMES = new Set(
	`
	abbas abdi abdullah abdullahi ahmad ahmadi ahmed alexandersson ali ali hassan amin aslan aziz berg berger berggren berglund bergman björk björklund blixt
	blom boman brandt brant broman carlsten dahl dahlberg dahlgren dahlin dahlman demir edman ek ekberg eklund ekman elmi engberg englund engman
	eng falk farah fernandez ferm fors forsberg forslund forsman frank franzén frisk garcia gonzalez graf grahn granath granberg granlund grönberg grönlund
	haddad hagberg haglund hagman haidari hall hallberg hallin hamid hammar hansson hassan hassani hedberg hedin hedlund hedman hellberg hellman henning hjalmar hjelm holm holmberg
	holmgren holmlund hosseini hultgren hussein ibrahim ismail issa jafari jama johal johansen juhlin kaya khalil khan kjellberg kling kovac kovacs krantz kroon larsen lehto lilja lind
	lindahl lindberg lindblad lindblom linde lindell lindgren lindholm lindroth lindmark linder lopez lund lundberg lundblad lundgren lundin lundmark malik malm malmberg melin merkel mohamed mohammadi
	mohammed moberg molin modig mustafa möller nasser nguyen norberg nordin nordlund nordberg norén norling nyberg nygren nyman nystedt nylander näslund olsen omar osman ottosson palm palmgren park pham pihl popovic ramadan ramberg
	rahimi rask reza rezai rosén rosenberg ros rosengren roth rundgren ryberg ryd saleh salih salmi sandberg sandell sandin sandgren schmidt schultz schröder sjödin sjögren sjöberg sjölund skog skoglund skoog
	stark stenberg stål ståhl sundberg sundin sundgren svärd söderberg söderlund söderman tapper thelin thorell tran törn trygg turesson vidal viklund wahlberg wahlgren wallander wallin walter wang warsame wedin westerberg westerlund wester westman wiberg wiklund wikman wester
	yilmaz yildiz yusuf åberg åhman åkerberg åkerlund öberg öhman öman öst österberg östberg östlund
	`
		.trim()
		.split(/\s+/),
)

/** Endings that a Swedish word has when it is a last name. Longer words only: “son” is a son. */
export const LAST_NAME_ENDING =
	/^[\p{L}]{3,}(sson|qvist|kvist|lund|berg|gren|ström|stedt|strand|mark|holm|ander|elius|vall)s?$/u

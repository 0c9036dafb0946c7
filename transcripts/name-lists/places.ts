/**
 * Names of Swedish municipalities, larger towns and districts, counties, and countries and cities that many have moved from,
 * in small letters. The municipalities are the 290 of Statistics Sweden's regional division (SCB, Regionala indelningar);
 * the rest was put together by hand.
 */
export const PLACES = new Set(
	`
	ale alingsås alvesta aneby arboga arjeplog arvidsjaur arvika askersund avesta bengtsfors berg bjurholm bjuv boden bollebygd bollnäs borgholm borlänge borås
	botkyrka boxholm bromölla bräcke burlöv båstad dals-ed danderyd degerfors dorotea eda ekerö eksjö emmaboda enköping eskilstuna eslöv essunga fagersta falkenberg
	falköping falun filipstad finspång flen forshaga färgelanda gagnef gislaved gnesta gnosjö gotland grums grästorp gullspång gällivare gävle göteborg götene
	habo hagfors hallsberg hallstahammar halmstad hammarö haninge haparanda heby hedemora helsingborg herrljunga hjo hofors huddinge hudiksvall hultsfred hylte håbo
	hällefors härjedalen härnösand härryda hässleholm höganäs högsby hörby höör jokkmokk järfälla jönköping kalix kalmar karlsborg karlshamn karlskoga karlskrona karlstad
	katrineholm kil kinda kiruna klippan knivsta kramfors kristianstad kristinehamn krokom kumla kungsbacka kungsör kungälv kävlinge köping laholm landskrona laxå
	lekeberg leksand lerum lessebo lidingö lidköping lilla edet lindesberg linköping ljungby ljusdal ljusnarsberg lomma ludvika luleå lund lycksele lysekil malmö malung malå
	mariestad mark markaryd mellerud mjölby mora motala mullsjö munkedal munkfors mölndal mönsterås mörbylånga nacka nora norberg nordanstig nordmaling norrköping
	norrtälje norsjö nybro nykvarn nyköping nynäshamn nässjö ockelbo olofström orsa orust osby oskarshamn ovanåker oxelösund pajala partille perstorp piteå ragunda
	robertsfors ronneby rättvik sala salem sandviken sigtuna simrishamn sjöbo skara skellefteå skinnskatteberg skurup skövde smedjebacken sollefteå sollentuna solna sorsele
	sotenäs staffanstorp stenungsund stockholm storfors storuman strängnäs strömstad strömsund sundbyberg sundsvall sunne surahammar svalöv svedala svenljunga säffle säter
	sävsjö söderhamn söderköping södertälje sölvesborg tanum tibro tidaholm tierp timrå tingsryd tjörn tomelilla torsby torsås tranemo tranås trelleborg trollhättan trosa
	tyresö täby töreboda uddevalla ulricehamn umeå upplands-bro upplands-väsby uppsala uppvidinge vadstena vaggeryd valdemarsvik vallentuna vansbro vara varberg vaxholm vellinge
	vetlanda vilhelmina vimmerby vindeln vingåker vårgårda vänersborg vännäs värmdö värnamo västervik västerås växjö ydre ystad åmål ånge åre årjäng åsele åstorp åtvidaberg
	älmhult älvdalen älvkarleby älvsbyn ängelholm öckerö ödeshög örebro örkelljunga örnsköldsvik östersund österåker östhammar överkalix övertorneå
	alby angered backa bergsjön biskopsgården bredäng bromma farsta fittja flemingsberg frölunda gamlestaden hallonbergen hammarkullen hisingen hjällbo husby hässelby hökarängen
	jakobsberg jordbro kista kortedala kungsholmen kvarnby liljeholmen majorna masthugget märsta nynäshamn norrmalm råcksta rinkeby ronna rosengård skarpnäck skärholmen södermalm spånga
	tensta tumba vasastan vällingby västra frölunda älvsjö östermalm vivalla brickebacken varberga navestad ryd skäggetorp gottsunda sätra råby bäckby hageby klockaretorpet araby kronoparken rannebergen
	blekinge bohuslän dalarna dalsland gästrikland halland hälsingland jämtland lappland medelpad norrbotten närke skåne småland södermanland sörmland uppland värmland västerbotten västergötland västernorrland
	västmanland ångermanland öland östergötland norrland
	afghanistan albanien algeriet bangladesh bosnien brasilien bulgarien chile colombia danmark egypten england eritrea estland etiopien finland frankrike gambia georgien grekland gaza indien irak iran
	island israel italien jordanien kenya kina kosovo kroatien kurdistan lettland libanon libyen litauen makedonien marocko moldavien montenegro nigeria norge pakistan palestina peru polen portugal rumänien ryssland
	serbien somalia somaliland spanien sri lanka sudan syrien thailand tjeckien tunisien turkiet tyskland uganda ukraina ungern usa uzbekistan vietnam
	aleppo ankara bagdad beirut belgrad berlin damaskus helsingfors istanbul kabul köpenhamn kiev kyiv london mogadishu moskva oslo paris rom sarajevo teheran warszawa åbo homs mosul basra herat
	`
		.trim()
		.split(/\s+/),
)

/** Municipalities and the like whose names are everyday words too: only with a capital are they places. */
export const PLACES_THAT_ARE_WORDS = new Set(
	'ale berg boden eda habo kil klippan lund mark mora nora ryd salem sala vara ydre rom norberg lilla edet backa majorna lanka sri västra'.split(
		' ',
	),
)

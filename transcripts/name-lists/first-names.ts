/**
 * First names that are common in Sweden, in small letters, for old and young and from many countries.
 *
 * Put together by hand after the kind of lists that Statistics Sweden (SCB, Namnstatistik) prints: the most common names of
 * the whole population and of newborn children. A name that is missing is still found where it has a capital inside a
 * sentence, or follows a word such as “heter”; the list finds it first in a sentence and in small letters.
 */
export const FIRST_NAMES = new Set(
	`
	abbas abdi abdirahman abdul abdulahi abdullah abdullahi abel adam adele adelina adem adil adrian afram agda agnes agneta
	ahmad ahmed aida aino aisha alan albert albin aleksander aleksandra alex alexander alexandra alexia alfons alfred alfrida
	ali alia alice alicia alina alisa alma almira alva alvar alvin alvina amal amalia amanda amar amelia amelie amer ami amina amine amir
	amira ana anas anders andré andrea andreas andreea andrei andrej andy anette angela angelica angelina anisa anita ann anna
	anna-karin anna-lena anna-maria annika ann-charlotte ann-christin anne anneli annelie annie ann-kristin ann-louise ann-marie
	ann-sofie anton antonia anwar arash aria arian ariana arman armin arne aron arthur artin arvid arwa arya asal asma astrid
	atle august augusta aurora axel aya ayaan ayan ayla ayman ayse azad azra ayub babak bahar barbro baran bashir bassam beata beatrice belal
	bella belma benedikt bengt benjamin benno berit bernt bertil berndt bianca bilal birger birgit birgitta birgitte bita björn bo boel
	bodil bojan borje bosse britt britta britt-marie britt-mari brita bror börje caisa cajsa calle camilla camille carin carina carl carl-johan
	carlos carola carolin carolina caroline caspar casper cassandra catarina catharina cathrine catrin catrine cecilia celia celine
	charles charlie charlotta charlotte chloe christer christian christin christina christine christoffer christofer christopher
	claes claes-göran clara claudia conny cornelia cornelis cristian dag dagmar dagny dalia damian damir dana dani daniel daniela daniella danilo
	dante dara daria dario dariusz darko daud david dean deborah dejan denis deniz dennis desirée diana diar didrik dilan dimitri dina dino
	ditte diyar dora douglas dragan dunja duran dylan ebba ebbe eddie edgar edith edit edmund edvard edvin edward edwin egil egon
	einar elaine elana eleonora elena eleni elham eli elia elias elif elin elina elinor elis elisa elisabet elisabeth elise eliza ella
	ellen ellie ellinor elliot elly elma elmer elmin elof elov elna elon elsa elsie elton elvin elvira elvis elwin ema emanuel emelie emil emilia emilie
	emilio emily emin emina emir emma emmy emmanuel emmet enes enis ennio enzo erica erik erika erin erland ernst esra estelle ester esther etta
	eugen eva eva-lena eva-lotta eva-marie evelina eveline evelyn evert fabian fadi fadumo faisal fanny farah fares farhad farhan farid farida fatemeh
	fathi fatima fatma fatme fatuma felicia felicity felix fia fidan filip filippa fiona flora folke frank franka frans fred freddy
	fredrik fredrika freja frida fridolf fritiof fritz frode gabriel gabriella gabrielle georg george gerd gerda gerhard gertrud gideon
	gina giorgio gisela giulia glenn goran grazyna greger greta grete gry gudrun gull gull-britt gun gunbritt gunborg gunhild gunilla gunnar gunnel
	gunvor gurli gustaf gustav gösta göran göte habib hadi hadil hafsa hakan halima halina hamdi hamid hamida hampus hamsa hamza hana hanan hani hania hanin hanna hannah
	hannes hans harald harry hasan hassan hatice hawa hector hedda hedvig heidi helen helena helene helga helge helgi helin helle
	helmer helmut hennie henning henny henric henrik herman hermann hibo hilda hilde hilding hilma hiba hjalmar hoda hodan hugo huda hugh huseyin
	hussein husein hussain ian ibrahim ida idris idun igor iman imran ina inga ingalill inga-lill inga-britt inge ingeborg ingegerd ingela inger
	ingmar ingrid ingvar ioana irene irina iris irma isa isaac isabel isabell isabella isabelle isac isak iselin isis ismail ismael
	israa issa ivan ivana ivar iwona izabela izabella jack jackie jacob jacqueline jakob jamal jama jamila jan jana janet jan-erik jan-olof jane janina
	janne jannike jaqueline jari jarl jasmin jasmine jasmina jawad jean jeanette jelena jens jennie jennifer jenny jens jerker jerry jesper
	jessica jim jimmie jimmy joachim joakim joanna joar joel joelle johan johanna johannes john johnny jolanta jon jona jonas jonatan
	jonathan jonna joona jordan jorge josef josefin josefina josefine joseph josephine joshua josip jouni juan judith juha jukka jules
	julia julian juliana julie juliette julius juni junis juno jussi justin justina jörgen jörn kaarina kai kaisa kaj kajsa kalle kamal kamil
	karam karen kari karim karima karin karina karl karl-erik karl-johan karl-gustav karola karolina karwan kasper kassem katarina katarzyna kate katharina
	kathleen katja katrin katrine kelly kenan kennet kenneth kenny kent kenza kerim kerstin kevin khadija khadra khaled khalid khalil kian kicki
	kim kimia kimberly kira kjell klara klas knut konrad konstantin kornelia krister kristian kristin kristina kristine kristofer kristoffer krzysztof kurt
	kåre laila lamin lana lara lars lars-erik lars-göran laszlo latifa laura laurin lauritz lea leah leandra leia leif leila lejla lemon lena lennart leo leon
	leona leonard leonardo leonora leonie levi leya lia liam liban lida lidia liisa liliana lilian lilja lill lilly lily lilli lina lina-marie linda linn linna linnea linnéa
	linus lisa lisbet lisbeth lise-lott lise-lotte liselott liselotte lisette liv liva livia ljubica lo loa loke lola loke lona lorena loretta lotta lottie
	louis louise lova love lovis lovisa lowa lowe luca lucas lucia lucy ludvig luis luka lukas luna lydia lykke magda magdalena maggie magne magnus
	mahad mahamed mahdi mahmoud mahmud maia maida maj maja maj-britt maj-lis majken malak malek malik malin malte malva manal manne manuel mara marc marcel
	marcela marcello marco marcus mareike margareta margaretha margit margot margret margrethe maria maria-lena mariam mariana mariann marianne marie marie-louise
	marija marika marilyn marina mario marion marit marita maritha marius marja marja-leena marjan marjatta mark marko markus marlene marta marte
	martha martin martina marwa marwan mary maryam masha massimo mathias mathilda mathilde matheo matilda matilde mats matteo matthias mattias
	matti maud maurice maurits max maximilian maximus maya mehdi mehmet meja melanie melina melissa mellisa melker melvin melwin mena merima merjem
	meriem merit mette mia micael michael michaela michal michel michelle mick mika mikael mikaela mike mikko mila milad milan milena milica milla millie
	milo milos milou milton mina minna minoo mira miranda mirela miriam mirja mirjam miro miroslav mo moa mobarak modou mohamad mohamed mohammad mohammed moha mohammadreza mona
	monica monika morgan morris mostafa mouna mourad muhammad muhammed muna muhammet murat mustafa muse mustaf my myra märta måns mårten nabil nada nadia nadin nadine nadir nadja
	nahid naima najma nanna nancy naomi nasra nasrin nasir natalia natalie natasha nathalie nathan nathanael nathaniel nazanin neda negar neo nelly nellie nermin
	nesrin nicklas niclas nicholas nicolas nicole nicolina nihad nike nikita niklas nikola nikolaj nikolas nikolaus nikolina nilla nils nima nina noa noah noel
	noelia noelle noemi nor nora nora norah nour nova nur nuria odd oda oden odin ola olaf olav ole oleksandr olena olga olivia oliver olivier olle olof olov omar omer ophelia orvar
	oscar osama oskar osman osmund ossian oswald otto otilia ottilia ove owen pablo page pamela parisa parwin patric patricia patrik patrick paul paula paulina
	pauline pavel pehr pelle per peder per-erik per-olof percy peter petra petrus petter phoebe pia pierre piotr pontus preben prince rabia rachel rade radmila rafael raghad
	ragna ragnar ragnhild rahel rahma raimo ralf ralph rami ramin ramla ramon ramona rana rania raoul rasha rashid rasmus rayan rayyan rebecca rebecka rebin regina
	reidar reine reino reem rena renata renate rene reza ricardo richard rickard rikard rikke rita robert roberta roberto robin rodrigo roger roja roland rolf
	roman romina romy ronja ronny rosa rosalie rosemarie rose-marie rosita roya rozita ruben rune rupert rustam ruth ryan rut rémi sabina sabine sabrina sadia saeed saga sahar sahra said saida saif sally
	salma saman samantha samer sami samia samina samir samira sam sammy samson samuel sanaa sanan sander sandra sanel sanela sanna santiago sanja sara sarah sargon sasha saskia
	savannah seb sebastian sebbe seid selena selin selina selma semir senad sergej serkan seth sharon shahad shahin shayan sherin shirin sibel sibylla sid siddiq sidra siegfried sif sigbritt signe sigrid
	sigurd sigvard silas silje silvia simon simona simone sina sindre siri sirpa siv sixten sjur sladjana slavica sofia sofie soheil solveig soleil sonia
	sonja sonny sophia sophie soran soraya stan stanislav stefan stefania stefanie steffen stella stellan sten stephan stephanie steve steven stevo stig stina
	sture sude sumaya sune susan susann susanna susanne suzanne suzana sven svea sven-erik svante svetlana sverker sverre sylvia sylwia synnöve sören tage
	tahir taha tamara tanja tania tara tareq tariq tarja tatiana tatjana tea tekla telma teo teodor terese teresa teresia terje theo theodor theodora therese theresa therese
	thea thelma thérèse thilda thom thomas thor thora thorbjörn thure tia tiago tilda tilde tim timmy timo tina tindra tintin tiina tobbe tobias toivo tom tomas tommie tommy
	tomasz tone toni tony tor tora torbjörn tord tore torgny torkel torsten tove trine trygve tua tuula tuva twana tyr tyra ulf ulla ulla-britt ulrica ulrik
	ulrika umar una unni urban ursula uwe vaclav vanessa vanja valdemar valentin valentina valeria valter vega vendela vera verena verner
	veronica veronika victor victoria vidar vide vigdis viggo viktor viktoria vilda vile vilgot vilhelm vilhelmina villads ville vilma vilmer vincent vinjar viola violeta
	viveka vivi vivian vivianne vladimir volodymyr waleed wali walid walter warsame wendela werner wiktor wilda wiliam wilhelm willgot william wilma wilmer wilhelmina winona wojciech xander xavier
	yahya yakub yara yasin yasir yasmin yasmine yassin yasser ylva yngve yosef youssef younis yousef yuliia yunus yusra yusuf yvette yvonne zack zackarias zahra zain zaid zainab zakaria zara zeinab zelda
	zelma zeljko zenia zeynep zina zlatan zoe zoey zofia zohra zoran åke åsa åse åsa-marie åshild älva örjan östen örn
	`
		.trim()
		.split(/\s+/),
)

/**
 * First names that are everyday Swedish words as well. In small letters they are nobody, unless what stands before says
 * otherwise (“heter”, “kompisen”); with a capital they are suggested.
 */
export const NAMES_THAT_ARE_WORDS = new Set(
	`
	ask bo björn bror dag dana dante dara dean duran frank hera iman jack juni klara lana lemon liv lo love lykke maj max mina mo my
	nor nova nur oda odd page per prince rose rut saga sally sid siri sol son stan sten stig tage tim tom tone tor ture urban vera vide vile viola örn
	berg bita björk blixt brant ek fors frisk graf gull hall hammar kling lida lilja lind lova lund malm mark modig myra palm park
	ramla rask rena roman rosa skog stark stål svärd tapper trygg törn älva
	`
		.trim()
		.split(/\s+/),
)

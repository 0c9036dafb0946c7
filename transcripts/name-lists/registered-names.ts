/**
 * Names from registers, in small letters, that the lists made by hand do not have.
 *
 * Source: Faker 40.63.0 (PyPI), whose Swedish names are the 500 most common first names of women and of men (Institutet för språk
 * och folkminnen, 2023) and the 500 most common last names (Skatteverket, 2025). Names that Swedish has as words too (the
 * dictionary of npm `dictionary-sv` 4.0.0, with endings) were left out, for they would be suggested wherever the word stands.
 *
 * Faker is Copyright (c) 2012 Daniele Faraglia, MIT licence: permission is hereby granted, free of charge, to any person
 * obtaining a copy of this software and associated documentation files, to deal in the software without restriction, including
 * without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies, and to permit
 * persons to whom it is furnished to do so, subject to this notice being included in all copies or substantial portions. The
 * software is provided “as is”, without warranty of any kind, express or implied, including but not limited to the warranties
 * of merchantability, fitness for a particular purpose and noninfringement. In no event shall the authors or copyright holders
 * be liable for any claim, damages or other liability, whether in an action of contract, tort or otherwise, arising from, out
 * of or in connection with the software or the use or other dealings in it.
 */
export const REGISTERED_FIRST_NAMES = new Set(
	`
	aaron adnan agne agnieszka aina alba alberto alejandro alexis alf algot allan amadeus amin andres andrew andrzej andréas angelika anja ann-britt ann-charlott ann-christine ann-mari ann-sofi anna-lisa
	anne-marie annette annica annikki antero anthony antonio arnold artur assar asta aston barbara benny bernhard bert betty bill billy bjarne boris bruno carmen charlott christel clas colin cristina
	curt denise dick doris eira eivor eleonor elizabeth else elsy elvy enar engla eric erling erna eskil ethel evald evy ewa ferdinand florence fredric gert gillis gottfrid gun-britt hannele harriet
	helén heléne henrietta henry herbert hillevi hjördis holger håkan ilona ilse ines inez ing-britt ing-marie ingegärd ingemar iréne james jan-åke jill joacim joline jonny jose josé juhani kalevi kenth
	kumar lars-olof lars-åke lasse leena leopold lillemor loui louie ludwig maarit madeleine madelene majvor malgorzata manfred marcin marek margaret mari matias matts mauritz may miguel mimmi mio molly
	märtha natanael olavi oliwer owe pawel pekka pernilla philip pär raymond reinhold renée rigmor ronald ronnie roy rudolf saleh sigfrid sigge sivert sofi staffan sven-olof tapani tapio ted theres
	theresia therése thi thore tova tristan tuulikki uno valborg waldemar wille willy
	`
		.trim()
		.split(/\s+/),
)

export const REGISTERED_LAST_NAMES = new Set(
	`
	ahlin andersen andrén backman bergdahl bergsten björkman bodin bohlin bohman bolin boström brodin brolin burman bylund byström bäckman carlson chen christensen dahlén edberg edin edlund edström
	ekdahl ekholm eklöf ekstrand ekström engdahl ericson forsell gashi hanna hansen hasan holst hultman jensen johnson jörgensen landin lantz levin lidén lindfors lindh lindquist lindskog lindén liu
	lundell lundh lundquist löf mohammad mohamud nielsen norlin norman norrman nylén nyström olander olsson pedersen petersen rasmussen rehn roos rydén sahlin said selin singh sjöblom sjölin smith steen
	sundell svahn sörensen thor thorén thulin vallin vestin viberg wall wallén werner westin widén zhang ågren åkerman åsberg åslund åström östling östman
	`
		.trim()
		.split(/\s+/),
)

/**
 * First names common in countries that many in Sweden have come from: Finland, Denmark, Norway, Poland, Romania, Croatia, Turkey,
 * Spain, Britain, Pakistan, Kenya (with Somali names), Algeria and the Baltic states, as Faker has them.
 */
export const FIRST_NAMES_ELSEWHERE = new Set(
	`
	aaaqil aaban aabid aada aadam aadil aafiya aage aahil aalam aalee aalim aamil aamir aamirah aapo aaqil aarif aariz aarne aaro aaryan aarón aashif aashir aasif aasim aatif aatiq aatos aaus aayan aazim
	abaan abbie abdalla abdallah abdelatif abdelkader abderaouf abderrahmane abdihakim abdiş abdulbekir abdulgazi abdulkadir abdulmenaf abdulsemet abdurrahman abdülahat abdülcemal abdülhadi abdülkerim
	abdülsamed abdürreşit abednego abelone abid abigael abigail abigaíl abilio abiye abraham abril abubakar abuzar acar acarkan achieng achim aclan adak adal adalberto adan adasal adelaida adelardo
	adelia adelin adila adina adolfo adomas adora adoración adriana adrianna adrija adrián adviye adán adıgün afer afife aftin agapito agata aggrey aglaia agnese agnete agnos agripina agris agustina
	agustín ahsen ahter ahti aiga aigars aija aila aili aimee aimo ainara ainoa ainārs airi aistis aitana aitor aivar aivaras aivars akalan akar akatay akay akbaş akboğa akcivan akdora akdurmuş akgöl
	akgüneş akif akinyi akise akkerman akmaner akmaral akoth akram aksay aksel akseli aksoy aksöğüt aktemür akver akyıldız akçabay akçasu aköz akınal alaaddin alabezek aladin alaeddin alanalp alattin
	alaz albano alberta alberte albertina alberts albina alcan alcides aldis aldo alejandra alejo aleks aleksandr aleksandras aleksandrs aleksanteri aleksei aleksi aleodor alexandru alexe alfonso alfredo
	algirdas algış aliabbas alida aliihsan alin alis alise aliseydi alison alistar alize alkor almast almudena almus alondra alonso alparslan alpcan alphonce alpsü alsoy altoğan altuğ altınbike altınkaya
	altınçiçek altınışın alvīne alīda alışık amada amado amador amalie amancio amando amani amarilis amaro amaya amaç amber ambrose ambrosio amedeu amel amelija amon amor amos amparo amre amza américa
	américo amílcar amālija anabel anabela anacleto anaida anamaria anargül anastacia anastasia anastasio anastazja anatolie anaïs anca anderson andiç andrada andrejs andrešs andrian andrija andris
	andrius andrus andrés aneta anete angel angeline angelino angelita anghel anghelina angélica anica aniela anissa anișoara ankica anna-liisa annah annak annastacia annemette anni anniina annija
	annukka anselma anselmo ansis anssi antanas antim anto antoaneta antonela antoni antonie antonija antoniu antons antony antra ants antti antun anunciación anyango aníbal anđa anđela apaydın apolinar
	apolonia araceli aral aran arcan arcelia arezki argu arham ariadna ariel arifcan arijus arild arina aristide aristides arja arkadiusz arkut armahan armandas armando armands armida arminas arnas arnis
	arnoldas arnolds aroa aronas arpağ arsenie arsenio artemio artemisa artis arto arttu artturi arturo arturs artūras artūrs arvo arvydas arvīds aryan arziye aránzazu arıel arıkol arıpınar arısoy arūnas
	asalet asbjørn ascensión asdrubal asger asha ashleigh ashley asiman asko aslanhan asliye asunción asım atagün atalay atanur atasagun atatöre atena atfat atgun atheel athman athuman atieno atilhan
	atilio atiyye atnan attaf atılgan audrius augustas augustine augusto augusts aukusti aulikki aulis aune auraq aurel aurelia aurelian aureliana aureliano aurelija aurelio aurica aurică aurimas ausma
	austine austra aušra avram avunç avşin awadil awamil awamiri awan awani awlya awmar awrad axenia axinte ayamin ayasun ayaydın aybet aybora aycagül aydar aydinç ayduru aydınbey aygutalp aygönenç ayhan
	aykut aykutalp aylil aymen aynilhayat aynımah ayoub aypar aysar aysema aysevim aysoy aysuna aytek ayten aytuna aytöz ayvas ayyaruk ayyubi ayçan ayülker ayşan ayşeana ayşenur azade azahar azahara
	azban azeeb azeneth azettin azize azucena açıkel açılay ağakişi ağbegim ağmur aşhan aşir baahir baaizeed baaqee baaqir baaree baashir baasim baasit baba badawi badegül baha bahaa bahaddin bahati
	bahittin bahtinur baiba bairbel bakari balatekin balca baldomero balduino baleegh bali ballı baltasar baltaş bambad banü baqar baqir barak baraka barasa barbu barica bariş barraq barry barsen bartek
	bartolomeu bartolomé barışcan basaam basarab baseer basel basem bashaar bashaarat bashar basharat basheer basheerah basil basilio basim basir basriye basım batal batool baturay batırhan baudelio
	bautista baydu baykan bayman bayruhan baytal bayzettin bazam bağdat bağdaş başay başhan başok beatriz bebe bedi bediriye bedri begim begoña behiza behrem bekbay bektaşi belgizar belinda belkize
	bellisan belén benard benedict benedicte benedikte benek bengibay beniamin benice benigno benita benito benjamín benol benone benta benthe beray beren berezat beriye berkal berki berksay bernabé
	bernard bernarda bernardino bernardita bernardo berran berrin berta berto bertram beryl besey besin beth bethan bethany betina bettina beverley beyda beyhatun beyler beyzade bezek bianka bibiana
	bican bidayet bienvenida bilaal bilay bilender bilgen bilginur bilgütay bilha biljana bilkay biltaş binay binbaşar binışık birben birgül birousk birsan birsen birte birthe biruta biserka bitten bitül
	bizhan bişar bjørg bjørn blanca blanduzia blas boaz bobby bogdan bogdana bonface boniface bonifacio borahan borataş borja borris borys bosibori bouchra boynak bozbağ bozerk boztaş boğatimur božena
	božica božo bradley bramwel brandon branka branko bravin brencis brenda brendah brett brian bridgit brigid brigita bruce brunilda bryan brândușa brígida bucur buenaventura buhari bulunç buraid
	burakhan burcuhan burç buyrukhan buşra bárbara börteçin bøje børge büget bünyamün büreyre büşranur bănel błażej cabir caius caleb calista calisto calixta calixto callum calvin calvince camelia
	cameron camil camila camilo canal canan canberk candelaria candelario candeniz canfeza cangür cannur canseven cansin cantemir cantez canur caren caridad carita carla carlito carlo carlota carly
	carmela carmelita carmelo carmina carol carole carolyn carolyne carren carsten casandra casemiro casian casiana catalina caterina catherine catinca catrina catrinel cavit cayetana cayetano cazimir
	cebesoy cebrián cecilie cecilio cedide cedrin ceferino celestina celestine celestino celilay celso cemalettin cemiyle cenan centrine cerasela cercis cesar cevale cevheri ceyhun cezar cezara cezary
	cezayir chabane chamali chanez changaz charity charlene charlesh charo chashida chawish chebet chege chelangat chelo chelsea chema chepkemoi chepkoech chepkorir cheragh cherif cherotich cheruiyot
	cheryl chiraz chita chris christabel chucho chus chuy cihan cihandide cindoruk cintia ciprian cipriana cipriano ciriaco cirino cirkeline ciro ciríaco claire clare clarisa claudio claudiu claus clavs
	clement clemente cleopatra cleophas cleto clifford clinton clive cloe clotilde clímaco codin codrin codrina collince collins concepción concha connie connor conor conrado consolata constantin
	constantina constanza consuela consuelo coral coralia corina cornel cornelio corneliu cornelius corona corvin cosmas cosme cosmin cosmina costache costel costin coşkun craig crescencia crin crina
	cristea cristobal cristofor cristóbal cruz cuheyna cuman curro custodia custodio cynthia cyprian cyrus cándida cándido célia céline césar cüneyit călin cătălin cătălina daamin daanish daanyaal
	daawood dabbah dabir dace dacian daciana dafina dafne daghfal dagmara daiana daiga daina dainis dainius daisy daiyaan dakhil dalibor dalila dalkılıç damaris dameer damien damián damlanur damurah
	dancan dancun danica danielius danielle daniels danijel danijela danish danny danson danış darain dariana darija darius darío dastageer daudi davis davor dawid dawn dawud dayar dayyaan dağistan
	debora debra decebal declan deha deividas delia delil demetra demetrio demirbüken demiriz demirok demiryürek denisa denizalp denkel derek derick derkay derrick deryanur desiderio despina deviner
	değer değmeer dianah diane dickson dida didina diego dilara dilcan dilder dilfeza dilhuş dilsitan dilşat dimas dimitrina dinah dincer dinu dinçkol dinçsü dionisia dionisio dirican dirlik dismas diāna
	djamel dmitri dochia doina dolores dolphine dolun domagoj domantas dominga domingo dominic dominik dominyka dominykas domitila domnica donald donatas donato dorcas dorcus doreen dorel dorian doriana
	dorin dorina dorine dorinel dorita dorli dorota doroteja dorothy dorte dorthe doru dorukhan dounia dovydas doğanalp doğannur doğanşah doğuhan dragica dragoș dragutin dražen ducu duha duilio duje
	dulce dumitra dumitrana dumitru duncan durab duracan durdali durgadin durmuşali dursadiye duruk duruöz duyguhan dušan dzidra dzintars dzintra débora dölensoy döner dündaralp dürrüşehvar dārta dāvis
	ebuakil ecaterina ecegül ecemiş edaviye eddah edelmira edelmiro edgaras edgardo edgars edgübay edinah edita edmond edmundo edmunds eduard eduardo eduards edvardas edvinas edvīns edīte eelis eemeli
	eemil eerik eero eesaa eetu eeva efil eflâtun efraín efser eftimia eftimie egenur egidijus egils ehan ehsaas ehsan eija eijaz eila eileen eimantas einari einer eino eirik eivind ejaz ejlaal ekber
	ekmel el-amin eladio elaf elamiye elba eleanor eleuterio elgin elhan eliana elifnur eligia eligio eliisa elijah elisabeta elisaveta eliseo elisha eliud elizabeta elizabete elkana elli elliott elmeri
	elmārs elnur elodia elosy eloy eloísa elphas elpidio elsebeth elvīra elza elías elöve elīna elżbieta emal emanoil emanuela emanuil emelina emigdio emilian emiliana emiliano emilis emilly emirşan emiş
	emmaculate emmah emmi emperatriz emran emrullah emīlija emīls encarna encarnacion encarnación encarnita enfes enginiz enock enrika enrique ensari ensio ephantus epifanio eral erasmo erastus eraycan
	erbay erbil ercihan erdemer erdibay erdogan erdursun erem eremia erenalp erensoy ergener erginel ergönül ergül ergün erick erikas erinçer eriş erkan erkinel erkki erksoy erkılıç ermanis ermutlu
	ernest ernestas ernesto ernests eroğul ersel erseç ertan erten ertuncay ertün ervaniye eryk eryıldız eröz erşat esben esenbay esengün esentürk esfandyar eshan eskinalp esko esmanperi esmarelda
	esmeralda esna espen esperanza espiridión essi esteban estefanía estela esteri estrella etelvina etizaaz eufemia eufrosina eugene eugenia eugenio eugine eulalia eunice eusebia eusebio eusebiu
	eustaquio eutimio eutropio evaldas evaline evalyne evance evangelina evanghelina evans evaristo evcimen evde evelia eveliina evelyne everline everlyne evija evita evrim evrimer ewelina eyyüp ezekiel
	ezequiel ezgin ezgütekin ezra eşim eşref fabia fabiana fabio fabiola fabián fabricio fadile fadıla fahmi fahrullah faith faizan faize fami fancy farouk fatigül fatih fatinur fatmanur fatteh faustas
	faustino fausto fayize fazli fazul febe feden federico fehim fehmiye feisal feliciana feliciano felicidad felipa felipe felisa felista felister felistus fella fenni ferahdiba ferat feraye feremez
	ferhan ferhat feriel ferihan ferinaz fermuta fermín fernanda fernando fersan feryas ferzi festus fetullah feyha feyruz feyzin fidaye fidel fidela fidelis fidvi fildan filit filofteia filomena fiodor
	firdevis fitnat fito flavia flavio flaviu flemming floare floarea florea florencia florencio florentin florentina florentino florian floriana florica florinda fodil fortunata fortunato fouzia fran
	frances francesca francis francisc francisca francisco franciska franciszek franjo franklin frankline frederic frederick frederik frederikke fredrick fricis fridah frusina fryderyk fulgencio fuma
	fuzuli fátima félix fügen gabel gabi gabino gabriela gabrielius gaida gail gaja galina galip galo ganiye gareth garry gary gastón gathoni gatis gavin gazel geanina gediminas gedion geir gelengül gelu
	gemma gencaslan genovefa genoveva gençay geoffrey geofrey georgel georgeta georgia georgian georgiana georgina gerald geraldine geraldo gerard gerardo geray germán gertrudis gervasio gerónimo gesare
	getrude ghaalib ghaazi ghaffaar ghafoor ghaith ghalib ghanee ghanem ghannam ghasaan ghauth ghawth ghayoor ghazalan ghazanfar ghazanfer ghazawan ghazi ghazzal ghenadie gheorghe gherghina ghilas
	ghiyaath ghiyath ghufran ghulaam ghulam ghunayn ghusharib ghusun ghutayf gianina gibson gicu gică giedrius gilbert gilberto gillian gilman ginyas giorgian giorgiana gitau githinji gitonga gitte
	gladys glauco glen godfrey godofredo godwin gohar goncafer gonzalo gordana gordon goyo gracia graciana graciano graciela graeme graham gregorian gregorio gregory grethe grieta grigore griselda
	grzegorz guadalupe guillermo guiomar gulab gulfaam gulfam gulshan gulzar gundhild guney gunita gunn gunner gunta guntars guntis gunārs gustas gustavo gustaw gyda gytis gökay gökbudun göknur gökperi
	göksev gökten gökçe gökçebalan gökçil göli gönen görgünay görklü görsev gözel gözem gücal gülay gülağa gülbani gülbeyan gülbiye gülcegün güldam gülder güldünya gülel gülenay güler gülev güleğen
	gülfari gülfeza gülgen gülgüzel gülhisar gülinaz gülkadın güllühan gülmisal gülnaziye gülper gülsalın gülselin gülseren gülsevil gülsiye gülsü gülter gülzadiye gülçe gülözge gülüs gülşa gülşahin
	gülşeref gümüştekin günar günaydin günden gündüzalp günebakan güneri güngördü güngören günkurt günsel günser günver günşen gürarda gürcüye gürelcem gürsal gürten güverçin güzey güçal güçlüer güçyeter
	habiba habibe haciali hacile hadija hadjer hadrey hafıza hakikat halenur halidun haliye haluk hami hamisi hamiyet hanbiken hanedan hanim hannu hanss hansultan haralamb haralambie harbinaz harijs
	hariz harnail haroldo haron harri harrison harun hasbek hasgül hasret hatem hatin havali havse hayali hayat haydée hayel hayley hayret hayrünnisa hazeem hazel hazine hazrat heather hege heikki hekime
	hekmet heli helinä heliodoro hellevi helmi helvi henife henri henrieta henriette henrikki henriks heracleea heraclio herberto herdis heriberto hermanis hermanni hermenegildo herminia herminio
	hernando hernán hesbon heva heyvetullah hezniye hezron hidir hilario hilary hilayda hildah hilkka hillary hindal hinet hipólito hiçsönmez hjalte hocine hollie holly horacio horea horia hosea houcine
	houda howard hoşkadem hrvoje huban hubert hudavent humberto humphrey hunalp hurican hurşide huzaifa huzuri håkon håvard héctor hüda hükümdar hümeyra hürdoğan hürmet hüryaşar hürüyet hüsmen hüsnühâl
	hıfzullah iacob iain iancu ianis iasmina ibaad iben ibraaheem ibraheem ibán idrees idık ieremia iesa ieva iftikhaar iftikhar ignacia ignacio ignacy ignas igors ihab ihsaan ihsan ihtesham ihtiram
	ihtishaam ihtsham iida iiris iisakki ijli iker ikhlaas ikraam ikram ikramah ikrimah ilari ilarie ilarion ildefonso ildız ileana ilga ilgı ilie ilija ilinca ilkka ilmari ilmārs ilyes ilze imants
	imelda imene immaculate indra indrek inese ineta ingelise ingrida ingrīda inguna inkeri inmaculada innocent inocencio inés ināra ioan ioanina iolanda ionel ionela ionelia ionică iosefina iosif
	iridenta irine irinel irja irmantas irmeli irungu irıs isaack isabela isack isaiah isaura isaías isidora isidoro isidro ismo ismık issack itziar iulia iulian iuliana iuliu iurie iustin iustina
	iustinian ivanka ivars iveta ivica ivka ivona ivone iván izaaz işin işıkay işıman işın jaabir jaafar jaakko jaanus jabir jabr jacek jacinta jacinto jackline jackson jacobine jacobo jadranka jael
	jafar jafet jaffer jahangir jahanzeb jahdami jahdari jahiz jahm jaime jairus jakobs jakov jakub jalaal jalal jalees jalil jalmari jamaal jameel jamie janeta janeth jani janice janis janja jankat
	janko janni jannie jannis jano japhet japheth jared jarkko jarmo jarno jaruthip jasminka jasna jason javi javier javiera jayne jeana jebet jecinta jedidah jeff jeffrey jekaterina jelagat jele jemimah
	jemma jemutai jenaro jenel jeniffer jenipher jenna jenni jepchirchir jepchumba jepkemoi jepkoech jepkorir jepkosgei jeptoo jere jeremi jeremiah jeremy jeremías jerono jerop jerotich jeruto jerzy
	jerónimo jesca jesse jesusa jesús jevgeni jezups jimena joan joanne joaquina joaquín joash jodie johanne johans johnnie johnson johnstone jokūbas jonah joni joonas joonatan joram jordi jordán joris
	jorma jorunn josefa josefiina josep josephat josh josiah josipa joso josphat josphine josué jouko jovita joyce joyline jozo joško juana juanita juanito judy juhana juho julianna julieta julijana
	julio julita juliusz julián juma june juozas juraj jure jurgita juri justinas justine justus justyna juulia juuso jyrki jytte józef jørgen jüri jānis jāzeps jędrzej jūla jūle jūlija jūlijs kaamil
	kaarlo kaashif kaazim kabeer kachela kacper kada kadri kadınana kafeel kahina kahir kaija kaiser kajetan kajji kajus kalbi kaleem kaleema kalervo kalgay kalina kamau kamila kamran kanak kandef kanini
	kanpulat kapagan karaamat karabaş karaca karaer karakucak karanbay karani karanja karataş karcan kareem karimi kariuki karlo karlukhan karlīna karol karoliina karolis karsten kasam kashan kashif
	kasim kaspar kaspars kassim kata katana katariina katarīna katcha katherine kathryn kati katia katica katie katri katriina katrīna katy kauko kauthar kaver kavurt kawkab kawthar kayagün kaygusuz
	kayleigh kayrabay kaysan kayıt kazi kazim kazimierz kaşif kefser keijo keith keld kelâmi kemboi kemuma kemunto kenedy keneth kenn kennedy kenter kerime kerman kerry kerttu kerubo kete keyaan kezban
	keziah khaalid khaan khadidja kiarie kibar kibet kieran kifaye kike kilonzo kimani kimanzi kimathi kimberley kimeu kimmo kimutai kinuthia kinyanjui kinyua kioko kipchirchir kipchumba kipkemboi
	kipkemoi kipkirui kipkoech kipkorir kipkosgei kipkurui kiplagat kiplangat kiplimo kipngeno kipngetich kipras kiprono kiprop kiprotich kipruto kipsang kiptoo kipyegon kiramettin kirsi kirsten kirsti
	kirstin kirstine kirsty kirui kitan kiyasi kjeld kjersti kjetil klaus kocabaş koech koldan koncagül konguralp konradus konstanty kopan koray korir korkmazalp kornel kornelija korugan kosgei kotryna
	kotuz koçak koçkan koşukhan krista kristaps kristers kristi kristiina kristijan kristiāna kristjan krists kristupas krišjānis krišs krystian krystyna ksawery kuddusi kullervo kumral kuria kustaa
	kutay kutgün kutun kwamboka kyalo kyllikki kâmil kâzime köktaş kösemen kübran kürşad kārlis kęstutis kılıçbay kınel kırat kırgız kısmet kıvılcım kızıl kızıltunç laban labeeb labib ladislau laeeq
	lahiah laika laimonis laiq laith lajlaj lalo lameck lamine laqeet larisa lascăr lassi lateef latif laureen lauren lauri laurian lauris laurita laurits laurynas laus laust lavender lavinia lavīze
	lawrence layth laze lazăr leana leandro leanne ledün leevi leigh leire lelia lenah lennarth leocadia leocadio leoncio leonel leonor leons leontin leontina leontīne leopoldina leopoldo leordean lerze
	lesley leslie leticia leticija levis lewis leyli leyre lezize león lică lidija liene liepa ligia ligita lili lilia lilija lilita lillian limazah limon linah lindah lindsey lino lioara lisandro lise
	livingstone liviu liwia liyaaqat liyaqat lizete ljiljana ljubov ljudmila loice loida loise lone loot lope loredana lorelei lorenza lorenzo loreto lorin lorine lorna lorraine lotfi lourdes lovre lovro
	luana luay lucho luciano lucija lucila lucio lucky lucía ludmila ludovic ludovica luisa luisina luiza luke lupe luqmaan luqman lutf lutfi luís lydiah lynda lynn lázaro lâle lærke lüfen lütfi
	lăcrămioara lība līga līna līza lūcija maahir maajid maalik maaria maawiya maaz maazin mabad macarena macaria macario macharia macide maciej macs madani madara madiyan madyan magdalene magdaline
	mahaz mahbeer mahboob mahbub mahdee mahdy maheen maher mahfooz mahfuj mahfuz mahigül mahir mahja mahmood mahnaz mahsun mahter maie maija maiken maimuna maina maingi maire maite majd majdi majdy
	majeed makau makeen makena makokha makori maksim maksur maksymilian maksüde malcolm malou malthe malvina malwina mamen mamun manda mandy manel manola manole manolo mansurali mantas manu manuela
	manuelita marcelina marcelino marcelo marcheta marcia marcial marciano marcio marcos marcu mare mareks maren marga margarita margrieta margus marian marianela marianna mariano maribel marica maricela
	maricica maricruz marijan marijana marilena marinela marino marioara marisa marisela marisol maristela maritta mariusz marja-liisa marjaana marjo marjukka marjut marketta markku maroof martine
	martirio martta martti martyn martynas martín marvin maryann maryanne maría masika masinde massinissa masume matea matei matej mateja mateo mateusz mathew mati matija mato matthew matías matīss mauno
	maura maureen mauri mauricio maurine maurycy maximiano maximiliano maximino maxwel maxwell maynur mayte mazlum maşide maža mbithi mboya mbugua mburu mecide mecit meelis mefarettin mefharet mehdiye
	mehmed mehmetzahir mehrigül melaha melania melchor meleknur melihcan melikkan melisa melvine melûl memili menfeat mengi mengüç menişan merba mercedes merche mercy mercyline merdi merete merethe
	merike merim merja mertel merva mervi meryeme merzuk meshack mestur mesude metinkaya metrine meveddet mevlüdiye mevlüt meyhanim mezide meşhur micaela micah michala michał micheal mieszko miguela
	mihael mihaela mihai mihail mihels mihhail mihin mihkel mihnea mihrab mihriye miia miika mijo mikels mikkel mikołaj milagros milay milcah mildred milka milkah mille millicent mimi mindaugas minibe
	minodora mioara mirabela miray mirbadin mircea mirdza mireia mirjami mirjana mirko miron mirona mirriam mirta miruna mishat mislav misra mitchell mitchelle mitică miyesser mizhir miłosz mladen
	modesto modris mohamud mohand moisés momanyi monalisa monicah monis montserrat moreen morena moreno morine morten moses mouloud mounir moureen mourib mourine moussa muarra mucahit muchiri muema mueni
	mufide mugambi mugendi mugo mugur mugurel muhallil muhazzim muhip muhiye muhyettin muia muiruri mujde mukbile mukhwana muktedir muli mulwa mumbi mumo munene mungai munyao munyoki muratcan muriithi
	murimi murithi muriuki musafet musaffa musau musee musembi mustapha musyoka musyoki mutai mutasım muthama muthengi muthoka muthoni muthui mutie mutinda mutiso mutisya mutluhan mutua mutuku mutunga
	muturi muvaffak muvahhide muzdahir muzhir mwanajuma mwanamisi mwangangi mwangi mwaniki mwanzia mwaura mwende mwendwa mwikali mwiti myriam máxima máximo mélissa mónica möhsim mübetcel mücellib
	mücevher müferrih müfit müjde mükramin mükrüme mülâyim mümtaze münezzer münif müret mürit müsemma müslum müveddet müzekker müğber müşüre māra māris mārīte mădălin mădălina mălina mărioara măriuca
	naadir naail naajy naasih naasir naathim naazhim nabeeh nabeel nabhan nabigh nabih nacer nacho nacio nadeem nades nadežda nadhir nadim nadr naeem nafasat nafees nafesa nafii nafile nafis nafula
	naglis nahashon naib naide nail naim naja najair najam najeeb nakip naliaka nalân nana nando nanjala nanni naom naomy narcis narcisa narciso narhanim narimane nasiba nassim nasuf natalio natalja
	natan nataniel natasja natasza nataša natașa natividad natālija nawal nayara nayil nazaret nazario nazende nazim nazimet nazlihan nazlim nazıdil ndegwa nderitu ndirangu nduku ndung'u ndunge ndungu
	nduta nebih nebiha necdat nechifor necilal necmettin necva nedjma neema nefaret nefiye nehemiah nehip neil nekesa nela nelima nelson nelu nenad neptün nerea nereida neriban nerijus nerim neringa
	nesfe nesip neslinur nesrine nete neval nevenka nevgin nevise nevsal nevsale neyran nezengül nezihi nezize neşrin ng'ang'a nganga ngari ngigi ngugi nicanor nichifor nicholus nickson nico nicoară
	nicodemo nicodemus nicodim nicola nicolae nicolai nicolaie nicolaj nicolasa nicoleta nicoline nicolás nicu niculina nicușor nidia niels nieves nigel nihai nihan niilo niina nika niko nikodem nikolai
	nikolajs niks nikša nilcan nilda nili nilo nirgül nixon niyazi niğmet njagi njenga njeri njeru njiru njogu njoki njoroge njue njuguna noemí nojus noman noor noora norbert norberto norica norman
	normunds nura nural nurbanu nurcan nurda nurdeniz nuretdin nurey nurgil nurhayet nuriyet nurkan nurmelek nurseda nurser nursim nurtaç nuru nurullah nurveren nurşan nuyan nyaboke nyaga nyakundi nyamai
	nyambura nyanchama nyawira nydia nyongesa nzioka nzomo nélida néstor nüdret nürice oana obaid obdulia obed ochieng octav octavia octavian octaviana octavio octaviu odalis odalys odeline odette
	odhiambo odkanlı odongo oduor ofelia oganer oguş oiva okanay okbay okello okgüçlü okoth okseven oktüremiş okumu okyalaz olalla olca oldağ oleg olegario olfert olgierd olimpia olimpian olimpiu olivija
	oliviu oliwier olli oloo oluoch oluş omaca omair omari omeir omondi omran onat ondieki onesmus ongay onni onofre onuker onurcan onursu onyango oona opiyo oranlı orestas orgün oriana ortak ortansa
	oruç orvokki orçin oskari oskars osmo ossama ossi osvald osvaldo osvalds otay otieno otīlija ouanes ouma oussama outi ovidio ovidiu owais owino owuor oymak ozana ozansü oğulbaş oğurata oğuzman paavo
	paca paco pacífica paige paker paksu palmira paloma pamfil panagachie panait pancho paola paraschiva parsa parvez pascual pascuala pasi patience patricio patryk pauli paulica pauliina paulino paulius
	pauls paulīna pavao paweł paye pedro peeter pehlil pekkan pelayo pembesin penina peninah pentti pepita pepito perinur peris perla perlita permun pernille pero pertti pervaiz pesent pete peterson
	petras petre petri petrică petrișor petrona petronela petru petteri phanice phelix philemon philis phillip philomena phineas phylis phyllis piedad piia pijus pili pirahmet piran pirjo pirkko pius
	pleșu plinio plácido pompilia pompiliu poncio porfirio poul povilas priit primitivo prisca priscah priscila priscilla priscillah profira prudence prudencia prudencio przemysław purificación purity
	pánfilo päivi päivikki pürçek pătru qaadir qaasim qabeel qadar qadeer qadi qadim qahtan qaim qais qamar qani qanit qareeb qaseem qasid qasif qasim qatadah qawee qay-yoom qays quadir qudamah quddoos
	qudoos quinter quique quirino qurban qusay qutaybah qutb qutub raaghib raahil raakin raamis raamiz raashid raatib rabah rabar rabb rabbaanee rabbani rabbiye rabecca rabee rabiah rabih rabit racha
	rachael racheal rachid radhee radi radosław radu raed raees rael rafa rafaela rafan rafay rafał rafee rafeek rafeeq rafi rafia rafih rafila rafiq ragheb raghib ragner rahab rahat raheel raheem rahiye
	rahmet raija raili raimonds raimundo rainer raivis raivo rajab rakide raluca ramadhan raminta ramiro ramzi ramón ramūnas randi raphael raquel rareș rasma rasul raul rauno rayla razı raúl reagan
	rebeca rebihat recepali reece reet refik regitse regitze regīna rehema rehime reidun reijo rein reina reinaldo reinis relu remazan remedios remigio remus renato rengül rené resulcan reuben revza
	reyes reyna reynaldo rezin rezzak rhoda rhys riad rica ricarda richardt ricky rico rihards riikka riina riitta riku risalet risper risto ritva riziki ričardas ričards robertas robertina roberts
	robinson rochdi rocío rodah rodgers rodica rodolfo rogelio rogers rohaan rohat rojnu rojus rokas roko roksana rolandas rolando rolands roldán romano romeo romualdas romulus román ronni rono roope
	roosa roque rosalina rosalinda rosalva rosalía rosario rosaura roseline roselyne rosemary rosenda rosendo rosie ross rotich roxana roxelana roza rozalia rozalija rubén rudīte rufina rufino ruhide
	ruhsat ruhugül rukia rumeysa ruperta ruperto russell rusul rute ruwaihim ruxanda ruxandra ruža ružica ryma ryszard rytis régulo rómulo róża rüknettin rümeysa rüşen răducu răzvan rıfkıye rūdolfs rūta
	saabir saad saadat saadiq saafir saahir saaiq saajid saal saalih saalim saaqib saara saariyah saba sabah sabahat sabas sabbir sabeeh sabih sabihe sabil sabin sabiq sabir saboor sabur saburah sabır
	sadan sadaqat sadat sadeed sadeti sadittin sadiye safet safia safinaz safura sahil sahir saidi saim sair sairah saire sakari sakip salah salim salima salimet salkın salome salomea salomé salomón
	salud salurbay salvador samahat samama samanta samu samuli samurtay samwel samy sanavber sancak sancho sandalio sandis sandu sanita sanni santa santeri santos sanur sançar saood sapa sargın sarita
	sarmīte sarpkın sarya sarıcabay satrettin satu saturnina saturnino satıa saulius saumu savak saveta savina savni saydam saygın sayin sayrak sayın saçı sağcan sağıt saša scott sean sebastián sebattin
	sebigül seblâ sedife sefer segismundo seha sehel seija sejda selaheddin selatin selcen selime selmin selvi selâtin selçuk semat semender semenica semine semrin sencar seniha seppo seracettin serafina
	serah serda serezli serfinaz sergei sergey sergio sergiu serhatmehmet serine serma sernur serol servinaz sevcan sevdi sevdinar seve sever severiano severin severina severino severo sevgen sevginur
	sevican sevim sevindik sevla sevsevil seydo seyfullah seyhan seyithan seyyide sezal sezen sezginbaş seçgül seçme shaban shadrack shane shannon shaun sheila sheilah sheilla sheillah shem shirley sidki
	sidonia sifuna sigfrido sigita siim siiri silanur silvana silvester silvestre silvian silviana silvija silvio silviu simber simeon simi simina simion simiyu simo simonas simten simón sine sini sinică
	sinikka siniša sintija siper sirje sirkka sisko sissel siti sittik skaidrīte slavko smaranda snježana socorro sofiane sofía soledad solma solomon solvej solvita sondre songurkan sonnur sophy sorana
	sorin sorina sosimo souad soufiane souma soumia soydaner soykan soykut soyselçuk stacey stacy stanca stancu stanisław stanley steen stein steinar stelian steliana stellah stephen stephene stewart
	stine stjepan stuart suat subutiye sudi suleiman sulhi sunay sunel suphi susam susanita sussanne sussie suvi svein svenning swaleh sylivia sylvester synnøve szymon sânziana sökmen söyler sözer søren
	sørine sücaettin süha süheyda süleyla sümerya sümeyye süner süsen süvari süzer sıla sırriye sıylıhan taahaa taahir taaj taalib taamir taanish taariq taban tabassum tabish tabitha taciddin tadas
	tadeen tadeo tadeusz tafazal tagangül tahaw-wur tahawwur taheem tahmaseb tahmeed tahmid tahoor tahseen taial taimur taina taisir taisto tajammal tajammul tajudinn tajus talal talayer talha talhah
	tali talib talibe tamam tamanna tamaydın tammy tanak tanbay tandoğdu taneli tangül tanhan tanpınar tanses tansev tansığ tanyolaç tanyu tanır tarancı tarfaan tarmo tartış taru tasvir tatu tauno
	tautvydas tawkeel tayaydın taygan taylak tayyibe tayyip taçnur taşar taşkan teber tecimer tecla teea teemu teija tejs tekbay tekecan tekiner teknaz teksoy telim tellervo telmo temime temirhan
	temizkal temuçin tenis tenvir teobaldo teodora teodoro teodors teodosia teodosio teofil teohari teona tercan tere terence teresiah teresita terezija terhi terlan tero terry terttu teuvo tevs teybet
	tezcan tezol teófila teófilo thinhinane thuo tiberia tiberiu tiburcio ticen tiia tiit tiiu timea timotei timoteo timothy timurtaş tinca tine tirdad tishk titas tito titus tiğin tobiasz toby todor
	toktuğ toköz tola tolonbay tomasa tomi tomislav tommi tomo tomurcuk tomás tonguç tonje tonny toomas topias topuz torben torbjørn torhan toribio torill toño toğan tracey tracy traian triin trini
	trinidad tristán troels trond trīne tsuma tudor tudora tudosia tuija tule tulun tunahan tunguç tunçboğa tunçkılıç tuomas tuomo turabi turcein turgut turid tutkucan tutkun tuukka tuuli tuulia tuyuğ
	tuğcan tuğrulhan tuğtaş tuğçe tymon tymoteusz tyson tõnu törel tükelalp tülin tümer tümkurt türabi türcan türkalp türkmen türknur tüzeer tüzenur tınal ubaadah ubadah ubaid ubaidah ubay ubayd
	ubaydullah uffe ufukay uhban ulakbey uldis ulfat ulises ulrike uludağ uluman ulutay uluğbey umaarah umair ummahani umman umutcan umuşan uolevi uraltay urbano urhan urmas urrab urszula ushan utkucan
	uyanser uygun uzbay uzsoy uçan uçbeyi uğan uğur uğurkan uğurtan vacibe vafir vahar vahittin vaida vaidas vakris valary valdis valentine valentín valentīna valeri valerie valerio valeriu valero valija
	vallary valtteri vanesa vargın varlık varvara vasco vasile vasilica vasilică vaysal vecide vedran veera veeti vefia vegard veijo veikko veis veli velitdin vello velma velta venceslás venera veneranda
	veniamin venla verde verim verneri veronicah verónica vesa vesna vezat vezrife vicenta vicente vicky victoriano victorino vidal viesturs vigilija viivi vija viktorija viktors vildane vilhelmiina
	vilho vilis vilius viljami viljo vilnis vineta vinicio viorel viorela viorica virgilio virginia virpi visarion visitación visvaldis vitalija vitalis vito viviana vjekoslav vlad vladislavs vlado
	vlaicu vlădelina voicu voldemārs vuokko vytautas vâlâ väinö víctor waahid waail waajid wachira wadee wadi wadood wafa wafae wafeeq wafi wafiq wafula wahab wahb wahban waheed wahhaab wahhaaj wainaina
	wairimu wamalwa wambua wambugu wambui wangari wangila wangui wanja wanjala wanjiku wanjiru wanjohi wanyama wanyonyi washington wassim waweru wayne weddy weena wekesa weldon wenche wendy wesley
	wesonga wilfred wilfredo willis wilson winfred winni winnie winny witold wycliff wycliffe wálter xenia ximena xiomara xobeen yaaseen yacine yadid yadigar yafi yafir yaghnam yago yahia yahyaa yahşi
	yahşikan yaiza yalazabay yalgın yaltırak yalın yaman yamar yameen yamin yanis yankı yannick yaqeen yaqoot yaqub yargı yasaar yasan yaseen yasemen yashem yasmina yathrib yavuz yawar yawer yayak yazan
	yazeed yazganalp yazgül yağın yağızkurt yaşar yaşattin yekbun yekda yelesen yeneral yepelek yeraz yergha yertan yesoob yetişal yeşil yigit yilmaz yolal yolanda yoruç yosma youba youcef younes yousra
	yrjö yrsa yunis yunt yurdanur yurdaser yureed yurtgüven yurtseven yurttaş yussuf yésica yéssica yönetmen yücel yücelen yümun yıldır yıldız yılma zaafir zaahid zaahir zaakir zabir zablon zacarías
	zacharia zacharias zachary zackariya zaeem zafar zafeer zafir zafrul zahaar zaharia zaheer zahfer zahi zahid zahir zahri zahrun zahur zaib zaida zainabu zaira zakayo zaliha zamfir zamfira zamir zane
	zarar zaraza zauqi zaweel zayan zayyir zdenka zdravko zebirce zehnia zehranur zekayi zelha zemzem zennun zeno zenobia zenovia zenta zerafet zerdad zeride zevlüde zewad zeynelabidin zeyno ziedonis
	ziggy zigrīda zihni zilfa zimran zineb zinnure zipporah ziyaettin zlatko zora zoraida zoral zorka zubeyde zuwayhir zvonko zöhrehan züfer züheyla zülbiye zülfüye zülgarni zümre áfrica ágata águeda
	álvaro ámbar ángel ángela ángeles áurea âdem âlemşah åbjørn çakar çakırca çaltı çalım çamok çapkan çavuldur çağa çağdan çağlar çağlasın çağveren çelem çelikkan çelikyürek çerçi çetinsu çeviköz
	çevregül çilga çinerk çisem çokan çolpan çopur çoğay çıdal çıvgın édgar íngrid íñigo óscar ökkaş öktürk ömriye ömür öncel önel öngen önsal örfiye örik öryürek övün özakan özalpsan özaslan özay özbay
	özbilek özbilge özdal özdeş özdil özdoğdu özel özerdinç özertem özge özger özgün özgür özinal özkent özkutlu özlem özlü özokçu özpetek özpınar özsözlü öztek öztürk özyurt özçam özüdoğru öğet øivind
	øjvind ørni øvli øystein øyvind úrsula übeydullah ülfet ülke ülküdeş ülküm ülle ümmahan ümmet ümmühan ümray ünal ünek ünlen ünsever ünübol ürfettin ürper üsame üstün üzer üçgül ādams ādolfs ārija
	ąžuolas đuro đurđica ğanim łukasz şabettin şadıman şafii şahat şahdiye şahinbey şahinder şahmettin şahnuray şahıgül şali şamiha şanlı şavki şayan şazime şefi şefiye şehamet şehreban şehza şekim
	şelâle şemsettin şemsinisa şendoğan şenkal şennur şerafeddin şeref şerman şevket şevketfeza şeyda şide şilan şinasi şirivan şuayp şöhret şükri şüküfe šarūnas šime štefanija štefica žanis željka
	željko žemyna žygimantas șerban ștefan ștefana ștefania
	`
		.trim()
		.split(/\s+/),
)

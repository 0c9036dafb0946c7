/**
 * Common given names in Sweden, girls', boys' and adults', so that a column of people's names can be told from a column of
 * references. None of them is about anybody; a name that is missing here is still found by its heading, or by a column
 * of capitalised words that differ from row to row. Words that are also groups, months or languages are left out.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
	`
	adam adnan adrian agnes ahmed aida aisha albin alexander alexandra alfred ali alice alicia alina alma alva alvin amanda
	amelia amina amir amira anders andreas anette anita ann anna annika anton aria arvid asta astrid august axel ayaan ayan
	bengt benjamin bertil bilal birgitta björn bo britt camilla carina carl carolina casper caroline cecilia charlie christer
	christian christina cilla clara daniel david dennis diana dino ebba eddie edith edvin edward elin elias elina elisabeth
	elise ella ellen ellie elsa elvira emelie emil emilia emily emma emmanuel erik erika esther ester eva fatima fatma felicia
	felix filip filippa folke frank frans freja frida fredrik frits gabriel gabriella georg gustaf gustav gun gunilla göran
	habib hamza hanna hans harald harry hassan hedda hedvig helena henrik henry hilda hugo hussein håkan ibrahim ida ines
	inga inger ingrid irene iris isa isabella isabelle isac isak ismail ivar jack jacob jakob jan jasmine jenny jens jesper
	joel johan johanna john johnny jonas jonathan jonna jonte josef josefin joseph josephine julia julian juni kaj karin karl
	karolina katarina kenneth kerstin kevin khalid kim klara kristina kristoffer kurt lars lea leah leia lena lennart leo leon
	leona liam lilly lily lina linda linn linnea linus lisa liv livia loke lotta louise lova love lovisa lovis lucas lucia
	ludvig luna lykke magnus mahmoud maja maj malin malte malva marcus margareta maria mariam marie mark markus martin mary
	matilda mats matteo mattias maximilian maya melissa melker melvin mia mikael milo milton mina minna mira miranda mohamed
	mohammad mohammed molly monica moa mustafa nadia natalie nathalie nellie nicole niklas nikolaj nils noah noel nora nova ola
	olivia olle ollie oliver olof omar oscar oskar otto patrik paul per peter petra philip pia rasmus rebecka robert robin
	roger roland ronja rolf runa rut ruth saga sam samir samira samuel sandra sara sebastian selma signe siri siv sigrid sixten
	sofia sofie sonja staffan stefan stella sten stig stina sune susanne svea svante sven tage tea thea theo theodor therese
	thomas tilda tilde tim tindra tomas tora torsten tove tuva tyra ulf ulla ulrika vera victor victoria vidar viggo vilda
	vilgot vilhelm vilma ville vincent viola walter wilhelm wilma william yasmin youssef yusuf ylva yngve zahra zainab åke åsa
	östen
	`
		.trim()
		.split(/\s+/),
)

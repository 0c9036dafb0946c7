/** What a word is replaced by: a role, never another name. */
export const ROLES = [
	'child',
	'mother',
	'father',
	'sibling',
	'friend',
	'socialSecretary',
	'teacher',
	'otherPerson',
	'school',
	'place',
	'date',
	'age',
	'identityNumber',
	'phone',
	'email',
	'address',
	'detail',
] as const
export type ReplacementRole = (typeof ROLES)[number]

/** The words that stand in the transcript, in the language of the conversation. */
export const ROLE_WORDS: Record<ReplacementRole, string> = {
	child: '(barnet)',
	mother: '(mamma)',
	father: '(pappa)',
	sibling: '(syskon)',
	friend: '(kompis)',
	socialSecretary: '(socialsekreterare)',
	teacher: '(lärare)',
	otherPerson: '(annan person)',
	school: '(skola)',
	place: '(ort)',
	date: '(datum)',
	age: '(ålder)',
	identityNumber: '(personnummer)',
	phone: '(telefonnummer)',
	email: '(e-post)',
	address: '(adress)',
	detail: '(detalj)',
}

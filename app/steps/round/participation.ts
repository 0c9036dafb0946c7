/**
 * The nine requirements of children's participation in General Comment 12, §134 (L-21): a checklist when a round is set
 * up, and a line each in the report's method section.
 */
export const PARTICIPATION = [
	'transparent',
	'voluntary',
	'respectful',
	'relevant',
	'childFriendly',
	'inclusive',
	'trained',
	'safe',
	'accountable',
] as const

import type { Role } from '../access/roles.ts'

/** The invented people of the demo unit Exempelköping; the key is what the demo's sign-in page offers. */
export const DEMO_PEOPLE = {
	maj: { name: 'Maj Mentor', signature: 'MAJMEN', roles: ['mentor'] },
	karin: { name: 'Karin Lind', signature: 'KARLIN', roles: ['interviewer'] },
	ahmed: { name: 'Ahmed Hassan', signature: 'AHMHAS', roles: ['interviewer'] },
	eva: { name: 'Eva Berg', signature: 'EVABER', roles: ['interviewer'] },
	ola: { name: 'Ola Friberg', signature: 'OLAFRI', roles: ['interviewer'] },
	sara: { name: 'Sara Nilsson', signature: 'SARNIL', roles: ['interviewer'] },
	johan: { name: 'Johan Lundin', signature: 'JOHLUN', roles: ['interviewer'] },
	per: { name: 'Per Persson', signature: null, roles: ['manager'] },
	siv: { name: 'Siv Svensson', signature: null, roles: ['committee'] },
	ada: { name: 'Ada Adamsson', signature: null, roles: ['administrator'] },
} as const satisfies Record<string, { name: string; signature: string | null; roles: readonly Role[] }>

/** Long before the demo's rounds: whoever comes after 1 October is given no child by default. */
export const DEMO_PEOPLE_BEGAN_ON = '2024-08-01'

export type DemoPersonKey = keyof typeof DEMO_PEOPLE

export const DEMO_UNIT = {
	id: 'unit-exempelkoping',
	name: 'Exempelköping',
	organisation: 'Exempelköpings kommun',
	committeeName: 'Socialnämnden',
}

/** The id of an invented person as a member of the demo unit. */
export function demoMemberId(key: string) {
	return `demo-${key}`
}

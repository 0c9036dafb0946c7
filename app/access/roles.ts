export const ROLES = ['interviewer', 'mentor', 'manager', 'committee', 'administrator'] as const

/** What a member may be in a unit (domain §5); one person may have several roles. */
export type Role = (typeof ROLES)[number]

/**
 * When something happened, as it is kept of a child with protected identity: the month and no more (X9). The audit log,
 * which says what a member did and nothing of a child, keeps the exact time.
 */
export function coarseTime(at: Date, { isProtected }: { isProtected: boolean }) {
	return isProtected ? new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth())) : at
}

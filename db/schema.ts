// All tables, in the order of the model; long because it is the one place that shows everything that is kept.
// A column named `sealed…` holds child content under the interview's words key (AES-256-GCM or age, db/seal.ts) or,
// for the contact list, under the child's contact key. State with consequence is a row of its own: who and when.
// Every time of a row that names a child with protected identity is kept as its month by triggers (X9): a new table with
// times needs them too, and a test says so (db/migrations/0004…, tests/db/times-by-the-month.test.ts).
import { sql } from 'drizzle-orm'
import { blob, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

const id = () => text().primaryKey()
const instant = () => integer({ mode: 'timestamp_ms' })
const flag = () => integer({ mode: 'boolean' })
const sealed = () => blob({ mode: 'buffer' })

// ── Access: better-auth's own tables, then units and members ────────────────────────────────────────────────────────

export const user = sqliteTable('user', {
	id: id(),
	name: text().notNull(),
	email: text().notNull().unique(),
	emailVerified: flag().notNull().default(false),
	image: text(),
	twoFactorEnabled: flag().notNull().default(false),
	mustChangePassword: flag().notNull().default(false),
	createdAt: instant().notNull(),
	updatedAt: instant().notNull(),
})

export const session = sqliteTable('session', {
	id: id(),
	token: text().notNull().unique(),
	userId: text()
		.notNull()
		.references(() => user.id, { onDelete: 'cascade' }),
	expiresAt: instant().notNull(),
	ipAddress: text(),
	userAgent: text(),
	createdAt: instant().notNull(),
	updatedAt: instant().notNull(),
})

export const account = sqliteTable('account', {
	id: id(),
	accountId: text().notNull(),
	providerId: text().notNull(),
	userId: text()
		.notNull()
		.references(() => user.id, { onDelete: 'cascade' }),
	accessToken: text(),
	refreshToken: text(),
	idToken: text(),
	accessTokenExpiresAt: instant(),
	refreshTokenExpiresAt: instant(),
	scope: text(),
	password: text(),
	createdAt: instant().notNull(),
	updatedAt: instant().notNull(),
})

export const verification = sqliteTable('verification', {
	id: id(),
	identifier: text().notNull(),
	value: text().notNull(),
	expiresAt: instant().notNull(),
	createdAt: instant().notNull(),
	updatedAt: instant().notNull(),
})

export const twoFactor = sqliteTable('two_factor', {
	id: id(),
	userId: text()
		.notNull()
		.references(() => user.id, { onDelete: 'cascade' }),
	secret: text().notNull(),
	backupCodes: text().notNull(),
	verified: flag().notNull().default(true),
	failedVerificationCount: integer().notNull().default(0),
	lockedUntil: instant(),
})

export const rateLimit = sqliteTable('rate_limit', {
	id: id(),
	key: text().notNull().unique(),
	count: integer().notNull(),
	lastRequest: integer().notNull(),
})

/** One unit of social services: the outer wall of every query. */
export const units = sqliteTable('units', {
	id: id(),
	name: text().notNull().unique(),
	organisation: text().notNull(),
	committeeName: text().notNull(),
	dutyPhone: text(),
	createdAt: instant().notNull(),
})

/** A person in a unit. `signature` is how the case system writes her, and is what R-12 compares. */
export const members = sqliteTable(
	'members',
	{
		id: id(),
		unitId: text()
			.notNull()
			.references(() => units.id),
		userId: text().references(() => user.id),
		name: text().notNull(),
		signature: text(),
		activeFromOn: text().notNull(),
		activeUntilOn: text(),
	},
	(table) => [
		uniqueIndex('members_signature').on(table.unitId, table.signature),
		index('members_user').on(table.userId),
	],
)

export const memberRoles = sqliteTable(
	'member_roles',
	{
		memberId: text()
			.notNull()
			.references(() => members.id, { onDelete: 'cascade' }),
		role: text({ enum: ['interviewer', 'mentor', 'manager', 'committee', 'administrator'] }).notNull(),
	},
	(table) => [primaryKey({ columns: [table.memberId, table.role] })],
)

const auditColumns = () => ({
	number: integer().primaryKey(),
	unitId: text(),
	by: text().notNull(),
	did: text().notNull(),
	to: text().notNull(),
	at: instant().notNull(),
	previousHash: text().notNull(),
	hash: text().notNull(),
})

/** What happened, in order, as a hash chain (design §5). Never content: ids and the name of the act. */
export const auditEvents = sqliteTable('audit_events', auditColumns())

/** The same of acts that point at a child with protected identity: a chain of its own, whose times are the month (X9). */
export const monthlyAuditEvents = sqliteTable('monthly_audit_events', auditColumns())

// ── Before step 1: guides and the round ─────────────────────────────────────────────────────────────────────────────

/** One frozen version of a guide; the id is the SHA-256 of the unit and its Markdown. */
export const guideVersions = sqliteTable(
	'guide_versions',
	{
		/** SHA-256 of unit and text: an interview that names a version names its every letter. */
		id: id(),
		unitId: text()
			.notNull()
			.references(() => units.id),
		guideId: text().notNull(),
		version: text().notNull(),
		title: text().notNull(),
		ageMin: integer().notNull(),
		ageMax: integer().notNull(),
		contentHash: text().notNull(),
		markdown: text().notNull(),
		createdBy: text().notNull(),
		createdAt: instant().notNull(),
	},
	(table) => [uniqueIndex('guide_versions_number').on(table.unitId, table.guideId, table.version)],
)

/** A guide somebody is writing: whatever it says, right or wrong, kept as it is typed. Gone when it becomes a version. */
export const guideDrafts = sqliteTable('guide_drafts', {
	id: id(),
	unitId: text()
		.notNull()
		.references(() => units.id),
	markdown: text().notNull(),
	/** Rises with each change, so that two who write at once do not write over one another. */
	revision: integer().notNull(),
	createdAt: instant().notNull(),
	changedBy: text().notNull(),
	changedAt: instant().notNull(),
})

export const guideApprovals = sqliteTable('guide_approvals', {
	guideVersionId: text()
		.primaryKey()
		.references(() => guideVersions.id),
	by: text().notNull(),
	at: instant().notNull(),
})

export const workGroups = sqliteTable(
	'work_groups',
	{
		id: id(),
		unitId: text()
			.notNull()
			.references(() => units.id),
		year: integer().notNull(),
		/** As a round archive names it; the row's own id for a group made here. */
		key: text().notNull(),
		name: text().notNull(),
		ageMin: integer(),
		ageMax: integer(),
		managerMemberId: text(),
		position: integer().notNull(),
	},
	(table) => [uniqueIndex('work_groups_key').on(table.unitId, table.year, table.key)],
)

/** Who belongs to a work group that year. Next year has rows of its own, so old reports stay as they were. */
export const workGroupMembers = sqliteTable(
	'work_group_members',
	{
		workGroupId: text()
			.notNull()
			.references(() => workGroups.id, { onDelete: 'cascade' }),
		memberId: text()
			.notNull()
			.references(() => members.id),
	},
	(table) => [primaryKey({ columns: [table.workGroupId, table.memberId] })],
)

/** One year in one unit. Names are kept as they were that year, so an old report stays as it was written. */
export const rounds = sqliteTable(
	'rounds',
	{
		id: id(),
		unitId: text()
			.notNull()
			.references(() => units.id),
		year: integer().notNull(),
		unitName: text().notNull(),
		organisation: text().notNull(),
		committeeName: text().notNull(),
		ageMin: integer().notNull(),
		ageMax: integer().notNull(),
		minGroupSize: integer().notNull(),
		attribution: text({ enum: ['band', 'exact'] }).notNull(),
		attributionApprovedBy: text(),
		periodFromMonth: text(),
		periodUntilMonth: text(),
		reportEditorId: text(),
		retentionDecision: text(),
		dpiaReference: text(),
		consentPolicy: text(),
		/** Months from the report's approval until the words are destroyed (L-8). */
		transcriptMonths: integer().notNull().default(3),
		createdBy: text().notNull(),
		createdAt: instant().notNull(),
		/** Set when the whole round came from a round archive file. */
		importedAt: instant(),
	},
	(table) => [uniqueIndex('rounds_year').on(table.unitId, table.year)],
)

/** What has been filled in for a round that is not open yet: one a unit, kept between the five steps. */
export const roundSetups = sqliteTable('round_setups', {
	unitId: text()
		.primaryKey()
		.references(() => units.id),
	answers: text({ mode: 'json' }).notNull(),
	version: integer().notNull().default(1),
	by: text().notNull(),
	at: instant().notNull(),
})

/** Who interviews in a round, and how many children each is to meet (domain §2.1); no row: the default rule. */
export const roundInterviewers = sqliteTable(
	'round_interviewers',
	{
		roundId: text()
			.notNull()
			.references(() => rounds.id),
		memberId: text()
			.notNull()
			.references(() => members.id),
		standing: text({ enum: ['active', 'onLeave'] }).notNull(),
		quota: integer().notNull(),
		by: text().notNull(),
		at: instant().notNull(),
	},
	(table) => [primaryKey({ columns: [table.roundId, table.memberId] })],
)

/** The dates of the year wheel that a person has moved; the others are the model's own. */
export const roundMilestones = sqliteTable(
	'round_milestones',
	{
		roundId: text()
			.notNull()
			.references(() => rounds.id),
		key: text().notNull(),
		fromOn: text().notNull(),
		untilOn: text().notNull(),
		by: text().notNull(),
		at: instant().notNull(),
	},
	(table) => [primaryKey({ columns: [table.roundId, table.key] })],
)

/** This year's consent texts, read and confirmed by a person; never carried over from the year before. */
export const consentConfirmations = sqliteTable('consent_confirmations', {
	roundId: text()
		.primaryKey()
		.references(() => rounds.id),
	textVersion: text().notNull(),
	by: text().notNull(),
	at: instant().notNull(),
})

/** How the unit answers for one of the nine requirements of General Comment 12 (L-21). */
export const participationAnswers = sqliteTable(
	'participation_answers',
	{
		roundId: text()
			.notNull()
			.references(() => rounds.id),
		key: text().notNull(),
		by: text().notNull(),
		at: instant().notNull(),
	},
	(table) => [primaryKey({ columns: [table.roundId, table.key] })],
)

/** The one-page progress was shown at the workplace meeting. */
export const progressShowings = sqliteTable(
	'progress_showings',
	{
		roundId: text()
			.notNull()
			.references(() => rounds.id),
		tertial: integer().notNull(),
		shownOn: text().notNull(),
		by: text().notNull(),
		at: instant().notNull(),
	},
	(table) => [primaryKey({ columns: [table.roundId, table.tertial] })],
)

/** Something to remember for next year's round; shown when it is set up. */
export const roundLessons = sqliteTable('round_lessons', {
	id: id(),
	roundId: text()
		.notNull()
		.references(() => rounds.id),
	text: text().notNull(),
	by: text().notNull(),
	at: instant().notNull(),
})

export const roundOpenings = sqliteTable('round_openings', {
	roundId: text()
		.primaryKey()
		.references(() => rounds.id),
	by: text().notNull(),
	at: instant().notNull(),
})

export const roundClosures = sqliteTable('round_closures', {
	roundId: text()
		.primaryKey()
		.references(() => rounds.id),
	by: text().notNull(),
	at: instant().notNull(),
})

export const roundGuides = sqliteTable(
	'round_guides',
	{
		roundId: text()
			.notNull()
			.references(() => rounds.id),
		guideVersionId: text()
			.notNull()
			.references(() => guideVersions.id),
	},
	(table) => [primaryKey({ columns: [table.roundId, table.guideVersionId] })],
)

/** The code frame of one round. `key` is what archives and exports call it: `contact.change`. */
export const themes = sqliteTable(
	'themes',
	{
		id: id(),
		roundId: text()
			.notNull()
			.references(() => rounds.id),
		key: text().notNull(),
		name: text().notNull(),
		parentKey: text(),
		position: integer().notNull(),
	},
	(table) => [uniqueIndex('themes_key').on(table.roundId, table.key)],
)

/**
 * Counts of an imported round that a live round computes from its own rows: JSON with `interviewers`, `recruitment`
 * and `seminars` as in the archive.
 */
export const archivedCounts = sqliteTable('archived_counts', {
	roundId: text()
		.primaryKey()
		.references(() => rounds.id),
	counts: text({ mode: 'json' }).notNull(),
})

/**
 * The four answers of each child of a round whose words are destroyed (L-8), in no order and tied to no interview: next
 * year's report compares the totals. JSON: a list of `Answers`.
 */
export const keptAnswers = sqliteTable('kept_answers', {
	roundId: text()
		.primaryKey()
		.references(() => rounds.id),
	answers: text({ mode: 'json' }).notNull(),
})

// ── Step 1: sampling frame and draw ─────────────────────────────────────────────────────────────────────────────────

/** The frame that counts in a round: which import gave it, and how many rows came in or were refused. */
export const samplingFrames = sqliteTable('sampling_frames', {
	roundId: text()
		.primaryKey()
		.references(() => rounds.id),
	importId: text().notNull(),
	fileName: text().notNull(),
	rowsRead: integer().notNull(),
	rowsAccepted: integer().notNull(),
	rowsRefused: integer().notNull(),
	importedBy: text().notNull(),
	importedAt: instant().notNull(),
})

/** An import under way or over, and how far it has come. Its children count once it is `done`, until another replaces it. */
export const frameImports = sqliteTable('frame_imports', {
	id: id(),
	roundId: text()
		.notNull()
		.references(() => rounds.id),
	unitId: text().notNull(),
	fileName: text().notNull(),
	rowsRead: integer().notNull(),
	rowsDone: integer().notNull().default(0),
	state: text({ enum: ['running', 'done', 'failed', 'replaced'] }).notNull(),
	code: text(),
	by: text().notNull(),
	at: instant().notNull(),
})

/** A child in the frame, under a pseudonym. `reference` is the unit's own local number, never a personnummer. */
export const frameChildren = sqliteTable(
	'frame_children',
	{
		childId: text().primaryKey(),
		roundId: text()
			.notNull()
			.references(() => rounds.id),
		importId: text(),
		row: integer().notNull(),
		reference: text().notNull(),
		bornMonth: text().notNull(),
		gender: text({ enum: ['girl', 'boy', 'other', 'unknown'] }).notNull(),
		groupName: text().notNull(),
		status: text({ enum: ['open', 'closed'] }).notNull(),
		closedMonth: text(),
		household: text(),
		isProtected: flag().notNull(),
		language: text(),
	},
	(table) => [
		uniqueIndex('frame_children_reference').on(table.importId, table.reference),
		index('frame_children_round').on(table.roundId),
	],
)

/** Who handles or has handled a child, as signatures. */
export const childHandlers = sqliteTable(
	'child_handlers',
	{
		childId: text()
			.notNull()
			.references(() => frameChildren.childId, { onDelete: 'cascade' }),
		signature: text().notNull(),
		kind: text({ enum: ['handler', 'coHandler', 'formerHandler'] }).notNull(),
	},
	(table) => [primaryKey({ columns: [table.childId, table.signature, table.kind] })],
)

/** A row of the file that was not taken in, and why: code and facts, no names. */
export const frameRefusals = sqliteTable(
	'frame_refusals',
	{
		roundId: text()
			.notNull()
			.references(() => rounds.id),
		importId: text().notNull(),
		row: integer().notNull(),
		code: text().notNull(),
		facts: text({ mode: 'json' }).notNull(),
	},
	(table) => [primaryKey({ columns: [table.importId, table.row, table.code] })],
)

/** What a person said of a signature that no member has: whose it is, or (null) not an interviewer. */
export const signatureAnswers = sqliteTable(
	'signature_answers',
	{
		roundId: text()
			.notNull()
			.references(() => rounds.id),
		signature: text().notNull(),
		memberId: text(),
		by: text().notNull(),
		at: instant().notNull(),
	},
	(table) => [primaryKey({ columns: [table.roundId, table.signature] })],
)

/** A child taken out before contact, for a coded reason only. */
export const exclusions = sqliteTable('exclusions', {
	childId: text()
		.primaryKey()
		.references(() => frameChildren.childId, { onDelete: 'cascade' }),
	roundId: text()
		.notNull()
		.references(() => rounds.id),
	code: text().notNull(),
	note: text(),
	/** Taken out when the list was already drawn: counted apart. Her time cannot tell, where it is only a month (X9). */
	isAfterDraw: flag().notNull().default(false),
	by: text().notNull(),
	at: instant().notNull(),
})

export const frameLocks = sqliteTable('frame_locks', {
	roundId: text()
		.primaryKey()
		.references(() => rounds.id),
	frameHash: text().notNull(),
	by: text().notNull(),
	at: instant().notNull(),
})

/**
 * The promise before a draw: SHA-256 of a random number that nobody has seen, shown before any words are spoken. One for
 * each draw of a round and never taken back, so that nobody can try until the result suits.
 */
export const drawCommitments = sqliteTable(
	'draw_commitments',
	{
		roundId: text()
			.notNull()
			.references(() => rounds.id),
		unitId: text().notNull(),
		/** 1 for the draw of the round; 2 and on are draws made anew, and shown as such everywhere. */
		number: integer().notNull(),
		commitment: text().notNull(),
		/** What the commitment is the hash of; shown with the draw, never before. */
		randomness: text().notNull(),
		isStratified: flag().notNull(),
		allowsSiblings: flag().notNull(),
		/** Why it is drawn anew, and for `other` what the manager is told; null for the first. */
		code: text(),
		note: text(),
		by: text().notNull(),
		at: instant().notNull(),
	},
	(table) => [primaryKey({ columns: [table.roundId, table.number] })],
)

/** A draw of a round (design §10): the seed comes of the committed random number and the words spoken in the room. Never updated. */
export const draws = sqliteTable(
	'draws',
	{
		id: id(),
		roundId: text()
			.notNull()
			.references(() => rounds.id),
		unitId: text().notNull(),
		number: integer().notNull(),
		frameHash: text().notNull(),
		/** Spoken in the room after the commitment was shown; empty when nobody said anything. */
		words: text().notNull(),
		seed: text().notNull(),
		drawnBy: text().notNull(),
		drawnAt: instant().notNull(),
	},
	(table) => [uniqueIndex('draws_round').on(table.roundId, table.number)],
)

export const drawTickets = sqliteTable(
	'draw_tickets',
	{
		drawId: text()
			.notNull()
			.references(() => draws.id),
		place: integer().notNull(),
		childId: text().notNull(),
		reference: text().notNull(),
		ticket: text().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.drawId, table.place] }),
		uniqueIndex('draw_tickets_child').on(table.drawId, table.childId),
	],
)

/** A visible draw: children for everyone in the room at once, along the list of one draw. */
export const drawMeetings = sqliteTable('draw_meetings', {
	id: id(),
	roundId: text()
		.notNull()
		.references(() => rounds.id),
	unitId: text().notNull(),
	drawId: text()
		.notNull()
		.references(() => draws.id),
	by: text().notNull(),
	at: instant().notNull(),
})

/** The sample of a visible draw: the first eligible children along the list, chosen without regard to interviewers. */
export const drawMeetingChildren = sqliteTable(
	'draw_meeting_children',
	{
		meetingId: text()
			.notNull()
			.references(() => drawMeetings.id),
		place: integer().notNull(),
		childId: text().notNull(),
	},
	(table) => [primaryKey({ columns: [table.meetingId, table.place] })],
)

/** Who drew in it, in the order that chance gave them; `code` and `facts` say why somebody was left without a child. */
export const drawMeetingInterviewers = sqliteTable(
	'draw_meeting_interviewers',
	{
		meetingId: text()
			.notNull()
			.references(() => drawMeetings.id),
		position: integer().notNull(),
		memberId: text()
			.notNull()
			.references(() => members.id),
		code: text({ enum: ['onlyOwn', 'needed', 'listEnded'] }),
		facts: text({ mode: 'json' }),
	},
	(table) => [primaryKey({ columns: [table.meetingId, table.position] })],
)

/**
 * A drawn child given to an interviewer. While it stands (`endedAt` is null, or it ended in a way that keeps the child
 * drawn) nobody else can be given the same child or a sibling: two unique keys settle every race.
 */
export const assignments = sqliteTable(
	'assignments',
	{
		id: id(),
		roundId: text()
			.notNull()
			.references(() => rounds.id),
		unitId: text().notNull(),
		/** Along the list of which of the round's draws; `place` is the child's place there. */
		drawNumber: integer().notNull().default(1),
		childId: text().notNull(),
		interviewerId: text()
			.notNull()
			.references(() => members.id),
		place: integer().notNull(),
		/** The child's household, or her own id where none is known: unique among standing assignments. */
		householdKey: text().notNull(),
		/** She drew herself, in a visible draw, took over from a colleague, or swapped with one. */
		how: text({ enum: ['own', 'meeting', 'takenOver', 'swapped'] })
			.notNull()
			.default('own'),
		meetingId: text().references(() => drawMeetings.id),
		assignedAt: instant().notNull(),
		endedAt: instant(),
		endedCode: text(),
		/** True when the child may be drawn by somebody else: conflict of interest, interviewer on leave. */
		isReleased: flag().notNull().default(false),
	},
	(table) => [
		uniqueIndex('assignments_child')
			.on(table.roundId, table.childId)
			.where(sql`is_released = 0`),
		uniqueIndex('assignments_household')
			.on(table.roundId, table.householdKey)
			.where(sql`is_released = 0`),
		uniqueIndex('assignments_interviewer')
			.on(table.roundId, table.interviewerId)
			.where(sql`ended_at is null`),
	],
)

/**
 * A child passed over on the way along the list, and why; printed in the protocol. On the way to one assignment, or in a
 * visible draw: there with an interviewer when only she may not meet a child of the sample.
 */
export const passes = sqliteTable('passes', {
	id: id(),
	roundId: text()
		.notNull()
		.references(() => rounds.id),
	assignmentId: text().references(() => assignments.id),
	meetingId: text().references(() => drawMeetings.id),
	interviewerId: text(),
	childId: text().notNull(),
	place: integer().notNull(),
	code: text().notNull(),
	at: instant().notNull(),
})

/** Two interviewers swapped children, for a coded reason only; counted in the report. */
export const swaps = sqliteTable('swaps', {
	id: id(),
	roundId: text()
		.notNull()
		.references(() => rounds.id),
	unitId: text().notNull(),
	assignmentId: text()
		.notNull()
		.references(() => assignments.id),
	otherAssignmentId: text()
		.notNull()
		.references(() => assignments.id),
	code: text().notNull(),
	note: text(),
	by: text().notNull(),
	at: instant().notNull(),
})

/** Who became a child's handler after the draw (X18): she meets her no longer, and reads nothing of what was said. */
export const laterHandlers = sqliteTable(
	'later_handlers',
	{
		roundId: text()
			.notNull()
			.references(() => rounds.id),
		childId: text().notNull(),
		memberId: text()
			.notNull()
			.references(() => members.id),
		by: text().notNull(),
		at: instant().notNull(),
	},
	(table) => [primaryKey({ columns: [table.childId, table.memberId] })],
)

// ── Step 1: contact, consent ────────────────────────────────────────────────────────────────────────────────────────

/** The contact list: identity and phone, sealed with the child's contact key. It dies with the round. */
export const contacts = sqliteTable('contacts', {
	childId: text().primaryKey(),
	roundId: text()
		.notNull()
		.references(() => rounds.id),
	unitId: text().notNull(),
	sealedCard: sealed().notNull(),
	changedBy: text().notNull(),
	changedAt: instant().notNull(),
})

export const contactAttempts = sqliteTable('contact_attempts', {
	id: id(),
	assignmentId: text()
		.notNull()
		.references(() => assignments.id),
	/** `secretary`: through the appointed secretary, the only way to a child with protected identity (X9). */
	channel: text({ enum: ['letter', 'phone', 'sms', 'visit', 'secretary'] }).notNull(),
	outcome: text().notNull(),
	by: text().notNull(),
	at: instant().notNull(),
})

/** A yes (or no) to one thing by one person: `assent` is the child's own, `consent` the guardian's or a 15+ person's. */
export const consents = sqliteTable('consents', {
	id: id(),
	assignmentId: text()
		.notNull()
		.references(() => assignments.id),
	kind: text({ enum: ['information', 'participate', 'record', 'quote', 'photo', 'feedbackChannel'] }).notNull(),
	givenBy: text({ enum: ['child', 'guardian', 'secondGuardian'] }).notNull(),
	how: text({ enum: ['oral', 'written'] }).notNull(),
	isYes: flag().notNull(),
	textVersion: text().notNull(),
	by: text().notNull(),
	at: instant().notNull(),
	withdrawnAt: instant(),
})

/** Who is asked and in what order (L-22), and what happens when guardians disagree (X3): the manager's setting. */
export const contactPolicies = sqliteTable('contact_policies', {
	unitId: text()
		.primaryKey()
		.references(() => units.id),
	ownConsentAge: integer().notNull(),
	asksBothGuardians: flag().notNull(),
	disagreementIsNo: flag().notNull(),
	informsGuardianOfOlder: flag().notNull(),
	/** Why the unit asks as it does; for the report's method section. */
	motive: text(),
	by: text().notNull(),
	at: instant().notNull(),
})

/** A letter in the unit's own words, in any language; never overwritten, so that a consent can name what was read. */
export const contactLetters = sqliteTable(
	'contact_letters',
	{
		id: id(),
		unitId: text()
			.notNull()
			.references(() => units.id),
		letter: text({ enum: ['child-5-7', 'child-8-11', 'child-12-18', 'guardian'] }).notNull(),
		/** A language tag: `sv`, `ar`, `so`. */
		language: text().notNull(),
		version: integer().notNull(),
		markdown: text().notNull(),
		by: text().notNull(),
		at: instant().notNull(),
	},
	(table) => [uniqueIndex('contact_letters_version').on(table.unitId, table.letter, table.language, table.version)],
)

/** What the family needs to be met (X11, L-4), asked before anybody is called. Never who the interpreter is. */
export const contactNeeds = sqliteTable('contact_needs', {
	assignmentId: text()
		.primaryKey()
		.references(() => assignments.id),
	needsInterpreter: flag().notNull(),
	language: text(),
	/** An authorised interpreter is booked, who is no relative. */
	isInterpreterBooked: flag().notNull().default(false),
	/** The interpreter has stated to keep secrecy and to be no relative. */
	hasInterpreterStated: flag().notNull().default(false),
	/** The child does not want the guardian to know (L-4). */
	isKeptFromGuardian: flag().notNull().default(false),
	by: text().notNull(),
	at: instant().notNull(),
})

/** The agreed time of an interview; never kept for a child with protected identity (X9). */
export const agreedTimes = sqliteTable('agreed_times', {
	assignmentId: text()
		.primaryKey()
		.references(() => assignments.id),
	startsAt: instant().notNull(),
	minutes: integer().notNull(),
	by: text().notNull(),
	at: instant().notNull(),
})

/** A no before the interview. The reason is optional and coded; band and gender are kept for the statistics. */
export const declines = sqliteTable('declines', {
	id: id(),
	roundId: text()
		.notNull()
		.references(() => rounds.id),
	assignmentId: text()
		.notNull()
		.references(() => assignments.id),
	saidBy: text({ enum: ['child', 'guardian', 'nobody'] }).notNull(),
	code: text().notNull(),
	by: text().notNull(),
	at: instant().notNull(),
})

// ── Step 1: interview, sound ────────────────────────────────────────────────────────────────────────────────────────

/**
 * One interview. `assignmentId` is the link child ↔ transcript: set to null when the report is approved (domain §2.9).
 * Gender, age and group are copied here so that the report needs no link. Null means not known, never zero.
 */
export const interviews = sqliteTable(
	'interviews',
	{
		id: id(),
		roundId: text()
			.notNull()
			.references(() => rounds.id),
		unitId: text().notNull(),
		/** What a round archive calls it; `year-number` for one held here. */
		key: text().notNull(),
		position: integer().notNull(),
		assignmentId: text(),
		interviewerId: text(),
		gender: text({ enum: ['girl', 'boy', 'other', 'unknown'] }).notNull(),
		age: integer(),
		groupKey: text(),
		household: text(),
		isProtected: flag().notNull().default(false),
		/** The child does not want the guardian to know (L-4). Kept here too: it must outlive the link to the contact needs. */
		isKeptFromGuardian: flag().notNull().default(false),
		guideVersionId: text().references(() => guideVersions.id),
		guideId: text(),
		soundRecipient: text(),
		wordsRecipient: text(),
		/** Pictures of drawings have a key of their own: a child who takes the yes back takes them out of every backup too. */
		pictureRecipient: text(),
		isRecorded: flag(),
		withInterpreter: flag(),
		guardianPresent: flag(),
		/** In sign language, or shown and drawn rather than spoken (X12): then there is no sound. */
		withSigns: flag(),
		/** Whether it counts as an interview: one that was broken off does when at least one topic was answered (X6). */
		isCounted: flag().notNull().default(true),
		/** The child's own ticks in the conversation; null until asked. */
		mayRecord: flag(),
		mayQuote: flag(),
		wantsToRead: flag(),
		/** Whether her drawings may be photographed: asked when there is one. */
		mayPhotograph: flag(),
		createdAt: instant().notNull(),
		startedAt: instant(),
		endedAt: instant(),
		/** complete, partial (child stopped, keeps what was said) or erased (child chose “radera allt”). */
		ending: text({ enum: ['complete', 'partial', 'erased'] }),
		/** The interviewer has answered the questions afterwards. */
		closedAt: instant(),
		/** When transcript, notes and answers were destroyed because their time was over (L-8). */
		wordsDestroyedAt: instant(),
	},
	(table) => [
		uniqueIndex('interviews_key').on(table.roundId, table.key),
		uniqueIndex('interviews_assignment').on(table.assignmentId),
		index('interviews_interviewer').on(table.interviewerId),
	],
)

/** Everything noted on screen during the conversation, one row per act, sealed on the device to the words key. */
export const interviewMarks = sqliteTable(
	'interview_marks',
	{
		id: id(),
		interviewId: text()
			.notNull()
			.references(() => interviews.id),
		sealedMark: sealed().notNull(),
		receivedAt: instant().notNull(),
	},
	(table) => [index('interview_marks_interview').on(table.interviewId)],
)

/**
 * A photograph of a child's drawing (opt-in), as the device sealed it to the interview's picture key: a JPEG without
 * anything about where, when or with what it was taken. Gone when the transcript is approved, at the latest.
 */
export const pictures = sqliteTable(
	'pictures',
	{
		id: id(),
		interviewId: text()
			.notNull()
			.references(() => interviews.id),
		position: integer().notNull(),
		sealedPicture: sealed().notNull(),
		/** Of the sealed bytes, which is what the device still holds. */
		sha256: text().notNull(),
		receivedAt: instant().notNull(),
	},
	(table) => [index('pictures_interview').on(table.interviewId)],
)

/** The interviewer's own reflection, kept apart from the child's words. */
export const reflections = sqliteTable('reflections', {
	interviewId: text()
		.primaryKey()
		.references(() => interviews.id),
	sealedAnswers: sealed().notNull(),
	feltWorry: flag().notNull(),
	feedbackChannel: text({ enum: ['letter', 'phone', 'visit', 'none'] }).notNull(),
	by: text().notNull(),
	at: instant().notNull(),
})

/** “Oro” was pressed (X7): that it happened and when it was handed over; never what was said. */
export const safetyReminders = sqliteTable('safety_reminders', {
	id: id(),
	interviewId: text()
		.notNull()
		.references(() => interviews.id),
	unitId: text().notNull(),
	raisedBy: text().notNull(),
	raisedAt: instant().notNull(),
	handedOverAt: instant(),
	handedOverBy: text(),
	/** A worry report was made, or somebody else took over making it. */
	handedOverHow: text({ enum: ['reported', 'handedOver'] }),
	/** Whom it was reported or handed over to, as the interviewer calls it: a function or a colleague, never the child. */
	handedOverTo: text(),
	/** Until the mentor has decided, nothing of the interview is read in a seminar. */
	decision: text({ enum: ['mayBeUsed', 'staysOut'] }),
	decidedBy: text(),
	decidedAt: instant(),
})

/**
 * An interviewer went on leave or left while sound or notes may still lie on a device of hers (X20): the device is called
 * in. `answeredAt` when one has sent everything and is empty. Times as the interview keeps them (X9).
 */
export const deviceRecalls = sqliteTable(
	'device_recalls',
	{
		id: id(),
		unitId: text().notNull(),
		interviewId: text()
			.notNull()
			.references(() => interviews.id),
		memberId: text()
			.notNull()
			.references(() => members.id),
		code: text({ enum: ['onLeave', 'quit', 'again'] }).notNull(),
		by: text().notNull(),
		at: instant().notNull(),
		answeredAt: instant(),
		/** She is back before any device had answered. */
		calledOffAt: instant(),
	},
	(table) => [
		uniqueIndex('device_recalls_open')
			.on(table.interviewId)
			.where(sql`answered_at is null and called_off_at is null`),
		index('device_recalls_member').on(table.memberId),
	],
)

/** What one device has said to a recall, last: counts and codes, never content. The id is made on the device. */
export const deviceRecallAnswers = sqliteTable('device_recall_answers', {
	id: id(),
	recallId: text()
		.notNull()
		.references(() => deviceRecalls.id),
	at: instant().notNull(),
	/** Nothing of the interview lay there when it was asked. */
	wasEmpty: flag().notNull(),
	sentCount: integer().notNull(),
	deletedCount: integer().notNull(),
	leftCount: integer().notNull(),
	trouble: text(),
})

/** What became of each question that was asked: no words. A question without a row was not asked (X6). */
export const questionOutcomes = sqliteTable(
	'question_outcomes',
	{
		interviewId: text()
			.notNull()
			.references(() => interviews.id),
		questionId: text().notNull(),
		outcome: text({ enum: ['asked', 'answered', 'skipped', 'didNotKnow'] }).notNull(),
	},
	(table) => [primaryKey({ columns: [table.interviewId, table.questionId] })],
)

/** What the interviewer promised the child to do after the conversation (X8, X16, X17, X23, X25): that, not what was said. */
export const interviewPromises = sqliteTable(
	'interview_promises',
	{
		interviewId: text()
			.notNull()
			.references(() => interviews.id),
		kind: text({
			enum: ['feedback', 'complaint', 'lexSarah', 'tellWantsInformation', 'passOnWish', 'followUpCall', 'hear', 'read'],
		}).notNull(),
		unitId: text().notNull(),
		dueOn: text(),
		by: text().notNull(),
		at: instant().notNull(),
		keptBy: text(),
		keptAt: instant(),
	},
	(table) => [primaryKey({ columns: [table.interviewId, table.kind] })],
)

export const recordings = sqliteTable('recordings', {
	interviewId: text()
		.primaryKey()
		.references(() => interviews.id),
	unitId: text().notNull(),
	startedAt: instant().notNull(),
	chunkCount: integer(),
	completedAt: instant(),
	soundDueAt: instant(),
})

/** Five seconds of sealed sound. The SHA-256 is of the sealed bytes, which is what the device still holds. */
export const chunks = sqliteTable(
	'chunks',
	{
		interviewId: text()
			.notNull()
			.references(() => interviews.id),
		number: integer().notNull(),
		startSeconds: real().notNull(),
		seconds: real().notNull(),
		sizeBytes: integer().notNull(),
		sha256: text().notNull(),
		receivedAt: instant().notNull(),
	},
	(table) => [primaryKey({ columns: [table.interviewId, table.number] })],
)

/** Proof that something was destroyed: what and when, never content. */
export const receipts = sqliteTable('receipts', {
	id: id(),
	unitId: text().notNull(),
	interviewId: text().notNull(),
	what: text({ enum: ['sound', 'pictures', 'words', 'interview', 'contact', 'link', 'frame'] }).notNull(),
	reason: text().notNull(),
	chunkCount: integer(),
	pictureCount: integer(),
	at: instant().notNull(),
})

/** Work for the worker: claim by one statement, lease, three attempts (design §8). */
export const jobs = sqliteTable(
	'jobs',
	{
		id: id(),
		kind: text({ enum: ['transcribe'] }).notNull(),
		unitId: text().notNull(),
		interviewId: text().notNull(),
		state: text({ enum: ['waiting', 'running', 'done', 'failed', 'cancelled'] }).notNull(),
		attempts: integer().notNull().default(0),
		progress: real().notNull().default(0),
		leaseUntil: instant(),
		claimedBy: text(),
		code: text(),
		facts: text({ mode: 'json' }),
		createdAt: instant().notNull(),
		finishedAt: instant(),
	},
	(table) => [index('jobs_state').on(table.state, table.createdAt)],
)

/**
 * What the worker has heard so far, a window of at most half a minute at a time: a worker that is killed goes on after it.
 * Gone when the draft is saved. The plan says which model and which windows; another plan begins anew.
 */
export const heardWindows = sqliteTable(
	'heard_windows',
	{
		interviewId: text()
			.notNull()
			.references(() => interviews.id),
		number: integer().notNull(),
		plan: text().notNull(),
		sealedHeard: sealed().notNull(),
		at: instant().notNull(),
	},
	(table) => [primaryKey({ columns: [table.interviewId, table.number] })],
)

// ── Step 1: transcript ──────────────────────────────────────────────────────────────────────────────────────────────

/** One version of an interview's words; a version is never overwritten. */
export const transcripts = sqliteTable(
	'transcripts',
	{
		id: id(),
		interviewId: text()
			.notNull()
			.references(() => interviews.id),
		unitId: text().notNull(),
		version: integer().notNull(),
		madeBy: text({ enum: ['model', 'person', 'archive'] }).notNull(),
		/** Which speech model wrote it (L-29): its name, the revision it was fetched at, and the SHA-256 of its weights. */
		modelName: text(),
		modelRevision: text(),
		modelHash: text(),
		/** The computer's text where a person's was there already: looked at beside it, never in its place. */
		isBeside: flag().notNull().default(false),
		/** When this version became final (L-6); null for a version that was never approved. */
		finalAt: instant(),
		/** JSON: where the recording had no sound (X24), kept because the sound itself is destroyed. Seconds, no content. */
		gaps: text({ mode: 'json' }).$type<{ startSeconds: number; endSeconds: number }[]>(),
		by: text(),
		createdAt: instant().notNull(),
	},
	(table) => [uniqueIndex('transcripts_version').on(table.interviewId, table.version)],
)

/**
 * Every change a person makes in a version, one row each, in order; never changed. The words as they are now are the
 * version's segments with its edits applied (app/steps/transcript/edit-segments.ts).
 */
export const transcriptEdits = sqliteTable(
	'transcript_edits',
	{
		/** Made on the page, so that an edit sent twice is kept once. */
		id: id(),
		transcriptId: text()
			.notNull()
			.references(() => transcripts.id, { onDelete: 'cascade' }),
		number: integer().notNull(),
		sealedEdit: sealed().notNull(),
		by: text().notNull(),
		at: instant().notNull(),
	},
	(table) => [uniqueIndex('transcript_edits_number').on(table.transcriptId, table.number)],
)

export const segments = sqliteTable(
	'segments',
	{
		id: id(),
		transcriptId: text()
			.notNull()
			.references(() => transcripts.id),
		number: integer().notNull(),
		startSeconds: real(),
		endSeconds: real(),
		speaker: text({ enum: ['child', 'interviewer', 'other'] }),
		sealedText: sealed().notNull(),
		questionId: text(),
		/** Written word for word at once (notes), or “lyssnat och rätt” while the sound existed: may become a quote. */
		isVerbatim: flag().notNull().default(false),
		hasWarning: flag().notNull().default(false),
		/** The computer's words one by one (`HeardWord[]` as JSON): when each was said and whether it is uncertain of it. */
		sealedWords: sealed(),
		/** Who the pitch suggests (0.5–1: how certainly); never applied by itself. Null where it says nothing. */
		suggestedSpeaker: text({ enum: ['child', 'interviewer'] }),
		suggestionCertainty: real(),
		/** JSON: words that look like names and that a person has let stand. */
		sealedLeft: sealed(),
		/** Ids of the segments of the first version that its words come from, through every split and join. Null: its own. */
		roots: text({ mode: 'json' }).$type<string[]>(),
		/** How the words came in: out of the sound, noted at once, or typed afterwards. */
		source: text({ enum: ['heard', 'noted', 'typed'] }),
		/** Who wrote the words last; the child's own corrections are the child's (X25). */
		writtenBy: text({ enum: ['model', 'person', 'child'] }),
		/** False where the child does not want these words quoted. */
		mayQuote: flag().notNull().default(true),
		/** Tells something about somebody else. */
		hasThirdParty: flag().notNull().default(false),
		/** Heard and read by a second reader as the words are now. */
		secondReadBy: text(),
		secondReadAt: instant(),
	},
	(table) => [uniqueIndex('segments_number').on(table.transcriptId, table.number)],
)

export const transcriptApprovals = sqliteTable('transcript_approvals', {
	interviewId: text()
		.primaryKey()
		.references(() => interviews.id),
	transcriptId: text()
		.notNull()
		.references(() => transcripts.id),
	by: text().notNull(),
	at: instant().notNull(),
})

/** The four coded answers, sealed like the words they were read from. */
export const answerCodes = sqliteTable('answer_codes', {
	interviewId: text()
		.primaryKey()
		.references(() => interviews.id),
	sealedAnswers: sealed().notNull(),
	/** “Förälder närvarande” (X15): whoever reads the answers must know it. Null where nobody said. */
	guardianPresent: flag(),
	by: text().notNull(),
	at: instant().notNull(),
})

// ── Step 2: seminar ─────────────────────────────────────────────────────────────────────────────────────────────────

export const seminars = sqliteTable('seminars', {
	id: id(),
	roundId: text()
		.notNull()
		.references(() => rounds.id),
	unitId: text().notNull(),
	kind: text({ enum: ['group', 'final'] }).notNull(),
	name: text().notNull(),
	heldOn: text().notNull(),
	openedBy: text().notNull(),
	openedAt: instant().notNull(),
	closedAt: instant(),
})

export const seminarMembers = sqliteTable(
	'seminar_members',
	{
		seminarId: text()
			.notNull()
			.references(() => seminars.id),
		memberId: text().notNull(),
		joinedAt: instant().notNull(),
	},
	(table) => [primaryKey({ columns: [table.seminarId, table.memberId] })],
)

/** “Jag avstår”: a member who recognises the child steps aside from that interview. */
export const stepAsides = sqliteTable(
	'step_asides',
	{
		seminarId: text()
			.notNull()
			.references(() => seminars.id),
		interviewId: text().notNull(),
		memberId: text().notNull(),
		at: instant().notNull(),
	},
	(table) => [primaryKey({ columns: [table.seminarId, table.interviewId, table.memberId] })],
)

/** A marked part of an approved segment, with the quoted words, so that a later correction cannot move it. */
export const passages = sqliteTable(
	'passages',
	{
		id: id(),
		interviewId: text()
			.notNull()
			.references(() => interviews.id),
		unitId: text().notNull(),
		roundId: text().notNull(),
		seminarId: text(),
		segmentId: text().references(() => segments.id),
		/** Code points from the segment's start; end exclusive. */
		fromCharacter: integer(),
		toCharacter: integer(),
		sealedText: sealed().notNull(),
		position: integer().notNull(),
		by: text().notNull(),
		at: instant().notNull(),
		version: integer().notNull().default(1),
	},
	(table) => [index('passages_round').on(table.roundId), index('passages_interview').on(table.interviewId)],
)

/** A passage cleared for the report: who read it. */
export const quoteClearances = sqliteTable('quote_clearances', {
	passageId: text()
		.primaryKey()
		.references(() => passages.id, { onDelete: 'cascade' }),
	by: text().notNull(),
	at: instant().notNull(),
})

/**
 * The child's no to quoting that came after the words were approved or marked: a row per segment that somebody reads, at once
 * and until the next approval, whose segments say it themselves (`segments.mayQuote`).
 */
export const quoteVetoes = sqliteTable('quote_vetoes', {
	segmentId: text()
		.primaryKey()
		.references(() => segments.id, { onDelete: 'cascade' }),
	by: text().notNull(),
	at: instant().notNull(),
})

/**
 * Words approved as word for word that somebody has since heard to be otherwise: a row per segment that somebody reads, at once
 * and until the next approval, whose segments say it themselves (`segments.isVerbatim`).
 */
export const quoteDoubts = sqliteTable('quote_doubts', {
	segmentId: text()
		.primaryKey()
		.references(() => segments.id, { onDelete: 'cascade' }),
	by: text().notNull(),
	at: instant().notNull(),
})

export const tags = sqliteTable(
	'tags',
	{
		passageId: text()
			.notNull()
			.references(() => passages.id, { onDelete: 'cascade' }),
		themeId: text()
			.notNull()
			.references(() => themes.id),
		seminarId: text(),
		position: integer().notNull(),
		by: text().notNull(),
		at: instant().notNull(),
	},
	(table) => [primaryKey({ columns: [table.passageId, table.themeId] })],
)

/** What changed in a seminar, by rising id; browsers learn only that there is news (design §13). */
export const seminarEvents = sqliteTable(
	'seminar_events',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		seminarId: text()
			.notNull()
			.references(() => seminars.id),
		did: text().notNull(),
		by: text().notNull(),
		at: instant().notNull(),
	},
	(table) => [index('seminar_events_seminar').on(table.seminarId, table.id)],
)

/** What the seminar concluded about a theme: works well, needs change, or dissent that must be kept. */
export const findings = sqliteTable('findings', {
	id: id(),
	roundId: text()
		.notNull()
		.references(() => rounds.id),
	seminarId: text(),
	themeKey: text().notNull(),
	kind: text({ enum: ['worksWell', 'needsChange', 'dissent'] }).notNull(),
	text: text().notNull(),
	position: integer().notNull(),
	by: text().notNull(),
	at: instant().notNull(),
})

export const developmentAreas = sqliteTable(
	'development_areas',
	{
		id: id(),
		roundId: text()
			.notNull()
			.references(() => rounds.id),
		unitId: text().notNull(),
		seminarId: text(),
		key: text().notNull(),
		name: text().notNull(),
		analysis: text(),
		proposal: text(),
		position: integer().notNull(),
		version: integer().notNull().default(1),
		by: text().notNull(),
		at: instant().notNull(),
	},
	(table) => [uniqueIndex('development_areas_key').on(table.roundId, table.key)],
)

export const areaThemes = sqliteTable(
	'area_themes',
	{
		areaId: text()
			.notNull()
			.references(() => developmentAreas.id, { onDelete: 'cascade' }),
		themeKey: text().notNull(),
		position: integer().notNull(),
	},
	(table) => [primaryKey({ columns: [table.areaId, table.themeKey] })],
)

/** The passages an area rests on. */
export const areaEvidence = sqliteTable(
	'area_evidence',
	{
		areaId: text()
			.notNull()
			.references(() => developmentAreas.id, { onDelete: 'cascade' }),
		passageId: text()
			.notNull()
			.references(() => passages.id, { onDelete: 'cascade' }),
		by: text().notNull(),
		at: instant().notNull(),
	},
	(table) => [primaryKey({ columns: [table.areaId, table.passageId] })],
)

// ── Step 3: annual report ───────────────────────────────────────────────────────────────────────────────────────────

/** What a person did with one sentence of the draft. The draft itself is computed anew each time. */
export const reportResolutions = sqliteTable(
	'report_resolutions',
	{
		roundId: text()
			.notNull()
			.references(() => rounds.id),
		sentenceKey: text().notNull(),
		kind: text({ enum: ['confirmed', 'written', 'hidden', 'quotes'] }).notNull(),
		text: text(),
		reason: text(),
		/** Hash of what the sentence rested on then; when the data change it must be looked at again. */
		sourceHash: text().notNull(),
		/** Why it must be looked at again, where that is known: an interview it rested on was taken back (X5). */
		note: text({ enum: ['withdrawal'] }),
		by: text().notNull(),
		at: instant().notNull(),
	},
	(table) => [primaryKey({ columns: [table.roundId, table.sentenceKey] })],
)

/** The editor has handed the report over to the manager, as it was then: a change after it takes it back. */
export const reportSubmissions = sqliteTable('report_submissions', {
	roundId: text()
		.primaryKey()
		.references(() => rounds.id),
	unitId: text().notNull(),
	contentHash: text().notNull(),
	by: text().notNull(),
	at: instant().notNull(),
})

/** The approved report: frozen as JSON (mdast) with its hash; a public document (L-7). */
export const reportApprovals = sqliteTable('report_approvals', {
	roundId: text()
		.primaryKey()
		.references(() => rounds.id),
	unitId: text().notNull(),
	document: text({ mode: 'json' }).notNull(),
	contentHash: text().notNull(),
	by: text().notNull(),
	at: instant().notNull(),
})

// ── Step 4: committee ───────────────────────────────────────────────────────────────────────────────────────────────

export const committeeMeetings = sqliteTable('committee_meetings', {
	id: id(),
	roundId: text()
		.notNull()
		.references(() => rounds.id),
	unitId: text().notNull(),
	on: text(),
	kind: text().notNull(),
	presenters: text(),
	position: integer().notNull(),
})

export const committeeQuestions = sqliteTable('committee_questions', {
	id: id(),
	meetingId: text()
		.notNull()
		.references(() => committeeMeetings.id),
	areaId: text(),
	text: text().notNull(),
	position: integer().notNull(),
	by: text(),
	at: instant(),
})

// ── The round starts again: follow-up ───────────────────────────────────────────────────────────────────────────────

/** An action (åtgärd) that follows a development area: owner, date, status. */
export const actions = sqliteTable('actions', {
	id: id(),
	areaId: text()
		.notNull()
		.references(() => developmentAreas.id),
	unitId: text().notNull(),
	text: text().notNull(),
	owner: text(),
	due: text(),
	status: text({ enum: ['notStarted', 'ongoing', 'done', 'stopped'] }).notNull(),
	effect: text(),
	position: integer().notNull(),
	version: integer().notNull().default(1),
	by: text().notNull(),
	at: instant().notNull(),
})

/** An answer owed to one child: written before the link to the transcript is destroyed. */
export const childFeedback = sqliteTable('child_feedback', {
	id: id(),
	roundId: text()
		.notNull()
		.references(() => rounds.id),
	unitId: text().notNull(),
	childId: text().notNull(),
	interviewerId: text().notNull(),
	band: text().notNull(),
	channel: text({ enum: ['letter', 'phone', 'visit', 'none'] }).notNull(),
	areaIds: text({ mode: 'json' }).$type<string[]>().notNull(),
	createdAt: instant().notNull(),
	sentAt: instant(),
	sentBy: text(),
})

/** One row that a guard inside a batch writes, so that a change which changed nothing undoes the whole batch. */
export const batchGuards = sqliteTable('batch_guards', {
	id: integer().primaryKey(),
	changed: integer().notNull(),
})

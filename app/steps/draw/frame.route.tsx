import { Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react'
import { data, Form, Link, redirect } from 'react-router'
import { z } from 'zod'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { isStale } from '#db/client.ts'
import { saveSignatureAnswers } from '#db/frames.ts'
import { listMembers } from '#db/members.ts'
import { findClosing } from '#db/round-closing.ts'
import { findRound } from '#db/rounds.ts'
import type { Route } from './+types/frame.route'
import './draw.css'
import { ExcludeChild } from './exclude-child.tsx'
import { excludeBeforeDraw, lockFrame, type ExclusionFault } from './frame-acts.server.ts'
import { FrameFaultAlert, type FrameFault } from './frame-fault.tsx'
import { FrameTooSmall, refuseSmallFrame } from './frame-size.ts'
import { countInterviewers, viewFrame } from './frame-view.server.ts'
import { holdFile } from './held-files.server.ts'
import { ImportFile } from './import-file.tsx'
import { viewImport } from './import-frame.server.ts'
import { inspectFrame } from './inspect-frame.ts'
import { decodeText, FrameFileError } from './read-csv.ts'
import { WhatCameIn } from './what-came-in.tsx'
import { WhoseSignatures } from './whose-signatures.tsx'

/** A hundred thousand children take about eight; more is another kind of file. */
const LARGEST_FRAME_BYTES = 30 * 1024 * 1024

export async function loader({ context, params: { roundId } }: Route.LoaderArgs) {
	const { unitId } = requirePerson(context)
	const round = await findRound(db, { unitId, roundId })
	if (!round || round.importedAt || (await findClosing(db, { unitId, roundId }))) throw notFound()
	const people = await listMembers(db, { unitId })
	return {
		roundId,
		year: round.year,
		...(await viewFrame({ unitId, roundId }, round)),
		isImportBroken: (await viewImport(db, { unitId, roundId }))?.isBroken ?? false,
		interviewers: people.filter(({ roles }) => roles.includes('interviewer')).map(({ id, name }) => ({ id, name })),
	}
}

export async function action({ request, context, params: { roundId } }: Route.ActionArgs) {
	const { unitId, id: by } = requirePerson(context)
	const round = await findRound(db, { unitId, roundId })
	if (!round || round.importedAt || (await findClosing(db, { unitId, roundId }))) throw notFound()
	const act = { unitId, roundId, by, at: now() }
	const form = await request.formData()
	try {
		if (form.get('act') === 'read') return await readFile(act, form)
		if (form.get('act') === 'signatures') return await answerSignatures(act, form)
		if (form.get('act') === 'exclude') return excluded(await excludeBeforeDraw(db, act, form))
		const view = await viewFrame({ unitId, roundId }, round)
		if (view.unknown.some(({ isAnswered }) => !isAnswered)) return refused({ code: 'frame.unknown-signatures' })
		refuseSmallFrame({ eligible: view.eligible, interviewers: await countInterviewers({ unitId, roundId }) })
		const fault = await lockFrame(db, act)
		if (fault) return refused({ code: fault })
		return redirect(`/rounds/${roundId}/draw`)
	} catch (error) {
		if (isStale(error)) return refused({ code: 'frame.locked' })
		if (error instanceof FrameTooSmall) return refused({ code: error.code, eligible: error.eligible })
		if (error instanceof FrameFileError) return refused({ code: error.code, ...error.facts })
		throw error
	}
}

function refused(fault: FrameFault | null) {
	return data({ fault, exclusion: null }, { status: fault ? 422 : 200 })
}

function excluded(fault: ExclusionFault | null) {
	return data({ fault: null, exclusion: fault ?? ('done' as const) }, { status: fault ? 422 : 200 })
}

/** Read what she chose or pasted, and show its columns; nothing is kept before she has confirmed them. */
async function readFile({ at, ...whose }: { unitId: string; roundId: string; by: string; at: Date }, form: FormData) {
	const { fileName, ...decoded } = await chosenText(form)
	const file = await inspectFrame(decoded.text)
	holdFile(whose, { ...file, ...decoded, fileName }, at)
	return redirect(`/rounds/${whose.roundId}/frame/import`)
}

async function chosenText(form: FormData) {
	const file = form.get('file')
	if (file instanceof File && file.size > LARGEST_FRAME_BYTES) throw new FrameFileError('frame.too-large')
	if (file instanceof File && file.size > 0)
		return { fileName: file.name.slice(0, 120), ...decodeText(new Uint8Array(await file.arrayBuffer())) }
	const pasted = z.string().catch('').parse(form.get('pasted'))
	if (pasted.trim() === '') throw new FrameFileError('frame.empty')
	return { fileName: '', text: pasted, encoding: '' }
}

async function answerSignatures(act: { unitId: string; roundId: string; by: string; at: Date }, form: FormData) {
	const people = new Set((await listMembers(db, act)).map(({ id }) => id))
	const answers = [...form.entries()].flatMap(([name, value]) => {
		if (!name.startsWith('signature:') || (value !== 'nobody' && !people.has(String(value)))) return []
		return [{ signature: name.slice('signature:'.length), memberId: value === 'nobody' ? null : String(value) }]
	})
	if (answers.length > 0) await saveSignatureAnswers(db, { ...act, answers })
	return refused(null)
}

export default function FramePage({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { frame, roundId, unknown } = loaderData
	const isLocked = frame?.isLocked ?? false
	const isUnanswered = unknown.some(({ isAnswered }) => !isAnswered)
	return (
		<Page
			heading={t.draw.frameHeading(loaderData.year)}
			lead={t.draw.frameLead}
			next={isLocked ? undefined : t.draw.lockLead}
		>
			{loaderData.isImportBroken && !actionData && <FrameFaultAlert fault={{ code: 'frame.broken' }} />}
			{actionData?.fault && <FrameFaultAlert fault={actionData.fault} />}
			{frame && <WhatCameIn {...loaderData} rowsRead={frame.rowsRead} refusedRows={frame.refusedRows} />}
			{isLocked ? (
				<Card className="ui-stack" data-color="success">
					<Paragraph>{t.draw.locked}</Paragraph>
					<Button asChild className="ui-fit">
						<Link to={`/rounds/${roundId}/draw`}>{t.draw.toDraw}</Link>
					</Button>
				</Card>
			) : (
				<>
					{unknown.length > 0 && <WhoseSignatures unknown={unknown} interviewers={loaderData.interviewers} />}
					{frame && !isUnanswered && <LockFrame />}
					<ImportFile isFirst={!frame} />
					{frame && <ExcludeChild outcome={actionData?.exclusion} />}
				</>
			)}
		</Page>
	)
}

function LockFrame() {
	const t = useText()
	return (
		<Form method="post" className="ui-stack">
			<Heading level={2} data-size="sm">
				{t.draw.lockHeading}
			</Heading>
			<Button type="submit" name="act" value="lock" className="ui-fit">
				{t.draw.lockButton}
			</Button>
		</Form>
	)
}

import { createHash } from 'node:crypto'
import { notFound } from '#app/access/not-found.ts'
import { db, keys, now } from '#app/db.server.ts'
import { isConflict } from '#db/client.ts'
import { findStartFacts } from '#db/consents.ts'
import { KeyDestroyed, KeysLocked } from '#db/keys.ts'
import { findPicture, findPlaceOfPicture, savePicture } from '#db/pictures.ts'
import { herInterview } from './her-interview.server.ts'
import { inTurn } from './in-turn.server.ts'
import { isPlainJpeg } from './plain-jpeg.ts'
import { isPhone, offersSound, pictureConsent } from './recording-consent.ts'
import { refuseForDisk } from './refuse-for-disk.server.ts'
import { isIdOfDevice, isSealed, refuse } from './sent-by-device.ts'
import { MOST_PICTURE_BYTES, MOST_PICTURES, readAtMost, TOO_LARGE } from './upload-limits.ts'
import type { Route } from './+types/picture.route'

/** A picture of a drawing, for the interviewer whose interview it is. Opened in memory, kept nowhere else. */
export async function loader({ context, params }: Route.LoaderArgs) {
	const { scope } = await herInterview({ context, params })
	const opened = await findPicture(db, keys, { ...scope, pictureId: params.pictureId }).catch((error: unknown) => {
		if (error instanceof KeyDestroyed || error instanceof KeysLocked) return undefined
		throw error
	})
	// A device that was tampered with could seal anything: shown is a picture without anything else in it, or nothing.
	if (!opened || !isPlainJpeg(opened)) throw notFound()
	return new Response(new Uint8Array(opened), {
		headers: { 'Content-Type': 'image/jpeg', 'Cache-Control': 'no-store' },
	})
}

/**
 * Take in one sealed picture: its row is forced out to the disk, then it is answered with its hash. The same again gets the
 * same answer. 410: nobody wants it any more (a no, an approval, an erasure), and the device forgets it.
 */
export async function action({ context, params, request }: Route.ActionArgs) {
	const { interview, scope } = await herInterview({ context, params })
	const sealed = await readAtMost(request, MOST_PICTURE_BYTES)
	if (sealed === TOO_LARGE) return refuse(413, 'picture.too-large')
	if (!isSealed(sealed) || !isIdOfDevice(params.pictureId)) return refuse(422, 'picture.wrong')
	const mayBeTaken = await guardiansAllow(interview, request)
	// Asked only when it is this picture's turn: while its bytes came in, the child may have said no.
	return inTurn(interview.id, () => keep({ ...scope, id: params.pictureId, sealedPicture: sealed }, mayBeTaken))
}

type Sent = Parameters<typeof savePicture>[1] extends infer New
	? Omit<New, 'sha256'> & { interviewerId: string }
	: never

async function keep({ interviewerId, ...sent }: Sent, mayBeTaken: boolean) {
	const { unitId, interviewId, id } = sent
	const place = await findPlaceOfPicture(db, { unitId, interviewId, interviewerId, pictureId: id })
	if (!place) throw notFound()
	const isOver = place.ending === 'erased' || place.approvedAt !== null || !keys.has('pictures', interviewId)
	if (isOver || place.mayPhotograph === false || !mayBeTaken) return refuse(410, 'picture.not-wanted')
	if (place.mayPhotograph !== true) return refuse(409, 'picture.child-has-not-said-yes')
	const sha256 = createHash('sha256').update(sent.sealedPicture).digest('hex')
	if (place.sha256 === sha256) return Response.json({ sha256 })
	if (place.sha256) return refuse(409, 'picture.id-taken')
	if (place.count >= MOST_PICTURES) return refuse(409, 'picture.too-many')
	try {
		await savePicture(db, { ...sent, sha256 })
	} catch (error) {
		const ofDisk = refuseForDisk(error, 'picture')
		if (ofDisk) return ofDisk
		if (isConflict(error, 'pictures.')) return refuse(409, 'picture.id-taken')
		throw error
	}
	return Response.json({ sha256 })
}

/** The guardians' word as it is today; where the link to the child is gone already, the child's own yes is what is left. */
async function guardiansAllow(
	{
		unitId,
		assignmentId,
		interviewerId,
	}: { unitId: string; assignmentId: string | null; interviewerId: string | null },
	request: Request,
) {
	if (!assignmentId || !interviewerId) return true
	const facts = await findStartFacts(db, { unitId, assignmentId, interviewerId })
	if (!facts) return true
	const consent = pictureConsent(facts, now().toISOString().slice(0, 10), isPhone(request.headers))
	return offersSound(consent) && consent !== 'notAsked'
}

/** A device that has sent nothing for this long has stopped, or its battery is empty: then another may take over. */
export const TURN_MILLISECONDS = 20_000

type Turn = { device: string; lastAt: number }
type Asked = { interviewId: string; device: string; at: Date }

/**
 * Which device an interview's sound is taken from: one at a time, so that two that record or bring in files never lie mixed. The other
 * keeps its sound and sends it when the first has been silent for a while. In memory: after a restart whoever comes first has it.
 */
export function makeSoundTurns() {
	const turns = new Map<string, Turn>()

	function isHeardElsewhere({ interviewId, device, at }: Asked) {
		const turn = turns.get(interviewId)
		return turn !== undefined && turn.device !== device && at.getTime() - turn.lastAt < TURN_MILLISECONDS
	}
	return {
		/** Whether another device is sending sound of this interview just now. */
		isHeardElsewhere,
		/** @returns whether this device has the turn; it then keeps it while it goes on sending. */
		take: (asked: Asked) => {
			if (isHeardElsewhere(asked)) return false
			for (const [id, { lastAt }] of turns) if (asked.at.getTime() - lastAt >= TURN_MILLISECONDS) turns.delete(id)
			turns.set(asked.interviewId, { device: asked.device, lastAt: asked.at.getTime() })
			return true
		},
		/** The device has said that it is done: the next need not wait. */
		giveBack: ({ interviewId, device }: Omit<Asked, 'at'>) => {
			if (turns.get(interviewId)?.device === device) turns.delete(interviewId)
		},
	}
}

export const soundTurns = makeSoundTurns()

/** The name a browser has given itself, made by chance; an empty one when it gave none. */
export function deviceOf(headers: Headers) {
	return (headers.get('Lyhord-Device') ?? '').slice(0, 64)
}

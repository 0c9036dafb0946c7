import { requirePerson } from '#app/access/person.server.ts'
import type { Route } from './+types/protocol-file.route'
import { openProtocol } from './open-protocol.server.ts'
import { writeProtocol } from './protocol.ts'

/** The protocol as a file that `npm run draw:verify` checks on any computer. */
export async function loader({ context, params: { roundId } }: Route.LoaderArgs) {
	const protocol = await openProtocol(requirePerson(context), roundId)
	return new Response(writeProtocol(protocol), {
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			'Content-Disposition': `attachment; filename="lottning-${protocol.year}.json"`,
			'Cache-Control': 'no-store',
		},
	})
}

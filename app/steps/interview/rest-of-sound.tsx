import { useRunning } from '#app/ui/use-running.tsx'
import { RecorderBar } from './recorder-bar.tsx'

/** Where a tab died right after the goodbye, sound still lies on the device: it is sent from here, and shown until it has arrived. */
export function RestOfSound({ interviewId }: { interviewId: string }) {
	const isInBrowser = useRunning()
	if (!isInBrowser) return null
	// Only sends: what lies here is sealed already, so no key is needed.
	return (
		<RecorderBar
			{...{ interviewId, onDone }}
			soundRecipient=""
			there={null}
			mayRecord={false}
			isTakenBack={false}
			isRefused={false}
			isPaused={false}
			isEnded
		/>
	)
}

function onDone() {}

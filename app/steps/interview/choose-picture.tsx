import { Button } from '@digdir/designsystemet-react'
import { useRef } from 'react'

type Choose = {
	/** Opens the camera on the back of a phone; on a computer, its files. */
	isCamera?: boolean
	variant?: 'primary' | 'secondary'
	onChoose: (file: Blob) => void
	children: React.ReactNode
}

/** A button that opens the camera or the device's pictures. The same picture can be chosen again. */
export function ChoosePicture({ isCamera = false, variant = 'secondary', onChoose, children }: Choose) {
	const field = useRef<HTMLInputElement>(null)
	return (
		<>
			<Button variant={variant} onClick={() => field.current?.click()}>
				{children}
			</Button>
			<input
				ref={field}
				type="file"
				accept="image/*"
				capture={isCamera ? 'environment' : undefined}
				hidden
				onChange={(event) => {
					const file = event.target.files?.[0]
					event.target.value = ''
					if (file) onChoose(file)
				}}
			/>
		</>
	)
}

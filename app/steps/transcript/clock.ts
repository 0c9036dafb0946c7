/** Seconds of a recording as a person reads them: 3:07, and 1:02:09 after an hour. */
export function clock(seconds: number) {
	const whole = Math.floor(seconds)
	const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
	const two = (value: number) => String(value).padStart(2, '0')
	return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

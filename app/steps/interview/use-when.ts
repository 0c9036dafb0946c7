import { useLocale } from '#app/i18n/text.ts'
import { isOnlyMonth } from '../kept-time.ts'

/** Writes a moment as people say it, in the language of the page: day, month and clock, Swedish time; the month where only that is kept. */
export function useWhen() {
	const locale = useLocale()
	const language = locale === 'sv' ? 'sv-SE' : 'en-GB'
	return (at: Date) =>
		isOnlyMonth(at)
			? at.toLocaleString(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
			: at.toLocaleString(language, {
					day: 'numeric',
					month: 'long',
					hour: '2-digit',
					minute: '2-digit',
					timeZone: 'Europe/Stockholm',
				})
}

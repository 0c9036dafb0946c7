import { useLocale } from '#app/i18n/text.ts'

/** Writes a moment as people say it, in the language of the page: day, month and clock, Swedish time. */
export function useWhen() {
	const locale = useLocale()
	return (at: Date) =>
		at.toLocaleString(locale === 'sv' ? 'sv-SE' : 'en-GB', {
			day: 'numeric',
			month: 'long',
			hour: '2-digit',
			minute: '2-digit',
			timeZone: 'Europe/Stockholm',
		})
}

import type { Locale } from '../i18n/text.ts'

export const LOCALE_COOKIE = 'lyhord-locale'

/** The language that the cookie names; Swedish unless English was chosen. */
export function localeOf(cookies: string | null): Locale {
	return /(?:^|;\s*)lyhord-locale=en(?:;|$)/.test(cookies ?? '') ? 'en' : 'sv'
}

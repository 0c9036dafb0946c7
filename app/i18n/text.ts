import { useRouteLoaderData } from 'react-router'
import type { Text } from './text-shape.ts'
import { en } from './en.ts'
import { sv } from './sv.ts'

export const LOCALES = ['sv', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** All words in one language: Swedish unless English was asked for. */
export function textIn(locale: Locale): Text {
	return locale === 'en' ? en : sv
}

/** The language this page is shown in, as the root loader read it from the person's cookie. */
export function useLocale(): Locale {
	return useRouteLoaderData<{ locale: Locale }>('root')?.locale ?? 'sv'
}

/** All words in the language of this page. */
export function useText(): Text {
	return textIn(useLocale())
}

const SWEDISH = ['sv', 'svenska', 'swedish']

/**
 * Whether a language, as a frame or a person writes it, is Swedish and nothing else: then nobody asks about an interpreter.
 * “svenska och dari” is not: rather one question too many than a child who does not understand.
 */
export function isSwedish(language: string) {
	return SWEDISH.includes(language.trim().toLowerCase())
}

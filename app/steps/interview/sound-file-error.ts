/** Why a file could not become the recording. What was said stands in i18n under `soundFile.errors`. */
export type SoundFileCode =
	| 'empty'
	| 'notSound'
	| 'noSoundInside'
	| 'unknownCodec'
	| 'openOnComputer'
	| 'tooLong'
	| 'broken'
	| 'deviceFull'
	| 'otherTab'
	| 'otherDevice'
	| 'cancelled'

/** The file cannot be brought in; it is untouched where it lies, and nothing of it is kept here. */
export class SoundFileError extends Error {
	constructor(
		readonly code: SoundFileCode,
		/** Where in the sound it happened, in seconds, or the name of a codec. */
		readonly facts: { seconds?: number; codec?: string } = {},
	) {
		super(`The sound file was not brought in: ${code}.`)
	}
}

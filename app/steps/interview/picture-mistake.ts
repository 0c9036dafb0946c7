export type PictureMistakeCode = 'notAPicture' | 'tooLarge' | 'deviceFull'

/** Something about a chosen picture that the person can put right. */
export class PictureMistake extends Error {
	constructor(readonly code: PictureMistakeCode) {
		super(`The picture was not taken: ${code}.`)
	}
}

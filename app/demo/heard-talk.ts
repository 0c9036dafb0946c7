// What the demo's recorded conversation holds, as a computer might have written it: nobody here exists, and the names in it are
// invented, to be replaced. The sound (`db/demo/heard-talk.u8.gz`) was made with espeak-ng from the same sentences.

/** One utterance: its seconds in the sound, what was written, and which of its words the computer was unsure of. */
export type HeardTurn = {
	speaker: 'child' | 'interviewer'
	startSeconds: number
	endSeconds: number
	text: string
	unsure?: readonly string[]
}

export const HEARD_TALK: readonly HeardTurn[] = [
	{ speaker: 'interviewer', startSeconds: 0, endSeconds: 2.36, text: 'Berätta om dina möten här.' },
	{
		...{ speaker: 'child', startSeconds: 3.16, endSeconds: 10.1, unsure: ['bråttom'] },
		text: 'Jag går till Sofia på fredagar. Hon lyssnar, fast hon har bråttom ibland.',
	},
	{ speaker: 'interviewer', startSeconds: 10.9, endSeconds: 13.27, text: 'Vet du varför ni träffas?' },
	{
		...{ speaker: 'child', startSeconds: 14.07, endSeconds: 23.32, unsure: ['vista'] },
		text: 'Nej. Ingen har sagt det så att jag förstår. Jag frågade min lärare Anton, och han vista inte heller.',
	},
	{
		...{ speaker: 'interviewer', startSeconds: 24.12, endSeconds: 27.86 },
		text: 'Hur var det när du bytte socialsekreterare?',
	},
	{
		...{ speaker: 'child', startSeconds: 28.66, endSeconds: 35.85, unsure: ['Mariam', 'allt'] },
		text: 'Det var den tolfte mars. Då kom Mariam, och jag fick berätta allt en gång till.',
	},
	{
		...{ speaker: 'child', startSeconds: 36.65, endSeconds: 43.24 },
		text: 'Sofias nummer är noll sju noll, ett två tre, fyra fem sex sju.',
	},
	{ speaker: 'interviewer', startSeconds: 44.04, endSeconds: 47.02, text: 'Är det något du vill att de ändrar på?' },
	{
		...{ speaker: 'child', startSeconds: 47.82, endSeconds: 53.39, unsure: ['hejdå'] },
		text: 'Att de säger hejdå. Och att de frågar mig, inte bara mamma.',
	},
]

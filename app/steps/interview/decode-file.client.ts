import {
	ADTS,
	AudioSampleSink,
	BlobSource,
	FLAC,
	Input,
	MATROSKA,
	MP3,
	MP4,
	OGG,
	QTFF,
	WAVE,
	WEBM,
	type AudioSample,
	type InputAudioTrack,
} from 'mediabunny'
import { SoundFileError } from './sound-file-error.ts'

/** Without WebCodecs the whole file is decoded in memory: twenty minutes are 80 MB at 16 kHz, and more is too much for a phone. */
const LONGEST_WHOLE_SECONDS = 20 * 60
/** The longest conversation anybody has, with room for a dictaphone that was forgotten. */
const LONGEST_SECONDS = 4 * 60 * 60
/** What a file can be; no format that would fetch anything from elsewhere is among them. */
const FORMATS = [WAVE, MP3, MP4, QTFF, OGG, FLAC, WEBM, MATROSKA, ADTS]
const WHOLE_RATE = 16_000
const PIECE_SAMPLES = 65_536

/** A piece of sound, mixed to one channel. `at`: where it ends in the file, in seconds. */
export type Piece = { samples: Float32Array; rate: number; at: number }

/**
 * Look at a sound file and decode it piece by piece, so that two hours never lie in memory.
 *
 * @returns How long it is, in seconds, and its pieces. @throws {SoundFileError} when it is no sound, too long, or of a kind that
 *   this browser cannot decode.
 */
export async function openSoundFile(file: Blob): Promise<{ seconds: number; pieces: AsyncGenerator<Piece> }> {
	if (file.size === 0) throw new SoundFileError('empty')
	const input = new Input({ formats: FORMATS, source: new BlobSource(file) })
	if (!(await input.canRead())) throw new SoundFileError('notSound')
	const track = await input.getPrimaryAudioTrack().catch(() => null)
	if (!track) throw new SoundFileError('noSoundInside')
	const seconds = await track.computeDuration().catch(() => 0)
	if (!(seconds > 0)) throw new SoundFileError('noSoundInside')
	if (seconds > LONGEST_SECONDS) throw new SoundFileError('tooLong', { seconds })
	if (await track.canDecode()) return { seconds, pieces: piecesOf(track) }
	// With WebCodecs the browser has said no; without it, the older way may still know the codec.
	if ('AudioDecoder' in globalThis) throw new SoundFileError('unknownCodec', { codec: track.codec ?? '' })
	if (seconds > LONGEST_WHOLE_SECONDS) throw new SoundFileError('openOnComputer', { seconds })
	return { seconds, pieces: wholeInPieces(file) }
}

async function* piecesOf(track: InputAudioTrack): AsyncGenerator<Piece> {
	for await (const sample of new AudioSampleSink(track).samples()) {
		const piece = { samples: mixed(sample), rate: sample.sampleRate, at: sample.timestamp + sample.duration }
		sample.close()
		yield piece
	}
}

/** All channels in one. A sample that is no number (a broken float file) is silence. */
function mixed(sample: AudioSample) {
	const { numberOfFrames, numberOfChannels } = sample
	const sum = new Float32Array(numberOfFrames)
	const channel = new Float32Array(numberOfFrames)
	for (let planeIndex = 0; planeIndex < numberOfChannels; planeIndex += 1) {
		sample.copyTo(channel, { planeIndex, format: 'f32-planar' })
		addTo(sum, channel, numberOfChannels)
	}
	return sum
}

function addTo(sum: Float32Array, channel: Float32Array, channels: number) {
	for (let index = 0; index < sum.length; index += 1) {
		const value = channel[index] ?? 0
		if (Number.isFinite(value)) sum[index] = (sum[index] ?? 0) + value / channels
	}
}

async function* wholeInPieces(file: Blob): AsyncGenerator<Piece> {
	const context = new OfflineAudioContext(1, 1, WHOLE_RATE)
	const whole = await context.decodeAudioData(await file.arrayBuffer())
	for (let from = 0; from < whole.length; from += PIECE_SAMPLES) {
		const samples = new Float32Array(Math.min(PIECE_SAMPLES, whole.length - from))
		for (let nth = 0; nth < whole.numberOfChannels; nth += 1)
			addTo(samples, whole.getChannelData(nth).subarray(from, from + samples.length), whole.numberOfChannels)
		yield { samples, rate: whole.sampleRate, at: (from + samples.length) / whole.sampleRate }
	}
}

// Hands the microphone's samples to the page as they come, in short blocks, each with the time when its last sample came.
// Runs in the audio thread, so a busy page cannot make that time wrong.
const BLOCK_SAMPLES = 2048

class Recorder extends AudioWorkletProcessor {
	block = new Float32Array(BLOCK_SAMPLES)
	filled = 0

	process([input]) {
		const channel = input?.[0]
		if (!channel) return true
		if (this.filled + channel.length > BLOCK_SAMPLES) this.give()
		this.block.set(channel, this.filled)
		this.filled += channel.length
		return true
	}

	give() {
		this.port.postMessage({ samples: this.block.slice(0, this.filled), at: Date.now() })
		this.filled = 0
	}
}

registerProcessor('recorder', Recorder)

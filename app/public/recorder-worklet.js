// Hands the microphone's samples to the page, a block at a time, as they come. Runs in the audio thread.
class Recorder extends AudioWorkletProcessor {
	process([input]) {
		const channel = input?.[0]
		if (channel) this.port.postMessage(channel.slice())
		return true
	}
}

registerProcessor('recorder', Recorder)

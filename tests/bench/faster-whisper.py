# One run of faster-whisper on one WAV file: int8, greedy, Swedish, nothing carried over.
import json
import sys
import time

from faster_whisper import WhisperModel

file, model, threads, vad = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4] == "vad"
whisper = WhisperModel(model, device="cpu", compute_type="int8", cpu_threads=threads, num_workers=1)
began = time.perf_counter()
segments, _ = whisper.transcribe(
    file, language="sv", beam_size=1, temperature=0, condition_on_previous_text=False, vad_filter=vad
)
text = " ".join(segment.text for segment in segments)
print(json.dumps({"seconds": time.perf_counter() - began, "text": text}))

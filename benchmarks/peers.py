"""Other engines on the same weights and the same sound. Runs in an environment of its own that speed.py makes.

python peers.py ENGINE MODEL PCM THREADS      prints a JSON line: wall, cpu (s, loading left out), rss (bytes), text
python peers.py score                         reads pairs [reference, hypothesis] as JSON, prints error counts
"""

import base64
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

BEAM = 5


def sound(pcm: str) -> np.ndarray:
    return np.fromfile(pcm, "<i2").astype(np.float32) / 32768


def openai(folder: str, pcm: str, threads: int) -> Callable[[], str]:
    """openai-whisper: float32, as it always is on a processor."""
    import tiktoken
    import torch
    import whisper
    from whisper.tokenizer import Tokenizer

    torch.set_num_threads(threads)
    stored = np.load(Path(folder, "openai.npz"))
    told = json.loads(str(stored["told"]))
    model = whisper.model.Whisper(whisper.model.ModelDimensions(**told["dimensions"]))
    state = {name.removeprefix("state/"): torch.from_numpy(stored[name]) for name in stored if name != "told"}
    print(model.load_state_dict(state, strict=False), file=sys.stderr)
    heads = torch.zeros(told["dimensions"]["n_text_layer"], told["dimensions"]["n_text_head"], dtype=torch.bool)
    for layer, head in told["heads"]:
        heads[layer, head] = True
    model.register_buffer("alignment_heads", heads.to_sparse(), persistent=False)
    model.eval()
    words = [base64.b64decode(word) for word in told["words"]]
    pattern = r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"
    encoding = tiktoken.Encoding(
        "starter", pat_str=pattern, mergeable_ranks={word: rank for rank, word in enumerate(words)},
        special_tokens=told["specials"],
    )  # fmt: skip
    own = Tokenizer(encoding=encoding, num_languages=1, language=None, task=None)
    for module in (whisper.decoding, whisper.transcribe.__globals__):
        namespace = module if isinstance(module, dict) else vars(module)
        namespace["get_tokenizer"] = lambda *_, **__: own
    samples = sound(pcm)
    return lambda: model.transcribe(
        samples, language="en", fp16=False, beam_size=BEAM, best_of=BEAM, word_timestamps=True, verbose=None
    )["text"]


def whisper_cpp(folder: str, pcm: str, threads: int, file: str) -> Callable[[], str]:
    """whisper.cpp, with the same beam."""
    from pywhispercpp.model import Model

    model = Model(
        str(Path(folder, file)), n_threads=threads, params_sampling_strategy=1,
        beam_search={"beam_size": BEAM, "patience": -1.0}, language="en", token_timestamps=True,
        print_progress=False, print_realtime=False, redirect_whispercpp_logs_to=None,
    )  # fmt: skip
    samples = sound(pcm)
    return lambda: " ".join(segment.text for segment in model.transcribe(samples))


def faster(folder: str, pcm: str, threads: int, batch: int = 0) -> Callable[[], str]:
    """faster-whisper, int8, with voice activity filter and word times; all else as it comes."""
    from faster_whisper import BatchedInferencePipeline, WhisperModel

    model = WhisperModel(folder, device="cpu", compute_type="int8", cpu_threads=threads)
    samples = sound(pcm)
    options: dict = {"language": "en", "beam_size": BEAM, "vad_filter": True, "word_timestamps": True}
    transcribe = model.transcribe
    if batch:
        transcribe = BatchedInferencePipeline(model).transcribe
        options |= {"batch_size": batch, "without_timestamps": False}
    return lambda: "".join(segment.text for segment in transcribe(samples, **options)[0])


ENGINES: dict[str, Callable[[str, str, int], Callable[[], str]]] = {
    "faster-whisper": faster,
    "faster-whisper batched": lambda *given: faster(*given, batch=8),
    "openai-whisper": openai,
    "whisper.cpp q8_0": lambda *given: whisper_cpp(*given, file="ggml-q8_0.bin"),
    "whisper.cpp f16": lambda *given: whisper_cpp(*given, file="ggml-f16.bin"),
}


def measure(engine: str, folder: str, pcm: str, threads: str) -> None:
    os.environ["OMP_NUM_THREADS"] = threads
    work = ENGINES[engine](folder, pcm, int(threads))
    wall, cpu = time.perf_counter(), time.process_time()
    text = work()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    peak = 0
    if sys.platform != "win32":
        import resource

        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"wall": wall, "cpu": cpu, "rss": peak, "text": text}))


def score() -> None:
    """Word and character errors of each pair, after Whisper's own English normaliser."""
    import jiwer
    from whisper.normalizers import EnglishTextNormalizer

    normal = EnglishTextNormalizer()
    counts = []
    for reference, hypothesis in json.load(sys.stdin):
        reference, hypothesis = normal(reference), normal(hypothesis)
        words, letters = jiwer.process_words(reference, hypothesis), jiwer.process_characters(reference, hypothesis)
        counts.append(
            {
                "words": len(reference.split()),
                "word_errors": words.substitutions + words.deletions + words.insertions,
                "deleted": words.deletions,
                "inserted": words.insertions,
                "letters": len(reference),
                "letter_errors": letters.substitutions + letters.deletions + letters.insertions,
            }
        )
    print(json.dumps(counts))


if __name__ == "__main__":
    score() if sys.argv[1] == "score" else measure(*sys.argv[1:])

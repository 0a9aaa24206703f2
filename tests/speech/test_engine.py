"""The engine with a real child, the real starter model and real sound: what it gives, and how it fails."""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from itertools import pairwise
from pathlib import Path

import jiwer
import numpy as np
import psutil
import pytest

from fieldscribe import errors
from fieldscribe.domain import Block, Segment, TranscribeOptions
from fieldscribe.speech.engine import Engine, Parallelism, default_parallelism
from fieldscribe.speech.whisper import WhisperEngine

ENGLISH = TranscribeOptions(language="en")
RATE = 16000
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")


@pytest.fixture
def engine():
    """An engine whose child is new."""
    with Engine() as running:
        yield running


@pytest.fixture(scope="module")
def used():
    """An engine whose child may have served other tests: for those that load a model and leave the child as it is."""
    with Engine() as running:
        yield running


@pytest.fixture(scope="module")
def loaded(starter):
    """An engine with the starter model, two blocks side by side, for the tests that leave it running."""
    with Engine() as running:
        running.load(starter, Parallelism(1, 2))
        yield running


def text_of(found: dict[int, tuple[Segment, ...]]) -> list[tuple[Segment, ...]]:
    return [found[position] for position in sorted(found)]


def transcribed(engine: Engine, pcm: Path, blocks, options=ENGLISH) -> dict[int, tuple[Segment, ...]]:
    return {done.block.position: done.segments for done in engine.transcribe(pcm, blocks, options)}


def test_a_debrief_becomes_segments_with_words(loaded, speech, pcm):
    sound = pcm(speech[: 60 * RATE], "Übung für Ärzte እንኳን.pcm")
    plan = loaded.plan(sound)
    assert plan.duration == pytest.approx(60)
    assert 0.6 * plan.duration < plan.speech < plan.duration
    language = loaded.detect(sound, plan.blocks)
    assert (language.code, language.probability) == ("en", pytest.approx(1.0))
    done = list(loaded.transcribe(sound, plan.blocks, ENGLISH))
    assert sorted(one.block.position for one in done) == [block.position for block in plan.blocks]
    assert all(one.block.done for one in done)
    segments = [segment for one in sorted(done, key=lambda one: one.block.position) for segment in one.segments]
    assert len(segments) >= len(plan.blocks)
    assert all(before.end <= after.start for before, after in pairwise(segments))
    for one in done:
        assert all(one.block.start <= found.start <= found.end <= one.block.end for found in one.segments)
    for segment in segments:
        assert segment.text == segment.machine_text == segment.text.strip() != ""
        assert " ".join(word.text for word in segment.words) == " ".join(segment.text.split())
        assert all(0 <= word.probability <= 1 for word in segment.words)
        assert segment.language == "en" and segment.temperature == 0.0
        assert segment.avg_logprob < 0 < segment.compression_ratio and 0 <= segment.no_speech_prob <= 1


def test_telemetry_of_engine_libraries_is_disabled(engine, starter, speech, pcm, tmp_path, monkeypatch):
    """onnxruntime's own builds do, with an identifier in the person's home, unless it is told not to."""
    monkeypatch.delenv("ORT_DISABLE_TELEMETRY")
    home = tmp_path / "home"
    home.mkdir()
    for place in ("HOME", "XDG_CACHE_HOME", "USERPROFILE", "LOCALAPPDATA"):
        monkeypatch.setenv(place, str(home))
    sound = pcm(speech[: 20 * RATE])
    engine.load(starter, Parallelism(1, 1))
    assert transcribed(engine, sound, engine.plan(sound).blocks)
    assert list(home.rglob("*")) == []


def test_a_block_always_gives_the_same_segments(engine, starter, speech, pcm):
    sound = pcm(speech[: 40 * RATE])
    engine.load(starter, Parallelism(1, 2))
    blocks = engine.plan(sound, window=12).blocks
    together = transcribed(engine, sound, blocks)
    engine.stop()
    engine.load(starter, Parallelism(2, 1))
    backwards = transcribed(engine, sound, blocks[::-1])
    alone = {}
    for block in blocks:
        engine.stop()
        alone |= transcribed(engine, sound, [block])
    assert together == backwards == alone


def test_a_growing_sound_gives_the_same_blocks_and_text_as_the_whole(used, starter, speech, pcm):
    pause = np.zeros(4 * RATE, np.int16)
    sound = np.concatenate([speech[: 27 * RATE], pause, speech[27 * RATE : 41 * RATE], pause, speech[41 * RATE :]])
    sound = sound[: 60 * RATE + 333]
    used.load(starter, Parallelism(1, 2))
    whole = pcm(sound, "whole.pcm")
    blocks = used.plan(whole, window=12).blocks
    grown = pcm(sound[:0], "growing.pcm")
    found: dict[int, tuple[Segment, ...]] = {}
    counts = []
    for end in range(0, len(sound), 6 * RATE + 77):
        with grown.open("ab") as file:
            file.write(sound[grown.stat().st_size // 2 : end].tobytes())
        stable = used.plan(grown, live=True, window=12).blocks
        assert stable == blocks[: len(stable)]
        counts.append(len(stable))
        found |= transcribed(used, grown, [block for block in stable if block.position not in found])
    assert counts == sorted(counts) and len(blocks) - 3 <= counts[-1] < len(blocks)
    with grown.open("ab") as file:
        file.write(sound[grown.stat().st_size // 2 :].tobytes())
    assert used.plan(grown, window=12).blocks == blocks
    found |= transcribed(used, grown, [block for block in blocks if block.position not in found])
    assert text_of(found) == text_of(transcribed(used, whole, blocks))


@posix
def test_a_killed_engine_resumes_with_the_same_result(used, starter, speech, pcm):
    sound = pcm(speech[: 36 * RATE])
    used.load(starter, Parallelism(1, 1))
    blocks = used.plan(sound, window=12).blocks
    whole = transcribed(used, sound, blocks)
    found: dict[int, tuple[Segment, ...]] = {}
    with pytest.raises(errors.OutOfMemory, match="The text written so far is safe"):
        for one in used.transcribe(sound, blocks, ENGLISH):
            found[one.block.position] = one.segments
            os.kill(used.pid, signal.SIGKILL)
    rest = [block for block in blocks if block.position not in found]
    assert rest and found
    found |= transcribed(used, sound, rest)
    assert text_of(found) == text_of(whole)


@posix
@pytest.mark.parametrize(
    "number, error",
    [
        (signal.SIGSEGV, errors.ChildCrashed),
        (signal.SIGTERM, errors.ChildDied),
    ],
)
def test_a_crash_is_reported_in_a_sentence(used, starter, speech, pcm, number, error):
    sound = pcm(speech[: 20 * RATE])
    used.load(starter, Parallelism(1, 1))
    blocks = used.plan(sound).blocks
    with pytest.raises(error) as caught:
        for _ in used.transcribe(sound, blocks * 50, ENGLISH):
            os.kill(used.pid, number)
    assert type(caught.value) is error
    assert str(caught.value).startswith("The transcription") and str(caught.value).endswith(".")


@pytest.mark.skipif(sys.platform != "linux", reason="limits another process's memory")
def test_lack_of_memory_is_reported_in_a_sentence(engine, starter, speech, pcm):
    import resource

    sound = pcm(speech[: 40 * RATE])
    engine.load(starter, Parallelism(1, 1))
    blocks = engine.plan(sound).blocks
    used = psutil.Process(engine.pid).memory_info().vms
    resource.prlimit(engine.pid, resource.RLIMIT_AS, (used + 10 * 2**20, used + 10 * 2**20))
    with pytest.raises(errors.OutOfMemory, match="smaller model"):
        transcribed(engine, sound, blocks)


def test_transcription_can_be_stopped_and_resumed(used, starter, speech, pcm):
    sound = pcm(speech[: 36 * RATE])
    used.load(starter, Parallelism(1, 1))
    blocks = used.plan(sound, window=12).blocks
    found: dict[int, tuple[Segment, ...]] = {}
    with pytest.raises(errors.Cancelled):
        for one in used.transcribe(sound, blocks, ENGLISH, should_stop=lambda: bool(found)):
            found[one.block.position] = one.segments
    assert found and used.pid is None
    rest = [block for block in blocks if block.position not in found]
    assert len(found | transcribed(used, sound, rest)) == len(blocks)


def test_another_thread_can_stop_or_kill_the_engine(starter, speech, pcm):
    sound = pcm(speech)
    for end in (Engine.stop, Engine.kill):
        with Engine() as engine:
            engine.load(starter, Parallelism(1, 1))
            blocks = engine.plan(sound).blocks
            first = threading.Event()
            ender = threading.Thread(target=lambda e=engine, end=end, first=first: first.wait(60) and end(e))
            ender.start()
            with pytest.raises(errors.Cancelled):
                for _ in engine.transcribe(sound, blocks, ENGLISH):
                    first.set()
            ender.join()
            assert engine.pid is None
    engine.stop()
    engine.kill()


def test_leaving_the_loop_stops_the_engine(used, starter, speech, pcm):
    sound = pcm(speech)
    used.load(starter, Parallelism(1, 1))
    blocks = used.plan(sound).blocks
    child = psutil.Process(used.pid)
    work = used.transcribe(sound, blocks, ENGLISH)
    next(work)
    work.close()
    child.wait(10)
    assert used.pid is None


@posix
def test_the_child_leaves_when_the_program_is_killed(starter, speech, pcm):
    sound = pcm(speech)
    program = f"""
from pathlib import Path
from fieldscribe.domain import TranscribeOptions
from fieldscribe.speech.engine import Engine, Parallelism
engine = Engine()
engine.load(Path({str(starter)!r}), Parallelism(1, 1))
blocks = engine.plan(Path({str(sound)!r})).blocks
print(engine.pid, flush=True)
for done in engine.transcribe(Path({str(sound)!r}), blocks * 50, TranscribeOptions(language="en")):
    print("block", flush=True)
"""
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as parent:
        child = psutil.Process(int(parent.stdout.readline()))
        assert parent.stdout.readline() == "block\n"
        parent.kill()
        child.wait(30)


# ---- models


def broken(starter: Path, folder: Path, content: bytes | None) -> Path:
    """The starter model with another model.bin, or none."""
    shutil.copytree(starter, folder, ignore=shutil.ignore_patterns("recipe", "model.bin"))
    if content is not None:
        (folder / "model.bin").write_bytes(content)
    return folder


def damaged(whole: bytes, how: str) -> bytes | None:
    noise = np.random.default_rng(4).integers(0, 256, 100_000, np.uint8).tobytes()
    return {
        "none": None,
        "empty": b"",
        "text": b"version https://git-lfs.github.com/spec/v1\n",
        "half": whole[: len(whole) // 2],
        "almost": whole[:-100],
        "header only": whole[:200],
        "noise": noise,
        "noise after the header": whole[:40] + noise,
    }[how]


@pytest.mark.parametrize(
    "how", ["none", "empty", "text", "half", "almost", "header only", "noise", "noise after the header"]
)
def test_a_damaged_model_is_reported_in_a_sentence(used, starter, tmp_path, how):
    folder = broken(starter, tmp_path / "modèle", damaged((starter / "model.bin").read_bytes(), how))
    with pytest.raises((errors.ModelFolderBroken, errors.OutOfMemory)) as caught:
        used.load(folder)
    assert isinstance(caught.value, errors.ModelFolderBroken) or how.startswith("noise")
    assert used.load(starter) == default_parallelism(), "and another model can be loaded afterwards"


@pytest.mark.parametrize("name", ["tokenizer.json", "config.json", "vocabulary.json"])
def test_damaged_model_files_are_reported_in_a_sentence(used, starter, tmp_path, name):
    for content in (None, b"{", b"\xff\xfe\x00"):
        folder = tmp_path / f"{name}-{content!r}".replace("\\", "-")
        shutil.copytree(starter, folder, ignore=shutil.ignore_patterns("recipe"))
        (folder / name).unlink()
        if content is not None:
            (folder / name).write_bytes(content)
        with pytest.raises(errors.ModelFolderBroken):
            used.load(folder)


def test_a_missing_model_is_reported(engine, tmp_path):
    for call in (engine.load, engine.calibrate):
        with pytest.raises(errors.ModelFolderMissing):
            call(tmp_path / "base")
    assert engine.pid is None, "and nothing was looked up in the network"


def test_a_model_folder_may_have_a_non_ascii_name(used, starter, speech, tmp_path, pcm):
    folder = tmp_path / "José Müller ሞዴል"
    shutil.copytree(starter, folder, ignore=shutil.ignore_patterns("recipe"))
    used.load(folder)
    sound = pcm(speech[: 20 * RATE])
    assert transcribed(used, sound, used.plan(sound).blocks)


def test_an_unknown_language_is_refused(loaded, speech, pcm):
    sound = pcm(speech[: 20 * RATE])
    blocks = loaded.plan(sound).blocks
    for language in ("sw", "", "tlh"):
        with pytest.raises(errors.LanguageUnsupported, match="Choose another language"):
            transcribed(loaded, sound, blocks, TranscribeOptions(language=language))
    assert transcribed(loaded, sound, blocks)


# ---- sound


@pytest.mark.parametrize(
    "content",
    [b"", b"\0", b"\1\0", b"\1\0\2", bytes(2 * RATE * 70), bytes(1023), bytes(1025)],
    ids=["empty", "one byte", "one sample", "three bytes", "silence", "under a frame", "over a frame"],
)
def test_sound_without_speech_has_no_blocks(loaded, pcm, content):
    sound = pcm(content)
    plan = loaded.plan(sound)
    assert plan.blocks == () and plan.speech == 0
    assert plan.duration == len(content) // 2 / RATE


def test_no_blocks_give_no_segments(loaded, pcm):
    sound = pcm(b"")
    assert list(loaded.transcribe(sound, [], ENGLISH)) == []
    assert loaded.detect(sound, []).probability == 0


def test_noise_has_no_blocks_and_text_over_it_would_be_flagged(loaded, pcm):
    noise = (np.random.default_rng(0).normal(0, 600, RATE * 40)).astype(np.int16)
    sound = pcm(noise)
    assert loaded.plan(sound).blocks == ()
    found = transcribed(loaded, sound, [Block(0, 0.0, 28.8), Block(1, 28.8, 40.0), Block(2, 39.0, 500.0)])
    assert all(segment.flags for segments in found.values() for segment in segments)


def test_a_block_beyond_the_end_has_no_segments(loaded, speech, pcm):
    sound = pcm(speech[: 10 * RATE])
    assert transcribed(loaded, sound, [Block(7, 60.0, 80.0)]) == {7: ()}


def test_an_odd_byte_at_the_end_makes_no_difference(loaded, speech, pcm):
    whole, odd = pcm(speech[: 20 * RATE]), pcm(speech[: 20 * RATE].tobytes() + b"\7", "odd.pcm")
    plans = [loaded.plan(sound) for sound in (whole, odd)]
    assert plans[0] == plans[1]
    assert transcribed(loaded, whole, plans[0].blocks) == transcribed(loaded, odd, plans[1].blocks)


def test_a_missing_sound_is_reported(loaded, tmp_path):
    with pytest.raises(errors.SoundMissing):
        loaded.plan(tmp_path / "nothing.pcm")
    with pytest.raises(errors.FieldscribeError):
        loaded.plan(tmp_path)


def test_after_an_error_of_a_plan_the_model_is_loaded_again(engine, starter, speech, pcm, tmp_path):
    """The child that failed had it; the one that plans next does not."""
    engine.load(starter, Parallelism(1, 1))
    with pytest.raises(errors.SoundMissing):
        engine.plan(tmp_path / "nothing.pcm")
    sound = pcm(speech[: 12 * RATE])
    assert any(transcribed(engine, sound, engine.plan(sound).blocks).values())


def test_sound_that_changed_is_read_again(loaded, speech, pcm):
    assert loaded.plan(pcm(bytes(64000))).blocks == ()
    assert loaded.plan(pcm(speech[: 20 * RATE])).blocks


def test_a_span_can_be_transcribed_again(loaded, speech, pcm):
    sound = pcm(speech)
    plan = loaded.plan(sound, span=(60.0, 75.0))
    assert plan.blocks[0].start + 0.02 >= 60.0 and plan.blocks[-1].end - 0.02 <= 75.0
    assert plan.speech <= 15
    found = transcribed(loaded, sound, plan.blocks)
    assert any(found.values())
    assert all(segment.start >= 59.9 and segment.end <= 75.1 for one in found.values() for segment in one)
    assert loaded.plan(sound, span=(500.0, 600.0)).blocks == ()


def test_word_times_can_be_left_out(loaded, speech, pcm):
    sound = pcm(speech[: 12 * RATE])
    blocks = loaded.plan(sound).blocks
    with_words = transcribed(loaded, sound, blocks)
    without = transcribed(loaded, sound, blocks, TranscribeOptions(language="en", word_times=False))
    assert [[s.text for s in one] for one in text_of(with_words)] == [[s.text for s in one] for one in text_of(without)]
    assert not any(segment.words for one in text_of(without) for segment in one)


def test_a_vocabulary_reaches_the_model(loaded, speech, pcm):
    sound = pcm(speech[: 12 * RATE])
    blocks = loaded.plan(sound).blocks
    plain = transcribed(loaded, sound, blocks)
    blank = transcribed(loaded, sound, blocks, TranscribeOptions(language="en", vocabulary=("", "  ")))
    helped = transcribed(loaded, sound, blocks, TranscribeOptions(language="en", vocabulary=("Grace", "Amina")))
    assert plain == blank, "an empty prompt is no prompt"
    assert [s.avg_logprob for s in helped[0]] != [s.avg_logprob for s in plain[0]]
    transcribed(loaded, sound, blocks, TranscribeOptions(language="en", vocabulary=("oxytocin",) * 500))


def test_special_tokens_in_a_vocabulary_are_ignored(starter):
    """Words that look like Whisper's own control tokens are spelled out, as a person's words are."""
    words = ("<|startoftranscript|>", "<|nospeech|>", "<|0.00|>", "Amina")
    before, *spelled, start = WhisperEngine(starter, 1, 1).task("en", False, words).prompt
    tokens = json.loads((starter / "vocabulary.json").read_bytes())
    assert (tokens[before], tokens[start]) == ("<|startofprev|>", "<|startoftranscript|>")
    assert not any(tokens[number].startswith("<|") for number in spelled)
    assert "".join(tokens[number] for number in spelled).replace("Ġ", " ").strip() == ", ".join(words)


def test_windows_are_as_long_as_the_model_asks(starter, tmp_path):
    assert WhisperEngine(starter, 1, 1).window == 1200
    folder = tmp_path / "whisper"
    shutil.copytree(starter, folder, ignore=shutil.ignore_patterns("recipe", "reference", "preprocessor_config.json"))
    assert WhisperEngine(folder, 1, 1).window == 3000


def test_a_long_window_is_decoded_in_several(loaded, speech, pcm):
    """Blocks of 30 s, as an older version cut them, with a model whose windows are 12 s."""
    sound = pcm(speech[: 40 * RATE])
    short, long = loaded.plan(sound, window=12).blocks, loaded.plan(sound).blocks
    assert len(short) > len(long)
    texts = [" ".join(s.text for one in text_of(transcribed(loaded, sound, cut)) for s in one) for cut in (short, long)]
    assert jiwer.wer(*texts) < 0.1


@pytest.mark.parametrize("compute_type", ["float32", "int8_float32"])
def test_the_compute_type_can_be_chosen(used, starter, speech, pcm, compute_type):
    sound = pcm(speech[: 12 * RATE])
    used.load(starter, Parallelism(1, 1), compute_type=compute_type)
    assert any(transcribed(used, sound, used.plan(sound).blocks).values())


@pytest.mark.skipif(sys.platform != "linux", reason="macOS does not hold to the limit; Windows has another")
def test_a_model_that_needs_too_much_memory_is_reported_in_a_sentence(engine, starter, monkeypatch):
    monkeypatch.setattr("fieldscribe.speech.engine._BASE_MEMORY", 120 * 2**20)
    with pytest.raises(errors.OutOfMemory, match="ran out of memory"):
        engine.probe(starter)


def test_a_probe_leaves_the_engine_usable(loaded, starter, speech, pcm):
    loaded.probe(starter)
    sound = pcm(speech[: 12 * RATE])
    assert any(transcribed(loaded, sound, loaded.plan(sound).blocks).values())


@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak from /proc")
def test_memory_does_not_grow_with_the_sound(engine, starter, speech, pcm):
    """The benchmark does hours; here more than a minute must not cost more than half a minute does."""
    engine.load(starter, Parallelism(1, 2))
    peaks = []
    for name, sound in (("short", speech[: 30 * RATE]), ("long", speech[: 90 * RATE])):
        path = pcm(sound, name)
        transcribed(engine, path, engine.plan(path, window=12).blocks)
        status = Path(f"/proc/{engine.pid}/status").read_text()
        peaks.append(int(status.split("VmHWM:")[1].split()[0]) * 1024)
    assert peaks[1] - peaks[0] < 40 * 2**20
    assert peaks[1] < 400 * 2**20 + (starter / "model.bin").stat().st_size

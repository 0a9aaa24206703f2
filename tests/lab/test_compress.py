"""A model made as small as was asked for, from the starter and a little speech."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

torch = pytest.importorskip("torch")
torch.set_num_threads(1)

from fieldscribe.cli import fieldscribe  # noqa: E402
from fieldscribe.errors import SpeechUnusable  # noqa: E402
from fieldscribe.lab import speech  # noqa: E402
from fieldscribe.lab.checkpoints import Checkpoint, read_checkpoint, shapes  # noqa: E402
from fieldscribe.lab.compress import Recipe, compress, floats  # noqa: E402
from fieldscribe.lab.export import write_folder  # noqa: E402
from fieldscribe.lab.grid import absmax  # noqa: E402
from fieldscribe.lab.methods.feedback import feedback_factor, rounded_with_feedback  # noqa: E402
from fieldscribe.lab.speech import Window, cut, listen, read_sounds, window_seconds  # noqa: E402
from fieldscribe.lab.statistics import Loss, statistics  # noqa: E402
from fieldscribe.lab.whisper import Whisper  # noqa: E402
from fieldscribe.models.folder import starter_folder  # noqa: E402
from fieldscribe.models.pack import opened  # noqa: E402

SPEECH = Path(__file__).parents[1] / "models_starter" / "speech"


@pytest.fixture(scope="module")
def checkpoint():
    return read_checkpoint(starter_folder())


@pytest.fixture(scope="module")
def windows(checkpoint):
    sounds = list(cut(read_sounds(SPEECH), window_seconds(checkpoint), seconds=14))
    return listen(checkpoint, sounds)


def test_speech_is_cut_into_windows_in_which_the_model_hears_words(checkpoint, windows):
    assert len(windows) >= 2
    for window in windows:
        assert window.mel.shape == (80, 1200)
        assert 0 < window.heard <= 1200
        assert window.prompt < len(window.tokens)
    long = [np.ones(16000 * 40, np.float32)]
    pieces = list(cut(iter(long), 12, 60))
    assert sum(map(len, pieces)) >= len(long[0])
    assert max(map(len, pieces)) <= 12 * 16000


def test_the_model_in_torch_is_ctranslate2s(checkpoint, windows, tmp_path: Path):
    """Both rate the transcript the same: what one writes is the likeliest for the other."""
    model = Whisper(checkpoint.dimensions, checkpoint.weights)
    for window in windows:
        with torch.inference_mode():
            logits = model(torch.from_numpy(window.mel)[None], torch.tensor([window.tokens[:-1]]))[0]
        agreed = logits[window.prompt :].argmax(-1) == torch.tensor(window.tokens[window.prompt + 1 :])
        assert agreed.float().mean() > 0.9


def test_fewer_bits_lose_more_and_feedback_loses_less(checkpoint, windows):
    loss = Loss(checkpoint, windows[-1:])
    known = statistics(checkpoint, windows[:-1], graded=1, draws=1)
    assert set(known.sensitivities) == set(known.second_moments) == set(checkpoint.matrices)
    assert all(value > 0 for value in known.sensitivities.values())
    names = ["decoder/layer_0/attention/linear_0/weight", "encoder/conv1/weight"]
    matrices = {name: checkpoint.weights[name].reshape(len(checkpoint.weights[name]), -1) for name in names}
    lost = []
    for step in (0.2, 0.5, 1.0, 2.0):
        grids = {
            name: rounded_with_feedback(each, feedback_factor(known.second_moments[name], 0.1), step * each.std())
            for name, each in matrices.items()
        }
        lost.append(loss.kl(floats(checkpoint, grids)))
    assert lost == sorted(lost)
    assert loss.kl(floats(checkpoint, {name: absmax(each) for name, each in matrices.items()})) < lost[1]
    assert loss.kl({}) == 0


def narrow_model(folder: Path) -> Path:
    """A folder with a small Whisper of random weights and the starter's tokens: cheap to compress."""
    starter = read_checkpoint(starter_folder())
    sizes = replace(starter.dimensions, width=64, heads=1, hidden=256, encoder_layers=1, decoder_layers=1)
    random = np.random.default_rng(0)
    weights = {
        name: random.standard_normal(shape).astype(np.float32) / np.float32(np.sqrt(np.prod(shape[1:])))
        for name, shape in shapes(sizes).items()
    }
    files = {**starter.files, "config.json": json.dumps({"alignment_heads": [[0, 0]]}).encode()}
    write_folder(Checkpoint(sizes, weights, dict.fromkeys(weights, "float32"), files, ""), folder, int8=False)
    return folder


def fake_transcripts(checkpoint: Checkpoint, sounds: list, language, report) -> list[Window]:
    """A model of random weights writes nothing that makes sense; so these are drawn, too."""
    random = np.random.default_rng(0)
    return [
        Window(
            random.standard_normal((80, 200)).astype(np.float32), 180, (2049, *random.integers(0, 2000, 12), 2048), 1
        )
        for _ in range(5)
    ]


def test_one_command_makes_a_model_of_the_size_asked_for_that_the_program_adds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(speech, "listen", fake_transcripts)
    model, made = narrow_model(tmp_path / "model"), tmp_path / "made"
    words = ["--size", "0.5", "--speech", SPEECH, "-o", made, "--minutes", "0.1", "--json"]
    done = CliRunner().invoke(fieldscribe, ["lab", "compress", *map(str, (model, *words))])
    assert done.exit_code == 0, done.output
    assert "There was little speech" in done.stderr
    told = json.loads(done.stdout)
    pack = Path(told["pack"])
    assert 0.995 * 500_000 <= pack.stat().st_size == told["pack_bytes"] <= 500_000
    assert 2 < told["bits"] < 6
    assert told["kl"] > 0
    (tmp_path / "unpacked").mkdir()
    with opened(pack) as found:
        assert found.manifest.probe.tokens
        found.unpack(tmp_path / "unpacked")
    assert (tmp_path / "unpacked" / "model.bin").read_bytes() == (made / "model.bin").read_bytes()
    assert json.loads((made / "evaluation.json").read_text())["recipe"]["size"] == 500_000
    again = CliRunner().invoke(fieldscribe, ["lab", "compress", *map(str, (model, *words))])
    assert (again.exit_code, "already" in again.stderr) == (1, True)
    words[1] = "0.1"
    small = CliRunner().invoke(fieldscribe, ["lab", "compress", *map(str, (model, *words[:4])), "-o", str(made) + "2"])
    assert (small.exit_code, "Ask for 0." in small.stderr) == (1, True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["made", pack.name, "model", "unpacked"]


def test_a_folder_without_sound_is_told(tmp_path: Path):
    (tmp_path / "no.wav").write_bytes(b"no sound")
    with pytest.raises(SpeechUnusable):
        compress(starter_folder(), tmp_path, tmp_path / "made", Recipe(4_000_000))
    assert [path.name for path in tmp_path.iterdir()] == ["no.wav"]

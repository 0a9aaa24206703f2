"""Checkpoint -> the folder that faster-whisper loads, and the float16 reference.

- models/starter/: CTranslate2, int8: model.bin, config.json, tokenizer.json, vocabulary.json, preprocessor_config.json
- models/starter/reference/: Hugging Face, float16: model.safetensors, config.json, generation_config.json,
  preprocessor_config.json, tokenizer.json, and aids.safetensors: the training aids that Whisper has not, so that
  training can go on from here
"""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import ctranslate2
import numpy as np
import torch
from data import Speech, Stage, Windows
from engines import PHONES
from model import CONFIG, Whisper
from safetensors.torch import save_file
from sound import Tape
from studio import Studio
from tokenizer import Vocab
from transformers import GenerationConfig, PreTrainedTokenizerFast, WhisperConfig, WhisperForConditionalGeneration

PREPROCESSOR = {
    "chunk_length": 12,
    "feature_extractor_type": "WhisperFeatureExtractor",
    "feature_size": 80,
    "hop_length": 160,
    "n_fft": 400,
    "n_samples": 192000,
    "nb_max_frames": 1200,
    "padding_side": "right",
    "padding_value": 0.0,
    "processor_class": "WhisperProcessor",
    "return_attention_mask": False,
    "sampling_rate": 16000,
}
AIDS = ("phone.", "word.", "model.decoder.time_map")


def alignment_heads(model: Whisper, folder: Path, vocab: Vocab, count: int = 4, windows: int = 24) -> list[list[int]]:
    """The [layer, head] pairs of the cross-attention whose peak is nearest to where each token is spoken."""
    tape, speech = Tape(folder / "audio.i16", torch.device("cpu")), Speech(folder, vocab, (0, 20))
    speech.reload(len(tape.samples))
    source, studio = Windows(speech, seed=77), Studio(tape, seed=77)
    source.stage = Stage(lengths=(6.0, 12.0), p_noise=0.2)
    layers = model.model.decoder.layers
    before = [layer.encoder_attn.guided for layer in layers]
    for layer in layers:
        layer.encoder_attn.guided = layer.encoder_attn.heads
    model.train()
    error: dict = {}
    batches = source.batches("short", 60)
    for _ in range(windows // 6):
        b = studio.batch(next(batches), source.stage)
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            model.model.decoder(b["tokens"], model.model.encoder(b["mel"], b["offset"]), model.model.decoder.table())
        on = (b["spoken"] >= 0) & (b["labels"] < vocab.end)
        for i, layer in enumerate(layers):
            peak = layer.encoder_attn.weights.argmax(-1).transpose(1, 2)[on]  # [tokens, heads]
            for h in range(peak.shape[1]):
                error.setdefault((i, h), []).append((peak[:, h] - b["spoken"][on]).abs() * 0.02)
    for layer, g in zip(layers, before, strict=False):
        layer.encoder_attn.guided = g
    mean = sorted((float(torch.cat(e).clamp(max=1.0).mean()), head) for head, e in error.items())
    print("alignment heads, mean error in s:", [(head, round(e, 3)) for e, head in mean])
    return [list(head) for _, head in mean[:count]]


def to_reference(model: Whisper, vocab: Vocab, tokenizer: Path, heads: list[list[int]], out: Path) -> None:
    """Write the Hugging Face folder in float16."""
    out.mkdir(parents=True, exist_ok=True)
    special = {
        "bos_token_id": vocab.end,
        "eos_token_id": vocab.end,
        "pad_token_id": vocab.end,
        "decoder_start_token_id": vocab.start,
    }
    first = [vocab.lone, vocab.end]
    config = WhisperConfig(
        vocab_size=vocab.size,
        dropout=0.0,
        attention_dropout=0.0,
        activation_function="gelu",
        max_length=448,
        suppress_tokens=[],
        begin_suppress_tokens=first,
        **special,
        **CONFIG,
    )
    whisper = WhisperForConditionalGeneration(config)
    missing, extra = whisper.load_state_dict(model.export(), strict=False)
    assert not missing and not extra, (missing, extra)
    whisper.generation_config = GenerationConfig(
        suppress_tokens=[],
        begin_suppress_tokens=first,
        no_timestamps_token_id=vocab.notime,
        is_multilingual=False,
        max_initial_timestamp_index=50,
        return_timestamps=True,
        alignment_heads=heads,
        **special,
    )
    whisper.half().save_pretrained(out)
    save_file(
        {k: v.half().contiguous() for k, v in model.state_dict().items() if k.startswith(AIDS)},
        out / "aids.safetensors",
    )
    shutil.copy(tokenizer, out / "tokenizer.json")


def to_ctranslate2(reference: Path, out: Path, quantization: str = "int8") -> float:
    """Convert the reference folder; returns the size of all files in MB."""
    with tempfile.TemporaryDirectory() as tmp:
        hf = Path(tmp) / "hf"
        shutil.copytree(reference, hf)
        end = "<|endoftext|>"
        PreTrainedTokenizerFast(
            tokenizer_file=str(reference / "tokenizer.json"), eos_token=end, bos_token=end, pad_token=end, unk_token=end
        ).save_pretrained(hf)
        made = Path(tmp) / "ct2"
        ctranslate2.converters.TransformersConverter(str(hf)).convert(str(made), quantization=quantization)
        out.mkdir(parents=True, exist_ok=True)
        for f in made.iterdir():
            shutil.copy(f, out / f.name)
    shutil.copy(reference / "tokenizer.json", out / "tokenizer.json")
    for folder in (reference, out):
        (folder / "preprocessor_config.json").write_text(json.dumps(PREPROCESSOR, indent=1) + "\n")
    return sum(f.stat().st_size for f in out.iterdir() if f.is_file()) / 1e6


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--work", type=Path, required=True)
    ap.add_argument("--out", type=Path, default=Path(__file__).parents[1])
    ap.add_argument("--checkpoint", default="last.pt")
    a = ap.parse_args()
    torch.manual_seed(0)
    np.random.seed(0)
    vocab = Vocab(a.work / "tokenizer.json")
    model = Whisper(vocab.size, len(PHONES))
    state = torch.load(a.work / a.checkpoint, weights_only=False)
    model.load_state_dict(state["model"])
    heads = alignment_heads(model, a.work / "speech", vocab)
    to_reference(model.eval(), vocab, a.work / "tokenizer.json", heads, a.out / "reference")
    size = to_ctranslate2(a.out / "reference", a.out)
    print(f"step {state['step']}, {state['minutes']:.1f} minutes, {state['heard'] / 3600:.0f} h heard: {size:.2f} MB")


if __name__ == "__main__":
    main()

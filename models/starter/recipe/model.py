"""Whisper's architecture (Radford et al. 2022) in plain PyTorch, with Hugging Face's parameter names.

Its own forward pass, because Hugging Face's encoder insists on 3000 frames: here a short window may be
trained unpadded, at any `offset` in the 30 s. Three training aids are not exported: a frame classifier
for phones, one for text tokens, and cross-attention weights kept for the guide loss.
"""

import math
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

CONFIG = {
    "d_model": 256,
    "encoder_layers": 5,
    "decoder_layers": 3,
    "encoder_attention_heads": 4,
    "decoder_attention_heads": 4,
    "encoder_ffn_dim": 1024,
    "decoder_ffn_dim": 1024,
    "num_mel_bins": 80,
    "max_source_positions": 1500,
    "max_target_positions": 448,
}
TIMES = 1501  # time tokens 0.00 .. 30.00
GUIDED = {0: 1, 1: 2, 2: 2}  # decoder layer -> its first heads that are taught to follow the speech


def sinusoids(length: int, channels: int) -> Tensor:
    """Whisper's fixed positions, [length, channels]: sines of falling frequency, then their cosines."""
    step = torch.exp(-math.log(10000) / (channels // 2 - 1) * torch.arange(channels // 2))
    phase = torch.arange(length)[:, None] * step[None]
    return torch.cat([phase.sin(), phase.cos()], 1)


class Attention(nn.Module):
    """Multi-head attention; keeps the weights of its first `guided` heads while training."""

    def __init__(self, d: int, heads: int):
        super().__init__()
        self.heads, self.guided, self.weights = heads, 0, None
        self.q_proj, self.k_proj = nn.Linear(d, d), nn.Linear(d, d, bias=False)
        self.v_proj, self.out_proj = nn.Linear(d, d), nn.Linear(d, d)

    def split(self, x: Tensor) -> Tensor:
        return x.view(x.shape[0], x.shape[1], self.heads, -1).transpose(1, 2)

    def forward(self, x: Tensor, kv: Tensor | None = None, causal: bool = False) -> Tensor:
        kv = x if kv is None else kv
        q, k, v = self.split(self.q_proj(x)), self.split(self.k_proj(kv)), self.split(self.v_proj(kv))
        if x.is_cuda and not (self.guided and self.training):
            y = F.scaled_dot_product_attention(q, k, v, is_causal=causal)
            return self.out_proj(y.transpose(1, 2).reshape(x.shape))
        # written out: in bfloat16 on a CPU more than twice as fast as scaled_dot_product_attention
        scores = (q * q.shape[-1] ** -0.5) @ k.transpose(2, 3)
        if causal:
            scores = scores.masked_fill(
                torch.ones(x.shape[1], x.shape[1], dtype=torch.bool, device=x.device).triu(1), float("-inf")
            )
        w = scores.softmax(-1)
        if self.guided and self.training:
            self.weights = w[:, : self.guided].float()
        y = w.to(v.dtype) @ v
        return self.out_proj(y.transpose(1, 2).reshape(x.shape))

    def listen_locally(self, centres: list[int | None], bands: list[slice]) -> None:
        """Start heads as if they were convolutions: each looks `centre` frames away.

        The inner product of two sinusoid codes depends on their distance alone, so queries and keys that
        pick a band of frequencies, the queries rotated by `centre` steps, attend to a neighbourhood. High
        frequencies make it narrow, lower ones wide. Attention has not to discover time by itself then.
        """
        d = self.q_proj.weight.shape[0]
        size, half = d // self.heads, d // 2
        step = torch.exp(-math.log(10000) / (half - 1) * torch.arange(half))
        for h, (centre, band) in enumerate(zip(centres, bands, strict=False)):
            if centre is None:
                continue
            pick = torch.arange(half)[band][: size // 2]
            q, k = torch.zeros(size, d), torch.zeros(size, d)
            rows, (s, c) = torch.arange(len(pick)), ((step[pick] * centre).sin(), (step[pick] * centre).cos())
            k[rows, pick] = k[rows + size // 2, pick + half] = 1.0
            q[rows, pick], q[rows, pick + half] = c, s  # sin(a + b) = sin a cos b + cos a sin b
            q[rows + size // 2, pick], q[rows + size // 2, pick + half] = -s, c
            self.q_proj.weight.data[h * size : (h + 1) * size] = q * 1.5 + 0.01 * torch.randn(size, d)
            self.k_proj.weight.data[h * size : (h + 1) * size] = k * 1.5 + 0.01 * torch.randn(size, d)


class Layer(nn.Module):
    def __init__(self, d: int, heads: int, ffn: int, cross: bool):
        super().__init__()
        self.self_attn, self.self_attn_layer_norm = Attention(d, heads), nn.LayerNorm(d)
        if cross:
            self.encoder_attn, self.encoder_attn_layer_norm = Attention(d, heads), nn.LayerNorm(d)
        self.fc1, self.fc2, self.final_layer_norm = nn.Linear(d, ffn), nn.Linear(ffn, d), nn.LayerNorm(d)

    def forward(self, x: Tensor, heard: Tensor | None = None) -> Tensor:
        x = x + self.self_attn(self.self_attn_layer_norm(x), causal=heard is not None)
        if heard is not None:
            x = x + self.encoder_attn(self.encoder_attn_layer_norm(x), kv=heard)
        return x + self.fc2(F.gelu(self.fc1(self.final_layer_norm(x))))


class Encoder(nn.Module):
    def __init__(self, c: dict):
        super().__init__()
        d = c["d_model"]
        self.conv1 = nn.Conv1d(c["num_mel_bins"], d, 3, padding=1)
        self.conv2 = nn.Conv1d(d, d, 3, stride=2, padding=1)
        self.embed_positions = nn.Embedding(c["max_source_positions"], d)
        self.embed_positions.weight = nn.Parameter(sinusoids(c["max_source_positions"], d), requires_grad=False)
        self.layers = nn.ModuleList(
            Layer(d, c["encoder_attention_heads"], c["encoder_ffn_dim"], False) for _ in range(c["encoder_layers"])
        )
        self.layer_norm = nn.LayerNorm(d)
        # PyTorch's default convolutions give 0.03 where the sinusoids have 0.7: make both about equally loud.
        self.conv1.weight.data.mul_(3)
        self.conv2.weight.data.mul_(8)
        narrow, wide = slice(0, 32), slice(24, 56)
        for layer, reach in zip(self.layers, (2, 4, 8, 12), strict=False):
            layer.self_attn.listen_locally([-reach, reach, 0, None], [narrow if reach < 8 else wide] * 2 + [wide, wide])

    def forward(self, mel: Tensor, offset: Tensor) -> Tensor:
        """[B, 80, 2 T] log-mel and the window's first position -> [B, T, d]."""
        x = F.gelu(self.conv2(F.gelu(self.conv1(mel)))).transpose(1, 2)
        at = (offset[:, None] + torch.arange(x.shape[1], device=x.device)).clamp(
            max=self.embed_positions.num_embeddings - 1
        )
        x = x + self.embed_positions(at)
        for layer in self.layers:
            x = layer(x)
        return self.layer_norm(x)


class Decoder(nn.Module):
    def __init__(self, c: dict, vocab: int):
        super().__init__()
        d = c["d_model"]
        self.embed_tokens, self.embed_positions = (
            nn.Embedding(vocab - TIMES, d),
            nn.Embedding(c["max_target_positions"], d),
        )
        self.layers = nn.ModuleList(
            Layer(d, c["decoder_attention_heads"], c["decoder_ffn_dim"], True) for _ in range(c["decoder_layers"])
        )
        self.layer_norm = nn.LayerNorm(d)
        # The time tokens are not learned one by one: each is a linear map of the encoder's position code of
        # that moment (both tick every 20 ms). Written out as plain embeddings on export.
        self.time_map = nn.Linear(d, d)
        self.time_map.weight.data = 2.4 * torch.eye(d)
        self.time_map.bias.data.zero_()
        self.register_buffer("moments", sinusoids(TIMES, d) / 16, persistent=False)
        nn.init.normal_(self.embed_tokens.weight, std=0.02)
        nn.init.normal_(self.embed_positions.weight, std=0.01)

    def table(self) -> Tensor:
        """[vocab, d] embeddings, also the output projection."""
        return torch.cat([self.embed_tokens.weight, self.time_map(self.moments).float()])

    def forward(self, tokens: Tensor, heard: Tensor, table: Tensor) -> Tensor:
        x = F.embedding(tokens, table) + self.embed_positions.weight[: tokens.shape[1]]
        for layer in self.layers:
            x = layer(x, heard)
        return self.layer_norm(x)


class Core(nn.Module):
    def __init__(self, c: dict, vocab: int):
        super().__init__()
        self.encoder, self.decoder = Encoder(c), Decoder(c, vocab)


@dataclass
class Losses:
    """Means over the batch: phone and token of each frame, decoder cross-entropy, guide."""

    phone: Tensor
    word: Tensor
    text: Tensor
    guide: Tensor


def pick(values: Tensor, on: Tensor) -> tuple[Tensor, Tensor]:
    """What is `on` of [B, T] values, and its places in them flattened (index_select's gradient is fast on a GPU)."""
    at = on.flatten().nonzero()[:, 0]
    return values.flatten()[at], at


class Whisper(nn.Module):
    def __init__(self, vocab: int, phones: int, c: dict = CONFIG):
        super().__init__()
        self.model = Core(c, vocab)
        self.phone = nn.Linear(c["d_model"], phones)
        self.word = nn.Linear(c["d_model"], c["d_model"])
        for i, heads in GUIDED.items():
            self.model.decoder.layers[i].encoder_attn.guided = heads
        for name, p in self.named_parameters():  # smaller residual outputs: a steadier start
            if name.endswith(("out_proj.weight", "fc2.weight")):
                p.data.mul_(0.5)

    def forward(self, b: dict, decode: bool = True) -> Losses:
        """All losses of a batch from data.collate; `decode=False` trains the encoder alone."""
        zero = torch.zeros((), device=b["mel"].device)
        heard = self.model.encoder(b["mel"], b["offset"])
        table = self.model.decoder.table()
        phone = F.cross_entropy(self.phone(heard).float().flatten(0, 1), b["phone"].flatten(), ignore_index=-100)
        tokens, at = pick(b["word"], b["word"] >= 0)  # about one frame in four carries its token
        guess = (self.word(heard.flatten(0, 1).index_select(0, at)) @ table[:-TIMES].to(heard.dtype).T).float()
        word = F.cross_entropy(guess, tokens, reduction="sum") / max(1, len(tokens))
        if not decode:
            return Losses(phone, word, zero, zero)
        hidden = self.model.decoder(b["tokens"], heard, table)
        labels, at = pick(b["labels"], b["labels"] != -100)
        text = F.cross_entropy((hidden.flatten(0, 1).index_select(0, at) @ table.to(hidden.dtype).T).float(), labels)
        # guide: attention's mass within a Gaussian of 120 ms around where the token is spoken. The first layer
        # looks for the token that it was given, the later ones for the token to be written.
        terms = []
        for i in GUIDED:
            spoken = b["spoken"] if i else F.pad(b["spoken"], (1, -1), value=-1.0)
            moments, at = pick(spoken, spoken >= 0)
            frames = torch.arange(heard.shape[1], device=heard.device)
            near = torch.exp(-0.5 * ((frames - moments[:, None]) / 6.0) ** 2)
            w = self.model.decoder.layers[i].encoder_attn.weights.transpose(1, 2).flatten(0, 1).index_select(0, at)
            terms.append(-torch.log((w * near[:, None]).sum(-1) + 1e-4).mean(-1).sum() / max(1, len(at)))
        return Losses(phone, word, text, torch.stack(terms).mean())

    def export(self) -> dict:
        """State dict with Hugging Face's names and nothing else."""
        aids = ("phone.", "word.", "model.decoder.time_map")
        state = {k: x.detach().float() for k, x in self.state_dict().items() if not k.startswith(aids)}
        state["model.decoder.embed_tokens.weight"] = state["proj_out.weight"] = (
            self.model.decoder.table().detach().float()
        )
        return state

    @torch.no_grad()
    def greedy(self, mel: Tensor, prompt: list[int], end: int, limit: int = 100) -> list[list[int]]:
        """Greedy tokens after `prompt` for a batch of windows at offset 0."""
        at, table = mel.device, self.model.decoder.table()
        heard = self.model.encoder(mel, torch.zeros(len(mel), dtype=torch.long, device=at))
        tokens, done = torch.tensor([prompt] * len(mel), device=at), torch.zeros(len(mel), dtype=torch.bool, device=at)
        for _ in range(limit):
            following = (self.model.decoder(tokens, heard, table)[:, -1] @ table.to(heard.dtype).T).float().argmax(-1)
            following[done] = end
            done |= following == end
            tokens = torch.cat([tokens, following[:, None]], 1)
            if done.all():
                break
        return tokens[:, len(prompt) :].tolist()


def from_reference(folder: Path) -> dict:
    """State dict of Whisper from models/starter/reference, to train on from it."""
    files = (load_file(folder / name) for name in ("model.safetensors", "aids.safetensors"))
    state = {k: v.float() for f in files for k, v in f.items() if k != "proj_out.weight"}
    table = state["model.decoder.embed_tokens.weight"]
    return state | {"model.decoder.embed_tokens.weight": table[:-TIMES].clone()}

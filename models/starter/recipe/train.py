"""Training in bfloat16 where it is safe: on a GPU that several processes feed, or by processes of one thread each.

The plan (plan.toml for a GPU, plan-cpu.toml for two cores) is a list of phases. A phase has its minutes (of the
clock on a GPU, of CPU time of one process else, which is fair on a shared machine), learning rates at its begin
and end, what its windows look like, and which losses count. Stopped and started again it goes on from `last.pt`;
the plan may be changed in between.
"""

import argparse
import json
import os
import shutil
import time
from pathlib import Path

import numpy as np
import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from data import Stage
from engines import PHONES
from feed import Feed, now_in, read_plan
from model import Whisper, from_reference
from sound import Tape, log_mel
from studio import Studio
from tokenizer import Vocab


class AttentionWatch:
    """Largest attention logit of each head since last asked; rescales heads that pass `limit` (QK-clip, Kimi K2).

    Logits that grow without bound make training brittle. Scaling W_q and W_k of such a head by the square
    root of limit / largest keeps it in check and leaves a standard Whisper, unlike a QK norm in the graph.
    """

    def __init__(self, model: Whisper, limit: float = 60.0):
        self.limit, self.model = limit, model
        self.layers = {n: m for n, m in model.named_modules() if n.endswith("_attn")}

    @torch.no_grad()
    def look(self, batch: dict) -> dict:
        """Runs a few windows, clips, and returns the largest logits and the outputs' RMS for the log."""
        seen: dict = {}
        hooks = [
            m.register_forward_pre_hook(
                lambda m, a, kw, n=n: seen.__setitem__(n, (a[0], kw.get("kv") if kw.get("kv") is not None else a[0])),
                with_kwargs=True,
            )
            for n, m in self.layers.items()
        ]
        few = {k: v[:2] if isinstance(v, torch.Tensor) else v for k, v in batch.items()}
        heard = self.model.model.encoder(few["mel"], few["offset"])
        out = self.model.model.decoder(few["tokens"], heard, self.model.model.decoder.table())
        for h in hooks:
            h.remove()
        largest = {}
        for n, (x, kv) in seen.items():
            m = self.layers[n]
            q, k = m.split(m.q_proj(x)), m.split(m.k_proj(kv))
            top = ((q @ k.transpose(2, 3)).float() * q.shape[-1] ** -0.5).amax((0, 2, 3))
            largest[n] = top.max().item()
            for h in torch.where(top > self.limit)[0].tolist():
                size, factor = q.shape[-1], (self.limit / top[h]).sqrt()
                for p in (m.q_proj.weight, m.q_proj.bias, m.k_proj.weight):
                    p.data[h * size : (h + 1) * size] *= factor

        def part(key):
            return max(v for n, v in largest.items() if key in n)

        return {
            "encoder": part("encoder.layers"),
            "decoder": part("decoder"),
            "cross": part("encoder_attn"),
            "heard_rms": heard.float().pow(2).mean().sqrt().item(),
            "out_rms": out.float().pow(2).mean().sqrt().item(),
        }


def flatten(model: Whisper) -> list[torch.nn.Parameter]:
    """Move all weights into two flat tensors (matrices; vectors), the gradients likewise, and return the two.

    Averaging, clipping and the optimizer then work on two tensors instead of 150 pieces.
    """
    flats = []
    for chosen in (lambda p: p.ndim >= 2, lambda p: p.ndim < 2):
        params = [p for p in model.parameters() if p.requires_grad and chosen(p)]
        flat = torch.nn.Parameter(torch.cat([p.data.flatten() for p in params]))
        flat.grad, at = torch.zeros_like(flat), 0
        for p in params:
            p.data, p.grad = flat.data[at : at + p.numel()].view_as(p), flat.grad[at : at + p.numel()].view_as(p)
            at += p.numel()
        flats.append(flat)
    return flats


def greedy_wer(
    model: Whisper, vocab: Vocab, dev: list[tuple[str, np.ndarray]], device: torch.device
) -> tuple[float, list[tuple[str, str]]]:
    """Word error rate of quick greedy decoding of short clips, and the pairs (reference, hypothesis)."""
    import jiwer

    def norm(t):
        return " ".join("".join(c for c in t.lower() if c.isalpha() or c in "' ").split()) or "-"

    dev, pairs = sorted(dev, key=lambda d: len(d[1])), []
    model.eval()
    for at in range(0, len(dev), 16):
        part = dev[at : at + 16]
        frames = (max(len(x) for _, x in part) + 6400) // 320 * 2
        mel = torch.zeros(len(part), 80, frames, device=device)
        for k, (_, x) in enumerate(part):
            y = log_mel(torch.from_numpy(np.pad(x, (0, 320 - len(x) % 320)))[None].to(device))[0]
            mel[k, :, : y.shape[1]] = y
        with torch.autocast(device.type, torch.bfloat16):
            heard = model.greedy(mel, [vocab.start, vocab.zero], vocab.end, 60)
        pairs += [(t, vocab.decode(ids)) for (t, _), ids in zip(part, heard, strict=True)]
    model.train()
    return jiwer.wer([norm(r) for r, _ in pairs], [norm(h) for _, h in pairs]), pairs


def run(rank: int, a: argparse.Namespace) -> None:
    device = torch.device(a.device)
    on_gpu = device.type == "cuda"
    if not on_gpu:
        torch.set_num_threads(1)
        os.nice(19)
    torch.manual_seed(rank)
    if a.processes > 1:
        dist.init_process_group(
            "gloo", init_method=f"file://{a.work.absolute()}/sync", rank=rank, world_size=a.processes
        )
    plan, last = read_plan(a.plan), a.work / "last.pt"
    vocab = Vocab(a.work / "tokenizer.json")
    state = torch.load(last, weights_only=False) if last.exists() else {"step": 0, "minutes": 0.0, "heard": 0.0}
    feed = Feed(a.work / "speech", a.work / "tokenizer.json", 1000 * state["step"], (rank, a.processes), a.workers)
    tape = Tape(a.work / "speech" / "audio.i16", device)
    feed.reload(len(tape.samples))
    studio = Studio(tape, seed=state["step"])
    model = Whisper(vocab.size, len(PHONES)).to(device)
    if a.reference and "model" not in state:
        state["model"] = from_reference(a.reference)
    if "model" in state:
        model.load_state_dict(state["model"])
    flats = flatten(model)
    optimizer = torch.optim.AdamW(
        [{"params": [flats[0]], "weight_decay": 0.03}, {"params": [flats[1]], "weight_decay": 0.0}],
        betas=(0.9, 0.98),
        fused=True,
    )
    if state.get("optimizer"):
        optimizer.load_state_dict(state["optimizer"])
    step, minutes, heard, began = state["step"], state["minutes"], state["heard"], state["step"]
    watch, dev = AttentionWatch(model), []
    dev_file = a.work / "dev.npz"
    if dev_file.exists():
        z = np.load(dev_file, allow_pickle=True)
        dev = [(str(t), x.astype(np.float32) / 32768) for t, x in zip(z["texts"], z["audio"], strict=False)]
    now = time.perf_counter if on_gpu else time.process_time
    clock, log, then = torch.zeros(1), [], now()
    asked, saved, phase = minutes, minutes, None

    def save(path: Path) -> None:
        torch.save(
            {
                "model": model.state_dict(),
                "optimizer": optimizer.state_dict(),
                "step": step,
                "minutes": minutes,
                "heard": heard,
            },
            a.work / "tmp.pt",
        )
        (a.work / "tmp.pt").replace(path)

    while (here := now_in(plan, minutes)) is not None:
        if here[0] is not phase:
            phase = here[0]
            stage = Stage(**phase.windows)
            feed.turn_to(phase)
            if rank == 0:
                print(f"{time.strftime('%H:%M:%S')} phase {phase}", flush=True)
            b = studio.batch(feed.next(), stage)
        rate = (phase.lr[0] + (phase.lr[1] - phase.lr[0]) * here[1]) * min(1.0, (step - began + 1) / 60)
        for g in optimizer.param_groups:
            g["lr"] = rate
        with torch.autocast(device.type, torch.bfloat16):
            loss = model(b, phase.decode)
        (loss.text + phase.phone * loss.phone + phase.word * loss.word + phase.guide * loss.guide).backward()
        if a.processes > 1:
            for f in flats:
                dist.all_reduce(f.grad)
                f.grad /= a.processes
        norm = torch.nn.utils.clip_grad_norm_(flats, 1.0)
        log.append(torch.stack([loss.text, loss.phone, loss.word, loss.guide, norm]).detach())
        step, heard = step + 1, heard + b["seconds"] * a.processes
        used, b = b, studio.batch(feed.next(), stage)  # while a GPU is busy with this one
        if torch.isfinite(norm):
            optimizer.step()
        for f in flats:
            f.grad.zero_()
        clock[0], then = now() - then, now()
        if a.processes > 1:
            dist.broadcast(clock, 0)
        minutes += clock.item() / 60
        if step % 100 == 0:  # the same in both processes, on the same windows
            with torch.autocast(device.type, torch.bfloat16):
                seen = watch.look(used)
            if a.processes > 1:
                for f in flats:
                    dist.broadcast(f.data, 0)
            tape.reload()
            feed.reload(len(tape.samples))
        if step % 50 == 0 and rank == 0:
            x, log = torch.stack(log).mean(0).tolist(), []
            note = "" if step % 100 else " logits " + " ".join(f"{k} {v:.1f}" for k, v in seen.items())
            print(
                f"{time.strftime('%H:%M:%S')} {phase.name} step {step} min {minutes:.1f} lr {rate:.1e} "
                f"text {x[0]:.3f} phone {x[1]:.3f} word {x[2]:.3f} "
                f"guide {x[3]:.3f} norm {x[4]:.2f} heard {heard / 3600:.1f} h of {tape.hours():.1f}{note}",
                flush=True,
            )
            if minutes - saved > 0.5:
                saved = minutes
                save(last)
            if minutes - asked > a.ask and phase.decode and dev:
                asked = minutes
                wer, pairs = greedy_wer(model, vocab, dev, device)
                print(f"WER {wer:.3f} at {minutes:.1f} min | {pairs[5]} | {pairs[40]}", flush=True)
                row = {"step": step, "minutes": round(minutes, 2), "heard_hours": round(heard / 3600, 2)}
                row |= {"wer": round(wer, 4), "text": round(x[0], 4), "phase": phase.name}
                with (a.work / "curve.jsonl").open("a") as f:
                    f.write(json.dumps(row) + "\n")
    if rank == 0:
        save(last)
        print("done", step, minutes, flush=True)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--work", type=Path, required=True)
    ap.add_argument("--plan", type=Path, help="plan.toml on a GPU, plan-cpu.toml else")
    ap.add_argument("--reference", type=Path, help="begin with the weights of models/starter/reference")
    ap.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    ap.add_argument("--processes", type=int, help="that train: 1 on a GPU, 2 else")
    ap.add_argument("--workers", type=int, help="processes that draw windows: 4 on a GPU, 0 else")
    ap.add_argument("--ask", type=float, default=1.0, help="minutes between quick word error rates")
    a = ap.parse_args()
    on_gpu = a.device.startswith("cuda")
    a.plan = a.plan or Path(__file__).with_name("plan.toml" if on_gpu else "plan-cpu.toml")
    a.processes = a.processes or (1 if on_gpu else 2)
    a.workers = a.workers if a.workers is not None else 4 if on_gpu else 0
    os.environ["OMP_NUM_THREADS"] = "1"
    (a.work / "sync").unlink(missing_ok=True)
    if a.reference:  # its weights belong to its tokens
        shutil.copy(a.reference / "tokenizer.json", a.work / "tokenizer.json")
    if a.processes > 1:
        mp.spawn(run, args=(a,), nprocs=a.processes)
    else:
        run(0, a)


if __name__ == "__main__":
    main()

"""Several models over the same speech: each is measured, and how far it drifts from the uncompressed one."""

import json
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path

from fieldscribe.durable import write_file
from fieldscribe.errors import LabMissing
from fieldscribe.lab.candidates import Candidate, candidate
from fieldscribe.lab.evaluate import evaluate
from fieldscribe.lab.records import DriftRecord, Record, kept_drift
from fieldscribe.lab.speech_sets import SpeechSet
from fieldscribe.lab.table import Row, rows
from fieldscribe.models import evaluation
from fieldscribe.speech.engine import INT8
from fieldscribe.workflow.workspace import Workspace

Report = Callable[[str, int, int], None]
"""Gets the name of a model, how many utterances are done, and all."""


def compare(
    workspace: Workspace,
    models: Sequence[str],
    speech: SpeechSet,
    runs: Path,
    *,
    against: str | None = None,
    language: str = "",
    compute_type: str = INT8,
    seed: int = 0,
    keep: bool = False,
    report: Report = lambda model, done, total: None,
) -> tuple[list[Record], list[DriftRecord]]:
    """Measure models on a set of speech; their records, that of the one `against` which they are compared first.

    That one computes in floats where its weights are floats. `keep` writes the result into the folder of each model.
    Raises what `candidate` and `evaluate` raise.
    """

    def measured(model: Candidate) -> Record:
        name = model.measured.name
        return evaluate(
            model, speech, runs, language=language, seed=seed, report=lambda done, total: report(name, done, total)
        )

    drifts: list[DriftRecord] = []
    with ExitStack() as stack:
        reference = None if against is None else stack.enter_context(candidate(workspace, against, None))
        first = [measured(reference)] if reference else []
        records = list(first)
        for where in models:
            with candidate(workspace, where, compute_type) as model:
                record = measured(model)
                drift = _drift(model, reference, first[0], speech, runs) if reference else []
                records.append(record)
                drifts += drift
                if keep:
                    named = reference.measured.sha256 if reference else ""
                    keep_evaluation(model, rows([*first, record], drift, against=named))
    return records, drifts


def _drift(model: Candidate, reference: Candidate, record: Record, speech: SpeechSet, runs: Path) -> list[DriftRecord]:
    """The drift of the probabilities, which takes torch; without it only what was measured before."""
    try:
        from fieldscribe.lab.drift import measure_drift

        return [measure_drift(model, reference, record, speech, runs)]
    except (ImportError, LabMissing):
        asked = DriftRecord(model.measured.sha256, reference.measured.sha256, record.data.sha256)
        kept = kept_drift(runs, asked)
        return [kept] if kept else []


def keep_evaluation(model: Candidate, found: Sequence[Row]) -> Path:
    """Write the row of a model into its folder, beside how it was made. Raises NotWritable, DiskFull."""
    same = [each for each in found if each.model == model.measured.name]
    row = max(same, key=lambda each: each.difference is not None)  # the reference may have the same name
    content = {**model.measured.made, "measured": asdict(row)}
    return write_file(model.folder / evaluation.FILE, json.dumps(content, indent=1).encode())

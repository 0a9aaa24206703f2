"""The demo: the sample debrief is transcribed and exported in a temporary library."""

import tempfile
from pathlib import Path

from fieldscribe.domain import Job, TranscribeOptions
from fieldscribe.errors import writing_failed
from fieldscribe.paths import DataFolder
from fieldscribe.sentences import Sentence
from fieldscribe.workflow.events import Emit
from fieldscribe.workflow.jobs import enqueue, run_queue
from fieldscribe.workflow.reports import export
from fieldscribe.workflow.sample import add_sample
from fieldscribe.workflow.workspace import Workspace

FORMATS = ("docx", "html", "srt")


def run_demo(output: Path, emit: Emit) -> tuple[Job, list[Path]]:
    """Transcribe the sample and write its documents to `output`. Returns the ended job and the documents (absolute)."""
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise writing_failed(error, output, Sentence("the documents")) from error
    with (
        tempfile.TemporaryDirectory(prefix="fieldscribe-demo-") as folder,
        Workspace.open(DataFolder(Path(folder))) as workspace,
    ):
        imported = add_sample(workspace, emit, link=True)
        job = enqueue(workspace, imported.debrief.id, TranscribeOptions(language="en"))
        (ended,) = run_queue(workspace, emit, only={job.id})
        documents = [
            export(workspace, imported.debrief.id, name, output / f"sample-debrief.{name}").absolute()
            for name in FORMATS
        ]
    return ended, documents

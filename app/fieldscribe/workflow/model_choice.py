"""Which model writes which debrief: one for each language, where a person chose one; and a better one than before."""

from dataclasses import dataclass, replace

from fieldscribe.domain import STARTER, Job, JobState
from fieldscribe.errors import CatalogueBroken
from fieldscribe.library import jobs, settings_store
from fieldscribe.library import models as registry
from fieldscribe.library.debriefs import find_debrief, get_debrief
from fieldscribe.library.recordings import recording_of
from fieldscribe.models.catalogue import read_catalogue
from fieldscribe.workflow.sound_files import without_sound
from fieldscribe.workflow.workspace import Workspace

_BY_LANGUAGE, _DECLINED = "language_models", "declined_models"
_MOST_DECLINED = 500
_WAITING = (JobState.QUEUED, JobState.RUNNING, JobState.PAUSED)


@dataclass(frozen=True, slots=True)
class BetterModel:
    """A debrief whose text `written_by` wrote, while `model` is there now."""

    debrief_id: int
    written_by: str
    model: str


def language_models(workspace: Workspace) -> dict[str, str]:
    """The models that were chosen for a language, by its code."""
    pairs = (pair.partition("=") for pair in workspace.state(_BY_LANGUAGE))
    return {language: model for language, _, model in pairs}


def model_for(workspace: Workspace, language: str) -> str:
    """The name of the model for debriefs in a language (code); "" is the default one."""
    return language_models(workspace).get(language, "")


def set_language_model(workspace: Workspace, language: str, name: str) -> None:
    """Let the model of that name write what is spoken in a language (code); "" leaves that to the default one."""
    chosen = language_models(workspace)
    chosen.pop(language, None)
    if name:
        chosen[language] = name
    pairs = tuple(f"{code}={model}" for code, model in sorted(chosen.items()))
    settings_store.change_state(workspace.library, _BY_LANGUAGE, pairs)


def forget_model(workspace: Workspace, name: str) -> None:
    """Leave the languages of a model that is removed to the default one."""
    for language, model in language_models(workspace).items():
        if model == name:
            set_language_model(workspace, language, "")


def better_model(workspace: Workspace, debrief_id: int) -> BetterModel | None:
    """A model that would write a debrief today, and that is larger than the one that wrote it, or was chosen for it.

    None where there is none, where it is being transcribed, where its sound is gone, and where a person declined it.
    Raises DebriefUnknown.
    """
    debrief = find_debrief(workspace.library, debrief_id)
    recording = recording_of(workspace.library, debrief.id)
    job = _shown(workspace, debrief.id)
    if recording is None or job is None or without_sound(recording):
        return None
    chosen = model_for(workspace, job.language)
    added = {model.name: model for model in registry.list_models(workspace.library)}
    model = added.get(chosen) or next((each for each in added.values() if each.default), None)
    if model is None or model.name == job.options.model or job.language not in model.languages:
        return None
    if not chosen:
        known = _known_sizes(workspace) | {name: each.size for name, each in added.items()}
        if model.size <= known.get(job.options.model, model.size):
            return None
    found = BetterModel(debrief.id, job.options.model, model.name)
    return None if _declined(workspace, found) in workspace.state(_DECLINED) else found


def transcribe_with(workspace: Workspace, better: BetterModel) -> Job:
    """Queue the transcription of a debrief with the better model, and return the job.

    Its text takes the place of the one before when it is whole, and undoing restores that. Raises as `jobs.enqueue`.
    """
    from fieldscribe.workflow.jobs import enqueue, options_from_settings

    job = _shown(workspace, better.debrief_id)
    before = job.options if job else options_from_settings(workspace)
    options = replace(
        options_from_settings(workspace), model=better.model, language=before.language, translate=before.translate
    )
    return enqueue(workspace, better.debrief_id, options, again=True)


def decline_better_model(workspace: Workspace, better: BetterModel) -> None:
    """Never offer this model for this debrief again. Raises DebriefUnknown, NotWritable, DiskFull."""
    declined = [*workspace.state(_DECLINED), _declined(workspace, better)]
    settings_store.change_state(workspace.library, _DECLINED, tuple(declined[-_MOST_DECLINED:]))


def _shown(workspace: Workspace, debrief_id: int) -> Job | None:
    """The job whose text is shown; None where something is still being written."""
    recording = recording_of(workspace.library, debrief_id)
    if recording is None:
        return None
    known = jobs.jobs(workspace.library, recording_id=recording.id)
    if any(job.state in _WAITING for job in known):
        return None
    done = [job for job in known if job.state is JobState.DONE and job.options.span == recording.trim]
    return max(done, key=lambda job: (job.finished_at, job.id), default=None)


def _known_sizes(workspace: Workspace) -> dict[str, int]:
    """The sizes (bytes) of models that may have been removed since, by name; the starter model is smaller than all."""
    try:
        catalogue = read_catalogue(workspace.folder.catalogue)
    except CatalogueBroken:
        catalogue = {}
    return {name: entry.disk for name, entry in catalogue.items()} | {STARTER: 0}


def _declined(workspace: Workspace, better: BetterModel) -> str:
    return f"{get_debrief(workspace.library, better.debrief_id).uid}={better.model}"

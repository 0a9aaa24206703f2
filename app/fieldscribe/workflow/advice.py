"""Which model to get for this computer and these languages: what was measured here and published, and nothing else."""

import shutil
from collections.abc import Collection
from dataclasses import dataclass, replace

from fieldscribe.languages import language_name
from fieldscribe.library.jobs import languages_transcribed
from fieldscribe.library.receivers import get_receiver
from fieldscribe.models.catalogue import CatalogueEntry, read_catalogue
from fieldscribe.sentences import Duration, Sentence
from fieldscribe.workflow.models import list_models
from fieldscribe.workflow.sending import budget
from fieldscribe.workflow.speed import Speed, measured_speed
from fieldscribe.workflow.workspace import Workspace

_HOUR = 3600.0  # s
_BAD = 30.0  # wrong words in 100 from which a model says so
_MEMORY_SHARE = 0.5  # of the computer's memory, that a model may take: the system and other programs need the rest
_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Advice:
    """What is to be said of a model for this computer.

    `seconds_per_hour` is how long an hour of talk takes, None where that is not known. `fits_budget`: the download is
    not more than what is left of this month's data budget, None while sending is not set up. `language_note` says
    what speaks against it for the languages asked for, "" when nothing does.
    """

    entry: CatalogueEntry
    installed: bool
    seconds_per_hour: float | None
    fits_memory: bool
    fits_disk: bool
    fits_budget: bool | None
    knows_languages: bool
    language_note: str
    sentence: Sentence
    recommended: bool = False

    @property
    def fits(self) -> bool:
        """Whether this computer has the memory and the disk for it."""
        return self.fits_memory and self.fits_disk


@dataclass(frozen=True, slots=True)
class Recommendation:
    """The advice for each model of the catalogue, the best of them (None where none can be said), and why it is.

    `languages` (codes) are those that were considered, the most frequent one first.
    """

    advice: tuple[Advice, ...]
    best: Advice | None
    reason: Sentence
    measured: bool
    languages: tuple[str, ...]


def advise(workspace: Workspace, languages: Collection[str] | None = None) -> Recommendation:
    """What each model of the catalogue needs here, and which one to get. Nothing is measured and nothing is asked for.

    `languages` (codes) are those that are spoken; None takes that of the settings, else those transcribed so far. For
    none at all the model has to know many. Raises CatalogueBroken.
    """
    spoken = tuple(_spoken(workspace) if languages is None else languages)
    speed = measured_speed(workspace)
    advice = _advice(workspace, spoken, speed)
    if speed is None:
        reason = Sentence("The speed of this computer has not been measured yet.")
        return Recommendation(advice, None, reason, False, spoken)
    best, reason = _best(advice, spoken)
    advice = tuple(replace(each, recommended=each is best) for each in advice)
    best = next((each for each in advice if each.recommended), None)
    return Recommendation(advice, best, reason, True, spoken)


def _spoken(workspace: Workspace) -> list[str]:
    chosen = str(workspace.setting("speech_language"))
    return [chosen] if chosen else languages_transcribed(workspace.library)


def _advice(workspace: Workspace, languages: Collection[str], speed: Speed | None) -> tuple[Advice, ...]:
    import psutil

    installed = {model.name.casefold() for model in list_models(workspace)}
    memory = psutil.virtual_memory().total
    disk = shutil.disk_usage(workspace.folder.models).free
    left: int | None = None
    if get_receiver(workspace.library) is not None:
        month = budget(workspace)
        left = max(0, month.limit - month.used)
    found = []
    for entry in read_catalogue(workspace.folder.catalogue).values():
        seconds = speed.forecast.hour(entry.shape) if speed and entry.shape else None
        here = entry.name.casefold() in installed
        fits_memory = entry.memory <= _MEMORY_SHARE * memory
        fits_disk = here or entry.download + entry.disk <= disk
        fits_budget = None if left is None else here or entry.download <= left
        known = not entry.english_only or all(language == "en" for language in languages or ("",))
        sentence = Sentence(
            "{time}; {download}; {fits}",
            time=_time(seconds),
            download=Sentence("it is on this computer")
            if here
            else Sentence("{size} MB to download", size=-(-entry.download // _MB)),
            fits=_fits(fits_memory, fits_disk, fits_budget),
        )
        note = _language_note(entry, languages)
        found.append(Advice(entry, here, seconds, fits_memory, fits_disk, fits_budget, known, note, sentence))
    return tuple(found)


def _time(seconds: float | None) -> Sentence:
    if seconds is None:
        return Sentence("how long an hour of talk takes is not known")
    return Sentence("1 hour of talk takes about {duration}", duration=Duration(seconds))


def _fits(memory: bool, disk: bool, budget: bool | None) -> Sentence:
    if not memory:
        return Sentence("this computer has too little memory for it")
    if not disk:
        return Sentence("there is too little free space on the disk for it")
    if budget is False:
        return Sentence("fits, but is more than what is left of this month's data budget")
    return Sentence("fits")


def _language_note(entry: CatalogueEntry, languages: Collection[str]) -> str:
    """What is known against a model for the first of the languages for which there is anything; "" for nothing."""
    poor = {language for language, _ in entry.poor}
    for language in languages:
        name = language_name(language)
        if entry.english_only and language != "en":
            return Sentence("It does not know {language}.", language=name)
        if language in poor:
            return Sentence(
                "It is known to write {language} badly. Ask your programme for a model made for {language}.",
                language=name,
            )
        wrong = [each.wrong for each in entry.accuracy if each.language == language]
        if wrong and min(wrong) >= _BAD:
            return Sentence(
                "It wrote about {wrong} of 100 words wrong in {language}.", wrong=round(min(wrong)), language=name
            )
        if not wrong and language != "en":
            return Sentence(
                "How well it writes {language} is not known. Try it with a short recording first.", language=name
            )
    return ""


def _best(advice: Collection[Advice], languages: Collection[str]) -> tuple[Advice | None, Sentence]:
    """The model to recommend, and why."""
    usable = [each for each in advice if each.fits and each.knows_languages and each.seconds_per_hour is not None]
    if not usable:
        return None, Sentence("None of the models in the list fits this computer and these languages.")
    quick = [each for each in usable if (each.seconds_per_hour or 0.0) <= _HOUR]
    if not quick:
        best = min(usable, key=lambda each: each.seconds_per_hour or 0.0)
        return best, Sentence(
            "{model} is the fastest of the models that fit: on this computer 1 hour of talk takes about {duration}.",
            model=best.entry.name,
            duration=Duration(best.seconds_per_hour or 0.0),
        )
    if compared := _compared(quick, languages):
        best, wrong, on = compared
        return best, Sentence(
            "Of the models that keep up with speech on this computer, {model} makes the fewest mistakes in published "
            "tests: about {wrong} of 100 words ({on}).",
            model=best.entry.name,
            wrong=round(wrong),
            on=on,
        )
    best = max(quick, key=lambda each: each.entry.disk)
    return best, Sentence(
        "{model} is the largest of the models that keep up with speech on this computer. Larger models make fewer "
        "mistakes.",
        model=best.entry.name,
    )


def _compared(usable: Collection[Advice], languages: Collection[str]) -> tuple[Advice, float, str] | None:
    """The model with the fewest mistakes in the main language, where most of them were tested on the same recordings.

    With its figure and the name of those recordings. None where too few were, or where several languages are spoken.
    """
    if len(languages) != 1:
        return None
    [language] = languages
    tests: dict[str, list[tuple[float, int, Advice]]] = {}
    for each in usable:
        for figure in each.entry.accuracy:
            if figure.language == language:
                tests.setdefault(figure.on, []).append((figure.wrong, each.entry.disk, each))
    on = max(tests, key=lambda name: len(tests[name]), default="")
    if len(tests.get(on, ())) < 2:
        return None
    wrong, _, best = min(tests[on], key=lambda found: found[:2])
    return best, wrong, on

"""What a model that can be downloaded is good for, and how good it is, in the language of the program."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, QLocale

from fieldscribe.desktop.texts import length, size, translated
from fieldscribe.languages import language_name
from fieldscribe.workflow.advice import Advice
from fieldscribe.workflow.downloads import CatalogueEntry
from fieldscribe.workflow.models import Evaluation

translate = QCoreApplication.translate
NO_BREAK = "\N{NO-BREAK SPACE}"


def purpose(entry: CatalogueEntry) -> str:
    """What it is good for, by its size: the larger of the same kind, the fewer its mistakes."""
    if entry.disk < 60_000_000:
        return translate("Models", "The fastest, with many mistakes: for a first impression.")
    if entry.disk < 130_000_000:
        return translate("Models", "Fast, with many mistakes: for an old laptop.")
    if entry.disk < 300_000_000:
        return translate("Models", "For most debriefs on an ordinary laptop.")
    if entry.disk < 1_000_000_000:
        return translate("Models", "Fewer mistakes, but it needs more time and memory.")
    return translate("Models", "The fewest mistakes, for a strong computer.")


def published_accuracy(entry: CatalogueEntry, languages: Collection[str] = ()) -> str:
    """What was published of its mistakes in these languages (codes; all without any); "" where nothing was."""
    figures: dict[str, float] = {}
    for each in entry.accuracy:
        if not languages or each.language in languages:
            figures.setdefault(each.language, each.wrong)
    named = [
        translate("Models", "{language} {n}").format(
            n=QLocale().toString(round(wrong)), language=translated(language_name(code))
        )
        for code, wrong in sorted(figures.items())
    ]
    text = translate("Models", "Wrong words per 100, as published: {figures}.")
    return text.format(figures=", ".join(named)) if named else ""


def measured_accuracy(evaluation: Evaluation) -> str:
    """What whoever made a model measured of its mistakes, on the speech of that name."""
    text = translate("Models", "Wrong words of 100, as its maker measured: {n}, on {speech}.")
    return text.format(n=QLocale().toString(round(evaluation.wrong, 1)), speech=evaluation.speech)


def facts(advice: Advice) -> str:
    """What it takes: time and disk; its languages and its licence. How much is downloaded stands on the button."""
    entry = advice.entry
    parts = []
    if advice.seconds_per_hour is not None:
        parts.append(translate("Models", "1 hour of talk: about {time}").format(time=length(advice.seconds_per_hour)))
    parts.append(translate("Models", "{size} on disk").format(size=size(entry.disk)))
    parts.append(translate("Models", "English only") if entry.english_only else translate("Models", "many languages"))
    parts.append(translate("Models", "licence {name}").format(name=entry.licence))
    return "  ·  ".join(part.replace(" ", NO_BREAK) for part in parts)


def warnings(advice: Advice) -> str:
    """What speaks against it on this computer and for these languages, in sentences; "" for nothing."""
    found = []
    if not advice.fits_memory:
        found.append(translate("Models", "This computer has too little memory for it."))
    if not advice.fits_disk:
        found.append(translate("Models", "There is too little free space on the disk for it."))
    if advice.fits_budget is False:
        found.append(translate("Models", "It is more than what is left of your data budget this month."))
    found.append(translated(advice.language_note))
    return " ".join(filter(None, found))

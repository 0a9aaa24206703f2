"""The menus of a passage and of a speaker."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.debrief.paragraphs import Paragraph
from fieldscribe.desktop.style.icons import icon
from fieldscribe.desktop.style.theme import colours
from fieldscribe.domain import Flag, MomentKind
from fieldscribe.editing import Document

Act = Callable[[], object]
translate = QCoreApplication.translate


def reason(flag: Flag) -> str:
    """Why a passage should be heard again, in the language of the program."""
    return {
        Flag.LOOP: translate("Menus", "The same words come again and again within this passage."),
        Flag.REPEAT: translate("Menus", "This passage says the same as the passages before it."),
        Flag.SILENCE: translate("Menus", "There is text here, but hardly any speech in the sound."),
        Flag.STOCK_PHRASE: translate("Menus", "This is a phrase that models tend to invent over noise."),
    }[flag]


def passage_menu(
    parent: QWidget,
    chosen: Sequence[Paragraph],
    *,
    listen: Act,
    checked: Act,
    machine: Act,
    delete: Act,
    again: Act,
    mark: Callable[[MomentKind], object],
) -> QMenu:
    """What can be done with the passage: why it is flagged, what the machine wrote, and the rest."""
    menu = QMenu(parent)
    for flag in dict.fromkeys(flag for paragraph in chosen for flag in paragraph.flags):
        shown = menu.addAction(icon("flag", "warning"), reason(flag))
        shown.setEnabled(False)
    if not menu.isEmpty():
        menu.addSeparator()
    menu.addAction(icon("play"), translate("Menus", "Listen to this passage"), listen)
    menu.addAction(icon("check"), translate("Menus", "I have checked it") + "\tCtrl+Enter", checked)
    menu.addAction(icon("retry"), translate("Menus", "Transcribe this part again"), again)
    written = " ".join(segment.machine_text for paragraph in chosen for segment in paragraph.segments)
    now = " ".join(segment.text for paragraph in chosen for segment in paragraph.segments)
    if written.split() != now.split() and written.strip():
        menu.addSeparator()
        short = written if len(written) < 90 else written[:88] + "…"
        title = menu.addAction(icon("machine"), translate("Menus", "As transcribed: “{text}”").format(text=short))
        title.setEnabled(False)
        menu.addAction(translate("Menus", "Back to the text as transcribed"), machine)
    menu.addSeparator()
    for kind in MomentKind:
        menu.addAction(icon(f"moment-{kind}", colours().moment(kind)), texts.moment_name(kind), partial(mark, kind))
    menu.addSeparator()
    menu.addAction(icon("trash", "record"), translate("Menus", "Remove this passage"), delete)
    return menu


def speaker_menu(parent: QWidget, document: Document, assign: Callable[[int | None], object], manage: Act) -> QMenu:
    """Who says this?"""
    menu = QMenu(parent)
    for number, speaker in enumerate(document.speakers, 1):
        name = f"{speaker.name}\t{number}" if number < 10 else speaker.name
        menu.addAction(
            icon("person", colours().speaker(speaker.position)),
            name,
            partial(assign, speaker.id),
        )
    if document.speakers:
        menu.addAction(translate("Menus", "Nobody known"), lambda: assign(None))
        menu.addSeparator()
    menu.addAction(icon("people"), translate("Menus", "Names of the speakers …"), manage)
    return menu

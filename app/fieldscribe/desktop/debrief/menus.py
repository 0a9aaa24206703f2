"""The menus of a passage and of a speaker."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class PassageActions:
    """What can be asked for in the menu of a passage. None where it cannot be done now."""

    listen: Act
    checked: Act
    again: Act
    machine: Act
    delete: Act
    save_sound: Act
    copy_named: Act
    mark: Callable[[MomentKind], object]
    cut: Act | None
    copy: Act | None
    paste: Act | None


def reason(flag: Flag) -> str:
    """Why a passage should be heard again, in the language of the program."""
    return {
        Flag.LOOP: translate("Menus", "The same words are repeated many times in this passage."),
        Flag.REPEAT: translate("Menus", "This passage repeats the passages before it."),
        Flag.SILENCE: translate("Menus", "There is text here, but hardly any speech."),
        Flag.STOCK_PHRASE: translate("Menus", "This is a phrase that models tend to invent when there is only noise."),
    }[flag]


def passage_menu(parent: QWidget, chosen: Sequence[Paragraph], speakers: QMenu, acts: PassageActions) -> QMenu:
    """What can be done with the passage: why it is flagged, what the model wrote, and the rest."""
    menu = QMenu(parent)
    for flag in dict.fromkeys(flag for paragraph in chosen for flag in paragraph.flags):
        shown = menu.addAction(icon("flag", "warning"), reason(flag))
        shown.setEnabled(False)
    if not menu.isEmpty():
        menu.addSeparator()
    for name, keys, act in (
        (translate("Menus", "Cut"), "Ctrl+X", acts.cut),
        (translate("Menus", "Copy"), "Ctrl+C", acts.copy),
        (translate("Menus", "Paste"), "Ctrl+V", acts.paste),
    ):
        made = menu.addAction(f"{name}\t{texts.keys(keys)}", act or (lambda: None))
        made.setEnabled(act is not None)
    menu.addAction(icon("copy"), translate("Menus", "Copy with the names of the speakers"), acts.copy_named)
    menu.addSeparator()
    menu.addAction(icon("play"), translate("Menus", "Listen to this passage"), acts.listen)
    checked = translate("Menus", "Mark as checked")
    menu.addAction(icon("check"), f"{checked}\t{texts.keys('Ctrl+Return')}", acts.checked)
    speakers.setTitle(translate("Menus", "Who speaks"))
    speakers.setIcon(icon("people"))
    menu.addMenu(speakers)
    marks = menu.addMenu(icon("moments"), translate("Menus", "Mark a moment"))
    for kind in MomentKind:
        look = icon(f"moment-{kind}", colours().moment(kind))
        marks.addAction(look, texts.moment_name(kind), partial(acts.mark, kind))
    menu.addSeparator()
    menu.addAction(icon("retry"), translate("Menus", "Transcribe this part again …"), acts.again)
    written = " ".join(segment.machine_text for paragraph in chosen for segment in paragraph.segments)
    now = " ".join(segment.text for paragraph in chosen for segment in paragraph.segments)
    if written.split() != now.split() and written.strip():
        short = written if len(written) < 90 else written[:88] + "…"
        title = menu.addAction(icon("machine"), translate("Menus", "As transcribed: “{text}”").format(text=short))
        title.setEnabled(False)
        menu.addAction(translate("Menus", "Back to the text as transcribed"), acts.machine)
    menu.addAction(icon("sound"), translate("Menus", "Save the sound of this passage …"), acts.save_sound)
    menu.addSeparator()
    menu.addAction(icon("trash", "record"), translate("Menus", "Remove this passage"), acts.delete)
    return menu


def speaker_menu(parent: QWidget, document: Document, assign: Callable[[int | None], object], manage: Act) -> QMenu:
    """Who says this?"""
    menu = QMenu(parent)
    for number, speaker in enumerate(document.speakers, 1):
        name = f"{speaker.name}\t{texts.keys(f'Alt+{number}')}" if number < 10 else speaker.name
        menu.addAction(
            icon("person", colours().speaker(speaker.position)),
            name,
            partial(assign, speaker.id),
        )
    if document.speakers:
        menu.addAction(translate("Menus", "Unidentified speaker"), lambda: assign(None))
        menu.addSeparator()
        menu.addAction(icon("people"), translate("Menus", "Names of the speakers …"), manage)
    else:
        menu.addAction(icon("plus"), translate("Menus", "Add a speaker …"), manage)
    return menu

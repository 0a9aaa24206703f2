"""How the reports of this library look: templates, the organisation's letterhead, the fields of its programme."""

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from fieldscribe.domain import OwnField
from fieldscribe.durable import write_file
from fieldscribe.errors import LanguageUnsupported, NotWritable
from fieldscribe.languages import LANGUAGES, language_code
from fieldscribe.library import reports as library_reports
from fieldscribe.reports.letterhead import Letterhead, logo_from, read_logo
from fieldscribe.reports.letterhead import Logo as Logo
from fieldscribe.reports.templates import Template as Template
from fieldscribe.reports.templates import find_templates, load, template_named
from fieldscribe.settings import Value
from fieldscribe.workflow.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Templates:
    """What there is: the templates, and a sentence for each file of a person that is none."""

    known: tuple[Template, ...]
    troubles: tuple[str, ...] = ()


def templates(workspace: Workspace) -> Templates:
    """The templates of the program, the full record first, then those in the library's folder `templates`."""
    known, broken = find_templates(workspace.folder.templates)
    return Templates(known, tuple(trouble.sentence for trouble in broken))


def check_template(path: Path) -> Template:
    """The template in a file. Raises TemplateBroken."""
    return load(path)


def template_for(workspace: Workspace, debrief_id: int, name: str = "") -> Template:
    """The template of that key or title; without one, that of the debrief, else that of the settings.

    Where these are not there any more it is the full record. Raises TemplateUnknown for a name, DebriefUnknown.
    """
    known = templates(workspace).known
    if name:
        return template_named(name, known)
    by_key = {template.key: template for template in known}
    chosen = library_reports.chosen_template(workspace.library, debrief_id)
    return by_key.get(chosen) or by_key.get(workspace.setting("report_template")) or known[0]


def choose_template(workspace: Workspace, debrief_id: int, key: str) -> None:
    """Remember a template for a debrief. Raises DebriefUnknown."""
    library_reports.choose_template(workspace.library, debrief_id, key)


def letterhead(workspace: Workspace) -> Letterhead:
    """What the settings put at the head and foot of documents; a logo that is gone or damaged is left out."""
    return Letterhead(workspace.setting("organisation"), logo(workspace), workspace.setting("report_footer"))


def logo(workspace: Workspace) -> Logo | None:
    """The logo of the settings; None when there is none, or its file is gone."""
    name = workspace.setting("report_logo")
    if not name or Path(name).name != name:
        return None
    try:
        return read_logo((workspace.folder.templates / name).read_bytes())
    except (OSError, ValueError):
        return None


def choose_logo(workspace: Workspace, path: Path) -> Logo:
    """Keep a copy of a picture as the logo of all reports. Raises LogoRefused, NotWritable, DiskFull."""
    made = logo_from(path)
    before = workspace.setting("report_logo")
    # Named by what is in it, so that the setting never points at half of a new one.
    name = f"logo-{hashlib.sha256(made.png).hexdigest()[:12]}.png"
    try:
        workspace.folder.templates.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise NotWritable(str(workspace.folder.templates)) from error
    write_file(workspace.folder.templates / name, made.png)
    workspace.change_setting("report_logo", name)
    if before != name:
        _forget(workspace, before)
    return made


def remove_logo(workspace: Workspace) -> None:
    """Reports without a logo from now on; our copy goes, the picture that was chosen stays."""
    before = workspace.setting("report_logo")
    workspace.change_setting("report_logo", "")
    _forget(workspace, before)


def change_setting(workspace: Workspace, name: str, value: Value) -> None:
    """As `Workspace.change_setting`, but `report_logo` takes the path of a picture, and what is named must be there.

    Raises SettingUnknown, SettingRefused, LanguageUnsupported, LogoRefused, TemplateUnknown, NotWritable, DiskFull.
    """
    if name == "report_logo":
        choose_logo(workspace, Path(str(value))) if value else remove_logo(workspace)
    elif name == "report_template":
        workspace.change_setting(name, template_named(str(value), templates(workspace).known).key)
    elif name == "speech_language" and value:
        code = language_code(str(value))
        if code not in LANGUAGES:
            raise LanguageUnsupported(code)
        workspace.change_setting(name, code)
    else:
        workspace.change_setting(name, value)


def fields_to_ask(workspace: Workspace, filled: Iterable[OwnField]) -> tuple[OwnField, ...]:
    """The fields of the programme with what is known, and after them what was filled in before a field was removed."""
    values = {field.name: field.value for field in filled}
    names = [" ".join(name.split()) for name in workspace.setting("report_fields")]
    return tuple(OwnField(name, values.get(name, "")) for name in dict.fromkeys([*filter(None, names), *values]))


def _forget(workspace: Workspace, name: str) -> None:
    if name.startswith("logo-") and Path(name).name == name:
        with suppress(OSError):  # Windows deletes no file that another program looks into
            (workspace.folder.templates / name).unlink()

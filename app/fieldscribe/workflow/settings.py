"""The settings of a data folder, changed by a person, and what the program remembers by itself."""

from pathlib import Path

from fieldscribe.errors import LanguageUnsupported
from fieldscribe.languages import LANGUAGES, language_code
from fieldscribe.library import settings_store
from fieldscribe.library.debriefs import count_debriefs
from fieldscribe.reports.templates import template_named
from fieldscribe.settings import Value
from fieldscribe.workflow.catalogue import use_catalogue
from fieldscribe.workflow.reports import choose_logo, remove_logo, templates
from fieldscribe.workflow.workspace import Workspace


def change_setting(workspace: Workspace, name: str, value: Value) -> None:
    """Set a value; `report_logo` takes the path of a picture. What is named must be there; a list of models is read.

    Raises SettingUnknown, SettingRefused, LanguageUnsupported, LogoRefused, TemplateUnknown, NotWritable, DiskFull, and
    what `use_catalogue` raises.
    """
    if name == "report_logo":
        choose_logo(workspace, Path(str(value))) if value else remove_logo(workspace)
    elif name == "model_catalogue":
        use_catalogue(workspace, str(value))
    elif name == "report_template":
        settings_store.change(workspace.library, name, template_named(str(value), templates(workspace).known).key)
    elif name == "speech_language" and value:
        code = language_code(str(value))
        if code not in LANGUAGES:
            raise LanguageUnsupported(code)
        settings_store.change(workspace.library, name, code)
    else:
        settings_store.change(workspace.library, name, value)


def begin_welcome(workspace: Workspace) -> bool:
    """Whether the welcome is to be shown: to a person who has nothing here yet, until it is finished."""
    if workspace.state("welcomed"):
        return False
    if not workspace.state("welcome_open"):
        if count_debriefs(workspace.library):
            return False
        settings_store.change_state(workspace.library, "welcome_open", True)
    return True


def finish_welcome(workspace: Workspace) -> None:
    """Do not show the welcome again."""
    settings_store.change_state(workspace.library, "welcomed", True)
    settings_store.change_state(workspace.library, "welcome_open", False)


def remember_window_size(workspace: Workspace, size: str) -> None:
    """Open the window at this size next time, such as 1180x760. Raises NotWritable, DiskFull."""
    settings_store.change_state(workspace.library, "window_size", size)

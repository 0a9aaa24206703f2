"""The report as one HTML file that needs nothing else: no network, no script, light and dark, on screen and paper.

The template escapes everything that is put into it. On top of that a content security policy in the file allows
nothing but our own style sheet, by its hash, and the logo that lies in the file itself.
"""

import base64
import hashlib
from functools import cache
from importlib.resources import files

import jinja2
from markupsafe import Markup

from fieldscribe.domain import Transcript
from fieldscribe.reports import times
from fieldscribe.reports.characters import is_right_to_left
from fieldscribe.reports.letterhead import PLAIN, Letterhead, logo_size
from fieldscribe.reports.report import ABOUT, CHECK, Report, action_columns, build
from fieldscribe.reports.sections import NONE_MARKED
from fieldscribe.reports.templates import Template

LOGO_BOX = (240, 60)  # px of CSS
SPEAKER_COLOURS = 9  # classes speaker-0 ... in report.css


def render(transcript: Transcript, template: Template | None = None, letterhead: Letterhead = PLAIN) -> bytes:
    """The report of a debrief as an HTML page."""
    return page(build(transcript, template, letterhead))


def page(report: Report) -> bytes:
    """A report as an HTML page."""
    css = _resource("report.css")
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    # The style sheet is ours, and the policy's hash is over these very characters: they must not be escaped.
    logo = base64.b64encode(report.logo.png).decode() if report.logo else ""
    size = logo_size(report.logo, *LOGO_BOX) if report.logo else (0, 0)
    made = _template("report.html.j2").render(report=report, css=Markup(css), digest=digest, logo=logo, logo_size=size)  # noqa: S704
    return made.encode()


def page_to_print(report: Report, logo_box: tuple[int, int] = LOGO_BOX, *, preview: bool = False) -> str:
    """A report as the simple HTML that Qt shows and prints, without a style sheet.

    The logo fits `logo_box` (px). In a `preview`, which is narrow, the actions are a list instead of a wide table, and
    the line at the foot is in it: a printer puts it on each page.
    """
    logo = base64.b64encode(report.logo.png).decode() if report.logo else ""
    size = logo_size(report.logo, *logo_box) if report.logo else (0, 0)
    return _template("print.html.j2").render(report=report, logo=logo, logo_size=size, preview=preview)


@cache
def _template(name: str) -> jinja2.Template:
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals |= {"check": CHECK, "colours": SPEAKER_COLOURS, "none_marked": NONE_MARKED, "about": ABOUT}
    environment.globals |= {"columns": action_columns}
    environment.filters |= {"iso_duration": times.iso_duration, "breaks": _breaks, "dir": _direction}
    environment.filters |= {"spoken": lambda text, say: say(text)}
    return environment.from_string(_resource(name))


def _breaks(text: str) -> Markup:
    return Markup("<br>").join(text.split("\n"))


def _direction(text: str) -> Markup:
    """The attribute of an element whose text runs from right to left; Qt does not find that out itself."""
    return Markup(' dir="rtl"') if is_right_to_left(text) else Markup("")


def _resource(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")

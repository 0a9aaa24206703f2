"""The theme in force: palette, style sheet and fonts of the application."""

from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from fieldscribe.desktop.style.colours import DARK, LIGHT, Colours
from fieldscribe.domain import MomentKind
from fieldscribe.paths import bundled

FAMILIES = ["Noto Sans", "Noto Sans Ethiopic", "Noto Sans Devanagari", "Noto Naskh Arabic"]
TEXT_SIZE = 14  # px; Qt scales it with the screen

_in_force = LIGHT


def colours() -> Colours:
    """The colours in force, for what is painted by hand."""
    return _in_force


def load_fonts() -> None:
    """Make the bundled fonts known, so that every script of our users is drawn on every computer."""
    for path in sorted(bundled("assets", "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def font(size: float = TEXT_SIZE, strong: bool = False) -> QFont:
    """The program's font in this size (px)."""
    made = QFont()
    made.setFamilies(FAMILIES)
    made.setPixelSize(round(size))
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return made


def wants_dark(choice: str) -> bool:
    """Whether to be dark: "dark", "light", or as the system says."""
    if choice in ("dark", "light"):
        return choice == "dark"
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def apply_theme(app: QApplication, dark: bool) -> None:
    """Apply the theme to the whole application; may be called again while it runs."""
    global _in_force
    _in_force = DARK if dark else LIGHT
    if app.style().name() != "fusion":  # setting it again polishes every widget once more
        app.setStyle("Fusion")
    app.setFont(font())
    app.setPalette(_palette(_in_force))
    for window in app.topLevelWidgets():
        if window.parent() is None and window.styleSheet():
            dress(window)


def dress(window: QWidget) -> None:
    """Give a window without a parent, when it is built, and all that belongs to it the style sheet in force.

    With the style sheet of the application Qt would style a widget again whenever it, or what contains it, is put into
    a layout: two thirds of the time to build a screen.
    """
    window.setStyleSheet(_style_sheet(_in_force))


def _palette(c: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in {
        role.Window: c.ground,
        role.WindowText: c.text,
        role.Base: c.surface,
        role.AlternateBase: c.raised,
        role.Text: c.text,
        role.PlaceholderText: c.faint,
        role.Button: c.surface,
        role.ButtonText: c.text,
        role.BrightText: c.record,
        role.Highlight: c.selection,
        role.HighlightedText: c.text,
        role.Link: c.accent,
        role.ToolTipBase: c.text,
        role.ToolTipText: c.surface,
        role.Light: c.hover,
        role.Midlight: c.border,
        role.Mid: c.border_strong,
        role.Dark: c.border_strong,
        role.Accent: c.accent,
    }.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(c.faint))
    return palette


def _style_sheet(c: Colours) -> str:
    from importlib.resources import files

    sheet = Template(files(__package__).joinpath("theme.qss").read_text(encoding="utf-8"))
    values = {name: getattr(c, name) for name in c.__slots__ if name != "speakers"}
    values |= {f"moment_{kind}": c.moment(kind) for kind in MomentKind}
    return sheet.substitute(values, icons=(bundled("assets", "icons")).as_posix())

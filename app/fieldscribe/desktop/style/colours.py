"""The colours, light and dark, by what they are for. Contrast of text on its ground is at least 4.5 to 1."""

from dataclasses import dataclass
from typing import cast


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme. `ground` lies behind everything, `surface` carries content, `raised` lies on a surface."""

    dark: bool
    ground: str
    surface: str
    raised: str
    hover: str
    border: str
    border_strong: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    record: str
    record_hover: str
    record_soft: str
    warning: str
    warning_soft: str
    good: str
    good_soft: str
    playing: str
    match: str
    match_current: str
    selection: str
    speakers: tuple[str, ...]

    @property
    def moment_plus(self) -> str:
        """The colour of what went well."""
        return self.good

    @property
    def moment_delta(self) -> str:
        """The colour of what is to change."""
        return self.warning

    @property
    def moment_action(self) -> str:
        """The colour of an action."""
        return self.accent

    @property
    def moment_quote(self) -> str:
        """The colour of a quote."""
        return self.speakers[3]

    @property
    def moment_question(self) -> str:
        """The colour of a question."""
        return self.speakers[1]

    def moment(self, kind: str) -> str:
        """The colour of a kind of moment, wherever it is shown: on buttons, icons and the time line."""
        return cast(str, getattr(self, f"moment_{kind}"))

    def speaker(self, position: int) -> str:
        """The colour of the speaker at this place of the list."""
        return self.speakers[position % len(self.speakers)]


LIGHT = Colours(
    dark=False,
    ground="#f4f6f5",
    surface="#ffffff",
    raised="#f7f9f8",
    hover="#ebefed",
    border="#e2e7e5",
    border_strong="#c5cecb",
    text="#17211f",
    muted="#55635f",
    faint="#65736e",
    accent="#0b6e69",
    accent_hover="#095b57",
    accent_soft="#e0f0ee",
    on_accent="#ffffff",
    record="#bb352c",
    record_hover="#9f2b23",
    record_soft="#fbe9e7",
    warning="#9a5b00",
    warning_soft="#fdf1dc",
    good="#2c7440",
    good_soft="#e4f3e7",
    playing="#c9ebe6",
    match="#fdf0a8",
    match_current="#ffc465",
    selection="#bfe0dc",
    speakers=(
        "#0b6e69", "#3f5fc4", "#b0492f", "#6d4bb3", "#8a6100", "#a83a72", "#41761f", "#2a7099", "#6b5a4e",
    ),
)  # fmt: skip

DARK = Colours(
    dark=True,
    ground="#121817",
    surface="#1a2221",
    raised="#202a28",
    hover="#293532",
    border="#2b3735",
    border_strong="#43524f",
    text="#e7eeec",
    muted="#a4b3af",
    faint="#8a9a96",
    accent="#4cc2b6",
    accent_hover="#6dd2c8",
    accent_soft="#1d3a37",
    on_accent="#06211f",
    record="#f07f75",
    record_hover="#f59a92",
    record_soft="#3f2523",
    warning="#e8b35c",
    warning_soft="#39301c",
    good="#7cc78e",
    good_soft="#1f3525",
    playing="#24524d",
    match="#4d4413",
    match_current="#8a5a00",
    selection="#2b5a55",
    speakers=(
        "#4cc2b6", "#8fa8f5", "#f0957c", "#b79bf0", "#dcb45a", "#ee8fbd", "#9cc97a", "#7cbce0", "#c2ae9f",
    ),
)  # fmt: skip

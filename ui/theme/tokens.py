"""Design tokens: every colour of the program, by what it means, for the light and the dark theme.

All text meets WCAG AA (4.5:1) on the surfaces it is used on, signs and control borders meet 3:1, and the
mark colours stay apart for the three kinds of colour blindness: tests/ui/test_contrast.py checks each of it
with numbers. A colour never says anything alone: a mark is a digit first, and a cell's state has a sign
(`ui.widgets.CellSign`).
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Tone:
    """Colours for one meaning: text, the fill behind it, and an edge or sign that stands out from both."""

    text: str
    fill: str
    edge: str


@dataclass(frozen=True, slots=True)
class Shade:
    """A step of a scale: the fill of a cell, and the text on it."""

    text: str
    fill: str


@dataclass(frozen=True, slots=True)
class Spacing:
    """Distances in device-independent pixels, on a 4-pixel grid."""

    xs: int = 4
    s: int = 8
    m: int = 12
    l: int = 16  # noqa: E741 - the usual T-shirt sizes
    xl: int = 24
    xxl: int = 32


SPACE = Spacing()
#: Corner radius of controls and of cards.
RADIUS = 6
RADIUS_CARD = 10


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme. Plain colours are "#rrggbb"; meanings with a background are a `Tone`."""

    name: str
    window: str
    surface: str
    raised: str
    sunken: str
    border: str
    border_strong: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    accent_pressed: str
    accent_soft: str
    on_accent: str
    accent_text: str
    focus: str
    selection: str
    selection_text: str
    hover: str
    grid: str
    shadow: str
    destructive: str
    destructive_hover: str
    on_destructive: str
    mark_5: Tone
    mark_4: Tone
    mark_3: Tone
    mark_2: Tone
    mark_1: Tone
    mark_other: Tone
    absence: Tone
    late: Tone
    debt: Tone
    changed: Tone
    weekend: Tone
    holiday: Tone
    today: Tone
    unsaved: Tone
    conflict: Tone
    info: Tone
    success: Tone
    warning: Tone
    danger: Tone
    series: tuple[str, ...]
    need: tuple[Shade, ...]
    """How much a figure asks to be looked at, the least first.  What is as it should be has no colour."""

    @property
    def is_dark(self) -> bool:
        """Whether this is the dark theme."""
        return self.name == "dark"

    def mark(self, value: str) -> Tone:
        """The tone of a mark as it is written: "5" … "1", "•" (a debt), anything else."""
        return {
            "5": self.mark_5,
            "4": self.mark_4,
            "3": self.mark_3,
            "2": self.mark_2,
            "1": self.mark_1,
            "•": self.debt,
        }.get(value, self.mark_other)


LIGHT = Tokens(
    name="light",
    window="#f4f5f8",
    surface="#ffffff",
    raised="#ffffff",
    sunken="#eceef3",
    border="#d8dce4",
    border_strong="#7e8797",
    text="#1a2130",
    muted="#556072",
    disabled="#929aa8",
    accent="#2b5cc7",
    accent_hover="#2450b0",
    accent_pressed="#1c4195",
    accent_soft="#e5edfc",
    on_accent="#ffffff",
    accent_text="#2450b4",
    focus="#2b5cc7",
    selection="#d3e1fb",
    selection_text="#10204a",
    hover="#eef1f6",
    grid="#e2e6ec",
    shadow="#1a2130",
    destructive="#b3261e",
    destructive_hover="#98201a",
    on_destructive="#ffffff",
    mark_5=Tone("#05503f", "#a8e6d4", "#147763"),
    mark_4=Tone("#1c4a9c", "#dbe7fd", "#4a78cc"),
    mark_3=Tone("#6f4a00", "#fdefc4", "#a87400"),
    mark_2=Tone("#9c2318", "#fbd8cf", "#c8452f"),
    mark_1=Tone("#74071f", "#f0a9b0", "#8e1230"),
    mark_other=Tone("#3d4656", "#e9ecf1", "#6c7688"),
    absence=Tone("#47267c", "#d2c5e8", "#6b46ab"),
    late=Tone("#5c4a78", "#f3eff8", "#7d6c98"),
    debt=Tone("#6e2d00", "#ffc68f", "#a84f08"),
    changed=Tone("#3a3200", "#fff2a0", "#8d7600"),
    weekend=Tone("#556072", "#f0f1f4", "#7e8797"),
    holiday=Tone("#74325d", "#f8ecf3", "#a8628f"),
    today=Tone("#1d469e", "#e5edfc", "#2b5cc7"),
    unsaved=Tone("#634a00", "#fff7df", "#9a7100"),
    conflict=Tone("#930d42", "#ffe1ea", "#c2275f"),
    info=Tone("#1d469e", "#e8effc", "#3f6fcb"),
    success=Tone("#0d5b3c", "#dff3e8", "#1f8258"),
    warning=Tone("#6b4700", "#fdf0d0", "#a87400"),
    danger=Tone("#941f17", "#fce5e1", "#c23a2e"),
    series=("#006bbb", "#db640d", "#098b5d", "#b85790", "#6f5500", "#3994cf", "#5a2883", "#4e535e"),
    need=(
        Shade("#5a3b00", "#fdeecf"),
        Shade("#553400", "#f9d08f"),
        Shade("#3a1c00", "#ee9c50"),
        Shade("#ffffff", "#a03510"),
    ),
)

DARK = Tokens(
    name="dark",
    window="#14171d",
    surface="#1b1f27",
    raised="#242933",
    sunken="#101319",
    border="#323947",
    border_strong="#737e91",
    text="#e6eaf2",
    muted="#a5afbf",
    disabled="#6b7585",
    accent="#82a8ff",
    accent_hover="#99b8ff",
    accent_pressed="#6d96f4",
    accent_soft="#202e4e",
    on_accent="#0b1730",
    accent_text="#9dbcff",
    focus="#8fb2ff",
    selection="#2b4277",
    selection_text="#f2f6ff",
    hover="#272d38",
    grid="#2a303b",
    shadow="#000000",
    destructive="#f2958a",
    destructive_hover="#f7aca3",
    on_destructive="#370906",
    mark_5=Tone("#7ee8cd", "#0c4a3e", "#37b497"),
    mark_4=Tone("#a9c6ff", "#22355f", "#6c97ec"),
    mark_3=Tone("#f5d27c", "#453614", "#c99a2c"),
    mark_2=Tone("#ffb0a2", "#54261f", "#ea7460"),
    mark_1=Tone("#ffc2c8", "#7c1430", "#f0607f"),
    mark_other=Tone("#ccd3de", "#303744", "#8d98aa"),
    absence=Tone("#dccbfa", "#54407f", "#b394ea"),
    late=Tone("#c9bcdc", "#2c2838", "#9989b4"),
    debt=Tone("#ffd0a5", "#70400f", "#f0a35c"),
    changed=Tone("#fff3b0", "#4f4508", "#d0b52e"),
    weekend=Tone("#a5afbf", "#181b22", "#737e91"),
    holiday=Tone("#ecb8d6", "#33222d", "#bd7ba3"),
    today=Tone("#a9c6ff", "#202e4e", "#82a8ff"),
    unsaved=Tone("#f3d992", "#332b14", "#c39c3a"),
    conflict=Tone("#ffb3ca", "#4d1a2d", "#f0658f"),
    info=Tone("#b4cdff", "#1e2b49", "#6c97ec"),
    success=Tone("#93dfb8", "#16382a", "#3fae7c"),
    warning=Tone("#f5d68c", "#3d3114", "#c99a2c"),
    danger=Tone("#ffb9ae", "#482320", "#ea7460"),
    series=("#7dadfe", "#e58f42", "#1abd91", "#da83bf", "#f0d84a", "#9ddbfa", "#8a7ffb", "#c9cdcf"),
    need=(
        Shade("#ecd9b8", "#3a2e1c"),
        Shade("#f9e4ba", "#63481a"),
        Shade("#fff6e4", "#93601a"),
        Shade("#2b1400", "#ffb45e"),
    ),
)


def tokens_for(source: QWidget | QPalette) -> Tokens:
    """The theme that a widget is shown in, told from its palette: no global, and right in pictures too.

    The role that is looked at is one that style sheets never touch (they do change `Window` and `Base`).
    """
    palette = source if isinstance(source, QPalette) else source.palette()
    return DARK if palette.color(QPalette.ColorRole.Light).lightness() < 128 else LIGHT

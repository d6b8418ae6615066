"""The one style sheet of the program: `resources/theme/style.qss`, filled with the tokens.

Only there are controls dressed; views use roles (`ui.theme.set_role`). Glyphs inside controls are files
beside it, one folder for each theme, because a style sheet can show files only.
"""

from __future__ import annotations

from pathlib import Path
from string import Template

from ui.theme.tokens import RADIUS, RADIUS_CARD, Tokens, Tone

#: Glyphs of the style sheet: file name → token it is drawn in (tests/ui/test_theme.py holds them to it).
GLYPHS = {
    "check": "on_accent",
    "dash": "on_accent",
    "dot": "on_accent",
    "chevron-down": "muted",
    "chevron-up": "muted",
    "chevron-left": "muted",
    "chevron-right": "muted",
    "close": "muted",
    "minus": "muted",
    "plus": "muted",
}

_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "theme"


def style_sheet(tokens: Tokens, point_size: float, *, touch: bool = False) -> str:
    """The style sheet in the colours of `tokens`; font sizes grow from the application's `point_size`.

    `touch`: with what makes controls as large as fingers need them (`kiosk.qss`).
    """
    plain = {
        name: value
        for name in tokens.__dataclass_fields__
        if isinstance(value := getattr(tokens, name), str) and value.startswith("#")
    }
    tones = {
        f"{name}_{part}": getattr(tone, part)
        for name in tokens.__dataclass_fields__
        if isinstance(tone := getattr(tokens, name), Tone)
        for part in ("text", "fill", "edge")
    }
    files = ("style.qss", "kiosk.qss") if touch else ("style.qss",)
    text = "".join((_FOLDER / name).read_text(encoding="utf-8") for name in files)
    return Template(text).substitute(
        plain | tones,
        glyphs=(_FOLDER / tokens.name).as_posix(),
        radius=RADIUS,
        card=RADIUS_CARD,
        pt_display=f"{point_size * 2.0:.1f}pt",
        pt_title=f"{point_size * 1.5:.1f}pt",
        pt_subtitle=f"{point_size * 1.2:.1f}pt",
        pt_small=f"{point_size * 0.9:.1f}pt",
    )

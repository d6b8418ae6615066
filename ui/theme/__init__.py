"""Colours and style: `tokens_for` tells a view which colours it is shown in, `set_role` dresses it.

`ui.theme.manager.Theme` applies a theme to the running program. It is not named here, because the icons stand
between it and the tokens, and imports go one way only.
"""

from ui.theme.roles import repolish, set_role
from ui.theme.tokens import DARK, LIGHT, RADIUS, RADIUS_CARD, SPACE, Shade, Tokens, Tone, tokens_for

__all__ = [
    "DARK",
    "LIGHT",
    "RADIUS",
    "RADIUS_CARD",
    "SPACE",
    "Shade",
    "Tokens",
    "Tone",
    "repolish",
    "set_role",
    "tokens_for",
]

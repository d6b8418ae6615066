"""What is told of those who have a page open."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PresentRow:
    """Somebody else who has the page open, or oneself in another window.

    `name` is whole («Фамилия Имя Отчество»); `since` is by the share's clock; `on_this_pc` tells one's own second
    window from one's own other PC.
    """

    name: str
    since: dt.datetime
    is_self: bool = False
    on_this_pc: bool = False

"""How the digest is called."""

from __future__ import annotations

from app.digest import commands, queries
from tests.app.permission_cases import case

CASES = (
    case(queries.digest, "read_structure", "", lambda s, its: queries.digest(s)),
    case(queries.own_options, "read_structure", "", lambda s, its: queries.own_options(s)),
    case(
        commands.set_own_option, "keep_own_setting", "",
        lambda s, its: commands.set_own_option(s, "digest.news", True, expected=True),
    ),
    case(commands.note_told, "keep_own_setting", "", lambda s, its: commands.note_told(s, [])),
)  # fmt: skip

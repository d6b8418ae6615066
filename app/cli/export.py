"""`export tables|… SCHOOL.db -o FILE`: what leaves the file, each with a module of its own that has `add(below)`."""

from __future__ import annotations

from app.cli import export_calendar, export_oneroster, export_people, export_tables
from app.cli.usage import Commands

KINDS = (export_tables, export_people, export_calendar, export_oneroster)
"""One module for each thing that is exported."""


def add(commands: Commands) -> None:
    """Add the commands."""
    below = Commands(commands.add("export", "export"), "what")
    for module in KINDS:
        module.add(below)

"""Steps from one version of the format to the next: `MIGRATIONS[n]` brings a file from n to n + 1.

A step works on the bare connection and must not use today's models: they will have moved on when it runs.  Of each
version that was ever in use a file is kept, as SQL, in tests/models/formats; a test brings it to today's format and
compares the tables with those of a new file.
"""

from __future__ import annotations

from collections.abc import Callable

import apsw

from models.to_format_2 import to_format_2
from models.to_format_3 import to_format_3

MIGRATIONS: dict[int, Callable[[apsw.Connection], None]] = {1: to_format_2, 2: to_format_3}

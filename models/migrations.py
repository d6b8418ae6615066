"""Steps from one version of the format to the next: `MIGRATIONS[n]` brings a file from n to n + 1.

A step works on the bare connection and must not use today's models: they will have moved on when it runs.
Version 1 is the first, so there is no step yet; how steps are run is tested with steps of the test's own.
"""

from __future__ import annotations

from collections.abc import Callable

import apsw

MIGRATIONS: dict[int, Callable[[apsw.Connection], None]] = {}

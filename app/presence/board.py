"""A running program's place among those who have a page open.

The folder that it looks at is on the share, and the share may hang: so a board is shared by two threads.  The one that
owns the school file says where the program stands (`app.presence.queries`), in memory only; another one, where
nothing waits behind it, carries that out and looks (`tend`).
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from app.session import Session
from models.presence import Presence, Register

Page = tuple[int, int]
"""Course and period."""

FIRST_REST_SECONDS = 30.0
LONGEST_REST_SECONDS = 600.0


class Board:
    """See the module.  What stands on it is told by `present` only, to those who may read the journal."""

    def __init__(
        self, register: Register | None, person_id: int, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Without a register nobody is announced and nobody seen."""
        self.person_id = person_id
        self._register = register
        self._clock = clock
        self._tending = threading.Lock()
        self._page: Page | None = None
        self._seen: tuple[Page | None, tuple[Presence, ...]] = (None, ())
        self._told: tuple[Page | None, tuple[Presence, ...]] = (None, ())
        self._pause = FIRST_REST_SECONDS
        self._rest_until: float | None = None

    @classmethod
    def of(cls, session: Session) -> Board:
        """The board for a session's person; touches no file."""
        writable = session.school.mode == "read_write"
        register = Register.beside(session.school, session.person_id) if writable else None
        return cls(register, session.person_id)

    def step_out(self) -> None:
        """Have no page open; carried out by the next `tend`.  May be called on any thread."""
        self._page = None

    def tend(self, *, look: bool = True) -> bool:
        """Announce, renew or withdraw as is due, and look who else is there.  Never raises for what the share does.

        True when that is not what `present` has told last.  A folder that cannot be used (no rights, a full disk, no
        server) is left alone for 30 s and longer, up to ten minutes; meanwhile nobody is shown.
        """
        with self._tending:
            page = self._page
            if self._register is None or self._is_resting():
                return False
            try:
                found = self._carry_out(self._register, page, look=look)
                self._pause, self._rest_until = FIRST_REST_SECONDS, None
            except (OSError, ValueError):
                self._rest_until = self._clock() + self._pause
                self._pause = min(self._pause * 2, LONGEST_REST_SECONDS)
                found = ()
            if found is not None:
                self._seen = (page, found)
            return page is not None and self._seen != self._told and self._seen[0] == self._page

    def _carry_out(self, register: Register, page: Page | None, *, look: bool) -> tuple[Presence, ...] | None:
        """None: nobody looked."""
        if page is None:
            register.leave()
            return ()
        register.stand_at(*page)
        return register.look(*page) if look else None

    def _is_resting(self) -> bool:
        return self._rest_until is not None and self._clock() < self._rest_until

    # --- for `queries` ------------------------------------------------------------------------------------

    def _go_to(self, page: Page) -> None:
        """Stand at a page; nobody is told there yet."""
        self._page, self._told = page, (page, ())

    def _seen_at(self, page: Page) -> tuple[Presence, ...]:
        """Those seen at a page; nobody when the last look was at another one."""
        at, found = self._seen
        return found if at == page else ()

    def _note_told(self, page: Page, entries: tuple[Presence, ...]) -> None:
        """`tend` is silent about these from now on."""
        self._told = (page, entries)

    def _is_on_this_pc(self, entry: Presence) -> bool:
        return self._register is not None and entry.pc == self._register.pc

    def _share_now(self) -> float:
        return 0.0 if self._register is None else self._register.share_now

"""Who else has this page of the journal open, on other PCs.

    board = Board.of(session)                            # once for a session; nothing is touched
    announce(session, board, course_id, term_id)         # a page was opened: permission, in memory
    if board.tend():                                     # every ten seconds, on a thread where nothing waits behind it
        rows = present(session, board, course_id, term_id)   # only when somebody came or went
    board.step_out(); board.tend()                       # at the end

How it is stored, what a step costs on a share, and what lies there in the open, `models.presence` says.  Nothing goes
into the school file, and the school file is asked for names only when somebody comes who was not seen before.
"""

from app.presence.board import Board
from app.presence.queries import announce, present
from app.presence.rows import PresentRow

__all__ = ["Board", "PresentRow", "announce", "present"]

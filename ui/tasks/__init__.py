"""Work off the GUI thread: one thread that owns the school file, and a pool for pure computation.

On a network share a read can take seconds and a password hash takes a third of one, so the GUI thread does
neither. A view submits a *job* together with its *owner* (usually itself) and callbacks:

    worker.submit(self, lambda session: journal_page(session, course_id), self._on_page_read, replaces="page")

Jobs run one after another, in the order in which they were submitted. Callbacks run on the GUI thread and
are dropped when the owner is gone. A read whose owner is gone before it starts is not carried out; a write
always is.

What surprises: the threads never hold the last reference to an owner, a callback or a job. Each of them may
keep a widget alive, and a widget that dies on another thread than the GUI's takes the program with it. That
is why tickets live in a dictionary on the GUI side and the threads hand back only a number.
"""

from ui.tasks.base import BUSY_AFTER_MS, Lane, WorkerBase
from ui.tasks.inline import InlineWorker
from ui.tasks.worker import Worker

__all__ = ["BUSY_AFTER_MS", "InlineWorker", "Lane", "Worker", "WorkerBase"]

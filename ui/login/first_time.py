"""Signing in whoever has just made the school, with what was typed for it a moment ago."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.auth import service as auth
from app.desk import Desk
from ui.login.doors import ADMINISTRATION
from ui.tasks import WorkerBase


def sign_in_first_time(
    owner: QObject,
    worker: WorkerBase[Desk],
    done: Callable[[auth.SignedIn], None],
    login: str,
    password: str,
) -> None:
    """Whoever has just made the school need not say once more who he is.

    By the ordinary way, and recorded as any sign-in.  Should it fail, the doors are there: nothing is said."""

    def failed(_error: Exception) -> None:
        """The doors tell what is wrong when somebody comes to them."""

    def check(credentials: auth.Credentials) -> None:
        worker.compute(owner, lambda: auth.verify(credentials, password), judge(credentials), failed)

    def judge(credentials: auth.Credentials) -> Callable[[auth.Verdict], None]:
        return lambda verdict: worker.submit(
            owner, lambda desk: desk.finish_sign_in(credentials, verdict, ADMINISTRATION), done, failed,
            lane="write", label="finish sign-in",
        )  # fmt: skip

    worker.submit(owner, lambda desk: desk.read_credentials(login), check, failed, label="read credentials")

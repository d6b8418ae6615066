"""What was typed in the journal and is not stored yet, kept on this PC until the school file has it.

    with Outbox.open(profile, school, account_id) as outbox:    # after signing in
        replay(session, outbox)                                 # what an earlier run could not store
        ids = outbox.put(course_id, edits)                      # on the disk at once; then write_cells as always
        outbox.done(ids)                                        # stored, or given up
    outbox.keep("lesson", {about: wanted})                  # what is typed elsewhere than in cells; None: stored

One file for a school, an account and a running program, in the user's profile; encrypted when the school file is, with
a key derived from the same key file (`models.outbox` says how it is laid out, and why).

Whose it is: the file is found, opened and, where encrypted, decrypted by school and account together, so nobody is
shown what another account typed; `replay` refuses another account's outbox.  Permission: an outbox holds only what its
own author typed at this PC, and `open` wants the account of whoever is signed in.  It reads nothing of the school file
but that file's mark.  What is written goes through `app.journal.commands.write_cells`, which asks for the rights of
that moment; no other way leads from here to personal data.  What is typed elsewhere than in cells is kept as the
screen understands it, which takes it up again (`Outbox.kept`) and sends it by its own commands.

The one limit: if a write was stored, its answer lost, and another hand changed the cell
before the next replay, that comes back as a conflict, with both values; nothing is overwritten.
"""

from app.outbox.outbox import NotKept, Outbox
from app.outbox.replaying import replay
from app.outbox.rows import Clashed, Denied, Elsewhere, Replayed, Waiting, Wish

__all__ = ["Clashed", "Denied", "Elsewhere", "NotKept", "Outbox", "Replayed", "Waiting", "Wish", "replay"]

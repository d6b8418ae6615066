"""The chain of the log after erasures: what was erased is good, everything else that was changed shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.attested import ENTITY, Attested, told
from app.changes import FIRST_HASH, as_json, chain

AFTER, REASON = 13, 14


@dataclass
class Log:
    """A log in memory: columns and stored hashes."""

    rows: list[list[Any]] = field(default_factory=list)
    hashes: list[bytes] = field(default_factory=list)

    def append(self, entity: str, after: Any, reason: str | None = None) -> None:
        seq = len(self.rows) + 1
        row = [
            seq,
            seq,
            0,
            1,
            "admin",
            entity,
            "1",
            None,
            None,
            None,
            None,
            None,
            None,
            as_json(after),
            reason,
        ]
        self.rows.append(row)
        self.hashes.append(chain(self.before(seq), row))

    def before(self, seq: int) -> bytes:
        return self.hashes[seq - 2] if seq > 1 else FIRST_HASH

    def erase(self, seqs: set[int], to: str) -> None:
        said = {}
        for seq in seqs:
            row = self.rows[seq - 1]
            row[REASON] = to
            if row[5] != ENTITY:
                row[AFTER] = as_json({"text": to})
            said[seq] = chain(self.before(seq), row)
        for part in told(said):
            self.append(ENTITY, part, "on paper")

    def broken(self) -> list[int]:
        met, link = Attested(), FIRST_HASH
        for number, (row, stored) in enumerate(zip(self.rows, self.hashes, strict=True), 1):
            met.met(row, number, chain(link, row), stored)
            link = stored
        return list(met.broken())


STEPS = st.lists(st.one_of(st.just("row"), st.sets(st.integers(1, 12), max_size=5)), min_size=1, max_size=10)


def made(steps: list[Any]) -> tuple[Log, list[list[Any]]]:
    """A log with rows and erasures of rows that were there then; and the rows as they were written."""
    log, written = Log(), []
    for number, step in enumerate(steps):
        if step == "row":
            log.append("remark", {"text": f"Ржевская {number}"})
        else:
            log.erase({one for one in step if one <= len(log.rows)}, f"№{number}")
        written += [list(row) for row in log.rows[len(written) :]]
    return log, written


@given(STEPS)
def test_what_erasures_left_is_good(steps: list[Any]) -> None:
    log, _ = made(steps)
    assert log.broken() == []


@given(STEPS, st.data())
def test_what_was_changed_otherwise_shows(steps: list[Any], data: st.DataObject) -> None:
    log, written = made(steps)
    seq = data.draw(st.integers(1, len(log.rows)))
    row = log.rows[seq - 1]
    now = list(row)
    change = data.draw(st.sampled_from(["text", "author", "old words", "remove"]))
    if change == "text":
        row[REASON] = "чужое"
    elif change == "author":
        row[3] = 7
    elif change == "old words":
        log.rows[seq - 1] = list(written[seq - 1])
    else:
        del log.rows[seq - 1], log.hashes[seq - 1]
        if seq <= len(log.rows):
            assert log.broken()
        return
    assert bool(log.broken()) is (log.rows[seq - 1] != now)

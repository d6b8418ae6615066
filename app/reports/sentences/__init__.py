"""The sentences of reports, in Russian and English, a module for each family of reports; shown by the windows and the
command line alike, and printed.  A sentence may name members of its data: {count}."""

from __future__ import annotations

from app.paper.sentences import PAPER
from app.reports.sentences.audit import AUDIT
from app.reports.sentences.every_report import EVERY_REPORT
from app.reports.sentences.held import HELD
from app.reports.sentences.records import RECORDS
from app.reports.sentences.results import RESULTS

SENTENCES: dict[str, tuple[str, str]] = {**PAPER, **EVERY_REPORT, **RECORDS, **RESULTS, **HELD, **AUDIT}

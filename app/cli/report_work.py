"""The work of the command `report`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from app.cli.output import Context
from app.cli.report_choice import pieces_of
from app.cli.signing_in import run_signed_in
from app.cli.usage import MissingOption
from app.errors import BadInput, NotFound
from app.paper.slips import SLIP_FIELDS
from app.permissions import Action
from app.reports.all import REPORTS, report_named
from app.reports.batch import Batch, Outcome, Piece
from app.reports.registry import ReportSpec
from app.reports.words import ReportWords
from app.reports.writers.files import FileKind, usual_template
from app.session import Session

_FORMATS = tuple(kind.removeprefix(".") for kind in FileKind)
_SLIPS = "slips"
"""No report: passwords exist only while `logins issue` runs.  But its template has fields, too."""


def run(context: Context) -> int:
    """Do it."""
    options = context.options
    if options.list and options.name == _SLIPS:
        return _tell_fields(context, SLIP_FIELDS)
    spec = _named(options.name)
    if options.list:
        return _list(context) if spec is None else _list_fields(context, spec)
    if spec is None:
        raise MissingOption("NAME, --list")
    for value, name in ((options.school, "SCHOOL.db"), (options.output, "-o"), (options.login, "--as")):
        if value is None:
            raise MissingOption(name)
    kind = _kind(options.output, options.format, each=options.each is not None)
    return run_signed_in(context, Action.READ_STRUCTURE, lambda session: _write(context, session, spec, kind))


def _named(name: str | None) -> ReportSpec | None:
    if name is None:
        return None
    spec = report_named(name.replace("-", "_"))
    if spec is None:
        raise NotFound("report.unknown", value=name, found=", ".join(one.key for one in REPORTS))
    return spec


def _kind(output: Path, wanted: str | None, *, each: bool) -> FileKind:
    if each:
        return FileKind(f".{wanted or 'pdf'}")
    suffix = output.suffix.lower()
    if suffix not in list(FileKind) or (wanted is not None and suffix != f".{wanted}"):
        raise BadInput("report.output_kind", file=output.name)
    return FileKind(suffix)


def _write(context: Context, session: Session, spec: ReportSpec, kind: FileKind) -> int:
    options = context.options
    pieces = pieces_of(session, spec, options)
    words = ReportWords(context.words.language)
    template = None
    if kind is FileKind.DOCX:
        if spec.rows is None:
            raise BadInput("report.no_template")
        template = options.template or usual_template(spec.key, words)
    with context.progress("report") as progress:
        batch = Batch(
            spec, pieces, words, kind, session.clock.now(), "," if options.comma else ";", template, progress
        )
        if options.each is None:
            outcome = batch.all_in_one(session, options.output)
        else:
            outcome = batch.one_file_each(session, _folder(options.output))
    return _tell(context, outcome, pieces)


def _folder(path: Path) -> Path:
    """The folder of the files; its last part is made if it is not there."""
    from app.paper.files import problem_of

    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        raise problem_of(error, path, written=False) from error
    return path


def _tell(context: Context, outcome: Outcome, pieces: Sequence[Piece]) -> int:
    """What has been written, and what not; a single report that failed is a failure like any other."""
    failed = outcome.failed
    if failed and len(pieces) == 1:
        raise failed[0].error
    if context.options.json:
        context.data(
            {
                "written": [str(path) for path in outcome.written],
                "documents": outcome.documents,
                "failed": [{"name": one.name, "code": one.error.code} for one in failed],
            }
        )
    elif outcome.written and context.options.each is None:
        context.say("report.written", path=outcome.written[0], documents=outcome.documents)
    else:
        context.say(
            "report.written_each",
            path=context.options.output,
            files=len(outcome.written),
            documents=outcome.documents,
        )
    for one in failed:
        context.note("report.failed_one", name=one.name, why=context.words.error(one.error))
    if failed:
        context.note("report.some_failed", failed=len(failed), whole=len(pieces))
    return 1 if failed else 0


# --- which there are -------------------------------------------------------------------------------------------


def _list(context: Context) -> int:
    told, words = ReportWords(context.words.language), context.words
    listed = [
        {
            "name": spec.key,
            "title": told(f"report.{spec.key}"),
            "about": told(f"report.{spec.key}.about"),
            "of": [of.value for of in spec.who],
            "over": spec.over.value,
            "files": [kind.value for kind in FileKind if kind is not FileKind.DOCX or spec.rows is not None],
        }
        for spec in REPORTS
    ]
    if context.options.json:
        context.data(listed)
        return 0
    head = [words(f"report.list.{name}") for name in ("name", "title", "of", "over", "files")]
    context.table(
        head,
        [
            (
                one["name"], one["title"], ", ".join(words(f"report.of.{of}") for of in one["of"]),
                words(f"report.over.{one['over']}"), " ".join(one["files"]),
            )
            for one in listed
        ],
    )  # fmt: skip
    return 0


def _list_fields(context: Context, spec: ReportSpec) -> int:
    if spec.rows is None:
        raise BadInput("report.no_template")
    return _tell_fields(context, spec.fields)


def _tell_fields(context: Context, known: Mapping[str, str]) -> int:
    told, words = ReportWords(context.words.language), context.words
    fields = [(name, told(sentence)) for name, sentence in known.items()]
    if context.options.json:
        context.data([{"field": name, "meaning": meaning} for name, meaning in fields])
    else:
        context.table([words("report.list.field"), words("report.list.meaning")], fields)
    return 0

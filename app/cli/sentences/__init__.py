"""What the command line says, in Russian and English.  A sentence may name members of its data: {path}."""

from app.cli.sentences.attachments import ATTACHMENTS
from app.cli.sentences.commands import COMMANDS
from app.cli.sentences.control import CONTROL
from app.cli.sentences.control_page import CONTROL_PAGE
from app.cli.sentences.diary import DIARY
from app.cli.sentences.erasing import ERASING
from app.cli.sentences.exchange import EXCHANGE
from app.cli.sentences.exports import EXPORTS
from app.cli.sentences.files import FILES
from app.cli.sentences.findings import FINDINGS
from app.cli.sentences.help import HELP
from app.cli.sentences.messages import MESSAGES
from app.cli.sentences.new_year import NEW_YEAR
from app.cli.sentences.people import PEOPLE
from app.cli.sentences.plans import PLANS
from app.cli.sentences.reports import REPORTS
from app.cli.sentences.safety import SAFETY
from app.cli.sentences.school import SCHOOL
from app.cli.sentences.settings import SETTINGS
from app.cli.sentences.storage import STORAGE
from app.cli.sentences.structure import STRUCTURE
from app.cli.sentences.timetable import TIMETABLE
from app.paper.sentences import PAPER

SENTENCES: dict[str, tuple[str, str]] = {
    **STORAGE,
    **PEOPLE,
    **SCHOOL,
    **STRUCTURE,
    **EXCHANGE,
    **EXPORTS,
    **ERASING,
    **PLANS,
    **FINDINGS,
    **FILES,
    **PAPER,
    **DIARY,
    **MESSAGES,
    **ATTACHMENTS,
    **SETTINGS,
    **SAFETY,
    **NEW_YEAR,
    **COMMANDS,
    **REPORTS,
    **CONTROL,
    **CONTROL_PAGE,
    **TIMETABLE,
    **HELP,
}

#!/usr/bin/env python3
"""Start the diary, or its tests, on a machine that has nothing but Python.

    python3 .ci/start.py run [arguments of main.py]
    python3 .ci/start.py test [arguments of pytest]
    python3 .ci/start.py lint

The first call makes `.venv` beside the project and puts into it what `setup.cfg` asks for; later calls
find a stamp there and start at once, until the requirements change.

Only the standard library is used. The grammar is kept to that of Python 3.6, so that an old Python
prints a sentence that helps and not a SyntaxError.
"""

import sys

OLDEST = (3, 11)


def say(russian, english):
    """Tell the person at the terminal, who may read either language."""
    for text in (russian, english):
        # A Windows console may have a code page without Cyrillic: rather question marks than a crash.
        encoding = sys.stderr.encoding or "ascii"
        sys.stderr.write(text.encode(encoding, "replace").decode(encoding) + "\n")
    sys.stderr.flush()


def unfit_python(version, bits):
    """Say in two languages why this Python cannot run the diary, or return None if it can."""
    if tuple(version[:2]) < OLDEST:
        found = "{}.{}".format(*version[:2])
        wanted = "{}.{}".format(*OLDEST)
        return (
            f"Нужен Python {wanted} или новее, а это Python {found}. Установите новый с https://www.python.org"
            " или из репозитория вашей системы.",
            f"Python {wanted} or newer is needed, this is Python {found}. Install a newer one from"
            " https://www.python.org or from your system's packages.",
        )
    if bits < 64:
        return (
            "Это 32-разрядный Python, а Qt 6 бывает только 64-разрядным. Установите 64-разрядный Python.",
            "This is a 32-bit Python, and Qt 6 exists for 64 bits only. Install a 64-bit Python.",
        )
    return None


if __name__ == "__main__":
    _unfit = unfit_python(sys.version_info, 64 if sys.maxsize > 2**32 else 32)
    if _unfit:
        say(*_unfit)
        sys.exit(1)

# Not before the check above: an old Python stops at the annotations that follow.
import configparser  # noqa: E402
import importlib.util  # noqa: E402
import json  # noqa: E402
import os  # noqa: E402
import re  # noqa: E402
import shutil  # noqa: E402
import subprocess  # noqa: E402
from collections.abc import MutableMapping  # noqa: E402
from pathlib import Path  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "requirements.stamp.json"
BYTECODE = VENV / "bytecode"

# Beyond this many workers the tests only wait for memory and disk.
MOST_WORKERS = 16

CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
)

NO_NETWORK = re.compile(
    r"NewConnectionError|ConnectTimeout|ReadTimeout|NameResolutionError|getaddrinfo|ProxyError"
    r"|name resolution|Name or service not known|Network is unreachable|Connection refused"
)
BAD_CERTIFICATE = re.compile(r"CERTIFICATE_VERIFY_FAILED|SSLError|SSLCertVerificationError")
DISK_FULL = re.compile(r"No space left on device|Errno 28")
NO_RELEASE = re.compile(r"No matching distribution found")
MISSING_LIBRARY = re.compile(r"(lib[\w.+-]+\.so[.\d]*)")


class StartError(Exception):
    """What stopped the start, in Russian and in English."""

    def __init__(self, russian: str, english: str) -> None:
        super().__init__(english)
        self.texts = (russian, english)


# --- what setup.cfg asks for ---------------------------------------------------------------------------


def requirements(config: Path, extras: "tuple[str, ...]" = ()) -> "list[str]":
    """The requirement lines of `config`, with their ranges and markers, and those of the extras named."""
    parser = configparser.ConfigParser(interpolation=None)
    with config.open(encoding="utf-8") as file:
        parser.read_file(file)
    blocks = [parser["options"]["install_requires"]]
    blocks += [parser["options.extras_require"][extra] for extra in extras]
    lines = (line.strip() for block in blocks for line in block.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


# --- the environment beside the project ----------------------------------------------------------------


def venv_program(name: str) -> Path:
    """Where the environment keeps a program."""
    if os.name == "nt":
        return VENV / "Scripts" / (name + ".exe")
    return VENV / "bin" / name


def venv_version() -> "str | None":
    """The Python version that the environment runs, or None if it does not run (any more)."""
    try:
        answer = subprocess.run(
            [str(venv_program("python")), "-c", "import sys; print('%d.%d' % sys.version_info[:2])"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return answer.stdout.strip()


def read_stamp() -> "dict[str, object]":
    """What the last finished installation wrote down; empty if there was none."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def is_current(stamp: "dict[str, object]", wanted: "list[str]", version: str) -> bool:
    """Whether the stamped installation already holds everything wanted, for the Python that runs it."""
    installed = stamp.get("requirements")
    return stamp.get("python") == version and isinstance(installed, list) and set(wanted) <= set(installed)


def make_venv() -> None:
    """Create the environment anew."""
    if not importlib.util.find_spec("venv") or not importlib.util.find_spec("ensurepip"):
        raise StartError(
            "В этом Python нет модулей venv и ensurepip. В Debian, Ubuntu и Astra Linux:"
            " sudo apt install python3-venv",
            "This Python lacks the modules venv and ensurepip. On Debian and Ubuntu:"
            " sudo apt install python3-venv",
        )
    say("Готовлю окружение .venv …", "Making the environment .venv …")
    made = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(VENV)],
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
    )
    if made.returncode == 0:
        return
    # A half-made environment would look like a whole one to the next start.
    shutil.rmtree(VENV, ignore_errors=True)
    detail = (made.stderr.strip() or made.stdout.strip())[-2000:]
    raise StartError(
        f"Не удалось создать окружение в папке {VENV}: нужны право записи и место на диске"
        " (в Debian, Ubuntu и Astra Linux также пакет python3-venv).",
        f"The environment could not be made in {VENV}: it needs the right to write and room on the disk"
        f" (on Debian and Ubuntu also the package python3-venv).\n{detail}",
    )


def install(wanted: "list[str]") -> None:
    """Bring the environment up to the requirements; pip's own progress stays visible."""
    say(
        "Устанавливаю библиотеки (один раз, около 150 МБ) …",
        "Installing the libraries (once, about 150 MB) …",
    )
    command = [str(venv_program("python")), "-m", "pip", "install", "--disable-pip-version-check", *wanted]
    errors: "list[str]" = []
    # pip's ordinary lines would hide the last line of the tests or the answer of main.py: to stderr.
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
    ) as pip:
        assert pip.stderr is not None
        for line in pip.stderr:
            sys.stderr.write(line)
            errors.append(line)
    if pip.returncode:
        raise install_error("".join(errors))


def install_error(output: str) -> StartError:
    """Put into words why pip gave up."""
    if BAD_CERTIFICATE.search(output):
        return StartError(
            "Защищённое соединение отклонено: похоже, фильтр или прокси школы подменяет сертификат."
            " Укажите его сертификат в переменной PIP_CERT или возьмите другую сеть.",
            "The secure connection was refused: a filter or proxy seems to replace the certificate."
            " Name its certificate in the variable PIP_CERT or use another network.",
        )
    if NO_NETWORK.search(output):
        return StartError(
            "Нет связи с интернетом, а первый запуск скачивает библиотеки. Проверьте сеть и прокси"
            " (переменная HTTPS_PROXY) и повторите ту же команду.",
            "There is no connection to the internet, and the first start downloads libraries. Check the"
            " network and the proxy (variable HTTPS_PROXY) and give the same command again.",
        )
    if DISK_FULL.search(output):
        return StartError(
            "На диске нет места (нужно около 1 ГБ).", "The disk is full (about 1 GB is needed)."
        )
    if NO_RELEASE.search(output):
        return StartError(
            "Для этой системы или этой версии Python нет нужной библиотеки (см. строку ERROR выше)."
            " Подходят Windows 10 и новее, macOS 13 и новее, Linux с glibc 2.34 и новее.",
            "A library is not made for this system or this Python (see the ERROR line above)."
            " Windows 10 or newer, macOS 13 or newer, Linux with glibc 2.34 or newer will do.",
        )
    return StartError(
        "Библиотеки не установились, причина – в строках pip выше.",
        "The libraries were not installed; the lines of pip above say why.",
    )


def check_system_libraries(with_window: bool) -> None:
    """On Linux Qt needs libraries of the system that pip cannot bring: name them before Qt aborts."""
    if not sys.platform.startswith("linux"):
        return
    probe = "import PySide6.QtWidgets"
    if with_window and os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        probe += "; import ctypes; ctypes.CDLL('libxcb-cursor.so.0')"
    answer = subprocess.run(
        [str(venv_program("python")), "-c", probe],
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
    )
    if answer.returncode == 0:
        return
    missing = MISSING_LIBRARY.search(answer.stderr)
    if not missing:
        raise StartError("Qt не загружается:", "Qt does not load:\n" + answer.stderr.strip()[-2000:])
    packages = "libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libdbus-1-3 libfontconfig1 libglib2.0-0"
    raise StartError(
        f"В системе нет библиотеки {missing.group(1)}. В Debian, Ubuntu и Astra Linux:"
        f" sudo apt install {packages}",
        f"The system lacks the library {missing.group(1)}. On Debian and Ubuntu: sudo apt install {packages}",
    )


def prepare(extras: "tuple[str, ...]", with_window: bool) -> None:
    """Make sure that the environment is there and holds what `setup.cfg` asks for."""
    wanted = requirements(ROOT / "setup.cfg", extras)
    stamp = read_stamp()
    version = venv_version()
    if version is None or tuple(map(int, version.split("."))) < OLDEST:
        make_venv()
        stamp, version = {}, venv_version() or ""
    if is_current(stamp, wanted, version):
        return
    # Whoever has the tests keeps them when the program alone is started after a change.
    if not extras and stamp.get("extras") == ["test"]:
        extras = ("test",)
        wanted = requirements(ROOT / "setup.cfg", extras)
    STAMP.unlink(missing_ok=True)
    install(wanted)
    check_system_libraries(with_window)
    text = json.dumps({"python": version, "extras": list(extras), "requirements": wanted}, indent=1)
    STAMP.write_text(text + "\n", encoding="utf-8")


# --- what is started -----------------------------------------------------------------------------------


def cores() -> int:
    """The processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def pytest_arguments(arguments: "list[str]", workers: int) -> "list[str]":
    """The whole suite in parallel, unless the caller says himself how many workers there shall be.

    `loadgroup` keeps tests that share an expensive school (`@pytest.mark.xdist_group`) on one worker.
    """
    own = any(
        argument == "--pdb" or argument.startswith(("-n", "--numprocesses", "--dist"))
        for argument in arguments
    )
    parallel = [] if own else ["-n", str(min(workers, MOST_WORKERS)), "--dist", "loadgroup"]
    return [*parallel, *arguments]


def keep_bytecode(environment: "MutableMapping[str, str]") -> None:
    """Whoever tells Python to keep no bytecode wants none among the sources; in the environment it is in nobody's way.

    Without it every worker of every run compiles all tests and libraries anew, which is two thirds of collecting.
    """
    if environment.pop("PYTHONDONTWRITEBYTECODE", None):
        environment.setdefault("PYTHONPYCACHEPREFIX", str(BYTECODE))


def become(command: "list[str]") -> int:
    """Run a command in this process' place, so that signals and the exit code are its own."""
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name != "nt":
        os.execv(command[0], command)
    # Windows has no exec that a waiting console understands.
    try:
        return subprocess.call(command)
    except KeyboardInterrupt:
        return 130


def lint() -> int:
    """Run every check, also after one failed; 1 if any did."""
    failed = []
    for name, *arguments in CHECKS:
        title = " ".join([name, *arguments])
        sys.stdout.write(f"--- {title}\n")
        sys.stdout.flush()
        if subprocess.call([str(venv_program(name)), *arguments], cwd=str(ROOT), stdin=subprocess.DEVNULL):
            failed.append(title)
    if failed:
        sys.stderr.write("failed: " + ", ".join(failed) + "\n")
    return 1 if failed else 0


def main(arguments: "list[str]") -> int:
    """Carry out one of the three commands; see the text at the head of the file."""
    action, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if action not in ("run", "test", "lint"):
        sys.stderr.write("\n".join((__doc__ or "").splitlines()[2:5]) + "\n")
        return 2
    try:
        prepare(() if action == "run" else ("test",), with_window=action == "run")
    except StartError as error:
        say(*error.texts)
        return 1
    except PermissionError as error:
        say(f"Нет права записи: {error.filename}", f"No right to write: {error.filename}")
        return 1
    except KeyboardInterrupt:
        return 130
    python = str(venv_program("python"))
    if action == "run":
        return become([python, str(ROOT / "main.py"), *rest])
    if action == "lint":
        return lint()
    os.chdir(str(ROOT))
    keep_bytecode(os.environ)
    return become([python, "-m", "pytest", *pytest_arguments(rest, cores())])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""School diary: the program with a window.  `python main.py --help` lists its options."""

import sys

from ui.application import run

if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))

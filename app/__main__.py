"""`python -m app`: everything that can be done without a window."""

import sys

from app.cli.dispatch import main

if __name__ == "__main__":
    sys.exit(main())

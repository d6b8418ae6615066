"""The command line, `python -m app …`: for administrators, nightly tasks and whoever works without a window."""

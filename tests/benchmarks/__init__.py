"""Programs that print figures; they judge nothing and are started by hand: `python -m tests.benchmarks.NAME`."""

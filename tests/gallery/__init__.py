"""Pictures of every screen, in both languages and themes, for the eye: `python -m tests.gallery OUTDIR`."""

"""Backups, putting them back, checking a file, and what its views cost.

`copies.backup` makes a verified copy while others write, `restoring` puts one in place, `checking.check`
judges a whole file.
"""

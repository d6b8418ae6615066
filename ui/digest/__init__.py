"""What is new: the page at sign-in, the bell of the shell, the badges of the tabs, and notices of the system.

`ui.family.digest_watch` asks and follows the feed, once for all pages of a shell; what is here shows what it knows.
"""

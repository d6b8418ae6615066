"""Messages between families and school: the list of threads, a thread, a new letter, and the bar of what is urgent.

Whatever was written by somebody is shown as plain text: it goes through `ui.messages.plain` before it is seen.
"""

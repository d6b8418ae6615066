"""Attached files: putting them beside the school file, showing what hangs on a thing, looking at it.

    editor = AttachEditor(worker, self)        # button, drag and drop, paste, list with remove; hidden in the kiosk
    editor.changed                             # `editor.files`: list[StoredRef], `editor.is_busy`
    strip = AttachmentStrip(worker, self)      # strip.show_files(rows: Sequence[FileRow]); hidden when there are none

Contents go over the pool, never over the database thread, and pictures and PDF are shown inside the program.
"""

from ui.files.editor import AttachEditor
from ui.files.strip import AttachmentStrip

__all__ = ["AttachEditor", "AttachmentStrip"]

"""The diary for the printer: the button, the dialog that asks what of it, the words on the paper."""

from ui.diary.printing.button import PrintButton

__all__ = ["PrintButton"]

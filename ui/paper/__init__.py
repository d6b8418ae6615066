"""Paper on screen and on the printer: the pages of `app.paper`, painted with the same fonts that measured them.

fonts       the fonts of the program as Qt has them
painting    a page through a QPainter
printing    pages to a printer
preview     a dialog to leaf through them, and to print
"""

from ui.paper.preview import PreviewDialog

__all__ = ["PreviewDialog"]

"""Paper on screen and on the printer: the pages of `app.paper`, painted with the same fonts that measured them.

fonts       the fonts of the program as Qt has them
painting    a page through a QPainter
printing    pages to a printer
preview     a dialog to leaf through them, and to print
document_files  a document of `app.reports` printed, or kept as a file of one kind or another
saving      where to keep a file of them, and what became of it; charts kept as pictures ask here too
"""

from ui.paper.preview import PreviewDialog

__all__ = ["PreviewDialog"]

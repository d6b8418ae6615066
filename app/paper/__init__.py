"""Paper: pages in millimetres, made of lines, boxes and text, for PDF and for the printer alike.

    page      what a page is made of
    faces     the fonts of resources/fonts, and how wide a text is in them
    fitting   texts that have to fit: wrapped, set smaller, shortened
    pdf       the bytes of a PDF file

A layout (such as `app.journal.export.sheet`) measures with `faces` and gives pages; the window paints the very same
pages in its preview and on the printer, with the same fonts.
"""

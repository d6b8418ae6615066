"""Reports: what a school files, shows and prints.

    registry    which reports there are, of whom or what, and who may ask for them
    wish        what is asked for: which report, of what, for which period
    document    what a report is: tables with values and formulas, charts, notes, signatures; no paper, no file
    words       the sentences of reports, in Russian and English
    writers     a document as PDF pages, workbook, CSV, text for the screen is the window's
    batch       many documents: one file each, or all in one, with progress and an end on request

A report is a function `make(session, wish, words) -> documents`; it reads by queries that ask for their permission,
and puts what they give into documents.
"""

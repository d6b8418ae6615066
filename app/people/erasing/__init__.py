"""Erasing a person on request (152-ФЗ): the names are gone, the figures stay right, and what was done is on record.

    preview = erasing_preview(session, person, progress)      # reads the whole file, in portions; changes nothing
    erase(session, preview, ground, ticked=…, has_left=…)     # one transaction
    wipe(session, progress)                                   # the file is written anew: no byte of the name stays

The person's row stays, as «№123», and with it marks, absences and enrolments: all means and reports are as they were.
"""

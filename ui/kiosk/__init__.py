"""The kiosk: the family's diary at a terminal in the school hall (`python main.py SCHOOL.db --kiosk`).

For pages that are built elsewhere there is one rule.  A button or an entry of a menu that leads out of the program
(print, save, export, a picture, a link) is marked where it is made:

    from ui.widgets import leads_outside
    leads_outside(self._print, self._save_picture)

In the kiosk it is then never shown and its shortcut does nothing; elsewhere the mark changes nothing.  A page
whose parts are made otherwise for fingers, or copy nothing there, asks `ui.family.page.Place.kiosk`.
"""

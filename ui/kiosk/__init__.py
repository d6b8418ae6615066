"""The kiosk: the family's diary at a terminal in the school hall (`python main.py SCHOOL.db --kiosk`).

By touch alone, by keys alone, or with a screen reader; nothing of a visitor is left, and nothing leads out of it.

    kiosk       the one object that the main window has of it: when a visit begins and ends
    frame       what fills the window: pages, dialogs over them, the keyboard below, the countdown over everything
    guard       what is refused, in one place: keys, buttons of the mouse, menus, drops, windows, links
    keys        which keys of a real keyboard do something
    on_top      the whole screen, and again when it was taken away
    dialogs     dialogs as parts of the window, so that there is only one window
    layouts     the on-screen keyboard as data
    keyboard    its keys, Shift, pages, fingers
    typing      where its keys go, and when it is there
    touch       pages that are pushed, tooltips by a long press; how large things are says resources/theme/kiosk.qss
    countdown   what hides the diary when nobody seems to be there
    traces      what is wiped at the end of a visit
    leaving     a password that was typed to close the kiosk and left standing is forgotten

`ui.shell.window` puts it around its pages, `ui.shell.closing_kiosk` asks an administrator before it closes.

For pages that are built elsewhere there is one rule.  A button or an entry of a menu that leads out of the program
(print, save, export, a picture, a link) is marked where it is made:

    from ui.widgets import leads_outside
    leads_outside(self._print, self._save_picture)

In the kiosk it is then never shown and its shortcut does nothing; elsewhere the mark changes nothing.  A page that is
otherwise different there asks `place.kiosk` (`ui.family.page.Place`).  Dialogs are opened by `open()` as ever; what is
told by a tooltip is told by a long press; shortcuts other than those of `keys` do not arrive.
"""

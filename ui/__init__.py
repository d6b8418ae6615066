"""The windows: everything that is seen, typed and clicked (PySide6; never peewee, never a model instance).

The ground that all views stand on: `tasks` (work off the GUI thread), `live` (what colleagues saved), `theme`
(colours and style), `icons`, `i18n` (languages) and `widgets` (small parts used everywhere).
"""

"""Who changed what, and who looked at what: pages of «Сохранность»."""

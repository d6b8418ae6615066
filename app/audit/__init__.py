"""Who changed what, and who looked at what: the change log and the access log as people read them."""

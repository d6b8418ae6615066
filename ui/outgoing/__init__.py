"""A person's data as a whole: handing them out, and erasing them.  Dialogs that several pages open."""

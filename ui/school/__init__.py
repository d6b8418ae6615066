"""«Школа»: the structure of the school as the administrator lays it out, and the way through the first day."""

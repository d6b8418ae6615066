"""A pupil's diary: the week as the family sees it, looks, remarks."""

"""The page of the new year: dates, classes, pupils, courses, rehearsal, and the way back."""

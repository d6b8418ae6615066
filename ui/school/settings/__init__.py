"""The page of the settings: what a school can choose, and what follows from it."""

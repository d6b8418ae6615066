"""The panel of a lesson: topic, homework, works, what became of it."""

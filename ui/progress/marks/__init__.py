"""The marks of a pupil: subjects, what has changed, what is needed, attendance."""

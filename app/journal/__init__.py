"""The class journal: lessons, works, marks, attendance, homework."""

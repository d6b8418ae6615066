"""The school year, its classes, courses, terms and holidays."""

"""The marks of the report card in place of those of the lessons."""

"""Thematic plans: what a course is to be about, lesson by lesson, and which topic comes next."""

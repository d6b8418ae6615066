"""A pupil's diary: the week as the family sees it, looks, remarks, signatures.

queries      the week, and whose diaries a family has; `details` is more of a mark, `looks` what is new
commands     looks and remarks, written
signing      signatures, written; `weeks` is what a family reads of them, `class_weeks` what the class teacher does
paper/       a week and an extract for the printer
"""

"""Sentences for what can go wrong with people, classes and groups; part of `ui.errors.SENTENCES`."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

PEOPLE: dict[str, Any] = {
    "person.bad_born": QT_TRANSLATE_NOOP("Errors", "This birth date cannot be right."),
    "person.bad_email": QT_TRANSLATE_NOOP("Errors", "This is no e-mail address."),
    "person.too_many_parents": QT_TRANSLATE_NOOP("Errors", "At most {most} parents can be entered at once."),
    "enrollment.overlap": QT_TRANSLATE_NOOP("Errors", "The pupil is in class {class_name} on these days (from {starts} to {ends})."),
    "enrollment.ends_before": QT_TRANSLATE_NOOP("Errors", "The last day lies before the first."),
    "enrollment.same_class": QT_TRANSLATE_NOOP("Errors", "The pupil is in this class already."),
    "enrollment.other_year": QT_TRANSLATE_NOOP("Errors", "This class belongs to another academic year: a new year is begun on the page “New year”."),
    "enrollment.not_then": QT_TRANSLATE_NOOP("Errors", "On the day before, the pupil is not in the class that he is to leave (he is in it from {starts} to {ends})."),
    "enrollment.marks_beyond": QT_TRANSLATE_NOOP("Errors", "The journal has marks or absences of the pupil on the days that would go ({count}, from {first} to {last}). Choose other days, or have the teachers clear them first."),
    "enrollment.has_term_marks": QT_TRANSLATE_NOOP("Errors", "The pupil has period marks in this class. Have the teachers clear them first."),
    "enrollment.unknown": QT_TRANSLATE_NOOP("Errors", "The pupil is not in this class any more: somebody else has changed it."),
    "group.unknown": QT_TRANSLATE_NOOP("Errors", "This group is no longer in the school file."),
    "group.bad_name": QT_TRANSLATE_NOOP("Errors", "Enter a name for the group, of at most {most} letters."),
    "group.exists": QT_TRANSLATE_NOOP("Errors", "There is a group “{name}” already."),
    "group.has_courses": QT_TRANSLATE_NOOP("Errors", "The group “{name}” has lessons. Remove its courses first."),
    "group.joins_later": QT_TRANSLATE_NOOP("Errors", "The pupil joins this group on a later day already. Take that back first."),
    "group.leaves_later": QT_TRANSLATE_NOOP("Errors", "The pupil is in this group up to a later day. Take that back first."),
    "group.marks_beyond": QT_TRANSLATE_NOOP("Errors", "The journal of the group has marks or absences of the pupil up to {last}. Choose a later day, or have the teacher clear them first."),
    "group.not_of_class": QT_TRANSLATE_NOOP("Errors", "This group belongs to another class."),
    "group.pupil_twice": QT_TRANSLATE_NOOP("Errors", "A pupil stands in two of the groups."),
    "group.twice_in_subject": QT_TRANSLATE_NOOP("Errors", "The pupil is in the group “{name}” of the same subject. Move the pupil from one to the other."),
    "leader.exists": QT_TRANSLATE_NOOP("Errors", "This class teacher stands there on these days already."),
    "leader.unknown": QT_TRANSLATE_NOOP("Errors", "This class teacher is no longer entered: somebody else has changed it."),
    "merge.same": QT_TRANSLATE_NOOP("Errors", "This is one and the same person."),
    "merge.oneself": QT_TRANSLATE_NOOP("Errors", "You are signed in as this person. Merge the other one into yours."),
    "merge.parent_and_child": QT_TRANSLATE_NOOP("Errors", "The one is the parent of the other: unlink them first, if that is wrong."),
    "merge.collides": QT_TRANSLATE_NOOP("Errors", "Both have marks or absences at the same place, or are in two classes on the same day ({count}). Put that right first."),
    "merge.changed": QT_TRANSLATE_NOOP("Errors", "Something of this person has changed meanwhile. Look at what would be moved once more."),
}  # fmt: skip

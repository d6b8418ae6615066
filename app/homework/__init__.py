"""Homework: what is due when, what of it is ticked, what is handed in, and what the teacher says to it.

rules       when it is due and what has become of it: pure
reading     a pupil's homework, for every page that shows it; queries: the page of homework
commands    what the pupil does: tick, hand in, take back, keep a draft
answering   what the teacher does: look, answer, give back, mark (marking: into which work)
handed_in   who has handed in, what waits; own_hand_in: the same for the family; of_lesson: for the lesson's panel
hand_ins    versions as they lie in the file; drafts; access: who may read the files
"""

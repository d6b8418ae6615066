"""Homework as the family follows it: what is due when, what of it is ticked, how much it is for a day."""

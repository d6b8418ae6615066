"""What the school hands out as files: all its tables, what it holds on a person, a pupil's file for another school.

Each export is guarded by a right of its own, and leaves a row in the access log and in the change log.
"""

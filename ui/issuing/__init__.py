"""Issuing logins: who is to get one, the slips, and that no slip is lost before it is on paper.

IssueDialog(place, parent).open()        # first logins of classes and of the staff, by the administrator
SlipsDialog(parts, head, place, parent)  # what was issued, this once
SlipsKeeper.of(place)                    # slips that are neither printed nor saved yet
"""

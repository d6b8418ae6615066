"""Control by the deputy head: rules, findings, and the figures of the dashboard.

    rule_book   which rules there are, and what the school has set for each
    judging     what a judgement of a unit is: findings, figures, and when to judge again
    units       who judges what: a course (courses), the homework and works of a class (load), its families
                (families), the letters of the school (letters)
    advancing   what has changed since the last judgement is judged, and nothing else
    queries     findings as lists; commands: what is said to them
    dashboard   the figures, as tables and maps

Nothing here asks how things are at the moment when a page is opened: units are judged when the change log names them,
or when time has made another judgement of them, and what came out is stored (`models.control`).
"""

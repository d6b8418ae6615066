"""The dashboard of control: «Обзор».

page            the parts one beside another, how fresh their figures are (`freshness`), and how they are renewed
    part        what a part is: `filling_part`, `families_part`, `load_part`
    measure_bar the figures above, which choose what is shown; segments, span_choice, trail: the other choices
    behind_panel what is behind a cell, by name
filling_*       rows as maps, lists and lines, and all words of a step; steps: the way down, and what is read on it
measures        by what filling is measured; measure_words says it
use_*, load_*   the same of families and of the load
source          what is asked, on the database's thread; desk_source asks the school file
"""

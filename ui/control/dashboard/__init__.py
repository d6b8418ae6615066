"""The dashboard of control: «Обзор».

page          the parts one beside another, how fresh their figures are, and the button that renews them
filling_part  how journals are filled: maps, teachers, and the way down to the weeks of a course
    steps, trail                      the way down: what is read at each step, and the way back
    measures, measure_words           by what it is measured; measure_bar: the figures above, which choose
    filling_heat, filling_curves      rows as maps and lines; filling_shown: all words and figures of a step
source        what is asked, on the database's thread
"""

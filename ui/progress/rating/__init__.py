"""The rating: the place of a child in the class for its family, and the whole class for those who teach it.

tab          the family's page: the answer, the stairs, the subjects, how it is reckoned
stairs       the class as stairs from the first place to the last, the own step marked
subjects     the places subject by subject
class_tab    the class with names, for its teacher and those who lead the school
class_empty  why there is nothing to see of a class
words        places, changes and values in words
"""

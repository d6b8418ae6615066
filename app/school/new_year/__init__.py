"""The new year: classes move up, leavers go, periods, bells and courses are laid out, last year stays as it is.

`proposal` reads the running year and says what the new one would be: a `NewYearPlan`, decisions and no pupils' places.
Whoever prepares the year changes it (`edits`), keeps it (`keeping`) and rehearses it, over weeks if he likes: who is in
which class is asked of the file when it is carried out (`carrying`), so who comes in August moves with his class.
`taking_back` undoes it as long as nobody has entered anything in the new year.
"""

"""The class journal on screen: one page of a course and a period, entered by keys alone.

    JournalTab            chooses and loads the page, shows it or says why there is none, speaks with the shell
      JournalSheet        the page of marks: the grid, the panels beside it, the lines around it
        JournalEditor     turns wishes into edits, merges what others change, keeps undo and redo
          JournalBuffer   the page in memory: what is stored, what is shown

What belongs together lies in a room of its own:

    grid/       JournalGrid: names | lessons | means, painted from the buffer; the cursor, what is selected
    entry/      what keys mean (Composer), and what is done with cells besides: fill, find, edit as text
    saving/     Saver and EditQueue, UndoStack, the box on this PC (Keeper, Slips), what came from last time
    lesson/     the panel of the lesson: topic, homework with its files and for whom, works, what became of it
    cell/       the panel of the cell: comment, history, remarks to the family
    insight/    the panel of the class: whom to ask, who stands on a border, the course of marks
    results/    ResultsPage: the marks of the report card in place of the grid
    handed_in/  HandedInPage: who has handed in homework, answered by keys, in place of the grid
    plan/       the thematic plan of the course: seen, moved, chosen, loaded from a file
    paste/      between the journal and spreadsheets
    locks/      closed periods and late changes: asking, opening, the reason
    paper/      the page for the printer and as a file

Nothing here waits: the source is asked through the worker, and a cell shows its value before it is stored.
"""

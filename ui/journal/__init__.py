"""The class journal on screen: one page of a course and a period, entered by keys alone.

    JournalTab          pickers, banners, the grid and the line about the cell; tells the shell how saving goes
      JournalGrid       names | lessons | means and period mark: table views that paint from the row buffer
      JournalModel      the same page as an item model: for screen readers, and to say what to paint again
      JournalEditor     turns keys into edits, merges what others change, keeps undo and redo
        JournalBuffer   the page in memory: what is stored, what is shown
        Saver           gathers edits for a moment, writes them as one command, tries again
          EditQueue     which cell is waiting, on its way, in conflict (no Qt)
            Keeper      has it all on the disk of this PC until it is stored

    LessonPanel         the lesson under the cursor: topic, homework, works, what became of it
      PlanDialog        the thematic plan of the course: seen, moved, chosen, loaded from a file
    CellPanel           the cell under the cursor: who, when, before, after; comment, remarks to the family
      CellStory         its history, and putting an earlier value back
      CellFields        what goes with its values, typed through CellTyping into the editor
      CellRemarks       remarks of the day, sent by RemarkSaver

    LockBar             a closed period: asking for it to be opened, opening it for the course
      RequestsNotice    who asks, for those who lead the school
      TermsButton       and their dialog of all periods (TermClosingDialog): closed and opened again

    LastTime            what an earlier run could not store: written, or brought back to the savers
      Slips             what is typed elsewhere than in cells, on the disk of this PC until it is stored
      ElsewhereBar      the same for a school file that lay at another place: asks first

    ResultsPage         the marks of the report card, in place of the grid (see ui.journal.results_page)

Nothing here waits: the source is asked through the worker, and a cell shows its value before it is stored.
"""

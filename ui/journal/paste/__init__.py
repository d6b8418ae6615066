"""Between the journal and spreadsheets: copy, paste, and the look before it."""

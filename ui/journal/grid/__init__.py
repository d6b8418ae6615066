"""The table of marks: what is painted, where the cursor goes, what is selected."""

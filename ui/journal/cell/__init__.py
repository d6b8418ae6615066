"""The panel of a cell: comment, history, remarks."""

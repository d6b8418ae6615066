"""Before a school is open: open one, make one, or look at the demo."""

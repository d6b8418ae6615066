"""What the school hands out: the page of exports."""

"""What is typed on its way to the school file: queue, undo, the box on this PC, what came from last time."""

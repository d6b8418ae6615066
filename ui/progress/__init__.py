"""How a pupil is doing: marks, means, what is needed."""

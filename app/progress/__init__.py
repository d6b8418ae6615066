"""How a pupil and a class are doing: means, period marks, rating."""

"""The curriculum of a year as a grid: subjects by classes, with hours and teachers."""

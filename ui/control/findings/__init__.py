"""Findings: the list of those who lead the school, each teacher's own, and what is said to them."""

"""The deputy head's control: findings, the rules that they break, and the dashboard; and each teacher's own findings.

tab         the pages of those who lead the school, one beside the other
findings/   lists, the card beside them, what is said, and the way to the very cell of the journal
rules/      which rules hold, where and from which threshold on
"""

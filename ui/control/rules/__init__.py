"""The rules of control: which hold, from which threshold on, in which grades and subjects."""

"""Signatures under the weeks, as the family gives and sees them."""

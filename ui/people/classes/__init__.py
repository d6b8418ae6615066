"""Classes: who is in them, in which groups, and who answers for them."""

"""The family's diary: the week as a spread of the paper one."""

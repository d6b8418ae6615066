"""The window: what is open, who is signed in, and the tabs of the role."""

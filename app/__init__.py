"""What is done and asked: commands, queries and rules of the diary, without a window.  `python -m app` is its face."""

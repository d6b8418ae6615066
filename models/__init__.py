"""What is stored: the tables of the school file, how it is opened, and how a change gets into it."""

"""The journal as it leaves the program: pages that look like those of the paper journal."""

"""Writing news: the editor with its preview, whom they are for, and drafts that outlive a power cut."""

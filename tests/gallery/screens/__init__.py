"""The screens of the gallery, one file for each feature."""

"""Rules of the first family: the file can be read."""

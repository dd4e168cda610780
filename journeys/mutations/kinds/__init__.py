"""Kinds of meaningful changes, one a file: `mutate` gives those of a map, in its order."""

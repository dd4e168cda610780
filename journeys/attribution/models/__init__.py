"""Models of attribution: siblings of one shape, each a file, each loaded on first use."""

"""Boards and drawings to texts and images, one format a file."""

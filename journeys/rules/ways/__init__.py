"""Rules of ways: every way leads to its goal."""

"""Rules of references: every name names something."""

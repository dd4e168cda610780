"""Rules of coordination: someone answers for each moment."""

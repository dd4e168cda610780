"""Rules of personas: they are people one can write to."""

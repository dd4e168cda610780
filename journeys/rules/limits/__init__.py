"""Rules of limits: the map stays small enough to be lived."""

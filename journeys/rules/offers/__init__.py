"""Rules of offers: each cell of the board is decided."""

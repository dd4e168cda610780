"""Promises and commitments are kept on the ways of the map."""

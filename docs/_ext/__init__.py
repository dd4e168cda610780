"""Extensions of Sphinx that this documentation brings along."""

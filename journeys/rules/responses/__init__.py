"""Rules of responses: they fit their channel and their customer."""

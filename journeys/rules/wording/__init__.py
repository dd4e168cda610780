"""Rules of wording: words are plain; off by default."""

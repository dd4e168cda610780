"""Maps and texts that break one rule each: planted in clean ones, or varied from its page."""

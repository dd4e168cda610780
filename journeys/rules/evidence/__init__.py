"""What customers really did, as a log tells it; without a log these rules say nothing."""

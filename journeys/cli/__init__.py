"""The command `journeys`: arguments in, exit status out."""

from journeys.cli.main import main

__all__ = ["main"]

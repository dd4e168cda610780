"""`python -m journeys` is the command `journeys`."""

from journeys.cli import main

main()

"""Counts and a map to what the counts name and the map does not know."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from journeys.counts.counts import Counts
from journeys.model import JourneyMap
from journeys.text import did_you_mean, quoted

__all__ = ["strangers"]

#: How many moments, and how many channels, are told one by one.
MOST: Final = 20


def strangers(counts: Counts, map_: JourneyMap) -> tuple[str, ...]:
    r"""What the counts name and the map does not know: a word about each.

    This is no fault, since customers go where no plan leads them. It may be a slip of the pen,
    though, and so each is worth a line.

    Args:
        counts: The counts.
        map_: Any map.

    Returns:
        A line for each moment and each channel that the map neither declares nor passes in a
        journey, in the order of the counts; none when all are known. Beyond 20 moments or 20
        channels, how many more there are.

    Example:
        >>> from journeys.counts import read_counts_text
        >>> shop = JourneyMap(title="Shop", channels=["web"])
        >>> counts = read_counts_text("from,to,count\nask@wbe,ask@web,3\n")
        >>> [line for line in strangers(counts, shop) if "channel" in line]
        ["channel 'wbe' is counted, and not in the map; did you mean 'web'?"]
    """
    steps = [step for journey in map_.journeys for step in journey.steps]
    passed = [point for step in steps for point in (step.source, step.target)]
    moments = {one.id for one in map_.moments} | {point.moment for point in passed}
    channels = {one.id for one in map_.channels} | {point.channel for point in passed}
    points = counts.touchpoints
    return (
        *_told("moment", (point.moment for point in points), moments),
        *_told("channel", (point.channel for point in points), channels),
    )


def _told(what: str, named: Iterator[str], known: set[str]) -> Iterator[str]:
    unknown = [name for name in dict.fromkeys(named) if name not in known]
    for name in unknown[:MOST]:
        message = f"{what} {quoted(name)} is counted, and not in the map"
        yield f"{message}{did_you_mean(name, known)}"
    more = len(unknown[MOST:])
    if more:
        yield f"and {more} more such {what}{'s' if more > 1 else ''}"

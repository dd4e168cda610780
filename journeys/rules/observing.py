"""What a rule's page says that customers did, laid over what they do in the example map."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.errors import ValueFormError
from journeys.model import Touchpoint, way
from journeys.model.durations import HOUR, to_duration
from journeys.model.moment import to_touchpoint

if TYPE_CHECKING:
    from journeys.evidence.practice import Practice
    from journeys.model import JourneyMap

__all__ = ["observed"]

_LINE: Final = re.compile(r"(\d{1,6}) times (.+?)(?: after (.+))?")
_SECOND: Final = 1_000_000
_YEAR: Final = 365 * 86_400 * _SECOND


@attrs.frozen
class _Line:
    """So many customers that went one way."""

    count: int
    points: tuple[Touchpoint, ...]
    pause: int


def observed(block: str, map_: JourneyMap) -> Practice | None:
    """What the lines of a page say that customers did with a map.

    Args:
        block: Lines such as `12 times ask@web -> told@phone after 2 h`: so many customers went
            this way, each step after so long (an hour by default). They take the place of those
            lines of the example log that begin at the same touchpoints. The log ends after a year.
        map_: The map.

    Returns:
        What was observed; None for a page without such lines.

    Raises:
        ValueFormError: A line is not of that form.
    """
    own = tuple(_lines(block))
    if not own:
        return None
    from journeys.evidence.practice import practice
    from journeys.logs.rows import of_rows

    taken = {line.points[0] for line in own}
    base = files("journeys.rules").joinpath("example.log.txt").read_text("utf-8")
    usual = (line for line in _lines(base) if line.points[0] not in taken)
    rows = [row for number, line in enumerate((*own, *usual)) for row in _rows(number, line)]
    return practice(map_, of_rows(rows), now=_YEAR)


def _lines(block: str) -> Iterator[_Line]:
    for text in filter(None, map(str.strip, block.splitlines())):
        match = _LINE.fullmatch(text)
        if match is None:
            raise ValueFormError(text, "a line such as 12 times ask@web -> told@phone after 2 h")
        pause = to_duration(match[3]).seconds if match[3] else HOUR
        if "->" not in match[2]:
            yield _Line(int(match[1]), (to_touchpoint(match[2]),), pause)
        else:
            steps = way(match[2])
            points = (steps[0].source, *(step.target for step in steps))
            yield _Line(int(match[1]), points, pause)


def _rows(number: int, line: _Line) -> Iterator[dict[str, Any]]:
    for customer in range(line.count):
        for at, point in enumerate(line.points):
            yield {
                "customer": f"{number}-{customer}",
                "time": at * line.pause * _SECOND,
                "moment": point.moment,
                "channel": point.channel,
            }

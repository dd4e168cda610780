"""Customers leave a touchpoint by other shares than planned.

Shares say where staff are needed. A share is told when it is 15 percentage points or more from its
plan, and when chance alone would hardly do that: one time in a hundred, corrected for the number
of steps looked at. A share counts those who go straight on to the next touchpoint; where a
commitment is kept there, it is also told how many come by any way in its time.

Example::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web: {share: 90%}
          - ask@web -> told@phone: {share: 10%, carries: [the question]}
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web

Log::

    60 times ask@web -> told@web
    40 times ask@web -> told@phone

Instead::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web: {share: 60%}
          - ask@web -> told@phone: {share: 40%, carries: [the question]}
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web

Since: 0.1

"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules import places
from journeys.rules.telling import number, percent
from journeys.rules.walks import time_told
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.evidence.following import Walked
    from journeys.model import Touchpoint
    from journeys.rules.view import View
    from journeys.source import Path

CODE: Final = "JRN755"
SEVERITY: Final = Severity.INFO

#: The chance below which a share is not one of chance.
_RARE: Final = 0.01


def check(view: View) -> Iterator[Finding]:
    """One finding a touchpoint, at the first of its steps whose share is off."""
    off: dict[Touchpoint, list[tuple[Path, Walked]]] = {}
    for path, one in places.walked(view):
        if _is_off(view, one):
            off.setdefault(one.source, []).append((path, one))
    for source, found in off.items():
        steps = [one for _, one in found]
        told = ", ".join(_told(view, steps))
        yield Finding(
            found[0][0],
            f"customers leave {quoted(source)} by other shares than planned: {told}; plan the "
            f"share that is, or find out why",
            weight=round(sum(abs(one.count - (one.expected or 0)) for one in steps)),
        )


def _is_off(view: View, one: Walked) -> bool:
    """Whether a share is far from its plan, of many, and not by chance; nobody is another rule."""
    if one.share is None or one.planned is None or one.p is None or "count" in one.few:
        return False
    points = abs(one.share - one.planned) * 100
    return points >= view.limit("share_points") and one.p < _RARE and one.count > 0


def _told(view: View, steps: list[Walked]) -> Iterator[str]:
    """The shares; how many visits they are of is said again only where it is another number."""
    visits = 0
    for one in steps:
        base = "" if one.visits == visits else f" of {number(one.visits, 'visit')} straight"
        visits = one.visits
        yield (
            f"{percent(one.share or 0)}{base} to {quoted(one.target)} "
            f"(planned {percent(one.planned or 0)}{_by_any_way(view, one)})"
        )


def _by_any_way(view: View, one: Walked) -> str:
    """How many come to the moment in time, where one commitment promises that to all."""
    assert view.practice is not None
    meant = {
        keeping.deadline.persona: keeping
        for keeping in view.practice.commitments.keepings
        if (keeping.deadline.start, keeping.deadline.until) == (str(one.source), one.target.moment)
    }
    times = {keeping.deadline.seconds for keeping in meant.values()}
    fates = [keeping.fate for keeping in meant.values()]
    kept, broken = sum(fate.kept for fate in fates), sum(fate.broken for fate in fates)
    # A customer may be there as several personas, so that these are no fewer.
    apart = max((fate.apart for fate in fates), default=0)
    if len(times) != 1 or apart < view.practice.following.min_customers:
        return ""
    return f"; {kept:,} of {kept + broken:,} are there within {time_told(times.pop())} by some way"

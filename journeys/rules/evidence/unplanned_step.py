"""Customers take a step that no journey has.

What customers do again and again is a way, whether the map has it or not [Simple]: it may be a
short cut that could be offered, or a detour that should not be needed. A step is told from 5 % of
the steps from its touchpoint on.

Example::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web
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
          - ask@web -> told@web
          - ask@web -> told@phone: {carries: [the question]}
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web

Since: 0.1

"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules import places
from journeys.rules.telling import number, percent
from journeys.text import joined, quoted

if TYPE_CHECKING:
    from journeys.evidence.following import Following, Jump
    from journeys.model import Touchpoint
    from journeys.rules.view import View

CODE: Final = "JRN752"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a step, at the moment where it begins, the commonest first."""
    if view.practice is None:
        return
    left = _left(view.practice.following)
    least = view.limit("unplanned_share") / 100
    for one in view.practice.following.jumps:
        share = one.count / left[one.source]
        is_shown = one.persona is None and "count" not in one.few and one.source != one.target
        if is_shown and share >= least and one.count >= view.limit("observed"):
            path = places.of_moment(view, one.source.moment)
            yield Finding(path, f"{_told(one)}, {percent(share)} of those who go on; {_WAY_OUT}")


def _left(following: Following) -> Counter[Touchpoint]:
    """How often customers went on from each touchpoint."""
    left: Counter[Touchpoint] = Counter()
    steps = [(one.persona, one.source, one.count) for one in following.transitions]
    steps += [(one.persona, one.source, one.count) for one in following.jumps]
    for persona, source, count in steps:
        if persona is None:
            left[source] += count
    return left


_WAY_OUT: Final = "plan this step, or find out what they look for"


def _told(one: Jump) -> str:
    ends = f"'{one.source} -> {one.target}'"
    skipped = f" past {joined(quoted(point) for point in one.skipped)}" if one.skipped else ""
    return f"customers go {number(one.count, 'time')} {ends}{skipped}, which no journey plans"

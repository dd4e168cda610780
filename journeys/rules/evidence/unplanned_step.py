"""Customers leave a touchpoint by steps that no journey has.

What customers do again and again is a way, whether the map has it or not [Simple]: it may be a
short cut that could be offered, or a detour that should not be needed. A touchpoint is told with
the commonest of these steps, when 5 % of its visits or more end in one, and the commonest is
taken 30 times.

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

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules import places
from journeys.rules.telling import number, percent
from journeys.text import joined, quoted

if TYPE_CHECKING:
    from journeys.evidence.following import Jump
    from journeys.model import Touchpoint
    from journeys.rules.view import View

CODE: Final = "JRN752"
SEVERITY: Final = Severity.WARNING

#: So many steps of a touchpoint are told apart.
_NAMED: Final = 3


def check(view: View) -> Iterator[Finding]:
    """One finding a touchpoint, at the first planned step from there."""
    if view.practice is None:
        return
    following, least = view.practice.following, view.limit("unplanned_share") / 100
    visits = {
        one.point: one.visits
        for one in following.visits
        if one.persona is None and "visits" not in one.few
    }
    for source, targets in _left(following.jumps).items():
        commonest = sorted(targets.values(), key=_count, reverse=True)
        count, there = sum(map(_count, commonest)), visits.get(source, 0)
        if there and count >= there * least and _count(commonest[0]) >= view.limit("observed"):
            yield Finding(
                places.of_touchpoint(view, source),
                f"customers leave {quoted(source)} in {percent(count / there)} of "
                f"{number(there, 'visit')} by steps that no journey of theirs has: "
                f"{_told(commonest)}; plan these steps, or find out what they look for",
                weight=count,
            )


def _left(jumps: tuple[Jump, ...]) -> dict[Touchpoint, dict[Touchpoint, list[Jump]]]:
    """The jumps of all personas that many took, by source and target; the greatest first."""
    left: dict[Touchpoint, dict[Touchpoint, list[Jump]]] = {}
    for one in jumps:
        if one.persona is None and "count" not in one.few and one.source != one.target:
            left.setdefault(one.source, {}).setdefault(one.target, []).append(one)
    return left


def _count(jumps: list[Jump]) -> int:
    return sum(one.count for one in jumps)


def _told(commonest: list[list[Jump]]) -> str:
    """Steps from one touchpoint, with what they pass over."""
    told = [f"{_count(jumps):,} to {_target(jumps[0])}" for jumps in commonest[:_NAMED]]
    others = sum(map(_count, commonest[_NAMED:]))
    return ", ".join([*told, f"{others:,} elsewhere"] if others else told)


def _target(jump: Jump) -> str:
    skipped = f" past {joined(quoted(point) for point in jump.skipped)}" if jump.skipped else ""
    return f"{quoted(jump.target)}{skipped}"

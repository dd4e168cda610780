"""A promise contradicts itself, or another promise.

What is to be reached and never reached, or to come before itself, cannot be kept by any way, or
is kept by every way and says nothing.

Example::

    promises:
      answers-come: {when: complaint, then: complaint}

Instead::

    promises:
      answers-come: {when: complaint, then: answered}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.model import Promise
    from journeys.rules.view import View

CODE: Final = "JRN703"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding a promise of one place, and one a ban of what another promise asks for."""
    bans = [one for one in view.map.promises if one.form == "never"]
    for promise in view.map.promises:
        here = ("promises", promise.id)
        if promise.form == "when" and promise.when == promise.then:
            fault = f"promises {quoted(promise.then)} when it is there already"
            yield Finding(here, f"{quoted(promise.id)} {fault}; name what follows it")
        elif promise.form == "first" and promise.first == promise.before:
            fault = f"wants {quoted(promise.first)} before itself"
            yield Finding(here, f"{quoted(promise.id)} {fault}; name what comes later")
        for ban in bans:
            if ban.never in _wanted(promise) and _meet(ban, promise):
                fault = f"asks for {quoted(ban.never)}, which {quoted(ban.id)} forbids"
                yield Finding(here, f"{quoted(promise.id)} {fault}; drop one of them")


def _wanted(promise: Promise) -> tuple[str, ...]:
    return {"when": (promise.then,), "first": (promise.first,)}.get(promise.form, ())


def _meet(one: Promise, other: Promise) -> bool:
    """Whether two promises speak of a persona, a goal and a stage in common."""
    scopes = zip(
        (one.personas, one.goals, one.stages),
        (other.personas, other.goals, other.stages),
        strict=True,
    )
    return all(not here or not there or {*here} & {*there} for here, there in scopes)

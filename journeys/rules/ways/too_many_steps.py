"""A way has more steps than anybody can tell from memory.

A journey must be one that contact staff can make their own; a few critical moments, not every
possible interaction [Simple].

Example::

    rules: {limits: {steps: 1}}
    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web -> basket@web
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web

Instead::

    rules: {limits: {steps: 1}}

Since: 0.1

"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules import places
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN510"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a persona, at the step that is one too many."""
    from journeys.graph.queries import longest_way

    limit = view.limit("steps")
    told = set()
    for persona, graph in view.graphs.items():
        way = longest_way(graph)
        ends = (way[0], way[-1])
        if len(way) - 1 > limit and ends not in told:
            told.add(ends)
            message = f"a way of {quoted(persona)} has {len(way) - 1} steps, more than {limit}"
            way_out = f"{message} (from {way[0]} to {way[-1]}); leave out what is not critical"
            yield Finding(places.of_node(view, persona, way[limit + 1]), way_out)

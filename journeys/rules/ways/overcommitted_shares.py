"""The shares of the steps that leave a touchpoint add up to more than all customers.

Each share is a part of those who are at the touchpoint; together they are at most 100 %.

Example::

    moments:
      basket: {critical: decision}
    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web: {share: 80%}
          - ask@web -> basket@web: {share: 30%}
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web

Instead::

    moments:
      basket: {critical: decision}
    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web: {share: 70%}
          - ask@web -> basket@web: {share: 30%}
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
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN508"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding a touchpoint, for the first persona whose shares add up to too much."""
    told = set()
    for graph in view.graphs.values():
        for node in graph:
            steps = [data for _, _, data in graph.out_edges(node, data=True) if "share" in data]
            total = sum(data["share"] for data in steps)
            if total > 1 + 1e-9 and node not in told:
                told.add(node)
                message = f"{total:.0%} of those at {quoted(node)} are sent on"
                way_out = f"{message}; lower the shares to 100 % together"
                yield Finding(places.of_step(steps[-1]), way_out)

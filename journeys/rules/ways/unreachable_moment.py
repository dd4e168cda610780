"""A moment stands in a journey, but no way from a start leads to it.

The journey begins before the map knows how the customer came there; what is not reached cannot
be answered at that moment [Simple]. Mark the moment with `start: true` when a way may begin
there.

Example::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web
          - told@phone -> answered@phone

Instead::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web
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
from journeys.text import joined, quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN501"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding a touchpoint, naming the personas who cannot reach it."""
    from journeys.graph.queries import starts, unreachable

    lost: dict[str, list[str]] = {}
    for persona, graph in view.graphs.items():
        for node in unreachable(graph) if starts(graph) else ():
            lost.setdefault(node, []).append(persona)
    for node, personas in lost.items():
        path = places.of_node(view, personas[0], node)
        message = f"no way from a start leads {joined(personas)} to {quoted(node)}"
        yield Finding(path, f"{message}; add a step to it, or mark its moment 'start: true'")

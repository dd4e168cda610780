"""A way stops at a touchpoint where no goal is reached.

The customer is left without the answer that was expected at that moment [Simple]. Add the next
step, or mark the moment with `end: true` when the goal is reached there.

Example::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web
          - repaired@web -> basket@phone: {carries: [order number]}

Instead::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web
          - repaired@web -> basket@phone -> ordered@phone: {carries: [order number]}

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

CODE: Final = "JRN502"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding a touchpoint, naming the personas whose ways stop there."""
    from journeys.graph.queries import dead_ends

    stops: dict[str, list[str]] = {}
    for persona, graph in view.graphs.items():
        for node in dead_ends(graph):
            stops.setdefault(node, []).append(persona)
    for node, personas in stops.items():
        path = places.of_node(view, personas[0], node)
        message = f"the way of {joined(personas)} stops at {quoted(node)} without reaching a goal"
        yield Finding(path, f"{message}; add the next step, or mark its moment 'end: true'")

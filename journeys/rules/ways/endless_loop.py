"""Steps go round in a circle that no step leaves and in which no goal is reached.

A customer who is sent from one touchpoint to the next and back never gets the answer; it is
the surest way to a complaint [CrossChannel].

Example::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web
          - broken@phone -> basket@phone -> broken@phone

Instead::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web
          - broken@phone -> basket@phone -> broken@phone
          - basket@phone -> repaired@phone

Since: 0.1

"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules import places
from journeys.text import joined

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN503"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding a circle, naming the personas who are caught in it."""
    from journeys.graph.queries import endless_loops

    caught: dict[tuple[str, ...], list[str]] = {}
    for persona, graph in view.graphs.items():
        for loop in endless_loops(graph):
            caught.setdefault(tuple(loop), []).append(persona)
    for circle, personas in caught.items():
        path = places.of_node(view, personas[0], circle[0])
        message = f"{joined(personas)} can never leave the circle of {joined(circle)}"
        yield Finding(path, f"{message}; add a step out of it, or a moment that ends it")

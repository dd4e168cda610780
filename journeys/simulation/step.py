"""The next step of many customers, as arrays."""

from __future__ import annotations

import attrs

from journeys.simulation.arrays import Bits, Ints

__all__ = ["Step"]


@attrs.frozen(kw_only=True, eq=False)
class Step:
    """The next step of many customers.

    Attributes:
        goes: Whether a step is taken.
        drops: Whether the customer drops out instead of taking one.
        to: The place that it leads to.
        point: The touchpoint where the customer is then seen.
        kind: The number of its deviation; -1 for a planned step.
        edge: The planned step whose time it takes; -1 for none.
        same: Whether it leads to the touchpoint where the customer is.
    """

    goes: Bits
    drops: Bits
    to: Ints
    point: Ints
    kind: Ints
    edge: Ints
    same: Bits

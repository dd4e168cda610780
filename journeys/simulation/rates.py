"""How often simulated customers leave the map, in one way and at one place."""

from __future__ import annotations

import attrs

from journeys.model.scales import to_share
from journeys.simulation.kinds import Kind

__all__ = ["Rate"]


def to_rate(value: float | str) -> float:
    """A share 0..1."""
    return to_share(value)


@attrs.frozen(kw_only=True)
class Rate:
    """How often a kind of deviation happens, and where.

    Attributes:
        kind: The kind.
        share: Share of the steps, commitments or events that could have it, 0..1.
        at: Only there: a touchpoint, a moment or a channel. That is the touchpoint skipped, the
            one whose channel changes, the one that is reached late; or the one from where the
            customer jumps, comes back, or drops out; or where the commitment is given.
        to: Where the customer jumps to (a touchpoint), or the other channel; any by default.
        persona: Only customers of this persona.

    Example:
        >>> Rate(kind="late", share="40%", at="complaint-answered@phone").share
        0.4
    """

    kind: Kind = attrs.field(converter=Kind)
    share: float = attrs.field(converter=to_rate)
    at: str = ""
    to: str = ""
    persona: str = ""

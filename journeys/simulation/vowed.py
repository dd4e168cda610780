"""A commitment and what became of it, counted."""

from __future__ import annotations

import attrs

__all__ = ["Vowed"]


@attrs.frozen(kw_only=True)
class Vowed:
    """How it went with a commitment with a deadline, each time that it was given.

    Attributes:
        persona: The persona's id.
        start: The touchpoint where its time begins.
        until: The moment that fulfils it.
        within: Its seconds.
        kept: How often the customer's first such event from then on came in time.
        late: How often it came after the deadline.
        lapsed: How often it never came, and the deadline is over before the log's last event.
        open: How often it never came, and the deadline is not over.
    """

    persona: str
    start: str
    until: str
    within: int
    kept: int
    late: int
    lapsed: int
    open: int

    @property
    def broken(self) -> int:
        """How often it was not kept."""
        return self.late + self.lapsed

    @property
    def given(self) -> int:
        """How often it was given."""
        return self.kept + self.broken + self.open

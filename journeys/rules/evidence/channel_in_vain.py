"""A channel is open, and hardly anyone comes by it.

A card that is offered costs staff, training and upkeep [CrossChannel]. Where customers do not
come, either they do not know of it, or it is not what they want. Only goals whose moments the log
has are looked at; a channel that stands nowhere in the log is told as such, since it may be
recorded elsewhere.

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

    120 times ask@web -> told@web
    0 times ask@phone

Instead::

    board:
      everyone:
        inform:
          phone: {answer: null, tone: null, depth: null, instead: [web], because: nobody calls}
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

import attrs

from journeys.diagnostic import Finding, Severity
from journeys.rules import contacts
from journeys.rules.telling import number
from journeys.text import joined, quoted

if TYPE_CHECKING:
    from journeys.rules.view import View
    from journeys.source import Path

CODE: Final = "JRN754"
SEVERITY: Final = Severity.INFO


def check(view: View) -> Iterator[Finding]:
    """One finding a channel, with the goals that nobody or hardly anybody has there."""
    if view.practice is None:
        return
    missing = contacts.absent(view)
    for channel, goals in missing.items():
        yield Finding(
            ("channels", channel),
            f"channel {quoted(channel)} is open for {joined(map(quoted, goals))}, and the log has "
            f"no event on it; add the events that are recorded elsewhere, or close it",
        )
    for channel, rows in _in_vain(view).items():
        if channel not in missing:
            told = joined(map(_told, rows))
            yield Finding(
                rows[0].card,
                f"channel {quoted(channel)} is open in vain: it has {told}; make it known, or send "
                f"customers elsewhere",
                weight=sum(row.total for row in rows),
            )


@attrs.frozen
class _Row:
    """A goal whose customers hardly use a channel that is open for it."""

    goal: str
    card: Path
    found: int
    total: int


def _in_vain(view: View) -> dict[str, list[_Row]]:
    """The goals for which a channel is open in vain, in the order of the boards."""
    counted = contacts.contacts(view)
    vain: dict[str, list[_Row]] = {}
    for goal in view.goals:
        total = sum(count for (one, _), count in counted.items() if one == goal)
        for channel, card in contacts.open_cards(view, goal).items():
            found = counted.get((goal, channel), 0)
            if total >= view.limit("observed") and found * 100 < total * view.limit("vain_share"):
                vain.setdefault(channel, []).append(_Row(goal, card, found, total))
    return {channel: vain[channel] for channel in view.channels if channel in vain}


def _told(row: _Row) -> str:
    few = "none" if row.found == 0 else "hardly any"
    return f"{few} of {number(row.total, 'contact')} for {quoted(row.goal)}"

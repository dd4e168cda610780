"""A channel is open for a goal, and hardly anyone comes by it.

A card that is offered costs staff, training and upkeep [CrossChannel]. Where customers do not
come, either they do not know of it, or it is not what they want. Only goals whose moments the log
has are looked at; a channel that stands nowhere in the log is told once, since it may be recorded
elsewhere.

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

from journeys.diagnostic import Finding, Severity
from journeys.rules.telling import number
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View
    from journeys.source import Path

CODE: Final = "JRN754"
SEVERITY: Final = Severity.INFO


def check(view: View) -> Iterator[Finding]:
    """One finding a goal and channel, or one a channel that the log does not have."""
    if view.practice is None:
        return
    contacts = _contacts(view)
    channels = {channel for _, channel in contacts}
    told: set[Path] = set()
    for goal in view.goals:
        total = sum(count for (one, _), count in contacts.items() if one == goal)
        for channel, card in _open(view, goal).items():
            found = contacts.get((goal, channel), 0)
            path: Path = card
            if channel not in channels:
                path, message = ("channels", channel), _nowhere(channel)
            elif total >= view.limit("observed") and found * 100 < total * view.limit("vain_share"):
                message = (
                    f"channel {quoted(channel)} is open for the goal {quoted(goal)}, and "
                    f"{_few(found)} of {number(total, 'contact')} came by it; make it known, or "
                    f"send customers elsewhere"
                )
            else:
                continue
            if path not in told:
                told.add(path)
                yield Finding(path, message)


def _contacts(view: View) -> dict[tuple[str, str], int]:
    """How often customers with a goal were on a channel."""
    assert view.practice is not None
    found: dict[tuple[str, str], int] = {}
    for one in view.practice.following.visits:
        if one.persona is None and one.visits and one.point.moment in view.moments:
            key = (view.moments[one.point.moment].goal, one.point.channel)
            found[key] = found.get(key, 0) + one.visits
    return found


def _open(view: View, goal: str) -> dict[str, Path]:
    """The channels that are open for a goal, with the first card that says so."""
    found: dict[str, Path] = {}
    for persona in view.personas:
        for channel in view.open_channels(persona, goal):
            found.setdefault(channel.id, view.cell_path(persona, goal, channel.id))
    return found


def _nowhere(channel: str) -> str:
    return (
        f"channel {quoted(channel)} is open, and the log has no event on it; add the events that "
        f"are recorded elsewhere, or close it"
    )


def _few(count: int) -> str:
    return "none" if count == 0 else "hardly any"

"""Where customers of a log were: contacts by goal and channel, and channels without any."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeys.evidence.following import Visit
    from journeys.rules.view import View
    from journeys.source import Path

__all__ = ["absent", "contacts", "open_cards", "unseen"]


def contacts(view: View) -> dict[tuple[str, str], int]:
    """How often customers with a goal were on a channel.

    Args:
        view: The map, with what customers did.

    Returns:
        Events by goal and channel; those at moments that the map does not have are left out.
    """
    found: dict[tuple[str, str], int] = {}
    for one in _visited(view):
        if one.point.moment in view.moments:
            key = (view.moments[one.point.moment].goal, one.point.channel)
            found[key] = found.get(key, 0) + one.visits
    return found


def open_cards(view: View, goal: str) -> dict[str, Path]:
    """The channels that are open for a goal, with the first card that says so.

    Args:
        view: The map.
        goal: Goal id.
    """
    found: dict[str, Path] = {}
    for persona in view.personas:
        for channel in view.open_channels(persona, goal):
            found.setdefault(channel.id, view.cell_path(persona, goal, channel.id))
    return found


def absent(view: View) -> dict[str, list[str]]:
    """The open channels on which the log has no event.

    Args:
        view: The map, with what customers did.

    Returns:
        The goals for which each is open, in the order of the boards.
    """
    there = {one.point.channel for one in _visited(view)}
    found: dict[str, list[str]] = {}
    for goal in view.goals:
        for channel in open_cards(view, goal):
            if channel not in there:
                found.setdefault(channel, []).append(goal)
    return {channel: found[channel] for channel in view.channels if channel in found}


def unseen(view: View) -> list[str]:
    """The moments of journeys without any event in the log.

    Args:
        view: The map, with what customers did.

    Returns:
        The moments in the order of the map. Those that journeys pass on absent channels alone
        are left out: the channel tells it.
    """
    seen = {one.point.moment for one in _visited(view)}
    lived = {moment for moments in view.lived.values() for moment in moments}
    missing = absent(view)
    channels: dict[str, set[str]] = {}
    for journey in view.map.journeys:
        for step in journey.steps:
            for end in (step.source, step.target):
                channels.setdefault(end.moment, set()).add(end.channel)
    return [
        moment
        for moment in view.moments
        if moment in lived and moment not in seen and channels[moment] - missing.keys()
    ]


def _visited(view: View) -> Iterator[Visit]:
    """The touchpoints where customers of any persona were."""
    for one in view.practice.following.visits if view.practice else ():
        if one.persona is None and one.visits:
            yield one

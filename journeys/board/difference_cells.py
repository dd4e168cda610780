"""The cells of persona boards and overviews, old and new, to marked ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

import attrs

from journeys.board.edits import Edit, Sign
from journeys.board.joining import Joined, first, renamed
from journeys.board.names import Names
from journeys.board.parts import Board, Card, CardState, Lane, Panel
from journeys.board.revision import Revision, Who
from journeys.comparison import Change
from journeys.vocabulary import label

__all__ = ["Found", "Lanes", "overview_cells", "persona_cells"]

Found: TypeAlias = list[tuple[Change, str]]
"""Changes, each with the moment that it is about, or nothing."""

Cells: TypeAlias = tuple[tuple[Card, ...], list[Change]]
"""The cards, and what changed in them."""


@attrs.frozen
class Lanes:
    """The lanes of a board that shows two maps.

    Attributes:
        goals: The goals.
        channels: The channels.
        panels: The personas.
    """

    goals: Joined[Lane]
    channels: Joined[Lane]
    panels: Joined[Panel]

    @property
    def changes(self) -> tuple[Change, ...]:
        """Everything that changed in them."""
        return (*self.goals.changes, *self.channels.changes, *self.panels.changes)


def persona_cells(
    revision: Revision, who: Who, old: Sequence[Board], new: Board | None, lanes: Lanes
) -> Cells:
    """The cells of a persona board, row by row.

    Args:
        revision: The two maps.
        who: The persona.
        old: The boards of the old map; none for a new persona.
        new: The board of the new map; None for a persona that is gone.
        lanes: The lanes of both.
    """
    goals, channels = lanes.goals, lanes.channels
    before = [
        renamed(card, goals.names, channels.names, channels.names)
        for board in old
        for card in board.cards
    ]
    # Of several who became one, what one of them found is what there was.
    ours = first(sorted(before, key=_is_undecided), _place)
    theirs = first(new.cards if new else (), _place)
    given = Names({card.name for card in theirs.values()})
    cards, changes = [], []
    for goal in goals.lanes:
        for channel in channels.lanes:
            place = goal.name, channel.name
            found = in_cell(revision, who, goals.keys[goal.name], channels.keys[channel.name])
            changes += [change for change, _ in found]
            card = _met(ours.get(place), theirs.get(place), tuple(told(revision, found)))
            if card is None:
                title = label(revision.after.language.value, CardState.UNDECIDED.value)
                name = f"card-{goal.name}-{channel.name}"
                card = Card(name=name, row=place[0], column=place[1],
                            state=CardState.UNDECIDED, title=title)  # fmt: skip
            kept = theirs.get(place)
            name = kept.name if kept else given.give(card.name)
            cards.append(attrs.evolve(card, name=name))
    return tuple(cards), changes


def _is_undecided(card: Card) -> bool:
    return card.state is CardState.UNDECIDED


def _place(card: Card) -> tuple[str, str]:
    return card.row, card.column


def _met(old: Card | None, new: Card | None, edits: tuple[Edit, ...]) -> Card | None:
    """The card of a cell, as it is or else as it was."""
    was = old is not None and old.state is not CardState.UNDECIDED
    is_ = new is not None and new.state is not CardState.UNDECIDED
    card = old if was and not is_ else new or old
    if card is None:
        return None
    sign = Sign.CHANGED if edits else None
    if was is not is_:
        sign = Sign.ADDED if is_ else Sign.REMOVED
    return attrs.evolve(card, change=sign, edits=edits)


def in_cell(revision: Revision, who: Who, goal: str, channel: str) -> Found:
    """What changed for a persona with a goal on a channel, its moments' own cards included.

    Args:
        revision: The two maps.
        who: The persona.
        goal: Shared id of the goal.
        channel: Shared id of the channel.
    """
    found: Found = [(change, "") for change in revision.found(who, goal, channel)]
    for moment in revision.own_cards.get((goal, channel), ()):
        name = revision.moment_names[moment]
        found += [(change, name) for change in revision.found(who, moment, channel)]
    return found


def told(revision: Revision, found: Iterable[tuple[Change, str]]) -> Iterator[Edit]:
    """Changes in words, each once, those that matter most first.

    Args:
        revision: The two maps.
        found: The changes.
    """
    order = list(Sign)
    edits = (revision.teller.edit(change, place) for change, place in dict.fromkeys(found))
    yield from sorted(edits, key=lambda edit: order.index(edit.sign))


def overview_cells(revision: Revision, old: Board, new: Board, lanes: Lanes) -> Cells:
    """The cells of an overview, row by row: what changed in the cards, moments and steps.

    Args:
        revision: The two maps.
        old: The overview of the old map.
        new: The overview of the new map.
        lanes: The lanes of both.
    """
    goals, panels, channels = lanes.goals, lanes.panels, lanes.channels
    before = [renamed(card, panels.names, goals.names, channels.names) for card in old.cards]
    ours, theirs = first(before, _place), first(new.cards, _place)
    given = Names({card.name for card in new.cards})
    people = {one.new: one for one in revision.people() if one.new is not None}
    gone = {one.key: one for one in revision.people() if one.new is None}
    cards, changes = [], []
    for panel in panels.lanes:
        who = gone.get(panels.keys[panel.name]) or people[panel.id]
        named = [(channels.keys[lane.name], lane.label) for lane in channels.lanes]
        rows = _by_goal(revision, who, named)
        for goal in goals.lanes:
            found = rows.get(goals.keys[goal.name], [])
            changes += [change for change, _ in found]
            place = panel.name, goal.name
            card = theirs.get(place) or ours.get(place) or _empty(revision, place)
            name = card.name if place in theirs else given.give(card.name)
            edits = tuple(told(revision, found))
            sign = _stronger(panel.change, goal.change) or (Sign.CHANGED if edits else None)
            cards.append(attrs.evolve(card, name=name, change=sign, edits=edits))
    return tuple(cards), changes


def _stronger(*signs: Sign | None) -> Sign | None:
    return next((one for one in signs if one in {Sign.ADDED, Sign.REMOVED}), None)


def _empty(revision: Revision, place: tuple[str, str]) -> Card:
    title = label(revision.after.language.value, "channels-offered", offered=0)
    name = f"card-{place[0]}-{place[1]}"
    state = CardState.OFFERED
    return Card(name=name, row=place[0], column=place[1], state=state, title=title)


def _by_goal(revision: Revision, who: Who, channels: Sequence[tuple[str, str]]) -> dict[str, Found]:
    """What changed for a persona, by goal; channels are given with their labels."""
    found: dict[str, Found] = {}
    goals = {goal for side in (revision.ids.old, revision.ids.new)
             for goal in side.declared["goals"]}  # fmt: skip
    for goal in goals:
        found[goal] = [
            (change, " · ".join(filter(None, (name, moment))))
            for channel, name in channels
            for change, moment in in_cell(revision, who, goal, channel)
        ]
    lived = revision.moments(who)
    for moment, goal in revision.goal_of.items():
        if moment in lived:
            name = revision.moment_names[moment]
            changes = revision.of_part("moments", moment)
            found.setdefault(goal, []).extend((change, name) for change in changes)
    for (source, _), changes in revision.steps(who).items():
        goal = revision.goal_of.get(source.partition("@")[0], "")
        named = [(change, revision.teller.place(change)) for change in changes]
        found.setdefault(goal, []).extend(named)
    return found

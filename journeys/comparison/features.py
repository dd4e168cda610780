"""Parts of a map to what tells them apart when their id does not: content, and who names them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from typing import Any, Final, TypeAlias

from journeys.comparison.fields import FIELDS
from journeys.comparison.names import Names
from journeys.comparison.side import Side
from journeys.comparison.wording import spoken
from journeys.model import Offer, Transition
from journeys.text import fold

__all__ = ["Features", "face", "features", "likeness", "words"]

Features: TypeAlias = "Counter[Hashable]"
"""What a part says and who names it, with its weight."""

_Named: TypeAlias = tuple[str, str, Hashable]
"""A section, a part's own id, and what names it."""

#: A part is known by what it says rather than by where it is used.
_SAID: Final = 3
_USED: Final = 2
_WORD: Final = re.compile(r"\w+")
_NATURES: Final = {"staffed", "digital", "physical", "max_text"}


def words(text: str) -> list[str]:
    """The folded words of a text, in order.

    Args:
        text: Any text.

    Example:
        >>> words("Rappel sous 48 h")
        ['rappel', 'sous', '48', 'h']
    """
    return _WORD.findall(fold(text))


def likeness(ours: Features, theirs: Features) -> float:
    """How much two parts have in common.

    Args:
        ours: The features of one.
        theirs: The features of the other.

    Returns:
        0 for nothing, 1 for everything; 1 where neither says anything.

    Example:
        >>> likeness(Counter("ab"), Counter("bc"))
        0.5
    """
    total = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / total if total else 1.0


def face(offer: Offer) -> tuple[str, ...]:
    """What a card shows first: its status, and its answer or its reason.

    Args:
        offer: The card.
    """
    answer = offer.response.answer if offer.response else ""
    return offer.status.value, *words(answer or offer.because)


def features(side: Side, wanted: Mapping[str, frozenset[str]]) -> dict[str, dict[str, Features]]:
    """The features of some parts of a map, in shared ids.

    Args:
        side: The map.
        wanted: Section to the own ids of the parts.

    Returns:
        Section to own id to features.
    """
    found: dict[str, dict[str, Features]] = {
        kind: {name: Counter() for name in names} for kind, names in wanted.items()
    }
    for kind in wanted:
        for part in side.parts(kind):
            if part.id in wanted[kind]:
                found[kind][part.id].update(_said(side.names, kind, part))
    for kind, name, feature in _uses(side):
        if name in wanted.get(kind, ()):
            found[kind][name][feature] += _USED
    return found


def _said(names: Names, kind: str, part: Any) -> Features:
    said: Features = Counter()
    for field in FIELDS[kind]:
        value = field.shared(names, part)
        if value in (None, "", (), False) or field.name in _NATURES:
            continue
        for word in words(spoken(value)) or [spoken(value)]:
            said[field.name, word] = _SAID
    return said


def _uses(side: Side) -> Iterator[_Named]:
    yield from _on_the_board(side)
    yield from _of_personas(side)
    yield from _on_journeys(side)
    names = side.names
    for moment in side.map.moments:
        name = names.of("moments", moment.id)
        yield "goals", moment.goal, ("moment", name)
        yield "stages", moment.stage, ("moment", name)
    for promise in side.map.promises:
        name = names.of("promises", promise.id)
        for kind in ("personas", "goals", "stages"):
            for one in getattr(promise, kind):
                yield kind, one, ("promise", name)
        for field, place in promise.places:
            for one in place.split("@"):
                for kind in ("moments", "goals", "channels"):
                    yield kind, one, ("promise", name, field)


def _on_the_board(side: Side) -> Iterator[_Named]:
    for cell in side.map.board:
        persona, subject, channel = side.place(cell)
        shown = face(cell.offer)
        yield "personas", cell.persona, (subject, channel, shown)
        yield "goals", cell.subject, (persona, channel, shown)
        yield "moments", cell.subject, (persona, channel, shown)
        yield "channels", cell.channel, (persona, subject, shown)
        for other in cell.offer.instead:
            yield "channels", other, ("instead", persona, subject, channel)
        for commitment in cell.offer.response.commitments if cell.offer.response else ():
            yield "moments", commitment.until, ("until", persona, subject, channel)


def _of_personas(side: Side) -> Iterator[_Named]:
    for persona in side.map.personas:
        name = side.names.of("personas", persona.id)
        for channel in persona.prefers:
            yield "channels", channel, ("prefers", name)
        for channel in persona.avoids:
            yield "channels", channel, ("avoids", name)


def _on_journeys(side: Side) -> Iterator[_Named]:
    for journey in side.map.journeys:
        name = side.names.of("journeys", journey.id)
        for persona in journey.personas:
            yield "personas", persona, ("journey", name)
        for step in journey.steps:
            yield from _on_step(side.names, journey.id, step)


def _on_step(names: Names, journey: str, step: Transition) -> Iterator[_Named]:
    source, target = names.touchpoint(step.source), names.touchpoint(step.target)
    yield "journeys", journey, ("step", source, target)
    for here, there, way in ((step.source, step.target, "to"), (step.target, step.source, "from")):
        moment, channel = names.of("moments", here.moment), names.of("channels", here.channel)
        # A part does not know its own id, which may be the one that changed.
        other = "" if there.moment == here.moment else names.of("moments", there.moment)
        medium = "" if there.channel == here.channel else names.of("channels", there.channel)
        yield "moments", here.moment, (way, channel, other, names.of("channels", there.channel))
        yield "channels", here.channel, (way, moment, names.of("moments", there.moment), medium)

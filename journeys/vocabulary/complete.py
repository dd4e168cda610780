"""A map with everything filled in that the vocabulary knows: labels, codes, natures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import TypeVar

import attrs

from journeys.model import Channel, Goal, JourneyMap, Moment, Persona, Stage
from journeys.vocabulary.catalogue import Entry, channels, goals, stages

__all__ = ["complete"]

PartT = TypeVar("PartT", Goal, Stage)


def complete(map_: JourneyMap) -> JourneyMap:
    """The map with built-in labels, codes and natures in place, and the five goals by default.

    What the map says itself stays; parts that the vocabulary does not know are labelled by
    their id. Completing twice changes nothing more.

    Args:
        map_: Any map.

    Returns:
        A map in which every goal, channel, stage, moment and persona has a label.

    Example:
        >>> bank = complete(JourneyMap(title="Bank", language="fr", channels=["branch"]))
        >>> bank.channels[0].label, bank.channels[0].staffed, len(bank.goals)
        ('Agence', True, 5)
    """
    language = map_.language.value
    declared = map_.goals or tuple(Goal(id=name) for name in goals())
    return attrs.evolve(
        map_,
        goals=[_labelled(goal, goals(), language) for goal in declared],
        stages=[_labelled(stage, stages(), language) for stage in map_.stages],
        channels=_channels(map_.channels, language),
        moments=[_moment(moment) for moment in map_.moments],
        personas=[_persona(persona) for persona in map_.personas],
    )


def _humanised(name: str) -> str:
    words = name.replace("-", " ").replace("_", " ").strip() or name
    return words[:1].upper() + words[1:]


def _labelled(part: PartT, known: dict[str, Entry], language: str) -> PartT:
    if part.label:
        return part
    entry = known.get(part.id)
    return attrs.evolve(part, label=entry.labels[language] if entry else _humanised(part.id))


def _moment(moment: Moment) -> Moment:
    return moment if moment.label else attrs.evolve(moment, label=_humanised(moment.id))


def _persona(persona: Persona) -> Persona:
    return persona if persona.name else attrs.evolve(persona, name=_humanised(persona.id))


def _channels(declared: Iterable[Channel], language: str) -> list[Channel]:
    taken: set[str] = set()
    numbers: dict[str, Iterator[int]] = defaultdict(lambda: count(2))
    done = []
    for channel in declared:
        full = _channel(channel, language)
        code = next(code for code in _codes(full, numbers) if code not in taken)
        taken.add(code)
        done.append(attrs.evolve(full, code=code))
    return done


def _channel(channel: Channel, language: str) -> Channel:
    entry = channels().get(channel.id, Entry(id=channel.id, labels={}))
    return attrs.evolve(
        channel,
        label=channel.label or entry.labels.get(language) or _humanised(channel.id),
        code=channel.code or entry.codes.get(language, ""),
        staffed=entry.staffed if channel.staffed is None else channel.staffed,
        digital=entry.digital if channel.digital is None else channel.digital,
        physical=entry.physical if channel.physical is None else channel.physical,
        max_text=entry.max_text if channel.max_text is None else channel.max_text,
    )


def _codes(channel: Channel, numbers: Mapping[str, Iterator[int]]) -> Iterator[str]:
    """Codes for a channel, the best first; endless, so that one is always free."""
    if channel.code:
        yield channel.code
    letters = [char for char in channel.label if char.isalnum()] or ["X"]
    for second in letters[1:]:
        yield letters[0].upper() + second.lower()
    first = letters[0].upper()
    # Each number is tried once for all channels of a letter: else many of them take a square.
    for number in numbers[first]:
        yield f"{first}{number}"

"""The deadlines of a map to terms: which of them an event at a touchpoint begins."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from journeys.graph import to_touchpoint_graphs
from journeys.logs import Codes
from journeys.model import JourneyMap
from journeys.promises import Deadline, deadlines

__all__ = ["Terms", "terms"]


@attrs.frozen(kw_only=True)
class Terms:
    """The deadlines of a map in the codes of a log.

    Attributes:
        deadlines: Those of the map's personas, then those that hold for customers of no known
            persona: their persona is empty.
        personas: The codes of the personas that the map knows, with their names.
        starts: The codes of all touchpoints where a deadline begins, whoever is there.
        untils: The moments that fulfil deadlines, sorted, each with its touchpoints' codes.
        begun: A row for each deadline and touchpoint of the log: code of the touchpoint, code
            of the persona (-1 for none), place of the deadline.
        shared: The codes of the touchpoints where all deadlines hold for everybody.
    """

    deadlines: tuple[Deadline, ...]
    personas: tuple[tuple[int, str], ...]
    starts: tuple[int, ...]
    untils: tuple[tuple[str, tuple[int, ...]], ...]
    begun: tuple[tuple[int, int, int], ...]
    shared: tuple[int, ...]


def terms(map_: JourneyMap, codes: Codes) -> Terms:
    """Which deadlines an event begins, by its touchpoint and its persona.

    A deadline holds for a customer of no known persona when each persona whose ways pass its
    touchpoint is given the same.

    Args:
        map_: Any map.
        codes: The codes of a log.

    Returns:
        The terms; without deadlines for a map without such commitments.
    """
    own = deadlines(map_)
    passing: dict[str, set[str]] = {}
    for persona, graph in to_touchpoint_graphs(map_).items():
        for point in graph:
            passing.setdefault(point, set()).add(persona)
    given: dict[Deadline, set[str]] = {}
    for one in own:
        given.setdefault(attrs.evolve(one, persona=""), set()).add(one.persona)
    common = [one for one, whom in given.items() if whom == passing[one.start]]
    particular = {one.start for one, whom in given.items() if whom != passing[one.start]}
    every = tuple(dict.fromkeys((*own, *common)))
    known = {name: code for code, name in enumerate(codes.personas)}
    ids = {one.id for one in map_.personas}
    starts = {one.start: codes.code(one.start) for one in own}
    return Terms(
        deadlines=every,
        personas=tuple((code, name) for name, code in known.items() if name in ids),
        starts=_found(starts.values()),
        untils=tuple(
            (moment, tuple(at for at, one in enumerate(codes.points) if one.moment == moment))
            for moment in sorted({one.until for one in own})
        ),
        begun=tuple(
            (starts[one.start], known[one.persona] if one.persona else -1, place)
            for place, one in enumerate(every)
            if starts[one.start] >= 0 and (not one.persona or one.persona in known)
        ),
        shared=_found(code for point, code in starts.items() if point not in particular),
    )


def _found(codes: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted({code for code in codes if code >= 0}))

"""Two maps to the parts that are the same under another id."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Final

from journeys.comparison.features import Features, features, likeness
from journeys.comparison.names import KINDS
from journeys.comparison.side import Side
from journeys.vocabulary import channels, goals, stages

__all__ = ["pairs", "renames"]

#: The least likeness of two parts that are one.
_LEAST: Final = 0.55
#: Up to this many pairs each is looked at; beyond, only those that share a rare feature.
_PAIRS: Final = 10_000
_RARE: Final = 20


def renames(
    old: Side, new: Side, gone: Mapping[str, frozenset[str]], come: Mapping[str, frozenset[str]]
) -> dict[str, dict[str, str]]:
    """The parts of the old map that the new one has under another id.

    A part is renamed when its likeness with one new part is above that with all others, from
    both sides: two that could be each other's are none.

    Args:
        old: The old map.
        new: The new map.
        gone: Section to ids that only the old map has.
        come: Section to ids that only the new map has.

    Returns:
        Section to old id to new id.
    """
    both = {kind: (gone[kind], come[kind]) for kind in KINDS if gone[kind] and come[kind]}
    if not both:
        return {}
    ours = features(old, {kind: names for kind, (names, _) in both.items()})
    theirs = features(new, {kind: names for kind, (_, names) in both.items()})
    found = {}
    for kind in both:
        alike = pairs(ours[kind], theirs[kind])
        known = _built_in(kind)
        found[kind] = {
            before: after
            for before, after in alike.items()
            if ours[kind][before] or not known & {before, after}
        }
    return {kind: names for kind, names in found.items() if names}


def _built_in(kind: str) -> frozenset[str]:
    """Ids that say something by themselves: a chat is no text message."""
    tables = {"channels": channels, "goals": goals, "stages": stages}
    return frozenset(tables[kind]()) if kind in tables else frozenset()


def pairs(
    ours: Mapping[str, Features], theirs: Mapping[str, Features], least: float = _LEAST
) -> dict[str, str]:
    """The names that belong together, each the other's best.

    Args:
        ours: Features by name.
        theirs: Features by name.
        least: The least likeness of two that belong together.

    Returns:
        Our name to theirs, without those that have two best ones.

    Example:
        >>> from collections import Counter
        >>> pairs({"a": Counter("xyz")}, {"b": Counter("xyw"), "c": Counter("uvw")})
        {'a': 'b'}
    """
    scores: dict[str, dict[str, float]] = defaultdict(dict)
    turned: dict[str, dict[str, float]] = defaultdict(dict)
    for one, other in _candidates(ours, theirs):
        score = likeness(ours[one], theirs[other])
        if score >= least:
            scores[one][other] = turned[other][one] = score
    best = {one: _best(found) for one, found in scores.items()}
    back = {other: _best(found) for other, found in turned.items()}
    return {one: other for one, other in sorted(best.items()) if other and back.get(other) == one}


def _best(scores: Mapping[str, float]) -> str:
    """The name with the highest score, or the empty text when two have it."""
    highest = max(scores.values())
    names = [name for name, score in scores.items() if score == highest]
    return names[0] if len(names) == 1 else ""


def _candidates(
    ours: Mapping[str, Features], theirs: Mapping[str, Features]
) -> Iterator[tuple[str, str]]:
    if len(ours) * len(theirs) <= _PAIRS:
        yield from ((one, other) for one in ours for other in theirs)
        return
    held, holding = _holders(ours), _holders(theirs)
    seen: set[tuple[str, str]] = set()
    for feature, names in held.items():
        others = holding.get(feature, [])
        if len(names) > _RARE or len(others) > _RARE:
            continue
        seen.update((one, other) for one in names for other in others)
    yield from seen


def _holders(parts: Mapping[str, Iterable[Hashable]]) -> dict[Hashable, list[str]]:
    holders: dict[Hashable, list[str]] = defaultdict(list)
    for name, own in parts.items():
        for feature in own:
            holders[feature].append(name)
    return holders

"""Two values of a field to what the change between them means for the customer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from journeys.comparison.change import Meaning
from journeys.model import Duration, Status, Steps, Strength

__all__ = [
    "by_deadline",
    "by_hand_offs",
    "by_status",
    "by_strength",
    "carried",
    "fulfilled",
    "in_scope",
    "neutral",
]

#: A promise kept on every way is kept whatever the customer decides, and that is a possible way.
_CLAIMS: Final = (Strength.POSSIBLE, Strength.GUARANTEED, Strength.ALWAYS)
_OPENNESS: Final = (Status.ELSEWHERE, Status.PARTIAL, Status.OFFERED)


def neutral(_old: object, _new: object) -> Meaning:
    """Always neutral: the change promises neither less nor more."""
    return Meaning.NEUTRAL


def _growing(old: float, new: float) -> Meaning:
    if old == new:
        return Meaning.NEUTRAL
    return Meaning.TIGHTENED if new > old else Meaning.WEAKENED


def by_deadline(old: Duration | Steps | None, new: Duration | Steps | None) -> Meaning:
    """What another deadline means; time and steps cannot be held against each other.

    Args:
        old: The deadline before; None when there was none.
        new: The deadline now; None when there is none.

    Returns:
        Weakened for a later one or none, tightened for an earlier one.

    Example:
        >>> by_deadline(Duration(48, "h"), Duration(5, "days"))
        <Meaning.WEAKENED: 'weakened'>
    """
    if old is None or new is None:
        return _growing(old is not None, new is not None)
    if isinstance(old, Duration) and isinstance(new, Duration):
        return _growing(-old.seconds, -new.seconds)
    if isinstance(old, Steps) and isinstance(new, Steps):
        return _growing(-old.count, -new.count)
    return Meaning.NEUTRAL


def by_status(old: Status, new: Status) -> Meaning:
    """What another status of a card means: weakened when it closes, tightened when it opens.

    Args:
        old: The status before.
        new: The status now.
    """
    return _growing(_OPENNESS.index(old), _OPENNESS.index(new))


def by_strength(old: Strength, new: Strength) -> Meaning:
    """What another strength of a promise means.

    Args:
        old: The strength before.
        new: The strength now; `always` claims more than `guaranteed`, which claims more than
            `possible`.

    Example:
        >>> by_strength(Strength.ALWAYS, Strength.POSSIBLE)
        <Meaning.WEAKENED: 'weakened'>
    """
    return _growing(_CLAIMS.index(old), _CLAIMS.index(new))


def by_hand_offs(old: int | None, new: int | None) -> Meaning:
    """What another bound of hand-offs means: tightened when fewer are allowed.

    Args:
        old: The bound before; None when there was none.
        new: The bound now; None when there is none.
    """
    if old is None or new is None:
        return _growing(old is not None, new is not None)
    return _growing(-old, -new)


def fulfilled(old: str, new: str) -> Meaning:
    """What another moment of fulfilment means: weakened when none is named any more.

    Args:
        old: The moment before; empty when none was named.
        new: The moment now; empty when none is named.
    """
    return _growing(bool(old), bool(new))


def carried(old: Iterable[str], new: Iterable[str]) -> Meaning:
    """What other things carried over a step mean: weakened when the customer says some again.

    Args:
        old: What was carried.
        new: What is carried.

    Returns:
        Neutral when some were lost and others won.

    Example:
        >>> carried(["identity", "basket"], ["identity"])
        <Meaning.WEAKENED: 'weakened'>
    """
    before, after = set(old), set(new)
    return _growing(after <= before, after >= before)


def in_scope(old: Iterable[str], new: Iterable[str]) -> Meaning:
    """What another scope of a promise means: weakened when it holds for fewer.

    Args:
        old: The personas, goals or stages for which it held; none for all.
        new: Those for which it holds; none for all.

    Example:
        >>> in_scope([], ["julie"])
        <Meaning.WEAKENED: 'weakened'>
    """
    before, after = set(old), set(new)
    if not before or not after:
        return _growing(not before, not after)
    return carried(before, after)

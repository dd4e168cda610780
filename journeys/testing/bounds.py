"""Bounds of strategies: what is asked for, held against what there can be, at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from journeys.errors import ValueFormError
from journeys.model import Language
from journeys.text import ID

__all__ = ["bounded", "ids_given", "language_given"]

NumberT = TypeVar("NumberT", int, float)


def bounded(
    name: str, least: NumberT, most: NumberT, low: NumberT, high: NumberT
) -> tuple[NumberT, NumberT]:
    """Two bounds that leave something between them.

    Args:
        name: What they bound, such as `personas`; the options are `min_…` and `max_…` of it.
        least: The lower bound asked for.
        most: The upper bound asked for.
        low: The least that can be.
        high: The most that can be.

    Returns:
        Both bounds.

    Raises:
        ValueFormError: One is out of reach, or they leave nothing; the error names it.

    Example:
        >>> bounded("personas", 1, 9, 1, 6)
        Traceback (most recent call last):
        ...
        journeys.errors.ValueFormError: expected max_personas from 1 to 6, got '9'
    """
    for option, value in ((f"min_{name}", least), (f"max_{name}", most)):
        whole = isinstance(low, float) or isinstance(value, int)
        if isinstance(value, bool) or not whole or not low <= value <= high:
            raise ValueFormError(value, f"{option} from {low} to {high}")
    if least > most:
        raise ValueFormError(least, f"min_{name} up to max_{name}, which is {most}")
    return least, most


def ids_given(name: str, ids: Iterable[str], most: int) -> tuple[str, ...]:
    """The ids of parts that were asked for by name.

    Args:
        name: The option, such as `channels`.
        ids: The ids.
        most: The most there can be.

    Returns:
        The ids in the order given.

    Raises:
        ValueFormError: There are none, too many, one twice, or one that is no slug.

    Example:
        >>> ids_given("channels", ["web", "chat"], 8)
        ('web', 'chat')
    """
    if isinstance(ids, str):
        raise ValueFormError(ids, f"several ids in {name}; for one write [{ids!r}]")
    given = tuple(ids)
    if not 1 <= len(given) <= most:
        raise ValueFormError(len(given), f"1 to {most} ids in {name}")
    wrong = [one for one in given if not ID.fullmatch(one) or one in {"everyone", "staffed"}]
    if wrong:
        raise ValueFormError(wrong[0], f"slugs in {name}, such as 'a-channel'")
    twice = [one for one in given if given.count(one) > 1]
    if twice:
        raise ValueFormError(twice[0], f"each id once in {name}")
    return given


def language_given(language: Language | str | None) -> Language | None:
    """The language that was asked for; None for any.

    Args:
        language: `fr`, `en`, or None.

    Raises:
        UnknownNameError: There are no words of that language.
    """
    return None if language is None else Language(language)

"""Score to the words that reports have in common."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from journeys.mutations.score import Score, Tried
from journeys.source import dotted
from journeys.text import printable, quoted

__all__ = ["headline", "percent", "place", "remarks"]


def percent(noticed: int, tried: int) -> str:
    """A share in percent, cut and not rounded up: only all is 100.0%.

    Args:
        noticed: How many were noticed.
        tried: How many were tried, 1 at least.

    Example:
        >>> percent(1999, 2000), percent(2, 2)
        ('99.9%', '100.0%')
    """
    tenths = Fraction(noticed * 1000, tried).__floor__()
    return f"{tenths // 10}.{tenths % 10}%"


def place(one: Tried) -> str:
    """`file:line:column` of what was changed, or the dotted path for a map made in Python.

    Args:
        one: A mutant that was tried.
    """
    return str(one.span) if one.span else dotted(one.path)


def headline(score: Score) -> str:
    """The score in a line.

    Args:
        score: The score.

    Example:
        >>> headline(Score(file="bank", tried=(), total=0, asked=0))
        'bank: there is nothing to change'
    """
    file = printable(score.file)
    if not score.total:
        return f"{file}: there is nothing to change"
    tried = len(score.tried)
    if not tried:
        return f"{file}: no change was tried"
    changes = "change is" if tried == 1 else "changes are"
    by = f" by the rules or by {quoted(score.tests)}" if score.tests else ""
    told = f"{score.noticed} of {tried} {changes} noticed{by}"
    return f"{file}: {told} ({percent(score.noticed, tried)})"


def remarks(score: Score) -> Iterator[str]:
    """What was left out, and why.

    Args:
        score: The score.

    Yields:
        Sentences; none when everything was tried.

    Example:
        >>> list(remarks(Score(file="bank", tried=(), total=9, asked=0)))
        ['a sample of 0 of 9 changes was drawn with the seed 0']
    """
    if score.asked < score.total:
        drawn = f"a sample of {score.asked} of {score.total} changes was drawn"
        yield f"{drawn} with the seed {score.seed}"
    left = score.asked - len(score.tried)
    if left:
        seconds = f" after {score.seconds:g} seconds" if score.seconds is not None else ""
        yield f"the time was up{seconds}: {left} of {score.asked} changes were not tried"

"""Score to text for people: survivors, a table of kinds, the score. Writes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Final, TypeAlias

from journeys.mutations.score import Score, Tally, Tried
from journeys.mutations.wording import headline, percent, place, remarks
from journeys.text import printable

__all__ = ["render"]

_MOST: Final = 40
_NAMED: Final = 3
_STYLES: Final = {"place": "bold", "faint": "dim", "bad": "red", "good": "green"}

_Line: TypeAlias = tuple[tuple[str, str], ...]
"""Pieces of a line: text, and the name of its style or the empty text."""


def render(score: Score, *, colour: bool = False, most: int | None = None) -> str:
    """The score as people read it in a terminal.

    Args:
        score: The score.
        colour: Whether terminal colours stand in it; without them it is the same text.
        most: How many survivors are shown, of as many kinds as can be; 40 by default.

    Returns:
        Lines with their ends. A survivor is `file:line:column: what was changed [kind]`; then a
        table, a line a kind; the score stands last, and alone when there is nothing to change.

    Example:
        >>> print(render(Score(file="bank", tried=(), total=0, asked=0)), end="")
        bank: there is nothing to change
    """
    lines = _lines(score, _MOST if most is None else most)
    return "".join(f"{_written(line, colour=colour).rstrip()}\n" for line in lines)


def _lines(score: Score, most: int) -> Iterator[_Line]:
    if score.survivors:
        yield (("Nobody noticed:", ""),)
        for one in _some(score, most):
            told = f": {printable(one.summary)} "
            yield (("  ", ""), (place(one), "place"), (told, ""), (f"[{one.kind}]", "faint"))
        if len(score.survivors) > most:
            more = len(score.survivors) - most
            yield ((f"  and {more} more; see all with --format json", "faint"),)
        yield ()
    if score.tried:
        yield from _table(score.tallies)
        yield ()
    yield ((headline(score), ""),)
    for remark in remarks(score):
        yield ((remark, "faint"),)


def _some(score: Score, most: int) -> list[Tried]:
    """Some survivors in their order: one of each kind, then another of each, and so on."""
    seen: Counter[str] = Counter()
    rounds = []
    for at, one in enumerate(score.survivors):
        rounds.append((seen[one.kind], at))
        seen[one.kind] += 1
    return [score.survivors[at] for at in sorted(at for _, at in sorted(rounds)[:most])]


def _table(tallies: tuple[Tally, ...]) -> Iterator[_Line]:
    wide = max(len("kind"), *(len(one.kind) for one in tallies))
    yield ((f"{'kind':{wide}}  tried  noticed    score  noticed by", "faint"),)
    for one in tallies:
        style = {0: "bad", one.tried: "good"}.get(one.noticed, "")
        share = percent(one.noticed, one.tried)
        counts = f"{one.kind:{wide}}  {one.tried:5}  {one.noticed:7}  "
        yield ((counts, ""), (f"{share:>7}", style), (f"  {_by(one)}", "faint"))


def _by(tally: Tally) -> str:
    more = len(tally.by) - _NAMED
    return ", ".join(islice(tally.by, _NAMED)) + (f" and {more} more" if more > 0 else "")


def _written(line: _Line, *, colour: bool) -> str:
    if not colour:
        return "".join(text for text, _ in line)
    from rich.color import ColorSystem
    from rich.style import Style

    return "".join(
        Style.parse(_STYLES[style]).render(text, color_system=ColorSystem.STANDARD)
        if style
        else text
        for text, style in line
    )

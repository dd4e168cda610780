"""Sample times to the form that they look like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from journeys.tracking.form import TimeForm

__all__ = ["time_form"]

_EPOCHS: Final = {10: "epoch-seconds", 13: "epoch-milliseconds", 16: "epoch-microseconds"}
_ISO: Final = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?P<offset>Z|[+-]\d\d(?::?\d\d)?)?)?"
)
_DAY: Final = re.compile(
    r"(?P<a>\d{1,4})(?P<mark>[/.-])(?P<b>\d{1,2})(?P=mark)(?P<c>\d{2,4})"
    r"(?:(?P<gap>[ T]|, )\d{1,2}(?P<clock>:|h)\d\d(?P<seconds>:\d\d)?)?"
)
_STRANGE: Final = "are of no one known form; declare time: {form: …}"


def time_form(cells: Sequence[str]) -> tuple[TimeForm | None, list[str]]:
    """The form that times look like.

    Args:
        cells: Cells of one column, none of them empty.

    Returns:
        The form, or None where the cells are of no one known form; and what to say of it.

    Example:
        >>> time_form(["31/12/2026 08:00", "01/02/2026 09:30"])[0].form
        '%d/%m/%Y %H:%M'
    """
    texts = [one.strip() for one in cells]
    if not texts:
        return TimeForm(), []
    if all(one.isascii() and one.isdigit() and len(one) in _EPOCHS for one in texts):
        return _epoch(texts)
    iso = [_ISO.fullmatch(one) for one in texts]
    if all(iso):
        return TimeForm(), _offsets([one["offset"] or "" for one in iso if one])
    return _pattern([_DAY.fullmatch(one) for one in texts])


def _epoch(texts: Sequence[str]) -> tuple[TimeForm | None, list[str]]:
    sizes = {len(one) for one in texts}
    if len(sizes) > 1:
        return None, ["are epochs of several units; bring them to one"]
    form = _EPOCHS[sizes.pop()]
    said = f"look like {form.replace('-', ' ')}; declare time: {{form: {form}}}"
    return TimeForm(form=form), [said]


def _offsets(offsets: Sequence[str]) -> list[str]:
    kinds = set(offsets)
    if kinds == {""}:
        return ["have no offset; they are read as UTC unless you declare time: {zone: …}"]
    if "" in kinds:
        return ["have offsets on some rows only; the others are read in the declared zone"]
    return ["have mixed offsets; each is read with its own"] if len(kinds) > 1 else []


def _pattern(days: Sequence[re.Match[str] | None]) -> tuple[TimeForm | None, list[str]]:
    shapes = {None if one is None else _shape(one) for one in days}
    shape = shapes.pop() if len(shapes) == 1 else None
    if shape is None:
        return None, [_STRANGE]
    order, tail = shape
    if order is None:
        firsts = max(int(one["a"]) for one in days if one)
        seconds = max(int(one["b"]) for one in days if one)
        if firsts > 12 and seconds > 12:
            return None, [_STRANGE]
        order = "%m{0}%d{0}%Y" if seconds > 12 else "%d{0}%m{0}%Y"
        sure = firsts > 12 or seconds > 12
    else:
        sure = True
    mark = next(one["mark"] for one in days if one)
    form = order.format(mark) + tail
    doubt = "" if sure else " (or the month first: no day above 12 tells)"
    said = f"look like {form}{doubt}; declare time: {{form: '{form}', zone: …}}"
    return TimeForm(form=form), [said]


def _shape(day: re.Match[str]) -> tuple[str | None, str] | None:
    """Which part comes first, where that is clear, and the form of the clock."""
    clock = f"{day['gap']}%H{day['clock']}%M" if day["gap"] else ""
    tail = clock + (":%S" if day["seconds"] else "")
    if len(day["a"]) == 4 and len(day["c"]) == 2:
        return "%Y{0}%m{0}%d", tail
    if len(day["a"]) <= 2 and len(day["c"]) == 4:
        return None, tail
    return None

"""A raw table and a tracking plan to the touchpoint of each row: one expression for all engines."""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

from journeys.errors import UnknownNameError
from journeys.logs.engine import imported
from journeys.logs.unfolding import WHICH, unfolded
from journeys.tracking.patterns import ANY, ONE, pieces, simplified

if TYPE_CHECKING:
    import ibis

    from journeys.tracking import EventRule, LogForm, TrackingPlan, When

__all__ = ["UNMATCHED", "matched"]

#: The index of the entry of a row that none matches.
UNMATCHED: Final = -1

#: What LIKE gives a meaning to, and non-characters that stand for it while patterns are compared.
_SPECIAL: Final = {"%": "\ufdd0", "_": "\ufdd1", "\\": "\ufdd2"}


def matched(
    raw: ibis.Table,
    plan: TrackingPlan,
    *,
    moment: str = "moment",
    channel: str = "channel",
    rule: str = "rule",
) -> ibis.Table:
    r"""A raw table with the touchpoint of each row.

    The first entry that matches counts. A null cell is matched as the empty text. A plan without
    entries takes moments from the column of the contract, and has no entry for any row. A row
    with several times stands once for each of them that it has, and for the first.

    Args:
        raw: A table of any engine whose columns are texts.
        plan: The plan; it declares where channels stand when its entries do not name them.
        moment: The name of the new column of moments; null for unmatched and ignored rows.
        channel: The name of the new column of channels; null likewise, and where the row has no
            channel.
        rule: The name of the new column of entries: their index from 0, -1 for none (int32).

    Returns:
        The raw columns and the three new ones; a raw column with the name of a new one is
        replaced, so give another name where it is still wanted.

    Raises:
        UnknownNameError: The plan looks at a column that the table has not.
        MissingExtraError: The extra is not installed.

    Example:
        >>> import pyarrow as pa
        >>> from journeys.logs.engine import embedded, rows_of
        >>> from journeys.tracking import EventRule, TrackingPlan
        >>> entry = EventRule(when={"page": "/a*"}, moment="ask", channel="web")
        >>> engine = embedded()
        >>> _ = engine.con.register("raw", pa.table({"page": ["/about", "/b"]}))
        >>> table = engine.table("raw")
        >>> rows_of(matched(table, TrackingPlan(events=[entry])).order_by("page"))[0]
        {'page': '/about', 'rule': 0, 'moment': 'ask', 'channel': 'web'}
    """
    ibis = imported()
    form = plan.log
    raw = unfolded(raw, form)
    if not plan.events:
        none = ibis.literal(UNMATCHED, "int32")
        told = {moment: _declared(raw, form, "moment"), channel: _declared(raw, form, "channel")}
        return raw.mutate(**told, **{rule: none})
    held = _free("journeys_channel", raw.columns)
    entries = ibis.cases(
        *(
            (_meets(raw, one, form.times), ibis.literal(at, "int32"))
            for at, one in enumerate(plan.events)
        ),
        else_=ibis.literal(UNMATCHED, "int32"),
    )
    staged = raw.mutate(**{held: _declared(raw, form, "channel"), rule: entries})
    index = staged[rule]
    moments = _by_entry(index, [one.moment for one in plan.events], None)
    known = [one.channel or (None if one.moment else "") for one in plan.events]
    channels = _by_entry(index, known, staged[held])
    new = {rule: index, moment: moments, channel: channels}
    return staged.select(*(name for name in raw.columns if name not in new), **new)


def _free(name: str, taken: Iterable[str]) -> str:
    """A name that no column has."""
    names = set(taken)
    while name in names:
        name += "_"
    return name


def _declared(raw: ibis.Table, form: LogForm, name: str) -> ibis.StringValue:
    """A column of the contract as the plan declares it; null where the table has none."""
    ibis = imported()
    constants = dict(form.constants)
    if name in constants:
        return ibis.literal(constants[name], "string")
    column = form.column(name)
    if column not in raw.columns:
        if name in dict(form.columns):
            raise UnknownNameError("column of the log", column, tuple(raw.columns))
        return ibis.null("string")
    cell = raw[column].cast("string")
    found = cell.nullif("")
    meant = dict(dict(form.values).get(name, ()))
    if not meant:
        return found
    return ibis.cases(
        *((_text(cell) == value, ibis.literal(one, "string")) for value, one in meant.items()),
        else_=found,
    )


def _by_entry(
    index: ibis.IntegerValue, values: Sequence[str | None], other: ibis.StringValue | None
) -> ibis.StringValue:
    """The value of each entry, by its index; null for an empty one, the other for None."""
    ibis = imported()
    entries: dict[str | None, list[int]] = {}
    for at, value in enumerate(values):
        entries.setdefault(value, []).append(at)
    entries.pop("", None)
    null = ibis.null("string")
    if not entries:
        return null
    return ibis.cases(
        *(
            (index.isin(found), other if value is None else ibis.literal(value, "string"))
            for value, found in entries.items()
        ),
        else_=null,
    )


def _text(cell: ibis.StringValue) -> ibis.StringValue:
    return cell.fill_null("")


def _meets(raw: ibis.Table, entry: EventRule, times: Sequence[str]) -> ibis.BooleanValue:
    held = [_is_at(raw, entry.at, times)] if entry.at else []
    held += [_holds(raw, when) for when in entry.when]
    return _balanced(operator.and_, held, empty=False)


def _is_at(raw: ibis.Table, columns: Sequence[str], times: Sequence[str]) -> ibis.BooleanValue:
    """Whether a row is for one of some of its times."""
    places = [at for at, one in enumerate(times) if one in columns]
    if WHICH not in raw.columns:
        return imported().literal(bool(places))
    return raw[WHICH].isin(places or [UNMATCHED])


def _holds(raw: ibis.Table, when: When) -> ibis.BooleanValue:
    if when.column not in raw.columns:
        raise UnknownNameError("column of the log", when.column, tuple(raw.columns))
    text = _text(raw[when.column].cast("string"))
    patterns = [simplified(one) for one in dict.fromkeys(when.patterns)]
    plain = [one for one in patterns if ANY not in one and ONE not in one]
    likes = [_like(text, one) for one in dict.fromkeys(patterns) if one not in set(plain)]
    equal = [text.isin(plain)] if len(plain) > 1 else [text == one for one in plain]
    return _balanced(operator.or_, equal + likes, empty=False)


def _like(text: ibis.StringValue, pattern: str) -> ibis.BooleanValue:
    """Whether a text matches a simplified pattern that has wildcards."""
    if ONE in pattern:
        return _sql_like(text, pattern)
    first, *between, last = pieces(pattern)
    if len(between) > 1 or (between and (first or last)):
        return _sql_like(text, pattern)
    if between:
        return text.contains(between[0])
    if not (first or last):
        return imported().literal(value=True)
    ends = [text.startswith(first)] if first else []
    ends += [text.endswith(last)] if last else []
    if first and last:
        ends.append(text.length() >= len(first) + len(last))
    return _balanced(operator.and_, ends, empty=True)


def _sql_like(text: ibis.StringValue, pattern: str) -> ibis.BooleanValue:
    """LIKE without escapes, which engines write differently.

    What it would take for wildcards is exchanged for other characters, in pattern and text.
    """
    swapped = {char: other for char, other in _SPECIAL.items() if char in pattern}
    held = text
    for char, other in swapped.items():
        pattern = pattern.replace(char, other)
        held = held.replace(char, other)
    likes = held.like(pattern.replace(ANY, "%").replace(ONE, "_"))
    strange = [~text.contains(other) for other in swapped.values()]
    return _balanced(operator.and_, [likes, *strange], empty=True)


def _balanced(
    join: Callable[[Any, Any], Any], terms: list[ibis.BooleanValue], *, empty: bool
) -> ibis.BooleanValue:
    """Terms joined two and two, so that a thousand of them nest ten deep."""
    if not terms:
        return imported().literal(empty)
    while len(terms) > 1:
        pairs = [terms[at : at + 2] for at in range(0, len(terms), 2)]
        terms = [functools.reduce(join, pair) for pair in pairs]
    return terms[0]

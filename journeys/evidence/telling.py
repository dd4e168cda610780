"""A following to tables, in which nothing of too few customers stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final, TypeAlias, TypeVar

from journeys.errors import UnknownNameError
from journeys.evidence.following import Following, Jump, Visit, Walked
from journeys.evidence.showing import On, shown
from journeys.evidence.wording import persona_told, range_told, state, verdict
from journeys.table import Cell, Table
from journeys.vocabulary import label

__all__ = ["NAMES", "table_of", "tables_of"]

Cells: TypeAlias = "list[On | Cell]"

_STEP: Final = {
    "source": "text", "target": "text", "verdict": "text", "count": "count", "visits": "count",
    "share": "share", "low": "share", "high": "share", "planned-share": "share",
    "chance": "number", "median-time": "seconds", "p95-time": "seconds", "within": "seconds",
    "late": "count", "share-late": "share",
}  # fmt: skip
_JUMP: Final = {
    "source": "text", "target": "text", "kind": "text", "skipped": "text", "count": "count",
    "share": "share",
}  # fmt: skip
_VISIT: Final = {
    "touchpoint": "text", "state": "text", "visits": "count", "on-time": "count",
    "late": "count", "missing": "count", "ad-hoc": "count",
}  # fmt: skip


def table_of(found: Following, name: str) -> Table:
    """A table of a following.

    Args:
        found: The following.
        name: One of `NAMES`.

    Returns:
        The table, in words of the map's language. Cells that rest on too few customers are None
        and counted. A table by persona has no rows where the log tells of no persona.

    Raises:
        UnknownNameError: There is no such table.
    """
    if name not in _TABLES:
        raise UnknownNameError("table", name, NAMES)
    columns, rows = _TABLES[name]
    by_persona = {"persona": "text"} if name.endswith("-by-persona") else {}
    return shown(
        name,
        {**by_persona, **columns},
        rows(found),
        language=found.language,
        min_customers=found.min_customers,
    )


def tables_of(found: Following) -> tuple[Table, ...]:
    """The tables of a following that say something, in reading order.

    Args:
        found: The following.
    """
    every = (table_of(found, name) for name in NAMES)
    return tuple(one for one in every if one.rows)


def _on(found: Following, value: Cell, *, few: bool) -> On:
    """A cell that rests on customers, of whom it is known whether they are few."""
    return On(value, 1 if few else max(found.min_customers, 1))


def _counted(found: Following, value: int, *, few: bool) -> On:
    """A count; events fewer than the customers that may be shown are of few in any case."""
    return On(value, min(value, 1 if few else found.min_customers))


def _steps(found: Following, step: Walked) -> Cells:
    few, few_late = "count" in step.few, "late" in step.few
    is_rare = few or step.visits < found.min_customers
    timed = step.within is not None and step.count
    return [
        str(step.source),
        str(step.target),
        _on(found, verdict(found.language, step), few=is_rare and step.visits > 0),
        _counted(found, step.count, few=few),
        _counted(found, step.visits, few=False),
        *(_on(found, one, few=is_rare) for one in (step.share, step.low, step.high)),
        step.planned,
        *(_on(found, one, few=is_rare) for one in (step.p, step.median, step.p95)),
        step.within,
        _counted(found, step.late, few=few_late) if timed else None,
        _on(found, step.late / step.count, few=few or few_late) if timed else None,
    ]


def _jumps(found: Following, jump: Jump) -> Cells:
    few = "count" in jump.few
    return [
        str(jump.source),
        str(jump.target),
        label(found.language, f"follow-{jump.kind}"),
        ", ".join(map(str, jump.skipped)),
        _counted(found, jump.count, few=few),
        _on(found, jump.count / found.steps, few=few or jump.count < found.min_customers),
    ]


def _visits(found: Following, visit: Visit) -> Cells:
    few = "visits" in visit.few
    # The difference would tell of those who were late.
    few_late = few or "late" in visit.few
    return [
        str(visit.point),
        _on(found, state(found.language, visit), few=few),
        _counted(found, visit.visits, few=few),
        _counted(found, visit.completed, few=few_late),
        _counted(found, visit.late, few=few_late),
        _counted(found, visit.missing, few="missing" in visit.few),
        _counted(found, visit.ad_hoc, few=few),
    ]


_Part = TypeVar("_Part", bound=Walked | Jump | Visit)
_Row: TypeAlias = "Callable[[Following, _Part], Cells]"


def _together(found: Following, parts: Iterable[_Part], row: _Row[_Part]) -> list[Cells]:
    """Rows of all personas together."""
    return [row(found, one) for one in parts if one.persona is None]


def _apart(found: Following, parts: Iterable[_Part], row: _Row[_Part]) -> list[Cells]:
    """Rows of each persona, who stands first."""
    return [
        [persona_told(found.language, one.persona), *row(found, one)]
        for one in parts
        if one.persona is not None
    ]


def _summary(found: Following) -> list[Cells]:
    fitness = found.fitness
    told = (
        ("customers", found.customers, None),
        ("journeys", found.journeys, None),
        ("events", found.events, None),
        ("steps", found.steps, None),
        ("explained", found.explained, found.steps),
        ("of-late", found.late, found.explained),
        ("of-skipping", found.skipping, found.steps),
        ("of-unplanned", found.unplanned, found.steps),
        ("of-repeat", found.repeats, found.unplanned),
        ("whole", fitness.whole, fitness.customers),
        ("undefined", fitness.undefined, found.customers),
    )
    least = found.min_customers
    return [
        [
            label(found.language, f"follow-{name}"),
            _counted(found, count, few=False),
            _on(found, count / total, few=0 < count < least) if total else None,
        ]
        for name, count, total in told
    ]


def _entries(found: Following) -> list[Cells]:
    begun = [one for one in found.visits if one.persona is None and one.begun]
    begun.sort(key=lambda one: (-one.begun, one.point))
    return [
        [
            str(one.point),
            label(found.language, "follow-yes" if one.is_start else "follow-no"),
            _counted(found, one.begun, few="begun" in one.few),
            _on(found, one.begun / found.journeys, few="begun" in one.few),
        ]
        for one in begun
    ]


def _drops(found: Following) -> list[Cells]:
    dropped = [one for one in found.visits if one.persona is None and one.dropped]
    dropped.sort(key=lambda one: (-one.dropped, one.point))
    return [
        [
            str(one.point),
            _counted(found, one.visits, few="visits" in one.few),
            _counted(found, one.dropped, few="stopped" in one.few),
            _on(found, one.dropped / one.visits, few="stopped" in one.few),
        ]
        for one in dropped
    ]


def _fitness(found: Following) -> list[Cells]:
    total = found.fitness.customers
    bands: Counter[int] = Counter()
    for at, count in found.fitness.bins:
        bands[at // 100] += count
    return [
        [range_told(found.language, at), On(bands[at], bands[at]), On(bands[at] / total, bands[at])]
        for at in (range(10, -1, -1) if total else ())
    ]


def _outcomes(found: Following) -> list[Cells]:
    nothing = label(found.language, "follow-no-goal")
    return [
        [
            one.goal or nothing,
            On(one.journeys, one.customers),
            On(one.completed, one.completing) if one.goal else None,
            On(one.completed / one.journeys, one.completing) if one.goal else None,
        ]
        for one in found.outcomes
    ]


def _ways(found: Following) -> list[Cells]:
    more = label(found.language, "follow-more")
    return [
        [
            On(
                " → ".join([*map(str, one.points), *([more] if one.is_longer else [])]),
                one.customers,
            ),
            On(one.journeys, one.customers),
            On(one.customers, one.customers),
            On(one.journeys / found.journeys, one.customers),
        ]
        for one in found.ways
    ]


def _repeats(found: Following) -> list[Cells]:
    return [
        [
            one.moment,
            On(one.contacts, one.customers),
            On(one.repeated, one.repeating),
            On(one.share, one.repeating),
        ]
        for one in found.repeated
    ]


_SHARED: Final = {"count": "count", "share": "share"}
_TABLES: Final[dict[str, tuple[dict[str, str], Callable[[Following], list[Cells]]]]] = {
    "following": ({"figure": "text", **_SHARED}, _summary),
    "transitions": (_STEP, lambda found: _together(found, found.transitions, _steps)),
    "jumps": (_JUMP, lambda found: _together(found, found.jumps, _jumps)),
    "touchpoints": (_VISIT, lambda found: _together(found, found.visits, _visits)),
    "entries": ({"touchpoint": "text", "is-planned": "text", **_SHARED}, _entries),
    "drop-off": (
        {"touchpoint": "text", "visits": "count", "stopped": "count", "share-stopped": "share"},
        _drops,
    ),
    "fitness": ({"fitness": "text", "customers": "count", "share": "share"}, _fitness),
    "outcomes": (
        {"goal": "text", "journeys": "count", "completed": "count", "share-completed": "share"},
        _outcomes,
    ),
    "ways": (
        {"way": "text", "journeys": "count", "customers": "count", "share": "share"},
        _ways,
    ),
    "repeated-contacts": (
        {"moment": "text", "contacts": "count", "repeated": "count", "share-repeated": "share"},
        _repeats,
    ),
    "transitions-by-persona": (_STEP, lambda found: _apart(found, found.transitions, _steps)),
    "jumps-by-persona": (_JUMP, lambda found: _apart(found, found.jumps, _jumps)),
    "touchpoints-by-persona": (_VISIT, lambda found: _apart(found, found.visits, _visits)),
}
NAMES: Final = tuple(_TABLES)

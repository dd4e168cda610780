"""What a log tells of a map, to an account in words of the map's language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from journeys.board.account import Account
from journeys.board.words import percent, span, whole
from journeys.table import Table
from journeys.vocabulary import label

if TYPE_CHECKING:
    from journeys.evidence.cutting import Cutting
    from journeys.evidence.fates import Commitments
    from journeys.evidence.following import Following
    from journeys.evidence.practice import Practice

__all__ = ["account_of"]

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def account_of(practice: Practice, tables: Iterable[Table], *, subtitle: str = "") -> Account:
    """The account of what customers did.

    No number is told that rests on fewer customers than may be shown.

    Args:
        practice: What customers did.
        tables: The tables, from which cells of too few customers are gone already.
        subtitle: The map's title and edition.
    """
    found = practice.following
    every = tuple(tables)
    hidden = sum(table.suppressed for table in every)
    return Account(
        title=label(found.language, "report-title"),
        subtitle=subtitle,
        language=found.language,
        headlines=_headlines(found, practice.commitments),
        facts=tuple(_facts(found, hidden)),
        tables=every,
    )


def _headlines(found: Following, kept: Commitments) -> tuple[str, ...]:
    language = found.language
    if found.customers < found.min_customers:
        return (label(language, "report-too-few"),)
    if not found.steps:
        return (label(language, "report-no-steps"), *_kept(found, kept))
    return (*_followed(found), *_faithful(found), *_kept(found, kept))


def _followed(found: Following) -> Iterator[str]:
    """How many steps follow the map, and what the others are."""
    language, off = found.language, found.steps - found.explained
    total = whole(language, found.steps)
    planned = [one for one in found.transitions if one.persona is None and one.count]
    jumps = [one for one in found.jumps if one.persona is None and one.count]
    is_followed = not planned or any("count" not in one.few for one in planned)
    is_left = not jumps or any("count" not in one.few for one in jumps)
    if not is_followed or not is_left:
        key = "report-followed-nearly" if is_followed else "report-followed-hardly"
        yield label(language, key, total=total)
        return
    share, count = _share(language, found.explained, found.steps), whole(language, found.explained)
    yield label(language, "report-followed", share=share, count=count, total=total)
    parts = list(_parts(found))
    if off and parts:
        told = ", ".join(parts)
        yield label(language, "report-left", count=whole(language, off), parts=told)
    late = [one for one in planned if one.late]
    if late and all("late" not in one.few for one in late):
        share = _share(language, found.late, found.explained)
        yield label(language, "report-late", count=whole(language, found.late), share=share)


def _parts(found: Following) -> Iterator[str]:
    """The kinds of steps off the map; none at all when one of them has to stay hidden."""
    jumps = [one for one in found.jumps if one.persona is None and one.count]
    kinds = dict.fromkeys(one.kind for one in jumps)
    for kind in kinds:
        if all("count" in one.few for one in jumps if one.kind is kind):
            return
    for key, count in (
        ("skipping", found.skipping),
        ("unplanned", found.unplanned - found.repeats),
        ("repeats", found.repeats),
    ):
        if count:
            yield label(found.language, f"report-{key}", count=whole(found.language, count))


def _faithful(found: Following) -> Iterator[str]:
    language, fitness = found.language, found.fitness
    several, others = fitness.whole, fitness.customers - fitness.whole
    if fitness.mean is None or any(0 < one < found.min_customers for one in (several, others)):
        return
    yield label(
        language,
        "report-faithful",
        count=whole(language, several),
        total=whole(language, fitness.customers),
        mean=percent(language, fitness.mean),
    )


def _kept(found: Following, commitments: Commitments) -> Iterator[str]:
    """How many commitments are kept, of those that are settled."""
    language, fates = found.language, [one.fate for one in commitments.keepings]
    settled = sum(fate.kept + fate.broken for fate in fates)
    kept = sum(fate.kept for fate in fates)
    most = max((fate.customers for fate in fates if fate.kept + fate.broken), default=0)
    if not settled or most < found.min_customers or not _is_shown(found, commitments):
        return
    yield label(
        language,
        "report-kept",
        share=_share(language, kept, settled),
        count=whole(language, kept),
        total=whole(language, settled),
    )


def _is_shown(found: Following, commitments: Commitments) -> bool:
    """Whether both the kept and the broken ones rest on customers enough, or on nobody."""
    fates = [one.fate for one in commitments.keepings]
    kept = [fate.resting[0] for fate in fates if fate.kept]
    broken = [max(fate.resting[1:3]) for fate in fates if fate.broken]
    return all(not some or max(some) >= found.min_customers for some in (kept, broken))


def _share(language: str, part: int, total: int) -> str:
    """A share in words: all only where it is all, and none only where it is none."""
    share = part / total if total else 0.0
    if 0 < part < total:
        share = min(max(share, 0.001), 0.999)
    return percent(language, share)


def _facts(found: Following, hidden: int) -> Iterator[tuple[str, str]]:
    language = found.language
    yield label(language, "report-log"), found.name
    if found.events:
        days = dict.fromkeys(_day(time) for time in (found.first, found.last))
        yield label(language, "report-span"), " – ".join(days)
    few = 0 < found.customers < found.min_customers
    for key in ("customers", "journeys", "events"):
        text = whole(language, getattr(found, key))
        if few:
            text = label(language, "report-fewer", least=found.min_customers)
            text = text if key == "customers" else "–"
        yield label(language, f"report-{key}"), text
    yield label(language, "report-cutting"), _cut(language, found.cutting)
    count = whole(language, hidden)
    told = label(language, "report-hidden-cells", least=found.min_customers, count=count)
    yield label(language, "report-hidden"), told


def _day(time: int) -> str:
    return f"{_EPOCH + dt.timedelta(microseconds=time):%Y-%m-%d}"


def _cut(language: str, cutting: Cutting) -> str:
    said = []
    if cutting.inactivity is not None:
        time = span(language, cutting.inactivity.seconds, cutting.inactivity)
        said.append(label(language, "report-cut-time", time=time))
    said += [label(language, "report-cut-goal")] if cutting.by_goal else []
    said += [label(language, "report-cut-moments")] if cutting.by_moments else []
    return ", ".join(said) or label(language, "report-cut-none")

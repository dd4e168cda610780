"""`journeys log`: what an event log holds, and what of it cannot be used."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import click

from journeys.cells import calm, cut, padded, width
from journeys.cli.logs import few_option, log_of, logs_argument, plan_option
from journeys.cli.options import map_of, refuse_inputs, tell
from journeys.cli.progress import progress
from journeys.text import printable

if TYPE_CHECKING:
    from journeys.logs import Log
    from journeys.logs.summary import Summary

__all__ = ["log"]

#: Touchpoints and strange names that the text shows.
_ROWS: Final = 50
#: A name of a touchpoint is cut beyond this width.
_WIDEST: Final = 60
_EPOCH: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


@click.command()
@logs_argument
@plan_option
@click.option(
    "--map", "map_file", metavar="MAP", type=click.Path(path_type=str),
    help="Tell also which names of the log this map does not know.",
)  # fmt: skip
@click.option(
    "--rejects", metavar="FILE", type=click.Path(path_type=str),
    help="Write the rejected rows to this .csv or .parquet, as they are, customers too.",
)  # fmt: skip
@few_option("Leave out counts that rest on fewer customers.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text",
    help="For people, or for a program. Default: text.",
)  # fmt: skip
@click.pass_context
def log(
    context: click.Context,
    logs: tuple[str, ...],
    plan_file: str | None,
    map_file: str | None,
    rejects: str | None,
    min_customers: int,
    form: str,
) -> None:
    r"""Tell what a LOG holds: its rows and what became of them, its touchpoints and its span.

    \b
    journeys log may.csv
    journeys log "raw/2026-*.csv.gz" --plan plan.yaml --rejects rejected.csv
    journeys log events.parquet --map bank.journey.yaml

    A LOG is a file, a folder or a glob: CSV, JSON lines, Parquet, XES or OCEL 2.0. No row is
    lost: each is an event, or ignored or unmatched by the plan, or rejected with a reason.
    Ends with status 0, 1 when rows were rejected or names are not in the map, 2 when the log is
    unusable.
    """
    from journeys.logs.handing import save_rejects
    from journeys.logs.summary import examples, strange, summary

    refuse_inputs(rejects, [*logs, *(one for one in (plan_file, map_file) if one)])
    map_ = None if map_file is None else map_of(map_file)
    with progress("reading", 2) as advance:
        found = log_of(logs, plan_file, rejects=True, audit=True)
        advance(1)
        held = summary(found, least=min_customers)
        advance(1)
    unknown: tuple[tuple[str, str], ...] = ()
    if map_ is not None:
        steps = [step for journey in map_.journeys for step in journey.steps]
        passed = [point for step in steps for point in (step.source, step.target)]
        moments = {one.id for one in map_.moments} | {one.moment for one in passed}
        channels = {one.id for one in map_.channels} | {one.channel for one in passed}
        unknown = strange(held, moments, channels)
    if rejects is not None:
        save_rejects(found, rejects)
    places = examples(found)
    if form == "json":
        tell(_as_json(found, held, places, unknown))
    else:
        lines = _as_text(found, held, places, [said for _, said in unknown])
        click.echo("\n".join(map(calm, lines)))
    context.exit(1 if found.tally.refused or unknown else 0)


def _as_json(
    found: Log,
    held: Summary,
    places: Mapping[str, Sequence[str]],
    unknown: Sequence[tuple[str, str]],
) -> str:
    tally = found.tally
    told: dict[str, Any] = {
        "log": found.name,
        "rows": {
            "read": tally.read,
            "used": tally.used,
            "unmatched": tally.unmatched,
            "ignored": tally.ignored,
            "rejected": dict(tally.rejected),
            "repeated": tally.repeated,
            "disordered": tally.disordered,
        },
        "examples": {reason: list(where) for reason, where in places.items()},
        "columns": list(held.columns),
        "first": _time(held.first),
        "last": _time(held.last),
        "customers": held.customers,
        "min_customers": held.least,
        "touchpoints": [
            {
                "moment": one.point.moment,
                "channel": one.point.channel,
                "events": one.events,
                "customers": one.customers,
            }
            for one in held.points
        ],
        "more_touchpoints": held.dropped,
        "unknown": [said for _, said in unknown],
    }
    return json.dumps(told, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _as_text(
    found: Log, held: Summary, places: Mapping[str, Sequence[str]], unknown: Sequence[str]
) -> Iterator[str]:
    yield printable(found.name)
    yield ""
    yield from _rows(found, places)
    yield ""
    yield from _span(held)
    yield ""
    yield from _points(held)
    if unknown:
        yield ""
        yield from _cut(unknown)


def _rows(found: Log, places: Mapping[str, Sequence[str]]) -> Iterator[str]:
    from journeys.logs.contract import REASONS

    tally = found.tally
    lines = [(tally.read, "rows read"), (tally.used, "events")]
    lines += [
        (count, words)
        for count, words in (
            (tally.unmatched, "match no entry of the plan"),
            (tally.ignored, "are no touchpoints, says the plan"),
        )
        if count
    ]
    lines += [
        (count, f"rejected, {reason}: {REASONS.get(reason, '')}")
        for reason, count in tally.rejected
    ]
    wide = max(len(f"{count:,}") for count, _ in lines)
    known = [*([""] * (len(lines) - len(tally.rejected))), *dict(tally.rejected)]
    for reason, (count, words) in zip(known, lines, strict=True):
        yield f"{count:>{wide},}  {words}"
        yield from (f"{'':{wide}}    {printable(place)}" for place in places.get(reason, ()))
    if tally.repeated:
        yield f"{tally.repeated:>{wide},}  of the events stand twice"
    if tally.disordered:
        yield f"{tally.disordered:>{wide},}  of the events stand behind a later one"


def _span(held: Summary) -> Iterator[str]:
    few = f"fewer than {held.least}"
    yield f"columns    {', '.join(held.columns)}"
    yield f"span       {_time(held.first) or 'none'} to {_time(held.last) or 'none'}"
    yield f"customers  {few if held.customers is None else format(held.customers, ',')}"


def _points(held: Summary) -> Iterator[str]:
    if not held.points:
        yield "no touchpoints"
        return
    shown = held.points[:_ROWS]
    names = [calm(cut(printable(str(one.point)), _WIDEST)) for one in shown]
    wide = max(width(name) for name in [*names, "touchpoint"])
    yield f"{padded('touchpoint', wide)}  {'events':>11}  {'customers':>11}"
    for name, one in zip(names, shown, strict=True):
        cells = [("-" if count is None else f"{count:,}") for count in (one.events, one.customers)]
        yield f"{padded(name, wide)}  {cells[0]:>11}  {cells[1]:>11}"
    more = len(held.points) - len(shown) + held.dropped
    if more:
        yield f"and {more:,} more; --format json tells them"
    if held.hidden:
        yield f"- fewer than {held.least} customers: not shown"


def _cut(lines: Sequence[str]) -> Iterator[str]:
    yield from lines[:_ROWS]
    if len(lines) > _ROWS:
        yield f"and {len(lines) - _ROWS} more"


def _time(micros: int | None) -> str | None:
    """A time as ISO 8601 writes it, in UTC; None for none."""
    if micros is None:
        return None
    time = _EPOCH + dt.timedelta(microseconds=micros)
    return time.isoformat().replace("+00:00", "Z")

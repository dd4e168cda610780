"""`journeys follow`: a map and a log to where customers follow the map, and where they leave it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from journeys.cli.options import (
    limit_option,
    map_argument,
    map_of,
    output_option,
    refuse_inputs,
    tell,
    words_of,
)
from journeys.cli.progress import progress

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeys.evidence import Cutting, Following
    from journeys.logs import Trace
    from journeys.model import JourneyMap
    from journeys.table import Table

__all__ = ["follow"]

FORMATS: Final = ["text", "json"]
#: How many rows of a table are printed; files hold all of them.
_MOST: Final = 12
#: What may be shown beside the following; `all` means all of these.
SHOWN: Final = (
    "commitments", "hand-offs", "recontacts", "channels", "contacts", "context", "intent",
    "stopped",
)  # fmt: skip


@click.command()
@map_argument
@click.argument("logs", metavar="LOG...", nargs=-1, required=True, type=click.Path(path_type=str))
@click.option(
    "--plan", "plan_file", metavar="PLAN", type=click.Path(path_type=str),
    help="The tracking plan that reads a raw log.",
)  # fmt: skip
@click.option(
    "--cut", "cuts", metavar="WHERE", multiple=True,
    help="What ends a journey: a time without events (30 days, the default), goal (the goal"
    " changes), moments (starts and ends of the map), or none. Repeatable.",
)  # fmt: skip
@click.option(
    "--persona", metavar="ID",
    help="Only the events of this persona; a log without personas is held against its journeys.",
)  # fmt: skip
@click.option(
    "--show", metavar="NAMES", multiple=True,
    help=f"Further analyses: {', '.join(SHOWN)}, or all; commas between.",
)  # fmt: skip
@click.option(
    "--ways", type=click.IntRange(min=0), default=20, show_default=True, metavar="NUMBER",
    help="How many of the commonest ways; 0 does not put journeys together, and is faster.",
)  # fmt: skip
@click.option(
    "--again", metavar="TIME", default="7 days", show_default=True,
    help="Within which time the same moment again is a repeated contact; none does not look.",
)  # fmt: skip
@click.option(
    "--zone", metavar="ZONE", default="UTC", show_default=True,
    help="The time zone of months and parts of the day, such as Europe/Paris.",
)  # fmt: skip
@click.option(
    "--min-customers", type=click.IntRange(min=0), default=5, show_default=True, metavar="NUMBER",
    help="Cells that rest on fewer customers are not shown.",
)  # fmt: skip
@click.option(
    "--rows", type=click.IntRange(min=0), default=_MOST, show_default=True, metavar="NUMBER",
    help="How many rows of a table to print, 0 for all; files hold all.",
)  # fmt: skip
@click.option(
    "--customers", metavar="FILE", type=click.Path(path_type=Path),
    help="Also write a row a customer, as .csv or .parquet: steps, explained, fitness. It holds"
    " customers as the log names them, so it is no report.",
)  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True,
    help="For people, or for a program.",
)  # fmt: skip
@limit_option
@output_option
def follow(
    map_file: str,
    logs: tuple[str, ...],
    plan_file: str | None,
    cuts: tuple[str, ...],
    persona: str | None,
    show: tuple[str, ...],
    ways: int,
    again: str,
    zone: str,
    min_customers: int,
    rows: int,
    customers: Path | None,
    form: str,
    limits: tuple[str, ...],
    output: Path | None,
) -> None:
    r"""Hold a MAP against what customers really did: the events of a LOG.

    \b
    journeys follow bank.journey.yaml events.parquet
    journeys follow bank.journey.yaml raw.csv --plan plan.yaml --cut "14 days" --cut moments
    journeys follow bank.journey.yaml log.parquet --show commitments,hand-offs -o follow.xlsx

    A LOG is CSV, Parquet, JSON lines, XES or OCEL; several files, globs and folders may be named.
    Each step of a customer is explained by a planned transition of the persona, or a jump: one
    that skips touchpoints of a planned way, or an unplanned one. A deviation is no error. FILE
    may end in .xlsx, .json or .txt, or be a folder such as out/ for a CSV file a table.
    """
    from journeys.evidence.cutting import cutting_of

    cutting = cutting_of(cuts)
    shown = _asked(show)
    map_ = map_of(map_file, limits)
    named = (*(map_.source.texts if map_.source else ()), *logs, plan_file or "")
    for file in (output, customers):
        refuse_inputs(file, [one for one in named if one])
    trace = _trace(logs, plan_file)
    with progress("following") as advance:
        found = _followed(map_, trace, cutting, persona, min_customers, ways, again)
        advance(1)
        tables = list(found.tables())
        for name in shown:
            tables += _measured(map_, trace, name, cutting, zone, min_customers)
            advance(1)
    if customers is not None:
        from journeys.evidence.customers import save_customers

        save_customers(map_, trace, customers, cutting=cutting, persona=persona)
    _write(found, trace, tables, form, output, rows)


def _asked(show: Sequence[str]) -> tuple[str, ...]:
    """The further analyses that are wanted, in their own order."""
    from journeys.errors import UnknownNameError

    names = words_of(show)
    for name in names:
        if name not in {*SHOWN, "all"}:
            raise UnknownNameError("analysis", name, (*SHOWN, "all"))
    return SHOWN if "all" in names else tuple(name for name in SHOWN if name in names)


def _trace(logs: Sequence[str], plan_file: str | None) -> Trace:
    from journeys.logs import read_log, trace
    from journeys.tracking import read_plan

    plan = None if plan_file is None else read_plan(plan_file)
    return trace(read_log(list(logs), plan=plan))


def _followed(
    map_: JourneyMap,
    trace: Trace,
    cutting: Cutting,
    persona: str | None,
    min_customers: int,
    ways: int,
    again: str,
) -> Following:
    from journeys.evidence import follow as followed

    return followed(
        map_,
        trace,
        cutting=cutting,
        persona=persona,
        min_customers=min_customers,
        ways=ways,
        again=None if again == "none" else again,
    )


def _measured(
    map_: JourneyMap, trace: Trace, name: str, cutting: Cutting, zone: str, min_customers: int
) -> Iterator[Table]:
    from journeys.evidence.measures import Asked, measured

    asked = Asked(cutting=cutting, zone=zone, min_customers=min_customers)
    for _, tables in measured(map_, trace, [name], asked):
        yield from tables


def _write(
    found: Following,
    trace: Trace,
    tables: Sequence[Table],
    form: str,
    output: Path | None,
    rows: int,
) -> None:
    from journeys.tables import save_tables

    if output is not None:
        save_tables(tables, output, language=found.language)
    elif form == "json":
        from journeys.cli.telling import as_json

        tell(as_json(found, trace, tables))
    else:
        from journeys.cli.telling import as_text

        tell(as_text(found, trace, tables, most=rows or None))

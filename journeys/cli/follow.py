"""`journeys follow`: a map and a log to where customers follow the map, and where they leave it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs
import click

from journeys.cli.drawing import paper_option, require_parts, theme_option
from journeys.cli.followed import (
    fails,
    findings_json,
    findings_options,
    format_of,
    report_of,
    save_followed,
    told_findings,
)
from journeys.cli.logs import few_option, log_of, logs_argument, plan_option, refuse_swapped
from journeys.cli.options import limit_option, map_argument, map_of, refuse_inputs, tell, words_of
from journeys.cli.progress import progress

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeys.evidence import Cutting, Following
    from journeys.evidence.practice import Practice
    from journeys.logs import Trace
    from journeys.model import JourneyMap
    from journeys.rules import Report
    from journeys.table import Table

__all__ = ["follow"]

FORMATS: Final = ["text", "json", "github", "sarif", "junit"]
#: How many rows of a table are printed; files hold all of them.
_MOST: Final = 12
#: What may be shown beside the following; `all` means all of these.
SHOWN: Final = (
    "commitments", "hand-offs", "recontacts", "channels", "contacts", "context", "intent",
    "stopped",
)  # fmt: skip


@click.command()
@map_argument
@logs_argument
@plan_option
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
@few_option("Cells that rest on fewer customers are not shown.")
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
    "--quick", is_flag=True,
    help="Only transitions, jumps and fitness: no ways, repeated contacts, commitments, findings,"
    " and no count of events that stand twice or behind a later one.",
)  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True,
    help="For people; tables and findings as JSON; or the findings alone, for other programs.",
)  # fmt: skip
@findings_options
@theme_option
@paper_option
@limit_option
@click.option(
    "-o", "--output", metavar="FILE",
    help="Write this file, or a folder, instead: .html, .pdf, .pptx, .svg, .xlsx, .json, .txt…",
)  # fmt: skip
@click.pass_context
def follow(
    context: click.Context,
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
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    limits: tuple[str, ...],
    theme: str,
    paper: str | None,
    output: str | None,
    *,
    quick: bool,
) -> None:
    r"""Hold a MAP against what customers really did: the events of a LOG.

    \b
    journeys follow bank.journey.yaml events.parquet
    journeys follow bank.journey.yaml raw.csv --plan plan.yaml --cut "14 days" --cut moments
    journeys follow bank.journey.yaml log.parquet --show commitments,hand-offs -o follow.xlsx

    A LOG is CSV, Parquet, JSON lines, XES or OCEL; several files, globs and folders may be named.
    Each step of a customer is explained by a planned transition of the persona, or a jump: one
    that skips touchpoints of a planned way, or an unplanned one. A deviation is no error.

    FILE holds the overlays, the findings and the tables (.html, .pdf, .pptx), the overlay (.svg,
    .png), or the tables (.xlsx, .json, .txt); a folder such as out/ holds an overlay a persona
    and a CSV file a table. Ends with status 0, 1 when findings reach --fail-on, 2 when the map or
    the log is unusable.
    """
    from journeys.evidence.cutting import cutting_of
    from journeys.logs import trace as traced

    cutting = cutting_of(cuts)
    shown = _asked(show)
    refuse_swapped(map_file, logs)
    map_ = map_of(map_file, limits)
    named = (*(map_.source.texts if map_.source else ()), *logs, plan_file or "")
    read = [one for one in named if one]
    for file in (output, customers):
        refuse_inputs(file, read)
    if output is not None:
        # Before the long work.
        require_parts(format_of(output))
    with progress("following", 4 + len(shown)) as advance:
        # Before the first is done, which may take long.
        advance(0)
        log = log_of(logs, plan_file)
        advance(1)
        trace = traced(log, audit=not quick)
        advance(1)
        asked = _Asked(map_, trace, persona, cutting, zone, min_customers)
        found = asked.followed(0 if quick else ways, "none" if quick else again)
        advance(1)
        practice = asked.practice(found, quick=quick)
        advance(1)
        tables = list(found.tables())
        for name in shown:
            tables += asked.measured(name)
            advance(1)
    if customers is not None:
        from journeys.evidence.customers import save_customers

        save_customers(map_, trace, customers, cutting=cutting, persona=persona)
    report = None
    if not quick or output is not None or form not in {"text", "json"}:
        report = report_of(map_, map_file, practice, select=select, ignore=ignore, limits=limits)
    if output is not None and report is not None:
        save_followed(
            output, map_, practice, tables, report=report, read=read, theme=theme, paper=paper
        )
    else:
        tell(_told(found, trace, tables, report, form, rows))
    context.exit(1 if report is not None and fails(report, fail_on) else 0)


@attrs.frozen
class _Asked:
    """What every analysis of a log is asked with."""

    map: JourneyMap
    trace: Trace
    persona: str | None
    cutting: Cutting
    zone: str
    min_customers: int

    @property
    def mine(self) -> Trace:
        """The events that are asked about."""
        from journeys.logs.trace import of_persona

        return self.trace if self.persona is None else of_persona(self.trace, self.persona)

    def followed(self, ways: int, again: str) -> Following:
        """How the map is followed."""
        from journeys.evidence import follow as followed

        return followed(
            self.map,
            self.trace,
            cutting=self.cutting,
            persona=self.persona,
            min_customers=self.min_customers,
            ways=ways,
            again=None if again == "none" else again,
        )

    def practice(self, found: Following, *, quick: bool) -> Practice:
        """The same, and which commitments are kept."""
        from journeys.evidence.commitments import kept_commitments
        from journeys.evidence.practice import Practice

        if quick:
            return Practice(following=found)
        kept = kept_commitments(self.map, self.mine, zone=self.zone)
        return Practice(following=found, commitments=kept)

    def measured(self, name: str) -> Iterator[Table]:
        """The tables of a further analysis."""
        from journeys.evidence.measures import Asked, measured

        asked = Asked(cutting=self.cutting, zone=self.zone, min_customers=self.min_customers)
        for _, tables in measured(self.map, self.mine, [name], asked):
            yield from tables


def _asked(show: Sequence[str]) -> tuple[str, ...]:
    """The further analyses that are wanted, in their own order."""
    from journeys.errors import UnknownNameError

    names = words_of(show)
    for name in names:
        if name not in {*SHOWN, "all"}:
            raise UnknownNameError("analysis", name, (*SHOWN, "all"))
    return SHOWN if "all" in names else tuple(name for name in SHOWN if name in names)


def _told(
    found: Following,
    trace: Trace,
    tables: Sequence[Table],
    report: Report | None,
    form: str,
    rows: int,
) -> str:
    """What is printed."""
    from journeys.cli.telling import as_json, as_text

    if form == "json":
        return as_json(found, trace, tables, None if report is None else findings_json(report))
    if form != "text" and report is not None:
        return told_findings(report, form)
    text = as_text(found, trace, tables, most=rows or None)
    return text if report is None else f"{text}\n{told_findings(report, form)}"

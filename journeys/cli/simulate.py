"""`journeys simulate`: a map to an event log that its customers could have left."""

from __future__ import annotations

import datetime as dt
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeys.cli.options import STDIN, limit_option, map_argument, map_of, refuse_inputs
from journeys.cli.progress import reaching
from journeys.text import printable

if TYPE_CHECKING:
    from journeys.simulation import Truth

__all__ = ["simulate"]


class _Count(click.ParamType[int]):
    """A whole number, in which `_` may stand between digits."""

    name = "number"

    def convert(
        self, value: str | int, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """The number that a text says."""
        text = str(value)
        if not (text.isascii() and text.replace("_", "").isdecimal() and len(text) < 30):
            self.fail(f"{value!r} is no number such as 1_000_000", param, ctx)
        return int(text.replace("_", ""))


@click.command()
@map_argument
@click.option(
    "-o", "--output", metavar="FILE", type=click.Path(path_type=Path), required=True,
    help="The log: .parquet, .csv, .csv.gz, .jsonl or .jsonl.gz.",
)  # fmt: skip
@click.option(
    "--events", type=_Count(), metavar="NUMBER",
    help="How many rows: 1_000_000 for a million.",
)  # fmt: skip
@click.option(
    "--customers", type=_Count(), metavar="NUMBER",
    help="How many customers instead; 1000 when nothing is said.",
)  # fmt: skip
@click.option(
    "--seed", type=_Count(), default=0, show_default=True, metavar="NUMBER",
    help="What everything is drawn from; the same seed, the same bytes.",
)  # fmt: skip
@click.option(
    "--from", "start", default="2026-01-01", show_default=True, metavar="DAY",
    help="The first day, UTC.",
)  # fmt: skip
@click.option(
    "--days", type=_Count(), default=365, show_default=True, metavar="NUMBER",
    help="How many days the log covers.",
)  # fmt: skip
@click.option(
    "--journeys", "each", type=float, default=1.5, show_default=True, metavar="NUMBER",
    help="How many journeys a customer lives in the mean.",
)  # fmt: skip
@click.option(
    "--deviations", multiple=True, metavar="RATE",
    help="How much goes otherwise than planned: 15% of the steps in all, or of one kind and place"
    " (late:told@phone=40%). Repeatable; 5% when nothing is said.",
)  # fmt: skip
@click.option(
    "--truth", metavar="FILE", type=click.Path(path_type=Path),
    help="Also write what was put into the log, counted, as JSON.",
)  # fmt: skip
@limit_option
def simulate(
    map_file: str,
    output: Path,
    events: int | None,
    customers: int | None,
    seed: int,
    start: str,
    days: int,
    each: float,
    deviations: tuple[str, ...],
    truth: Path | None,
    limits: tuple[str, ...],
) -> None:
    r"""Write an event log that customers of a MAP could have left.

    \b
    journeys simulate bank.journey.yaml -o log.parquet
    journeys simulate bank.journey.yaml -o log.csv.gz --events 1_000_000 --seed 7
    journeys simulate bank.journey.yaml -o log.parquet --deviations 2%
        --deviations late:complaint-answered=40% --truth truth.json

    Kinds of deviations: skipped, channel, unplanned, recontact, dropped, late, broken; and of the
    log itself: duplicate, disorder, dirty. A line on the standard error tells what was written.
    Ends with status 0, or 2 when the map has no way that begins, or an option is unusable.
    """
    from journeys.simulation import simulate as simulated
    from journeys.simulation.simulate import DEVIATIONS

    if events is not None and customers is not None:
        raise click.UsageError("say how many events or how many customers, not both")
    if truth is not None and truth.absolute() == output.absolute():
        raise click.UsageError("the truth needs a file of its own")
    map_ = map_of(map_file, limits)
    for file in (output, truth):
        refuse_inputs(file, map_.source.texts if map_.source else ())
    simulation = simulated(
        map_,
        customers=customers,
        events=events,
        seed=seed,
        start=start,
        days=days,
        journeys=each,
        deviations=deviations or DEVIATIONS,
    )
    with reaching("simulating") as tell:
        told = simulation.write(output, progress=tell)
    if truth is not None:
        from journeys.output import write

        write(truth, told.to_json())
    click.echo(_told(told, map_file, output), err=True)


def _told(truth: Truth, map_file: str, output: Path) -> str:
    """What was written, and what to do with it, in a line."""
    map_name, name = (shlex.quote(printable(str(one))) for one in (map_file, output))
    rows = "" if truth.rows == truth.events else f"{truth.rows:,} rows with "
    begun, ended = (
        dt.datetime.fromtimestamp(micros // 1_000_000, dt.UTC).date()
        for micros in (truth.first, truth.last)
    )
    size = max(1, round(output.stat().st_size / 1_000))
    return (
        f"{name} is written: {rows}{truth.events:,} events of {truth.customers:,} customers from "
        f"{begun} to {ended}, {size:,} kB, seed {truth.seed}; "
        f"then: journeys follow {'MAP' if map_file == STDIN else map_name} {name}"
    )

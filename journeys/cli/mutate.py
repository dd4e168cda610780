"""`journeys mutate`: a map to which of its changes somebody would notice."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from journeys.cli.options import (
    STDIN,
    limit_option,
    map_argument,
    map_of,
    output_option,
    project_of,
    refuse_inputs,
    rule_limits_of,
    tell,
    wants_colour,
    words_of,
)
from journeys.cli.progress import reaching

if TYPE_CHECKING:
    from journeys.model import JourneyMap
    from journeys.mutations import Checking, Plan, Score

__all__ = ["mutate"]

FORMATS: Final = ["text", "json"]
#: After how many seconds to stop unless `--time` says otherwise; tests take longer than rules.
_TIME: Final = 60.0
_TIME_WITH_TESTS: Final = 600.0


@click.command()
@map_argument
@click.option(
    "--tests", metavar="PATH",
    help="Also ask your own pytest tests, a file or folder, about what no rule notices.",
)  # fmt: skip
@click.option(
    "--kinds", metavar="NAMES", multiple=True,
    help="Only these kinds of changes, such as cut-hand-off; commas between.",
)  # fmt: skip
@click.option(
    "--sample", type=click.IntRange(min=1), metavar="NUMBER", help="Try so many, drawn at random."
)
@click.option(
    "--seed", type=int, default=0, show_default=True, metavar="NUMBER",
    help="What a sample, and the order of trying, is drawn from.",
)  # fmt: skip
@click.option(
    "--jobs", type=click.IntRange(min=1), metavar="NUMBER",
    help="How many processes; by default one a processor.",
)  # fmt: skip
@click.option(
    "--time", "seconds", type=click.FloatRange(min=0), metavar="SECONDS",
    help="Stop after so many seconds, 0 for never; by default 60, with --tests 600.",
)  # fmt: skip
@click.option(
    "--fail-under", type=click.FloatRange(0, 100), metavar="PERCENT",
    help="End with status 1 when fewer of the changes are noticed.",
)  # fmt: skip
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "info"]), default="warning",
    show_default=True, help="The lightest new finding that counts as noticed, as for `check`.",
)  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True,
    help="For people, or for a program.",
)  # fmt: skip
@click.option(
    "--show", type=click.IntRange(min=0), metavar="NUMBER",
    help="How many changes that nobody noticed to show; by default 40, in JSON all.",
)  # fmt: skip
@click.option(
    "--today", metavar="DAY", help="Judge evidence and allowances as on this day (2026-05-04)."
)
@limit_option
@click.option("--no-project", is_flag=True, help="Read no settings from pyproject.toml.")
@output_option
@click.pass_context
def mutate(
    context: click.Context,
    map_file: str,
    tests: str | None,
    kinds: tuple[str, ...],
    sample: int | None,
    seed: int,
    jobs: int | None,
    seconds: float | None,
    fail_under: float | None,
    fail_on: str,
    form: str,
    show: int | None,
    today: str | None,
    limits: tuple[str, ...],
    output: Path | None,
    *,
    no_project: bool,
) -> None:
    r"""Change a MAP in many small ways, one at a time, and tell which changes nobody notices.

    \b
    journeys mutate bank.journey.yaml
    journeys mutate bank.journey.yaml --tests tests/ --sample 200
    journeys mutate bank.journey.yaml --fail-under 60 --format json -o score.json

    A change is noticed when `journeys check`, which knows all findings of today, would fail on
    it, or when one of your tests does. The same seed tries the same changes. Ends with status 0,
    1 when fewer than --fail-under are noticed, 2 when the map or the tests are unusable.
    """
    from journeys.mutations import Plan, suite_of

    if tests is not None and map_file == STDIN:
        raise click.UsageError("tests read a file; name the map's file")
    map_ = map_of(map_file, limits)
    refuse_inputs(output, map_.source.texts if map_.source else ())
    default = _TIME if tests is None else _TIME_WITH_TESTS
    plan = Plan(
        kinds=words_of(kinds),
        sample=sample,
        seed=seed,
        jobs=jobs,
        seconds=(default if seconds is None else seconds) or None,
        suite=None if tests is None else suite_of(tests, map_file, seed=seed),
    )
    checking = _checking(map_file, limits, fail_on, today, in_project=not no_project)
    score = _tried(map_, plan, checking)
    _write(score, form, output, show)
    context.exit(1 if fail_under is not None and score.fails(fail_under) else 0)


def _checking(
    map_file: str, limits: tuple[str, ...], fail_on: str, today: str | None, *, in_project: bool
) -> Checking:
    """How `journeys check` checks the map."""
    import datetime as dt

    from journeys.diagnostic import Severity
    from journeys.model import Settings
    from journeys.model.evidence import to_day
    from journeys.mutations import Checking
    from journeys.project import Project, load_baseline

    project = project_of(map_file) if in_project else Project()
    return Checking(
        settings=(*project.settings, Settings(limits=rule_limits_of(limits))),
        today=to_day(today) if today else dt.date.today(),  # noqa: DTZ011 - as `check` does
        known=load_baseline(project.baseline) if project.baseline else {},
        threshold=Severity(fail_on),
    )


def _tried(map_: JourneyMap, plan: Plan, checking: Checking) -> Score:
    from journeys.mutations import trial

    with reaching("changes") as progress:
        return trial(map_, plan, checking=checking, progress=progress)


def _write(score: Score, form: str, output: Path | None, show: int | None) -> None:
    from journeys.mutations.reports import report
    from journeys.output import write

    colour = form == "text" and output is None and wants_colour(sys.stdout)
    text = report(form)(score, colour=colour, most=show)
    if output is not None:
        write(output, text)
    elif form == "text":
        click.echo(text.rstrip("\n"), color=True)
    else:
        tell(text)

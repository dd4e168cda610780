"""`journeys plan`: a first tracking plan of a map, a check of one, or its events for a tool."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs
import click

from journeys.cli.logs import refuse_swapped
from journeys.cli.options import (
    STDIN,
    limit_option,
    map_argument,
    map_of,
    output_option,
    project_of,
    refuse_inputs,
    tell,
    wants_colour,
    words_of,
)
from journeys.diagnostic import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeys.diagnostic import Diagnostic
    from journeys.model import JourneyMap
    from journeys.rules import Report
    from journeys.tracking import TrackingPlan
    from journeys.tracking.seen import Seen

__all__ = ["plan"]

#: The rules about tracking plans.
RULES: Final = "JRN76"
FORMATS: Final = ["yaml", "snowplow", "segment", "rudderstack"]


@click.command()
@map_argument
@click.option(
    "--check", "checked", metavar="PLAN", type=click.Path(path_type=str),
    help="Check this plan against the map.",
)  # fmt: skip
@click.option(
    "--log", metavar="LOG", type=click.Path(path_type=str),
    help="For a first plan: what this raw log looks like and holds stands in it. With --check: also"
    " tell what the plan misses in the log.",
)  # fmt: skip
@click.option(
    "--columns", metavar="NAMES", multiple=True,
    help="The columns of the log, for a first plan that names them; commas between.",
)  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="yaml", show_default=True,
    help="A first plan, or the events of the map for a tool that tracks them.",
)  # fmt: skip
@click.option(
    "--vendor", metavar="NAME", default="com.example", show_default=True,
    help="Who answers for Snowplow's schemas.",
)  # fmt: skip
@click.option("--force", is_flag=True, help="Write over files that are there.")
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "info", "never"]), default="warning",
    show_default=True, help="With --check: the lightest finding that ends with status 1.",
)  # fmt: skip
@limit_option
@output_option
@click.pass_context
def plan(
    context: click.Context,
    map_file: str,
    checked: str | None,
    log: str | None,
    columns: tuple[str, ...],
    form: str,
    vendor: str,
    fail_on: str,
    limits: tuple[str, ...],
    output: Path | None,
    *,
    force: bool,
) -> None:
    r"""Write a first tracking plan of a MAP, check one, or write the map's events for a tool.

    \b
    journeys plan shop.journey.yaml -o shop.plan.yaml
    journeys plan shop.journey.yaml --log raw.csv -o shop.plan.yaml
    journeys plan shop.journey.yaml --check shop.plan.yaml --log events.csv
    journeys plan shop.journey.yaml --format snowplow --vendor com.acme -o snowplow/

    A tracking plan says which events of a raw log are touchpoints of the map. With --format
    snowplow or rudderstack, -o names a folder. A check ends with status 1 when it finds
    something. Examples of events never show customers, nor texts of fewer than 5 of them.
    """
    if log is not None and form != "yaml":
        raise click.UsageError("--log and --format do not go together; events come from the map")
    if log is not None and columns and checked is None:
        raise click.UsageError("--log tells the columns; name one of --log and --columns")
    refuse_swapped(map_file, [log or ""])
    if checked is not None and form != "yaml":
        raise click.UsageError("--check and --format do not go together; do one, then the other")
    map_ = map_of(map_file, limits)
    inputs = [*(map_.source.texts if map_.source else ()), checked or "", log or ""]
    refuse_inputs(output, [one for one in inputs if one])
    if checked is not None:
        report = _report(map_, map_file, checked, log)
        _show(report, output)
        context.exit(1 if report.fails(None if fail_on == "never" else Severity(fail_on)) else 0)
    if form == "yaml":
        from journeys.tracking.drafting import draft_plan

        text = draft_plan(map_, words_of(columns), seen=None if log is None else _seen(log))
        _write(text, map_file, output, log=log, force=force)
        return
    from journeys.tracking.exports import exporter

    _write_files(exporter(form)(map_, vendor=vendor), output, force=force)


def _report(map_: JourneyMap, map_file: str, file: str, log: str | None) -> Report:
    """What the rules about plans find, under the settings of the map and its project."""
    from journeys.diagnostic import FindingsError
    from journeys.model import Settings
    from journeys.rules import check
    from journeys.source import Source
    from journeys.tracking import read_plan
    from journeys.tracking.checking import check_plan

    found: list[Diagnostic] = []
    faults: tuple[Diagnostic, ...] = ()
    texts = dict(map_.source.texts) if map_.source else {}
    dropped = 0
    try:
        read = read_plan(file)
        texts |= read.source.texts if read.source else {}
        found += check_plan(read, map_)
        if log is not None:
            found += _in_log(log, read)
    except FindingsError as error:
        faults, dropped = error.diagnostics, error.dropped
    whole = attrs.evolve(map_, source=attrs.evolve(map_.source or Source(file), texts=texts))
    settings = (*project_of(map_file).settings, Settings(select=[RULES]))
    report = check(whole, settings=settings, tracked=found)
    # How much of the boards is decided is told by `journeys check`.
    every = (*faults, *report.diagnostics)
    return attrs.evolve(
        report, file=file, diagnostics=every, dropped=dropped, coverage=(), situations=0
    )


def _show(report: Report, output: Path | None) -> None:
    from journeys.output import write
    from journeys.reporters.text import render

    text = render(report, colour=output is None and wants_colour(sys.stdout))
    if output is None:
        click.echo(text.rstrip("\n"), color=True)
    else:
        write(output, text)


def _in_log(log: str, read: TrackingPlan) -> tuple[Diagnostic, ...]:
    """What the plan misses in a log, whose events stay on the engine."""
    from journeys.errors import FileError
    from journeys.logs.engine import embedded, near
    from journeys.logs.formats import reader
    from journeys.logs.matches import check_log
    from journeys.logs.raw import Asked
    from journeys.logs.sources import files_of

    groups = files_of([log])
    if len(groups) > 1:
        raise FileError(Path(log), f"has files of {len(groups)} forms; name those of one")
    ((form, paths),) = groups.items()
    with near(paths[0]):
        raw = reader(form)(paths, Asked(connection=embedded(), plan=read))
        return check_log(raw.table, read, header=raw.header)


def _seen(log: str) -> Seen:
    """What a first plan can use of a raw log."""
    from journeys.cli.progress import progress
    from journeys.logs.looking import looked

    with progress("looking", 1) as advance:
        advance(0)
        return looked(log)


def _write(text: str, map_file: str, output: Path | None, *, log: str | None, force: bool) -> None:
    """Write a plan, to the standard output or to a file that is not there yet."""
    from journeys.errors import FileError
    from journeys.output import write
    from journeys.text import printable

    if output is None or str(output) == STDIN:
        tell(text)
        return
    # A folder is told by what writes.
    if not force and not output.is_dir() and (output.exists() or output.is_symlink()):
        raise FileError(output, "exists already; name another file, or say --force")
    write(output, text)
    name = printable(str(output))
    told = f"journeys plan {printable(map_file)} --check {name}"
    told += "" if log is None else f" --log {printable(log)}"
    click.echo(f"{name} is written; edit it, then: {told}")


def _write_files(files: Mapping[str, str], output: Path | None, *, force: bool) -> None:
    """Write files into a folder; one alone may go to the standard output or to any file."""
    from journeys.errors import FileError
    from journeys.output import make_folder, write
    from journeys.text import printable

    if output is None:
        if len(files) > 1:
            raise click.UsageError(f"there are {len(files)} files to write; name a folder with -o")
        tell("".join(files.values()))
        return
    alone = len(files) == 1 and output.suffix != "" and not output.is_dir()
    targets = {output if alone else output / name: text for name, text in files.items()}
    for target in targets:
        if not force and (target.exists() or target.is_symlink()):
            raise FileError(target, "exists already; name another folder, or say --force")
    for target, text in targets.items():
        if not alone:
            make_folder(target.parent)
        write(target, text)
    count = "1 file is" if len(targets) == 1 else f"{len(targets)} files are"
    click.echo(f"{count} written to {printable(str(output))}")

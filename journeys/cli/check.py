"""`journeys check`: maps to findings and an exit status."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeys.cli.many import Wanted, check_many
from journeys.cli.options import (
    limit_option,
    limits_of,
    output_option,
    refuse_inputs,
    rule_limits_of,
    tell,
    wants_colour,
    words_of,
)
from journeys.text import printable

if TYPE_CHECKING:
    from journeys.model import Settings
    from journeys.project import Checked
    from journeys.rules import Report

__all__ = ["check"]

FORMATS = ["text", "github", "json", "sarif", "junit"]


@click.command()
@click.argument("maps", metavar="MAP...", nargs=-1, required=True)
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True,
    help="For people, a pull request, a program, a security tab, a test report.",
)  # fmt: skip
@click.option(
    "--select", metavar="RULES", multiple=True,
    help="Only these rules: core, all, codes, beginnings of codes, names; commas between.",
)  # fmt: skip
@click.option("--ignore", metavar="RULES", multiple=True, help="All but these rules.")
@limit_option
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "info", "never"]), default="warning",
    show_default=True, help="The lightest finding that ends with status 1.",
)  # fmt: skip
@click.option(
    "--baseline", type=click.Path(path_type=Path), metavar="FILE",
    help="Keep silent about the findings in this file.",
)  # fmt: skip
@click.option(
    "--write-baseline", type=click.Path(path_type=Path), metavar="FILE",
    help="Write today's findings to this file and end with status 0.",
)  # fmt: skip
@click.option(
    "--today", metavar="DAY", help="Judge evidence and allowances as on this day (2026-05-04)."
)
@click.option(
    "-j", "--jobs", type=click.IntRange(1, 64), metavar="NUMBER",
    help="Check so many maps at a time. Default: as many as there are processors.",
)  # fmt: skip
@click.option("--no-project", is_flag=True, help="Read no settings from pyproject.toml.")
@output_option
@click.pass_context
def check(
    context: click.Context,
    maps: tuple[str, ...],
    form: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    limits: tuple[str, ...],
    fail_on: str,
    baseline: Path | None,
    write_baseline: Path | None,
    today: str | None,
    jobs: int | None,
    output: Path | None,
    *,
    no_project: bool,
) -> None:
    r"""Check maps by the rules: files, folders (each *.journey.yaml in them), or - for one map.

    \b
    Findings stand at file:line:column with a code and the way out. To allow one in place:
      # journeys: allow empty-cell because the kiosk opens in May until 2027-05-31
    """
    from journeys.diagnostic import Severity
    from journeys.model import Settings
    from journeys.model.evidence import to_day
    from journeys.output import write
    from journeys.project import dump_baseline

    asked = Settings(
        select=words_of(select), ignore=words_of(ignore), limits=rule_limits_of(limits)
    )
    _check_names(asked)
    wanted = Wanted(
        limits=limits_of(limits),
        asked=asked,
        today=to_day(today) if today else None,
        baseline=baseline,
        keeps_silent=write_baseline is None,
        reads_project=not no_project,
    )
    checks = check_many(list(_files(maps)), wanted, jobs=jobs)
    reports = [one.report for one in checks]
    for written in (output, write_baseline):
        refuse_inputs(written, (file for one in checks for file in one.files))
    if write_baseline:
        write(write_baseline, dump_baseline(_joined(reports)))
        count = sum(len(one.diagnostics) for one in reports)
        known_now = f"{count} finding is" if count == 1 else f"{count} findings are"
        click.echo(f"{printable(str(write_baseline))}: {known_now} known from now on")
        return
    _tell(checks, form, output)
    threshold = None if fail_on == "never" else Severity(fail_on)
    context.exit(1 if any(report.fails(threshold) for report in reports) else 0)


def _check_names(settings: Settings) -> None:
    from journeys.errors import UnknownNameError
    from journeys.rules.table import rules

    for word in (*settings.select, *settings.ignore):
        if not any(rule.is_named(word) for rule in rules()):
            names = (name for rule in rules() for name in (rule.code, rule.name))
            raise UnknownNameError("rule", word, ("core", "all", *names))


def _files(names: Iterable[str]) -> Iterator[str]:
    from journeys.errors import FileError

    for name in names:
        if name != "-" and Path(name).is_dir():
            found = sorted(str(path) for path in Path(name).rglob("*.journey.yaml"))
            if not found:
                raise FileError(name, "holds no *.journey.yaml; name a map's file")
            yield from found
        else:
            yield name


def _joined(reports: list[Report]) -> Report:
    from journeys.rules import Report

    if len(reports) == 1:
        return reports[0]
    return Report(
        file=f"{len(reports)} maps",
        diagnostics=tuple(one for report in reports for one in report.diagnostics),
        allowed=sum(report.allowed for report in reports),
        known=sum(report.known for report in reports),
        coverage=tuple(row for report in reports for row in report.coverage),
        situations=sum(report.situations for report in reports),
        dropped=sum(report.dropped for report in reports),
    )


def _tell(checks: list[Checked], form: str, output: Path | None) -> None:
    from journeys.output import write
    from journeys.reporters import reporter

    render = reporter(form)
    if form == "text":
        colour = output is None and wants_colour(sys.stdout)
        text = "\n".join(render(one.report, colour=colour, ran=one.ran) for one in checks)
    else:
        ran = {rule.code: rule for one in checks for rule in one.ran}
        text = render(_joined([one.report for one in checks]), ran=ran.values())
    if output is not None:
        write(output, text)
    elif form in {"text", "github"}:
        click.echo(text.rstrip("\n"), color=True)
    else:
        tell(text)

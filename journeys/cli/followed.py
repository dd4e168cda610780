"""What `journeys follow` found to files, and to findings as `journeys check` tells them."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import attrs
import click

from journeys.cli.drawing import draw_boards, is_folder
from journeys.cli.options import project_of, refuse_inputs, rule_limits_of, wants_colour, words_of
from journeys.errors import UnknownNameError

if TYPE_CHECKING:
    from journeys.evidence.practice import Practice
    from journeys.model import JourneyMap
    from journeys.rules import Report
    from journeys.table import Table

__all__ = [
    "RULES",
    "fails",
    "findings_json",
    "findings_options",
    "format_of",
    "report_of",
    "save_followed",
    "told_findings",
]

CommandT = TypeVar("CommandT", bound=Callable[..., Any])

#: The rules that speak of what customers did.
RULES: Final = "JRN75"
#: What a file holds, by its ending: boards, tables, or both.
BOARDS: Final = ("svg", "png", "dot", "md", "mmd")
BOTH: Final = ("html", "pdf", "pptx")


def findings_options(command: CommandT) -> CommandT:
    """The options that say which findings are told, and which end with status 1."""
    for option in (
        click.option(
            "--fail-on", type=click.Choice(["error", "warning", "info", "never"]),
            default="error", show_default=True,
            help="The lightest finding that ends with status 1; a deviation is no error.",
        ),
        click.option("--ignore", metavar="RULES", multiple=True, help="All but these rules."),
        click.option(
            "--select", metavar="RULES", multiple=True,
            help="Only these rules: codes, beginnings of codes, names; commas between."
            " Default: those about what customers did.",
        ),
    ):  # fmt: skip
        command = option(command)
    return command


def report_of(
    map_: JourneyMap,
    map_file: str,
    practice: Practice,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    limits: Iterable[str] = (),
) -> Report:
    """What the rules find in what customers did.

    Args:
        map_: The map.
        map_file: Its file, whose project has settings.
        practice: What customers did.
        select: Rules as options name them; those about what customers did by default.
        ignore: Likewise, the rules that keep silent.
        limits: Limits as options set them.

    Raises:
        UnknownNameError: There is no such rule or limit.
    """
    from journeys.model import Settings
    from journeys.rules import check
    from journeys.rules.table import rules

    asked = Settings(
        select=words_of(select) or (RULES,), ignore=words_of(ignore), limits=rule_limits_of(limits)
    )
    for word in (*asked.select, *asked.ignore):
        if not any(rule.is_named(word) for rule in rules()):
            names = (name for rule in rules() for name in (rule.code, rule.name))
            raise UnknownNameError("rule", word, ("core", "all", *names))
    settings = (*project_of(map_file).settings, asked)
    found = check(map_, settings=settings, practice=practice)
    # How much of the boards is decided is told by `journeys check`.
    return attrs.evolve(found, coverage=(), situations=0)


def fails(report: Report, fail_on: str) -> bool:
    """Whether a report ends with status 1.

    Args:
        report: What the rules found.
        fail_on: The lightest severity that does, or `never`.
    """
    from journeys.diagnostic import Severity

    return report.fails(None if fail_on == "never" else Severity(fail_on))


def told_findings(report: Report, form: str, *, colour: bool | None = None) -> str:
    """The findings as a reporter writes them.

    Args:
        report: What the rules found.
        form: `text`, `github`, `json`, `sarif` or `junit`.
        colour: Whether terminal colours stand in text; by default as the terminal has it.
    """
    from journeys.reporters import reporter
    from journeys.rules.table import rules

    render = reporter(form)
    if form == "text":
        return render(report, colour=wants_colour(sys.stdout) if colour is None else colour)
    return render(report, ran=[rule for rule in rules() if rule.is_named(RULES)])


def findings_json(report: Report) -> list[Any]:
    """The findings as plain values, as they stand in the report of `journeys check`.

    Args:
        report: What the rules found.
    """
    found: list[Any] = json.loads(told_findings(report, "json"))["findings"]
    return found


def format_of(output: str) -> str:
    """The format that the name of an output says; empty for a folder.

    Args:
        output: A file, or a folder.

    Raises:
        UnknownNameError: There is no such format.
    """
    from journeys.tables import FORMATS

    if is_folder(output) or not Path(output).suffix:
        return ""
    form = Path(output).suffix.lower().removeprefix(".")
    if form not in {*BOTH, *BOARDS, *FORMATS}:
        raise UnknownNameError("format", form, (*BOTH, *BOARDS, *FORMATS))
    return form


def save_followed(
    output: str,
    map_: JourneyMap,
    practice: Practice,
    tables: Sequence[Table],
    *,
    report: Report,
    read: Iterable[str],
    theme: str = "kraft",
    paper: str | None = None,
) -> None:
    """Write what customers did.

    A page, a PDF or slides hold the overlays (of all, then of each persona), the findings and the
    tables; a picture holds the overlay; other files hold tables, and a workbook tells first what
    they are of; a folder holds an overlay a persona, as SVG, and a CSV file a table. What is
    written is said.

    Args:
        output: A file, whose ending says the format, or a folder.
        map_: The map.
        practice: What customers did.
        tables: The tables, without cells that rest on too few customers.
        report: What the rules found.
        read: The files that were read, none of which is written over.
        theme: `kraft` or `white`.
        paper: `a3` or `a4`.

    Raises:
        FileError: A file is one that was read, or cannot be written.
        UnknownNameError: There is no such format.
    """
    from journeys.board.accounting import account_of
    from journeys.board.labelling import labelled
    from journeys.board.lanes import subtitle
    from journeys.board.overlays import overlays_of
    from journeys.tables import save_tables

    files, following, form = list(read), practice.following, format_of(output)
    into_folder = not form
    if form in {*BOTH, "xlsx"}:
        # People read these beside boards, which speak labels; programs read ids.
        tables = labelled(map_, tables)
    account = account_of(practice, tables, subtitle=subtitle(map_))
    drawn = partial(draw_boards, read=files, theme=theme, paper=paper)
    if form in BOTH:
        boards = overlays_of(map_, following)
        if len(boards) > 1:
            # All customers first, who are the last board where some have no persona.
            every = overlays_of(map_, following, apart=False)
            boards = (*every, *(one for one in boards if one.name != every[0].name))
        drawn(boards, output, form=form, findings=report.diagnostics, account=account)
    elif form in BOARDS:
        drawn(overlays_of(map_, following, apart=False), output, form=form)
    else:
        target = f"{output}/" if into_folder else output
        names = [f"{output}/{one.name}.csv" for one in tables] if into_folder else [output]
        for name in names:
            refuse_inputs(name, files)
        if into_folder:
            drawn(overlays_of(map_, following), target, form="svg")
        for file in save_tables(tables, target, language=following.language, account=account):
            click.echo(str(file))

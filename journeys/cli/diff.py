"""`journeys diff`: two maps to what changed between them, in words or on boards."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeys.cli.drawing import draw_boards, is_document, is_folder, paper_option, theme_option
from journeys.cli.options import (
    STDIN,
    limit_option,
    limits_of,
    reading_of,
    refuse_inputs,
    tell,
    wants_colour,
)
from journeys.diagnostic import MapError
from journeys.errors import FileError
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.comparison import Comparison
    from journeys.model import JourneyMap
    from journeys.reader import Limits, Reading

__all__ = ["diff"]

FORMATS = ["text", "json", "markdown"]
PICTURES = ["svg", "png", "pdf", "html", "pptx", "dot", "mmd"]
BOARDS = ["overview", "personas", "journeys", "all"]


@click.command()
@click.argument("old", metavar="OLD", type=click.Path(path_type=str))
@click.argument("new", metavar="NEW", type=click.Path(path_type=str))
@click.option(
    "--format", "form", type=click.Choice([*FORMATS, *PICTURES]),
    help="Words for people, a program, a pull request; or boards. Default: the ending, or text.",
)  # fmt: skip
@click.option(
    "-o", "--output", type=click.Path(path_type=str), metavar="FILE|FOLDER",
    help="Write to this file instead of the standard output; pictures also into a folder/.",
)  # fmt: skip
@click.option(
    "--board", "which", type=click.Choice(BOARDS),
    help="Which boards; by default all that changed, the overview into one picture.",
)  # fmt: skip
@click.option("--persona", "personas", metavar="ID", multiple=True, help="Only this persona's.")
@theme_option
@paper_option
@limit_option
@click.pass_context
def diff(
    context: click.Context,
    old: str,
    new: str,
    form: str | None,
    output: str | None,
    which: str | None,
    personas: tuple[str, ...],
    theme: str,
    paper: str | None,
    limits: tuple[str, ...],
) -> None:
    r"""Tell what changed between two maps: OLD and NEW are files, - or REV:path of git.

    \b
    journeys diff before.journey.yaml after.journey.yaml
    journeys diff HEAD~1:maps/bank.journey.yaml maps/bank.journey.yaml
    journeys diff main:bank.journey.yaml bank.journey.yaml --format markdown
    journeys diff before.journey.yaml after.journey.yaml -o changes.html
    journeys diff before.journey.yaml after.journey.yaml -o julie.svg --persona julie

    Pictures are the boards of NEW with what came, went or changed marked.
    Ends with status 0 when the maps say the same, 1 when they differ, 2 when one is unusable.
    """
    from journeys.board.revision import Revision

    if old == new == STDIN:
        raise FileError(STDIN, "cannot be both maps; name a file for one of them")
    bounds = limits_of(limits)
    maps = [_map(name, bounds) for name in (old, new)]
    revision = Revision(*maps)
    read = [file for one in maps if one.source for file in one.source.texts]
    wanted = form or _form(output, asked=bool(which or personas))
    if wanted in FORMATS:
        if which or personas:
            raise click.UsageError("boards are pictures; name one: -o changes.svg or -o folder/")
        _write_words(revision.comparison, wanted, output, read)
    else:
        from journeys.board.differing import differing_boards

        if output is None:
            raise click.UsageError("name the file or folder for the boards: -o changes.svg")
        takes_many = is_folder(output) or is_document(wanted)
        chosen = which or ("all" if takes_many else "personas" if personas else "overview")
        boards = list(differing_boards(revision, which=chosen, personas=personas))
        if boards:
            draw_boards(boards, output, form=wanted, theme=theme, paper=paper, read=read)
        else:
            click.echo(f"none of these boards changed; {quoted(output)} is not written", err=True)
    context.exit(0 if revision.comparison.same else 1)


def _form(output: str | None, *, asked: bool) -> str:
    """The format that an output asks for by its ending; a folder asks for pictures."""
    if output is None:
        return "text"
    ending = Path(output).suffix.lower().removeprefix(".")
    if ending in PICTURES and not is_folder(output):
        return ending
    return "svg" if is_folder(output) or (asked and not ending) else "text"


def _write_words(
    comparison: Comparison, form: str, output: str | None, read: Iterable[str]
) -> None:
    from journeys.changelogs import changelog
    from journeys.output import write

    file = None if output is None else Path(output)
    refuse_inputs(file, read)
    colour = form == "text" and output is None and wants_colour(sys.stdout)
    text = changelog(form)(comparison, colour=colour)
    if file is not None:
        write(file, text)
    elif form == "text":
        click.echo(text.rstrip("\n"), color=True)
    else:
        tell(text)


def _map(name: str, limits: Limits) -> JourneyMap:
    from journeys.rules.run import stamped

    reading = _reading(name, limits)
    if reading.map is None:
        raise MapError(stamped(reading.source.remarks, reading.source))
    return reading.map


def _reading(name: str, limits: Limits) -> Reading:
    """The reading of a file; of a revision where no file bears the name and a colon is in it."""
    if name == STDIN or ":" not in name or _exists(name):
        return reading_of(name, limits)
    from journeys.revisions import read_revision

    return read_revision(name, limits=limits)


def _exists(name: str) -> bool:
    with contextlib.suppress(OSError, ValueError):
        return Path(name).exists()
    return False

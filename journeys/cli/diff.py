"""`journeys diff`: two maps to what changed between them."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeys.cli.options import (
    STDIN,
    limit_option,
    limits_of,
    output_option,
    reading_of,
    refuse_inputs,
    tell,
    wants_colour,
)
from journeys.diagnostic import MapError
from journeys.errors import FileError

if TYPE_CHECKING:
    from journeys.model import JourneyMap
    from journeys.reader import Limits, Reading

__all__ = ["diff"]

FORMATS = ["text", "json", "markdown"]


@click.command()
@click.argument("old", metavar="OLD", type=click.Path(path_type=str))
@click.argument("new", metavar="NEW", type=click.Path(path_type=str))
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True,
    help="For people, a program, a pull request.",
)  # fmt: skip
@limit_option
@output_option
@click.pass_context
def diff(
    context: click.Context,
    old: str,
    new: str,
    form: str,
    limits: tuple[str, ...],
    output: Path | None,
) -> None:
    r"""Tell what changed between two maps: OLD and NEW are files, - or REV:path of git.

    \b
    journeys diff before.journey.yaml after.journey.yaml
    journeys diff HEAD~1:maps/bank.journey.yaml maps/bank.journey.yaml
    journeys diff main:bank.journey.yaml bank.journey.yaml --format markdown

    Ends with status 0 when the maps say the same, 1 when they differ, 2 when one is unusable.
    """
    from journeys.changelogs import changelog
    from journeys.comparison import compare
    from journeys.output import write

    if old == new == STDIN:
        raise FileError(STDIN, "cannot be both maps; name a file for one of them")
    bounds = limits_of(limits)
    maps = [_map(name, bounds) for name in (old, new)]
    refuse_inputs(output, (file for one in maps if one.source for file in one.source.texts))
    comparison = compare(*maps)
    colour = form == "text" and output is None and wants_colour(sys.stdout)
    text = changelog(form)(comparison, colour=colour)
    if output is not None:
        write(output, text)
    elif form == "text":
        click.echo(text.rstrip("\n"), color=True)
    else:
        tell(text)
    context.exit(0 if comparison.same else 1)


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

"""`journeys show`: a board in the terminal."""

from __future__ import annotations

import shutil
import sys

import click

from journeys.cli.options import limit_option, map_argument, map_of, wants_colour

__all__ = ["show"]


@click.command()
@map_argument
@click.option("--persona", metavar="ID", help="This persona's board; the overview by default.")
@click.option("--journeys", "ways", is_flag=True, help="The ways instead of the cards.")
@click.option(
    "--width", type=click.IntRange(40, 400), metavar="CELLS", help="Default: the terminal's."
)
@limit_option
def show(
    map_file: str, persona: str | None, width: int | None, limits: tuple[str, ...], *, ways: bool
) -> None:
    r"""Show a board of a MAP in the terminal.

    \b
    journeys show bank.journey.yaml
    journeys show bank.journey.yaml --persona julie
    journeys show bank.journey.yaml --persona julie --journeys
    """
    from journeys.board import arrange
    from journeys.renderers.text import render

    kind = "journey" if ways else None
    board = arrange(map_of(map_file, limits), persona=persona, kind=kind)
    cells = width or max(40, min(400, shutil.get_terminal_size((100, 24)).columns))
    text = render(board, width=cells, colour=wants_colour(sys.stdout))
    click.echo(text.rstrip("\n"), color=True)

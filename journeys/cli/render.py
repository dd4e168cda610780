"""`journeys render`: boards to pictures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeys.cli.boards import BOARDS, SIZES, Wish, boards_of
from journeys.cli.drawing import draw_boards, is_document, is_folder, paper_option, theme_option
from journeys.cli.options import limit_option, map_argument, map_of, project_of

if TYPE_CHECKING:
    from journeys.board import Board
    from journeys.counts import Counts
    from journeys.diagnostic import Diagnostic
    from journeys.model import JourneyMap

__all__ = ["render"]

FORMATS = ["svg", "png", "pdf", "html", "pptx", "dot", "txt", "md", "mmd"]


@click.command()
@map_argument
@click.option(
    "-o", "--output", type=click.Path(path_type=str), required=True, metavar="FILE|FOLDER",
    help="A file (its ending says the format; html, pdf and pptx take many boards), or a folder.",
)  # fmt: skip
@click.option(
    "--board", "which", type=click.Choice(BOARDS),
    help="Which boards; by default all into a folder or a document, the overview into a picture.",
)  # fmt: skip
@click.option(
    "--bands", type=click.Choice(["goal", "stage"]), default="goal", show_default=True,
    help="What the moments of a journey board are grouped by.",
)  # fmt: skip
@click.option("--persona", "personas", metavar="ID", multiple=True, help="Only this persona's.")
@click.option(
    "--together", is_flag=True, help="All personas on one journey or overlay board, in colours."
)
@click.option(
    "--counts", "counts_file", metavar="FILE", type=click.Path(path_type=str),
    help="What customers did, for the overlay: a CSV table of from, to, count.",
)  # fmt: skip
@click.option(
    "--period", metavar="TEXT", default="", help="When the counts were taken, for the overlay."
)
@click.option(
    "--promise", metavar="NAME", help="The shortest walk on which this promise is broken."
)
@click.option(
    "--walk", metavar="WAY",
    help="This walk on the journeys of the first persona who can go it: 'a@web -> b@phone'.",
)  # fmt: skip
@click.option(
    "--size", type=click.Choice(SIZES), default="compact", show_default=True,
    help="Size of workshop cards: compact, or those of Metaplan.",
)  # fmt: skip
@click.option("--format", "form", type=click.Choice(FORMATS), help="Default: the ending, or svg.")
@click.option(
    "--layout", type=click.Choice(["pinned", "auto"]), default="pinned", show_default=True,
    help="pinned: the boards as designed; auto: a short DOT that Graphviz lays out.",
)  # fmt: skip
@click.option(
    "--engine", type=click.Choice(["auto", "builtin", "graphviz"]), default="auto",
    show_default=True, help="builtin draws SVG and PDF; graphviz is dot, or pygraphviz.",
)  # fmt: skip
@theme_option
@paper_option
@limit_option
def render(
    map_file: str,
    output: str,
    which: str | None,
    bands: str,
    personas: tuple[str, ...],
    counts_file: str | None,
    period: str,
    promise: str | None,
    walk: str | None,
    size: str,
    form: str | None,
    layout: str,
    engine: str,
    theme: str,
    paper: str | None,
    limits: tuple[str, ...],
    *,
    together: bool,
) -> None:
    r"""Draw the boards of a MAP.

    \b
    journeys render bank.journey.yaml -o boards/               all boards, a picture each
    journeys render bank.journey.yaml -o bank.html             all boards as one page to click
    journeys render bank.journey.yaml -o bank.pdf              all boards as one document
    journeys render bank.journey.yaml -o julie.png --persona julie
    journeys render bank.journey.yaml -o way.svg --persona julie --board journeys
    journeys render bank.journey.yaml -o real.svg --board overlay --together --counts counts.csv
    journeys render bank.journey.yaml -o broken.svg --promise complaints-are-answered
    journeys render bank.journey.yaml -o cards.pdf --board cards --size metaplan

    svg, html, dot, txt, md (Markdown) and mmd (Mermaid) need nothing else; pdf and pptx need the
    extras of their names (pip install 'journeys[pdf,pptx]'), png needs Graphviz (the program
    dot, or pip install 'journeys[graphviz]').
    """
    map_ = map_of(map_file, limits)
    counts = _counts(map_, which, counts_file, period)
    into_folder = is_folder(output) or not Path(output).suffix
    form = form or ("svg" if into_folder else Path(output).suffix.lower().removeprefix("."))
    binds = not into_folder and is_document(form, layout, engine)
    alone = [name for name in (promise, walk) if name is not None]
    wish = Wish(
        which=which or _default(personas, counts, takes_many=into_folder or binds),
        personas=personas,
        bands=bands,
        together=together,
        size=size,
        counts=counts,
        covered=binds and form != "html",
    )
    _refuse_beside(alone, which, counts)
    if promise is not None and together:
        raise click.UsageError("a promise is broken for one persona; leave out --together")
    boards = [_walked(map_, promise, walk, wish)] if alone else list(boards_of(map_, wish))
    draw_boards(
        boards,
        f"{output}/" if into_folder else output,
        form=form,
        read=[*(map_.source.texts if map_.source else ()), *([counts_file] if counts_file else ())],
        theme=theme,
        paper=paper,
        layout=layout,
        engine=engine,
        findings=_findings(map_, map_file) if binds and form != "pdf" else None,
    )


def _refuse_beside(alone: list[str], which: str | None, counts: Counts | None) -> None:
    """A walk stands on a journey board, one by itself."""
    if len(alone) > 1:
        raise click.UsageError("--promise and --walk each name a walk; give one of them")
    if alone and (which not in {None, "journeys"} or counts is not None):
        raise click.UsageError("a walk is drawn on journeys; leave out --board and --counts")


def _walked(map_: JourneyMap, promise: str | None, walk: str | None, wish: Wish) -> Board:
    from journeys.cli.walks import board_of_promise, board_of_walk

    if promise is not None:
        return board_of_promise(map_, promise, wish.personas, bands=wish.bands)
    return board_of_walk(map_, walk or "", wish.personas, bands=wish.bands, together=wish.together)


def _counts(map_: JourneyMap, which: str | None, file: str | None, period: str) -> Counts | None:
    """What customers did; without a file there is no overlay."""
    if file is None:
        if which == "overlay":
            raise click.UsageError("an overlay needs what customers did: --counts FILE")
        return None
    from journeys.counts import read_counts, strangers

    counts = read_counts(file, period=period)
    for line in strangers(counts, map_):
        click.echo(f"  {line}", err=True)
    return counts


def _findings(map_: JourneyMap, map_file: str) -> tuple[Diagnostic, ...]:
    """What `journeys check` finds in the map."""
    from journeys.project import load_baseline
    from journeys.rules import check

    project = project_of(map_file)
    known = load_baseline(project.baseline) if project.baseline else {}
    return check(map_, settings=project.settings, known=known).diagnostics


def _default(personas: tuple[str, ...], counts: Counts | None, *, takes_many: bool) -> str:
    if takes_many:
        return "all"
    if counts is not None:
        return "overlay"
    return "personas" if personas else "overview"

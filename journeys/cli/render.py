"""`journeys render`: boards to pictures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeys.cli.options import limit_option, map_argument, map_of, refuse_inputs
from journeys.text import printable, quoted

if TYPE_CHECKING:
    from journeys.board import Board
    from journeys.model import JourneyMap
    from journeys.pictures import Saved

__all__ = ["render"]

#: How many texts that were cut are told of a board.
CUT = 5

#: How many steps of journeys are drawn without being asked for; routing them takes its time.
STEPS = 300

FORMATS = ["svg", "png", "pdf", "dot", "txt", "md", "mmd"]


@click.command()
@map_argument
@click.option(
    "-o", "--output", type=click.Path(path_type=str), required=True, metavar="FILE|FOLDER",
    help="A file (its ending says the format; pdf takes several boards), or a folder.",
)  # fmt: skip
@click.option(
    "--board", "which", type=click.Choice(["overview", "personas", "journeys", "all"]),
    help="Which boards; by default all into a folder, the overview into a file.",
)  # fmt: skip
@click.option(
    "--bands", type=click.Choice(["goal", "stage"]), default="goal", show_default=True,
    help="What the moments of a journey board are grouped by.",
)  # fmt: skip
@click.option("--persona", "personas", metavar="ID", multiple=True, help="Only this persona's.")
@click.option("--format", "form", type=click.Choice(FORMATS), help="Default: the ending, or svg.")
@click.option(
    "--layout", type=click.Choice(["pinned", "auto"]), default="pinned", show_default=True,
    help="pinned: the boards as designed; auto: a short DOT that Graphviz lays out.",
)  # fmt: skip
@click.option(
    "--engine", type=click.Choice(["auto", "builtin", "graphviz"]), default="auto",
    show_default=True, help="builtin draws SVG and PDF; graphviz is dot, or pygraphviz.",
)  # fmt: skip
@click.option(
    "--theme", type=click.Choice(["kraft", "white"]), default="kraft", show_default=True,
    help="The paper: brown, or white for office printers.",
)  # fmt: skip
@click.option(
    "--paper", type=click.Choice(["a3", "a4"]), default="a3", show_default=True,
    help="a3: landscape, 8 channels a page; a4: portrait, 4 channels a page.",
)  # fmt: skip
@limit_option
def render(
    map_file: str,
    output: str,
    which: str | None,
    bands: str,
    personas: tuple[str, ...],
    form: str | None,
    layout: str,
    engine: str,
    theme: str,
    paper: str,
    limits: tuple[str, ...],
) -> None:
    r"""Draw the boards of a MAP.

    \b
    journeys render bank.journey.yaml -o boards/               all boards
    journeys render bank.journey.yaml -o julie.png --persona julie
    journeys render bank.journey.yaml -o way.svg --persona julie --board journeys
    journeys render bank.journey.yaml -o all.pdf --board all   one document, a page a board
    journeys render bank.journey.yaml -o boards/ --theme white --paper a4 --format pdf

    svg, dot, txt, md (Markdown) and mmd (Mermaid) need nothing else; pdf needs the extra pdf
    (pip install 'journeys[pdf]') or Graphviz, png needs Graphviz (the program dot, or
    pip install 'journeys[graphviz]').
    """
    from journeys.output import make_folder
    from journeys.pictures import bind, save

    map_ = map_of(map_file, limits)
    into_folder = _is_folder(output)
    boards = list(
        _boards(map_, which or _default(personas, into_folder=into_folder), personas, bands)
    )
    form = form or ("svg" if into_folder else None)
    binds = not into_folder and len(boards) > 1
    if binds and not _is_document(form or Path(output).suffix, layout, engine):
        raise click.UsageError(f"{len(boards)} boards do not go into one file; name a folder")
    targets = [
        Path(output, f"{board.name}.{form}") if into_folder else Path(output) for board in boards
    ]
    for target in targets:
        _refuse_over(map_, target)
    if into_folder:
        make_folder(output)
    if binds:
        _tell(Path(output).stem, bind(boards, output, theme=theme, paper=paper))
        return
    for board, target in zip(boards, targets, strict=True):
        saved = save(
            board, target, format=form, layout=layout, engine=engine, theme=theme, paper=paper
        )
        _tell(board.name, saved)


def _is_document(form: str, layout: str, engine: str) -> bool:
    """Whether a file holds any number of boards: PDF that Graphviz does not draw."""
    return form.lower().removeprefix(".") == "pdf" and layout == "pinned" and engine != "graphviz"


def _tell(name: str, saved: Saved) -> None:
    """Say what was written, and what a reader of the picture cannot know: which texts were cut."""
    for file in saved.files:
        click.echo(printable(str(file)))
    for text in saved.truncated[:CUT]:
        click.echo(f"  too long for its place on {printable(name)}: {quoted(text)}", err=True)
    if len(saved.truncated) > CUT:
        click.echo(f"  and {len(saved.truncated) - CUT} more", err=True)
    if saved.lacking:
        way_out = "they stand as boxes; --engine graphviz has other fonts"
        click.echo(f"  the fonts of PDF lack {quoted(saved.lacking)}: {way_out}", err=True)


def _default(personas: tuple[str, ...], *, into_folder: bool) -> str:
    if into_folder:
        return "all"
    return "personas" if personas else "overview"


def _boards(map_: JourneyMap, which: str, personas: tuple[str, ...], bands: str) -> Iterator[Board]:
    from journeys.board import arrange

    names = personas or tuple(dict.fromkeys(persona.id for persona in map_.personas))
    if which == "overview" or (which == "all" and not personas):
        yield arrange(map_)
    if which in {"personas", "all"}:
        yield from (arrange(map_, persona=name) for name in names)
    if which == "journeys" or (which == "all" and _are_few(map_, names)):
        yield from (arrange(map_, persona=name, kind="journey", bands=bands) for name in names)


def _are_few(map_: JourneyMap, names: Iterable[str]) -> bool:
    """Whether the journeys are drawn without being asked for; else it is said how to ask."""
    steps = sum(len(journey.steps) for name in names for journey in map_.journeys_of(name))
    if steps > STEPS:
        asked = "draw them one by one: --board journeys --persona ID"
        click.echo(f"the journeys have {steps} steps in all, more than {STEPS}; {asked}", err=True)
    return steps <= STEPS


def _is_folder(name: str) -> bool:
    try:
        return name.endswith(("/", "\\")) or Path(name).is_dir() or not Path(name).suffix
    except OSError:  # a name that is too long
        return False


def _refuse_over(map_: JourneyMap, target: Path) -> None:
    """No page of a board, and no DOT text in its place, may be a file that is read."""
    read = map_.source.texts if map_.source else {}
    page = re.compile(rf"{re.escape(target.stem)}(-\d+)?({re.escape(target.suffix)}|\.dot)")
    like = [target.with_name(Path(name).name) for name in read if page.fullmatch(Path(name).name)]
    for file in (target, *like):
        refuse_inputs(file, read)

"""What the commands that draw have in common: papers, folders, and what they tell of a file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from importlib.util import find_spec
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from journeys.cli.options import refuse_inputs
from journeys.errors import FileError, MissingExtraError
from journeys.text import printable, quoted

if TYPE_CHECKING:
    from journeys.board import Board
    from journeys.board.account import Account
    from journeys.diagnostic import Diagnostic
    from journeys.pictures import Saved

__all__ = [
    "draw_boards",
    "is_document",
    "is_folder",
    "paper_option",
    "require_parts",
    "theme_option",
]

#: The module that an optional part of a format's name brings, and what it is needed for.
_PARTS: Final = {
    "pdf": ("reportlab", "a PDF of several pages"),
    "pptx": ("pptx", "PPTX"),
    "xlsx": ("openpyxl", "a workbook (XLSX)"),
}

CommandT = TypeVar("CommandT", bound=Callable[..., Any])

#: How many texts that were cut are told of a board.
CUT = 5
#: The formats that tell what was cut beside the picture, or in its notes.
WHOLE = frozenset({"html", "pptx"})


def theme_option(command: CommandT) -> CommandT:
    """The option that chooses the colour of the paper."""
    return click.option(
        "--theme",
        type=click.Choice(["kraft", "white"]),
        default="kraft",
        show_default=True,
        help="The paper: brown, or white for office printers.",
    )(command)


def paper_option(command: CommandT) -> CommandT:
    """The option that chooses the size of the paper."""
    return click.option(
        "--paper",
        type=click.Choice(["a3", "a4"]),
        help="a3: landscape, 8 channels a page; a4: portrait, 4 a page. Default: a3; cards: a4.",
    )(command)


def is_folder(name: str) -> bool:
    """Whether a name is that of a folder: it ends like one, or there is one.

    Args:
        name: What was given.

    Raises:
        FileError: Nothing was given, as by a variable that nobody set; that is no folder, and
            the folder `/` least of all.
    """
    if not name:
        raise FileError(name, "is no file name; name a file, or a folder/")
    try:
        return name.endswith(("/", "\\")) or Path(name).is_dir()
    except (OSError, ValueError):  # a name that is too long, or none at all
        return False


def is_document(form: str, layout: str = "pinned", engine: str = "auto") -> bool:
    """Whether a file holds any number of boards; a PDF that Graphviz draws holds one.

    Args:
        form: The format.
        layout: `pinned` or `auto`.
        engine: `auto`, `builtin` or `graphviz`.
    """
    from journeys.pictures import DOCUMENTS, binds_pdf

    return form in DOCUMENTS and (form != "pdf" or binds_pdf(layout, engine))


def require_parts(form: str) -> None:
    """Nothing, where the optional part that writes a format of many boards or tables is there.

    Args:
        form: The format.

    Raises:
        MissingExtraError: It is not; the error says what to install.
    """
    module, feature = _PARTS.get(form, ("journeys", ""))
    if find_spec(module) is None:
        raise MissingExtraError(feature, form)


def draw_boards(
    boards: Sequence[Board],
    output: str,
    *,
    form: str,
    read: Iterable[str],
    theme: str,
    paper: str | None,
    layout: str = "pinned",
    engine: str = "auto",
    findings: Iterable[Diagnostic] | None = None,
    account: Account | None = None,
) -> None:
    """Write boards to a file or into a folder, and say what was written.

    Args:
        boards: The boards.
        output: A file, or a folder.
        form: The format.
        read: The files that were read, none of which is written over.
        theme: `kraft` or `white`.
        paper: `a3` or `a4`; None for what the boards are made for.
        layout: `pinned` or `auto`.
        engine: `auto`, `builtin` or `graphviz`.
        findings: What rules found, for the documents that show it.
        account: What customers did, for the documents that tell it.

    Raises:
        UsageError: There is no board, or several do not go into the file.
        MissingExtraError: The optional part that writes the document is not installed.
        FileError: A file is one that was read, or cannot be written.
    """
    from journeys.output import make_folder
    from journeys.pictures import bind, save

    if not boards:
        lack = "the map has no persona whose board could be drawn"
        raise click.UsageError(f"{lack}; take --board overview, or --together")
    into_folder = is_folder(output)
    binds = not into_folder and is_document(form, layout, engine)
    if not into_folder and (len(boards) > 1 or account) and (layout, engine) == ("pinned", "auto"):
        require_parts(form)
    if not into_folder and not binds and len(boards) > 1:
        raise click.UsageError(f"{len(boards)} boards do not go into one file; name a folder/")
    if paper is None:
        paper = "a4" if any(board.size for board in boards) else "a3"
    targets = [
        Path(output, f"{board.name}.{form}") if into_folder else Path(output) for board in boards
    ]
    files = list(read)
    for target in targets:
        _refuse_over(files, target)
    if binds:
        saved = bind(
            boards, output, format=form, findings=findings, theme=theme, paper=paper,
            account=account,
        )  # fmt: skip
        _tell(Path(output).stem, saved, form)
        return
    if into_folder:
        make_folder(output)
    for board, target in zip(boards, targets, strict=True):
        saved = save(
            board, target, format=form, layout=layout, engine=engine, theme=theme, paper=paper
        )
        _tell(board.name, saved, form)


def _refuse_over(read: Sequence[str], target: Path) -> None:
    """No page of a board, and no DOT text in its place, may be a file that is read."""
    page = re.compile(rf"{re.escape(target.stem)}(-\d+)?({re.escape(target.suffix)}|\.dot)")
    like = [target.with_name(Path(name).name) for name in read if page.fullmatch(Path(name).name)]
    for file in (target, *like):
        refuse_inputs(file, read)


def _tell(name: str, saved: Saved, form: str) -> None:
    """Say what was written, and what a reader of the picture cannot know: which texts were cut."""
    for file in saved.files:
        click.echo(printable(str(file)))
    cut = () if form in WHOLE else saved.truncated
    for text, board in zip_longest(cut[:CUT], saved.boards[: len(cut[:CUT])], fillvalue=name):
        click.echo(f"  too long for its place on {printable(board)}: {quoted(text)}", err=True)
    if len(cut) > CUT:
        click.echo(f"  and {len(cut) - CUT} more", err=True)
    if cut:
        click.echo("  a page (-o FILE.html) tells what is cut in full", err=True)
    if saved.lacking:
        way_out = "they stand as boxes; --engine graphviz has other fonts"
        click.echo(f"  the fonts of PDF lack {quoted(saved.lacking)}: {way_out}", err=True)

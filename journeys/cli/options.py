"""What the commands have in common: how a map is named, read, and reported when it is none."""

from __future__ import annotations

import contextlib
import glob
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

import attrs
import click

from journeys.diagnostic import MapError
from journeys.errors import FileError, UnknownNameError, ValueFormError

if TYPE_CHECKING:
    from journeys.model import JourneyMap
    from journeys.project import Project
    from journeys.reader import Limits, Reading

__all__ = [
    "STDIN",
    "limit_option",
    "limits_of",
    "map_argument",
    "map_of",
    "output_option",
    "project_of",
    "reading_of",
    "refuse_inputs",
    "room_across",
    "rule_limits_of",
    "tell",
    "wants_colour",
    "words_of",
]

CommandT = TypeVar("CommandT", bound=Callable[..., Any])

STDIN = "-"


def map_argument(command: CommandT) -> CommandT:
    """The argument that names a map; `-` is the standard input."""
    return click.argument("map_file", metavar="MAP", type=click.Path(path_type=str))(command)


def output_option(command: CommandT) -> CommandT:
    """The option that names the file to write; the standard output when it is not given."""
    return click.option(
        "-o",
        "--output",
        metavar="FILE",
        type=click.Path(path_type=Path),
        help="Write to this file instead of the standard output.",
    )(command)


def limit_option(command: CommandT) -> CommandT:
    """The option that sets limits otherwise."""
    return click.option(
        "--limit",
        "limits",
        metavar="NAME=NUMBER",
        multiple=True,
        help="Set a limit, of a rule (personas=8) or of reading (nodes=100000). Repeatable.",
    )(command)


def words_of(values: Iterable[str]) -> tuple[str, ...]:
    """The words of an option that may be repeated or hold commas.

    Args:
        values: What was given, in order.

    Example:
        >>> words_of(["JRN2,JRN3", "gas-works"])
        ('JRN2', 'JRN3', 'gas-works')
    """
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())


def _numbers(limits: Iterable[str]) -> dict[str, int]:
    found = {}
    for text in limits:
        name, equals, number = text.partition("=")
        if not (equals and number.isascii() and number.isdecimal() and len(number) < 13):
            raise ValueFormError(text, "a limit such as personas=8")
        found[name.strip()] = int(number)
    return found


def limits_of(limits: Iterable[str]) -> Limits:
    """The bounds of reading that options set; names of rules' limits are passed over.

    Args:
        limits: `NAME=NUMBER`, in order.

    Returns:
        The bounds.

    Raises:
        ValueFormError: One is not of that form.
        UnknownNameError: One names no limit at all.
    """
    from journeys.reader import Limits
    from journeys.rules.bounds import BOUNDS

    names = [field.name for field in attrs.fields(Limits)]
    numbers = _numbers(limits)
    for name in numbers:
        if name not in names and name not in BOUNDS:
            raise UnknownNameError("limit", name, (*names, *BOUNDS))
    return Limits(**{name: number for name, number in numbers.items() if name in names})


def rule_limits_of(limits: Iterable[str]) -> dict[str, int]:
    """The limits of rules that options set, by name; those of reading are passed over.

    Args:
        limits: `NAME=NUMBER`, in order.
    """
    from journeys.rules.bounds import BOUNDS

    return {name: number for name, number in _numbers(limits).items() if name in BOUNDS}


def reading_of(map_file: str, limits: Limits) -> Reading:
    """The reading of a map that an argument names.

    Args:
        map_file: A file, or `-` for the standard input.
        limits: Bounds of size.

    Returns:
        The reading; problems of the text are in it.

    Raises:
        FileError: The file is missing or cannot be read.
    """
    from journeys.reader import read, read_text

    if map_file != STDIN:
        return read(map_file, limits=limits)
    if sys.stdin is None or sys.stdin.closed:
        raise FileError(STDIN, "there is no standard input; name the map's file")
    data = sys.stdin.buffer.read(limits.bytes + 1)
    return read_text(data, file="<stdin>", limits=limits)


def map_of(map_file: str, limits: Iterable[str] = ()) -> JourneyMap:
    """The map that an argument names.

    Args:
        map_file: A file, or `-` for the standard input.
        limits: Limits as options set them.

    Returns:
        The map.

    Raises:
        MapError: The text is no map; the error carries every finding.
        FileError: The file is missing or cannot be read.
    """
    from journeys.rules.run import stamped

    reading = reading_of(map_file, limits_of(limits))
    if reading.map is None:
        raise MapError(stamped(reading.source.remarks, reading.source))
    return reading.map


def project_of(map_file: str) -> Project:
    """What the project in which a map stands says of checking.

    Args:
        map_file: A file, or `-` for the project of the working folder.
    """
    from journeys.project import find_project

    return find_project(Path.cwd() if map_file == STDIN else Path(map_file))


def tell(text: str) -> None:
    """Print a document to the standard output in UTF-8, whatever people read there.

    Args:
        text: The document: a map, a table, a report for a program.
    """
    click.echo(text.encode("utf-8", "backslashreplace"), nl=False)


def refuse_inputs(output: str | os.PathLike[str] | None, files: Iterable[str]) -> None:
    """An output over a map, over a file that it includes, or over a log would be a loss.

    Args:
        output: What is to be written; None for the standard output.
        files: The names of the files that are read; of logs also folders and globs.

    Raises:
        FileError: The output is one of them, under whatever name.
    """
    if output is None:
        return
    for file in files:
        if _is_same(file, output):
            raise FileError(Path(output), "is an input too; name another output")


def _is_same(file: str, other: str | os.PathLike[str]) -> bool:
    with contextlib.suppress(OSError, ValueError):
        path, written = Path(file), Path(other)
        if not written.exists():
            return False
        if path.is_dir():
            return written.is_file() and written.resolve().is_relative_to(path.resolve())
        if not path.exists():
            return any(written.samefile(one) for one in glob.iglob(file, recursive=True))  # noqa: PTH207 - of a path, not in one
        return path.samefile(written)
    return False


def room_across() -> int | None:
    """How many cells a line of the terminal has; None where the output goes elsewhere.

    The variable `COLUMNS` says it for other outputs too.
    """
    is_terminal = bool(sys.stdout and sys.stdout.isatty())
    known = is_terminal or os.environ.get("COLUMNS", "").isdecimal()
    return shutil.get_terminal_size().columns if known else None


def wants_colour(stream: TextIO | None) -> bool:
    """Whether colours are wanted, as the usual variables and the terminal say.

    Args:
        stream: Where the text goes.
    """
    if stream is None or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()

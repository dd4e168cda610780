"""`journeys import`: a workbook that was filled in, as a map file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeys.cli.options import STDIN, limit_option, limits_of, output_option, refuse_inputs, tell
from journeys.errors import FileError
from journeys.text import printable

if TYPE_CHECKING:
    from journeys.diagnostic import Diagnostic
    from journeys.reader import Limits, Reading

__all__ = ["importing"]


@click.command("import")
@click.argument("workbook", metavar="WORKBOOK", type=click.Path(path_type=str))
@limit_option
@output_option
@click.pass_context
def importing(
    context: click.Context, workbook: str, limits: tuple[str, ...], output: Path | None
) -> None:
    r"""Read a WORKBOOK (XLSX) and write the map that it holds.

    \b
    journeys export bank.journey.yaml -o bank.xlsx    a workbook to fill in
    journeys import bank.xlsx -o bank.journey.yaml    and the map that it became

    What is left out, such as columns of your own, is told by sheet and cell, and ends with
    status 1; the map is written all the same. A workbook that is no map ends with status 2.
    """
    from journeys.diagnostic import MapError
    from journeys.exporters import exporter
    from journeys.output import write

    refuse_inputs(output, [workbook])
    reading = _reading(workbook, limits_of(limits))
    found = _found(reading)
    if reading.map is None:
        raise MapError(found)
    text = exporter("yaml")(reading.map)
    if output is None:
        tell(text)
    else:
        write(output, text)
    for one in found:
        click.echo(printable(str(one)), err=True)
    context.exit(1 if found else 0)


def _reading(workbook: str, limits: Limits) -> Reading:
    from journeys.importers import importer
    from journeys.importers.xlsx import longest, read_bytes

    if workbook != STDIN:
        return importer("xlsx")(workbook, limits=limits)
    if sys.stdin is None or sys.stdin.closed:
        raise FileError(STDIN, "there is no standard input; name the workbook")
    data = sys.stdin.buffer.read(longest(limits) + 1)
    return read_bytes(data, file="<stdin>", limits=limits)


def _found(reading: Reading) -> tuple[Diagnostic, ...]:
    """What reading noticed, sheet by sheet and row by row, as it was read."""
    from journeys.rules.run import stamped

    source = reading.source
    return tuple(one for remark in source.remarks for one in stamped([remark], source))

"""`journeys export`: a map in another form."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from journeys.cli.options import (
    limit_option,
    map_argument,
    map_of,
    output_option,
    refuse_inputs,
    tell,
)

__all__ = ["export"]

FORMATS = ["yaml", "json", "csv", "deadlines", "xlsx", "graphml", "gexf", "nodelink"]
_ENDINGS = {".yml": "yaml", ".yaml": "yaml"}
_FILES = {"xlsx"}
_GRAPHS = {"graphml", "gexf", "nodelink"}


@click.command()
@map_argument
@click.option(
    "--format", "form", type=click.Choice(FORMATS),
    help="The form; by default the ending of the output file, else yaml.",
)  # fmt: skip
@click.option(
    "--view", type=click.Choice(["moments", "touchpoints", "network"]), default="moments",
    show_default=True, help="Which graph, for graphml, gexf and nodelink.",
)  # fmt: skip
@click.option("--persona", metavar="ID", help="Only this persona's ways, in the touchpoint graph.")
@limit_option
@output_option
def export(
    map_file: str,
    form: str | None,
    view: str,
    persona: str | None,
    limits: tuple[str, ...],
    output: Path | None,
) -> None:
    r"""Write a MAP in another form.

    \b
    yaml, json     the map itself, included files and all; they read back equal
    csv            the board as a table, a row a card, for a spreadsheet
    deadlines      its commitments as a table of from, to, seconds (CSV), for checks on logs
    xlsx           a workbook to fill in, a sheet a table; `journeys import` reads it back
    graphml, gexf, nodelink    its graph, for graph tools (nodelink is JSON)
    """
    from journeys.exporters import exporter
    from journeys.output import write

    form = form or _form_of(output)
    if form in _FILES and output is None:
        raise click.UsageError(f"{form} is no text to print; name a file: -o map.{form}")
    asked: dict[str, Any] = {"view": view, "persona": persona} if form in _GRAPHS else {}
    map_ = map_of(map_file, limits)
    data = exporter(form)(map_, **asked)
    refuse_inputs(output, map_.source.texts if map_.source else ())
    if output is not None:
        write(output, data)
    elif isinstance(data, str):
        tell(data)


def _form_of(output: Path | None) -> str:
    if output is None:
        return "yaml"
    ending = output.suffix.lower()
    form = _ENDINGS.get(ending, ending.removeprefix("."))
    if form not in FORMATS:
        raise click.UsageError(f"say the form with --format: one of {', '.join(FORMATS)}")
    return form

"""`journeys new`: a commented starter map."""

from __future__ import annotations

import datetime as dt
from importlib.resources import files
from pathlib import Path

import click

from journeys.cli.options import STDIN, tell
from journeys.text import printable

__all__ = ["new"]


@click.command()
@click.argument("file", metavar="FILE", type=click.Path(path_type=str))
@click.option(
    "--language",
    type=click.Choice(["en", "fr"]),
    default="en",
    show_default=True,
    help="Language of the map and of its comments.",
)
def new(file: str, language: str) -> None:
    r"""Write a commented starter map to FILE (- prints it); an existing file is never replaced.

    \b
    journeys new shop.journey.yaml
    journeys new boutique.journey.yaml --language fr
    """
    from journeys.errors import FileError
    from journeys.output import write

    text = files("journeys.cli").joinpath(f"starters/{language}.yaml").read_text("utf-8")
    today = dt.date.today().isoformat()  # noqa: DTZ011 - the day where the analyst sits
    text = text.replace("{day}", today)
    if file == STDIN:
        tell(text)
        return
    path = Path(file)
    if path.exists() or path.is_symlink():
        raise FileError(path, "exists already; name another file")
    write(path, text)
    name = printable(file)
    click.echo(f"{name} is written; next: journeys check {name}")

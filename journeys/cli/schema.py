"""`journeys schema`: the JSON Schema of map files."""

from __future__ import annotations

import json
from pathlib import Path

import click

from journeys.cli.options import output_option, tell

__all__ = ["schema"]


@click.command()
@click.option(
    "--language",
    type=click.Choice(["en", "fr"]),
    default="en",
    show_default=True,
    help="Language of the descriptions.",
)
@output_option
def schema(language: str, output: Path | None) -> None:
    r"""Print the JSON Schema of map files, so that editors complete and check them.

    \b
    For editors that use the YAML language server:
      journeys schema -o .journeys.schema.json
    and as the first line of a map:
      # yaml-language-server: $schema=.journeys.schema.json
    """
    from journeys.exporters.schema import schema as of_maps
    from journeys.output import write

    text = json.dumps(of_maps(language), indent=2, ensure_ascii=False) + "\n"
    if output is None:
        tell(text)
    else:
        write(output, text)

"""`journeys schema`: the JSON Schema of map files, or of tracking plans."""

from __future__ import annotations

import json
from pathlib import Path

import click

from journeys.cli.options import output_option, tell

__all__ = ["schema"]


@click.command()
@click.option(
    "--of",
    "kind",
    type=click.Choice(["map", "plan"]),
    default="map",
    show_default=True,
    help="Of maps, or of tracking plans.",
)
@click.option(
    "--language",
    type=click.Choice(["en", "fr"]),
    default="en",
    show_default=True,
    help="Language of the descriptions.",
)
@output_option
def schema(kind: str, language: str, output: Path | None) -> None:
    r"""Print the JSON Schema of maps, or of tracking plans, for editors to complete and check.

    \b
    For editors that use the YAML language server:
      journeys schema -o .journeys.schema.json
    and as the first line of a map:
      # yaml-language-server: $schema=.journeys.schema.json
    For tracking plans, journeys schema --of plan -o .journeys.plan.schema.json
    """
    from journeys.exporters.schema import schema as of_maps
    from journeys.output import write
    from journeys.tracking.schema import plan_schema

    made = plan_schema(language) if kind == "plan" else of_maps(language)
    text = json.dumps(made, indent=2, ensure_ascii=False) + "\n"
    if output is None:
        tell(text)
    else:
        write(output, text)

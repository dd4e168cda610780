"""`journeys explain`: the page of a rule."""

from __future__ import annotations

import click

__all__ = ["explain"]


@click.command()
@click.argument("rule", metavar="RULE")
def explain(rule: str) -> None:
    r"""Explain a RULE: what goes wrong, why it matters, an example and its cure.

    \b
    RULE is a code or a name:
      journeys explain JRN402
      journeys explain empty-cell
    """
    from journeys.rules.table import find

    found = find(rule)
    default = "" if found.is_core else " (off by default; switch it on with --select)"
    click.echo(f"{found.code} {found.name} — {found.severity.value}{default}\n")
    click.echo(f"{found.summary}\n\n{found.reason}\n")
    blocks = {
        "Example": found.example,
        "Log": found.log,
        "Events": found.events,
        "Instead": found.instead,
    }
    for heading, block in blocks.items():
        if not block:
            continue
        indented = "\n".join(f"    {line}".rstrip() for line in block.splitlines())
        click.echo(f"{heading}:\n\n{indented}\n")
    if found.plan:
        click.echo(f"To ignore it, in the map:\n\n    rules: {{ignore: [{found.name}]}}")
    else:
        click.echo(f"To allow it in place:\n\n    # journeys: allow {found.name} because …")

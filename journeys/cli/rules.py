"""`journeys rules`: the list of the rules."""

from __future__ import annotations

import json

import click

from journeys.cli.options import words_of

__all__ = ["rules"]


@click.command()
@click.option("--select", metavar="RULES", multiple=True, help="Only these (JRN2, all, gas-works).")
@click.option("--limits", is_flag=True, help="List the limits instead, with their reasons.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
def rules(select: tuple[str, ...], form: str, *, limits: bool) -> None:
    """List the rules: code, severity, name and what goes wrong.

    Families go by the first digit; `journeys explain CODE` tells more of a rule.
    """
    from journeys.rules.bounds import BOUNDS
    from journeys.rules.table import rules as table

    words = words_of(select) or ("all",)
    rows: list[dict[str, str | int | bool]] = [
        {
            "code": rule.code,
            "name": rule.name,
            "severity": rule.severity.value,
            "default": rule.is_core,
            "summary": rule.summary,
        }
        for rule in table()
        if any(rule.is_named(word) for word in words)
    ]
    if limits:
        rows = [
            {"name": name, "value": bound.value, "reason": bound.reason}
            for name, bound in BOUNDS.items()
        ]
    if form == "json":
        click.echo(json.dumps(rows, indent=2, ensure_ascii=False))
        return
    for row in rows:
        if limits:
            click.echo(f"{row['name']:<20} {row['value']:>5}  {row['reason']}")
        else:
            off = "" if row["default"] else " (off by default)"
            click.echo(
                f"{row['code']} {row['severity']:<7} {row['name']:<28} {row['summary']}{off}"
            )

"""The command's own help to a page."""

from __future__ import annotations

from importlib import import_module

import click

from journeys.cli.main import COMMANDS

__all__ = ["commands"]


def commands() -> str:
    """A section for each subcommand, with the help that it prints."""
    return "\n".join(f"## {name}\n\n```text\n{_help(name)}\n```\n" for name in COMMANDS)


def _help(name: str) -> str:
    command = getattr(import_module(f"journeys.cli.{name}"), name)
    with click.Context(command, info_name=f"journeys {name}", terminal_width=90) as context:
        context.help_option_names = ["-h", "--help"]
        text: str = command.get_help(context)
        return text

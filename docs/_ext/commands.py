"""The command's own help to a page."""

from __future__ import annotations

import click

from journeys.cli.main import COMMANDS, LazyGroup

__all__ = ["commands"]


def commands() -> str:
    """A section for each subcommand, with the help that it prints."""
    return "\n".join(f"## {name}\n\n```text\n{_help(name)}\n```\n" for name in COMMANDS)


def _help(name: str) -> str:
    group = LazyGroup("journeys")
    with click.Context(group, info_name="journeys", terminal_width=90) as whole:
        command = group.get_command(whole, name)
        assert command is not None
        with click.Context(command, info_name=name, parent=whole) as context:
            context.help_option_names = ["-h", "--help"]
            text: str = command.get_help(context)
            return text

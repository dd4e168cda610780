"""`journeys completion`: the script that completes commands in a shell."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

__all__ = ["completion"]


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    r"""Print the script that completes commands in SHELL.

    \b
    For bash, in ~/.bashrc:
      eval "$(journeys completion bash)"
    """
    kind = get_completion_class(shell)
    assert kind is not None
    root = context.find_root().command
    script = kind(root, {}, "journeys", "_JOURNEYS_COMPLETE")
    # The version of bash is not asked for: the script is printed for whatever shell reads it.
    click.echo(script.source_template % script.source_vars())

"""`journeys preview`: a map to boards in a browser that redraw when it is saved."""

from __future__ import annotations

import os
import sys
import threading
import time
import webbrowser
from typing import TYPE_CHECKING

import click

from journeys.cli.options import STDIN, limit_option, limits_of, map_argument, rule_limits_of
from journeys.text import printable

if TYPE_CHECKING:
    from journeys.preview import Redrawn

__all__ = ["preview"]


@click.command()
@map_argument
@click.option(
    "--port", type=click.IntRange(0, 65535), default=0, metavar="NUMBER",
    help="The port on 127.0.0.1; a free one by default.",
)  # fmt: skip
@click.option(
    "--open/--no-open", "opens", default=None,
    help="Open a browser; by default when the command stands in a terminal of a desktop.",
)  # fmt: skip
@limit_option
def preview(map_file: str, port: int, limits: tuple[str, ...], *, opens: bool | None) -> None:
    r"""Show the boards of a MAP in a browser, and redraw them each time it is saved.

    \b
    journeys preview bank.journey.yaml
    journeys preview bank.journey.yaml --port 8765 --no-open

    The findings stand beside the boards. While the map cannot be drawn, the last good boards
    stay. Only this machine can see them; Ctrl-C ends it.
    """
    from journeys.preview import serve

    if map_file == STDIN:
        raise click.UsageError("a preview watches a file; name the map's file")

    def ready(address: str) -> None:
        click.echo(f"Preview of {printable(map_file)} on {address} — Ctrl-C ends it", err=True)
        if _has_desktop() if opens is None else opens:
            # Some browsers come back only when they are closed.
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()

    serve(
        map_file,
        port=port,
        limits=limits_of(limits),
        rule_limits=rule_limits_of(limits),
        ready=ready,
        redrawn=_tell if sys.stderr is not None and sys.stderr.isatty() else None,
    )


def _tell(redrawn: Redrawn) -> None:
    what = "redrawn" if redrawn.view.is_current else "not drawn, the last boards stay"
    count = len(redrawn.view.notes)
    findings = f"{count} finding" if count == 1 else f"{count} findings"
    took = f"{redrawn.seconds * 1000:.0f} ms"
    click.echo(f"{time.strftime('%H:%M:%S')} {what} ({took}); {findings}", err=True)


def _has_desktop() -> bool:
    """Whether a browser would be a window, and somebody sits before it."""
    if sys.stderr is None or not sys.stderr.isatty():
        return False
    shows = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    return shows or sys.platform in {"darwin", "win32"}

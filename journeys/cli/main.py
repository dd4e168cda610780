"""The command itself: its subcommands, loaded on first use, and how it ends."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any, Final, NoReturn

import click

from journeys.cells import calm
from journeys.diagnostic import FindingsError
from journeys.errors import JourneysError
from journeys.text import did_you_mean, printable, quoted
from journeys.version import __version__

__all__ = ["main"]

#: Subcommands in the order of the help, with what they do; each stands in a file of its name,
#: unless that is a word of Python.
COMMANDS: Final = {
    "new": "Write a commented starter map.",
    "check": "Check maps by the rules.",
    "show": "Show a board in the terminal.",
    "render": "Draw boards as pictures.",
    "preview": "Show boards in a browser, redrawn when the map is saved.",
    "export": "Write a map in another form.",
    "diff": "Tell what changed between two maps.",
    "follow": "Hold a map against what customers really did.",
    "attribute": "Tell which channels bring sales.",
    "log": "Tell what an event log holds, and what of it cannot be used.",
    "plan": "Write or check the tracking plan that makes events touchpoints.",
    "prepare": "Sort and code an event log once, to ask it often.",
    "simulate": "Write the event log that customers of a map could leave.",
    "mutate": "Tell which changes of a map nobody would notice.",
    "import": "Read a workbook that was filled in.",
    "explain": "Explain a rule, with its example and its cure.",
    "rules": "List the rules.",
    "schema": "Print the JSON Schema of map files, for editors.",
    "completion": "Print the script that completes commands in a shell.",
}

_FILES: Final = {"import": "importing"}

#: How many findings of a map that is none are shown.
_MOST: Final = 100

HELP: Final = """Customer journeys and personas as code.

A map says what each kind of customer finds, for each goal, on each channel. Write it as YAML,
have it checked by named rules, and draw it as boards for the wall.

\b
Begin:
  journeys new bank.journey.yaml       a commented map to fill in
  journeys check bank.journey.yaml     what is wrong with it, line by line
  journeys render bank.journey.yaml -o boards/    a board for each persona

\b
Exit status: 0 clean, 1 findings, 2 the command or its input is unusable.
"""


class _OutputError(Exception):
    """The standard output takes no more; click itself would end with status 1 for a pipe."""


class LazyGroup(click.Group):
    """A group that imports a subcommand when it is called, so that `--help` is quick."""

    def make_context(self, *args: Any, **more: Any) -> click.Context:
        """The context of a call; `--help` is written here."""
        with _told():
            return super().make_context(*args, **more)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the subcommand."""
        with _told():
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the subcommands, in the order of the help."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A subcommand by its name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        name = _FILES.get(cmd_name, cmd_name)
        command = getattr(import_module(f"journeys.cli.{name}"), name)
        assert isinstance(command, click.Command)
        # Docstrings with a backslash are raw, so that click's mark for kept lines is two letters.
        command.help = (command.help or "").replace("\\b\n", "\b\n")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The subcommand that the words name; an unknown one is answered with the nearest."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            ctx.fail(f"there is no command {quoted(args[0])}{did_you_mean(args[0], COMMANDS)}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of subcommands without importing them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@contextlib.contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError as error:
        raise _OutputError from error


@click.group(cls=LazyGroup, help=HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="journeys")
def _journeys() -> None:
    pass


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and end the process.

    Args:
        arguments: Words of the command line; those of the process by default.

    Raises:
        SystemExit: Always: 0 clean, 1 findings, 2 unusable, 130 and 143 when interrupted.
    """
    signal.signal(signal.SIGTERM, _terminated)
    for stream in (sys.stdout, sys.stderr):
        _lenient(stream)
    sys.exit(_status(arguments))


#: Signals that were to end the process.
_SEEN: Final[set[int]] = set()


def _terminated(number: int, _frame: Any) -> NoReturn:
    _SEEN.add(number)
    raise SystemExit(128 + number)


def _lenient(stream: Any) -> None:
    """A stream that spells what its encoding cannot hold, so that no output fails for a letter."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="backslashreplace")


def _stopped(arguments: Sequence[str] | None) -> int:
    try:
        return _run(arguments)
    except (KeyboardInterrupt, RuntimeError):
        # An engine makes an error of its own of what the signal raised within it.
        if not _SEEN:
            raise
        return 128 + max(_SEEN)


def _status(arguments: Sequence[str] | None) -> int:
    try:
        return _stopped(arguments)
    except (_OutputError, BrokenPipeError):
        # `journeys … | head` is no error; nothing more can be written to the pipe.
        _silence(sys.stdout)
        return 0
    except (click.Abort, KeyboardInterrupt):
        return 128 + signal.SIGINT
    except FindingsError as error:
        return _complain("\n".join(_lines(error)))
    except (JourneysError, MemoryError, RecursionError) as error:
        return _complain(f"journeys: {printable(str(error) or type(error).__name__)}")
    except OSError as error:
        # What could not be written may still stand in the buffer, and would fail once more.
        _silence(sys.stdout)
        name = f"{quoted(error.filename)}: " if error.filename else ""
        reason = printable(error.strerror or str(error)).lower()
        return _complain(f"journeys: {name}{reason}")


def _lines(error: FindingsError) -> Iterator[str]:
    for diagnostic in error.diagnostics[:_MOST]:
        yield calm(printable(str(diagnostic)))
    more = len(error.diagnostics[_MOST:]) + error.dropped
    if more:
        yield f"and {more} more"


def _silence(stream: Any) -> None:
    """What is still to be written to a standard stream goes nowhere."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _run(arguments: Sequence[str] | None) -> int:
    try:
        result = _journeys.main(
            arguments if arguments is None else list(arguments),
            prog_name="journeys",
            standalone_mode=False,
        )
    except click.exceptions.Exit as done:
        result = done.exit_code
    except click.ClickException as error:
        error.show()
        return 2
    if sys.stdout is not None:  # as it is after `>&-`
        sys.stdout.flush()
    return result if isinstance(result, int) else 0


def _complain(message: str) -> int:
    try:
        click.echo(message, err=True)
    except OSError:
        # Nobody hears it; the status says it all the same.
        _silence(sys.stderr)
    return 2

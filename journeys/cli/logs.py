"""How the commands have a log named, and how they read it with its tracking plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from journeys.table import MIN_CUSTOMERS

if TYPE_CHECKING:
    from journeys.logs import Log

__all__ = ["few_option", "log_of", "logs_argument", "plan_option", "refuse_swapped"]

CommandT = TypeVar("CommandT", bound=Callable[..., Any])


def logs_argument(command: CommandT) -> CommandT:
    """The argument that names a log: files, globs and folders."""
    kind = click.Path(path_type=str)
    return click.argument("logs", metavar="LOG...", nargs=-1, required=True, type=kind)(command)


def plan_option(command: CommandT) -> CommandT:
    """The option that names the tracking plan."""
    return click.option(
        "--plan", "plan_file", metavar="PLAN", type=click.Path(path_type=str),
        help="The tracking plan that reads a raw log.",
    )(command)  # fmt: skip


def few_option(said: str) -> Callable[[CommandT], CommandT]:
    """The option that says how many customers are too few to be shown; 1 shows all.

    Args:
        said: What becomes of what rests on fewer.
    """
    return click.option(
        "--min-customers", type=click.IntRange(min=1), default=MIN_CUSTOMERS, show_default=True,
        metavar="NUMBER", help=said,
    )  # fmt: skip


def refuse_swapped(map_file: str, logs: Iterable[str]) -> None:
    """Tell that the map and the log are named the wrong way round.

    Args:
        map_file: What is named as the map.
        logs: What is named as the log.

    Raises:
        UsageError: A map stands among the logs, by the ending of its name, and none before them.
    """
    if not _is_map(map_file) and any(map(_is_map, logs)):
        raise click.UsageError("a log stands in the place of the map: the map comes first")


def _is_map(file: str) -> bool:
    return file.lower().endswith((".yaml", ".yml"))


def log_of(
    logs: Iterable[str], plan_file: str | None, *, rejects: bool = False, audit: bool = False
) -> Log:
    """The log that an argument names.

    Args:
        logs: Files, globs and folders.
        plan_file: The tracking plan; None for a log under the contract.
        rejects: Keep the rejected rows, to be written.
        audit: Count repeats and disorder too, where the plan does not have them handled.

    Returns:
        The log.

    Raises:
        LogError: The log cannot be used; the error says where and why.
        PlanError: The plan has faults.
        FileError: A file is missing or cannot be read.
    """
    from journeys.logs import read_log
    from journeys.tracking import read_plan

    plan = None if plan_file is None else read_plan(plan_file)
    return read_log(list(logs), plan=plan, rejects=rejects, audit=audit)

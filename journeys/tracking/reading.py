"""A tracking plan's file to the plan, or to everything that is wrong with it."""

from __future__ import annotations

import os
from pathlib import Path as FilePath
from typing import Final

from journeys.reader import Limits
from journeys.reader.files import slurp
from journeys.tracking.parsing import parsed
from journeys.tracking.plan import TrackingPlan

__all__ = ["LIMITS", "read_plan", "read_plan_text"]

#: The bounds of a plan: ten thousand entries of one condition, each of which an engine tries.
LIMITS: Final = Limits(nodes=40_000)


def read_plan(path: str | os.PathLike[str], *, limits: Limits = LIMITS) -> TrackingPlan:
    """The tracking plan of a file.

    Args:
        path: A file, as `read_plan_text` tells.
        limits: Bounds of size.

    Returns:
        The plan, with the places of its parts.

    Raises:
        PlanError: The file has faults; the error carries them all.
        FileError: The file is missing, is no regular file, or cannot be read.
    """
    return parsed(slurp(FilePath(path), limits), str(path), limits)


def read_plan_text(
    text: str | bytes, *, file: str = "<plan>", limits: Limits = LIMITS
) -> TrackingPlan:
    r"""The tracking plan of a text.

    Args:
        text: YAML that begins with `format: journeys-tracking/1`, or its bytes.
        file: The name that findings give it.
        limits: Bounds of size.

    Returns:
        The plan, with the places of its parts.

    Raises:
        PlanError: The text has faults; the error carries them all.

    Example:
        >>> plan = read_plan_text('''
        ... format: journeys-tracking/1
        ... log: {columns: {customer: user_id}}
        ... events:
        ...   - when: {page: "/tarifs*"}
        ...     then: first-contact@web
        ... ''')
        >>> plan.events[0].channel, plan.log.column("customer")
        ('web', 'user_id')
    """
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return parsed(data, file, limits)

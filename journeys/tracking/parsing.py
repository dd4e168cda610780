"""The bytes of a tracking plan to the plan with its source, or to its faults."""

from __future__ import annotations

import attrs

from journeys.collector import collector_paused
from journeys.reader import Limits
from journeys.reader.problems import Problems
from journeys.reader.structure import MISSING, Structure
from journeys.source import Source
from journeys.tracking.faults import PlanError, diagnosed
from journeys.tracking.opening import opened
from journeys.tracking.plan import TrackingPlan
from journeys.tracking.structuring import structured

__all__ = ["parsed"]


@collector_paused()
def parsed(data: bytes, file: str, limits: Limits) -> TrackingPlan:
    """The tracking plan of some bytes.

    Args:
        data: The bytes of the file.
        file: The name that findings give it.
        limits: Bounds of size.

    Returns:
        The plan, with the places of its parts.

    Raises:
        PlanError: The file has faults; the error carries them all.
    """
    structure = Structure(Problems(limits))
    texts: dict[str, str] = {}
    root = opened(data, file, structure.problems, texts)
    value = MISSING if root is None else structured(root, structure)
    source = Source(file=file, texts=texts, spans=structure.spans)
    problems = structure.problems
    if problems.remarks or problems.dropped or value is MISSING:
        raise PlanError(diagnosed(problems.remarks, source), problems.dropped)
    assert isinstance(value, TrackingPlan)
    return attrs.evolve(value, source=source)

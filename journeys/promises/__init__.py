"""Promises decided exactly on touchpoint graphs, with the shortest walk against each."""

from journeys.promises.boundary import Boundary, boundary
from journeys.promises.commitments import Kept, kept
from journeys.promises.deadlines import Deadline, deadlines
from journeys.promises.decide import Ground, decide, verdicts
from journeys.promises.verdict import Outcome, Verdict, shortest
from journeys.promises.walk import Ending, Walk

__all__ = [
    "Boundary",
    "Deadline",
    "Ending",
    "Ground",
    "Kept",
    "Outcome",
    "Verdict",
    "Walk",
    "boundary",
    "deadlines",
    "decide",
    "kept",
    "shortest",
    "verdicts",
]

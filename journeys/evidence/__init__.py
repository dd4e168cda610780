"""Event logs held against a map: what customers really did."""

from journeys.evidence.cutting import Cutting
from journeys.evidence.follow import follow
from journeys.evidence.following import Following, Jump, JumpKind, Visit, Walked
from journeys.evidence.setting import StrangeLogError

__all__ = [
    "Cutting",
    "Following",
    "Jump",
    "JumpKind",
    "StrangeLogError",
    "Visit",
    "Walked",
    "follow",
]

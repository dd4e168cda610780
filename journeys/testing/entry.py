"""What hypothesis calls when it is imported: `from_type` learns the classes of the model."""

from __future__ import annotations

import sys
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from journeys.waiting import WAITING

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["STRATEGIES", "register"]

#: The classes of the model, each with the strategy of its values.
STRATEGIES: Final = {
    "Appetite": "appetites",
    "Cell": "cells",
    "Channel": "channels",
    "Commitment": "commitments",
    "Duration": "durations",
    "Evidence": "evidences",
    "Goal": "goals",
    "Idiolect": "idiolects",
    "Journey": "lived_journeys",
    "JourneyMap": "journey_maps",
    "Limit": "limits",
    "Moment": "moments",
    "Offer": "offers",
    "Persona": "personas",
    "Promise": "promises",
    "Response": "responses",
    "Settings": "rule_settings",
    "SeverityChange": "severity_changes",
    "Stage": "stages",
    "Steps": "step_limits",
    "Style": "styles",
    "Touchpoint": "touchpoints",
    "Transition": "transitions",
}


def register() -> None:
    """Have `hypothesis.strategies.from_type` give valid values of the model's classes.

    It loads nothing: the classes are registered when the model is loaded, and their strategies
    are made when a test asks for them.

    Example:
        >>> from hypothesis import find, strategies
        >>> from journeys.model import Goal
        >>> register()
        >>> find(strategies.from_type(Goal), lambda goal: True)
        Goal(id='inform', label='')
    """
    if "journeys.model" in sys.modules:
        _register()
    elif _register not in WAITING:
        WAITING.append(_register)


def _register() -> None:
    from hypothesis.strategies import register_type_strategy

    model = import_module("journeys.model")
    for made, name in STRATEGIES.items():
        register_type_strategy(getattr(model, made), partial(_strategy, name))


def _strategy(name: str, _made: Any) -> SearchStrategy[Any]:
    strategy: SearchStrategy[Any] = getattr(import_module("journeys.testing"), name)()
    return strategy

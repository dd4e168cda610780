"""The models of attribution, by name."""

from __future__ import annotations

from importlib import import_module
from typing import Final, Protocol, cast

from journeys.attribution.credit import Credit
from journeys.attribution.options import Options
from journeys.attribution.paths import Paths
from journeys.errors import UnknownNameError

__all__ = ["MODELS", "Model", "model"]

#: Module of each model, by the name that people choose it by.
MODELS: Final = {
    "first": "journeys.attribution.models.first",
    "last": "journeys.attribution.models.last",
    "last-non-direct": "journeys.attribution.models.last_non_direct",
    "linear": "journeys.attribution.models.linear",
    "position": "journeys.attribution.models.position",
    "time-decay": "journeys.attribution.models.time_decay",
    "markov": "journeys.attribution.models.markov",
    "shapley": "journeys.attribution.models.shapley",
    "shao": "journeys.attribution.models.shao",
}


class Model(Protocol):
    """What each model's `credit` takes and gives."""

    def __call__(self, paths: Paths, options: Options) -> Credit:
        """The credit of each channel.

        Args:
            paths: The paths.
            options: What may be chosen.

        Returns:
            The credit.
        """


def model(name: str) -> Model:
    """The model of a name.

    Args:
        name: One of `MODELS`.

    Returns:
        Its `credit`.

    Raises:
        UnknownNameError: There is no such model; the error names the nearest.

    Example:
        >>> model("first").__module__
        'journeys.attribution.models.first'
    """
    if name not in MODELS:
        raise UnknownNameError("model of attribution", name, tuple(MODELS))
    return cast("Model", import_module(MODELS[name]).credit)

"""Paths to the credit of each channel, by every model that is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from typing import Final, Protocol, cast

import attrs

from journeys.attribution.credit import Credit
from journeys.attribution.options import Options
from journeys.attribution.paths import Paths
from journeys.errors import UnknownNameError

__all__ = ["MODELS", "Attribution", "Model", "attribute", "model"]

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


@attrs.frozen(kw_only=True, eq=False)
class Attribution:
    """What each channel brought, by several models.

    Attributes:
        paths: The paths.
        credits: The credit by the name of its model, in the order in which they were asked.
        options: What was chosen.
    """

    paths: Paths
    credits: Mapping[str, Credit]
    options: Options

    def __getitem__(self, name: str) -> Credit:
        if name not in self.credits:
            raise UnknownNameError("credit here of the model", name, tuple(self.credits))
        return self.credits[name]

    @property
    def channels(self) -> tuple[str, ...]:
        """The channels, in the order of the paths."""
        return self.paths.channels

    def rows(self) -> Iterator[dict[str, str | float]]:
        """A row a channel: of each model its conversions, value, scores and errors.

        Yields:
            The rows in the order of the channels; keys such as `markov_conversions`.
        """
        for at, name in enumerate(self.channels):
            row: dict[str, str | float] = {"channel": name}
            for label, credit in self.credits.items():
                for field in ("conversions", "value", "scores", "value_scores", "error",
                              "value_error"):  # fmt: skip
                    column = getattr(credit, field)
                    if column is not None:
                        row[f"{label}_{field}"] = float(column[at])
            yield row


def attribute(
    paths: Paths, models: Sequence[str] = tuple(MODELS), *, options: Options | None = None
) -> Attribution:
    """The credit of each channel by several models.

    Args:
        paths: The paths.
        models: Names of `MODELS`; all by default.
        options: What may be chosen of the models.

    Returns:
        The credits. Those of each model sum to all conversions and to all value of paths that
        have a touch; `Paths.unattributed` says what has none.

    Raises:
        UnknownNameError: There is no such model.
        ValueFormError: A model does not go with the paths, such as a decay in days of paths
            without ages.

    Example:
        >>> from journeys.attribution import PathRow, to_paths
        >>> paths = to_paths([PathRow(path="email > store", conversions=3)])
        >>> dict(attribute(paths, ["linear"])["linear"].by_channel())
        {'email': 1.5, 'store': 1.5}
    """
    chosen = options or Options()
    works = {name: model(name) for name in models}
    found = {name: work(paths, chosen) for name, work in works.items()}
    return Attribution(paths=paths, credits=found, options=chosen)

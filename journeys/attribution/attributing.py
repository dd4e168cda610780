"""Paths to the credit of each channel, by every model that is asked for."""

from __future__ import annotations

from collections.abc import Sequence

from journeys.attribution.attribution import Attribution
from journeys.attribution.options import Options
from journeys.attribution.paths import Paths
from journeys.attribution.registry import MODELS, model

__all__ = ["attribute"]


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

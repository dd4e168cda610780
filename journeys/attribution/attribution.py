"""What each channel brought, by several models."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from journeys.attribution.credit import Credit
from journeys.attribution.options import Options
from journeys.attribution.paths import Paths
from journeys.errors import UnknownNameError

__all__ = ["Attribution"]


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

"""How much a map may hold before it is refused; every bound can be raised."""

from __future__ import annotations

import attrs

__all__ = ["DEFAULT", "Limits"]


@attrs.frozen(kw_only=True)
class Limits:
    """The bounds of reading, so that no file costs more than its size explains.

    Attributes:
        bytes: Size of all files of a map together.
        depth: How deep parts may stand in each other.
        nodes: Values in one file.
        aliases: Uses of YAML anchors.
        growth: How many times larger than written a file may become through anchors.
        files: Included files.
        moments: Moments of a map.
        transitions: Steps of all journeys together.
        parts: Personas, and likewise goals, channels and stages, of a map.
        cells: Cells of all boards together: personas × goals × channels.
        lived: Steps of all journeys, each counted for every persona who lives it.
        findings: Findings of reading that are kept.

    Example:
        >>> Limits(bytes=50_000_000).depth
        32
    """

    bytes: int = 1_000_000
    depth: int = 32
    nodes: int = 20_000
    aliases: int = 1_000
    growth: int = 10
    files: int = 64
    moments: int = 5_000
    transitions: int = 20_000
    parts: int = 200
    cells: int = 10_000
    lived: int = 40_000
    findings: int = 1_000


DEFAULT = Limits()

"""Small paths for properties: few channels, so that paths meet."""

from __future__ import annotations

from hypothesis import strategies as st

from journeys.attribution import PathRow

__all__ = ["CHANNELS", "rows"]

CHANNELS = ("email", "store", "web", "phone", "direct")


def _row() -> st.SearchStrategy[PathRow]:
    counts = st.integers(0, 50)
    return st.builds(
        lambda path, conversions, value, nulls: PathRow(
            path=path, conversions=conversions, value=value if conversions else 0, nulls=nulls
        ),
        st.lists(st.sampled_from(CHANNELS), max_size=6),
        counts,
        st.floats(0, 1000),
        counts,
    )


def rows() -> st.SearchStrategy[list[PathRow]]:
    """Rows of paths, some empty, some without conversions."""
    return st.lists(_row(), max_size=8)

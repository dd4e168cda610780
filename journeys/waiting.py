"""What is to be done once the model is loaded, by those who must not load it themselves."""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["WAITING"]

#: Called once each, and then forgotten.
WAITING: list[Callable[[], None]] = []

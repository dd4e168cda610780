"""Where the watching thread lays the newest view, and the serving threads wait for it."""

from __future__ import annotations

import threading

from journeys.preview.view import View

__all__ = ["Desk"]


class Desk:
    """The newest view, handed from one thread to many.

    Attributes:
        view: The newest view.
        number: How many views were laid before it.
        is_closed: Whether no more will come.

    Example:
        >>> desk = Desk(View(file="bank.journey.yaml"))
        >>> desk.wait(after=0, seconds=0)
        False
    """

    def __init__(self, view: View) -> None:
        self.view = view
        self.number = 0
        self.is_closed = False
        self._changed = threading.Condition()

    def lay(self, view: View) -> None:
        """Hand over a view; one that says the same as the last is passed over.

        Args:
            view: The view.
        """
        with self._changed:
            if view.line == self.view.line:
                return
            self.view = view
            self.number += 1
            self._changed.notify_all()

    def newest(self) -> tuple[int, View]:
        """The newest view, after its number."""
        with self._changed:
            return self.number, self.view

    def wait(self, *, after: int, seconds: float) -> bool:
        """Wait for a view.

        Args:
            after: The number of the view that is known.
            seconds: How long to wait at most.

        Returns:
            Whether there is a newer one, or the desk is closed.
        """
        with self._changed:
            return self._changed.wait_for(lambda: self.is_closed or self.number > after, seconds)

    def close(self) -> None:
        """Wake up everybody who waits; no more views will come."""
        with self._changed:
            self.is_closed = True
            self._changed.notify_all()

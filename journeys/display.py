"""Values that show themselves in a notebook: a type to what paints it, loaded on first use."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from importlib import import_module
from typing import Any, Final, TypeAlias

__all__ = ["PAINTERS", "Displayed", "Forms"]

Forms: TypeAlias = Mapping[str, Callable[[], str | None]]
"""A MIME type to what gives the text of that type; None where the value has none."""

#: The painter of each type, as `module:function`, by the type's name; a painter takes a value and
#: gives its `Forms`. Whoever brings a type that shows itself enters it here.
PAINTERS: Final[dict[str, str]] = {}

_PLAIN: Final = "text/plain"


class Displayed:
    """A value that a notebook shows as a picture or a table, and a terminal as text.

    Notebooks ask by these names; nothing is painted before they do, and nothing that goes wrong
    while painting keeps a cell from its result: then the value shows as its `repr`.

    Example:
        >>> sorted(Displayed()._repr_mimebundle_())
        ['text/plain']
    """

    __slots__ = ()

    def _repr_mimebundle_(
        self, include: Collection[str] | None = None, exclude: Collection[str] | None = None
    ) -> dict[str, str]:
        forms = self._forms()
        found = {
            kind: text
            for kind, form in forms.items()
            if (not include or kind in include) and kind not in (exclude or ())
            for text in [_text(form)]
            if text is not None
        }
        return found or {_PLAIN: repr(self)}

    def _repr_html_(self) -> str | None:
        return self._one("text/html")

    def _repr_svg_(self) -> str | None:
        return self._one("image/svg+xml")

    def _one(self, kind: str) -> str | None:
        form = self._forms().get(kind)
        return _text(form) if form else None

    def _forms(self) -> Forms:
        try:
            module, _, name = PAINTERS[type(self).__name__].partition(":")
            forms: Forms = getattr(import_module(module), name)(self)
        except Exception:  # noqa: BLE001 - a cell has its result, whatever keeps it from a picture
            return {}
        return forms


def _text(form: Callable[..., Any]) -> str | None:
    try:
        text = form()
    except Exception:  # noqa: BLE001 - as above
        return None
    return text if isinstance(text, str) else None

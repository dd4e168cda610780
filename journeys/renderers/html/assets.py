"""The page's own style and script, and the policy that lets nothing else run."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Final

__all__ = ["policy", "script", "style"]

#: The pieces of the script, in the order in which they stand.
_PIECES: Final = (
    "dom", "boards", "state", "tabs", "filters", "ways", "details", "texts", "tables", "keys",
    "page",
)  # fmt: skip


@cache
def style() -> str:
    """The style sheet of every page."""
    return _piece("page.css")


@cache
def script() -> str:
    """The script of every page."""
    return "\n".join(_piece(f"{name}.js") for name in _PIECES)


def policy(*styles: str) -> str:
    """The content security policy: these styles and the script, and not a single request.

    Args:
        styles: The style sheets as they stand between their tags.

    Example:
        >>> policy("")[:27]
        "default-src 'none'; base-ur"

    Source: Content Security Policy Level 3.
    """
    styled, scripted = " ".join(map(_source, styles)), _source(script())
    return (
        "default-src 'none'; base-uri 'none'; form-action 'none'; "
        f"style-src {styled}; script-src {scripted}"
    )


def _piece(name: str) -> str:
    """A file without what no browser needs: indentation, empty lines and lines of comment."""
    text = files(__package__).joinpath("page", name).read_text("utf-8")
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line and not _is_comment(line))


def _is_comment(line: str) -> bool:
    return line.startswith("//") or (line.startswith("/*") and line.endswith("*/"))


def _source(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"

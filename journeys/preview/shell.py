"""The page around the boards: constant text, with a policy that names its script and style."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files
from typing import Final

__all__ = ["POLICY", "SHELL"]


def _part(name: str) -> str:
    return files(__package__).joinpath("page", name).read_text("utf-8")


def _hashed(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


_STYLE: Final = _part("shell.css")
_SCRIPT: Final = _part("shell.js")

#: The page; no text of any map is in it, its script writes what the events say.
SHELL: Final = (
    _part("shell.html").replace("/* style */", _STYLE).replace("/* script */", _SCRIPT).encode()
)
#: Its own script and style, the boards in a frame, the events, and nothing else.
POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        f"script-src {_hashed(_SCRIPT)}",
        f"style-src {_hashed(_STYLE)}",
        "connect-src 'self'",
        "frame-src 'self'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
    )
)

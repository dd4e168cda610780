"""SVG bytes that a program made to SVG bytes that hold nothing active."""

from __future__ import annotations

import re
from typing import Final
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

import attrs

from journeys.errors import EngineError
from journeys.text import quoted

__all__ = ["ATTRIBUTES", "ELEMENTS", "safe_svg"]

ELEMENTS: Final = frozenset(
    {"a", "circle", "ellipse", "g", "path", "polygon", "polyline", "rect", "svg", "text", "title"}
)
ATTRIBUTES: Final = frozenset(
    {
        "class",
        "cx",
        "cy",
        "d",
        "dx",
        "dy",
        "fill",
        "fill-opacity",
        "font-family",
        "font-size",
        "font-style",
        "font-weight",
        "height",
        "id",
        "opacity",
        "points",
        "r",
        "rx",
        "ry",
        "stroke",
        "stroke-dasharray",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-opacity",
        "stroke-width",
        "text-anchor",
        "transform",
        "viewBox",
        "width",
        "x",
        "xml:space",
        "y",
    }
)
#: No value may point anywhere, nor end a style.
_VALUE: Final = re.compile(r"(?!.*url\()[\w\s#%.,:()+/-]*", re.IGNORECASE)
FONTS: Final = (
    "Arial, Helvetica, Liberation Sans, Arimo, Nimbus Sans, DejaVu Sans Condensed, sans-serif"
)
_NAMESPACE: Final = "http://www.w3.org/2000/svg"
_DEEPEST: Final = 64


def safe_svg(made: bytes) -> bytes:
    """The picture without scripts, links, comments, node names and DOCTYPE.

    Args:
        made: What a program printed.

    Returns:
        SVG in UTF-8; what Graphviz gave as tooltips stands in `title` elements.

    Raises:
        EngineError: It is no whole SVG, or it holds an element that a picture does not need.
    """
    writer = _Writer()
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = writer.doctype
    parser.EntityDeclHandler = writer.entity
    parser.StartElementHandler = writer.start
    parser.EndElementHandler = writer.end
    parser.CharacterDataHandler = writer.text
    try:
        parser.Parse(made, True)  # noqa: FBT003 - expat names no arguments
    except expat.ExpatError:
        raise _refused("it gave no whole SVG") from None
    return "".join([*writer.written, "\n"]).encode()


def _refused(reason: str) -> EngineError:
    return EngineError("dot", f"{reason}; use the built-in SVG")


@attrs.define
class _Writer:
    """The safe text so far, and the elements that are open.

    Attributes:
        written: The pieces of the text.
        open: Names of the open elements as written; empty where an element is left out.
    """

    written: list[str] = attrs.field(factory=list)
    open: list[str] = attrs.field(factory=list)

    def doctype(self, _name: str, _system: str | None, _public: str | None, inner: bool) -> None:  # noqa: FBT001 - as expat calls
        """Let a DOCTYPE pass that declares nothing."""
        if inner:
            raise _refused("its SVG declares entities")

    def entity(self, *_declared: object) -> None:
        """Refuse entities."""
        raise _refused("its SVG declares entities")

    def start(self, name: str, values: dict[str, str]) -> None:
        """Write the start of an element."""
        if name not in ELEMENTS:
            raise _refused(f"its SVG holds the element {quoted(name)}, which is not allowed")
        if (name == "svg") == bool(self.open) or len(self.open) > _DEEPEST:
            raise _refused("its SVG is no picture")
        if name == "title":
            self.open.append("")
            return
        written = "g" if name == "a" else name
        self.open.append(written)
        self.written.append(f"<{written}{_attributes(name, values)}>")
        tooltip = values.get("xlink:title", "") if name == "a" else ""
        if tooltip:
            self.written.append(f"<title>{escape(tooltip)}</title>")

    def end(self, _name: str) -> None:
        """Write the end of an element."""
        written = self.open.pop()
        if written:
            self.written.append(f"</{written}>")

    def text(self, text: str) -> None:
        """Write characters."""
        if self.open[-1]:
            self.written.append(escape(text))


def _attributes(name: str, values: dict[str, str]) -> str:
    kept = {
        key: "none" if value == "transparent" else value
        for key, value in values.items()
        if key in ATTRIBUTES and _VALUE.fullmatch(value)
    }
    if name == "text" and kept.get("font-family", "").endswith(" Bold"):
        # Browsers take "Arial Bold" for a family and show Times.
        kept |= {"font-family": FONTS, "font-weight": "bold"}
    elif name == "text":
        kept["font-family"] = FONTS
    if name == "svg":
        kept |= {"xmlns": _NAMESPACE, "role": "img"}
    return "".join(f" {key}={quoteattr(value)}" for key, value in kept.items())

"""Elements of an HTML page said shortly: what many have in common goes to one style sheet."""

from __future__ import annotations

import re
from typing import Final

import attrs

__all__ = ["Paints"]

_PAINT: Final = re.compile(
    r" (fill|stroke|stroke-width|stroke-linecap|stroke-linejoin|stroke-dasharray|opacity"
    r'|font-size|font-weight|text-anchor)="([#\w. -]*)"'
)
_PLACE: Final = re.compile(r' (?:x|y|cx|cy|rx|ry|width|height|points|d)="[^"]*"')
_FINE: Final = re.compile(r"-?\d+\.\d\d+")
_CIRCLE: Final = re.compile(r'^<ellipse(.*) rx="([^"]*)" ry="\2"')

_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"


@attrs.define
class Paints:
    """The looks of elements met so far, each with its class.

    A page with many drawings is by a third smaller when a look is said once, and places to a
    tenth of a point.

    Attributes:
        classes: Declarations of a look, and its class.
    """

    classes: dict[str, str] = attrs.field(factory=dict)

    def shortened(self, line: str) -> str:
        """An element whose paint attributes are replaced by a class.

        Args:
            line: An element, or its beginning, that has no class yet; quotes and angle brackets
                in the values of its attributes are escaped.

        Example:
            >>> paints = Paints()
            >>> paints.shortened('<rect x="1.25" fill="#FFFFFF" stroke-width="2"/>')
            '<rect x="1.2" class="k0"/>'
            >>> paints.shortened('<ellipse cx="7" cy="5" rx="2" ry="2" fill="#000000"/>')
            '<circle cx="7" cy="5" r="2" class="k1"/>'
        """
        head, bracket, rest = line.partition(">")
        closing = "/" if head.endswith("/") else ""
        found = _PAINT.findall(head)
        head = _PLACE.sub(_rounded, _PAINT.sub("", head.removesuffix("/")))
        head = _CIRCLE.sub(r'<circle\1 r="\2"', head)
        if found:
            look = ";".join(f"{name}:{_value(name, value)}" for name, value in found)
            name = self.classes.setdefault(look, f"k{_short(len(self.classes))}")
            head += f' class="{name}"'
        return f"{head}{closing}{bracket}{rest}"

    def rules(self) -> str:
        """The style sheet: a rule a line, in the order in which the looks were met.

        Example:
            >>> paints = Paints()
            >>> paints.shortened('<text x="1" font-size="9">a</text>')
            '<text x="1" class="k0">a</text>'
            >>> paints.rules()
            '.k0{font-size:9px}'
        """
        return "\n".join(f".{name}{{{look}}}" for look, name in self.classes.items())


def _value(name: str, value: str) -> str:
    return f"{value}px" if name == "font-size" else value


def _rounded(place: re.Match[str]) -> str:
    return _FINE.sub(lambda number: f"{round(float(number[0]), 1):g}", place[0])


def _short(number: int) -> str:
    """A number in few characters."""
    rest, digit = divmod(number, len(_DIGITS))
    return (
        f"{_DIGITS[rest] if rest else ''}{_DIGITS[digit]}" if rest < len(_DIGITS) else str(number)
    )

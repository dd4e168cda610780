"""A map to its file: the inverse of reading, in a form that people like to read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

import yaml

from journeys.exporters.characters import in_yaml
from journeys.exporters.quoting import quotes
from journeys.exporters.written import Data, Typed, written

if TYPE_CHECKING:
    from journeys.model import JourneyMap

__all__ = ["render"]

_WIDTH: Final = 100
_TAG: Final = "tag:yaml.org,2002:"
_RESOLVER: Final[Any] = yaml.resolver.Resolver()
#: What most often calls for quotes on one line; a wrong guess costs two columns.
_QUOTED: Final = re.compile(r"[,\[\]{}]|: | #|^[-?:&*!|>'\"%@`#]")


class _Dumper(yaml.SafeDumper):
    """A dumper that indents the items of a list under their key."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - PyYAML's own signature
        super().increase_indent(flow, False)  # noqa: FBT003


def render(map_: JourneyMap) -> str:
    """A map as the text of a map file.

    Short parts stand on one line, longer ones are spread; sections are set apart by empty
    lines. Texts that YAML could take for something else are quoted. Comments, `x-` keys and
    the division into files are no part of a map and do not return.

    Args:
        map_: Any map whose parts each have an id of their own.

    Returns:
        The text; it reads back as the same map, and is written the same again.

    Raises:
        ValueFormError: Two parts have the same place, or the end of a step is no touchpoint.

    Example:
        >>> from journeys.model import JourneyMap, Persona
        >>> ana = Persona(id="ana", name="Ana", share="22%", prefers=["web"])
        >>> print(render(JourneyMap(title="Shop: no 1", personas=[ana])), end="")
        format: journeys/1
        title: 'Shop: no 1'
        <BLANKLINE>
        personas:
          ana: {name: Ana, share: 22%, prefers: [web]}
    """
    return in_yaml("".join(_sections(written(map_))))


def _sections(data: dict[str, Data]) -> Iterator[str]:
    for name, value in data.items():
        if isinstance(value, (dict, list)):
            yield "\n"
        node = yaml.MappingNode(f"{_TAG}map", [_pair(name, value, 0)], flow_style=False)
        yield yaml.serialize(
            node, Dumper=_Dumper, allow_unicode=True, width=float("inf"), encoding=None
        )


def _pair(name: str, value: Data, indent: int) -> tuple[yaml.Node, yaml.Node]:
    column = indent + len(name) + 2
    return _scalar(name), _node(value, indent + 2, column, spread=name == "steps")


def _node(data: Data, indent: int, column: int, *, spread: bool = False) -> yaml.Node:
    """A node that begins in a column, and whose parts stand at an indent when it is spread."""
    if not isinstance(data, (dict, list)):
        return _scalar(data)
    flow = not data or (not spread and _is_flat(data) and column + _size(data) <= _WIDTH)
    if isinstance(data, list):
        items = [_node(item, indent + 2, indent + 2) for item in data]
        return yaml.SequenceNode(f"{_TAG}seq", items, flow_style=flow)
    pairs = [_pair(name, value, indent) for name, value in data.items()]
    return yaml.MappingNode(f"{_TAG}map", pairs, flow_style=flow)


def _is_flat(data: list[Data] | dict[str, Data]) -> bool:
    """Whether one line could show it: no mapping of mappings, nothing left empty."""
    if isinstance(data, list):
        return all(not isinstance(item, dict) or _is_flat(item) for item in data)
    return not any(value is None or isinstance(value, dict) for value in data.values())


def _size(data: Data) -> int:
    """About how many columns it takes on one line."""
    if isinstance(data, list):
        return 2 * max(len(data), 1) + sum(_size(item) for item in data)
    if isinstance(data, dict):
        return 2 * max(len(data), 1) + sum(len(key) + 2 + _size(data[key]) for key in data)
    text = str(data)
    return len(text) + (2 if _QUOTED.search(text) else 0)


def _scalar(data: str | int | None) -> yaml.ScalarNode:
    if data is None:
        return yaml.ScalarNode(f"{_TAG}null", "")
    if isinstance(data, (Typed, int)):
        text = str(data).lower() if isinstance(data, bool) else str(data)
        return yaml.ScalarNode(_RESOLVER.resolve(yaml.ScalarNode, text, (True, False)), text)
    return yaml.ScalarNode(f"{_TAG}str", str(data), style=quotes(data))

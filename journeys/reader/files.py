"""Files to located nodes: bytes, encodings, and the files that a map includes."""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path as FilePath
from typing import Final, TypeAlias

import attrs

from journeys.errors import FileError
from journeys.reader import problems as code
from journeys.reader.decoding import decoded
from journeys.reader.limits import Limits
from journeys.reader.nodes import ListNode, Node, RefusedError, TableNode, TextNode, compose
from journeys.reader.problems import Problems
from journeys.source import Span
from journeys.text import quoted

__all__ = ["Files"]

_Item: TypeAlias = tuple[Node, Node]

#: Keys whose entries several files may share; the board is shared two levels deeper.
_JOINED: Final = {
    "personas": 1,
    "goals": 1,
    "channels": 1,
    "stages": 1,
    "moments": 1,
    "board": 3,
    "journeys": 1,
    "promises": 1,
}


def slurp(path: FilePath, limits: Limits) -> bytes:
    """The bytes of a regular file that is not larger than a map may be.

    Args:
        path: The file.
        limits: The bounds.

    Returns:
        Its bytes, one more than the bound at most.

    Raises:
        FileError: It is missing, is no regular file, or cannot be read.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise FileError(path, "is no regular file; name a file")
        with path.open("rb") as stream:
            return stream.read(limits.bytes + 1)
    except OSError as error:
        if isinstance(error, FileError):
            raise
        raise FileError(path, f"cannot be read ({(error.strerror or 'error').lower()})") from None
    except ValueError:
        raise FileError(path, "is no file name") from None


@attrs.define
class Files:
    """The files of one map, read within common bounds.

    Attributes:
        limits: The bounds.
        problems: Where problems are kept.
        folder: The folder that included files must stand in; None forbids `include`.
        texts: Text of each file read, by the name that spans bear.
    """

    limits: Limits
    problems: Problems
    folder: FilePath | None = None
    texts: dict[str, str] = attrs.field(factory=dict)
    _size: int = 0
    _read: dict[FilePath, str] = attrs.field(factory=dict)

    def tree(self, data: bytes, name: str, path: FilePath | None = None) -> TableNode | None:
        """The tree of a file with the files that it includes.

        Args:
            data: The file's bytes.
            name: The name that spans bear.
            path: Where it stands; None for text from elsewhere.

        Returns:
            The mapping at its top, or None after a problem was kept.
        """
        if path is not None:
            self._read[path.resolve()] = name
        root = self._parse(data, name)
        return None if root is None else self._with_includes(root, name, path)

    def _parse(self, data: bytes, name: str) -> TableNode | None:
        self._size += len(data)
        if self._size > self.limits.bytes:
            message = (
                f"the map is larger than {self.limits.bytes} bytes; "
                "split it, or raise the limit 'bytes'"
            )
            self.problems.add(code.TOO_LARGE, message, Span(name))
            return None
        text = decoded(data, name, self.problems)
        if text is None:
            return None
        self.texts[name] = text
        try:
            root = compose(text, file=name, limits=self.limits)
        except RefusedError as refused:
            self.problems.add(refused.code, refused.message, refused.span)
            return None
        if isinstance(root, TableNode):
            return root
        if root is None or (isinstance(root, TextNode) and root.is_null):
            message = "the file is empty; a map begins with 'format: journeys/1'"
        else:
            message = "a map is a mapping of keys and begins with 'format: journeys/1'"
        self.problems.add(code.WRONG_KIND, message, root.span if root else Span(name))
        return None

    def _with_includes(self, root: TableNode, name: str, path: FilePath | None) -> TableNode:
        own = [item for item in root.items if not _is_key(item[0], "include")]
        joined = TableNode(tuple(own), root.span)
        for key, value in root.items:
            if not _is_key(key, "include"):
                continue
            if not isinstance(value, ListNode):
                message = "'include' expects a list of files, such as [boards/julie.yaml]"
                self.problems.add(code.WRONG_KIND, message, value.span, ("include",))
                continue
            for item in value.items:
                part = self._included(item, name, path)
                joined = joined if part is None else _join(joined, part)
        return joined

    def _included(self, item: Node, name: str, path: FilePath | None) -> TableNode | None:
        try:
            target = self._target(item, path)
            data = slurp(target, self.limits)
        except FileError as error:
            message = f"{quoted(error.path)} {error.reason}"
            self.problems.add(code.BAD_INCLUDE, message, item.span, ("include",))
            return None
        assert isinstance(item, TextNode)
        return self.tree(data, str(FilePath(name).parent / item.text), target)

    def _target(self, item: Node, path: FilePath | None) -> FilePath:
        """The file that an item of `include` names; FileError when it may not be read."""
        if not isinstance(item, TextNode) or item.is_null:
            raise FileError("include", "expects names of files")
        if self.folder is None or path is None:
            raise FileError(item.text, "cannot be included from a text without a folder")
        try:
            target = (path.parent / item.text).resolve()
            inside = target.is_relative_to(self.folder.resolve())
        except (OSError, ValueError, RuntimeError):
            raise FileError(item.text, "is no file name") from None
        if not inside:
            raise FileError(item.text, "stands outside the map's folder; move it beside the map")
        if target in self._read:
            raise FileError(item.text, "is included already, or includes itself; remove it here")
        if len(self._read) > self.limits.files:
            many = f"is one of more than {self.limits.files} files"
            raise FileError(item.text, f"{many}; join some, or raise the limit 'files'")
        return target


def _name(key: Node) -> str | None:
    return key.text if isinstance(key, TextNode) else None


def _is_key(node: Node, name: str) -> bool:
    return isinstance(node, TextNode) and node.text == name


def _join(whole: TableNode, part: TableNode) -> TableNode:
    """One top mapping of two: shared tables are joined, other keys stand beside each other."""
    more = [item for item in part.items if not _is_key(item[0], "format")]
    return TableNode(
        _joined(whole.items, more, lambda name: _JOINED.get(name or "", 0)), whole.span
    )


def _joined(
    items: Sequence[_Item], more: Iterable[_Item], depth: Callable[[str | None], int]
) -> tuple[_Item, ...]:
    """Items with others joined into their twins, as deep as their names allow; then the rest."""
    both = list(items)
    places = {_name(key): at for at, (key, _) in enumerate(both)}
    for key, value in more:
        at = places.get(_name(key)) if depth(_name(key)) else None
        one = None if at is None else _one(both[at][1], value, depth(_name(key)) - 1)
        if at is None or one is None:
            both.append((key, value))
        else:
            both[at] = (both[at][0], one)
    return tuple(both)


def _one(own: Node, value: Node, depth: int) -> Node | None:
    """Two values of one key as one, or None where the key is repeated."""
    if isinstance(own, TableNode) and isinstance(value, TableNode):
        return TableNode(_joined(own.items, value.items, lambda _: depth), own.span)
    if isinstance(own, ListNode) and isinstance(value, ListNode):
        return ListNode(own.items + value.items, own.span)
    return None

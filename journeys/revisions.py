"""A map in a revision of the git repository to its reading; starts git, and changes nothing."""

from __future__ import annotations

import posixpath
import shutil
import subprocess
import tempfile
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import attrs

from journeys.errors import EngineError, FileError
from journeys.reader import Limits, Reading, read
from journeys.reader.nodes import ListNode, RefusedError, TableNode, TextNode, compose
from journeys.text import invisible, printable, quoted

__all__ = ["read_revision"]

#: Seconds after which git is stopped: it may fetch what a partial clone lacks.
_PATIENCE: Final = 60
_FILE_MODES: Final = ("100644", "100755")


def read_revision(name: str, *, limits: Limits) -> Reading:
    """The reading of a map as it was in a revision, with the files that it includes there.

    Args:
        name: `REV:path`, as git writes it: a branch, a tag, a commit or `HEAD~2`, and a path from
            the top of the repository; `REV:./path` begins at the working folder, which is also
            tried where the top has no such file.
        limits: Bounds of size.

    Returns:
        The reading; its places bear names such as `HEAD~2:maps/bank.journey.yaml`.

    Raises:
        FileError: There is no such revision, or no such file in it.
        EngineError: There is no git, or it failed.
    """
    revision, colon, path = name.partition(":")
    if not (revision and colon and path):
        raise FileError(name, "expected a revision and a path, such as HEAD~1:bank.journey.yaml")
    if revision.startswith("-") or "\0" in name:
        raise FileError(name, f"{quoted(revision)} is no revision; name a branch, a tag or HEAD~1")
    tree = _Tree(revision, _tree(name, revision), limits)
    found = tree.find(name, path)
    with tempfile.TemporaryDirectory(prefix="journeys-") as folder:
        top = tree.check_out(found, Path(folder))
        shown = path if found == posixpath.normpath(path) else found
        return read(top, limits=limits, name=f"{revision}:{shown}")


def _git(*words: str) -> bytes | None:
    """What git prints, or None when it ends with an error."""
    program = shutil.which("git")
    if program is None:
        raise EngineError("git", "is not installed, or not on the PATH; name two files instead")
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and no word of a user begins with a hyphen
            [program, "--no-pager", "--no-optional-locks", "--literal-pathspecs", *words],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise EngineError("git", f"took more than {_PATIENCE} seconds and was stopped") from None
    except OSError as error:
        reason = (error.strerror or "unknown error").lower()
        raise EngineError("git", f"cannot be started ({reason})") from None
    return done.stdout if done.returncode == 0 else None


def _tree(name: str, revision: str) -> str:
    """The hash of a revision's files."""
    found = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{tree}}")
    if found is None:
        if _git("rev-parse", "--git-dir") is None:
            reason = "there is no such file, and no git repository here; name a file that exists"
            raise FileError(name, reason)
        reason = f"there is no such file, and no revision {quoted(revision)} in this repository"
        raise FileError(name, reason)
    return found.decode("ascii", "replace").strip()


@attrs.frozen
class _Tree:
    """The files of a revision.

    Attributes:
        revision: The revision as the user named it.
        hash: The hash of its tree.
        limits: Bounds of size.
    """

    revision: str
    hash: str
    limits: Limits

    def find(self, name: str, path: str) -> str:
        """The path of a map from the top of the repository."""
        here = (_git("rev-parse", "--show-prefix") or b"").decode("utf-8", "surrogateescape")
        near = posixpath.normpath(posixpath.join(here.rstrip("\n"), path))
        top = posixpath.normpath(path)
        for one in [near] if path.startswith(("./", "../")) else [top, near]:
            if self._entry(one) is not None:
                return one
        reason = f"the revision {quoted(self.revision)} has no such file; see git ls-tree -r"
        raise FileError(name, reason)

    def check_out(self, path: str, folder: Path) -> Path:
        """Write a map and the files that it includes to a folder, and give the map's place."""
        base, first = posixpath.split(path)
        waiting, seen, left = deque([first]), {first}, self.limits.bytes
        while waiting:
            name = waiting.popleft()
            data = self._content(posixpath.join(base, name), left)
            left -= len(data)
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
            for item in _includes(data, self.limits):
                other = posixpath.normpath(posixpath.join(posixpath.dirname(name), item))
                # What leads out of the map's folder is refused by the reader, in its own words.
                inside = not other.startswith(("/", "../")) and other not in {".", ".."}
                if inside and other not in seen and len(seen) <= self.limits.files:
                    seen.add(other)
                    waiting.append(other)
        return folder / first

    def _entry(self, path: str) -> tuple[str, str, str] | None:
        """Mode, hash and size of what stands at a path; None when nothing does."""
        if path in {"", ".", ".."} or path.startswith(("/", "../")):
            return None
        listed = _git("ls-tree", "-z", "--full-tree", "--long", self.hash, "--", path) or b""
        fields = listed.split(b"\t")[0].decode("ascii", "replace").split()
        return (fields[0], fields[2], fields[3]) if len(fields) == 4 else None

    def _content(self, path: str, most: int) -> bytes:
        """The bytes of a regular file, which is not larger than what a map may still hold."""
        shown = f"{self.revision}:{path}"
        entry = self._entry(path)
        if entry is None:
            raise FileError(shown, "is included, and the revision has no such file")
        mode, blob, size = entry
        if mode not in _FILE_MODES:
            raise FileError(shown, "is no regular file in that revision; name the map's file")
        if int(size) > most:
            bound = f"makes the map larger than {self.limits.bytes} bytes"
            raise FileError(shown, f"{bound}; split it, or raise the limit 'bytes'")
        data = _git("cat-file", "blob", blob)
        if data is None:
            raise EngineError("git", f"cannot read {printable(shown)}; see git fsck")
        return data


def _includes(data: bytes, limits: Limits) -> Iterator[str]:
    """The files that a file includes; none where it cannot be read, which the reader will tell."""
    encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        text = data.decode(encoding)
        shown = text.replace("\r\n", "\n")
        root = None if invisible(shown) else compose(shown, file="", limits=limits)
    except (UnicodeDecodeError, RefusedError):
        return
    for key, value in root.items if isinstance(root, TableNode) else ():
        if isinstance(key, TextNode) and key.text == "include" and isinstance(value, ListNode):
            yield from (
                item.text
                for item in value.items
                if isinstance(item, TextNode) and item.text and not item.is_null
            )

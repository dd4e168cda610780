"""Mermaid and Markdown text to what others read in it."""

from __future__ import annotations

import html
import json
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import attrs

__all__ = ["Mermaid", "reading", "shown"]

FOLDER: Final = Path(__file__).with_name("mermaid")


@attrs.frozen
class Mermaid:
    """Mermaid in a process of its own, which answers a line for each line."""

    process: subprocess.Popen[str]

    def read(self, text: str) -> dict[str, Any]:
        """What Mermaid found in a diagram; it must have found no fault."""
        return self._asked(text)

    def html(self, page: str) -> str:
        """The HTML that a reader of Markdown makes of a page, its automatic links included."""
        return str(self._asked([page])["html"])

    def _asked(self, question: str | list[str]) -> dict[str, Any]:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps(question) + "\n")
        self.process.stdin.flush()
        answer: dict[str, Any] = json.loads(self.process.stdout.readline())
        assert "error" not in answer, answer["error"]
        return answer


@contextmanager
def reading() -> Iterator[Mermaid]:
    """Mermaid as long as it is needed; `sh tests/run` installs it."""
    assert (FOLDER / "node_modules").is_dir(), "Mermaid is not installed; run: sh tests/run"
    command = ["node", str(FOLDER / "read.mjs")]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        yield Mermaid(process)
        assert process.stdin
        process.stdin.close()


def shown(text: str) -> str:
    """A text as Mermaid shows it, after its own way to write entities while it parses."""
    text = html.unescape(text)
    return re.sub("\ufb02\u00b0\u00b0(\\d+)\u00b6\u00df", lambda found: chr(int(found[1])), text)

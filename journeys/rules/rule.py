"""A rule as a value, made from its module: code, severity, page and check."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable
from types import ModuleType
from typing import TYPE_CHECKING

import attrs

from journeys.diagnostic import Finding, Severity

if TYPE_CHECKING:
    from journeys.rules.view import View

__all__ = ["Rule", "from_module"]


@attrs.frozen
class Rule:
    """A named check of a map.

    Attributes:
        code: `JRN` and three digits; never used again for another fault.
        name: The fault, in kebab-case; it reads after "allow".
        severity: The severity unless settings say otherwise.
        page: The docstring of its module: fault, reason, example, cure.
        check: View to findings, in the order of the map.
        after: Whether it speaks of the findings of the other rules.

    Example:
        >>> from journeys.rules.table import find
        >>> find("JRN201").name
        'too-many-personas'
    """

    code: str
    name: str
    severity: Severity
    page: str
    check: Callable[[View], Iterable[Finding]]
    after: bool = False

    @property
    def family(self) -> str:
        """The first five characters of the code, such as `JRN2x`, without its number."""
        return self.code[:4]

    @property
    def is_core(self) -> bool:
        """Whether it speaks by default; wording is a matter of taste and does not."""
        return self.family != "JRN9"

    @property
    def summary(self) -> str:
        """What goes wrong, in a sentence."""
        return self.page.strip().splitlines()[0]

    @property
    def reason(self) -> str:
        """Why it matters: the text between the summary and the example."""
        head = re.split(r"^Example::", self.page, maxsplit=1, flags=re.MULTILINE)[0]
        return "\n".join(head.strip().splitlines()[1:]).strip()

    @property
    def example(self) -> str:
        """A map, or a patch of the rules' example map, that the rule finds wrong."""
        return self._block("Example")

    @property
    def instead(self) -> str:
        """The example mended."""
        return self._block("Instead")

    @property
    def log(self) -> str:
        """What customers did, where the rule speaks of that; see `rules.observing`."""
        return self._block("Log")

    @property
    def plan(self) -> str:
        """The tracking plan that the example is, where the rule speaks of plans."""
        return self.example if self.example.startswith("format: journeys-tracking/") else ""

    @property
    def events(self) -> str:
        """Raw events that the plan of the example reads, as CSV; see `rules.planning`."""
        return self._block("Events")

    @property
    def is_of_map(self) -> bool:
        """Whether a map is enough: the rule needs neither a log nor a tracking plan."""
        return not (self.log or self.plan)

    def _block(self, heading: str) -> str:
        found = re.search(rf"^{heading}::\n\n((?:    .*\n|\n)+)", self.page + "\n", re.MULTILINE)
        return textwrap.dedent(found[1]).strip("\n") + "\n" if found else ""

    def is_named(self, word: str) -> bool:
        """Whether a word of a selection means this rule.

        Args:
            word: `core`, `all`, a name, a code, or the beginning of a code.

        Example:
            >>> from journeys.rules.table import find
            >>> find("JRN201").is_named("JRN2"), find("JRN201").is_named("JRN3")
            (True, False)
        """
        if word in {"core", "all"}:
            return word == "all" or self.is_core
        return word == self.name or (len(word) > 3 and self.code.startswith(word.upper()))


def from_module(module: ModuleType) -> Rule:
    """The rule that a module of a family defines.

    Args:
        module: A module with `CODE`, `SEVERITY`, `check` and a page as its docstring.

    Returns:
        The rule; its name is the module's, with hyphens.
    """
    return Rule(
        code=module.CODE,
        name=module.__name__.rpartition(".")[2].replace("_", "-"),
        severity=module.SEVERITY,
        page=module.__doc__ or "",
        check=module.check,
        after=getattr(module, "AFTER", False),
    )

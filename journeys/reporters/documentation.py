"""The name of a rule to the address of its page, where the installed package names a site."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, metadata
from urllib.parse import quote

__all__ = ["page_address"]


def page_address(name: str) -> str:
    """The address of a rule's page.

    Args:
        name: The name of the rule.

    Returns:
        An absolute address below the package's project URL "Documentation"; the empty text
        while the package names none.
    """
    site = _site()
    return f"{site.rstrip('/')}/rules/{quote(name, safe='', errors='replace')}.html" if site else ""


@cache
def _site() -> str:
    try:
        listed = metadata("journeys").get_all("Project-URL") or []
    except PackageNotFoundError:
        return ""
    named = [str(line).partition(", ") for line in listed]
    return next((site for label, _, site in named if label == "Documentation"), "")

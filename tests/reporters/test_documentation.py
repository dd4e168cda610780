"""Addresses of the pages of rules."""

from __future__ import annotations

from hypothesis import given

from journeys.reporters.documentation import page_address
from tests.reporters.strategies import TEXTS


@given(name=TEXTS)
def test_an_address_is_absolute_or_there_is_none(name: str) -> None:
    """Without a site no address is made up; with one, no name can leave its place in it."""
    address = page_address(name)
    assert address == "" or address.startswith("https://")
    assert address.isascii()
    assert address.endswith(".html") or not address

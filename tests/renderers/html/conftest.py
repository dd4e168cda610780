"""A browser, one a worker, that tells every error and every request."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import attrs
import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from journeys.document import Document
from journeys.renderers.html import render
from tests.renderers.html.pages import bank, document_of

WIDE: Final = (1600, 1000)
NARROW: Final = (390, 844)

#: Tells what the policy of a page kept from happening.
_WATCH: Final = """
document.addEventListener("securitypolicyviolation", (event) =>
  console.error("policy", event.violatedDirective, event.blockedURI));
"""


@attrs.define
class Visitor:
    """Opens pages from files, and remembers what went wrong on them."""

    browser: Browser
    folder: Path
    contexts: list[BrowserContext] = attrs.field(factory=list)
    troubles: list[str] = attrs.field(factory=list)

    def open(
        self,
        document: Document | Path,
        hash_: str = "",
        *,
        size: tuple[int, int] = WIDE,
        scripts: bool = True,
        reduced: bool = False,
    ) -> Page:
        """A page in a window of its own."""
        file = document if isinstance(document, Path) else self.written(document)
        context = self.browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            java_script_enabled=scripts,
            reduced_motion="reduce" if reduced else "no-preference",
            offline=True,
        )
        self.contexts.append(context)
        if scripts:
            context.add_init_script(_WATCH)
        page = context.new_page()
        page.set_default_timeout(5_000)
        page.on("console", lambda message: self._heard(message.type, message.text))
        page.on("pageerror", lambda error: self.troubles.append(f"error: {error}"))
        page.on("dialog", lambda dialog: self.troubles.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: self._request(request.url, file))
        page.goto(f"{file.as_uri()}{hash_}")
        return page

    def written(self, document: Document) -> Path:
        """The file of a document."""
        file = self.folder / f"page-{len(self.contexts)}.html"
        file.write_text(render(document), "utf-8")
        return file

    def _heard(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"}:
            self.troubles.append(f"{kind}: {text}")

    def _request(self, url: str, file: Path) -> None:
        if url.partition("#")[0] != file.as_uri():
            self.troubles.append(f"request: {url}")


@pytest.fixture
def visitor(browser: Browser, tmp_path: Path) -> Iterator[Visitor]:
    """A visitor who must meet no error, no violation of the policy, and no request."""
    one = Visitor(browser, tmp_path)
    yield one
    for context in one.contexts:
        context.close()
    assert one.troubles == []


@pytest.fixture(scope="session")
def bank_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of the bank with the boards and the journeys of two personas."""
    file = tmp_path_factory.mktemp("bank") / "map.html"
    file.write_text(render(document_of(bank(), "julie", "karim")), "utf-8")
    return file

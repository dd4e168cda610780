"""A real browser looks on while a map is saved, broken and mended."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.preview.running import SHOP, Running, bank_in, preview

pytestmark = pytest.mark.browser

WAIT: Final = 15_000
#: Whether a text stands on the boards that are shown.
SHOWN: Final = (
    "text => [...document.querySelectorAll('iframe:not(.coming)')]"
    ".some(one => one.contentDocument.body.textContent.includes(text))"
)


class Tab:
    """A page that looks on, and what went wrong on it."""

    def __init__(self, page: Page, running: Running) -> None:
        self.page = page
        self.troubles: list[str] = []
        page.set_default_timeout(WAIT)
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("console", lambda said: self.troubles.append(f"{said.type}: {said.text}"))
        page.on("dialog", lambda dialog: self.troubles.append(dialog.message))
        page.on(
            "request",
            lambda request: (
                None
                if request.url.startswith((running.address, "data:,"))
                else self.troubles.append(request.url)
            ),
        )
        page.goto(running.address)

    def shows(self, text: str) -> None:
        """Wait until a text stands on the boards."""
        self.page.wait_for_function(SHOWN, arg=text, polling=20)

    def boards(self) -> object:
        """The address within the boards."""
        return self.page.evaluate(
            "document.querySelector('iframe:not(.coming)').contentWindow.location.hash"
        )


@pytest.fixture(name="page")
def _page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1600, "height": 1000}, locale="fr-FR")
    yield context.new_page()
    context.close()


def test_a_save_is_seen_and_nobody_loses_his_place(page: Page, tmp_path: Path) -> None:
    """The boards change without a reload of the whole; board, card and the good boards stay."""
    bank = bank_in(tmp_path)
    text = bank.read_text("utf-8")
    with preview(bank) as running:
        tab = Tab(page, running)
        tab.shows("Premier contact")
        page.evaluate("window.kept = true")
        page.frames[1].evaluate("location.hash = 'board=journey-julie'")
        bank.write_text(text.replace("Simulation chiffrée", "Simulation écrite"), "utf-8")
        tab.shows("Simulation écrite")
        assert tab.boards() == "#board=journey-julie"
        assert page.evaluate("window.kept") is True
        assert page.locator("iframe").count() == 1
        expect(page.locator("#status")).to_contain_text("À jour")

        bank.write_text(text.replace("\ntitle:", "\ntitle: [", 1), "utf-8")
        expect(page.locator("#status")).to_contain_text("ce tableau est celui de")
        expect(page.locator("#list li").first).to_contain_text("JRN001")
        tab.shows("Simulation écrite")
        assert tab.boards() == "#board=journey-julie"

        bank.write_text(text.replace("goal: inform", "goal: infrom", 1), "utf-8")
        expect(page.locator("#status")).to_contain_text("À jour")
        expect(page.locator("#list .error")).to_contain_text("did you mean 'inform'")
        tab.shows("Simulation chiffrée")
        page.locator("#list button.place").first.click()
        assert "board=" in str(tab.boards())
        page.reload()
        tab.shows("Simulation chiffrée")
        assert "board=" in str(tab.boards())
        assert tab.troubles == []
        running.end()
        expect(page.locator("#status")).to_contain_text("L’aperçu est arrêté")


def test_hostile_texts_are_only_texts(page: Page, tmp_path: Path) -> None:
    """Markup in ids, titles and messages is shown as it was written, and runs nowhere."""
    bad = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    file = tmp_path / "shop <b>.journey.yaml"
    file.write_text(SHOP.replace("Shop", f"'{bad}'").replace("[web]", f"[web, '{bad}']"), "utf-8")
    with preview(file) as running:
        tab = Tab(page, running)
        expect(page.locator("#file")).to_have_text(str(file))
        expect(page.locator("#list li").first).to_contain_text("<img src=x")
        assert page.locator("img").count() == 0
        file.write_text(SHOP.replace("Shop", f"'{bad}'"), "utf-8")
        tab.shows("onerror")
        expect(page).to_have_title(bad)
        assert tab.troubles == []


@pytest.mark.parametrize("width", [390, 1600])
def test_nothing_overflows(page: Page, tmp_path: Path, width: int) -> None:
    """On a phone the findings stand below the boards; nothing is wider than the screen."""
    file = tmp_path / "shop.journey.yaml"
    file.write_text(SHOP, "utf-8")
    page.set_viewport_size({"width": width, "height": 844})
    with preview(file) as running:
        tab = Tab(page, running)
        tab.shows("Prices")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        expect(page.locator("#list li").first).to_be_visible()

"""The tab of tables: read, sorted, unfolded, searched, printed, and open to everybody."""

from __future__ import annotations

import io

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from journeys.board import arrange
from journeys.board.account import Account
from journeys.document import Document, compose
from journeys.model import JourneyMap
from journeys.renderers.html import render
from journeys.table import Column, Table
from tests.board.maps import HOSTILE
from tests.renderers.html.conftest import NARROW, WIDE, Visitor
from tests.renderers.html.test_access import axe, faults

#: Not in the order of any column.
COUNTS = [(7 * at) % 45 for at in range(45)]


def _table(name: str = "steps", *, title: str = "Steps") -> Table:
    rows = [
        (f"moment-{at}@web", f"told-{at % 9}", count, None if at == 3 else count / 45, 60.0 * at)
        for at, count in enumerate(COUNTS)
    ]
    columns = [Column("source"), Column("target"), Column("events", "count"),
               Column("share", "share"), Column("median-time", "seconds")]  # fmt: skip
    return Table(name=name, title=title, columns=columns, rows=rows, suppressed=1)


def _document(*tables: Table) -> Document:
    account = Account(
        title="What customers did",
        language="en",
        headlines=["88% of the steps follow the map."],
        facts=(("Log", "events.csv"), ("Customers", "1,200")),
        tables=tables or (_table(), _table("more", title="More steps")),
    )
    shop = JourneyMap(title="Shop", language="en")
    return compose([arrange(shop)], findings=[], account=account)


def _first(page: Page) -> list[str]:
    """The first column of the first table, as it is seen."""
    return page.locator(".result:first-of-type tbody tr:visible th").all_inner_texts()


@pytest.mark.browser
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_the_tables_keep_nobody_out(visitor: Visitor, size: tuple[int, int]) -> None:
    """The tab has no serious fault of accessibility, and is no wider than the screen."""
    page = visitor.open(_document(), "#board=account", size=size, reduced=True)
    expect(page.locator(".headline")).to_be_visible()
    page.evaluate(axe())
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == size[0]


@pytest.mark.browser
def test_a_click_sorts(visitor: Visitor) -> None:
    """Numbers fall, then rise, then stand as at first; what is not known stays last."""
    page = visitor.open(_document(), "#board=account")
    assert _first(page) == [f"moment-{at}@web" for at in range(20)]
    page.get_by_role("button", name="All rows (45)").first.click()
    head = page.get_by_role("columnheader", name="Share").first
    orders = {}
    for way in ("descending", "ascending", None):
        head.get_by_role("button").click()
        assert head.get_attribute("aria-sort") == way
        orders[way] = [
            int(one.removeprefix("moment-").removesuffix("@web")) for one in _first(page)
        ]
    rising = sorted((at for at in range(45) if at != 3), key=COUNTS.__getitem__)
    assert orders == {
        "descending": [*reversed(rising), 3], "ascending": [*rising, 3], None: [*range(45)],
    }  # fmt: skip


@pytest.mark.browser
def test_the_search_finds_rows(visitor: Visitor) -> None:
    """The search shows the rows that hold its words, folded or not, and tells how many."""
    page = visitor.open(_document(_table(), _table("more")), "#board=account")
    page.get_by_role("searchbox").fill("MOMENT-44")
    expect(page.get_by_role("status")).to_have_text("Rows: 2 of 90")
    assert _first(page) == ["moment-44@web"]
    page.keyboard.press("Escape")
    assert len(_first(page)) == 20


@pytest.mark.browser
def test_a_link_leads_to_its_table(visitor: Visitor) -> None:
    """The list of tables leads to each, from the page and from an address."""
    page = visitor.open(_document())
    page.get_by_role("tab", name="What customers did").click()
    page.get_by_role("link", name="More steps").click()
    expect(page.get_by_role("heading", name="More steps")).to_be_in_viewport()
    page.evaluate("location.hash = 't1'")
    expect(page.locator("#t1")).to_be_in_viewport()


@pytest.mark.browser
def test_all_rows_are_printed(visitor: Visitor) -> None:
    """Printed from any tab: the boards, then every row of every table."""
    page = visitor.open(_document())
    reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))
    texts = [one.extract_text() for one in reader.pages]
    assert "88%" in texts[1]
    assert all(f"moment-{at}@web" in "".join(texts[1:]) for at in range(45))
    assert "All rows" not in "".join(texts)


@pytest.mark.browser
def test_without_scripts_all_rows_are_there(visitor: Visitor) -> None:
    """Without scripts the tables stand whole below the boards."""
    page = visitor.open(_document(), scripts=False)
    assert len(_first(page)) == 45
    expect(page.locator("button")).to_have_count(0)


@pytest.mark.browser
def test_hostile_cells_run_nothing(visitor: Visitor) -> None:
    """Whatever the cells, they are shown as text."""
    texts = [*HOSTILE, "</script><img src=x onerror=alert(1)>"]
    table = Table(name="t", title=texts[-1], columns=[Column("source")], rows=[[t] for t in texts])
    page = visitor.open(_document(table), "#board=account")
    page.locator("thead button").click()
    expect(page.locator("img, iframe, script")).to_have_count(2)
    assert page.locator("tbody tr").count() == len(texts)


def test_a_page_without_an_account_has_no_tab() -> None:
    """Without tables nothing is said of them; with them the page stays the same each time."""
    plain = compose([arrange(JourneyMap(title="Shop"))])
    assert '<section id="account"' not in render(plain)
    assert render(_document()) == render(_document())

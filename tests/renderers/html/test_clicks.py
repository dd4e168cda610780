"""The page in a real browser: tabs, personas, filters, search, details, ways, address."""

from __future__ import annotations

import re
from pathlib import Path

import networkx as nx
import pytest
from playwright.sync_api import Locator, Page, expect

from journeys.board import arrange
from tests.renderers.html.conftest import Visitor
from tests.renderers.html.pages import bank

pytestmark = pytest.mark.browser

ALL = "Tout afficher"


def shown(page: Page) -> Locator:
    """The board that is to be seen."""
    return page.locator("section.board:not([hidden])")


def cards(page: Page) -> Locator:
    """The cards of the board that no filter fades."""
    return shown(page).locator("svg .node:not(.is-out)")


def names(some: Locator) -> set[str]:
    """The names of parts of a drawing, without the numbers of their sheets."""
    ids: list[str] = some.evaluate_all("all => all.map((one) => one.id)")
    return {re.sub(r"^s\d+-", "", one) for one in ids if one}


def chip(page: Page, group: str, text: str) -> Locator:
    """A choice of a row of choices."""
    return page.get_by_role("group", name=group).get_by_role("button", name=text, exact=True)


def test_tabs_show_one_kind_of_board_each(visitor: Visitor, bank_file: Path) -> None:
    """The overview comes first; a tab shows the first of its boards, or the findings."""
    page = visitor.open(bank_file)
    tabs = page.get_by_role("tab")
    expect(tabs).to_have_text(
        [
            "Vue d’ensemble",
            "Carte des canaux par objectif",
            "Parcours",
            re.compile(r"Constats \(\d+\)"),
        ]
    )
    expect(shown(page)).to_have_count(1)
    for number, kind in enumerate(["overview", "board-julie", "journey-julie", "findings"]):
        tabs.nth(number).click()
        expect(tabs.nth(number)).to_have_attribute("aria-selected", "true")
        expect(page.locator("[role=tab][aria-selected=true]")).to_have_count(1)
        expect(shown(page)).to_have_count(0 if kind == "findings" else 1)
        assert page.url.endswith(f"board={kind}") or kind == "overview"
    expect(page.locator("#findings")).to_be_visible()


def test_the_switch_keeps_the_kind_of_board(visitor: Visitor, bank_file: Path) -> None:
    """Another persona shows on the same tab, and stays when the tab changes."""
    page = visitor.open(bank_file, "#board=journey-julie")
    chip(page, "Persona", "Karim Benali").click()
    expect(shown(page).locator("h2")).to_contain_text("Karim Benali — Parcours")
    page.get_by_role("tab", name="Carte des canaux").click()
    expect(shown(page).locator("h2")).to_contain_text("Karim Benali — Carte")
    page.get_by_role("tab", name="Vue d’ensemble").click()
    chip(page, "Persona", "Karim Benali").click()
    expect(shown(page).locator("h2")).to_contain_text("Karim Benali — Carte")


def test_filters_leave_what_they_name(visitor: Visitor, bank_file: Path) -> None:
    """Choices of a row add up, rows narrow each other, and all is shown again at once."""
    board = arrange(bank(), persona="julie")
    page = visitor.open(bank_file, "#board=board-julie")
    assert names(cards(page)) == {card.name for card in board.cards}
    chip(page, "Statut", "Proposé en partie").click()
    chip(page, "Statut", "Non proposé").click()
    wanted = {card for card in board.cards if card.state.value in {"partial", "elsewhere"}}
    assert names(cards(page)) == {card.name for card in wanted}
    chip(page, "Objectif", "S’informer").click()
    chip(page, "Canal", "Agence").click()
    assert names(cards(page)) == {"card-inform-branch"}
    expect(page.locator(".count")).to_have_text(f"Fiches : 1 sur {len(board.cards)}")
    page.get_by_role("button", name=ALL).click()
    assert len(names(cards(page))) == len(board.cards)
    expect(page.get_by_role("button", name=ALL)).to_be_disabled()


def test_search_ignores_case_and_accents(visitor: Visitor, bank_file: Path) -> None:
    """All words must stand on a card, however they are written."""
    page = visitor.open(bank_file, "#board=board-julie")
    found = []
    for text in ("REPONSE", "réponse", "Re\u0301ponse "):
        page.get_by_role("searchbox").fill(text)
        found.append(names(cards(page)))
    board = arrange(bank(), persona="julie")
    assert found[0] == found[1] == found[2] < {card.name for card in board.cards}
    assert {card.name for card in board.cards if "éponse" in card.title} <= found[0]
    page.get_by_role("searchbox").fill("reponse nulle part ailleurs")
    expect(cards(page)).to_have_count(0)
    expect(page.locator(".count")).to_have_text(f"Fiches : 0 sur {len(board.cards)}")


def test_a_card_says_all_of_itself(visitor: Visitor, bank_file: Path) -> None:
    """The panel holds every text of a card, whole, whatever was cut in its picture."""
    page = visitor.open(bank_file, "#board=board-julie")
    for card in arrange(bank(), persona="julie").cards[:12]:
        page.evaluate("hash => { location.hash = hash }", f"board=board-julie&card={card.name}")
        details = page.locator("#details")
        expect(details.get_by_role("heading", level=2)).to_have_text(card.title)
        text = re.sub(r"\s", " ", details.inner_text())
        for said in (card.tone, card.idiolect, card.reason, *card.commitments):
            assert said in text
        if card.depth:
            assert f"{card.depth} sur 5" in text


def test_see_instead_goes_to_the_other_card(visitor: Visitor, bank_file: Path) -> None:
    """A card that sends elsewhere links to the cards where the answer is; Back returns."""
    board = arrange(bank(), persona="julie")
    card = next(card for card in board.cards if card.instead)
    page = visitor.open(bank_file, "#board=board-julie")
    page.locator(f"#s2-{card.name}").click()
    link = page.locator("#details").get_by_role("link").first
    expect(link).to_have_text(board.channel(card.instead[0]).label)
    link.click()
    other = board.card(card.row, card.instead[0])
    expect(page.locator("#details h2")).to_have_text(other.title)
    expect(page.locator(f"#s2-{other.name}")).to_have_attribute("aria-current", "true")
    page.go_back()
    expect(page.locator(f"#s2-{card.name}")).to_have_attribute("aria-current", "true")


def test_boards_lead_to_one_another(visitor: Visitor, bank_file: Path) -> None:
    """From a cell of the overview to a card, on to a moment of the journey, and back."""
    page = visitor.open(bank_file)
    details = page.locator("#details")
    page.locator("#s1-card-julie-inform").click()
    details.get_by_role("link", name="Appli mobile").click()
    expect(page.get_by_role("tab", name="Carte")).to_have_attribute("aria-selected", "true")
    card = details.get_by_role("heading", level=2).inner_text()
    details.get_by_role("link").first.click()
    expect(page.get_by_role("tab", name="Parcours")).to_have_attribute("aria-selected", "true")
    details.get_by_role("link", name=card).click()
    expect(details.get_by_role("heading", level=2)).to_have_text(card)


def test_a_way_is_lit_up_and_down_stream(visitor: Visitor, bank_file: Path) -> None:
    """From a moment, exactly its predecessors and successors stay, with the steps between."""
    board = arrange(bank(), persona="julie", kind="journey")
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edges_from((arrow.source, arrow.target) for arrow in board.arrows)
    page = visitor.open(bank_file, "#board=journey-julie")
    for card in board.cards:
        page.locator(f"[id$='-{card.name}']:visible").click()
        up = nx.ancestors(graph, card.name) | {card.name}
        down = nx.descendants(graph, card.name) | {card.name}
        lit = shown(page).locator(".on-way")
        assert names(lit) == up | down | {
            arrow.name for arrow in board.arrows
            if {arrow.source, arrow.target} <= up or {arrow.source, arrow.target} <= down
        }  # fmt: skip
    page.keyboard.press("Escape")
    expect(shown(page).locator(".on-way")).to_have_count(0)
    expect(page.locator(".is-lit")).to_have_count(0)


def test_steps_are_told_with_share_and_deadline(visitor: Visitor, bank_file: Path) -> None:
    """The panel lists where a moment comes from and leads to, as links."""
    board = arrange(bank(), persona="julie", kind="journey")
    arrow = next(arrow for arrow in board.arrows if arrow.share and arrow.within)
    title = {card.name: card.title for card in board.cards}
    page = visitor.open(bank_file, f"#board=journey-julie&card={arrow.source}")
    details = page.locator("#details")
    item = details.get_by_role("listitem").filter(has_text=title[arrow.target])
    told = re.sub(r"\s", " ", item.first.inner_text())
    assert re.sub(r"\s", " ", f"{arrow.share} · {arrow.within}") in told
    item.get_by_role("link").click()
    expect(details.get_by_role("heading", level=2)).to_have_text(title[arrow.target])


def test_the_address_restores_what_was_seen(visitor: Visitor, bank_file: Path) -> None:
    """A reload, and the same address in another window, show the same."""
    page = visitor.open(bank_file)
    page.get_by_role("tab", name="Carte").click()
    chip(page, "Persona", "Karim Benali").click()
    chip(page, "Canal", "Appli mobile").click()
    page.get_by_role("searchbox").fill("é")
    cards(page).first.click()
    page.get_by_role("button", name="Papier blanc").click()
    seen = _seen(page)
    assert seen["theme"] == "white"
    assert seen["card"]
    page.reload()
    assert _seen(page) == seen
    assert _seen(visitor.open(bank_file, page.url[page.url.index("#") :])) == seen


def _seen(page: Page) -> dict[str, object]:
    return {
        "board": shown(page).get_attribute("id"),
        "cards": names(cards(page)),
        "card": page.locator("svg [aria-current]").get_attribute("id"),
        "panel": page.locator("#details").inner_text(),
        "search": page.get_by_role("searchbox").input_value(),
        "pressed": page.locator("[aria-pressed=true]").all_inner_texts(),
        "theme": page.evaluate("document.documentElement.dataset.theme"),
    }


def test_a_hostile_address_is_as_if_it_said_nothing(visitor: Visitor, bank_file: Path) -> None:
    """Unknown names, wrong encodings and endless words leave a page that works."""
    page = visitor.open(bank_file)
    for hash_ in (
        "board=__proto__&card=constructor&theme=toString&view=x",
        "board=%E0%A4%A&goal=%00,%ff,inform,inform,,'",
        "card=<img src=x onerror=alert(1)>&q=<script>alert(1)</script>",
        "q=" + "%F0%9F%92%A9" * 5_000,
        "s99999999999999999999-card", "b1-__proto__", "s1-", "b0", "&&==&=;", "%",
        "javascript:alert(1)",
    ):  # fmt: skip
        page.evaluate("hash => { location.hash = hash }", hash_)
        expect(shown(page)).to_have_count(1)
        page.get_by_role("tab", name="Parcours").click()
        expect(shown(page).locator("h2")).to_contain_text("Parcours")
        page.get_by_role("tab", name="Vue d’ensemble").click()
    expect(page.locator("img, script")).to_have_count(2)


def test_an_id_is_an_address(visitor: Visitor, bank_file: Path) -> None:
    """A link to a card's id opens the card, as links of the findings do."""
    page = visitor.open(bank_file, "#s3-card-buy-phone")
    expect(shown(page).locator("h2")).to_contain_text("Karim Benali")
    expect(page.locator("#s3-card-buy-phone")).to_have_attribute("aria-current", "true")


def test_themes_change_the_paper(visitor: Visitor, bank_file: Path) -> None:
    """On white paper the sheets are white, and closed cards a little darker."""
    page = visitor.open(bank_file, "#board=board-julie")
    paper = "getComputedStyle(document.querySelector('#s2 .paper')).fill"
    assert page.evaluate(paper) == "rgb(221, 202, 168)"
    page.get_by_role("button", name="Papier blanc").click()
    assert page.evaluate(paper) == "rgb(255, 255, 255)"
    closed = "getComputedStyle(document.querySelector('#s2 .is-elsewhere rect')).fill"
    assert page.evaluate(closed) == "rgb(244, 241, 234)"


def test_a_table_stands_for_every_board(visitor: Visitor, bank_file: Path) -> None:
    """As a table a board has a cell or a row for each card, and its filters hold there."""
    page = visitor.open(bank_file)
    for tab in page.get_by_role("tab").all()[:3]:
        tab.click()
        total = cards(page).count()
        if "text" not in page.url:
            page.get_by_role("button", name="En tableau").click()
        expect(page.get_by_role("table")).to_be_visible()
        expect(shown(page).locator(".entry")).to_have_count(total)
        expect(shown(page).locator("svg")).to_be_hidden()
        assert page.get_by_role("table").locator("caption").inner_text()
    page.get_by_role("searchbox").fill("carte jamais arrivée")
    visible = shown(page).locator(".entry:visible")
    assert 0 < visible.count() < total
    visible.first.get_by_role("link").first.click()
    expect(page.locator("#details h2")).to_be_focused()
    page.get_by_role("button", name="En image").click()
    expect(page.get_by_role("table")).to_be_hidden()


def test_zoom_makes_the_board_larger(visitor: Visitor, bank_file: Path) -> None:
    """The sheet grows with the slider, in its own box."""
    page = visitor.open(bank_file)
    width = "document.getElementById('s1').getBoundingClientRect().width"
    before = page.evaluate(width)
    page.get_by_role("slider").fill("200")
    assert page.evaluate(width) == pytest.approx(2 * before, rel=0.03)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

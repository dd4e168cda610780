"""The page for everybody: keyboards, readers, phones, printers, no scripts, hostile maps."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from journeys.board import arrange
from journeys.counts import read_counts
from journeys.diagnostic import Diagnostic, Severity
from journeys.document import compose
from journeys.model import (
    Channel,
    Goal,
    Journey,
    JourneyMap,
    Moment,
    Persona,
    Touchpoint,
    Transition,
    offered,
)
from tests.board.maps import HOSTILE
from tests.renderers.html.conftest import NARROW, WIDE, Visitor
from tests.renderers.html.pages import ROOT, bank, document_of
from tests.renderers.html.test_clicks import cards, names, shown

pytestmark = pytest.mark.browser

AXE = Path(__file__).with_name("node_modules") / "axe-core" / "axe.min.js"


@cache
def axe() -> str:
    """The script that judges pages; `sh tests/run` installs it."""
    assert AXE.is_file(), "axe-core is not installed; run: sh tests/run"
    return AXE.read_text("utf-8")


#: It cannot judge the contrast of text in drawings, which takes it most of its time.
JUDGE = """
axe.configure({rules: [{id: "color-contrast", selector: "*:not(svg *)"}]});
axe.run(document, {resultTypes: ["violations"]}).then((result) => result.violations);
"""


def faults(page: Page) -> list[str]:
    """What axe finds on a page that is serious or critical."""
    found: list[dict[str, Any]] = page.evaluate(JUDGE)
    return [
        f"{one['id']}: {[node['html'][:120] for node in one['nodes'][:3]]}"
        for one in found
        if one["impact"] in {"serious", "critical"}
    ]


LOOKS = {
    WIDE: (
        "board=overview",
        "board=board-julie&card=card-inform-branch",
        "board=board-julie&theme=white&view=text&q=prix",
        "board=journey-julie&goal=inform",
        "board=journey-julie&view=text",
        "board=findings",
    ),
    NARROW: ("board=overview", "board=board-julie&card=card-inform-web", "board=findings"),
}


@pytest.mark.parametrize("size", LOOKS, ids=["wide", "narrow"])
def test_nothing_keeps_anybody_out(
    visitor: Visitor, bank_file: Path, size: tuple[int, int]
) -> None:
    """No tab, as a picture or as text, in no theme, has a serious fault of accessibility."""
    page = visitor.open(bank_file, size=size, reduced=True)
    page.evaluate(axe())
    found = {}
    for hash_ in LOOKS[size]:
        page.evaluate("hash => { location.hash = hash }", hash_)
        found[hash_] = faults(page)
    assert {hash_: some for hash_, some in found.items() if some} == {}


def test_the_judge_sees_faults(visitor: Visitor) -> None:
    """A page that has faults is found to have them."""
    page = visitor.open(compose([arrange(JourneyMap(title="Shop"))]))
    page.evaluate(axe())
    page.evaluate("document.querySelector('#search').removeAttribute('aria-label')")
    page.evaluate("document.querySelector('#search').removeAttribute('placeholder')")
    page.evaluate("document.querySelector('h1').style.color = '#eee'")
    assert {fault.partition(":")[0] for fault in faults(page)} == {"color-contrast", "label"}


def test_tabs_obey_the_keyboard(visitor: Visitor, bank_file: Path) -> None:
    """Arrows, Home and End go from tab to tab; only the chosen one is reached by Tab."""
    page = visitor.open(bank_file)
    tabs = page.get_by_role("tab")
    tabs.first.focus()
    for key, number in (
        ("ArrowRight", 1),
        ("End", 3),
        ("ArrowRight", 0),
        ("ArrowLeft", 3),
        ("Home", 0),
    ):
        page.keyboard.press(key)
        expect(tabs.nth(number)).to_be_focused()
        expect(tabs.nth(number)).to_have_attribute("aria-selected", "true")
    assert tabs.evaluate_all("all => all.map((one) => one.tabIndex)") == [0, -1, -1, -1]


def test_arrows_go_from_card_to_card(visitor: Visitor, bank_file: Path) -> None:
    """A board is one stop of Tab; arrows walk its rows and columns, Enter opens, Escape closes."""
    board = arrange(bank(), persona="julie")
    rows, columns = ([lane.name for lane in lanes] for lanes in (board.goals, board.channels))
    page = visitor.open(bank_file, "#board=board-julie")
    stops = "all => all.filter((one) => one.getAttribute('tabindex') === '0').length"
    assert cards(page).evaluate_all(stops) == 1
    at = page.locator(f"#s2-card-{rows[0]}-{columns[0]}")
    at.focus()
    for key, row, column in (
        ("ArrowRight", 0, 1), ("ArrowRight", 0, 2), ("ArrowDown", 1, 2), ("ArrowLeft", 1, 1),
        ("ArrowUp", 0, 1), ("ArrowUp", 0, 1),
    ):  # fmt: skip
        page.keyboard.press(key)
        at = page.locator(f"#s2-card-{rows[row]}-{columns[column]}")
        expect(at).to_be_focused()
    assert cards(page).evaluate_all(stops) == 1
    page.keyboard.press("Enter")
    expect(page.locator("#details h2")).to_be_focused()
    expect(at).to_have_attribute("aria-current", "true")
    page.keyboard.press("Escape")
    expect(at).to_be_focused()
    expect(page.locator("svg [aria-current]")).to_have_count(0)


def test_arrows_reach_every_moment(visitor: Visitor, bank_file: Path) -> None:
    """From any moment of a journey, arrows lead to all others."""
    page = visitor.open(bank_file, "#board=journey-julie")
    reached, border = set(), {names(cards(page).first).pop()}
    while border:
        name = border.pop()
        reached.add(name)
        for key in ("ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"):
            page.locator(f"[id$='-{name}']:visible").focus()
            page.keyboard.press(key)
            border |= names(page.locator(":focus")) - reached
    assert reached == names(cards(page))


def test_a_slash_searches_and_escape_clears(visitor: Visitor, bank_file: Path) -> None:
    """The search is a key away; Escape empties it, and another one takes back the filters."""
    page = visitor.open(bank_file, "#board=board-julie&goal=inform")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("prix/")
    expect(page.get_by_role("searchbox")).to_have_value("prix/")
    page.keyboard.press("Escape")
    expect(page.get_by_role("searchbox")).to_have_value("")
    assert len(names(cards(page))) == 8
    page.keyboard.press("Escape")
    assert len(names(cards(page))) == 40


def test_every_kind_of_board_tells_its_own(visitor: Visitor) -> None:
    """What was counted, what changed, and what a network joins stand in the panel."""
    map_ = bank()
    counts = read_counts(ROOT / "examples" / "bank" / "counts.csv")
    boards = [
        arrange(map_, kind="cover"),
        arrange(map_, kind="network"),
        arrange(map_, persona="julie", kind="overlay", counts=counts),
        arrange(map_, persona="julie", against=map_.without(channel="atm")),
        arrange(map_, kind="cards"),
    ]
    page = visitor.open(compose(boards))
    details = page.locator("#details")
    expect(details).to_contain_text(map_.coherence)
    for board, part, said in (
        ("network", "ch-chat", "Préféré par"),
        ("network", "goal-inform", "Julie Moreau"),
        ("overlay-julie", "moment-offer-sent-app", "Visites"),
        ("board-julie", "card-inform-atm", "Ajout"),
    ):
        page.evaluate("hash => { location.hash = hash }", f"board={board}&card={part}")
        expect(details).to_contain_text(said)
        page.evaluate("hash => { location.hash = hash }", f"board={board}&view=text")
        expect(shown(page).get_by_role("table")).to_be_visible()
    page.get_by_role("tab", name="Cartes").click()
    assert cards(page).count() > 40


def test_the_panel_says_what_was_found_on_a_card(visitor: Visitor) -> None:
    """Findings stand in the list, with links to their cards, and on the cards themselves."""
    finding = Diagnostic(
        "JRN601", "some-rule", Severity.WARNING, "tone 'x' is wrong",
        ("board", "julie", "inform", "web", "tone"),
    )  # fmt: skip
    page = visitor.open(
        compose([arrange(bank(), persona="julie")], findings=[finding]), "#board=findings"
    )
    page.get_by_role("searchbox").fill("no such words")
    expect(page.locator(".note:visible")).to_have_count(0)
    page.get_by_role("searchbox").fill("wrong")
    page.locator(".note").get_by_role("link").click()
    page.get_by_role("button", name="Tout afficher").click()
    expect(page.locator("#details")).to_contain_text("Avertissement JRN601 tone 'x' is wrong")


def test_every_board_prints_on_a_page_of_its_own(visitor: Visitor, bank_file: Path) -> None:
    """Printed from any tab, filtered or as a table: a sheet of A3 a board, and nothing else."""
    page = visitor.open(bank_file, "#board=board-julie&q=zzz&view=text&card=card-inform-web")
    printed = page.pdf(prefer_css_page_size=True, print_background=True)
    reader = PdfReader(io.BytesIO(printed))
    assert len(reader.pages) == 5
    for one in reader.pages:
        assert float(one.mediabox.width) == pytest.approx(1190.55, abs=1.5)
        assert float(one.mediabox.height) == pytest.approx(841.89, abs=1.5)
    text = reader.pages[1].extract_text()
    assert "Julie Moreau" in text
    assert "Imprimer" not in text


def test_every_sheet_prints_on_its_own_paper(visitor: Visitor) -> None:
    """Sheets of A4, and cards to cut out, keep their format beside the overview on A3."""
    boards = [arrange(bank()), arrange(bank(), persona="julie"), arrange(bank(), kind="cards")]
    document = compose(boards, paper="a4")
    page = visitor.open(document)
    reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))
    assert len(reader.pages) == len(document.pages)
    for one, sheet in zip(reader.pages, document.pages, strict=True):
        assert float(one.mediabox.width) == pytest.approx(sheet.width, abs=2)
        assert float(one.mediabox.height) == pytest.approx(sheet.height, abs=2)


def test_a_phone_needs_no_scrolling_aside(visitor: Visitor, bank_file: Path) -> None:
    """On a narrow screen cards stand as a list, and nothing is wider than the screen."""
    page = visitor.open(bank_file, size=NARROW)
    for tab in page.get_by_role("tab").all():
        tab.click()
        assert page.evaluate("document.documentElement.scrollWidth") == NARROW[0]
    page.get_by_role("tab", name="Carte").click()
    expect(shown(page).locator("svg")).to_be_hidden()
    expect(shown(page).locator("li.entry")).to_have_count(40)
    expect(page.get_by_role("group", name="Canal")).to_be_hidden()
    page.get_by_role("button", name="Filtres").click()
    page.get_by_role("group", name="Canal").get_by_role("button", name="Agence").click()
    expect(shown(page).locator("li.entry:visible")).to_have_count(5)
    shown(page).locator("li.entry:visible").first.get_by_role("link").first.click()
    expect(page.locator("#details")).to_be_in_viewport()
    page.get_by_role("button", name="Fermer").click()
    expect(page.locator("#details")).to_be_hidden()
    page.get_by_role("button", name="En image").click()
    expect(shown(page).locator("svg")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == NARROW[0]


def test_without_scripts_all_boards_are_there(visitor: Visitor, bank_file: Path) -> None:
    """Without scripts the boards stand below one another, and the findings behind them."""
    page = visitor.open(bank_file, scripts=False)
    expect(page.locator("section.board:visible")).to_have_count(5)
    expect(page.locator("#findings")).to_be_visible()
    expect(page.locator("button")).to_have_count(0)


def test_nothing_moves_for_those_who_asked(visitor: Visitor, bank_file: Path) -> None:
    """Where less motion is asked for, nothing fades slowly."""
    duration = "getComputedStyle(document.querySelector('svg .node')).transitionDuration"
    assert visitor.open(bank_file, reduced=True).evaluate(duration) == "0s"
    assert visitor.open(bank_file).evaluate(duration) != "0s"


def _hostile() -> JourneyMap:
    """A map of which every text, and every id, is hostile."""
    texts = [*HOSTILE, "</script><img src=x onerror=alert(1)>", "javascript:alert(1)", "__proto__"]
    channels = [f"{text}{number}" for number, text in enumerate(texts[:8])]
    card = offered(
        texts[5], tone=texts[6], depth=3, idiolect=[texts[7], texts[14]], commitments=texts[3:8]
    )
    moments = [Moment(id=f"m{at}", label=text, goal="inform", critical=None)
               for at, text in enumerate(texts)]  # fmt: skip
    steps = [
        Transition(source=Touchpoint("m0", channels[0]), target=Touchpoint(f"m{at}", channels[at]),
                   carries=[texts[at]])
        for at in range(1, 8)
    ]  # fmt: skip
    return JourneyMap(
        title=texts[18],
        personas=[Persona(id=text, name=text, quote=text) for text in ("julie", *texts[5:9])],
        goals=[Goal(id="inform", label=texts[18]), Goal(id=texts[5], label=texts[5])],
        channels=[Channel(id=one, label=one, code=one) for one in channels],
        moments=moments,
        board={"julie": {"inform": dict.fromkeys(channels, card)}},
        journeys=[Journey(id="j", personas=["julie"], steps=steps)],
    )


def test_a_hostile_map_runs_nothing(visitor: Visitor) -> None:
    """Whatever the texts, all is shown as text, on every tab and in every panel."""
    page = visitor.open(document_of(_hostile(), "julie"))
    for tab in page.get_by_role("tab").all():
        tab.click()
        for view in ("En image", "En tableau"):
            toggle = page.get_by_role("button", name=view)
            if toggle.count():
                toggle.click()
        for at in range(min(cards(page).count(), 12)):
            cards(page).nth(at).dispatch_event("click")
    expect(page.locator("img, iframe, script")).to_have_count(2)
    assert page.evaluate("document.querySelectorAll('a[href]:not([href^=\"#\"])').length") == 0

"""Slides hold every page as native shapes, with titles, notes, and nothing that acts."""

from __future__ import annotations

import io
import itertools
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from lxml import etree
from pptx import Presentation
from pptx.presentation import Presentation as Deck

from journeys.board import Board, arrange
from journeys.diagnostic import Diagnostic, Severity
from journeys.document import Chapter, Document, Note, Spot, compose
from journeys.drawing import Drawing, Page, draw
from journeys.drawing.icons import ICONS
from journeys.drawing.shapes import Group, Icon, Line, Rect, Route, Text
from journeys.errors import MissingExtraError
from journeys.model import JourneyMap
from journeys.pictures import bind, save
from journeys.reader import read
from journeys.renderers import pptx
from journeys.text import invisible
from tests.board.maps import HOSTILE, maps
from tests.board.ways import lived_maps

BANK = read(Path(__file__).parents[2] / "examples" / "bank" / "bank.journey.yaml").map
#: Each example writes whole documents.
FEW = settings(max_examples=12, deadline=None)
NAMES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
}
#: The kinds of parts that a document may hold: no media, no macros, no embedded files.
KINDS = ("slides", "slideLayouts", "slideMasters", "notesSlides", "notesMasters", "theme")


def _bank() -> JourneyMap:
    assert BANK is not None
    return BANK


def _boards() -> list[Board]:
    map_ = _bank()
    journey = arrange(map_, persona="julie", kind="journey")
    return [arrange(map_), arrange(map_, persona="julie"), journey]


def _document(*pages: Page, title: str = "Shop") -> Document:
    board = arrange(JourneyMap(title=title))
    drawing = Drawing(name="shop", pages=pages)
    chapter = Chapter(title=title, board=board, drawing=drawing)
    return Document(title=title, language="en", chapters=(chapter,))


def _page(*shapes: Any, title: str = "Shop", size: tuple[float, float] = (800, 600)) -> Page:
    return Page(
        name="page", title=title, description=title, language="en",
        width=size[0], height=size[1], paper="#FFFFFF", shapes=shapes,
    )  # fmt: skip


def _texts(*texts: str) -> tuple[Text, ...]:
    return tuple(
        Text(x=20, y=20 + 20 * at, text=text, size=10, fill="#000000", width=100)
        for at, text in enumerate(texts)
    )


def _opened(data: bytes) -> Deck:
    return Presentation(io.BytesIO(data))


def _flat(shapes: Iterable[Any]) -> Iterator[Any]:
    """All shapes of a drawing, those in groups included."""
    for shape in shapes:
        yield shape
        if isinstance(shape, Group):
            yield from _flat(shape.shapes)


def _bare(text: str) -> str:
    """A text without spaces, and with the sign for what nobody sees."""
    while (found := invisible(text)) is not None:
        text = text.replace(found[0], "\ufffd")
    return "".join(text.split())


def _written(slide: Any) -> str:
    return _bare("".join(slide.element.xpath(".//p:sp[not(.//p:ph)]//a:t/text()")))


def _notes(slide: Any) -> str:
    if not slide.has_notes_slide:
        return ""
    return str(slide.notes_slide.notes_text_frame.text)


def _harmless(data: bytes) -> None:
    """A document opens, and refers to nothing outside, runs nothing, embeds nothing."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            part = archive.read(name)
            etree.fromstring(part)
            assert b"TargetMode" not in part
            assert b"hlinkClick" not in part
            if name.startswith("ppt/") and name.count("/") > 1:
                assert name.split("/")[1] in {*KINDS, "_rels"}, name
    for slide in _opened(data).slides:
        numbers = slide.element.xpath(".//p:cNvPr/@id")
        assert len(numbers) == len(set(numbers))


def test_a_slide_is_a_page() -> None:
    """Each page is a slide of its size, with a title of its own above it, and a section a board."""
    document = compose(_boards())
    deck = _opened(pptx.render(document))
    assert len(deck.slides) == len(document.pages)
    first = document.pages[0]
    assert deck.slide_width == pytest.approx(first.width * 12_700, abs=1)
    assert deck.slide_height == pytest.approx(first.height * 12_700, abs=1)
    titles = []
    for slide in deck.slides:
        title = slide.shapes.title
        assert title is not None
        assert title.top + title.height < 0
        titles.append(title.text_frame.text)
        assert [one.name for one in slide.placeholders] == [title.name]
    assert len(set(titles)) == len(titles)
    assert titles[1] == document.chapters[1].title
    names = deck.element.xpath(".//*[local-name()='section']/@name")
    assert names == [chapter.title for chapter in document.chapters]


def test_a_board_bound_twice_has_two_titles() -> None:
    """The titles of slides differ though their boards are one; pages of a board are numbered."""
    board = arrange(_bank(), persona="julie")
    deck = _opened(pptx.render(compose([board, board], paper="a4")))
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides if slide.shapes.title]
    assert len(set(titles)) == len(titles) == 4
    assert titles[0].endswith("(1/2)")


def test_every_text_is_found_on_its_slide() -> None:
    """Each line of the drawing stands on the slide of its page, in text boxes."""
    document = compose(_boards())
    for slide, page in zip(_opened(pptx.render(document)).slides, document.pages, strict=True):
        found = _written(slide)
        for shape in _flat(page.shapes):
            if isinstance(shape, Text):
                assert _bare(shape.text) in found


def test_a_card_is_a_group_with_its_whole_text() -> None:
    """What is one thing in the drawing is one group; screen readers find its words."""
    document = compose(_boards())
    for slide, page in zip(_opened(pptx.render(document)).slides, document.pages, strict=True):
        groups = {
            node.get("name"): node.get("descr") or ""
            for node in slide.element.xpath(".//p:grpSp/p:nvGrpSpPr/p:cNvPr")
        }
        for shape in _flat(page.shapes):
            if isinstance(shape, Group) and shape.name and shape.shapes:
                assert groups[shape.name] == shape.title


def test_what_says_nothing_is_passed_over() -> None:
    """Each shape has words, stands in a group that has, or is marked as decoration."""
    for slide in _opened(pptx.render(compose(_boards()))).slides:
        for node in slide.element.xpath(".//p:cNvPr[@id!='1']"):
            owner = node.getparent().getparent()
            says = owner.xpath(
                "boolean(.//a:t) or boolean(ancestor-or-self::p:grpSp/p:nvGrpSpPr/p:cNvPr/@descr)"
                " or boolean(ancestor-or-self::*/*/p:cNvPr//*[local-name()='decorative'])"
            )
            assert says, node.get("name")


def test_groups_are_as_large_as_what_they_hold() -> None:
    """A group keeps the positions of its shapes, and none of them leaves it."""
    for slide in _opened(pptx.render(compose(_boards()))).slides:
        for group in slide.element.xpath(".//p:grpSp"):
            off, ext, child_off, child_ext = group.xpath("./p:grpSpPr/a:xfrm/*")
            assert dict(off.attrib) == dict(child_off.attrib)
            assert dict(ext.attrib) == dict(child_ext.attrib)
            left, top = int(off.get("x")), int(off.get("y"))
            right, bottom = left + int(ext.get("cx")), top + int(ext.get("cy"))
            for inner in group.xpath("./*/p:spPr/a:xfrm | ./p:grpSp/p:grpSpPr/a:xfrm"):
                x, y = int(inner[0].get("x")), int(inner[0].get("y"))
                assert left <= x <= x + int(inner[1].get("cx")) <= right + 1
                assert top <= y <= y + int(inner[1].get("cy")) <= bottom + 1


def test_pages_of_another_size_stand_in_the_middle() -> None:
    """A page that is not of the first one's form is fitted into the slide, whole and centred."""
    wide, high = _page(size=(800, 600)), _page(
        Rect(x=0, y=0, width=300, height=600, fill="#112233"), size=(300, 600)
    )  # fmt: skip
    deck = _opened(pptx.render(_document(wide, high)))
    [shape] = [one for one in deck.slides[1].shapes if not one.is_placeholder]
    assert shape.height == deck.slide_height
    assert deck.slide_width is not None
    assert shape.left + shape.width + shape.left == pytest.approx(deck.slide_width, abs=2)


@pytest.mark.parametrize("kind", [*ICONS, "none"])
def test_every_icon_is_a_freeform_or_its_code(kind: str) -> None:
    """An icon is drawn in its square; a channel without one shows its letters."""
    icon = Icon(x=50, y=60, size=20, kind=kind, code="Xy", ink="#000000", width=12)
    slide = _opened(pptx.render(_document(_page(icon)))).slides[0]
    [shape] = [one for one in slide.shapes if not one.is_placeholder]
    if kind not in ICONS:
        assert shape.has_text_frame
        assert _written(slide) == "Xy"
        return
    path = slide.element.xpath(".//a:custGeom/a:pathLst/a:path")[0]
    for point in path.xpath(".//a:pt"):
        assert 0 <= int(point.get("x")) <= int(path.get("w"))
        assert 0 <= int(point.get("y")) <= int(path.get("h"))
    assert shape.left >= 40 * 12_700
    assert shape.left + shape.width <= 60 * 12_700


FINDINGS = [
    Diagnostic("JRN901", "first", Severity.ERROR, "a card is wrong",
               ("board", "julie", "inform", "mobile")),
    Diagnostic("JRN902", "second", Severity.WARNING, "\x1b[31m <b>odd</b>", ("title",)),
]  # fmt: skip


def test_findings_stand_in_the_notes_of_their_slide() -> None:
    """A finding on a card is noted under its slide, one on the map under the first."""
    document = compose(_boards(), findings=FINDINGS)
    over, julie, journey = (_notes(one) for one in _opened(pptx.render(document)).slides)
    assert over.startswith("Constats sur la carte entière")
    assert "Avertissement JRN902" in over
    assert "<b>odd</b>" in over
    assert "JRN901" not in over + journey
    assert "Erreur JRN901 (first) — a card is wrong — board.julie.inform.mobile" in julie
    assert journey == "Aucun constat sur cette diapositive"


def test_a_map_without_findings_is_said_to_be_so() -> None:
    """A checked map without findings says so under each slide; an unchecked one says nothing."""
    checked = _opened(pptx.render(compose(_boards(), findings=[])))
    assert {_notes(one) for one in checked.slides} == {
        "Aucun constat\xa0: la carte suit les règles"
    }
    assert not any(one.has_notes_slide for one in _opened(pptx.render(compose(_boards()))).slides)


def test_a_finding_stands_on_the_page_of_its_card() -> None:
    """Of a board of several pages, the one with the card has the note; many are counted."""
    board = arrange(_bank(), persona="julie")
    drawing = draw(board, paper="a4")
    card = next(one.name for one in reversed(drawing.pages[1].shapes)
                if isinstance(one, Group) and "card" in one.kinds)  # fmt: skip
    note = Note(code="JRN900", name="odd", severity=Severity.INFO, message="odd", place="here",
                spots=(Spot(board.name, card),))  # fmt: skip
    notes = (note,) * 103
    chapter = Chapter(title="Julie", board=board, drawing=drawing, notes=notes)
    document = Document(
        title="Bank", language="en", chapters=(chapter,), notes=notes, is_checked=True
    )
    one, two = (_notes(slide) for slide in _opened(pptx.render(document)).slides)
    assert one == "No findings on this slide"
    assert two.count("JRN900") == 100
    assert two.endswith("… and 3 more")


def test_texts_that_were_cut_stand_in_the_notes() -> None:
    """What did not fit is found in full, each text once, checked or not."""
    board = arrange(JourneyMap(title="mot " * 200))
    document = compose([board])
    assert document.truncated
    notes = _notes(_opened(pptx.render(document)).slides[0])
    for text in document.truncated:
        assert text.strip() in notes


def test_the_properties_say_what_it_is() -> None:
    """Title, author and language are those of the document; the time is none."""
    about = _opened(pptx.render(compose(_boards()))).core_properties
    assert about.title == compose(_boards()).title
    assert (about.author, about.language, about.last_modified_by) == ("journeys", "fr", "journeys")
    assert about.created is not None
    assert about.created.year == 1980


@FEW
@given(maps())
def test_the_same_map_gives_the_same_harmless_bytes(map_: JourneyMap) -> None:
    """Whatever the texts and ids, a document opens, repeats, and shows every text."""
    document = compose([arrange(map_), arrange(map_, persona="julie")], findings=[])
    data = pptx.render(document)
    assert data == pptx.render(document)
    _harmless(data)
    for slide, page in zip(_opened(data).slides, document.pages, strict=True):
        found = _written(slide)
        for shape in _flat(page.shapes):
            if isinstance(shape, Text):
                assert _bare(shape.text) in found


@FEW
@given(lived_maps())
def test_any_journey_is_drawn(map_: JourneyMap) -> None:
    """Routes, faces and curves of any journey become shapes that open."""
    _harmless(pptx.render(compose([arrange(map_, kind="journey")])))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_only_text(text: str) -> None:
    """No text ends an element, a slide or a property."""
    group = Group(shapes=_texts(text, "after"), name="one", title=text)
    data = pptx.render(_document(_page(group, title=text), _page(*_texts("end")), title=text))
    _harmless(data)
    one, two = _opened(data).slides
    assert _written(one) == _bare(text) + "after"
    assert _written(two) == "end"


def test_the_same_bytes_whatever_the_process() -> None:
    """Neither the time nor the order of hashes shows in a document."""
    code = (
        "import sys; from journeys.board import arrange; from journeys.document import compose;"
        "from journeys.model import JourneyMap; from journeys.renderers import pptx;"
        "document = compose([arrange(JourneyMap(title='Shop'))] * 2, findings=[]);"
        "sys.stdout.buffer.write(pptx.render(document))"
    )
    outs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[2])},
            capture_output=True, check=True, timeout=60,
        ).stdout
        for seed in ("1", "7")
    }  # fmt: skip
    assert len(outs) == 1
    assert outs.pop().startswith(b"PK")


def test_boards_become_files(tmp_path: Path) -> None:
    """One board or many are one file each."""
    boards = _boards()
    saved = bind(boards, tmp_path / "all.pptx", theme="white", findings=[])
    assert saved.files == (tmp_path / "all.pptx",)
    assert len(_opened(saved.files[0].read_bytes()).slides) == len(boards)
    assert save(boards[1], tmp_path / "one.pptx", paper="a4").files == (tmp_path / "one.pptx",)
    assert len(_opened((tmp_path / "one.pptx").read_bytes()).slides) == 2


def test_what_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the optional part the error names the extra, and nothing is written."""
    monkeypatch.setitem(sys.modules, "pptx", None)
    with pytest.raises(MissingExtraError, match=r"journeys\[pptx\]"):
        save(arrange(JourneyMap(title="Shop")), tmp_path / "shop.pptx")
    assert list(tmp_path.iterdir()) == []


def test_lines_run_as_drawn() -> None:
    """Straight lines are mirrored where they rise; bent ones are freeforms; dashes are kept."""
    line = Line(points=((50, 10), (10, 40)), edge="#112233", line=2, dashed=True)
    bent = Route(points=((0, 0), (60, 0), (60, 60)), edge="#112233", line=4.4, core=2, head=9,
                 dash=(6, 3))  # fmt: skip
    level = Route(points=((0, 80), (60, 80)), edge="#112233", line=2)
    slide = _opened(pptx.render(_document(_page(line, bent, level)))).slides[0]
    first, double, single = [one for one in slide.shapes if not one.is_placeholder]
    assert (first.begin_x, first.begin_y) == (50 * 12_700, 10 * 12_700)
    assert (first.end_x, first.end_y) == (10 * 12_700, 40 * 12_700)
    dash = first.element.xpath(".//a:custDash/a:ds")[0]
    assert (dash.get("d"), dash.get("sp")) == ("125000", "125000")
    assert [one.name.split()[0] for one in double.shapes] == ["Way", "Way", "Head"]
    assert len(double.shapes[0].element.xpath(".//a:cubicBezTo")) == 1
    assert double.shapes[0].element.xpath(".//a:custDash/a:ds/@sp") == ["68182"]
    assert [one.name.split()[0] for one in single.shapes] == ["Line"]
    assert single.shapes[0].height == 0


def test_shapes_are_drawn_in_their_order() -> None:
    """What lies over another thing in the drawing does so on the slide."""
    colours = [f"#0000{at:02X}" for at in range(10, 30)]
    page = _page(*(Rect(x=at, y=at, width=9, height=9, fill=one)
                   for at, one in enumerate(colours)))  # fmt: skip
    slide = _opened(pptx.render(_document(page))).slides[0]
    found = slide.element.xpath(".//p:spTree/p:sp/p:spPr/a:solidFill/a:srgbClr/@val")
    assert [f"#{one}" for one in found] == colours
    tops = [one.top for one in slide.shapes if not one.is_placeholder]
    assert all(above < below for above, below in itertools.pairwise(tops))

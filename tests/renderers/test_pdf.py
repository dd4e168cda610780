"""A PDF document holds every page, its bookmarks and its texts, and nothing that acts."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator
from math import cos, dist, pi, sin
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from journeys.board import arrange
from journeys.document import Chapter, Document, compose
from journeys.drawing import Drawing, Page
from journeys.drawing.arcs import arc
from journeys.drawing.icons import ICONS
from journeys.drawing.pen import Pen
from journeys.drawing.shapes import Text
from journeys.errors import EngineError, MissingExtraError
from journeys.model import JourneyMap
from journeys.pictures import bind, save
from journeys.reader import read
from journeys.renderers import pdf
from journeys.renderers.pdf.characters import BOX, written
from journeys.text import invisible
from tests.board.maps import HOSTILE, maps

BANK = read(Path(__file__).parents[2] / "examples" / "bank" / "bank.journey.yaml").map
#: Without the soft hyphen, and the bullet: it is written with a second code that means it too,
#: which this reader does not know.
WIN_ANSI = st.text(
    st.sampled_from(
        [
            char
            for char in bytes(range(0x20, 0x100)).decode("cp1252", "ignore")
            if not invisible(char) and char not in "\xad•"
        ]
    ),
    min_size=1,
    max_size=40,
)
#: Words of PDF that make a viewer do something.
ACTING = {"/JavaScript", "/JS", "/URI", "/A", "/AA", "/Annots", "/AcroForm", "/EmbeddedFiles"}
#: Each example writes whole documents.
FEW = settings(max_examples=15, deadline=None)


def _page(*texts: str, title: str = "Shop") -> Page:
    lines = tuple(
        Text(x=20, y=20 + 12 * at, text=text, size=10, fill="#000000", width=100)
        for at, text in enumerate(texts)
    )
    return Page(
        name="page", title=title, description=title, language="en",
        width=800, height=600, paper="#FFFFFF", shapes=lines,
    )  # fmt: skip


def _document(*pages: Page, title: str = "Shop") -> Document:
    """Pages as the one chapter of a document."""
    chapter = Chapter(
        title=title, board=arrange(JourneyMap(title=title)), drawing=Drawing(name="x", pages=pages)
    )
    return Document(title=title, language="en", chapters=(chapter,))


def _opened(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data), strict=True)


def _marks(document: PdfReader) -> Iterator[tuple[int, str, int | None]]:
    """Level, title and page of each bookmark, in order."""
    levels: list[Iterator[Any]] = [iter(document.outline)]
    while levels:
        mark = next(levels[-1], None)
        if mark is None:
            levels.pop()
        elif isinstance(mark, list):
            levels.append(iter(mark))
        else:
            yield len(levels) - 1, str(mark.title), document.get_destination_page_number(mark)


def _keys(document: PdfReader) -> set[str]:
    """The keys of all dictionaries of a document."""
    parts = [
        document.get_object(number) for number in range(1, int(str(document.trailer["/Size"])))
    ]
    keys: set[str] = set()
    while parts:
        part = parts.pop()
        if isinstance(part, DictionaryObject):
            keys.update(part)
            parts.extend(part.values())
        elif isinstance(part, ArrayObject):
            parts.extend(part)
    return keys


def _bare(text: str) -> str:
    """A text without its spaces, which readers of PDF find again only by guessing."""
    return "".join(text.split())


def _bank() -> Document:
    assert BANK is not None
    boards = [arrange(BANK), arrange(BANK, persona="julie"), arrange(BANK)]
    return compose(boards, paper="a4")


def test_each_page_has_its_size_and_bookmark() -> None:
    """The document opens with pages as drawn, a bookmark a board, its pages below, and a title."""
    whole = _bank()
    document = _opened(pdf.render(whole))
    for one, page in zip(document.pages, whole.pages, strict=True):
        size = (float(one.mediabox.width), float(one.mediabox.height))
        assert size == pytest.approx((page.width, page.height), abs=0.01)
    overview, twice, _ = (" ".join(chapter.title.split()) for chapter in whole.chapters)
    marks = [(0, overview, 0), (0, twice, 1), (1, f"{twice} (1/2)", 1), (1, f"{twice} (2/2)", 2)]
    assert list(_marks(document)) == [*marks, (0, overview, 3)]
    assert document.metadata is not None
    assert document.metadata.title == whole.title
    assert str(document.root_object["/Lang"]) == "fr"


def test_many_pages_hide_below_their_board() -> None:
    """The bookmarks of a long chapter are there, but a reader opens them first."""
    for pages, hides in ((8, False), (9, True)):
        document = _opened(pdf.render(_document(*[_page("a")] * pages)))
        assert len(list(_marks(document))) == pages + 1
        [mark] = [mark for mark in document.outline if not isinstance(mark, list)]
        assert str(mark["/Count"]).startswith("-") == hides


def test_the_texts_of_a_board_are_found_again() -> None:
    """What stands on a board can be searched and copied; its fonts lack nothing."""
    whole = _bank()
    assert pdf.lacking(whole) == ""
    found = _bare(_opened(pdf.render(whole)).pages[1].extract_text())
    assert "JulieMoreau" in found


@FEW
@given(st.lists(WIN_ANSI, min_size=1, max_size=30))
def test_any_western_text_is_found_again(texts: list[str]) -> None:
    """Each text of the Windows code page stands in the document as it was."""
    document = _opened(pdf.render(_document(_page(*texts))))
    assert _bare(document.pages[0].extract_text()) == _bare("".join(texts))


@given(st.text(max_size=20))
def test_a_character_is_written_replaced_or_told(text: str) -> None:
    """What is written can be written again unchanged; a box stands for each that is told."""
    line, missing = written(text)
    assert written(line) == (line, "")
    assert line.count(BOX) >= len(missing)
    assert len(set(missing)) == len(missing)


def test_signs_have_their_fonts_and_the_rest_is_told() -> None:
    """Arrows, Greek and ornaments are held; ligatures and narrow spaces have look-alikes."""
    assert written("→ ≥ α ✓ € “œ”") == ("→ ≥ α ✓ € “œ”", "")
    assert written("ﬁn\u202f!") == ("fin\u00a0!", "")
    assert pdf.lacking(_document(_page("漢字", "漢"), _page("Ł"))) == "漢字Ł"
    assert pdf.lacking(_document(_page())) == ""


@FEW
@given(maps())
def test_the_same_map_gives_the_same_harmless_bytes(map_: JourneyMap) -> None:
    """Whatever the texts and ids, a document opens, repeats, and holds nothing that acts."""
    whole = compose([arrange(map_, persona="julie")])
    data = pdf.render(whole)
    assert data == pdf.render(whole)
    document = _opened(data)
    assert len(document.pages) == len(whole.pages)
    assert not _keys(document) & ACTING


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_only_text(text: str) -> None:
    """No text ends a string, a page or a bookmark."""
    whole = _document(_page(text, "after", title=text), _page("end"), title=text)
    document = _opened(pdf.render(whole))
    assert len(document.pages) == 2
    assert len(list(_marks(document))) == 3
    assert "after" in document.pages[0].extract_text()
    assert "end" in document.pages[1].extract_text()


def test_the_same_bytes_whatever_the_process() -> None:
    """Neither the time nor the order of hashes shows in a document."""
    code = (
        "import sys; from journeys.board import arrange; from journeys.document import compose;"
        "from journeys.model import JourneyMap; from journeys.renderers import pdf;"
        "sys.stdout.buffer.write(pdf.render(compose([arrange(JourneyMap(title='Shop'))])))"
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
    assert outs.pop().startswith(b"%PDF-")


@given(radius=st.floats(1, 50), turn=st.floats(0.1, 6.2), clockwise=st.booleans())
def test_an_arc_stays_on_its_circle(radius: float, turn: float, *, clockwise: bool) -> None:
    """The ends of the curves lie on the circle, and the last is the end."""
    way = turn if clockwise else -turn
    start, end = (radius, 0.0), (radius * cos(way), radius * sin(way))
    curves = list(arc(start, end, radius, is_large=turn > pi, clockwise=clockwise))
    assert dist(curves[-1][2], end) < 1e-6 * radius
    for _, _, point in curves:
        assert dist(point, (0, 0)) == pytest.approx(radius, rel=1e-3)


@pytest.mark.parametrize("kind", ICONS)
def test_every_icon_can_be_traced(kind: str) -> None:
    """The whole path data of each icon is understood, and ends inside its square."""
    from reportlab.pdfgen.pathobject import PDFPathObject

    pen = Pen(PDFPathObject())
    pen.trace(ICONS[kind])
    assert 0 <= pen.at[0] <= 24
    assert 0 <= pen.at[1] <= 24
    assert set("MLHVACZ0123456789. ") >= set(ICONS[kind])


def test_boards_are_bound_in_their_order(tmp_path: Path) -> None:
    """Many boards make one file, the first as its cover; a document needs a board."""
    assert BANK is not None
    boards = [arrange(BANK), *(arrange(BANK, persona=one.id) for one in BANK.personas)]
    saved = bind(boards, tmp_path / "all.pdf", theme="white")
    assert saved.files == (tmp_path / "all.pdf",)
    document = _opened(saved.files[0].read_bytes())
    assert len(document.pages) == len(boards)
    assert document.metadata is not None
    assert document.metadata.title == boards[0].subtitle
    with pytest.raises(ValueError, match="needs a board"):
        bind([], tmp_path / "none.pdf")
    assert not (tmp_path / "none.pdf").exists()


def test_what_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the optional part the error names the extra, and nothing is written."""
    monkeypatch.setitem(sys.modules, "reportlab", None)
    monkeypatch.setitem(sys.modules, "reportlab.pdfgen.canvas", None)
    board = arrange(JourneyMap(title="Shop"))
    with pytest.raises(MissingExtraError, match=r"journeys\[pdf\]"):
        save(board, tmp_path / "shop.pdf", engine="builtin")
    with pytest.raises(EngineError, match="layout auto"):
        save(board, tmp_path / "shop.pdf", engine="builtin", layout="auto")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.dot
def test_graphviz_draws_when_asked_or_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Graphviz is used where it is named, and where the optional part is missing."""
    board = arrange(JourneyMap(title="Shop"))
    save(board, tmp_path / "named.pdf", engine="graphviz")
    save(board, tmp_path / "own.pdf")
    monkeypatch.setitem(sys.modules, "reportlab", None)
    save(board, tmp_path / "alone.pdf")
    makers = {}
    for file in tmp_path.iterdir():
        about = _opened(file.read_bytes()).metadata
        makers[file.stem] = about.producer if about else None
    assert makers["own"] == "journeys"
    assert "journeys" not in {makers["named"], makers["alone"]}

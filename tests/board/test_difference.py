"""Laws of boards held against an older map: what changed is marked, and nothing else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import journeys as jn
from journeys.board import Board, Card, arrange
from journeys.board.differing import differing_boards
from journeys.board.edits import Edit, Sign, signs_of
from journeys.board.joining import arranged
from journeys.board.revision import Revision
from journeys.comparison import Change, Kind, Part, compare
from journeys.comparison.fields import COMMITMENT, FIELDS, MAP, OFFER, SETTINGS, STEP
from journeys.errors import UnknownNameError
from journeys.model import JourneyMap, Persona
from journeys.vocabulary import label
from tests.board import maps as hostile
from tests.board.ways import lived_maps
from tests.exporters.strategies import maps
from tests.laws.findings import read_map
from tests.laws.strategies import shops

BANK = Path(__file__).parents[2] / "examples/bank/bank.journey.yaml"
FEW = settings(max_examples=25, deadline=None)
ANY = shops() | maps() | hostile.maps() | lived_maps()
PLACE = ("julie", "inform", "chat")


def boards_of(old: JourneyMap, new: JourneyMap) -> Iterator[Board]:
    """Every board of two maps, held against each other."""
    revision = Revision(old, new)
    yield from differing_boards(revision, which="overview")
    names = [who.name for who in revision.people()]
    if names:
        yield from differing_boards(revision, which="personas", personas=names)
        yield from differing_boards(revision, which="journeys", personas=names)
    yield arrange(new, kind="journey", bands="stage", against=old)


def parts_of(board: Board) -> Iterator[Any]:
    """Everything on a board that may be marked."""
    yield from (*board.cards, *board.arrows, *board.panels)
    yield from (*board.goals, *board.channels, *board.bands)


def edits_of(boards: list[Board]) -> Iterator[Edit]:
    """Every change that boards tell, on their parts or beside them."""
    for board in boards:
        for part in parts_of(board):
            yield from part.edits
        yield from board.difference.edits if board.difference else ()


@pytest.fixture(scope="module")
def bank() -> JourneyMap:
    """The bank."""
    return jn.load(BANK)


def with_commitment(map_: JourneyMap, within: str) -> JourneyMap:
    """The bank, whose chat promises Julie an answer within a time."""
    cells = [cell for cell in map_.board if cell.place != PLACE]
    promise = jn.Commitment(text="Conseiller en ligne", within=within)
    offer = jn.offered("Tarif confirmé", commitments=[promise])
    cells.append(jn.Cell(persona=PLACE[0], subject=PLACE[1], channel=PLACE[2], offer=offer))
    return attrs.evolve(map_, board=cells)


def bare(text: str) -> str:
    """A text with plain spaces alone."""
    return re.sub("[\u00a0\u202f]", " ", text)


def card_of(board: Board, name: str) -> Card:
    """A card by its name."""
    return next(card for card in board.cards if card.name == name)


@FEW
@given(ANY)
def test_against_itself_nothing_is_marked(map_: JourneyMap) -> None:
    """A map held against itself has boards without a mark, whatever it says."""
    for board in boards_of(map_, map_):
        assert board.difference is not None
        assert not board.difference.edits
        assert all(part.change is None and not part.edits for part in parts_of(board))


@FEW
@given(shops(), shops())
def test_marks_change_nothing_else(old: JourneyMap, new: JourneyMap) -> None:
    """What the new map's board shows stands on the marked board as it is, in its order."""
    for kind in ("overview", "journey"):
        usual, marked = arrange(new, kind=kind), arrange(new, kind=kind, against=old)
        bare = [
            attrs.evolve(card, change=None, edits=())
            for card in marked.cards
            if card.name in {one.name for one in usual.cards}
        ]
        assert bare == list(usual.cards)
        assert marked.name == usual.name


@FEW
@given(shops(), shops())
def test_names_are_unique(old: JourneyMap, new: JourneyMap) -> None:
    """No two cards, arrows or lanes of one board share a name."""
    for board in boards_of(old, new):
        for parts in (board.cards, board.arrows, board.goals, board.channels, board.panels):
            names = [part.name for part in parts]
            assert len(names) == len(set(names))
        places = [(card.row, card.column) for card in board.cards]
        if board.kind != "journey":
            assert len(places) == len(set(places))
        cards = {card.name for card in board.cards}
        assert {end for one in board.arrows for end in (one.source, one.target)} <= cards


@FEW
@given(shops(), shops())
def test_swapping_swaps(old: JourneyMap, new: JourneyMap) -> None:
    """The maps swapped, as much is new as was gone, and as much gone as was new."""
    ids = Revision(old, new).ids
    assume(not ids.merged)
    assume(not ids.split)
    turned = {Sign.ADDED: Sign.REMOVED, Sign.REMOVED: Sign.ADDED}
    for kind in ("overview", "journey"):
        there, back = (
            arrange(one, kind=kind, against=other) for one, other in ((new, old), (old, new))
        )
        for name in ("cards", "arrows", "panels", "goals", "channels"):
            marks = Counter(part.change for part in getattr(there, name))
            undone = Counter(part.change for part in getattr(back, name))
            for sign, other in turned.items():
                assert marks[sign] == undone[other]


@FEW
@given(shops() | maps(), shops() | maps())
def test_every_change_is_told(old: JourneyMap, new: JourneyMap) -> None:
    """The overview tells each change of the comparison, in its cells or beside them."""
    revision = Revision(old, new)
    overview = next(differing_boards(revision, which="overview"))
    texts = [edit.text for edit in edits_of([overview])]
    for change in compare(old, new):
        wanted = revision.teller.edit(change).text
        assert any(text.endswith(wanted) for text in texts), change


@FEW
@given(shops() | maps(), shops() | maps())
def test_every_card_and_step_shows(old: JourneyMap, new: JourneyMap) -> None:
    """Each change of a card, a commitment or a step stands on a board, or it is on none."""
    revision = Revision(old, new)
    boards = list(boards_of(old, new))
    texts = [edit.text for edit in edits_of(boards)]
    arrows = {arrow.change for board in boards for arrow in board.arrows}
    for change in revision.comparison:
        if change.part in {Part.CARD, Part.COMMITMENT, Part.STEP}:
            wanted = revision.teller.edit(change).text
            shown = any(text.endswith(wanted) for text in texts)
            whole = change.part is Part.STEP and Sign(change.kind.value) in arrows
            assert shown or whole, change


@FEW
@given(shops(), st.data())
def test_a_new_name_marks_nothing_else(map_: JourneyMap, data: st.DataObject) -> None:
    """An id renamed everywhere is told where the part stands; no card comes or goes."""
    kinds = ("personas", "moments", "journeys", "channels", "stages")
    names = {part.id for kind in kinds for part in getattr(map_, kind) if "-" in part.id}
    assume(names)
    name, text = data.draw(st.sampled_from(sorted(names))), jn.dumps(map_)
    word = rf"(?<![\w-]){name}(?![\w-])"
    before, after = (read_map(re.sub(word, other, text)) for other in ("qqxqq", "qqzqq"))
    for board in boards_of(before, after):
        assert {part.change for part in parts_of(board)} <= {None, Sign.CHANGED}
        assert all("qqxqq → qqzqq" in edit.text for edit in edits_of([board]))


@given(st.lists(st.sampled_from("abcdef"), unique=True), st.permutations("abcdef"), st.data())
def test_what_is_gone_keeps_its_place(old: list[str], new: list[str], data: st.DataObject) -> None:
    """The new order stays, and everything stands once."""
    some = new[: data.draw(st.integers(0, len(new)))]
    order = arranged(old, some)
    assert sorted(order) == sorted({*old, *some})
    assert [one for one in order if one in some] == some


def test_a_weaker_commitment(bank: JourneyMap) -> None:
    """A later deadline is told on its card, in the map's language, and so is an earlier one."""
    old, new = (with_commitment(bank, within) for within in ("24 h", "48 h"))
    card = card_of(arrange(new, persona="julie", against=old), "card-inform-chat")
    assert card.change is Sign.CHANGED
    assert [bare(str(edit)) for edit in card.edits] == [
        "▼ Délai de « Conseiller en ligne » : 24 h → 48 h (affaibli)"
    ]
    assert bare(card.edits[0].short) == "24 h → 48 h"
    back = card_of(arrange(old, persona="julie", against=new), "card-inform-chat")
    assert [edit.sign for edit in back.edits] == [Sign.TIGHTENED]


def test_the_headline_is_that_of_the_comparison(bank: JourneyMap) -> None:
    """The overview counts as `compare` does, a persona's board what it shows: channel and way."""
    new = with_commitment(bank, "48 h").without(channel="atm")
    count = len(compare(bank, new))
    overview = arrange(new, against=bank).difference
    assert overview is not None
    assert bare(overview.headline).startswith(f"{count} changements : ")
    karim = arrange(new, persona="karim", against=bank).difference
    assert karim is not None
    assert bare(karim.headline) == "2 changements : 2 affaiblis"


def test_what_is_gone_stands_where_it_stood(bank: JourneyMap) -> None:
    """A removed channel keeps its column, its cards and the journeys' touchpoints."""
    new = bank.without(channel="atm")
    board = arrange(new, persona="karim", against=bank)
    assert [lane.id for lane in board.channels] == [channel.id for channel in bank.channels]
    gone = next(lane for lane in board.channels if lane.id == "atm")
    assert gone.change is Sign.REMOVED
    column = [card for card in board.cards if card.column == gone.name]
    assert {card.change for card in column} == {Sign.REMOVED}
    ways = arrange(new, persona="karim", kind="journey", against=bank)
    lost = [card for card in ways.cards if card.row == gone.name]
    assert [card.change for card in lost] == [Sign.REMOVED]
    assert {one.change for one in ways.arrows if lost[0].name in {one.source, one.target}} == {
        Sign.REMOVED
    }


def test_a_persona_that_is_gone_or_new(bank: JourneyMap) -> None:
    """Its boards are those of the map that has it, wholly removed or added."""
    less = bank.without(persona="thomas")
    for old, new, sign in ((bank, less, Sign.REMOVED), (less, bank, Sign.ADDED)):
        board = arrange(new, persona="thomas", against=old)
        assert {card.change for card in board.cards if card.state != "undecided"} == {sign}
        assert board.panels[0].change is sign
        ways = arrange(new, persona="thomas", kind="journey", against=old)
        assert {card.change for card in ways.cards} == {sign}
        assert {arrow.change for arrow in ways.arrows} == {sign}
        names = [one.name for one in differing_boards(Revision(old, new))]
        assert {"overview", "board-thomas", "journey-thomas"} <= set(names)
        row = {card.change for card in arrange(new, against=old).cards if card.row == "thomas"}
        assert row == {sign}


def test_only_boards_that_changed(bank: JourneyMap) -> None:
    """By default a persona whose boards are as they were has none; asked for, it has."""
    new = with_commitment(bank, "1 h")
    revision = Revision(bank, new)
    assert [one.name for one in differing_boards(revision)] == ["overview", "board-julie"]
    asked = differing_boards(revision, which="personas", personas=["karim"])
    assert [one.name for one in asked] == ["board-karim"]


def test_personas_that_became_one(bank: JourneyMap) -> None:
    """The one into whom two went is held against both, and one that became two is not lost."""
    julie = next(one for one in bank.personas if one.id == "julie")
    halves = {"inform": "jade", "buy": "jade"}
    pair = attrs.evolve(
        bank.without(persona="julie"),
        personas=[
            *(one for one in bank.personas if one.id != "julie"),
            *(attrs.evolve(julie, id=one, name=one.title()) for one in ("jade", "june")),
        ],
        board=[
            attrs.evolve(cell, persona=halves.get(cell.subject, "june"))
            if cell.persona == "julie"
            else cell
            for cell in bank.board
        ],
    )
    one = arrange(bank, persona="julie", against=pair)
    assert "Fusion" in " ".join(edit.text for edit in one.panels[0].edits)
    assert len(one.panels) == 1
    assert all(card.change is None for card in one.cards)
    two = arrange(pair, against=bank)
    assert [panel.id for panel in two.panels][-2:] == ["jade", "june"]
    assert {panel.change for panel in two.panels[-2:]} == {Sign.CHANGED}


def test_what_is_not_compared(bank: JourneyMap) -> None:
    """Boards of other kinds, and personas of neither map, are refused by name."""
    with pytest.raises(UnknownNameError):
        arrange(bank, kind="network", against=bank)
    with pytest.raises(UnknownNameError):
        arrange(bank, persona="nobody", against=bank)
    with pytest.raises(UnknownNameError):
        list(differing_boards(Revision(bank, bank), which="none"))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_field_has_a_word(language: str) -> None:
    """Each field, part and kind that a comparison knows is worded in both languages."""
    fields = [*MAP, *SETTINGS, *OFFER, *COMMITMENT, *STEP]
    fields += [field for some in FIELDS.values() for field in some]
    keys = {f"diff-field-{re.sub('[._]', '-', field.name)}" for field in fields}
    keys |= {f"diff-part-{part.value}" for part in Part}
    keys |= {f"diff-{kind.value}" for kind in Kind if kind is not Kind.CHANGED}
    assert all(label(language, key) for key in keys)


def test_signs() -> None:
    """What came or went bears its own sign alone; what changed those of its changes."""
    edits = [Edit(sign=sign, text="", short="") for sign in (Sign.CHANGED, Sign.WEAKENED)]
    assert signs_of(Sign.REMOVED, edits) == (Sign.REMOVED,)
    assert signs_of(Sign.CHANGED, edits) == (Sign.WEAKENED, Sign.CHANGED)
    assert signs_of(None, ()) == ()
    assert len({sign.mark for sign in Sign}) == len(Sign)


def test_changes_know_their_place() -> None:
    """A change that stands on no part says where it is in the map."""
    one = JourneyMap(title="Shop", coherence="Ana")
    board = arrange(attrs.evolve(one, coherence="Bob"), against=one)
    assert board.difference is not None
    assert [edit.text for edit in board.difference.edits] == [
        "coherence: Guarantor of coherence: “Ana” → “Bob”"
    ]


def test_changes_are_values() -> None:
    """A change in words is found again by what it says."""
    change = Change(kind="added", part="channel", new_paths=[("channels", "chat")], new="Chat")
    shop = JourneyMap(title="Shop")
    assert str(Revision(shop, shop).teller.edit(change)) == "+ Added: channel “Chat”"


@pytest.mark.parametrize(
    ("old", "new"), [("é", "e"), ("A", "a"), ("ﬁ", "fi"), ("a-2", "a"), ("", " ")]
)
def test_boards_of_those_who_are_gone_have_names_of_their_own(old: str, new: str) -> None:
    """Boards are named for files; somebody gone whose id looks alike replaces nobody's board."""
    before = JourneyMap(title="Shop", personas=[Persona(id=old, name="Old", share="10%")])
    after = JourneyMap(title="Shop", personas=[Persona(id=new), Persona(id=new.upper() or "x")])
    names = [board.name for board in differing_boards(Revision(before, after))]
    assert len(names) > 4
    assert len(names) == len(set(names))


def test_colours_of_who_is_gone_are_of_nobody_else(bank: JourneyMap) -> None:
    """A persona that is gone has an order of its own, and so a colour of its own."""
    fewer = attrs.evolve(
        bank,
        personas=[one for one in bank.personas if one.id != "thomas"],
        board=[cell for cell in bank.board if cell.persona != "thomas"],
        journeys=[],
    )
    orders = [panel.order for panel in arrange(fewer, against=bank).panels]
    assert sorted(orders) == list(range(len(bank.personas)))

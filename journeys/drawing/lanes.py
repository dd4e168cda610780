"""A journey board to columns and rows: which moment stands in which cell of which page."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence

import attrs

from journeys.board import Arrow, Board, Card, Lane
from journeys.drawing.sheet import shared_out

__all__ = ["COLUMNS", "Part", "Slot", "Stretch", "parts"]

#: The most columns a page, and the most rows.
COLUMNS = 24
ROWS = 8
#: A card is two columns wide, so that cards of other rows can stand half a card further.
WIDE = 2
#: Room for the goal's oval.
LEAST = 3


@attrs.frozen
class Slot:
    """A card in its cell.

    Attributes:
        card: The card.
        column: Its left column, from 0 in its stretch.
        row: Its row within its channel, from 0.
    """

    card: Card
    column: int
    row: int


@attrs.frozen
class Stretch:
    """A goal or stage on a page.

    Attributes:
        band: The goal or stage.
        columns: How many columns it takes.
        slots: Its cards.
    """

    band: Lane
    columns: int
    slots: tuple[Slot, ...]


@attrs.frozen
class Part:
    """What of a journey board stands on one page.

    Attributes:
        lanes: Its channels, each with the number of its rows.
        stretches: Its goals or stages.
    """

    lanes: tuple[tuple[Lane, int], ...]
    stretches: tuple[Stretch, ...]


def parts(board: Board) -> list[Part]:
    """The pages of a journey board: at most 24 columns and 8 channels each.

    Args:
        board: The board.

    Returns:
        The parts in reading order, one empty part for a board without cards. Each card stands
        in one part; no two cards share a cell.
    """
    by_row = Counter(card.row for card in board.cards)
    used = [lane for lane in board.channels if by_row[lane.name]]
    groups = shared_out(used, ROWS)
    rows: dict[str, int] = {}
    for group in groups:
        rows |= _rows(board, group)
    stretches = [piece for band in board.bands for piece in _windows(_stretch(board, band, rows))]
    return [
        part
        for page in (_widened(board, some) for some in _packed(stretches))
        for group in groups
        if (part := _part(page, group, rows)).stretches or len(by_row) == 0
    ]


def _rows(board: Board, lanes: Sequence[Lane]) -> dict[str, int]:
    """How many rows each channel gets: those with the most moments in one band get more."""
    crowds = Counter((card.row, card.column) for card in board.cards)
    most: Counter[str] = Counter()
    for (row, _), count in crowds.items():
        most[row] = max(most[row], count)
    rows = {lane.name: 1 for lane in lanes}
    while sum(rows.values()) < ROWS and lanes:
        fullest = max(rows, key=lambda name: (most[name] / rows[name], -rows[name]))
        if most[fullest] <= rows[fullest]:
            break
        rows[fullest] += 1
    return rows


def _stretch(board: Board, band: Lane, rows: Mapping[str, int]) -> Stretch:
    """The cards of a band in layers by longest path, loops broken where they close."""
    cards = {card.name: card for card in board.cards if card.column == band.name}
    arrows = [one for one in board.arrows if one.source in cards and one.target in cards]
    into: defaultdict[str, list[Arrow]] = defaultdict(list)
    for arrow in _without_loops(list(cards), arrows):
        into[arrow.target].append(arrow)
    taken: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    slots: dict[str, Slot] = {}
    for name in _sorted(list(cards), into):
        before = [(one.source, *_extra(board, one)) for one in into[name]]
        slot = _slot(cards[name], before, slots, taken, rows[cards[name].row])
        slots[name] = slot
        taken[slot.card.row, slot.row].append(slot.column)
    columns = max((slot.column for slot in slots.values()), default=0) + WIDE
    return Stretch(band, max(columns, LEAST), tuple(slots.values()))


def _slot(
    card: Card,
    arrows: Iterable[tuple[str, int, int]],
    slots: Mapping[str, Slot],
    taken: Mapping[tuple[str, int], list[int]],
    rows: int,
) -> Slot:
    """The first free cell behind all cards from which an arrow comes."""
    best = None
    before = [(slots[name], beside, below) for name, beside, below in arrows]
    for row in range(rows):
        column = 0
        for slot, beside, below in before:
            level = slot.card.row == card.row and slot.row == row
            column = max(column, slot.column + (WIDE + beside if level else 1 + below))
        column = _free(column, taken.get((card.row, row), []))
        if best is None or column < best.column:
            best = Slot(card, column, row)
    assert best is not None
    return best


def _extra(board: Board, arrow: Arrow) -> tuple[int, int]:
    """Columns that the words of an arrow need between two cards of a row, and of two rows."""
    is_worded = _is_worded(board, arrow)
    return int(is_worded), int(is_worded and len(board.panels) > 1)


def _is_worded(board: Board, arrow: Arrow) -> bool:
    """Whether something is written on an arrow; with several personas their dots are."""
    return bool(arrow.share or arrow.within or len(board.panels) > 1)


def _free(column: int, taken: Iterable[int]) -> int:
    for other in sorted(taken):
        if abs(other - column) < WIDE:
            column = other + WIDE
    return column


def _without_loops(names: Sequence[str], arrows: Sequence[Arrow]) -> list[Arrow]:
    """The arrows but those that lead back to a card on the way that led to them."""
    out: defaultdict[str, list[Arrow]] = defaultdict(list)
    for arrow in arrows:
        out[arrow.source].append(arrow)
    done: set[str] = set()
    kept: list[Arrow] = []
    for name in names:
        if name in done:
            continue
        path, trail = {name}, [(name, iter(out[name]))]
        while trail:
            here, rest = trail[-1]
            step = next(rest, None)
            if step is None:
                done.add(here)
                path.discard(here)
                trail.pop()
            elif step.target not in path:
                kept.append(step)
                if step.target not in done:
                    path.add(step.target)
                    trail.append((step.target, iter(out[step.target])))
    return kept


def _sorted(names: Sequence[str], into: Mapping[str, Sequence[Arrow]]) -> list[str]:
    """The cards so that none stands before one that leads to it."""
    waits = {name: len(into.get(name, ())) for name in names}
    out: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        for arrow in into.get(name, ()):
            out[arrow.source].append(name)
    ready = deque(name for name in names if not waits[name])
    done = []
    while ready:
        name = ready.popleft()
        done.append(name)
        for after in out[name]:
            waits[after] -= 1
            if not waits[after]:
                ready.append(after)
    return done


def _windows(stretch: Stretch) -> list[Stretch]:
    """A band in pieces that fit a page."""
    if stretch.columns <= COLUMNS:
        return [stretch]
    size = COLUMNS - WIDE + 1
    pieces: defaultdict[int, list[Slot]] = defaultdict(list)
    for slot in stretch.slots:
        inner = Slot(slot.card, slot.column % size, slot.row)
        pieces[slot.column // size].append(inner)
    return [Stretch(stretch.band, COLUMNS, tuple(pieces[at])) for at in sorted(pieces)]


def _packed(stretches: Sequence[Stretch]) -> list[list[Stretch]]:
    """The bands on as few pages as possible, none much fuller than the others."""
    fewest = len(_filled(stretches, COLUMNS))
    widest = max((one.columns for one in stretches), default=LEAST)
    return next(
        pages
        for most in range(widest, COLUMNS + 1)
        if len(pages := _filled(stretches, most)) == fewest
    )


def _widened(board: Board, page: Sequence[Stretch]) -> list[Stretch]:
    """The bands of a page, wider by a column where words of a level arrow need it, if it fits."""
    spare = COLUMNS - sum(one.columns for one in page)
    places = {slot.card.name: (at, slot) for at, one in enumerate(page) for slot in one.slots}
    narrow: set[int] = set()
    for arrow in board.arrows:
        if _is_worded(board, arrow) and arrow.source in places and arrow.target in places:
            (here, slot), (there, other) = places[arrow.source], places[arrow.target]
            is_last = slot.column + WIDE == page[here].columns
            is_level = (slot.card.row, slot.row) == (other.card.row, other.row)
            if there == here + 1 and is_level and is_last and not other.column:
                narrow.add(here)
    chosen = sorted(narrow)[: max(0, spare)]
    return [
        Stretch(one.band, one.columns + (at in chosen), one.slots) for at, one in enumerate(page)
    ]


def _filled(stretches: Sequence[Stretch], most: int) -> list[list[Stretch]]:
    pages: list[list[Stretch]] = [[]]
    room = most
    for one in stretches:
        if pages[-1] and one.columns > room:
            pages.append([])
            room = most
        pages[-1].append(one)
        room -= one.columns
    return pages


def _part(stretches: Sequence[Stretch], lanes: Sequence[Lane], rows: Mapping[str, int]) -> Part:
    names = {lane.name for lane in lanes}
    chosen = []
    for one in stretches:
        slots = tuple(slot for slot in one.slots if slot.card.row in names)
        if slots:
            chosen.append(Stretch(one.band, one.columns, slots))
    return Part(tuple((lane, rows[lane.name]) for lane in lanes), tuple(chosen))

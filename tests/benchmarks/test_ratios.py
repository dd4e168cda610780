"""What things cost, against each other in one run: twice the goal is a regression."""

from __future__ import annotations

import pytest

from tests.benchmarks.documents import document_growth, size_of_the_page
from tests.benchmarks.measure import (
    best,
    best_here,
    board,
    boards,
    command,
    import_time,
    imports,
    per_card,
    python,
)
from tests.benchmarks.promises import promise_growth
from tests.benchmarks.run import main

pytestmark = pytest.mark.benchmark


def test_a_check_costs_little_more_than_its_imports() -> None:
    """The command checks the bank in a few times what loading its libraries takes."""
    assert best(command(), times=3) < 2 * 3 * best(imports(), times=3)


def test_importing_costs_less_than_networkx() -> None:
    """Loading the package loads neither networkx nor anything as heavy."""
    bare = best(python("-c", "pass"), times=3)
    ours, theirs = best(import_time(), times=3), best(imports(), times=3)
    assert ours - bare < theirs - bare


def test_a_card_costs_the_same_in_a_large_map() -> None:
    """Reading and checking take about as long a card with ten times as many cards."""
    costs = per_card((6, 60), times=2)
    small, large = costs.values()
    assert large[0] < 2 * 1.5 * small[0]
    assert large[1] < 2 * 1.5 * small[1]


def test_seven_boards_cost_as_much_as_seven_boards() -> None:
    """Drawing all boards takes about as long as drawing one of them as often."""
    assert best_here(boards(), times=3) < 2 * 8 * best_here(board("julie"), times=6)


@pytest.mark.parametrize("form", ["html", "pdf", "pptx"])
def test_a_board_costs_the_same_in_a_large_document(form: str) -> None:
    """Binding takes about as long a board with six times as many boards."""
    few, many = document_growth(form, (2, 12), times=3)
    assert many < 2 * few


def test_the_page_of_the_bank_is_small() -> None:
    """One file of less than a million bytes holds the overview, six boards and six journeys."""
    assert size_of_the_page() < 1_000_000


def test_a_promise_costs_the_same_on_a_large_graph() -> None:
    """Deciding takes about as long a touchpoint on a graph ten times as large."""
    few, many = promise_growth((200, 2_000), times=3)
    assert many < 3 * few


def test_the_table_is_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The program prints a line for each figure, with the goals beside them."""
    monkeypatch.setattr("tests.benchmarks.run.PERSONAS", (1, 2))
    monkeypatch.setattr("tests.benchmarks.run.SIZES", (20, 40))
    monkeypatch.setattr("tests.benchmarks.run.maps_a_second", lambda *, times: 100.0 * times)
    for name in ("seconds", "twenty"):
        monkeypatch.setattr(f"tests.benchmarks.run.{name}", lambda _of, *, times: 1.0 / times)
    growth = "tests.benchmarks.run.document_growth"
    monkeypatch.setattr(growth, lambda _form, sizes, *, times: [1.0 / times for _ in sizes])
    for name in ("best", "best_here"):
        monkeypatch.setattr(f"tests.benchmarks.run.{name}", lambda _work, *, times: 1.0 / times)
    main()
    printed = capsys.readouterr().out
    assert printed.count("at most") == 3
    assert "checking 80 cards" in printed

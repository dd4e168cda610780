"""What things cost, against each other in one run: twice the goal is a regression."""

from __future__ import annotations

import pytest

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
from tests.benchmarks.run import main

pytestmark = pytest.mark.benchmark


def test_a_check_costs_little_more_than_its_imports() -> None:
    """The command checks the bank in a few times what loading its libraries takes."""
    assert best(command(), times=4) < 2 * 3 * best(imports(), times=4)


def test_importing_costs_less_than_networkx() -> None:
    """Loading the package loads neither networkx nor anything as heavy."""
    bare = best(python("-c", "pass"), times=4)
    ours, theirs = best(import_time(), times=4), best(imports(), times=4)
    assert ours - bare < theirs - bare


def test_a_card_costs_the_same_in_a_large_map() -> None:
    """Reading and checking take about as long a card with ten times as many cards."""
    costs = per_card((6, 60), times=3)
    small, large = costs.values()
    assert large[0] < 2 * 1.5 * small[0]
    assert large[1] < 2 * 1.5 * small[1]


def test_seven_boards_cost_as_much_as_seven_boards() -> None:
    """Drawing all boards takes about as long as drawing one of them as often."""
    assert best_here(boards(), times=3) < 2 * 8 * best_here(board("julie"), times=6)


def test_the_table_is_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The program prints a line for each figure, with the goals beside them."""
    monkeypatch.setattr("tests.benchmarks.run.PERSONAS", (1, 2))
    for name in ("best", "best_here"):
        monkeypatch.setattr(f"tests.benchmarks.run.{name}", lambda _work, *, times: 1.0 / times)
    main()
    printed = capsys.readouterr().out
    assert printed.count("at most") == 3
    assert "checking 80 cards" in printed

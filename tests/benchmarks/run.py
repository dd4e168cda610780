"""`python -m tests.benchmarks.run`: what things cost, as a small table."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from tests.benchmarks.documents import COMMANDS, document_growth, seconds, size_of_the_page
from tests.benchmarks.generation import maps_a_second
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
from tests.benchmarks.promises import twenty

__all__ = ["main"]

PERSONAS = (6, 60, 600)
SIZES = (200, 2_000, 20_000)


def main() -> None:
    """Measure and print; each line names its goal, where there is one."""
    for what, figure, goal in _rows():
        sys.stdout.write(f"{what:<58} {figure:>12}  {goal}\n")


def _rows() -> Iterator[tuple[str, str, str]]:
    base = best(imports(), times=10)
    check = best(command(), times=10)
    yield "import yaml, attrs, networkx, as a process", _ms(base), ""
    yield "journeys check of the bank, as a process", _ms(check), ""
    yield "  against the three imports", f"{check / base:.2f}", "at most 3"
    bare = best(python("-c", "pass"), times=10)
    yield "python alone", _ms(bare), ""
    yield "import journeys", _ms(best(import_time(), times=10)), ""
    costs = per_card(PERSONAS, times=3)
    smallest, *larger = costs
    for cards, (reading, checking) in costs.items():
        yield f"reading {cards:,} cards, a card", _us(reading), ""
        yield f"checking {cards:,} cards, a card", _us(checking), ""
    for at, name in enumerate(("reading", "checking")):
        worst = max(costs[cards][at] for cards in larger) / costs[smallest][at]
        yield f"  {name}, the dearest against {smallest:,} cards", f"{worst:.2f}", "at most 1.5"
    one, seven = best_here(board("julie"), times=20), best_here(boards(), times=10)
    yield "one board of the bank as SVG", _ms(one), "well under 100 ms"
    yield "seven boards of the bank as SVG", _ms(seven), ""
    yield "  against one", f"{seven / one:.2f}", "under 8"
    yield "cards drawn a second", f"{240 / seven:,.0f}", ""
    yield from _documents()
    yield from _promises()


def _documents() -> Iterator[tuple[str, str, str]]:
    for output, (_, goal) in COMMANDS.items():
        yield (
            f"the whole bank as {output}, as a process",
            _ms(seconds(output, times=5)),
            (f"under {goal} s"),
        )
    yield "its page of 13 boards, bytes", f"{size_of_the_page():,}", "under 1,000,000"
    for form in ("html", "pdf", "pptx"):
        few, many = document_growth(form, (2, 24), times=5)
        yield f"  a board in a {form} of 24 against one of 2", f"{many / few:.2f}", "about 1"


def _promises() -> Iterator[tuple[str, str, str]]:
    yield "maps with five personas generated a second", f"{maps_a_second(times=3):,.0f}", "over 200"
    for size in SIZES:
        yield (
            f"20 promises on {size:,} touchpoints",
            _ms(twenty(size, times=3)),
            ("under 100 ms" if size == SIZES[0] else ""),
        )


def _ms(seconds: float) -> str:
    return f"{seconds * 1e3:.0f} ms"


def _us(seconds: float) -> str:
    return f"{seconds * 1e6:.0f} µs"


if __name__ == "__main__":
    main()

"""Hypothesis knows the model without loading it, and loads it without being asked twice."""

from __future__ import annotations

import subprocess
import sys
import textwrap

import pytest


def run(code: str) -> str:
    """What a program prints in a fresh interpreter."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", textwrap.dedent(code)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_importing_hypothesis_does_not_load_the_model() -> None:
    """Tests that have nothing to do with journeys do not pay for them."""
    loaded = run("""
        import sys
        import hypothesis
        from journeys.testing.entry import register
        register()
        print(*(name for name in ("attrs", "journeys.model", "networkx") if name in sys.modules))
    """)
    assert loaded == ""


@pytest.mark.parametrize(
    "order",
    [
        "import hypothesis; from journeys.model import Goal",
        "from journeys.model import Goal; import hypothesis",
        "from journeys.testing import goals; goals(); from journeys.model import Goal",
    ],
)
def test_from_type_works_in_any_order(order: str) -> None:
    """Whichever is imported first, `from_type` gives valid parts."""
    found = run(f"""
        {order}
        from journeys.testing.entry import register
        register()
        from hypothesis import find, strategies
        print(find(strategies.from_type(Goal), lambda goal: True).id)
    """)
    assert found == "inform"


def test_importing_journeys_does_not_load_hypothesis() -> None:
    """Neither the library nor its model, nor the package of the strategies, needs hypothesis."""
    loaded = run("""
        import sys
        import journeys.testing, journeys.model, journeys.testing.entry
        print("hypothesis" in sys.modules)
    """)
    assert loaded == "False"


def test_without_hypothesis_the_extra_is_named() -> None:
    """Whoever lacks the extra is told which one to install."""
    told = run("""
        import sys
        sys.modules["hypothesis"] = None
        from journeys.errors import MissingExtraError
        try:
            from journeys.testing import walks
        except MissingExtraError as error:
            print(error)
    """)
    assert told.endswith("pip install 'journeys[testing]'")

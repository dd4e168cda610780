"""The notebook of the examples, run. `python -m tests.notebook.executed` stores its outputs."""

from __future__ import annotations

import warnings
from typing import Any, Final

import nbformat
from nbclient import NotebookClient

from tests.cli.running import ROOT

__all__ = ["NOTEBOOK", "executed", "stored"]

NOTEBOOK: Final = ROOT / "examples" / "notebooks" / "bank.ipynb"
_WAIT: Final = 100


def stored() -> Any:
    """The notebook as it is stored."""
    return nbformat.read(NOTEBOOK, as_version=4)  # type: ignore[no-untyped-call]


def executed() -> Any:
    """The notebook with the outputs that it has now."""
    notebook = stored()
    about = notebook.metadata.copy()
    client = NotebookClient(
        notebook,
        timeout=_WAIT,
        record_timing=False,
        kernel_name="python3",
        resources={"metadata": {"path": str(NOTEBOOK.parent)}},
    )
    with warnings.catch_warnings():
        # What the client and its kernel say of one another is not ours to mend.
        warnings.simplefilter("ignore")
        client.execute()
    notebook.metadata = about
    return notebook


if __name__ == "__main__":
    nbformat.write(executed(), NOTEBOOK)  # type: ignore[no-untyped-call]

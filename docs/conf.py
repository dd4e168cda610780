"""Settings of Sphinx: Markdown, one theme, pages made from the code, no network."""  # noqa: INP001 - Sphinx runs it, nobody imports it

import sys
from pathlib import Path

from journeys import __version__

sys.path.insert(0, str(Path(__file__).parent))

project = "journeys"
author = "The journeys developers"
version = release = __version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "_ext.docstrings",
    "_ext.generated",
]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build", "_ext", "changelog.d"]
nitpicky = False

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_default_options = {"member-order": "bysource"}
autodoc_typehints = "none"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True
napoleon_custom_sections = [("Source", "params_style")]

# Some examples of the rules are broken YAML on purpose.
suppress_warnings = ["misc.highlighting_failure"]

html_theme = "furo"
html_title = "journeys"
html_show_copyright = False
html_show_sphinx = False
html_copy_source = False

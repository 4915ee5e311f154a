"""How Sphinx builds the documentation: `make docs`, read offline from build/docs/index.html."""

from importlib.metadata import version as installed_version

project = "tthc"
author = "tthc"
release = version = installed_version("tthc")
language = "vi"

extensions = ["myst_parser", "sphinx.ext.autodoc"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
# Docstrings write code between single backticks.
default_role = "code"

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 88

myst_heading_anchors = 3

html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["tthc.css"]
html_title = "tthc"
html_show_sphinx = False
html_show_copyright = False
html_copy_source = False

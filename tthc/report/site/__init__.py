"""The static site: index, charts and a page a procedure."""

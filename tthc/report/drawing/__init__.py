"""Step graphs as SVG: lanes, ways, steps."""

"""Findings and figures for people and machines: terminal, JSON, HTML, Excel."""

"""Embedded procedures in own words, with their facts."""

"""Rules applied to a procedure and its graph give findings."""

"""Many procedures at once: streams, look-up by code."""

"""Rules and registries: facts of law with dates and sources."""

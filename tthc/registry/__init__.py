"""Facts and rule definitions with their dates, loaded from rules/."""

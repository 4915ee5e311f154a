"""What a person reads at the prompt."""

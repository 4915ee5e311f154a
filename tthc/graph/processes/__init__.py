"""Step graphs of internal processes: who acts in which house, what a step does, how files pass."""

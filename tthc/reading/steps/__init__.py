"""The steps of a procedure: outline, sentences, clauses, and the activities that they tell."""

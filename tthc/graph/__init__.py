"""Step graphs: drawing them and measuring them."""

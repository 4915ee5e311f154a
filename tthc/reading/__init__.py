"""From sections to the model: documents, channels, activities, citations."""

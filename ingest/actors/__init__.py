"""Actors over all articles of a store: what people decided about them, and who may be whom."""

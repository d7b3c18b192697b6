"""English: how each fact is said."""

"""Korean: how each fact is said, and which particle follows a word."""

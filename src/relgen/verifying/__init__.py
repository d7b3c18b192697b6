"""A text is held against the data: its marks become claims, and each is judged by the facts of the month and its history."""

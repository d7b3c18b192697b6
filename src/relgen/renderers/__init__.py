"""The formats that a draft can be written in: one file a format, each seeing the document only."""

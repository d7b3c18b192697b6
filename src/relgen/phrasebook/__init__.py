"""The words, loaded and proved sound before a draft is written."""

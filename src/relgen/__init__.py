"""relgen drafts statistics releases from checked month files, and can say where every word and figure comes from."""

__version__ = "0.2.0"

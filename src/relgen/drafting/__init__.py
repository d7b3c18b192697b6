"""Plan + phrasebook + language → document."""

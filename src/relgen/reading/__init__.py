"""YAML text → data with places → a pydantic model, each fault at its line and column."""

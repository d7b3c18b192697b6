"""Korea's monthly trade: what a month file holds, what can be known from it, and what a release says of it."""

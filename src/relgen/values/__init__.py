"""What all else is made of; it imports nothing of the rest."""

"""The review page of a month as a frozen value: everything that the page shows, worked out here."""

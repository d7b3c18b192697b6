"""The series engine: what the months at hand prove of a figure. It knows no release."""

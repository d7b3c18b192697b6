"""Two states of a draft held against each other: which figures, which sentences, and why. Pure: values in, values out."""

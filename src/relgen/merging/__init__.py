"""An edited draft meets a new one: what was written last, what an editor made of it, and the new draft become one text.

Texts in, a text out; nothing is read or written here.
"""

class UnreadableWord(ValueError): pass
def is_pair(t): return "/" in t
def particle(word, pair, readings=None): return pair.split("/")[1]

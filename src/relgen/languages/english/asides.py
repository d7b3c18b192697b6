"""What English texts say of the data and no rule judges: ranks of items, shares, counts of months; left open, not unseen."""

from relgen.languages.english.counting import NUMERAL, ORDINAL
from relgen.languages.scanning import asides

THINGS = r"(?:items?|products?|goods|categor(?:y|ies)|sectors?|regions?|markets?|destinations?|exports?)"
MORE = r"(?:worse|better|more|less|faster|harder|further|deeper|higher|lower|steeper|sharper|bigger|larger|milder|slower)"
AS = r"(?:hard|fast|much|steeply|sharply|badly|strongly|far|well|deeply|quickly|high|low|large|small)"
PARTS = r"(?:third|quarter|half|fifth|tenth|thirds|quarters|fifths)"
NEAR = r"(?:(?:more|less) than|over|under|nearly|almost|about|around|roughly)"
BEST = r"(?:worst|best|strongest|weakest|hardest|poorest)(?:[- ](?:hit|performing|performer))?"

ENGLISH_ASIDES = asides(
    rf"\bno (?:other |single )?(?:\w+ )?{THINGS}\b[^.;:\n]{{0,30}}?\b{MORE}\b(?: than)?",
    rf"\b(?:none|not one) of (?:the|these|its|them)\b[^.;:\n]{{0,40}}?\b{MORE} than\b",
    rf"\bas {AS}\b(?: \w+){{0,3}} as (?:in |to )?(?:the )?\w+",
    rf"\b{NEAR} (?:a |an |one |two |three )?{PARTS}\b",
    rf"\b(?:a|one|two|three) {PARTS} (?:of|lower|higher|less|more|smaller|larger|down|up|has|had)\b",
    rf"\b(?:only |just |all but )?(?:{NUMERAL}|none|all|most)(?: out)? of (?:the |those |these |its )?(?:\w+ )?"
    rf"(?:{NUMERAL} )?months\b",
    rf"\b{NUMERAL} of the {NUMERAL}\b|\b(?:in )?every (?:single )?month of (?:\d{{4}}|the year)\b|\b{NUMERAL} months of\b",
    rf"\b(?:the )?(?:{ORDINAL}[- ])?{BEST}\b",
    r"\b(?:led|leading) the (?:gainers|decliners|losers|winners|way|pack|list)\b|\btopp?(?:ed|ing|s) the (?:list|table)\b",
    rf"\b(?:came|ranked|placed|finished) (?:{ORDINAL}|last)\b|\bin {ORDINAL} place\b",
    rf"\bby far\b|\bfared {MORE} than\b|\b{MORE} than (?:any|every|all)(?: other)?\b|\btwice as (?:\w+)\b",
)

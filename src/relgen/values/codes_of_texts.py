"""What a code is, and the codes of texts (RG4): what a draft cannot say, and what an edited or published text says wrongly."""

from collections.abc import Mapping
from typing import NamedTuple


class Code(NamedTuple):
    meaning: str
    example: str  # stands in tests/errors/, in the file of the code
    remedy: str


# What `verify` contradicts by the way in which it reads a sentence: it may have misread it, so an editor can let it stand.
BY_READING = frozenset(f"RG{number}" for number in range(402, 420))
CODES_OF_TEXTS: Mapping[str, Code] = {
    "RG401": Code(
        "a word whose reading is not known, and that takes a Korean particle",
        "en: China",
        "add its reading in Hangul to 'readings' in words.yaml",
    ),
    "RG402": Code(
        "a figure that is not what the data have",
        "Exports rose 4.1 percent",
        "write the figure of the data, or correct the month file",
    ),
    "RG403": Code(
        "an amount in another unit than the data have it",
        "to USD 45.8 million",
        "write the unit that the message shows",
    ),
    "RG404": Code(
        "percentage points where the data have percent, or percent where they have points",
        "Exports rose 4.0 percentage points",
        "write percent, or %p, as the message says",
    ),
    "RG405": Code(
        "a direction that is not that of the data",
        "Exports fell 4.0 percent",
        "write the word that the message shows",
    ),
    "RG406": Code(
        "a word for another size of change than that of its figure",
        "Semiconductor exports inched up 16.4 percent",
        "take the word that the message shows, or keep yours",
    ),
    "RG407": Code(
        "a count that is not that of the data",
        "Among Korea’s 21 major export items",
        "write the number that the message shows",
    ),
    "RG408": Code(
        "a run of another length, or of what did not hold so long",
        "Exports rose for two months in a row.",
        "write the number of months that the message shows, or *for the first time in*",
    ),
    "RG409": Code(
        "a first time that is not the first in so many months",
        "Exports rose for the first time in three months.",
        "write the number of months that the message shows",
    ),
    "RG410": Code(
        "another month since when something is so",
        "the first time since September 2018",
        "write the month that the message shows",
    ),
    "RG411": Code(
        "a round amount that is not passed, or not for so long",
        "Exports topped $50 billion for the first time in two months.",
        "write the amount that the message shows",
    ),
    "RG412": Code(
        "a rank that is not that of the data",
        "the highest monthly value so far in 2020",
        "write the rank that the message shows, or leave it out",
    ),
    "RG413": Code(
        "a day, or a weekday, that is not that of the release",
        "announced on November 1",
        "write the day that the message shows",
    ),
    "RG414": Code(
        "working days that are not those of the data",
        "With 1.5 fewer working days than a year earlier",
        "write the days that the message shows",
    ),
    "RG415": Code(
        "a name whose figures are those of another",
        "Exports of automobiles expanded 16.4 percent to $8.6 billion.",
        "write the name that the message shows",
    ),
    "RG416": Code(
        "a name in the wrong list, or in none",
        "outbound shipments to China and Japan increased",
        "move the name, or add it",
    ),
    "RG417": Code(
        "a total that its parts contradict",
        "saw growth: semiconductors, and ships.",
        "correct the number, or the list",
    ),
    "RG418": Code(
        "figures of one month that are said of another",
        "Korea’s exports in October increased 4.0 percent",
        "write the month that the message shows",
    ),
    "RG419": Code(
        "a surplus that is a deficit, or a deficit that is a surplus",
        "The trade balance stood at a deficit of $5.9 billion.",
        "write what the balance is",
    ),
    "RG420": Code(
        "a claim that the data at hand do not settle",
        "Exports of displays rose 3.0 percent.",
        "check it by hand: it is neither proven nor contradicted",
    ),
    "RG421": Code(
        "what the text of the other language contradicts",
        "디스플레이 수출은 3.2% 증가",
        "let both texts say what the data have; where the data do not tell, find out which is right",
    ),
    "RG422": Code(
        "what only the text of the other language says, and both drafts do",
        "those of automobiles inched up 2.1 percent to $4.0 billion",
        "say it here too, or leave it out of the other text",
    ),
    "RG430": Code(
        "a place where your text and the new draft differ in the same words",
        "<<<<<<< your text",
        "keep one of the two, or write a third, and delete the three lines that mark it",
    ),
}

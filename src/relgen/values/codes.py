"""What each code of a finding means, an example of what brings it about, and what to do. Codes are never reused.

Families: RG0 the file, RG1 the model, RG2 the figures, RG3 the phrasebook, RG4 the text, RG5 what is out or signed.
"""

from collections.abc import Mapping

from relgen.values.codes_of_releases import CODES_OF_RELEASES
from relgen.values.codes_of_texts import CODES_OF_TEXTS, Code

CODES: Mapping[str, Code] = {
    "RG001": Code(
        "the text is not YAML",
        "ships: {change: -22.0",
        "close every bracket and quote; quote a text that holds ': '",
    ),
    "RG002": Code("the file is not UTF-8 text", "", "save the file as UTF-8 in your editor"),
    "RG003": Code("a key is given twice", "exports: {value: 45180, change: 4.0}", "keep one of the two"),
    "RG004": Code(
        "YAML that relgen does not use: an anchor, an alias, a tag, a merge, a second document",
        "imports: &imports {value: 39880, change: -2.1}",
        "write the value out where it is used",
    ),
    "RG005": Code("an invisible or direction-changing character", "", "delete it, or type a plain space"),
    "RG006": Code("letters that are decomposed (not NFC)", "", "retype the word; some editors paste Hangul in parts"),
    "RG007": Code(
        "a file or folder that is missing or named otherwise than expected", "", "name a month file like 2020-11.yaml"
    ),
    "RG008": Code(
        "a file that is too large, or in which mappings and lists stand too deep in one another",
        "say: [[[[[[",
        "look what was pasted into it; close every bracket",
    ),
    "RG101": Code(
        "a key that may not stand there", "semiconductors: {valeu: 8600, change: 16.4}", "correct its spelling, or delete it"
    ),
    "RG102": Code("a key that must be there and is not", "month: 2020-11", "add the key that is named"),
    "RG103": Code(
        "not an amount of US dollars", "imports: {value: 39.88 bilion, change: -2.1}", "write 45810, 8.6 billion or 707 million"
    ),
    "RG104": Code("not a number", "imports: {value: 39880, change: -2.1%}", "type digits with a point, without a unit: -2.1"),
    "RG105": Code("not a month", "month: November 2020", "write it as 2020-11"),
    "RG106": Code("not a day", "announced: 1 December 2020", "write it as 2020-12-01"),
    "RG107": Code(
        "not one of the words that may stand there", "india: {direction: rising}", "write one of those that are named"
    ),
    "RG108": Code(
        "a mapping, a list or a text where another of them is expected",
        "imports: [39880, -2.1]",
        "write {key: value}, [one, two] or a text, as the message says",
    ),
    "RG109": Code("a key without a value", "imports: {value: , change: -2.1}", "give it a value, or delete the key"),
    "RG110": Code("not a whole number of months", "semiconductors: {change: 16.4, streak: five}", "write it in digits, from 1"),
    "RG111": Code(
        "a row of history.yaml that cannot be read",
        "{of: chips, direction: up, months: 5, until: 2020-09, source: a yearbook}",
        "name the series by its keys in the month file: exports, items.semiconductors",
    ),
    "RG112": Code("a month that is not filled in yet", "exports: {value: , change: }", "fill it in, and build again"),
    "RG201": Code(
        "a balance that is not what comes in less what goes out, further off than rounding allows",
        "balance: 5390",
        "correct the figure that was mistyped",
    ),
    "RG202": Code(
        "a daily average that times the working days is not the total, further off than rounding allows",
        "daily_exports: {value: 1909, change: 6.3}",
        "correct the figure that was mistyped",
    ),
    "RG203": Code(
        "a direction that is not that of the change",
        "machinery: {change: -7.0, direction: up}",
        "delete 'direction', or correct the sign",
    ),
    "RG204": Code(
        "a run that is stated and that the months at hand contradict",
        "exports: {value: 45810, change: 4.0, streak: 2}",
        "write the number of months that the message names, or correct the month that contradicts it",
    ),
    "RG205": Code(
        "a change that last year's month contradicts",
        "exports: {value: 45810, change: -4.0}",
        "correct the sign or the figure that was mistyped",
    ),
    "RG206": Code("days out of order", "announced: 2020-11-01", "correct the day; revisions stand oldest first"),
    "RG207": Code(
        "an amount that looks like another unit",
        "exports: {value: 45.8, change: 4.0}",
        "write the unit that is meant: 45.8 billion",
    ),
    "RG208": Code("another month in the file than in its name", "month: 2020-12", "rename the file, or correct the month"),
    "RG209": Code(
        "a name that is not in names.yaml",
        "semiconductor: {change: 16.4}",
        "correct its spelling, or add it to phrasebook/names.yaml in every language",
    ),
    "RG210": Code(
        "a text that is missing in a language",
        "momentum: {en: Exports are recovering.}",
        "add the other language, so that both drafts say the same",
    ),
    "RG211": Code(
        "a figure typed into a text that is not in the month's data",
        "Exports rose 4.0 percent and not 5.0 percent.",
        "check it, or name the figure instead of typing it: {exports.change}",
    ),
    "RG212": Code(
        "a text that names a figure that is not there",
        "{exprots}",
        "correct the name; the message lists those that may stand there",
    ),
    "RG213": Code(
        "parts that add up to more than their whole",
        "automobiles: {value: 40.0 billion, change: 2.1}",
        "one of them has a slip of unit",
    ),
    "RG214": Code(
        "working days that last year's month contradicts",
        "working_days: {value: 23, change: 0.5}",
        "correct the figure that was mistyped",
    ),
    "RG215": Code("a fall of more than everything", "ships: {change: -220}", "correct the point in the figure"),
    "RG216": Code(
        "a figure or name of which nothing is known", "exports: {}", "give a value or a change, or for an item 'direction: up'"
    ),
    "RG217": Code(
        "an angle to say or skip that there is not",
        "say: [exports.higest, exports.lowest]",
        "`relgen explain MONTH` lists those that are left unsaid",
    ),
    "RG218": Code(
        "something that history.yaml states and the months at hand contradict",
        "{of: exports, direction: up, months: 5, until: 2020-10, source: a yearbook}",
        "correct the row, or the month that contradicts it",
    ),
    "RG219": Code(
        "a total of the year that its months contradict",
        "exports: {value: 84.0 billion}",
        "correct the figure that was mistyped",
    ),
    "RG220": Code(
        "a release that is out and that a later revision has overtaken",
        "{announced: 2020-12-16, exports: {change: 4.1}}",
        "nothing, unless a correction is issued: it would name this figure",
    ),
    "RG221": Code(
        "something is accepted that no check doubts, or that `verify` does not find",
        '{code: RG205, at: exports.change, because: "the base was revised"}',
        "delete the row, or correct its code or its place",
    ),
    "RG222": Code(
        "something is accepted that cannot be true",
        '{code: RG215, at: items.ships.change, because: "as published"}',
        "correct the figure",
    ),
    "RG223": Code(
        "a balance that is worked out from rounded amounts, and may be one off in its last digit",
        "imports: {value: 39.9 billion, change: -2.1}",
        "state the published balance",
    ),
    "RG224": Code(
        "a text that is empty, in another language than its own, or a reason that ends in a stop",
        "reason: {en: as orders grew., ko:",
        "a reason is a clause of its sentence; put each text under its own language",
    ),
    "RG225": Code(
        "a text for a register that there is not",
        "ko: {itemized: ",
        "use one of the registers that the message lists",
    ),
    "RG226": Code(
        "a figure named in a text in a form that its language does not have",
        "Exports {exports:",
        "name it without a form: {exports}",
    ),
    "RG227": Code(
        "a figure that may be right and is unusual",
        "semiconductors: {value: 30.0 billion, change: 16.4}",
        "check it; to say that it stands, accept it with a reason",
    ),
    "RG228": Code(
        "an item that no draft says: no set counts it, and it has no reason",
        "",
        "give it a reason, or add it to a set of names.yaml; a set is said whole, so that changes older drafts",
    ),
    "RG229": Code(
        "a reason that does not open with a connector",
        "reason: {en: strong demand abroad, ko:",
        "write it as you would say it: on strong demand abroad, as makers cut orders, due to chip shortages",
    ),
    "RG231": Code(
        "amounts of a line that are known to unlike digits",
        "exports: {value: 44.2 billion, change: 0.2}",
        "type the published digits of the shorter one",
    ),
    "RG230": Code("items that all went against the total", "computers: {change: 99.3}", "add those that went the other way"),
    "RG301": Code(
        "a template that cannot be read",
        "The trade balance returned to a surplus of {balance{joined}.",
        "write {slot}, {slot:form} and [what may vanish]",
    ),
    "RG302": Code(
        "a slot or a condition that the message does not have",
        "The trade balance returned to a surplus of {balances}{joined}.",
        "use one of those that the message lists",
    ),
    "RG303": Code(
        "a form that the language does not have",
        "The trade balance returned to a surplus of {balance:words}{joined}.",
        "use one of the forms that the message lists",
    ),
    "RG304": Code(
        "a last rule with a 'when', or a rule before it without one",
        '- {when: {streak: yes}, say: "Exports and imports were in balance."}',
        "the last rule, and only it, has no 'when'",
    ),
    "RG305": Code(
        "a rule that is never reached", "- {when: {balance: surplus, joined: run_ended}", "put the narrower rule first"
    ),
    "RG306": Code(
        "a digit in a template",
        "the first increase in 2 months",
        "use a slot: a figure comes from a fact, never from a template",
    ),
    "RG307": Code(
        "a slot that may be empty outside [brackets]",
        '{say: "Imports stood at {imports}{joined}."}',
        "put it in [brackets], or ask for it in the rule's 'when'",
    ),
    "RG308": Code("a band without a verb", "{band: powerful, below: 60}", "add one to the verbs of words.yaml"),
    "RG309": Code("bands that do not rise", "{band: modest, below: 2}", "order the bands by size"),
    "RG310": Code(
        "a name that is missing in a language", "robots: {en: {name: robots, modifier: robot}}", "add the language to its line"
    ),
    "RG311": Code(
        "messages that are missing, unknown or in another order than in the other languages",
        "growth_chains:",
        "every language has the same messages in the same order",
    ),
    "RG312": Code("a condition that can never hold", "- {when: {balance: plus}", "use one of the words that the message lists"),
    "RG313": Code(
        "an outline, a set or a synonym that names what is not there",
        "{paragraph: overview, of: twelve",
        "use one of the names that the message lists",
    ),
    "RG314": Code(
        "a word, a name or a body that is needed and missing",
        "daily_export: {en: average daily exports",
        "add it as the message says",
    ),
    "RG315": Code("angles.yaml names what is not there", "- turns", "use one of the names that the message lists"),
    "RG316": Code("merge: names what cannot be merged", "item: {run_off: joined}", "use a name that the message lists"),
    "RG317": Code("an example that does not come out", "the sixth straight monthly increase", "correct it, or the rule"),
    **CODES_OF_TEXTS,
    **CODES_OF_RELEASES,
}

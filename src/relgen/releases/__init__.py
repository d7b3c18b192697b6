"""The kinds of releases that relgen drafts, as a list that a reader can see."""

from relgen.reading.fields import MonthModel
from relgen.releases.release import Release
from relgen.releases.trade import TRADE

RELEASES: tuple[Release[MonthModel], ...] = (TRADE,)

"""Korea's monthly trade: what a month file holds, how its figures hang together, and what a release says of them."""

from relgen.releases.release import Release
from relgen.releases.trade.composers import COMPOSERS, SET_COMPOSERS
from relgen.releases.trade.lead import OWN, led_by
from relgen.releases.trade.messages import MESSAGES
from relgen.releases.trade.model import TradeMonth
from relgen.releases.trade.series import LAYOUT

TRADE = Release(
    name="trade",
    month=TradeMonth,
    layout=LAYOUT,
    messages=MESSAGES,
    composers=COMPOSERS,
    set_composers=SET_COMPOSERS,
    offices={"ministry": "trade_ministry"},
    leads=tuple(OWN),
    led=led_by,
)

"""Where the parts of a chart stand: numbers for the template to draw, rounded to a tenth of a pixel."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from relgen.values.evidence import Course, CourseRow, Ruler
from relgen.values.review import Chart, ChartPoint

WIDTH = 460
BARS, GROWTH, GAP = 120, 64, 26  # heights of the two panels, and what lies between them
LEFT, RIGHT, TOP = 4, 72, 22
ROW = 20  # of a dot plot
NAMES, LABELS = 200, 150  # widths of what stands left and right of the dots
SPARK, SPARK_WIDTH = 44, 320
RULER_WIDTH = 320


class Mark(NamedTuple):
    """A point of a chart, and where it stands."""

    x: float
    y: float
    width: float
    height: float
    point: ChartPoint


class Line(NamedTuple):
    y: float
    label: str


class Months(NamedTuple):
    """Bars above, a line of growth below, each with its own zero."""

    height: float
    zero: float
    bars: tuple[Mark, ...]
    grid: tuple[Line, ...]
    growth_zero: float
    growth: tuple[Mark, ...]
    path: str


class Dots(NamedTuple):
    height: float
    zero: float
    marks: tuple[Mark, ...]


class Spark(NamedTuple):
    zero: float | None
    path: str
    marks: tuple[tuple[float, float, CourseRow], ...]


class Limit(NamedTuple):
    x: float
    label: str


class Scale(NamedTuple):
    mark: float
    limits: tuple[Limit, ...]
    own: tuple[float, float]


def months(chart: Chart) -> Months:
    """Exports as bars from zero; growth on a small panel of its own, never on a second axis."""
    points = chart.points
    highest = max([point.amount or Decimal(0) for point in points] + [amount for amount, _ in chart.grid]) or Decimal(1)
    step = (WIDTH - LEFT - RIGHT) / len(points)
    zero = TOP + BARS
    bars = tuple(
        Mark(tenth(LEFT + step * index + step * 0.15), tenth(zero - height), tenth(step * 0.7), tenth(height), point)
        for index, point in enumerate(points)
        if (height := share(point.amount or Decimal(0), highest) * BARS) >= 0
    )
    grid = tuple(Line(tenth(zero - share(amount, highest) * BARS), label) for amount, label in chart.grid)
    top = zero + GAP
    growth_zero, growth = panel(points, top, step)
    path = polyline((mark.x, mark.y) for mark in growth)
    return Months(top + GROWTH + 20, zero, bars, grid, growth_zero, growth, path)


def panel(points: Sequence[ChartPoint], top: float, step: float) -> tuple[float, tuple[Mark, ...]]:
    """The growth of each point between the lowest and the highest, zero always within."""
    changes = [point.change for point in points if point.change is not None] or [Decimal(0)]
    high, low = max(*changes, Decimal(1)), min(*changes, Decimal(-1))

    def height(change: Decimal) -> float:
        return tenth(top + share(high - change, high - low) * GROWTH)

    marks = tuple(
        Mark(tenth(LEFT + step * (index + 0.5)), height(point.change), 0, 0, point)
        for index, point in enumerate(points)
        if point.change is not None
    )
    return height(Decimal(0)), marks


def dots(chart: Chart) -> Dots:
    """A row a name, the dot where its growth stands between the lowest and the highest."""
    changes = [point.change or Decimal(0) for point in chart.points]
    high, low = max(*changes, Decimal(0)), min(*changes, Decimal(0))
    room = WIDTH - NAMES - LABELS

    def across(change: Decimal) -> float:
        return tenth(NAMES + 8 + share(change - low, (high - low) or Decimal(1)) * (room - 16))

    marks = tuple(
        Mark(across(point.change or Decimal(0)), ROW * index + ROW / 2, 0, 0, point) for index, point in enumerate(chart.points)
    )
    return Dots(ROW * len(marks) + 4, across(Decimal(0)), marks)


def spark(course: Course) -> Spark:
    """The months of a claim as points; those that decide it are marked."""
    values = [row.value for row in course.rows if row.value is not None] or [Decimal(0)]
    signed = course.unit == "percent" or min(values) < 0
    ends = [*values, Decimal(0)] if signed else values
    high, low = max(ends), min(ends)
    reach = (high - low) or Decimal(1)
    step = (SPARK_WIDTH - 12) / max(1, len(course.rows) - 1)

    def height(value: Decimal) -> float:
        return tenth(6 + share(high - value, reach) * (SPARK - 12))

    marks = tuple(
        (tenth(6 + step * index), height(row.value), row) for index, row in enumerate(course.rows) if row.value is not None
    )
    return Spark(height(Decimal(0)) if signed else None, polyline((x, y) for x, y, _ in marks), marks)


def ruler(scale: Ruler) -> Scale:
    """Every band as wide as the next, so that the small ones can be told apart; the mark where the size stands in its own."""
    width = RULER_WIDTH / len(scale.bands)
    own = scale.bands[scale.own]
    reach = (own.below - own.low) if own.below is not None else max(own.low, Decimal(1))
    within = min(0.94, max(0.06, share(scale.size - own.low, reach)))
    limits = tuple(
        Limit(tenth(width * (index + 1)), f"{band.below}") for index, band in enumerate(scale.bands) if band.below is not None
    )
    return Scale(tenth(width * (scale.own + within)), limits, (tenth(width * scale.own), tenth(width)))


def share(part: Decimal, whole: Decimal) -> float:
    return float(part / whole)


def tenth(number: float) -> float:
    return round(number, 1)


def polyline(points: "Iterator[tuple[float, float]]") -> str:
    return " ".join(f"{x:g},{y:g}" for x, y in points)


def alt(chart: Chart) -> str:
    """What a chart shows, in the words of its facts."""
    rows = ((each.label, each.amount_text, each.change_text) for each in chart.points)
    return "; ".join(" ".join(part for part in row if part) for row in rows)

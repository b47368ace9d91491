"""Markdown tables."""

from collections.abc import Iterable


def table(titles: list[str], rows: Iterable[list[object]], *, words: int = 1) -> str:
    """The first columns hold `words`, every other one numbers."""
    rule = "|" + "---|" * words + "---:|" * (len(titles) - words)
    lines = [_line(titles), rule, *(_line(row) for row in rows)]
    return "\n".join(lines)


def _line(cells: list[object]) -> str:
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def short(value: float) -> str:
    """A number with as many decimals as tell something."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"

"""Texts as an editor holds them: lines, and characters in the unit that was agreed on."""

UNITS = {
    "utf-8": lambda text: len(text.encode()),
    "utf-16": lambda text: len(text.encode("utf-16-le")) // 2,
    "utf-32": len,
}


def offset(text, position, encoding):
    """The index of a position in a text, which has to be between two characters."""
    start = 0
    for _ in range(position.line):
        start = text.index("\n", start) + 1
    line = text[start:].split("\n")[0].removesuffix("\r")
    for count in range(len(line) + 1):
        if UNITS[encoding](line[:count]) == position.character:
            return start + count
    raise AssertionError(f"{position} is within a character or beyond the line {line!r}")


def part(text, range_, encoding):
    """The text in a range."""
    return text[offset(text, range_.start, encoding) : offset(text, range_.end, encoding)]


def applied(text, edits, encoding):
    """The text after edits, which are all about the text as it is."""
    places = [
        (offset(text, e.range.start, encoding), offset(text, e.range.end, encoding), e.new_text)
        for e in edits
    ]
    for start, end, new in sorted(places, key=lambda place: place[:2], reverse=True):
        text = text[:start] + new + text[end:]
    return text

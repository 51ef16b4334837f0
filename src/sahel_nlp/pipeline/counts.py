"""Numbers in digits and words, with what bounds them: component `sahel_counts`."""

from __future__ import annotations

from ..records import Toll
from .state import Number, Reading

PLUS = "+"
AFTER_AND = {1, 11}  # « vingt et un », « soixante et onze »; but "entre dix et quinze"


def find_numbers(reading: Reading, start: int, end: int) -> list[Number]:
    """All numbers between two token offsets, in text order."""
    out: list[Number] = []
    stop = start
    for i in [i for i in range(start, end) if i in reading.number_starts]:
        if i >= stop and (found := number_at(reading, i, end)) is not None:
            out.append(found)
            stop = found.end
    return out


def number_at(reading: Reading, i: int, end: int) -> Number | None:
    """The number that starts at token i (its bound before it included), or None."""
    lex, words = reading.lexicon, reading.words
    if i >= end or i not in reading.number_starts:
        return None
    start, bounds = i, set()
    while (quantifier := lex.quantifiers.at(words, i, end)) is not None:
        length, kinds = quantifier
        if "vague" in kinds and not ("about" in kinds and _value(reading, i + length, end)):
            return _vague(reading, start, i + length, end)
        if i + length >= end or "including" in kinds:
            return None
        bounds |= set(kinds)
        i += length
    value = _value(reading, i, end)
    if value is None:
        if i + 3 < end and words[i] in lex.number_articles and words[i + 1] == "(" and words[i + 3] == ")" and words[i + 2].isdigit() and int(words[i + 2]) == 1:
            value = 1, i + 1, words[i]  # « un (01) mort »
        elif bounds & {"at_least", "about", "at_most"} and i < end and words[i] in lex.number_articles and (v := _value(reading, i + 1, end)):
            value = v
        else:
            return None
    best, stop, text = value
    if stop + 2 < end and words[stop] == "(" and (again := _value(reading, stop + 1, end)) is not None and again[0] == best and again[1] < end and words[again[1]] == ")":
        stop = again[1] + 1  # "five (05) soldiers"
    elif stop + 1 < end and words[stop].isdigit() and words[stop].startswith("0") and int(words[stop]) == best:
        stop += 1  # « deux 02 soldats »
    high = None
    if stop + 1 < end and words[stop] in lex.range_words and ("range_open" in bounds or words[stop] not in {w for w in lex.conjunction_words}):
        second = _value(reading, stop + 1, end)
        if second is not None and second[0] > best:
            high, stop = second[0], second[1]
    elif stop + 1 < end and words[stop] in lex.range_words and "range_open" not in bounds and words[stop] in lex.or_words:
        second = _value(reading, stop + 1, end)
        if second is not None and best < second[0] <= 2 * best + 2:
            high, stop = second[0], second[1]
    after = lex.quantifiers.at(words, stop, end) if stop < end else None
    if after is not None and "about" in after[1] and after[0] > 1:
        stop += after[0]
        bounds.add("about")
    if "range_open" in bounds and high is None:
        return None
    if high is None and words[stop - 1].endswith(PLUS):
        bounds.add("at_least")  # "15+ civilians"
    elif high is None and stop < end and words[stop] == PLUS:
        stop += 1
        bounds.add("at_least")
    if lex.head_first and stop < end and words[stop - 1] in lex.dozens and words[stop] in lex.of_words:
        stop += 1  # "a score of men": what is counted follows
    surface = text if high is None else f"{best}-{high}"
    if high is not None:
        toll = Toll(best, best, high, surface)
    elif "at_least" in bounds:
        toll = Toll(best, best, None, surface)
    elif "at_most" in bounds:
        toll = Toll(None, best, best, surface)
    else:
        toll = Toll(best, best, best, surface) if "about" not in bounds else Toll(None, best, None, surface)
    return Number(start, stop, toll, singular=best == 1)


def _vague(reading: Reading, start: int, stop: int, end: int) -> Number:
    return Number(start, stop, Toll(2, None, None, " ".join(reading.words[start:stop])))


def _value(reading: Reading, i: int, end: int) -> tuple[int, int, str] | None:
    """(value, end, words) of a bare number at token i."""
    lex, words = reading.lexicon, reading.words
    if i >= end:
        return None
    word = words[i]
    if word[0].isdigit():
        return _digits(reading, i, end)
    if "-" in word and word not in lex.number_words and (parts := word.split("-"))[0] in lex.number_words:
        inner = _value_of(reading, parts)
        return (inner, i + 1, word) if inner is not None else None
    j = i
    if word in lex.number_articles:
        if j + 1 < end and (words[j + 1] in lex.dozens or words[j + 1] in lex.scales):
            j += 1
        else:
            return None
    total, current, seen, last = 0, 0, False, j
    if words[j] in lex.dozens:
        return lex.dozens[words[j]], j + 1, words[j]
    while j < end:
        word = words[j]
        if word in lex.number_words:
            value = lex.number_words[word]
            if seen and current % 10 and value < 100 and not (value % 20 == 0 and current == 4):
                break
            current = current * value if (value == 20 and current == 4) else current + value
        elif word in lex.scales:
            current = max(current, 1) * lex.scales[word]
            if lex.scales[word] >= 1000:
                total, current = total + current, 0
        elif word in lex.dozens and seen:
            current *= lex.dozens[word]
        elif seen and (word == "-" or word in lex.and_words) and j + 1 < end and words[j + 1] in lex.number_words \
                and (word == "-" or current >= 100 or lex.head_first and current >= 20 and lex.number_words[words[j + 1]] in AFTER_AND):
            j += 1
            continue
        else:
            break
        seen, last = True, j + 1
        j += 1
    if not seen:
        return None
    return total + current, last, " ".join(words[i:last]).replace(" - ", "-")


def _value_of(reading: Reading, parts: list[str]) -> int | None:
    """The number in a hyphenated word: "vingt-sept", "quatre-vingt-dix"."""
    lex, total = reading.lexicon, 0
    for part in parts:
        if part in lex.and_words:
            continue
        if part not in lex.number_words:
            return None
        value = lex.number_words[part]
        total = total * value if value == 20 and total == 4 else total + value
    return total


def _digits(reading: Reading, i: int, end: int) -> tuple[int, int, str] | None:
    words, scales = reading.words, reading.lexicon.scales
    word, stop = words[i], i + 1
    if stop < end and scales.get(words[stop], 0) > 100 and (parts := word.replace(",", ".").split("."))[0].isdigit() and all(p.isdigit() for p in parts[1:]) \
            and (len(parts) == 1 or len(parts) == 2 and len(parts[1]) < 3):
        return round(float(".".join(parts)) * scales[words[stop]]), stop + 1, f"{word} {words[stop]}"  # "1.8 million"
    plain = word.replace(",", "").replace(".", "").removesuffix(PLUS)
    if not plain.isdigit() or ("." in word and len(word.split(".")[-1]) != 3):
        return None
    while stop < end and len(words[stop]) == 3 and words[stop].isdigit() and len(plain) <= 3:
        plain += words[stop]
        stop += 1
    return int(plain), stop, " ".join(words[i:stop])

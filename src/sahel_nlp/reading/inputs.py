"""Inputs of every kind to Documents; nothing is lost: what cannot be read is a row with its reason."""

from __future__ import annotations

import csv
import datetime
import gzip
import hashlib
import io
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..errors import InputError, UsageError
from ..records import Document
from .head import datelines, read_head
from .language import packs, tell_language

SUFFIXES = {".txt", ".md", ".html", ".htm", ".jsonl", ".ndjson", ".json", ".csv", ".parquet"}
SYNONYMS = {
    "text": ("text", "body", "content", "fulltext", "full_text", "article", "notes"), "id": ("id", "source_id", "guid", "uid"),
    "title": ("title", "headline"), "date": ("date", "published", "pubdate", "publication_date", "published_at", "event_date"),
    "publisher": ("publisher", "source", "site", "outlet"), "author": ("author", "byline", "authors"), "url": ("url", "link"),
    "lang": ("lang", "language")}


def read_inputs(inputs: Sequence[str], *, default_date: datetime.date | None = None, language: str = "auto") -> Iterator[Document]:
    """Documents of files, folders (walked, sorted) and "-". Raises UsageError for a missing input, InputError for an empty folder."""
    seen: dict[str, int] = {}
    for name in inputs:
        for path, data in _files(name):
            for record in _records(path, data):
                yield _unique(_document(record, path, default_date, language), seen)


def from_texts(texts: Iterable[str | Mapping[str, Any]], *, default_date: datetime.date | None = None, language: str = "auto") -> Iterator[Document]:
    """Documents of strings or records held in memory."""
    seen: dict[str, int] = {}
    for item in texts:
        record = {"text": item} if isinstance(item, str) else dict(item)
        yield _unique(_document(record, "", default_date, language), seen)


def _files(name: str) -> Iterator[tuple[str, bytes | OSError]]:
    if name == "-":
        yield "-", sys.stdin.buffer.read()
        return
    path = Path(name)
    if path.is_dir():
        found = sorted((p for p in path.rglob("*") if p.is_file() and not any(x.startswith(".") for x in p.relative_to(path).parts)),
                       key=lambda p: p.relative_to(path).as_posix())
        if not found:
            raise InputError(f"{name}: the folder holds no file: put .txt, .html, .jsonl or .csv files into it")
        for p in found:
            yield p.relative_to(path).as_posix(), _bytes(p)
    elif path.exists():
        yield path.name, _bytes(path)
    else:
        raise UsageError(f"{name}: no such file or folder: check the path")


def _bytes(path: Path) -> bytes | OSError:
    try:
        return path.read_bytes()
    except OSError as error:
        return error


def _records(path: str, data: bytes | OSError) -> Iterator[dict[str, Any]]:
    """Records with at least `text`, or with `reason` where there is nothing to read."""
    if isinstance(data, OSError):
        yield {"reason": f"cannot be read: {data.strerror}"}
        return
    name = path.lower()
    if name.endswith(".gz"):
        name = name[:-3]
        try:
            data = gzip.decompress(data)
        except (OSError, EOFError):
            yield {"reason": "not a gzip file: unpack it or rename it"}
            return
    suffix = Path(name).suffix if path != "-" else ".txt"
    if suffix not in SUFFIXES:
        yield {"reason": f"unknown kind of file '{suffix}': save it as .txt, .html, .jsonl or .csv"}
        return
    if suffix == ".parquet":
        yield from _parquet(data)
        return
    text = _decode(data)
    if text is None:
        yield {"reason": "not text: binary data"}
        return
    if suffix in {".jsonl", ".ndjson"}:
        for n, line in enumerate(text.split("\n"), 1):
            if line.strip():
                yield _json(line, f"line {n}")
    elif suffix == ".json":
        yield from _json_file(text)
    elif suffix == ".csv":
        yield from _csv(text)
    elif suffix in {".html", ".htm"}:
        yield _html(text)
    else:
        yield {"text": text, "plain": True}


def _decode(data: bytes) -> str | None:
    if b"\0" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        text = data.decode("latin-1")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _json(line: str, where: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except ValueError as error:
        return {"reason": f"{where}: no valid JSON ({error})"}
    return value if isinstance(value, dict) else {"reason": f"{where}: no JSON object with a 'text'"}


def _json_file(text: str) -> Iterator[dict[str, Any]]:
    try:
        value = json.loads(text)
    except ValueError as error:
        yield {"reason": f"no valid JSON ({error})"}
        return
    for n, entry in enumerate(value if isinstance(value, list) else [value], 1):
        yield entry if isinstance(entry, dict) else {"reason": f"entry {n}: no JSON object with a 'text'"}


def _csv(text: str) -> Iterator[dict[str, Any]]:
    limit = csv.field_size_limit()
    csv.field_size_limit(2**31 - 1)
    try:
        sample = text[:4096].split("\n")[0]
        delimiter = max(",;\t", key=sample.count)
        reader = csv.DictReader(io.StringIO(text), delimiter=delimiter)
        for row in reader:
            yield {k: v for k, v in row.items() if k is not None}
    except csv.Error as error:
        yield {"reason": f"no readable table ({error})"}
    finally:
        csv.field_size_limit(limit)


def _html(text: str) -> dict[str, Any]:
    try:
        import trafilatura
    except ImportError:
        return {"reason": "HTML needs the extra 'html': pip install 'sahel-nlp[html]'"}
    found = trafilatura.bare_extraction(text, with_metadata=True, favor_precision=True)
    record = found if isinstance(found, dict) else found.as_dict() if found is not None else {}
    if not record.get("text"):
        return {"reason": "no article text found in the page"}
    return {"text": record["text"], "title": record.get("title") or "", "date": record.get("date") or "",
            "publisher": record.get("sitename") or "", "author": record.get("author") or "", "url": record.get("url") or ""}


def _parquet(data: bytes) -> Iterator[dict[str, Any]]:
    try:
        import pyarrow.parquet as parquet
    except ImportError:
        yield {"reason": "Parquet needs the extra 'parquet': pip install 'sahel-nlp[parquet]'"}
        return
    try:
        yield from parquet.read_table(io.BytesIO(data)).to_pylist()
    except Exception as error:  # pyarrow raises many kinds
        yield {"reason": f"no readable Parquet file ({error})"}


def _field(record: Mapping[str, Any], name: str) -> str:
    lower = {str(k).strip().lower(): v for k, v in record.items()}
    for key in SYNONYMS[name]:
        value = lower.get(key)
        if value not in (None, ""):
            return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return ""


def parse_date(text: str) -> datetime.date | None:
    """The day of a record's date field: ISO, RFC 2822 or written out; None where it is none."""
    text = text.strip()
    if not text:
        return None
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        pass
    from dateutil import parser

    try:
        found: datetime.date = parser.parse(text, dayfirst=True).date()
        return found
    except (ValueError, OverflowError):
        return None


def _document(record: Mapping[str, Any], path: str, default_date: datetime.date | None, language: str) -> Document:
    text = _field(record, "text") if "reason" not in record else ""
    text = text.lstrip("\ufeff").replace("\r\n", "\n")
    reason = str(record.get("reason", "")) or ("" if text.strip() else "empty text")
    source_id = _field(record, "id")
    if reason:
        key = f"{path}\0{reason}\0{source_id}\0{text}"
        return Document("d" + hashlib.sha256(key.encode()).hexdigest()[:12], path, source_id, status="skipped", reason=reason)
    lang = _field(record, "lang").lower()[:2] or language
    if lang == "auto":
        lang = tell_language(text)
    published = parse_date(_field(record, "date"))
    head = read_head(text, lang if lang in {"en", "fr"} else "en") if record.get("plain") else None
    zones = head.zones if head else datelines(text, lang)
    if head is not None and published is None:
        published = head.published
    published = published or default_date
    key = f"{text}\0{published or ''}\0{source_id}"
    doc_id = "d" + hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    common = dict(path=path, source_id=source_id, title=_field(record, "title") or (head.title if head else ""),
                  publisher=_field(record, "publisher") or (head.publisher if head else ""),
                  author=_field(record, "author") or (head.author if head else ""), published=published, url=_field(record, "url"))
    if lang not in packs():
        reason = f"language '{lang or 'unknown'}' has no pack: {', '.join(packs())}"
        return Document(doc_id, status="skipped", reason=reason, language=lang, text=text, **common)  # type: ignore[arg-type]
    return Document(doc_id, language=lang, text=text, zones=zones, **common)  # type: ignore[arg-type]


def _unique(document: Document, seen: dict[str, int]) -> Document:
    import dataclasses

    n = seen.get(document.doc_id, 0) + 1
    seen[document.doc_id] = n
    return document if n == 1 else dataclasses.replace(document, doc_id=f"{document.doc_id}-{n}")

